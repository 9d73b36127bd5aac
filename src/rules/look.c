/* look: asking the frozen rulebook. */
#include "book.h"

size_t rulebook_clock_count(const struct rulebook *book)
{
    return book->clock_count;
}

const struct clock *rulebook_clock(const struct rulebook *book, size_t index)
{
    ensure(index < book->clock_count);
    return &book->clocks[index].clock;
}

const struct clock *rulebook_find_clock(const struct rulebook *book, struct text id)
{
    for (size_t i = 0; i < book->clock_count; i++)
        if (text_equal(book->clocks[i].clock.id, id))
            return &book->clocks[i].clock;
    return NULL;
}

const struct clock *rulebook_clock_on(const struct rulebook *book, const struct clock *named,
                                      int32_t start)
{
    for (size_t steps = 0; named && steps <= book->clock_count; steps++) {
        if (start < named->valid_from)
            named = rulebook_find_clock(book, named->predecessor);
        else if (start > named->valid_to)
            named = rulebook_find_clock(book, named->successor);
        else
            return named;
    }
    return NULL;
}

size_t rulebook_rule_count(const struct rulebook *book)
{
    return book->duty_count;
}

const struct rule *rulebook_rule(const struct rulebook *book, size_t index)
{
    return &rulebook_duty(book, index)->rule;
}

const struct rule *rulebook_find_rule(const struct rulebook *book, struct text id)
{
    for (size_t i = 0; i < book->duty_count; i++)
        if (text_equal(book->duties[i].rule.id, id))
            return &book->duties[i].rule;
    return NULL;
}

size_t rulebook_gap_count(const struct rulebook *book)
{
    return book->gap_count;
}

const struct law_gap *rulebook_gap(const struct rulebook *book, size_t index)
{
    ensure(index < book->gap_count);
    return &book->gaps[index];
}

const struct fault_code *rulebook_find_code(const struct rulebook *book, struct text code)
{
    for (size_t i = 0; i < book->code_count; i++)
        if (text_equal(book->codes[i].code, code))
            return &book->codes[i];
    return NULL;
}

size_t rulebook_requirement_count(const struct rulebook *book)
{
    return book->requirement_count;
}

const struct requirement *rulebook_requirement(const struct rulebook *book, size_t index)
{
    ensure(index < book->requirement_count);
    return &book->requirements[index];
}

size_t rulebook_review_count(const struct rulebook *book)
{
    return book->review_count;
}

const struct sign_off *rulebook_review(const struct rulebook *book, size_t index)
{
    ensure(index < book->review_count);
    return &book->reviews[index];
}

bool pattern_names(struct text pattern, struct text id)
{
    size_t at = 0, in = 0, star = SIZE_MAX, held = 0;
    while (in < id.size)
        if (at < pattern.size && pattern.bytes[at] == '*') {
            star = at++;
            held = in;
        } else if (at < pattern.size && pattern.bytes[at] == id.bytes[in]) {
            at++;
            in++;
        } else if (star != SIZE_MAX) { /* the last star takes one letter more */
            at = star + 1;
            in = ++held;
        } else {
            return false;
        }
    while (at < pattern.size && pattern.bytes[at] == '*')
        at++;
    return at == pattern.size;
}

size_t rulebook_duty_count(const struct rulebook *book)
{
    return book->duty_count;
}

const struct duty *rulebook_duty(const struct rulebook *book, size_t index)
{
    ensure(index < book->duty_count);
    return &book->duties[index];
}

const struct duty *rulebook_duty_of(const struct rulebook *book, const struct rule *rule)
{
    for (size_t i = 0; i < book->duty_count; i++)
        if (&book->duties[i].rule == rule)
            return &book->duties[i];
    return NULL;
}

bool rulebook_has_examples(const struct rulebook *book)
{
    return !book->proven;
}

const struct clock_example *rulebook_clock_examples(const struct rulebook *book, size_t index,
                                                    size_t *count_out)
{
    ensure(index < book->clock_count);
    *count_out = book->clocks[index].example_count;
    return book->clocks[index].examples;
}

const char *strength_name(enum strength strength)
{
    return strength == STRENGTH_FAULT ? "brist" : "varning";
}

const char *sort_name(enum rule_sort sort)
{
    static const char *const names[] = {[SORT_DUTY] = "plikt",
                                        [SORT_BASIS] = "underlag",
                                        [SORT_PARTY] = "part",
                                        [SORT_CONTENT] = "innehåll",
                                        [SORT_STATE] = "tillstånd"};
    return names[sort];
}

const char *verdict_name(enum verdict verdict)
{
    static const char *const names[] = {"håller", "brister", "tveksamt",
                                        "okänt",  "löper",   "berörs inte"};
    return names[verdict];
}
