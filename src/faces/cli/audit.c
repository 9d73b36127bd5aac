/* audit: judges files of cases and writes what was found. Must not judge anything itself: it only carries bytes from
 * the files to the judge and what is said from there to the reader. */
#include "audit_part.h"
#include "faces/cli/version.h"
#include "lawbook.h"
#include "register_open.h"
#include "store/store.h"

#include <string.h>

static struct fault *audit_input(struct audit *audit, const struct input_file *input,
                                 struct report_file *file)
{
    switch (input->kind) {
    case INPUT_LINES:
        return audit_lines(audit, input);
    case INPUT_CSV:
    case INPUT_WORKBOOK:
        return audit_list(audit, input, file);
    case INPUT_DATABASE: /* another one than the first and only */
        return audit_problem(audit, input->name, "problem.file-database", (struct text){"", 0});
    case INPUT_EMPTY:
        return audit_problem(audit, input->name, "problem.file-empty", (struct text){"", 0});
    case INPUT_ARRAY:
        return audit_problem(audit, input->name, "problem.file-array", (struct text){"", 0});
    case INPUT_UNREADABLE:
        return audit_problem(audit, input->name, "problem.unreadable", input->unreadable);
    }
    return NULL;
}

/* One file from beginning to end. *unusable is set when nothing in it could be used. */
static struct fault *audit_file(struct audit *audit, const struct input_file *input,
                                struct report_file *file, bool *unusable)
{
    int64_t cases_before = audit->counts.cases, problems_before = audit->counts.problems;
    audit->told = 0;
    TRY(audit_input(audit, input, file));
    audit_told_rest(audit, input->name);
    file->cases = audit->counts.cases - cases_before;
    *unusable |= file->cases == 0 && audit->counts.problems > problems_before;
    if (file->size_bytes > 0)
        audit->bytes_before += file->size_bytes;
    return NULL;
}

struct inputs {
    struct input_file *items;
    struct report_file *files;
    size_t count;
    int64_t total_bytes; /* -1 when one is not known */
    bool has_list;
};

static void open_inputs(struct cli *cli, const struct audit *audit, struct arguments names,
                        struct inputs *inputs)
{
    *inputs = (struct inputs){arena_new_many(cli->arena, names.count, struct input_file),
                              arena_new_many(cli->arena, names.count, struct report_file),
                              names.count, 0, false};
    for (size_t i = 0; i < names.count; i++) {
        struct input_file *input = &inputs->items[i];
        if (audit->database)
            *input =
                (struct input_file){.name = names.items[i],
                                    .file = file_of_text(cli->arena, names.items[i],
                                                         audit_database_lines(audit->database)),
                                    .kind = INPUT_LINES};
        else
            input_open(cli, names.items[i], input);
        int64_t size = input->kind == INPUT_UNREADABLE ? 0 : file_size(input->file);
        inputs->files[i] =
            (struct report_file){.name = input->name, .size_bytes = size > 0 ? size : 0};
        inputs->total_bytes = size < 0 || inputs->total_bytes < 0 ? -1 : inputs->total_bytes + size;
        inputs->has_list |= input->kind == INPUT_CSV || input->kind == INPUT_WORKBOOK;
    }
}

/* Head, files, brief and tail; then the files of the report appear. The brief is known last and read first: the sink
 * sees to that. */
static struct fault *run_all(struct audit *audit, const struct inputs *inputs,
                             struct report_head *head, bool *unusable)
{
    struct arena *arena = audit->cli->arena;
    const struct plan *plan = &audit->plan;
    struct builder first, brief, tail;
    builder_init(&first, arena);
    builder_init(&brief, arena);
    builder_init(&tail, arena);
    report_head_add(&first, plan->format, plan->language, head);
    TRY(sink_begin(audit->sink, arena, builder_text(&first)));
    for (size_t i = 0; i < inputs->count; i++)
        TRY(audit_file(audit, &inputs->items[i], &inputs->files[i], unusable));
    progress_hide(&audit->progress);
    report_brief_add(&brief, plan->format, plan->language, head, &audit->counts);
    report_tail_add(&tail, plan->format, plan->language, head, &audit->counts);
    TRY(sink_end(audit->sink, arena, builder_text(&brief), builder_text(&tail)));
    return sink_keep(audit->sink, arena, head, &audit->counts);
}

