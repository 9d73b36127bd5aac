/* check: what a decision would lack, start and change, by the judge: `reda do --check` for programs. Writes nothing but
 * that somebody has looked. Must not judge. */
#include "part.h"

struct checking {
    struct call *call;
    const struct deed *deed;
    struct text by;
    struct deed_answer answer;
    struct builder out, first; /* first: what is to be read before it is decided */
};

static struct text word_of(const struct given_words *given, const char *name)
{
    for (size_t i = 0; i < given->count; i++)
        if (text_is(given->items[i].name, name))
            return text_trim(given->items[i].value);
    return (struct text){"", 0};
}

/* What somebody has said against it, and nobody has answered, as she may see it: of each feature that has such a view
 * (P7). Must stand there before she decides. */
static struct fault *ask_first(struct checking *checking, struct text case_key)
{
    struct call *call = checking->call;
    const struct window all = {0, ROWS_MOST};
    const struct feature *const *features = crew_features(call->api->crew);
    const struct reader reader = {call->bearer.person, call_operator(call), call->language};
    const struct given given = {TEXT_LITERAL("case"), case_key};
    struct answered answered;
    bool may;
    if (checking->deed->action->judged != JUDGED_DECIDE)
        return NULL;
    for (size_t i = 0; features[i]; i++) {
        if (!features[i]->first)
            continue;
        TRY(rights_through_ask(call->api->crew, call->arena, clock_today(), features[i]->first,
                               &given, 1, &reader, &answered, &may));
        if (!may || !answered.row_count)
            continue;
        json_add_comma(&checking->first);
        rows_add(call, &checking->first, &answered, &all);
    }
    return NULL;
}

/* Written while the register that it points to lives. */
static struct fault *consider(void *context, struct engine *engine, struct arena *arena)
{
    struct checking *checking = context;
    const struct authority_book *authority;
    struct proposal_desk desk;
    TRY(engine_consider(engine, arena, checking->deed, &checking->answer));
    if (!checking->answer.proposal)
        return NULL;
    TRY(engine_people(engine, arena, &authority));
    proposal_sheet_ask(arena, checking->call->language, authority, checking->answer.proposal,
                       checking->by, &desk);
    proposal_json(&checking->out, &desk.sheet);
    return NULL;
}

static void answer(struct checking *checking)
{
    struct call *call = checking->call;
    const struct deed_answer *told = &checking->answer;
    struct builder out;
    builder_init(&out, call->arena);
    if (told->end == DEED_UNUSABLE) {
        answer_problems(call, told->problems, told->problem_count);
        return;
    }
    builder_add_string(&out, "{\"would_stop\":");
    builder_add_string(&out, told->end == DEED_STOPPED ? "true" : "false");
    builder_add_string(&out, ",\"faults\":");
    builder_add_number(&out, (int64_t)told->faults);
    builder_add_string(&out, ",\"doubts\":");
    builder_add_number(&out, (int64_t)told->doubts);
    builder_add_string(&out, ",\"first\":");
    builder_add(&out, builder_text(&checking->first));
    builder_add_string(&out, ",\"sheet\":");
    builder_add(&out, checking->out.size ? text_trim(builder_text(&checking->out))
                                         : TEXT_LITERAL("null"));
    builder_add_char(&out, '}');
    answer_json(call, 200, &out);
}

void answer_check(struct call *call)
{
    struct given_words given;
    const struct reader reader = {call->bearer.person, call_operator(call), call->language};
    if (!given_of_body(call, &given))
        return;
    struct text name = given_take(&given, "action");
    const struct action *action =
        feature_action(crew_features(call->api->crew), name.size ? name : TEXT_LITERAL("decide"));
    if (!action || (action->judged != JUDGED_DECIDE && action->judged != JUDGED_FACT)) {
        answer_problem(call, 422, "no-check", (struct text){0});
        return;
    }
    const struct deed deed = {.action = action,
                              .given = given.items,
                              .given_count = given.count,
                              .actor = call->bearer.person,
                              .operator= reader.operator,
                              .seen = - 1 };
    struct checking checking = {.call = call, .deed = &deed, .by = word_of(&given, "by")};
    builder_init(&checking.out, call->arena);
    builder_init(&checking.first, call->arena);
    builder_add_char(&checking.first, '[');
    bool may = false;
    struct fault *fault = rights_through_open(call->api->crew, call->arena, clock_today(),
                                              reader.person, word_of(&given, "case"), &may);
    if (!fault && may)
        fault = crew_note(call->api->crew, call->arena, "decision-check", &reader);
    if (!fault && may)
        fault = ask_first(&checking, word_of(&given, "case"));
    builder_add_char(&checking.first, ']');
    if (!fault && may)
        fault = crew_read(call->api->crew, call->arena, consider, &checking);
    if (fault)
        answer_fault(call, fault);
    else if (!may)
        answer_problem(call, 404, "no-case", (struct text){0});
    else
        answer(&checking);
}
