/* ask: a view's statement with its filters, and its rows as texts; of what waits for a decision, what the judge says
 * now. Must not know what a view is about. */
#include "ask.h"
#include "limits.h"
#include "reads.h"
#include "sheet.h"

#include "json/json.h"

/* The parameter after the filters, for a view of limits. */
static struct fault *add_limits(struct engine *engine, struct arena *arena, const struct view *view,
                                const struct said *said, struct value *value)
{
    struct text known;
    int32_t from = DAY_NONE;
    if (!view->limits)
        return NULL;
    for (size_t i = 0; i < view->filter_count; i++)
        if (said[i].count && text_is(text_of(view->filters[i].name), "from"))
            day_parse(said[i].items[0], &from);
    TRY(limits_known(engine, arena, from, &known));
    *value = value_text(known);
    return NULL;
}

/* The parameter before that one, for a view that can be asked of some cases alone. */
static struct value only_of(struct arena *arena, const struct case_keys *only)
{
    struct builder list;
    if (!only)
        return value_null();
    builder_init(&list, arena);
    builder_add_char(&list, '[');
    for (size_t i = 0; i < only->count; i++) {
        json_add_comma(&list);
        json_add_string(&list, only->items[i]);
    }
    builder_add_char(&list, ']');
    return value_text(builder_text(&list));
}

static struct text cell(struct arena *arena, const struct rows *rows,
                        const struct statement *statement, size_t column)
{
    struct builder number;
    if (rows_is_null(rows, column))
        return (struct text){0};
    if (statement->gives[column].type == VALUE_TEXT) {
        struct text text = rows_text(rows, column);
        return text_kept(arena, text);
    }
    ensure(statement->gives[column].type == VALUE_INTEGER);
    builder_init(&number, arena);
    builder_add_number(&number, rows_integer(rows, column));
    return builder_text(&number);
}

static struct fault *read_rows(struct engine *engine, struct arena *arena, const struct view *view,
                               const struct value *values, struct answered *answered)
{
    struct rows *rows;
    bool more;
    size_t columns = view->statement->give_count, room = 0;
    TRY(store_ask(engine->store, arena, view->statement, values, view->statement->take_count,
                  &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        answered->cells = arena_room(arena, answered->cells, answered->row_count, &room,
                                     columns * sizeof *answered->cells);
        for (size_t i = 0; i < columns; i++)
            answered->cells[answered->row_count * columns + i] =
                cell(arena, rows, view->statement, i);
        answered->row_count++;
        TRY(rows_next(rows, arena, &more));
    }
    return NULL;
}

struct fault *ask_values(struct engine *engine, struct arena *arena, const struct view *view,
                         const struct given *given, size_t given_count,
                         const struct case_keys *only, struct value *values_out,
                         struct answered *answered_out)
{
    struct inputs inputs = {.arena = arena, .store = engine->store, .rules = engine->rules};
    struct said said[ASK_VALUES];
    ensure(view->statement->take_count <= ASK_VALUES);
    size_t count = view->filter_count;
    ensure(count + view->of_cases + view->limits == view->statement->take_count);
    *answered_out = (struct answered){.view = view};
    TRY(inputs_read(&inputs, view->filters, view->filter_count, given, given_count, said));
    answered_out->problems = inputs.problems;
    answered_out->problem_count = inputs.problem_count;
    if (inputs.problem_count)
        return NULL;
    for (size_t i = 0; i < view->filter_count; i++)
        values_out[i] = said[i].count ? value_text(said[i].items[0]) : value_null();
    if (view->of_cases)
        values_out[count++] = only_of(arena, only);
    return add_limits(engine, arena, view, said, &values_out[count]);
}

struct fault *ask_rows(struct engine *engine, struct arena *arena, const struct value *values,
                       enum language language, struct answered *answered)
{
    struct engine *rows_of = engine;
    if (reads_has(answered->view))
        TRY(reads_open(engine, arena, &rows_of));
    TRY(read_rows(rows_of, arena, answered->view, values, answered));
    return answered->view->waits ? sheet_judge(engine, arena, language, answered) : NULL;
}

struct fault *engine_ask(struct engine *engine, struct arena *arena, const struct view *view,
                         const struct given *given, size_t given_count, const struct reader *reader,
                         struct answered *answered_out)
{
    struct value values[ASK_VALUES];
    ensure(!(engine->is_reader && view->personal)); /* crew_ask: a reader cannot note */
    TRY(ask_values(engine, arena, view, given, given_count, NULL, values, answered_out));
    if (answered_out->problem_count)
        return NULL;
    if (view->personal)
        TRY(reads_note(engine, arena, view->name, given, given_count, reader));
    if (engine->deadlines_stale)
        TRY(deadlines_fill(engine, arena));
    return ask_rows(engine, arena, values, reader->language, answered_out);
}
