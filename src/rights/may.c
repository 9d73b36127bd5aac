/* may: yes or no, for an action or a view with its words. The default is no. */
#include "table.h"
#include "ties.h"

#include <string.h>

struct asking {
    const struct rights_source *source;
    struct arena *arena;
    const struct known_person *known;
    const struct right_row *row;
    const struct input *inputs;
    size_t input_count;
    const struct given *given;
    size_t given_count;
};

static struct text said(const struct asking *asking, const char *name)
{
    for (size_t i = 0; i < asking->given_count; i++)
        if (text_is(asking->given[i].name, name))
            return text_trim(asking->given[i].value);
    return (struct text){"", 0};
}

/* Of two words for the thing nobody is to choose which one is judged. */
static bool is_twice(const struct asking *asking, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < asking->given_count; i++)
        count += text_is(asking->given[i].name, name);
    return count > 1;
}

/* The input that names the thing of the row; NULL = none does. first: the one that it is when no other is of the
 * kind. */
static const char *input_of(const struct asking *asking, const char *first)
{
    const char *kind = thing_kind(asking->row->thing);
    if (asking->row->input)
        return asking->row->input;
    for (size_t i = 0; kind && i < asking->input_count; i++)
        if (asking->inputs[i].of && strcmp(asking->inputs[i].of, kind) == 0)
            return asking->inputs[i].name;
    return first;
}

static bool may_with(const struct asking *asking, uint8_t bit)
{
    uint8_t *bits = arena_new_many(asking->arena, asking->known->role_count, uint8_t);
    for (size_t r = 0; r < asking->known->role_count; r++)
        bits[r] = bit;
    return ties_may(asking->known, asking->row, bits);
}

/* What is begun again under other words may be about several cases: the right to each of them is wanted. Of none, the
 * house's; *person_out is who began it. */
static struct fault *judge_thing(const struct asking *asking, struct text key,
                                 struct text *person_out, bool *may_out)
{
    struct answered ties;
    size_t cases = 0;
    uint8_t *bits = arena_new_many(asking->arena, asking->known->role_count, uint8_t);
    const struct given given[] = {{TEXT_LITERAL("kind"), text_of(thing_kind(asking->row->thing))},
                                  {TEXT_LITERAL("key"), key}};
    TRY(ties_ask(asking->source, asking->arena, "thing-ties", given, 2, &ties));
    *may_out = true;
    for (size_t i = 0; i < ties.row_count; i++) {
        struct text tie = ties_cell(&ties, i, 0), of = ties_cell(&ties, i, 1);
        if (text_is(tie, "person"))
            *person_out = of;
        if (!text_is(tie, "case"))
            continue;
        cases++;
        TRY(ties_of_case(asking->source, asking->arena, asking->known, of,
                         asking->row->is_of_guarded, bits));
        *may_out = *may_out && ties_may(asking->known, asking->row, bits);
    }
    if (!cases)
        *may_out = may_with(asking, 1 << TIE_HOUSE);
    return NULL;
}

static struct fault *judge_tied(const struct asking *asking, struct text key, bool *may_out)
{
    uint8_t *bits = arena_new_many(asking->arena, asking->known->role_count, uint8_t);
    if (asking->row->thing == RIGHT_CASE)
        TRY(ties_of_case(asking->source, asking->arena, asking->known, key,
                         asking->row->is_of_guarded, bits));
    else if (asking->row->thing == RIGHT_DEVIATION)
        TRY(ties_of_thing(asking->source, asking->arena, asking->known, asking->row->thing, key,
                          bits));
    else if (asking->row->thing == RIGHT_MEETING)
        TRY(ties_of_meeting(asking->source, asking->arena, asking->known, key, bits));
    else
        ties_of_person(asking->known, key, bits);
    *may_out = ties_may(asking->known, asking->row, bits);
    return NULL;
}

/* Of no thing: an action is then the house's, a view of persons is of all of them, and another view may be asked by
 * whoever may see some of its rows. */
static bool may_without(const struct asking *asking)
{
    uint8_t *bits = arena_new_many(asking->arena, asking->known->role_count, uint8_t);
    if (asking->row->is_action || asking->row->thing == RIGHT_HOUSE)
        return may_with(asking, 1 << TIE_HOUSE);
    if (asking->row->thing == RIGHT_PERSON) {
        ties_of_person(asking->known, (struct text){"", 0}, bits);
        return ties_may(asking->known, asking->row, bits);
    }
    return asking->row->rows_by && may_with(asking, UINT8_MAX);
}

/* Some name of four eyes is whoever asks, or stands twice. began: who began the thing; size 0 = nobody. */
static bool is_one_pair(const struct asking *asking, struct text began)
{
    const char *eyes = asking->row->four_eyes;
    struct text rest = text_of(eyes ? eyes : "");
    if (eyes && !eyes[0])
        return text_equal(began, asking->known->person);
    while (rest.size) {
        const char *name = text_copy(asking->arena, text_cut(&rest, '+'));
        if (is_twice(asking, name) || text_equal(said(asking, name), asking->known->person))
            return true;
    }
    return false;
}

static struct fault *judge(const struct asking *asking, const char *first, bool *may_out)
{
    const char *input = input_of(asking, first);
    struct text key = input ? said(asking, input) : (struct text){"", 0}, began = {"", 0};
    if (input && is_twice(asking, input))
        return NULL;
    if (asking->row->thing == RIGHT_HOUSE || !key.size)
        *may_out = may_without(asking);
    else if (asking->row->thing == RIGHT_OBJECTION || asking->row->thing == RIGHT_AFFAIR)
        TRY(judge_thing(asking, key, &began, may_out));
    else
        TRY(judge_tied(asking, key, may_out));
    *may_out = *may_out && !is_one_pair(asking, began);
    return NULL;
}

struct fault *rights_may_do(const struct rights_source *source, struct arena *arena,
                            const struct known_person *known, const struct action *action,
                            const struct given *given, size_t given_count, bool *may_out)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    const struct right_row *row = rights_row(action->name, true);
    struct asking asking = {source, arena, known, row, inputs, count, given, given_count};
    *may_out = false;
    if (!row)
        return NULL;
    const char *kind = thing_kind(row->thing);
    bool is_thing = kind && strcmp(action->event->thing, kind) == 0;
    return judge(&asking, is_thing && count ? inputs[0].name : NULL, may_out);
}

struct fault *rights_may_ask(const struct rights_source *source, struct arena *arena,
                             const struct known_person *known, const struct view *view,
                             const struct given *given, size_t given_count, bool *may_out)
{
    const struct right_row *row = rights_row(view->name, false);
    struct asking asking = {source, arena,      known, row, view->filters, view->filter_count,
                            given,  given_count};
    *may_out = false;
    return row ? judge(&asking, NULL, may_out) : NULL;
}

struct fault *rights_may_open(const struct rights_source *source, struct arena *arena,
                              const struct known_person *known, struct text case_key, bool *may_out)
{
    const struct right_row *row = rights_row("timeline", false);
    uint8_t *bits = arena_new_many(arena, known->role_count, uint8_t);
    ensure(row);
    TRY(ties_of_case(source, arena, known, case_key, false, bits));
    *may_out = ties_may(known, row, bits);
    return NULL;
}
