/* openapi: what can be asked, as a document of OpenAPI 3.1: made of the features' tables, so that it cannot lag behind
 * them. Must not know what any action or view means. */
#include "part.h"

#include <string.h>

struct document {
    struct builder *out;
    enum language language;
    const struct feature *const *features;
};

static void name(struct document *document, const char *written)
{
    json_add_name(document->out, text_of(written));
}

static void member(struct document *document, const char *written, struct text value)
{
    json_add_text(document->out, written, value);
}

static void record(struct document *document, const char *written)
{
    name(document, written);
    builder_add_char(document->out, '{');
}

static void finish(struct document *document, int levels)
{
    while (levels--)
        builder_add_char(document->out, '}');
}

static struct text label(struct document *document, const char *kind, const char *of)
{
    return text_of(report_label(document->out->arena, document->language, kind, text_of(of)));
}

static void add_words(struct document *document, const char *of)
{
    struct text rest = text_of(of);
    name(document, "enum");
    builder_add_char(document->out, '[');
    while (rest.size) {
        json_add_comma(document->out);
        json_add_string(document->out, text_cut(&rest, '|'));
    }
    builder_add_char(document->out, ']');
}

/* What may stand in an input, without the braces around it. */
static void add_type(struct document *document, const struct input *input)
{
    static const char *const types[] = {
        [INPUT_NUMBER] = "integer", [INPUT_BOOL] = "boolean", [INPUT_OBJECT] = "object"};
    static const char *const forms[] = {[INPUT_DAY] = "date", [INPUT_TIME] = "time"};
    size_t type = (size_t)input->type;
    bool has_type = type < sizeof types / sizeof *types && types[type];
    member(document, "type", text_of(has_type ? types[type] : "string"));
    if (type < sizeof forms / sizeof *forms && forms[type])
        member(document, "format", text_of(forms[type]));
    if (input->type == INPUT_WORD)
        add_words(document, input->of);
}

static void add_schema(struct document *document, const struct input *input)
{
    if (!input->many) {
        add_type(document, input);
        return;
    }
    member(document, "type", TEXT_LITERAL("array"));
    record(document, "items");
    add_type(document, input);
    finish(document, 1);
}

static void add_required(struct document *document, const struct input *inputs, size_t count)
{
    name(document, "required");
    builder_add_char(document->out, '[');
    for (size_t i = 0; i < count; i++) {
        if (!inputs[i].required)
            continue;
        json_add_comma(document->out);
        json_add_string(document->out, text_of(inputs[i].name));
    }
    builder_add_char(document->out, ']');
}

static void add_body(struct document *document, const struct input *inputs, size_t count)
{
    record(document, "requestBody");
    name(document, "required");
    builder_add_string(document->out, "true");
    record(document, "content");
    record(document, "application/json");
    record(document, "schema");
    member(document, "type", TEXT_LITERAL("object"));
    add_required(document, inputs, count);
    record(document, "properties");
    for (size_t i = 0; i < count; i++) {
        record(document, inputs[i].name);
        member(document, "title", label(document, "input", inputs[i].name));
        add_schema(document, &inputs[i]);
        finish(document, 1);
    }
    finish(document, 5);
}

static void add_answer(struct document *document, const char *status, const char *key)
{
    record(document, status);
    member(document, "description", text_of(words_text(document->language, key)));
    finish(document, 1);
}

/* begins "responses"; what can go wrong everywhere stands once, among the components. */
static void add_answers(struct document *document, const char *status, const char *key)
{
    static const char *const wrong[] = {"400", "401", "403", "404", "422", "429", "503"};
    record(document, "responses");
    add_answer(document, status, key);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        record(document, wrong[i]);
        member(document, "$ref", TEXT_LITERAL("#/components/responses/problem"));
        finish(document, 1);
    }
    finish(document, 1);
}

static void add_operation(struct document *document, const char *method, const char *id,
                          struct text summary)
{
    record(document, method);
    member(document, "operationId", text_of(id));
    member(document, "summary", summary);
}

static const char *joined(struct document *document, const char *first, const char *second)
{
    struct builder both;
    builder_init(&both, document->out->arena);
    builder_add_string(&both, first);
    builder_add_string(&both, second);
    return builder_string(&both);
}

static void add_parameter(struct document *document, const char *written, struct text title)
{
    json_add_comma(document->out);
    builder_add_char(document->out, '{');
    member(document, "name", text_of(written));
    member(document, "in", TEXT_LITERAL("query"));
    member(document, "description", title);
    record(document, "schema");
}