/* A file of which nothing could be used comes first: whoever reads the code must not take it for checked. */
static int code_of(const struct report_counts *counts, bool unusable)
{
    if (unusable)
        return CODE_UNUSABLE;
    if (counts->statuses[STATUS_FAULT] || counts->statuses[STATUS_DOUBT])
        return CODE_FOUND;
    return counts->problems ? CODE_UNUSABLE : CODE_NOTHING;
}

static int keep_record(const struct audit *audit)
{
    const int64_t *statuses = audit->counts.statuses;
    struct audit_counts counts = {audit->counts.cases, statuses[STATUS_FAULT],
                                  statuses[STATUS_DOUBT], statuses[STATUS_COMING],
                                  statuses[STATUS_UNKNOWN]};
    return audit->record ? audit_record_keep(audit->cli, audit->record, &counts) : CODE_NOTHING;
}

static int audit_all(struct cli *cli, const struct audit_request *request,
                     const struct lawbook *law, struct audit *audit)
{
    struct inputs inputs;
    open_inputs(cli, audit, request->files, &inputs);
    bool is_asked = request->as_of != DAY_NONE;
    audit->list_day = is_asked ? request->as_of : inputs.has_list ? clock_today() : DAY_NONE;
    audit->shares_screen = !request->output && machine_output_is_terminal();
    progress_init(&audit->progress, inputs.total_bytes);
    report_counts_init(&audit->counts);
    struct report_head head = {.files = inputs.files,
                               .file_count = inputs.count,
                               .as_of = audit->list_day,
                               .rulebook_hash = law->hash,
                               .rulebook = law->rules,
                               .program_version = REDA_VERSION};
    bool unusable = false;
    struct targets targets = {request->format, cli->language, request->output, request->findings};
    struct fault *fault = sink_open(cli->arena, &targets, &audit->sink);
    if (!fault)
        fault = run_all(audit, &inputs, &head, &unusable);
    progress_hide(&audit->progress);
    sink_close(audit->sink);
    for (size_t i = 0; i < inputs.count; i++)
        file_close(inputs.items[i].file);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    int recorded = keep_record(audit);
    return recorded != CODE_NOTHING ? recorded : code_of(&audit->counts, unusable);
}

/* The ledger is opened before there are workers, and closed when they are gone. */
static int audit_with_record(struct cli *cli, const struct audit_request *request,
                             const struct lawbook *law, struct audit *audit)
{
    struct fault *fault = request->record
                              ? audit_record_open(cli, request->record, request->files.items[0],
                                                  law->hash, &audit->record)
                              : NULL;
    int code = fault ? cli_fail(cli, fault, CODE_PROGRAM) : audit_all(cli, request, law, audit);
    audit_record_close(audit->record);
    return code;
}

/* One database alone: what it holds is judged with its own register, as of today. A pipe is left as it is. */
static bool is_database(struct cli *cli, const struct audit_request *request)
{
    struct file *file;
    struct text start = {0};
    if (request->files.count == 1 && store_is_server(request->files.items[0]))
        return true;
    if (request->files.count != 1 || strcmp(request->files.items[0], "-") == 0 ||
        file_open(cli->arena, request->files.items[0], &file))
        return false;
    struct fault *fault = file_size(file) < 0 ? NULL : file_peek(file, cli->arena, &start);
    file_close(file);
    return !fault && input_is_database(start);
}

int run_audit(struct cli *cli, struct arguments arguments)
{
    struct audit_request request;
    struct lawbook law;
    int code;
    struct audit audit = {.cli = cli};
    if (!audit_request_read(cli, arguments, &request) ||
        !mappings_open(cli, "audit", request.mapping, &audit.mappings))
        return CODE_UNUSABLE;
    if (!lawbook_open(cli, request.law_folder, &law, &code))
        return code;
    const struct authority_book *authority;
    if (!register_open_authority(cli, "audit", request.register_folder, law.rules, &authority,
                                 &code))
        return code;
    if (is_database(cli, &request)) {
        if (!audit_database_open(cli, request.files.items[0], &law, &audit.database, &code))
            return code;
        if (!authority)
            authority = audit_database_authority(audit.database);
        if (request.as_of == DAY_NONE)
            request.as_of = clock_today();
    }
    audit.jobs = request.jobs;
    audit.plan = (struct plan){.rules = law.rules,
                               .authority = authority,
                               .language = cli->language,
                               .format = request.format,
                               .with_findings = request.findings || request.record,
                               .as_of = request.as_of};
    code = audit_with_record(cli, &request, &law, &audit);
    audit_database_close(audit.database);
    return code;
}
