/* audit_request: the options of `reda audit`, checked before anything is opened. */
#include "audit_part.h"
#include "options.h"

#include <string.h>

static const char command[] = "audit";

enum { MOST_JOBS = 64 };

struct words {
    const char *as_of, *format, *jobs;
};

static bool read_format(struct cli *cli, const char *word, enum report_format *format)
{
    static const char *const names[] = {
        [REPORT_TEXT] = "text", [REPORT_JSONL] = "jsonl", [REPORT_XLSX] = "xlsx"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(word, names[i]) == 0) {
            *format = (enum report_format)i;
            return true;
        }
    cli_refuse(cli, command, "cli.unknown-format", word, NULL, NULL);
    return false;
}

static bool read_jobs(struct cli *cli, const char *word, size_t *jobs)
{
    int32_t number;
    if (text_to_number(text_of(word), &number) && number >= 1 && number <= MOST_JOBS) {
        *jobs = (size_t)number;
        return true;
    }
    cli_refuse(cli, command, "cli.jobs-form", word, NULL, NULL);
    return false;
}

static bool read_words(struct cli *cli, const struct words *words, struct audit_request *request)
{
    int processors = machine_processors();
    request->as_of = DAY_NONE;
    request->jobs = (size_t)(processors < MOST_JOBS ? processors : MOST_JOBS);
    if (words->as_of && !cli_day(cli, command, words->as_of, &request->as_of))
        return false;
    if (words->format && !read_format(cli, words->format, &request->format))
        return false;
    if (words->jobs && !read_jobs(cli, words->jobs, &request->jobs))
        return false;
    return true;
}

/* A report must not replace what it was made from, nor two reports each other. */
static const char *overwritten(const struct audit_request *request)
{
    const char *const written[] = {request->output, request->findings};
    for (size_t i = 0; i < 2; i++)
        for (size_t file = 0; written[i] && file < request->files.count; file++)
            if (strcmp(written[i], request->files.items[file]) == 0)
                return written[i];
    bool same = written[0] && written[1] && strcmp(written[0], written[1]) == 0;
    return same && strncmp(written[0], "/dev/", 5) != 0 ? written[0] : NULL;
}

static bool check_request(struct cli *cli, const struct audit_request *request)
{
    if (request->files.count == 0)
        cli_refuse(cli, command, "cli.audit-wants", NULL, NULL, NULL);
    else if (request->format == REPORT_XLSX && !request->output)
        cli_refuse(cli, command, "cli.workbook-wants-output", NULL, NULL, NULL);
    else if (request->record &&
             (request->files.count > 1 || strcmp(request->files.items[0], "-") == 0))
        cli_refuse(cli, command, "cli.record-wants-one", NULL, NULL, NULL);
    else if (overwritten(request))
        cli_refuse(cli, command, "cli.overwrites", overwritten(request), NULL, NULL);
    else
        return true;
    return false;
}

bool audit_request_read(struct cli *cli, struct arguments arguments,
                        struct audit_request *request_out)
{
    struct words words = {0};
    *request_out = (struct audit_request){.format = REPORT_TEXT};
    const struct option options[] = {
        {.name = "as-of", .value = &words.as_of},
        {.name = "register", .value = &request_out->register_folder},
        {.name = "findings", .value = &request_out->findings},
        {.name = "record", .value = &request_out->record},
        {.name = "format", .value = &words.format},
        {.name = "output", .value = &request_out->output},
        {.name = "mapping", .value = &request_out->mapping},
        {.name = "law", .value = &request_out->law_folder},
        {.name = "jobs", .value = &words.jobs},
    };
    return options_read(cli, command, options, sizeof options / sizeof *options, arguments,
                        &request_out->files) &&
           read_words(cli, &words, request_out) && check_request(cli, request_out);
}
