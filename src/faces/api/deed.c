/* deed: one action, as it stands in a feature's table. Must not know what any action means. */
#include "part.h"

static void tell_done(struct call *call, const struct deed_answer *answer)
{
    struct builder out;
    bool is_new = answer->end == DEED_DONE;
    builder_init(&out, call->arena);
    builder_add_char(&out, '{');
    json_add_name(&out, TEXT_LITERAL("is_new"));
    builder_add_string(&out, is_new ? "true" : "false");
    if (is_new)
        json_add_number(&out, "entry", (int64_t)answer->entry);
    json_add_number(&out, "faults", (int64_t)answer->faults);
    json_add_number(&out, "doubts", (int64_t)answer->doubts);
    builder_add_char(&out, '}');
    answer_json(call, is_new ? 201 : 200, &out);
}

static void tell(struct call *call, const struct deed_answer *answer)
{
    struct builder number;
    builder_init(&number, call->arena);
    switch (answer->end) {
    case DEED_DONE:
    case DEED_REPEATED:
        tell_done(call, answer);
        break;
    case DEED_UNUSABLE:
        answer_problems(call, answer->problems, answer->problem_count);
        break;
    case DEED_MOVED:
        builder_add_number(&number, (int64_t)answer->moved);
        answer_problem(call, 409, "moved",
                       answer_words(call, "api.moved-to", builder_text(&number)));
        break;
    case DEED_STOPPED:
        answer_problem(call, 409, "stopped", (struct text){0});
        break;
    case DEED_REFUSED:
        answer_problem(call, 409, "refused", (struct text){0});
        break;
    case DEED_USED:
        answer_problem(call, 422, "used", (struct text){0});
        break;
    }
}

/* How many events the thing had when it was looked at: If-Match: "7". */
static bool seen_of(struct call *call, int64_t *seen_out)
{
    struct text written;
    int32_t number;
    *seen_out = -1;
    if (!http_find(&call->request->headers, "if-match", &written))
        return true;
    if (written.size > 2 && written.bytes[0] == '"' && written.bytes[written.size - 1] == '"' &&
        text_to_number((struct text){written.bytes + 1, written.size - 2}, &number)) {
        *seen_out = number;
        return true;
    }
    answer_problem(call, 400, "seen", (struct text){0});
    return false;
}

/* What the caller names the deed by, so that it can be sent again after an answer that was lost (engine/once.h). */
static bool once_of(struct call *call, struct text *once_out)
{
    *once_out = (struct text){"", 0};
    if (!http_find(&call->request->headers, "idempotency-key", once_out))
        return true;
    *once_out = text_trim(*once_out);
    if (once_out->size > 0 && once_out->size <= ONCE_LETTERS_MOST &&
        http_count(&call->request->headers, "idempotency-key") == 1)
        return true;
    answer_problem(call, 400, "once", (struct text){0});
    return false;
}

/* Whoever changes who may what shows that it is she, now: a token is no sign of that but when it is new, and it must
 * have been made for it. false after saying so. */
static bool is_proven(struct call *call, const struct action *action)
{
    if (!rights_changes(crew_features(call->api->crew), action) ||
        (bearer_may(&call->bearer, "rights") && call->bearer.is_proven))
        return true;
    answer_problem(call, 403, "proof", answer_words(call, "api.proof-how", (struct text){0}));
    return false;
}

void answer_deed(struct call *call)
{
    struct given_words given;
    struct deed_answer answer;
    int64_t seen;
    struct text once;
    const struct action *action = feature_action(crew_features(call->api->crew), call->name);
    if (!action) {
        answer_problem(call, 404, "absent", (struct text){0});
        return;
    }
    if (!seen_of(call, &seen) || !once_of(call, &once) || !given_of_body(call, &given))
        return;
    const struct deed deed = {.action = action,
                              .given = given.items,
                              .given_count = given.count,
                              .actor = call->bearer.person,
                              .operator= call_operator(call),
                              .seen = seen,
                              .once = once};
    bool may = false;
    struct fault *fault =
        rights_through_do(call->api->crew, call->arena, clock_today(), &deed, &may);
    if (!fault && may && !is_proven(call, action))
        return;
    if (!fault && may)
        fault = crew_perform(call->api->crew, call->arena, &deed, 1, &answer);
    if (fault)
        answer_fault(call, fault);
    else if (!may)
        answer_problem(call, 404, "absent", (struct text){0});
    else
        tell(call, &answer);
}
