/* import_told: what would become of each row or has, and why nothing was read. Problems are those of the command line
 * in the words of a page, which asks instead of naming an option. Must not know what an event is. */
#include "import.h"

#include "import_report_html.h"

#include <string.h>

enum { SHOWN_MOST = 500, DAY_LETTERS = 10 };

/* What the command line says with an option, the page says with its fields. */
static const char *page_key(const char *key)
{
    static const char *const keys[][2] = {
        {"problem.import-event-differs", "web.import.event-differs"},
        {"problem.import-refused", "web.import.refused"},
        {"problem.import-heading", "web.import.heading"},
        {"problem.import-heading-near", "web.import.heading-near"},
        {"problem.import-column-moved", "web.import.column-moved"},
        {"problem.import-column-new", "web.import.column-new"},
        {"import.gone-case", "web.import.gone-case"}};
    for (size_t i = 0; key && i < sizeof keys / sizeof *keys; i++)
        if (strcmp(key, keys[i][0]) == 0)
            return keys[i][1];
    return key;
}

void import_say(struct import_page *page)
{
    struct outcomes *outcomes = &page->cases.outcomes;
    for (size_t i = 0; i < outcomes->count; i++)
        outcomes->items[i].problem.key = page_key(outcomes->items[i].problem.key);
    for (size_t i = 0; i < page->cases.problem_count; i++)
        page->cases.problems[i].key = page_key(page->cases.problems[i].key);
}

static void add_row(const struct import_page *page, const struct row_outcome *outcome,
                    struct import_groups_html_row *row)
{
    struct visit *visit = page->visit;
    bool is_there = outcome->fate == FATE_CHANGED || outcome->fate == FATE_DIFFERS ||
                    outcome->fate == FATE_GONE || (page->does && outcome->fate == FATE_NEW);
    *row = (struct import_groups_html_row){
        .line = outcome->line ? number_words(visit->arena, outcome->line) : (struct text){"", 0},
        .name = outcome->name.size
                    ? outcome->name
                    : say_filled(visit, "web.import.row-without",
                                 number_words(visit->arena, outcome->line), (struct text){"", 0}),
        .url =
            is_there && outcome->name.size ? case_url(visit, outcome->name) : (struct text){"", 0},
        .says = outcome_said(visit->arena, visit->language, outcome)};
}

/* The rows of one fate, the first of them. */
static struct import_groups_html_group group_of(const struct import_page *page, enum fate fate,
                                                const char *title, const char *what)
{
    struct visit *visit = page->visit;
    const struct outcomes *outcomes = &page->cases.outcomes;
    size_t total = outcomes->counts[fate], room = total < SHOWN_MOST ? total : SHOWN_MOST;
    struct import_groups_html_group group = {
        .title = say_filled(visit, title, number_words(visit->arena, (int64_t)total),
                            (struct text){"", 0}),
        .is_open = fate != FATE_NEW && fate != FATE_CHANGED,
        .what = what ? say_text(visit, what) : (struct text){"", 0}};
    struct import_groups_html_row *rows =
        arena_new_many(visit->arena, room + 1, struct import_groups_html_row);
    for (size_t i = 0; i < outcomes->count && group.rows.count < room; i++) {
        if (outcomes->items[i].fate != fate)
            continue;
        add_row(page, &outcomes->items[i], &rows[group.rows.count]);
        group.says |= rows[group.rows.count++].says.size > 0;
    }
    group.rows.items = rows;
    if (total > room)
        group.more = say_filled(visit, "web.import.more", number_words(visit->arena, SHOWN_MOST),
                                (struct text){"", 0});
    return group;
}

/* What has to be seen to stands first; what is as it was is only counted. */
static void fill_groups(struct import_page *page, struct import_report_html *data)
{
    static const struct {
        enum fate fate;
        const char *title, *what;
    } parts[] = {{FATE_UNUSABLE, "web.import.unusable", "web.import.unusable-what"},
                 {FATE_DIFFERS, "web.import.differs", NULL},
                 {FATE_GONE, "web.import.gone", "web.import.gone-what"},
                 {FATE_CHANGED, "web.import.changed", NULL},
                 {FATE_NEW, "web.import.new", NULL}};
    enum { PARTS = sizeof parts / sizeof *parts };
    struct import_groups_html_group *groups =
        arena_new_many(page->visit->arena, PARTS, struct import_groups_html_group);
    for (size_t i = 0; i < PARTS; i++)
        if (page->cases.outcomes.counts[parts[i].fate])
            groups[data->told.groups.count++] =
                group_of(page, parts[i].fate, parts[i].title, parts[i].what);
    data->told.groups.items = groups;
}

static void add_line(const struct import_page *page, struct import_report_html *data,
                     struct import_report_html_line *lines, const char *key, size_t first,
                     size_t second)
{
    struct visit *visit = page->visit;
    lines[data->lines.count++].text =
        say_filled(visit, key, number_words(visit->arena, (int64_t)first),
                   number_words(visit->arena, (int64_t)second));
}

static struct text problem_words(const struct import_page *page, const struct problem *problem)
{
    const struct visit *visit = page->visit;
    struct builder told;
    builder_init(&told, visit->arena);
    report_problem_line(&told, visit->language, page->cases.file, problem);
    return text_trim(builder_text(&told));
}

void import_fill_refused(struct import_page *page, struct import_report_html *data)
{
    const struct import_cases *cases = &page->cases;
    struct import_report_html_line *lines = arena_new_many(
        page->visit->arena, cases->problem_count + 1, struct import_report_html_line);
    for (size_t i = 0; i < cases->problem_count; i++)
        lines[data->lines.count++].text = problem_words(page, &cases->problems[i]);
    data->lines.items = lines;
    data->kind = TEXT_LITERAL("doubt");
    data->lead = say_text(page->visit, "web.import.unread");
}

/* The day of a time. */
static struct text first_letters(struct text moment)
{
    moment.size = moment.size > DAY_LETTERS ? DAY_LETTERS : moment.size;
    return moment;
}

void import_fill_counts(struct import_page *page, struct import_report_html *data)
{
    enum { LINES = 6 };
    struct visit *visit = page->visit;
    const size_t *counts = page->cases.outcomes.counts;
    struct import_report_html_line *lines =
        arena_new_many(visit->arena, LINES, struct import_report_html_line);
    size_t left = counts[FATE_DIFFERS] + counts[FATE_UNUSABLE];
    if (page->cases.meaning == MEANING_KNOWN)
        lines[data->lines.count++].text =
            say_filled(visit, "web.import.known", first_letters(page->cases.choice.confirmed),
                       (struct text){"", 0});
    if (page->is_other)
        lines[data->lines.count++].text = say_text(visit, "web.import.other");
    add_line(page, data, lines, "web.import.same", counts[FATE_SAME], 0);
    if (left)
        add_line(page, data, lines, "web.import.left", counts[FATE_DIFFERS], counts[FATE_UNUSABLE]);
    if (!page->cases.is_whole)
        lines[data->lines.count++].text = say_text(visit, "import.gone-unknown");
    data->lines.items = lines;
    data->kind = text_of(left ? "doubt" : page->does ? "done" : "");
    data->lead = say_filled(visit, page->does ? "web.import.done" : "web.import.tried",
                            number_words(visit->arena, (int64_t)counts[FATE_NEW]),
                            number_words(visit->arena, (int64_t)counts[FATE_CHANGED]));
    data->can_do = !page->does;
    data->differs = counts[FATE_DIFFERS] > 0 || page->cases.correct;
    fill_groups(page, data);
}
