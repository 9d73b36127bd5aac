/* list_show: the report of a list as a page, and the same rows to take away. Must not count or judge. */
#include "list.h"

#include "keep.h"
#include "list_report_html.h"

#include <string.h>

enum { SHOWN_MOST = 1000, CONTENT_MOST = 240 * 1024 };

static bool is_finding(const struct list_row *row)
{
    return strcmp(row->kind, "unknown") != 0 && strcmp(row->kind, "problem") != 0;
}

static void add_row(const struct list_row *row, struct list_report_html *data,
                    const struct list_row **findings, size_t *finding_count,
                    struct list_report_html_gap *gaps, struct list_report_html_problem *problems)
{
    if (is_finding(row) && *finding_count < SHOWN_MOST)
        findings[(*finding_count)++] = row;
    else if (strcmp(row->kind, "unknown") == 0 && data->unknowns.count < SHOWN_MOST)
        gaps[data->unknowns.count++] =
            (struct list_report_html_gap){row->subject, row->lacks, row->says};
    else if (strcmp(row->kind, "problem") == 0 && data->problems.count < SHOWN_MOST)
        problems[data->problems.count++] =
            (struct list_report_html_problem){row->subject, row->says};
}

static void fill_rows(struct visit *visit, const struct list_answer *answer, bool by_unit,
                      struct list_report_html *data)
{
    size_t room = answer->count + 1, found = 0;
    const struct list_row **findings = arena_new_many(visit->arena, room, const struct list_row *);
    struct list_report_html_gap *gaps =
        arena_new_many(visit->arena, room, struct list_report_html_gap);
    struct list_report_html_problem *problems =
        arena_new_many(visit->arena, room, struct list_report_html_problem);
    for (size_t i = 0; i < answer->count; i++)
        add_row(&answer->rows[i], data, findings, &found, gaps, problems);
    list_group(visit, findings, found, by_unit, data);
    data->unknowns.items = gaps;
    data->unknown_count = (int64_t)data->unknowns.count;
    data->problems.items = problems;
    data->shown = (int64_t)(found + data->unknowns.count + data->problems.count);
    data->total = (int64_t)answer->count;
    data->more = data->shown < data->total;
}

/* "Kolumner som inte lästes: a, b" */
static struct text named(const struct visit *visit, const char *key, const struct text *names,
                         size_t count)
{
    struct builder list;
    builder_init(&list, visit->arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&list, i ? ", " : "");
        builder_add(&list, names[i]);
    }
    return count ? say_filled(visit, key, builder_text(&list), (struct text){"", 0})
                 : (struct text){"", 0};
}

static void fill_reading(const struct visit *visit, const struct list_reading *reading,
                         struct list_report_html *data)
{
    struct list_report_html_used *used =
        arena_new_many(visit->arena, reading->used_count + 1, struct list_report_html_used);
    for (size_t i = 0; i < reading->used_count; i++)
        used[i] = (struct list_report_html_used){reading->used[i].heading, reading->used[i].name};
    data->columns.items = used;
    data->columns.count = reading->used_count;
    data->ignored = named(visit, "web.list.ignored", reading->ignored, reading->ignored_count);
    data->absent = named(visit, "web.list.absent", reading->absent, reading->absent_count);
}

/* The first paragraph is the title; what was checked and not stand by themselves; then a line for each duty. */
static void fill_brief(const struct visit *visit, const struct list_answer *answer,
                       struct list_report_html *data)
{
    const struct report_brief *brief = &answer->brief;
    bool checked = answer->counts.checked > 0;
    size_t told = brief->code_begin - (checked ? 2 : 1);
    struct list_report_html_line *lines =
        arena_new_many(visit->arena, brief->count + 1, struct list_report_html_line);
    struct list_report_html_duty *duties =
        arena_new_many(visit->arena, brief->count + 1, struct list_report_html_duty);
    data->lead = brief->lines[0];
    data->checked = checked ? brief->lines[told] : (struct text){"", 0};
    for (size_t i = 1; i < told; i++)
        lines[data->lines.count++].text = brief->lines[i];
    for (size_t i = brief->code_begin; i < brief->count; i++)
        duties[data->duties.count++].text = brief->lines[i];
    data->lines.items = lines;
    data->duties.items = duties;
    data->kind = text_of(answer->counts.cases_with_fault   ? "fault"
                         : answer->counts.cases_with_doubt ? "doubt"
                                                           : "");
}

