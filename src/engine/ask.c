/* ask: a view's statement with its filters, and its rows as texts; of what waits for a decision, what the judge says
 * now. Must not know what a view is about. */
#include "ask.h"
#include "limits.h"
#include "reads.h"
#include "sheet.h"

#include "json/json.h"

#include <string.h>

/* Rows that are judged together. */
#ifdef PLANTED_PORTION /* so that a test has many portions of few rows */
enum { PORTION = 3 };
#else
enum { PORTION = 64 };
#endif

/* The last parameter, for a view of limits. */
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

struct text case_keys_list(struct arena *arena, const struct case_keys *keys)
{
    struct builder list;
    builder_init(&list, arena);
    builder_add_char(&list, '[');
    for (size_t i = 0; i < keys->count; i++) {
        json_add_comma(&list);
        json_add_string(&list, keys->items[i]);
    }
    builder_add_char(&list, ']');
    return builder_text(&list);
}

/* ---- the question */

static bool names_case(const struct view *view, const struct input *filter)
{
    return view->of_cases && filter->of && strcmp(filter->of, THING_CASE) == 0;
}

static const struct statement *way_of(const struct view *view, const struct said *said)
{
    for (const struct view_way *way = view->ways; way && way->when; way++)
        for (size_t i = 0; i < view->filter_count; i++)
            if (said[i].count && strcmp(view->filters[i].name, way->when) == 0)
                return way->statement;
    return view->statement;
}

/* Of which cases rows are wanted; NULL = of all. One that is named is all that is wanted. */
static const struct case_keys *cases_of(struct arena *arena, const struct view *view,
                                        const struct said *said, const struct case_keys *only)
{
    struct case_keys *named = arena_new(arena, struct case_keys);
    for (size_t i = 0; i < view->filter_count; i++)
        if (said[i].count && names_case(view, &view->filters[i]))
            *named = (struct case_keys){said[i].items, 1};
    return named->items ? named : view->of_cases ? only : NULL;
}

static struct fault *fill(struct engine *engine, struct arena *arena, const struct view *view,
                          const struct said *said, const struct case_keys *only,
                          struct question *question)
{
    size_t count = 0;
    only = cases_of(arena, view, said, only);
    question->statement = only ? view->of_cases : way_of(view, said);
    if (only)
        question->values[count++] = value_text(case_keys_list(arena, only));
    for (size_t i = 0; i < view->filter_count; i++)
        if (!names_case(view, &view->filters[i]))
            question->values[count++] = said[i].count ? value_text(said[i].items[0]) : value_null();
    ensure(count + view->limits == question->statement->take_count);
    return add_limits(engine, arena, view, said, &question->values[count]);
}

struct fault *ask_question(struct engine *engine, struct arena *arena, const struct view *view,
                           const struct given *given, size_t given_count,
                           const struct case_keys *only, struct question *question_out,
                           struct answered *answered_out)
{
    struct inputs inputs = {.arena = arena, .store = engine->store, .rules = engine->rules};
    struct said said[ASK_VALUES];
    ensure(view->filter_count + 2 <= ASK_VALUES);
    *answered_out = (struct answered){.view = view};
    TRY(inputs_read(&inputs, view->filters, view->filter_count, given, given_count, said));
    answered_out->problems = inputs.problems;
    answered_out->problem_count = inputs.problem_count;
    return inputs.problem_count ? NULL : fill(engine, arena, view, said, only, question_out);
}

/* ---- the rows */

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

struct answering {
    struct engine *engine; /* whose gate it is */
    struct arena *arena;
    const struct crew_gate *gate; /* NULL = whoever asks sees all */
    struct answered *answered;
    size_t room, read, kept; /* rows; kept: at the head of what has been read */
};

static void add_row(struct answering *answering, const struct rows *rows)
{
    struct answered *answered = answering->answered;
    const struct statement *statement = answered->view->statement;
    size_t columns = statement->give_count;
    answered->cells = arena_room(answering->arena, answered->cells, answered->row_count,
                                 &answering->room, columns * sizeof *answered->cells);
    for (size_t i = 0; i < columns; i++)
        answered->cells[answered->row_count * columns + i] =
            cell(answering->arena, rows, statement, i);
    answered->row_count++;
    answering->read++;
}

/* What has been read since last time is put to the gate: what it lets through stands behind what it let through. */
static struct fault *sieve(struct answering *answering)
{
    struct answered *answered = answering->answered;
    struct answered portion = *answered;
    size_t columns = answered->view->statement->give_count;
    portion.cells += answering->kept * columns;
    portion.row_count -= answering->kept;
    if (answering->gate && portion.row_count)
        TRY(answering->gate->after(answering->gate->context, answering->engine, answering->arena,
                                   &portion));
    answering->kept += portion.row_count;
    answered->row_count = answering->kept;
    return NULL;
}

static bool is_enough(const struct answering *answering)
{
    struct rows_wanted wanted = answering->gate ? answering->gate->wanted : (struct rows_wanted){0};
    bool has_page = wanted.shown && answering->kept >= wanted.shown;
    return has_page && (answering->kept >= wanted.counted || answering->read >= wanted.counted);
}

static struct fault *read_rows(struct answering *answering, const struct engine *rows_of,
                               const struct question *question)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(rows_of->store, answering->arena, question->statement, question->values,
                  question->statement->take_count, &rows));
    TRY(rows_next(rows, answering->arena, &more));
    while (more && !is_enough(answering)) {
        for (size_t i = 0; more && i < PORTION; i++) {
            add_row(answering, rows);
            TRY(rows_next(rows, answering->arena, &more));
        }
        TRY(sieve(answering));
    }
    answering->answered->more = more;
    rows_close(rows);
    return NULL;
}

/* What waits for a decision is judged before it is put to the gate: it is of one meeting. */
static struct fault *read_waiting(struct answering *answering, const struct engine *rows_of,
                                  const struct question *question)
{
    const struct crew_gate *gate = answering->gate;
    answering->gate = NULL;
    TRY(read_rows(answering, rows_of, question));
    TRY(sheet_judge(answering->engine, answering->arena, question->language, answering->answered));
    return gate ? gate->after(gate->context, answering->engine, answering->arena,
                              answering->answered)
                : NULL;
}

struct fault *ask_rows(struct engine *engine, struct arena *arena, const struct question *question,
                       const struct crew_gate *gate, struct answered *answered)
{
    struct engine *rows_of = engine;
    struct answering answering = {
        .engine = engine, .arena = arena, .gate = gate, .answered = answered};
    if (reads_has(answered->view))
        TRY(reads_open(engine, arena, &rows_of));
    return answered->view->waits ? read_waiting(&answering, rows_of, question)
                                 : read_rows(&answering, rows_of, question);
}

struct fault *engine_ask(struct engine *engine, struct arena *arena, const struct view *view,
                         const struct given *given, size_t given_count, const struct reader *reader,
                         struct answered *answered_out)
{
    struct question question = {.language = reader->language};
    ensure(!(engine->is_reader && view->personal)); /* crew_ask: a reader cannot note */
    TRY(ask_question(engine, arena, view, given, given_count, NULL, &question, answered_out));
    if (answered_out->problem_count)
        return NULL;
    if (view->personal)
        TRY(reads_note(engine, arena, view->name, given, given_count, reader));
    if (engine->deadlines_stale)
        TRY(deadlines_fill(engine, arena));
    return ask_rows(engine, arena, &question, NULL, answered_out);
}
