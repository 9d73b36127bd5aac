/* list_answer: the list judged by the desk, and what reports says of each finding put in rows: the same words as in the
 * workbook of `reda audit`. */
#include "list.h"

static const char *kind_of(const struct visit *visit, struct text status)
{
    static const char *const kinds[][2] = {{"report.status.fault", "fault"},
                                           {"report.status.doubt", "doubt"},
                                           {"report.status.coming", "coming"}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_is(status, say_key(visit, kinds[i][0])))
            return kinds[i][1];
    return "unknown";
}

static struct list_row finding_row(const struct visit *visit, const struct report_row *row)
{
    const struct text *cells = row->cells;
    struct text doubt = cells[FINDING_DOUBT], why = cells[FINDING_LATENESS];
    return (struct list_row){.kind = kind_of(visit, cells[FINDING_STATUS]),
                             .status = cells[FINDING_STATUS],
                             .subject = cells[FINDING_CASE],
                             .says = cells[FINDING_SENTENCE],
                             .latest = cells[FINDING_LATEST],
                             .days = cells[FINDING_DAYS_OVER],
                             .computed = doubt.size ? doubt : cells[FINDING_COMPUTED],
                             .law = cells[FINDING_SOURCES],
                             .lacks = cells[FINDING_LACKS],
                             .unit = cells[FINDING_UNIT],
                             .why = why.size ? why : cells[FINDING_SENTENCE]};
}

static struct list_row problem_row(const struct visit *visit, const struct report_row *row)
{
    struct text line = row->cells[PROBLEM_LINE], place = row->cells[PROBLEM_PLACE];
    struct builder subject;
    builder_init(&subject, visit->arena);
    if (line.size)
        words_add(&subject, visit->language, "report.problem.line", &line, 1);
    builder_add_string(&subject, line.size && place.size ? ", " : "");
    builder_add(&subject, place);
    return (struct list_row){.kind = "problem",
                             .status = say_text(visit, "web.list.unread"),
                             .subject = builder_text(&subject),
                             .says = row->cells[PROBLEM_SENTENCE]};
}

static struct list_row row_of(const struct visit *visit, const struct report_row *row)
{
    if (row->kind == ROW_FINDING)
        return finding_row(visit, row);
    if (row->kind == ROW_PROBLEM)
        return problem_row(visit, row);
    return (struct list_row){.kind = "unknown",
                             .status = say_text(visit, "report.status.unknown"),
                             .subject = row->cells[MISSING_CASE],
                             .says = row->cells[MISSING_DUTY],
                             .lacks = row->cells[MISSING_FACT],
                             .unit = row->cells[MISSING_UNIT]};
}

static void fill_rows(const struct visit *visit, struct text packed, struct list_answer *answer)
{
    size_t room = 0;
    struct report_row row;
    while (report_row_next(&packed, &row)) {
        answer->rows =
            arena_room(visit->arena, answer->rows, answer->count, &room, sizeof *answer->rows);
        answer->rows[answer->count++] = row_of(visit, &row);
    }
}

static void fill_report(const struct visit *visit, const struct list_sent *sent,
                        struct list_answer *answer)
{
    const struct web_setup *setup = visit->web->setup;
    const struct report_file file = {.name = text_copy(visit->arena, sent->name),
                                     .unused_columns = answer->reading.ignored,
                                     .unused_column_count = answer->reading.ignored_count};
    const struct report_head head = {.files = &file,
                                     .file_count = 1,
                                     .as_of = clock_today(),
                                     .rulebook_hash = setup->rulebook_hash,
                                     .rulebook = setup->rules,
                                     .program_version = setup->version,
                                     .on_page = true};
    report_brief(visit->arena, visit->language, &head, &answer->counts, &answer->brief);
    answer->unchecked_count =
        report_unchecked(visit->arena, visit->language, &head, &answer->counts, &answer->unchecked);
    answer->lack_count =
        report_lacks(visit->arena, visit->language, &answer->counts, &answer->lacks);
}

/* Only the columns that were read go back to the page. */
static struct text read_columns(const struct visit *visit, const struct list_sent *sent,
                                const struct list_reading *reading)
{
    struct grid grid;
    struct grid_column columns[SHEET_COLUMNS];
    size_t count = 0;
    if (!reading->used_count || !grid_read(visit->arena, sent->bytes, &grid))
        return (struct text){"", 0};
    int headings = grid_row_with(&grid, reading->used[0].heading);
    if (headings < 0)
        return (struct text){"", 0};
    for (size_t i = 0; i < grid.rows[headings].count; i++)
        for (size_t j = 0; j < reading->used_count; j++)
            if (list_same_heading(grid.rows[headings].cells[i], reading->used[j].heading)) {
                columns[count++] = (struct grid_column){i, grid.rows[headings].cells[i]};
                break;
            }
    return grid_csv(visit->arena, &grid, headings, columns, count);
}

enum { ROWS_MOST = 16 * 1024 * 1024 };

struct gathered {
    struct builder rows;
    struct report_counts counts;
};

/* What is said of the list may be so long; more is no list that a page is for. */
static struct fault *gather(void *context, struct arena *arena, struct page *page)
{
    struct gathered *gathered = context;
    builder_add(&gathered->rows, builder_text(&page->report));
    report_counts_add(&gathered->counts, &page->counts);
    return gathered->rows.size > ROWS_MOST ? fault_new(arena, "fault.file-too-large", "", "")
                                           : NULL;
}

enum list_fate list_answer(struct visit *visit, const struct list_sent *sent,
                           struct list_answer *answer_out)
{
    const struct plan plan = {.rules = visit->web->setup->rules,
                              .language = visit->language,
                              .format = REPORT_XLSX,
                              .as_of = DAY_NONE};
    struct mappings mappings = mappings_shipped(visit->arena, NULL);
    struct gathered gathered;
    struct page page;
    const struct list_judging judging = {.plan = &plan,
                                         .mappings = &mappings,
                                         .day = clock_today(),
                                         .file = text_copy(visit->arena, sent->name),
                                         .arena = visit->arena,
                                         .page = &page,
                                         .take = gather,
                                         .context = &gathered};
    builder_init(&gathered.rows, visit->arena);
    report_counts_init(&gathered.counts);
    page_open(&page);
    struct fault *fault =
        list_judge(&judging, sent->bytes, sheet_is_workbook(sent->bytes) ? SHEET_XLSX : SHEET_CSV,
                   &answer_out->reading);
    page_close(&page);
    if (fault)
        return LIST_TOO_LONG;
    answer_out->counts = gathered.counts;
    fill_rows(visit, builder_text(&gathered.rows), answer_out);
    if (!answer_out->reading.mapping)
        return LIST_UNREAD;
    fill_report(visit, sent, answer_out);
    answer_out->content = read_columns(visit, sent, &answer_out->reading);
    return LIST_ANSWERED;
}
