/* case_paper: the case as its page shows it, as a document: for a court, a meeting without screens, whoever takes it
 * over. Exactly what the reader may see, nothing more. Must not ask anything of its own. */
#include "case.h"

#include "case_html.h"

struct sheet {
    const struct visit *visit;
    struct pdf_block *blocks;
    size_t count, room;
};

static void add(struct sheet *sheet, struct pdf_block block)
{
    sheet->blocks = arena_room(sheet->visit->arena, sheet->blocks, sheet->count, &sheet->room,
                               sizeof *sheet->blocks);
    sheet->blocks[sheet->count++] = block;
}

static void add_words(struct sheet *sheet, enum pdf_kind kind, struct text words)
{
    if (words.size)
        add(sheet, (struct pdf_block){.kind = kind, .level = 1, .text = words});
}

static void add_heading(struct sheet *sheet, const char *key)
{
    add_words(sheet, PDF_HEADING, say_text(sheet->visit, key));
}

/* "Brist: Utredningen ska vara klar inom fyra månader" */
static struct text joined(const struct visit *visit, struct text one, const char *between,
                          struct text other)
{
    struct builder said;
    builder_init(&said, visit->arena);
    builder_add(&said, one);
    builder_add_string(&said, one.size && other.size ? between : "");
    builder_add(&said, other);
    return builder_text(&said);
}

/* A table of as many columns as there are keys; its cells are the caller's. */
static void add_table(struct sheet *sheet, const char *const *keys, size_t columns,
                      const struct text *cells, size_t rows)
{
    struct text *headings = arena_new_many(sheet->visit->arena, columns, struct text);
    for (size_t i = 0; i < columns; i++)
        headings[i] = say_text(sheet->visit, keys[i]);
    add(sheet, (struct pdf_block){
                   .kind = PDF_TABLE,
                   .table = {headings, cells, NULL, columns, rows},
               });
}

static void add_limits(struct sheet *sheet, const struct case_html *data)
{
    static const char *const keys[] = {"web.start.due", "web.start.duty", "web.case.concerns",
                                       "web.case.ground"};
    enum { COLUMNS = sizeof keys / sizeof *keys };
    const struct visit *visit = sheet->visit;
    struct text *cells =
        arena_new_many(visit->arena, data->clocks.count * COLUMNS + 1, struct text);
    add_heading(sheet, "web.case.limits");
    for (size_t i = 0; i < data->clocks.count; i++) {
        const struct case_html_clock *clock = &data->clocks.items[i];
        struct text due =
            clock->due == DAY_NONE ? (struct text){"", 0} : day_words(visit->arena, clock->due);
        cells[i * COLUMNS] = joined(visit, due, ": ", clock->left);
        cells[i * COLUMNS + 1] = clock->duty;
        cells[i * COLUMNS + 2] = clock->concerns;
        cells[i * COLUMNS + 3] = clock->label;
    }
    if (data->clocks.count)
        add_table(sheet, keys, COLUMNS, cells, data->clocks.count);
    else
        add_words(sheet, PDF_TEXT, say_text(visit, "web.case.no-limits"));
}

static void add_finding(struct sheet *sheet, const struct case_html_finding *finding)
{
    const struct visit *visit = sheet->visit;
    struct text head = joined(visit, finding->status, ": ", finding->duty);
    struct text said = joined(visit, finding->sentence, " ", finding->person);
    add_words(sheet, PDF_ITEM, joined(visit, head, ". ", said));
    if (finding->remedy.size)
        add_words(sheet, PDF_QUIET,
                  joined(visit, say_text(visit, "web.case.remedy"), " ",
                         joined(visit, finding->remedy, ". ", finding->why)));
}

static void add_gaps(struct sheet *sheet, const struct case_html *data)
{
    const struct visit *visit = sheet->visit;
    if (!data->gaps.count)
        return;
    add_heading(sheet, "web.case.unknown");
    add_words(sheet, PDF_TEXT, say_text(visit, "web.case.unknown-what"));
    for (size_t i = 0; i < data->gaps.count; i++) {
        struct builder many;
        builder_init(&many, visit->arena);
        words_add_count(&many, visit->language, "web.case.duties", data->gaps.items[i].total);
        add_words(sheet, PDF_ITEM,
                  joined(visit, data->gaps.items[i].missing, ", ", builder_text(&many)));
    }
}

