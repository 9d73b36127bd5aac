/* case_rows: the views of a case as tables: persons and bodies by what the reader may know of them, decisions by
 * their names, columns that say nothing left out. Must not know what any view is about. */
#include "case.h"
#include "names.h"

#include "case_html.h"

#include <string.h>

/* Does any row say anything there? */
static bool says_anything(const struct answered *answered, size_t column)
{
    bool says = false;
    for (size_t i = 0; i < answered->row_count; i++) {
        struct text cell = record_at(answered, i, (int)column);
        says |= cell.size && !text_is(cell, "0");
    }
    return says;
}

/* The columns that any row says something in; of view->statement->give_count. */
static bool *columns_said(struct visit *visit, const struct answered *answered)
{
    size_t count = answered->view->statement->give_count;
    bool *said = arena_new_many(visit->arena, count, bool);
    for (size_t i = 0; i < count; i++)
        said[i] = says_anything(answered, i);
    return said;
}

static bool is_person(const char *column)
{
    static const char *const names[] = {"decider", "by", "person", "decided_by", "owner", "reader"};
    bool names_one = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        names_one |= strcmp(column, names[i]) == 0;
    return names_one;
}

static struct text said_of(const struct casing *casing, const char *column,
                           const struct record_cell *cell)
{
    const struct visit *visit = casing->visit;
    if (cell->text.size && is_person(column))
        return look_person(&casing->look, visit->arena, cell->text);
    if (cell->text.size && strcmp(column, "decision") == 0)
        return names_decision(visit, cell->text);
    return cell->text;
}

static struct case_html_rows rows_of(struct casing *casing, const struct answered *answered,
                                     const bool *said)
{
    struct visit *visit = casing->visit;
    const struct statement *statement = answered->view->statement;
    size_t columns = statement->give_count;
    struct case_html_row *rows =
        arena_new_many(visit->arena, answered->row_count + 1, struct case_html_row);
    for (size_t i = 0; i < answered->row_count; i++) {
        struct record_cell *told = record_row(visit, answered, i);
        struct case_html_cell *cells = arena_new_many(visit->arena, columns, struct case_html_cell);
        size_t count = 0;
        for (size_t j = 0; j < columns; j++)
            if (said[j]) {
                cells[count] = (struct case_html_cell){
                    .is_head = count == 0,
                    .label = told[j].label,
                    .text = told[j].is_day ? (struct text){"", 0}
                                           : said_of(casing, statement->gives[j].name, &told[j]),
                    .day = told[j].is_day ? told[j].text : (struct text){"", 0}};
                count++;
            }
        rows[i].cells = (struct case_html_cells){cells, count};
    }
    return (struct case_html_rows){rows, answered->row_count};
}

static struct case_html_columns columns_of(struct visit *visit, const struct answered *answered,
                                           const bool *said)
{
    const struct statement *statement = answered->view->statement;
    struct case_html_column *columns =
        arena_new_many(visit->arena, statement->give_count, struct case_html_column);
    size_t count = 0;
    for (size_t i = 0; i < statement->give_count; i++)
        if (said[i])
            columns[count++].label =
                visit_label(visit, "column", text_of(statement->gives[i].name));
    return (struct case_html_columns){columns, count};
}

/* What has nothing is named in one line, so that nobody takes it for forgotten. */
static void add_nothing(struct casing *casing, struct builder *nothing, struct text title)
{
    builder_add_string(nothing, nothing->size ? ", " : "");
    builder_add(nothing, title);
    casing->data->nothing = builder_text(nothing);
}

struct case_html_parts case_parts(struct casing *casing)
{
    struct visit *visit = casing->visit;
    struct case_html_part *parts = arena_new_many(visit->arena, CASE_VIEWS, struct case_html_part);
    size_t count = 0;
    struct builder nothing;
    builder_init(&nothing, visit->arena);
    for (size_t i = CASE_DECISIONS; i < CASE_VIEWS; i++) {
        const struct answered *answered = &casing->views[i];
        if (!casing->may[i] || answered->problem_count)
            continue;
        struct text title = visit_label(visit, "view", text_of(answered->view->name));
        if (!answered->row_count) {
            add_nothing(casing, &nothing, title);
            continue;
        }
        const bool *said = columns_said(visit, answered);
        parts[count++] = (struct case_html_part){.name = text_of(answered->view->name),
                                                 .title = title,
                                                 .columns = columns_of(visit, answered, said),
                                                 .rows = rows_of(casing, answered, said)};
    }
    return (struct case_html_parts){parts, count};
}

struct text case_event_name(const struct casing *casing, int32_t event)
{
    struct builder name;
    builder_init(&name, casing->visit->arena);
    explain_what(&name, casing->visit->language, &casing->look.dossier.events[event]);
    struct text quoted = builder_text(&name);
    bool has_marks = quoted.size > 2 && quoted.bytes[0] == '"';
    return has_marks ? (struct text){quoted.bytes + 1, quoted.size - 2} : quoted;
}

/* As the case has it when it can be read, with what is known of its sort; else as its row has it. */
static struct text event_name(const struct casing *casing, size_t row, int32_t event)
{
    const struct visit *visit = casing->visit;
    const struct answered *answered = &casing->views[CASE_TIMELINE];
    struct text decision = record_named(answered, row, "decision");
    if (event >= 0)
        return case_event_name(casing, event);
    return decision.size ? names_decision(visit, decision)
                         : report_cell(visit->arena, visit->language, "kind",
                                       record_named(answered, row, "kind"));
}

static struct case_html_event event_of(struct casing *casing, size_t row)
{
    const struct visit *visit = casing->visit;
    const struct answered *answered = &casing->views[CASE_TIMELINE];
    struct text number = record_named(answered, row, "event"),
                decider = record_named(answered, row, "decider"),
                corrected = record_named(answered, row, "corrected");
    int32_t told, event = -1;
    if (casing->look.is_read && text_to_number(number, &told))
        event = look_event(&casing->look, told);
    int8_t ring = event >= 0 ? casing->rings[event] : STATUS_COUNT;
    return (struct case_html_event){
        .number = number,
        .day = record_named(answered, row, "date"),
        .time = record_named(answered, row, "time"),
        .what = event_name(casing, row, event),
        .is_decision = record_named(answered, row, "decision").size > 0,
        .who = decider.size ? look_person(&casing->look, visit->arena, decider) : decider,
        .status =
            ring == STATUS_COUNT ? (struct text){"", 0} : look_status(visit, (enum status)ring),
        .corrected = text_is(corrected, "0")
                         ? (struct text){"", 0}
                         : say_filled(visit, "web.case.corrected", corrected, corrected)};
}

struct case_html_events case_events(struct casing *casing)
{
    size_t count = casing->views[CASE_TIMELINE].row_count;
    struct case_html_event *events =
        arena_new_many(casing->visit->arena, count + 1, struct case_html_event);
    for (size_t i = 0; i < count; i++)
        events[i] = event_of(casing, i);
    return (struct case_html_events){events, count};
}