static void fill_lists(const struct visit *visit, const struct list_answer *answer,
                       struct list_report_html *data)
{
    struct list_report_html_lack *lacks =
        arena_new_many(visit->arena, answer->lack_count + 1, struct list_report_html_lack);
    struct list_report_html_item *items =
        arena_new_many(visit->arena, answer->unchecked_count + 1, struct list_report_html_item);
    for (size_t i = 0; i < answer->lack_count; i++)
        lacks[i].text = answer->lacks[i];
    for (size_t i = 0; i < answer->unchecked_count; i++)
        items[i].text = answer->unchecked[i];
    data->lacks.items = lacks;
    data->lacks.count = answer->lack_count;
    data->unchecked.items = items;
    data->unchecked.count = answer->unchecked_count;
}

void list_show(struct visit *visit, const struct list_sent *sent, struct list_answer *answer,
               bool is_sample)
{
    struct list_wish wish = list_wish(visit);
    struct text *units;
    size_t unit_count;
    list_choose(visit, &wish, answer, &units, &unit_count);
    struct builder page;
    struct html out = page_begin(visit, &page);
    bool fits = answer->content.size && answer->content.size <= CONTENT_MOST;
    struct list_report_html data = {.page = frame(visit, LIST_PATH, false),
                                    .is_sample = is_sample,
                                    .name = sent->name,
                                    .choice = list_choice(visit, &wish, units, unit_count),
                                    .is_chosen = wish.unit.size || wish.by_unit || wish.order,
                                    .unit = wish.unit,
                                    .too_large = !fits};
    if (fits)
        data.content = answer->content;
    keep_fill(visit, sent->name, sent->bytes, visit_may_import(visit), &data.keep);
    list_columns_keep(visit, sent, &data.keep);
    fill_brief(visit, answer, &data);
    fill_rows(visit, answer, wish.by_unit, &data);
    fill_reading(visit, &answer->reading, &data);
    fill_lists(visit, answer, &data);
    list_report_html_write(&out, &data);
    page_send(visit, 200, &page);
}

enum { COLUMNS = 10 };

void list_take_away(struct visit *visit, struct list_answer *answer, enum download_form form)
{
    static const char *const keys[COLUMNS] = {
        "web.list.case", "web.list.unit", "web.list.status", "web.list.what", "web.list.latest",
        "web.list.days", "web.list.why",  "web.list.lacks",  "web.list.how",  "web.list.law"};
    static const bool numbers[COLUMNS] = {[5] = true};
    struct list_wish wish = list_wish(visit);
    struct text *units;
    size_t unit_count;
    list_choose(visit, &wish, answer, &units, &unit_count);
    struct text *labels = arena_new_many(visit->arena, COLUMNS, struct text);
    struct text *cells = arena_new_many(visit->arena, COLUMNS * answer->count + 1, struct text);
    for (size_t i = 0; i < COLUMNS; i++)
        labels[i] = say_text(visit, keys[i]);
    for (size_t i = 0; i < answer->count; i++) {
        const struct list_row *row = &answer->rows[i];
        const struct text told[COLUMNS] = {row->subject,  row->unit, row->status, row->says,
                                           row->latest,   row->days, row->why,    row->lacks,
                                           row->computed, row->law};
        for (size_t j = 0; j < COLUMNS; j++)
            cells[i * COLUMNS + j] = told[j];
    }
    const struct download download = {"utredningstider",
                                      say_text(visit, "web.list.sheet"),
                                      {labels, labels, numbers, COLUMNS, cells, answer->count}};
    download_send(visit, &download, form);
}
