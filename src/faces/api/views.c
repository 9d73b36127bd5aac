/* views: which views there are, and what one answers: as many rows as were asked for, of those that the person may see.
 * Must not know what any view is about. */
#include "part.h"

void answer_views(struct call *call)
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
            json_add_text(&out, "name", name);
            json_add_text(&out, "title",
                          text_of(report_label(call->arena, call->language, "view", name)));
            builder_add_char(&out, '}');
        }
    builder_add_string(&out, "]}");
    answer_json(call, 200, &out);
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
        json_add_text(out, "name", names[i]);
        json_add_text(out, "label",
                      text_of(report_label(call->arena, call->language, "column", names[i])));
        json_add_text(out, "type", text_of(numbers[i] ? "integer" : "string"));
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
    *table = (struct report_table){
        .names = names, .labels = names, .numbers = numbers, .columns = statement->give_count};
}

/* How many there are is said beside those that are wanted, if all have been read; else that there are more. */
void rows_add(struct call *call, struct builder *out, const struct answered *answered,
              const struct window *window)
{
    struct report_table table;
    size_t first = window->skip < answered->row_count ? window->skip : answered->row_count;
    size_t left = answered->row_count - first;
    builder_add_char(out, '{');
    json_add_text(out, "view", text_of(answered->view->name));
    add_columns(call, out, answered->view, &table);
    table.cells = answered->cells + first * table.columns;
    table.rows = left < window->top ? left : window->top;
    if (answered->more) {
        json_add_name(out, TEXT_LITERAL("more"));
        builder_add_string(out, "true");
    } else {
        json_add_number(out, "count", (int64_t)answered->row_count);
    }
    json_add_number(out, "skipped", (int64_t)first);
    json_add_name(out, TEXT_LITERAL("rows"));
    builder_add_char(out, '[');
    report_table_objects(out, &table, ",");
    builder_add_string(out, "]}");
}

static void answer_rows(struct call *call, const struct answered *answered,
                        const struct window *window)
{
    struct builder out;
    builder_init(&out, call->arena);
    rows_add(call, &out, answered, window);
    answer_json(call, 200, &out);
}

/* A list is read as far as it is wanted; whoever wants no row wants to know how many there are. */
static struct rows_wanted wanted_by(const struct window *window)
{
    size_t end = window->skip + window->top + 1;
    return window->top ? (struct rows_wanted){end, end} : (struct rows_wanted){0};
}

void answer_view(struct call *call)
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
    const struct reader reader = {call->bearer.person, call_operator(call), call->language};
    bool may = false;
    struct fault *fault =
        rights_through_some(call->api->crew, call->arena, clock_today(), view, given.items,
                            given.count, &reader, wanted_by(&window), NULL, &answered, &may);
    if (fault)
        answer_fault(call, fault);
    else if (!may)
        answer_problem(call, 404, "absent", (struct text){0});
    else if (answered.problem_count)
        answer_problems(call, answered.problems, answered.problem_count);
    else
        answer_rows(call, &answered, &window);
}
