/* duty_shape: lines that give a rule another shape than "when this, then that within a time": for each person, about
 * the event itself, never, by an age; and what absence means for it. Must not know how a duty is tried. */
#include "duty_lines.h"

static const struct text nothing = {0};

enum { ADULT_FROM = 15, YEARS_AT_MOST = 99 };

/* "15 år" */
static bool years(struct reader *reader, int32_t *years_out)
{
    const struct token *number = reader_next(reader);
    if (number && text_to_number(number->text, years_out) && *years_out > 0 &&
        *years_out <= YEARS_AT_MOST && reader_accept(reader, "år"))
        return true;
    reader_problem(reader, "Skriv åldern som '15 år'.", nothing, nothing);
    return false;
}

static void add_roles(struct selector *selector, const int *roles, size_t count)
{
    for (size_t i = 0; i < count; i++)
        word_set_add(&selector->roles, roles[i]);
}

/* A child is a party of its own from fifteen. law: sol-2025 3:4 */
static void select_parties(struct selector *selector)
{
    static const int guardians[] = {ROLE_VARDNADSHAVARE, ROLE_SARSKILT_FORORDNAD_VARDNADSHAVARE};
    static const int others[] = {ROLE_BARN, ROLE_UNG, ROLE_GOD_MAN, ROLE_ENSKILD};
    add_roles(selector, guardians, 2);
    add_roles(selector, others, 4);
    selector->child_from = ADULT_FROM;
}

/* "för varje vårdnadshavare", "för varje part", "för varje barn från 15 år under 18 år" */
void line_selector(struct duty_draft *draft)
{
    static const int guardians[] = {ROLE_VARDNADSHAVARE, ROLE_SARSKILT_FORORDNAD_VARDNADSHAVARE};
    static const int children[] = {ROLE_BARN, ROLE_UNG};
    static const int individuals[] = {ROLE_ENSKILD, ROLE_GOD_MAN};
    struct reader *reader = draft->reader;
    struct selector *selector = &draft->duty->selector;
    *selector = (struct selector){.used = true};
    if (reader_accept(reader, "vårdnadshavare")) {
        add_roles(selector, guardians, 2);
    } else if (reader_accept(reader, "part")) {
        select_parties(selector);
    } else if (reader_accept(reader, "enskild")) {
        add_roles(selector, individuals, 2);
    } else if (reader_accept(reader, "barn")) {
        add_roles(selector, children, 2);
        if (reader_accept(reader, "från") && !years(reader, &selector->child_from))
            return;
        if (reader_accept(reader, "under"))
            years(reader, &selector->child_below);
    } else {
        reader_problem(
            reader,
            "Skriv 'för varje vårdnadshavare', 'för varje part', 'för varje enskild' eller 'för "
            "varje barn'.",
            nothing, nothing);
    }
}

/* "ska aldrig": the event is itself what may not be. */
void line_never(struct duty_draft *draft)
{
    draft->duty->at_once = true;
}

/* "inom dagen barnet fyller 18 år" */
void line_due_age(struct duty_draft *draft)
{
    years(draft->reader, &draft->duty->due_age);
}

/* "frånvaro visas av hela akten", "frånvaro visas av händelsen" */
void line_absence(struct duty_draft *draft)
{
    if (reader_accept(draft->reader, "hela akten"))
        draft->duty->absence = ABSENCE_IN_CASE;
    else if (reader_accept(draft->reader, "händelsen"))
        draft->duty->absence = ABSENCE_AT_EVENT;
    else
        reader_problem(draft->reader,
                       "Skriv 'frånvaro visas av hela akten' eller 'frånvaro visas av händelsen'.",
                       nothing, nothing);
}

/* "ersätter CONSENT_MISSING och NOT_COMMUNICATED" */
void line_replaces(struct duty_draft *draft)
{
    struct rule *rule = &draft->duty->rule;
    do {
        const struct token *code = reader_next(draft->reader);
        if (!code || rule->replaced_count == REPLACED_CODES) {
            reader_problem(draft->reader, "Skriv högst sex koder med 'och' emellan.", nothing,
                           nothing);
            return;
        }
        rule->replaced[rule->replaced_count++] = code->text;
    } while (reader_accept(draft->reader, "och"));
}

static bool can_have(int32_t kind, const struct test *tests, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (tests[i].attribute >= 0 && !vocabulary_kind_allows(kind, tests[i].attribute))
            return false;
    return true;
}

/* The kinds of the trigger that can say such a thing, each with the tests that follow. */
static bool own_pattern(struct duty_draft *draft, struct pattern *pattern_out)
{
    const struct pattern *trigger = &draft->duty->trigger;
    const struct test *tests = NULL;
    size_t count = 0;
    if (!reader_accept(draft->reader, "där")) {
        reader_problem(draft->reader, "Skriv 'själv där VILLKOR'.", nothing, nothing);
        return false;
    }
    if (!tests_parse(draft->book, draft->reader, &tests, &count))
        return false;
    struct alternative *all =
        arena_new_many(draft->reader->arena, trigger->count, struct alternative);
    *pattern_out = (struct pattern){.alternatives = all};
    for (size_t i = 0; i < trigger->count; i++) {
        int32_t kind = trigger->alternatives[i].kind;
        if (word_set_has(&pattern_out->kinds, kind) || !can_have(kind, tests, count))
            continue;
        word_set_add(&pattern_out->kinds, kind);
        all[pattern_out->count++] = alternative_of(kind, tests, count);
    }
    return pattern_out->count || tests_fit(draft->book, draft->reader, trigger, tests, count);
}

bool duty_bound(struct duty_draft *draft, struct bound *bound_out)
{
    if (!reader_accept(draft->reader, "själv"))
        return bound_parse(draft->book, draft->reader, bound_out);
    *bound_out = (struct bound){.position = POSITION_SELF};
    return own_pattern(draft, &bound_out->pattern);
}

static bool looks_back(const struct bound *bound)
{
    return bound->position == POSITION_BEFORE || bound->position == POSITION_BY_DAY ||
           bound->position == POSITION_SELF || bound->position == POSITION_ONGOING;
}

void mark_at_once(struct duty *duty)
{
    bool all_back = duty->fulfilments.count > 0 && !duty->forbidden && !duty->rule.clock &&
                    duty->due_attribute < 0 && !duty->due_age;
    for (size_t i = 0; i < duty->fulfilments.count; i++)
        all_back = all_back && looks_back(&duty->fulfilments.items[i]);
    duty->at_once |= all_back;
}

static bool add_kinds(struct word_set *set, const struct bounds *bounds)
{
    bool any = false;
    for (size_t i = 0; i < bounds->count; i++) {
        const struct bound *bound = &bounds->items[i];
        if (bound->position == POSITION_SELF)
            continue;
        any = true;
        word_set_join(set, &bound->pattern.kinds);
    }
    return any;
}

void default_complete(struct duty_draft *draft)
{
    struct duty *duty = draft->duty;
    if (duty->complete_count)
        return;
    struct word_set *sets = arena_new_many(draft->reader->arena, 2, struct word_set);
    duty->complete = sets;
    duty->complete_count += add_kinds(&sets[0], &duty->fulfilments);
    duty->complete_count += add_kinds(&sets[duty->complete_count], &duty->necessary);
}
