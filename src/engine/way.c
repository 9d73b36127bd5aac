/* way: what is asked, by whom, of what, and what the judge says of it, before anything is written. Must not write. */
#include "noted.h"
#include "way.h"

#include <string.h>

bool way_ends(struct way *way, enum deed_end end)
{
    way->answer->end = end;
    way->answer->problems = way->inputs.problems;
    way->answer->problem_count = way->inputs.problem_count;
    return end == DEED_DONE;
}

static struct fault *find_actor(struct way *way)
{
    struct thing person;
    way->actor = *ledger_founder(way->engine->ledger);
    if (!way->deed->actor.size)
        return NULL;
    TRY(thing_get(way->engine->store, way->arena, TEXT_LITERAL(THING_PERSON), way->deed->actor,
                  &person));
    if (!person.found)
        inputs_refuse(&way->inputs, "problem.input-actor", NULL, way->deed->actor,
                      (struct text){0});
    way->actor = (struct ledger_actor){person.stream, TEXT_LITERAL("staff")};
    return NULL;
}

/* What may be done depends on what has been done. */
static void judge_state(struct way *way)
{
    const struct action *action = way->deed->action;
    if (action->from && !word_among(action->from, way->thing.state))
        inputs_refuse(&way->inputs, action->otherwise ? action->otherwise : "problem.input-state",
                      way->said[0].input, way->thing.state, text_of(action->from));
}

static struct fault *find_thing(struct way *way)
{
    const struct action *action = way->deed->action;
    if (way->said[0].count == 0)
        return NULL;
    struct text kind = text_of(action->event->thing), key = way->said[0].items[0];
    TRY(thing_get(way->engine->store, way->arena, kind, key, &way->thing));
    if (way->thing.found && action->begins && !action->again && !action->joins)
        inputs_refuse(&way->inputs, "problem.input-there", way->said[0].input, key, kind);
    /* An input that is a thing has been told by itself. */
    if (!way->thing.found && !action->begins && way->said[0].input->type != INPUT_THING)
        inputs_refuse(&way->inputs, "problem.input-thing", way->said[0].input, key, kind);
    if (!way->thing.found) {
        noted_add_lack(way->engine, kind, key);
        return NULL;
    }
    TRY(ledger_stream_size(way->engine->ledger, way->arena, &way->thing.stream, &way->place));
    noted_add_stream(way->engine, &way->thing.stream, way->place);
    return NULL;
}

static void put_made(struct said *field, const struct text *value)
{
    field->items = value;
    field->count = 1;
}

/* The event's fields: what was said under the same names, and what has been made: the object of a judged event, what
 * an analysis has counted. */
static void fill_fields(struct way *way)
{
    const struct event_kind *event = way->deed->action->event;
    way->fields = arena_new_many(way->arena, event->field_count, struct said);
    for (size_t i = 0; i < event->field_count; i++) {
        way->fields[i] = way_said(way, event->fields[i].name);
        way->fields[i].input = &event->fields[i];
        if (way->weighed.object.size && strcmp(event->fields[i].name, "object") == 0)
            put_made(&way->fields[i], &way->weighed.object);
        for (size_t j = 0; j < way->made_count; j++)
            if (strcmp(event->fields[i].name, way->made[j].name) == 0)
                put_made(&way->fields[i], &way->made[j].value);
    }
}

/* What is written into a case must leave it one that can be read and judged. */
static struct fault *weigh_all(struct way *way)
{
    enum judged judged = way->deed->action->judged;
    TRY(way_told(way, &way->fold));
    fold_write_case(&way->fold, &way->folded);
    if (way->deed->action->answers)
        TRY(way_judge_answer(way));
    if (judged != JUDGED_NOT)
        TRY(weigh(way));
    fill_fields(way);
    if (!way->inputs.problem_count)
        TRY(weigh_fact(way, judged == JUDGED_FACT));
    way->answer->proposal = way->weighed.proposal;
    way->answer->faults = way->weighed.faults;
    way->answer->doubts = way->weighed.doubts;
    way->answer->verdict = way->weighed.verdict;
    return NULL;
}

