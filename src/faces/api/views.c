/* views: which views there are, and what one answers: as many rows as were asked for, of those that the person may see.
 * Must not know what any view is about. */
#include "part.h"

static void add_member(struct builder *out, const char *name, struct text value)
{
    json_add_name(out, text_of(name));
    json_add_string(out, value);
}

static void add_number(struct builder *out, const char *name, size_t number)
{
    json_add_name(out, text_of(name));
    builder_add_number(out, (int64_t)number);
}

void show_views(struct call *call)
{
    const struct feature *const *features = crew_features(call->api->crew);
    struct builder out;
    builder_init(&out, call->arena);
    builder_add_string(&out, "{\"views\":[");
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->views[j]; j++) {
            struct text name = text_of(features[i]->views[j]->name);
            json_add_comma(&out);
            builder_add_char(&out, '{');
            add_member(&out, "name", name);
            add_member(&out, "title",
                       text_of(report_label(call->arena, call->language, "view", name)));
            builder_add_char(&out, '}');
        }
    builder_add_string(&out, "]}");
    answer_json(call, 200, &out);
}

/* A question put by a reader's engine, for one snapshot: may she ask, and which rows may she see? */
struct asking {
    struct call *call;
    const struct view *view;
    const struct given_words *given;
    struct answered *answered; /* NULL: may she ask at all */
    bool may;
};

static struct fault *judge(void *context, struct engine *engine, struct arena *arena)
{
    struct asking *asking = context;
    struct rights_source source = rights_of_engine(engine);
    struct known_person known;
    TRY(rights_know(&source, arena, asking->call->bearer.person, clock_today(), &known));
    if (asking->answered)
        return rights_filter(&source, arena, &known, asking->answered);
    return rights_may_ask(&source, arena, &known, asking->view, asking->given->items,
                          asking->given->count, &asking->may);
}

static struct fault *ask(struct asking *asking, struct answered *answered_out)
{
    struct call *call = asking->call;
    const struct reader reader = {call->bearer.person, call_operator(call), call->language};
    TRY(crew_read(call->api->crew, call->arena, judge, asking));
    if (!asking->may)
        return NULL;
    TRY(crew_ask(call->api->crew, call->arena, asking->view, asking->given->items,
                 asking->given->count, &reader, answered_out));
    if (answered_out->problem_count)
        return NULL;
    asking->answered = answered_out;
    return crew_read(call->api->crew, call->arena, judge, asking);
}

static void add_columns(struct call *call, struct builder *out, const struct view *view,
                        struct report_table *table)
{
    const struct statement *statement = view->statement;
    struct text *names = arena_new_many(call->arena, statement->give_count, struct text);
    bool *numbers = arena_new_many(call->arena, statement->give_count, bool);
    json_add_name(out, TEXT_LITERAL("columns"));
    builder_add_char(out, '[');
    for (size_t i = 0; i < statement->give_count; i++) {
        names[i] = text_of(statement->gives[i].name);
        numbers[i] = statement->gives[i].type == VALUE_INTEGER;
        json_add_comma(out);
        builder_add_char(out, '{');
        add_member(out, "name", names[i]);
        add_member(out, "label",
                   text_of(report_label(call->arena, call->language, "column", names[i])));
        add_member(out, "type", text_of(numbers[i] ? "integer" : "string"));
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
    *table = (struct report_table){
        .names = names, .labels = names, .numbers = numbers, .columns = statement->give_count};
}

/* How many there are is said beside those that are wanted. */
static void answer_rows(struct call *call, const struct answered *answered,
                        const struct window *window)
{
    struct builder out;
    struct report_table table;
    size_t first = window->skip < answered->row_count ? window->skip : answered->row_count;
    size_t left = answered->row_count - first;
    builder_init(&out, call->arena);
    builder_add_char(&out, '{');
    add_member(&out, "view", text_of(answered->view->name));
    add_columns(call, &out, answered->view, &table);
    table.cells = answered->cells + first * table.columns;
    table.rows = left < window->top ? left : window->top;
    add_number(&out, "count", answered->row_count);
    add_number(&out, "skipped", first);
    json_add_name(&out, TEXT_LITERAL("rows"));
    builder_add_char(&out, '[');
    report_table_objects(&out, &table, ",");
    builder_add_string(&out, "]}");
    answer_json(call, 200, &out);
}

void show_view(struct call *call)
{
    struct given_words given;
    struct window window;
    struct answered answered = {0};
    const struct view *view = feature_view(crew_features(call->api->crew), call->name);
    if (!view) {
        answer_problem(call, 404, "absent", (struct text){0});
        return;
    }
    bool is_read = call->request->method == HTTP_POST ? given_of_body(call, &given)
                                                      : given_of_address(call, view, &given);
    if (!is_read || !window_take(call, &given, &window))
        return;
    struct asking asking = {.call = call, .view = view, .given = &given};
    struct fault *fault = ask(&asking, &answered);
    if (fault)
        answer_fault(call, fault);
    else if (!asking.may)
        answer_problem(call, 404, "absent", (struct text){0});
    else if (answered.problem_count)
        answer_problems(call, answered.problems, answered.problem_count);
    else
        answer_rows(call, &answered, &window);
}