static void add_parameters(struct document *document, const struct view *view)
{
    static const char *const window[] = {"$skip", "$top"};
    name(document, "parameters");
    builder_add_char(document->out, '[');
    for (size_t i = 0; i < view->filter_count; i++) {
        if (view->filters[i].personal ||
            rights_tells(document->features, text_of(view->filters[i].name)))
            continue;
        add_parameter(document, view->filters[i].name,
                      label(document, "input", view->filters[i].name));
        add_schema(document, &view->filters[i]);
        finish(document, 2);
    }
    for (size_t i = 0; i < 2; i++) {
        add_parameter(document, window[i],
                      text_of(words_text(document->language,
                                         joined(document, "api.window-", window[i] + 1))));
        member(document, "type", TEXT_LITERAL("integer"));
        finish(document, 2);
    }
    builder_add_char(document->out, ']');
}

static void add_view(struct document *document, const struct view *view)
{
    struct text title = label(document, "view", view->name);
    record(document, joined(document, "/v1/views/", view->name));
    add_operation(document, "get", joined(document, "view-", view->name), title);
    add_parameters(document, view);
    add_answers(document, "200", "api.answer-rows");
    finish(document, 1);
    add_operation(document, "post", joined(document, "ask-", view->name), title);
    add_body(document, view->filters, view->filter_count);
    add_answers(document, "200", "api.answer-rows");
    finish(document, 2);
}

static void add_header(struct document *document, const char *written, const char *key)
{
    json_add_comma(document->out);
    builder_add_char(document->out, '{');
    member(document, "name", text_of(written));
    member(document, "in", TEXT_LITERAL("header"));
    member(document, "description", text_of(words_text(document->language, key)));
    record(document, "schema");
    member(document, "type", TEXT_LITERAL("string"));
    finish(document, 2);
}

static void add_action(struct document *document, const struct action *action)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    record(document, joined(document, "/v1/actions/", action->name));
    add_operation(document, "post", action->name, label(document, "action", action->name));
    name(document, "parameters");
    builder_add_char(document->out, '[');
    add_header(document, "Idempotency-Key", "api.header-once");
    add_header(document, "If-Match", "api.header-seen");
    builder_add_char(document->out, ']');
    add_body(document, inputs, count);
    add_answers(document, "201", "api.answer-done");
    finish(document, 2);
}

/* The check asks what "decide" asks. */
static void add_check(struct document *document, const struct feature *const *features)
{
    size_t count;
    const struct action *decide = feature_action(features, TEXT_LITERAL("decide"));
    const struct input *inputs = decide ? action_inputs(decide, &count) : NULL;
    record(document, "/v1/decisions/check");
    add_operation(document, "post", "check-decision",
                  text_of(words_text(document->language, "api.check")));
    add_body(document, inputs, inputs ? count : 0);
    add_answers(document, "200", "api.answer-check");
    finish(document, 2);
}

static void add_components(struct document *document)
{
    record(document, "components");
    record(document, "securitySchemes");
    record(document, "token");
    member(document, "type", TEXT_LITERAL("http"));
    member(document, "scheme", TEXT_LITERAL("bearer"));
    finish(document, 2);
    record(document, "responses");
    record(document, "problem");
    member(document, "description", text_of(words_text(document->language, "api.answer-problem")));
    record(document, "content");
    record(document, "application/problem+json");
    record(document, "schema");
    member(document, "type", TEXT_LITERAL("object"));
    finish(document, 6);
}

void openapi_write(struct builder *out, enum language language,
                   const struct feature *const *features, const char *version)
{
    struct document document = {out, language, features};
    builder_add_char(out, '{');
    member(&document, "openapi", TEXT_LITERAL("3.1.0"));
    record(&document, "info");
    member(&document, "title", TEXT_LITERAL("Reda"));
    member(&document, "version", text_of(version));
    member(&document, "summary", text_of(words_text(language, "api.summary")));
    finish(&document, 1);
    name(&document, "security");
    builder_add_string(out, "[{\"token\":[]}]");
    record(&document, "paths");
    add_check(&document, features);
    for (size_t i = 0; features[i]; i++) {
        for (size_t j = 0; features[i]->views[j]; j++)
            add_view(&document, features[i]->views[j]);
        for (size_t j = 0; features[i]->actions[j]; j++)
            add_action(&document, features[i]->actions[j]);
    }
    finish(&document, 1);
    add_components(&document);
    finish(&document, 1);
}

void answer_document(struct call *call)
{
    struct builder out;
    builder_init(&out, call->arena);
    openapi_write(&out, call->language, crew_features(call->api->crew), call->api->version);
    answer_json(call, 200, &out);
}
