/* answer: how everything is answered: JSON, and problems as of RFC 9457. A fault is told to the operator alone. */
#include "part.h"

static const char *key_of(struct call *call, const char *before, const char *name)
{
    struct builder key;
    builder_init(&key, call->arena);
    builder_add_string(&key, before);
    builder_add_string(&key, name);
    return builder_string(&key);
}

struct text answer_words(const struct call *call, const char *key, struct text argument)
{
    struct builder said;
    builder_init(&said, call->arena);
    words_add(&said, call->language, key, &argument, 1);
    return builder_text(&said);
}

void answer_json(struct call *call, unsigned status, const struct builder *body)
{
    call->response->status = status;
    call->response->type = "application/json";
    call->response->body = builder_text(body);
}

/* Left open, so that more can be added. */
static struct builder begin_problem(struct call *call, unsigned status, const char *name,
                                    struct text detail)
{
    struct builder out;
    builder_init(&out, call->arena);
    builder_add_char(&out, '{');
    json_add_text(&out, "type", text_of(key_of(call, "urn:reda:problem:", name)));
    json_add_text(&out, "title",
                  text_of(words_text(call->language, key_of(call, "api.problem.", name))));
    json_add_name(&out, TEXT_LITERAL("status"));
    builder_add_number(&out, status);
    if (detail.size)
        json_add_text(&out, "detail", detail);
    return out;
}

static void end_problem(struct call *call, unsigned status, struct builder *out)
{
    builder_add_char(out, '}');
    answer_json(call, status, out);
    call->response->type = "application/problem+json";
}

void answer_problem(struct call *call, unsigned status, const char *name, struct text detail)
{
    struct builder out = begin_problem(call, status, name, detail);
    end_problem(call, status, &out);
}

void answer_problems(struct call *call, const struct problem *problems, size_t count)
{
    struct builder out = begin_problem(call, 422, "input", (struct text){0});
    json_add_name(&out, TEXT_LITERAL("errors"));
    builder_add_char(&out, '[');
    for (size_t i = 0; i < count; i++) {
        json_add_comma(&out);
        builder_add_char(&out, '{');
        json_add_text(&out, "field", problems[i].place);
        json_add_text(&out, "detail",
                      report_given_problem(call->arena, call->language, &problems[i]));
        builder_add_char(&out, '}');
    }
    builder_add_char(&out, ']');
    end_problem(call, 422, &out);
}

void answer_fault(struct call *call, const struct fault *fault)
{
    struct builder told;
    builder_init(&told, call->arena);
    fault_say(&told, call->language, fault);
    log_line(builder_text(&told));
    answer_problem(call, 503, "unavailable", (struct text){0});
}
