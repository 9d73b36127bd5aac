/* record_case: a case on one page: every view that a case's key alone narrows, and every action on a case that her
 * roles may do. Must not know what any of them is about. */
#include "record_table.h"

#include "record_case_html.h"

#include <string.h>

/* Those that are shown, in this order; the others are reached from the start. */
static const char *const shown[] = {"timeline", "deadlines",  "decisions",
                                    "parties",  "extensions", "case-people"};

struct casing {
    struct visit *visit;
    struct known_person known;
    struct text key;
    struct record_case_html_part *parts;
    size_t part_count;
};

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

static struct record_case_html_rows rows_of(struct visit *visit, const struct answered *answered,
                                            const bool *said)
{
    size_t columns = answered->view->statement->give_count;
    struct record_case_html_row *rows =
        arena_new_many(visit->arena, answered->row_count + 1, struct record_case_html_row);
    for (size_t i = 0; i < answered->row_count; i++) {
        struct record_cell *told = record_row(visit, answered, i);
        struct record_case_html_cell *cells =
            arena_new_many(visit->arena, columns, struct record_case_html_cell);
        size_t count = 0;
        for (size_t j = 0; j < columns; j++)
            if (said[j])
                cells[count++] = (struct record_case_html_cell){
                    .label = told[j].label,
                    .text = told[j].is_day ? (struct text){"", 0} : told[j].text,
                    .day = told[j].is_day ? told[j].text : (struct text){"", 0}};
        rows[i].cells = (struct record_case_html_cells){cells, count};
    }
    return (struct record_case_html_rows){rows, answered->row_count};
}

static struct record_case_html_columns columns_of(struct visit *visit,
                                                  const struct answered *answered, const bool *said)
{
    const struct statement *statement = answered->view->statement;
    struct record_case_html_column *columns =
        arena_new_many(visit->arena, statement->give_count, struct record_case_html_column);
    size_t count = 0;
    for (size_t i = 0; i < statement->give_count; i++)
        if (said[i])
            columns[count++].label =
                visit_label(visit, "column", text_of(statement->gives[i].name));
    return (struct record_case_html_columns){columns, count};
}

static struct fault *add_part(struct casing *casing, const char *name)
{
    struct visit *visit = casing->visit;
    const struct given given = {TEXT_LITERAL("case"), casing->key};
    struct answered answered;
    bool may = false;
    TRY(visit_ask(visit, name, &given, 1, &answered, &may));
    if (!may || answered.problem_count)
        return NULL;
    const bool *said = columns_said(visit, &answered);
    casing->parts[casing->part_count++] =
        (struct record_case_html_part){.name = text_of(name),
                                       .title = visit_label(visit, "view", text_of(name)),
                                       .columns = columns_of(visit, &answered, said),
                                       .rows = rows_of(visit, &answered, said)};
    return NULL;
}

static bool is_of_case(const struct action *action)
{
    return strcmp(action->event->thing, "case") == 0 && !action->begins;
}

static struct record_case_html_deeds deeds_of(struct casing *casing)
{
    struct visit *visit = casing->visit;
    const struct feature *const *all = crew_features(visit->web->setup->crew);
    struct record_case_html_deed *deeds = NULL;
    size_t count = 0, room = 0;
    for (size_t i = 0; all[i]; i++)
        for (size_t j = 0; all[i]->actions[j]; j++) {
            struct text name = text_of(all[i]->actions[j]->name);
            if (!is_of_case(all[i]->actions[j]) ||
                !may_ever(&casing->known, all[i]->actions[j]->name, true))
                continue;
            struct builder url = url_of(visit, "/gor/", name);
            url_word(&url, TEXT_LITERAL("case"), casing->key);
            deeds = arena_room(visit->arena, deeds, count, &room, sizeof *deeds);
            deeds[count++] = (struct record_case_html_deed){
                .url = builder_text(&url), .label = visit_title(visit, "action", name)};
        }
    return (struct record_case_html_deeds){deeds, count};
}

static struct fault *gather(struct casing *casing, bool *may_out)
{
    struct visit *visit = casing->visit;
    TRY(visit_know(visit, &casing->known));
    TRY(rights_through_open(visit->web->setup->crew, visit->arena, clock_today(),
                            visit->session.person, casing->key, may_out));
    for (size_t i = 0; *may_out && i < sizeof shown / sizeof *shown; i++)
        TRY(add_part(casing, shown[i]));
    return NULL;
}

void show_case(struct visit *visit)
{
    struct record_case_html_part parts[sizeof shown / sizeof *shown];
    struct casing casing = {.visit = visit, .key = asked(visit, "arende"), .parts = parts};
    bool may = false;
    struct fault *fault = gather(&casing, &may);
    if (fault) {
        refuse_fault(visit, fault);
        return;
    }
    if (!may) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct record_case_html data = {
        .page = frame(visit, NULL, false),
        .title = say_filled(visit, "web.case.title", casing.key, (struct text){"", 0}),
        .deeds = deeds_of(&casing),
        .parts = {parts, casing.part_count}};
    record_case_html_write(&out, &data);
    page_send(visit, 200, &page);
}
