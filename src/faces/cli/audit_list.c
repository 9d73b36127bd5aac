/* audit_list: a list (CSV or workbook) judged by the desk; its pages go where those of all files go. */
#include "audit_part.h"

enum { LIST_BYTES = 256 * 1024 * 1024 };

static struct fault *take(void *context, struct arena *arena, struct page *page)
{
    return audit_write(context, arena, page, 0); /* a list's progress is not known in bytes */
}

/* What the report says of the list: its words must outlive the run. */
static void describe(struct arena *arena, const struct list_reading *reading,
                     struct report_file *file)
{
    struct text *columns = arena_new_many(arena, reading->ignored_count, struct text);
    for (size_t i = 0; i < reading->ignored_count; i++)
        columns[i] = text_kept(arena, reading->ignored[i]);
    file->mapping = reading->mapping;
    file->unused_columns = columns;
    file->unused_column_count = reading->ignored_count;
}

static struct fault *judge(struct audit *audit, const struct input_file *input, struct arena *arena,
                           struct text bytes, struct report_file *file)
{
    struct list_reading reading;
    struct page page;
    const struct list_judging judging = {.plan = &audit->plan,
                                         .mappings = &audit->mappings,
                                         .day = audit->list_day,
                                         .file = input->name,
                                         .arena = arena,
                                         .page = &page,
                                         .take = take,
                                         .context = audit};
    page_open(&page);
    struct fault *fault = list_judge(
        &judging, bytes, input->kind == INPUT_WORKBOOK ? SHEET_XLSX : SHEET_CSV, &reading);
    page_clear(&page);
    if (!fault)
        fault = audit_write(audit, arena, &page, (int64_t)bytes.size);
    page_close(&page);
    describe(audit->cli->arena, &reading, file);
    return fault;
}

struct fault *audit_list(struct audit *audit, const struct input_file *input,
                         struct report_file *file)
{
    struct text bytes;
    struct arena *arena = arena_open(0);
    struct fault *fault = file_read_rest(input->file, arena, LIST_BYTES, &bytes);
    if (fault)
        fault = audit_problem(audit, input->name, "problem.unreadable",
                              cli_fault_sentence(audit->cli, fault));
    else
        fault = judge(audit, input, arena, bytes, file);
    fault = fault_copy(audit->cli->arena, fault);
    arena_close(arena);
    return fault;
}
