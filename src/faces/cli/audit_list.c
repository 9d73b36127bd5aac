/* audit_list: judges a list (CSV or workbook) row by row, through the mapping asked for or the one that fits best.
 * Rows are few beside lines of whole cases, so one thread does it. */
#include "audit_part.h"

enum { LIST_BYTES = 256 * 1024 * 1024, PAGE_FULL = 256 * 1024 };

struct run {
    struct audit *audit;
    const char *file;
    struct page page;
    struct arena *arena;   /* of the sheet and the list */
    struct arena *scratch; /* of one row */
};

/* Writes the page when it is full; a list's progress is not known in bytes. */
static struct fault *write_full(struct run *run)
{
    const struct page *page = &run->page;
    if (page->report.size + page->findings.size + page->told.size < PAGE_FULL)
        return NULL;
    TRY(audit_write(run->audit, run->arena, page, 0));
    page_clear(&run->page);
    return NULL;
}

static struct fault *judge_rows(struct run *run, struct list *list)
{
    const struct plan *plan = &run->audit->plan;
    for (;;) {
        struct dossier dossier;
        struct problem problem = {0};
        arena_reset(run->scratch);
        switch (list_next(list, run->scratch, &dossier, &problem)) {
        case LIST_CASE:
            judging_case(plan, run->audit->list_day, run->file, 0, run->scratch, &dossier,
                         &run->page);
            break;
        case LIST_PROBLEM:
            judging_problem(plan, run->file, &problem, run->scratch, &run->page);
            break;
        case LIST_END:
            return NULL;
        }
        TRY(write_full(run));
    }
}

/* What the report says of the list: its words must outlive the run. */
static void describe(const struct run *run, const struct list *list, struct report_file *file)
{
    struct arena *arena = run->audit->cli->arena;
    const struct text *ignored;
    size_t count = list_ignored_columns(list, &ignored);
    struct text *columns = arena_new_many(arena, count, struct text);
    for (size_t i = 0; i < count; i++)
        columns[i] = text_of(text_copy(arena, ignored[i]));
    file->mapping = mappings_name(&run->audit->mappings, list_mapping(list));
    file->unused_columns = columns;
    file->unused_column_count = count;
}

static struct fault *judge_sheet(struct run *run, struct text bytes, enum sheet_format format,
                                 struct report_file *file)
{
    const struct mappings *mappings = &run->audit->mappings;
    struct problem problem = {0};
    struct sheet *sheet = NULL;
    struct list *list;
    struct fault *fault = NULL;
    bool is_open =
        sheet_open(run->arena, bytes, format, &sheet, &problem) &&
        list_open_best(run->arena, mappings->items, mappings->count, sheet, &list, &problem);
    if (is_open) {
        fault = judge_rows(run, list);
        describe(run, list, file);
    } else {
        judging_problem(&run->audit->plan, run->file, &problem, run->scratch, &run->page);
    }
    sheet_close(sheet);
    return fault ? fault : audit_write(run->audit, run->arena, &run->page, (int64_t)bytes.size);
}

struct fault *audit_list(struct audit *audit, const struct input_file *input,
                         struct report_file *file)
{
    struct text bytes;
    struct run run = {
        .audit = audit, .file = input->name, .arena = arena_open(0), .scratch = arena_open(0)};
    page_open(&run.page);
    struct fault *fault = file_read_rest(input->file, run.arena, LIST_BYTES, &bytes);
    if (fault)
        fault = audit_problem(audit, input->name, "problem.unreadable",
                              cli_fault_sentence(audit->cli, fault));
    else
        fault =
            judge_sheet(&run, bytes, input->kind == INPUT_WORKBOOK ? SHEET_XLSX : SHEET_CSV, file);
    fault = fault_copy(audit->cli->arena, fault);
    page_close(&run.page);
    arena_close(run.scratch);
    arena_close(run.arena);
    return fault;
}