static struct fault *judge_all(struct way *way, bool *goes_on)
{
    TRY(control_all(way));
    way->answer->faults = way->weighed.faults;
    way->answer->doubts = way->weighed.doubts;
    *goes_on = way_ends(way, way->inputs.problem_count ? DEED_UNUSABLE : DEED_DONE);
    return NULL;
}

static struct fault *judge(struct way *way, bool *goes_on)
{
    const struct action *action = way->deed->action;
    bool stops = false;
    ensure(way_is_of_case(way));
    TRY(weigh_all(way));
    if (way->inputs.problem_count) {
        *goes_on = way_ends(way, DEED_UNUSABLE);
        return NULL;
    }
    if (action->judged == JUDGED_DECIDE && way_said(way, "reason").count == 0)
        TRY(gate_stops(way->engine, way->arena, way->weighed.proposal, &stops));
    *goes_on = way_ends(way, stops ? DEED_STOPPED : DEED_DONE);
    return NULL;
}

/* The words of the event, and whether they were said before. */
static struct fault *look_back(struct way *way, bool *goes_on)
{
    bool repeated;
    fill_fields(way);
    way->body = body_write(way->arena, way->fields, way->deed->action->event->field_count);
    TRY(way_repeats(way, &repeated));
    *goes_on = way_ends(way, repeated ? DEED_REPEATED : DEED_DONE);
    return NULL;
}

/* Whether the thing is as whoever acts believes it to be. */
static enum deed_end ending(const struct way *way)
{
    if (way->inputs.problem_count)
        return DEED_UNUSABLE;
    return way->deed->seen >= 0 && (uint64_t)way->deed->seen != way->place ? DEED_MOVED : DEED_DONE;
}

struct fault *way_prepare(struct way *way, bool *goes_on)
{
    const struct action *action = way->deed->action;
    const struct input *inputs = action_inputs(action, &way->said_count);
    *goes_on = false;
    way->inputs = (struct inputs){
        .arena = way->arena, .store = way->engine->store, .rules = way->engine->rules};
    way->said = arena_new_many(way->arena, way->said_count, struct said);
    TRY(inputs_read(&way->inputs, inputs, way->said_count, way->deed->given, way->deed->given_count,
                    way->said));
    TRY(find_actor(way));
    TRY(find_thing(way));
    if (!way->inputs.problem_count)
        TRY(way_judge_rows(way));
    TRY(among_judge(way));
    if (!way->inputs.problem_count)
        TRY(way_guard(way));
    if (action->analyses && !way->inputs.problem_count)
        TRY(way_analyse(way));
    if (way->inputs.problem_count) {
        way_ends(way, DEED_UNUSABLE);
        return NULL;
    }
    way->answer->moved = way->place;
    if (action->judged == JUDGED_NOT) {
        TRY(look_back(way, goes_on));
        if (!*goes_on)
            return NULL;
    }
    if (way->thing.found)
        judge_state(way);
    TRY(among_lacks(way));
    *goes_on = way_ends(way, ending(way));
    if (!*goes_on || (!way_is_of_case(way) && action->judged == JUDGED_NOT))
        return NULL;
    TRY(action->judged == JUDGED_ALL ? judge_all(way, goes_on) : judge(way, goes_on));
    return *goes_on ? look_back(way, goes_on) : NULL;
}

struct fault *engine_consider(struct engine *engine, struct arena *arena, const struct deed *deed,
                              struct deed_answer *answer_out)
{
    struct way way = {.engine = engine, .arena = arena, .deed = deed, .answer = answer_out};
    bool goes_on;
    *answer_out = (struct deed_answer){0};
    return way_prepare(&way, &goes_on);
}