static void add_findings(struct sheet *sheet, const struct case_html *data)
{
    const struct visit *visit = sheet->visit;
    add_heading(sheet, "web.case.findings");
    for (size_t i = 0; i < data->groups.count; i++) {
        const struct case_html_group *group = &data->groups.items[i];
        add(sheet, (struct pdf_block){.kind = PDF_HEADING,
                                      .level = 2,
                                      .text = joined(visit, group->event, " ", group->day)});
        for (size_t j = 0; j < group->findings.count; j++)
            add_finding(sheet, &group->findings.items[j]);
    }
    if (!data->groups.count)
        add_words(sheet, PDF_TEXT, say_text(visit, "web.case.no-findings"));
    add_words(sheet, PDF_TEXT, data->checked);
    add_gaps(sheet, data);
}

static void add_happened(struct sheet *sheet, const struct case_html *data)
{
    static const char *const keys[] = {"web.case.day", "web.case.what", "web.case.who",
                                       "web.case.findings"};
    enum { COLUMNS = sizeof keys / sizeof *keys };
    const struct visit *visit = sheet->visit;
    struct text *cells =
        arena_new_many(visit->arena, data->events.count * COLUMNS + 1, struct text);
    add_heading(sheet, "web.case.happened");
    for (size_t i = 0; i < data->events.count; i++) {
        const struct case_html_event *event = &data->events.items[i];
        cells[i * COLUMNS] = joined(visit, event->day, " ", event->time);
        cells[i * COLUMNS + 1] = joined(visit, event->what, ". ", event->corrected);
        cells[i * COLUMNS + 2] = event->who;
        cells[i * COLUMNS + 3] = event->status;
    }
    if (data->events.count)
        add_table(sheet, keys, COLUMNS, cells, data->events.count);
    else
        add_words(sheet, PDF_TEXT, say_text(visit, "web.case.nothing"));
}

static void add_part(struct sheet *sheet, const struct case_html_part *part)
{
    struct arena *arena = sheet->visit->arena;
    size_t columns = part->columns.count;
    struct text *headings = arena_new_many(arena, columns, struct text);
    struct text *cells = arena_new_many(arena, columns * part->rows.count + 1, struct text);
    for (size_t i = 0; i < columns; i++)
        headings[i] = part->columns.items[i].label;
    for (size_t i = 0; i < part->rows.count; i++)
        for (size_t j = 0; j < columns; j++) {
            const struct case_html_cell *cell = &part->rows.items[i].cells.items[j];
            cells[i * columns + j] = cell->day.size ? cell->day : cell->text;
        }
    add_words(sheet, PDF_HEADING, part->title);
    add(sheet, (struct pdf_block){.kind = PDF_TABLE,
                                  .table = {headings, cells, NULL, columns, part->rows.count}});
}

void case_paper(struct visit *visit, const struct case_html *data)
{
    struct sheet sheet = {.visit = visit};
    if (data->about.size)
        add_words(&sheet, PDF_TEXT,
                  joined(visit,
                         joined(visit, data->about, ", ", say_text(visit, "web.case.judged")), " ",
                         day_words(visit->arena, data->day)));
    add_words(&sheet, PDF_QUIET, say_text(visit, "web.case.paper-what"));
    add_words(&sheet, PDF_TEXT, data->problem);
    if (data->sees_limits)
        add_limits(&sheet, data);
    if (data->sees_findings)
        add_findings(&sheet, data);
    add_happened(&sheet, data);
    for (size_t i = 0; i < data->parts.count; i++)
        add_part(&sheet, &data->parts.items[i]);
    if (data->nothing.size)
        add_words(&sheet, PDF_QUIET,
                  joined(visit, say_text(visit, "web.case.nothing-of"), " ", data->nothing));
    const struct pdf_document document = {.title = data->title,
                                          .contents = say_text(visit, "web.case.paper-contents"),
                                          .blocks = sheet.blocks,
                                          .count = sheet.count};
    paper_send(visit, "arende", &document);
}
