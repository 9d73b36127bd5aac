/* law: what the rulebook holds on a day, what of the law it answers for, where it is silent, and whether its own
 * examples hold. */
#include "coverage.h"
#include "formats/formats.h"
#include "judge/judge.h"
#include "law_words.h"
#include "lawbook.h"
#include "options.h"
#include "os/os.h"
#include "table.h"

static const char command[] = "law";

struct request {
    const char *at, *folder, *review, *format;
    bool gaps, check, coverage;
};

/* One thing is asked at a time. */
static bool is_one(struct cli *cli, const struct request *request)
{
    const struct {
        const char *name;
        bool asked;
    } modes[] = {{"gaps", request->gaps},
                 {"check", request->check},
                 {"coverage", request->coverage},
                 {"review", request->review != NULL}};
    const char *first = NULL;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        if (!modes[i].asked)
            continue;
        if (first) {
            cli_refuse(cli, command, "cli.not-together", first, modes[i].name, NULL);
            return false;
        }
        first = modes[i].name;
    }
    return true;
}

static bool is_format(struct cli *cli, const struct request *request)
{
    if (!request->format)
        return true;
    struct text format = text_of(request->format);
    if (!request->coverage)
        cli_refuse(cli, command, "cli.format-wants-coverage", NULL, NULL, NULL);
    else if (!text_is(format, "text") && !text_is(format, "csv"))
        cli_refuse(cli, command, "cli.coverage-format", request->format, NULL, NULL);
    else
        return true;
    return false;
}

static bool read_request(struct cli *cli, struct arguments arguments, struct request *request)
{
    struct arguments words;
    const struct option options[] = {
        {.name = "at", .value = &request->at},
        {.name = "law", .value = &request->folder},
        {.name = "gaps", .flag = &request->gaps},
        {.name = "check", .flag = &request->check},
        {.name = "coverage", .flag = &request->coverage},
        {.name = "review", .value = &request->review},
        {.name = "format", .value = &request->format},
    };
    if (!options_read(cli, command, options, sizeof options / sizeof *options, arguments, &words))
        return false;
    if (words.count) {
        cli_refuse(cli, command, "cli.too-many-words", words.items[0], NULL, NULL);
        return false;
    }
    return is_one(cli, request) && is_format(cli, request);
}

static void add_row(struct cli *cli, struct table *table, const struct rule *rule)
{
    const struct clock *clock = rule->clock;
    table_add(table, rule->id);
    table_add(table, rule->code);
    table_add(table, text_of(strength_words(cli->language, rule->strength)));
    table_add(table, clock ? explain_period(cli->arena, cli->language, clock, clock->period)
                           : TEXT_LITERAL("–"));
    table_add(table, validity_words(cli->arena, cli->language, rule->valid_from, rule->valid_to));
    table_add(table, sources_words(cli->arena, rule));
    table_add(table, text_of(explain_mark(cli->language, rule_mark(rule))));
}

static void list_rules(struct cli *cli, const struct rulebook *rules, int32_t day)
{
    static const char *const headings[] = {"rules.id",     "rules.code",  "rules.strength",
                                           "rules.period", "rules.valid", "rules.source",
                                           "rules.mark"};
    struct table table;
    table_init(&table, cli->arena, sizeof headings / sizeof *headings);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_add(&table, text_of(words_text(cli->language, headings[i])));
    int64_t count = 0;
    for (size_t i = 0; i < rulebook_rule_count(rules); i++) {
        const struct rule *rule = rulebook_rule(rules, i);
        if (day < rule->valid_from || day > rule->valid_to)
            continue;
        add_row(cli, &table, rule);
        count++;
    }
    table_write(&table, &cli->out);
    builder_add_char(&cli->out, '\n');
    cli_say(cli, &cli->out, "law.in-force", cli_word(cli, bound_words(cli->arena, day)), NULL);
    builder_add_char(&cli->out, ' ');
    words_add_count(&cli->out, cli->language, "law.rules", count);
    builder_add_char(&cli->out, '\n');
}

static void list_gaps(struct cli *cli, const struct rulebook *rules)
{
    cli_say(cli, &cli->out, "law.gaps", NULL, NULL);
    builder_add_char(&cli->out, '\n');
    struct table table;
    table_init(&table, cli->arena, 2);
    for (size_t i = 0; i < rulebook_gap_count(rules); i++) {
        table_add(&table, rulebook_gap(rules, i)->place);
        table_add(&table, rulebook_gap(rules, i)->reason);
    }
    table_write(&table, &cli->out);
    builder_add_char(&cli->out, '\n');
    cli_say(cli, &cli->out, "law.warnings", NULL, NULL);
    builder_add_char(&cli->out, '\n');
    table_init(&table, cli->arena, 3);
    for (size_t i = 0; i < rulebook_rule_count(rules); i++) {
        const struct rule *rule = rulebook_rule(rules, i);
        if (rule->strength != STRENGTH_WARNING)
            continue;
        table_add(&table, rule->id);
        table_add(&table, sources_words(cli->arena, rule));
        table_add(&table, rule->strength_reason);
    }
    table_write(&table, &cli->out);
}

static int check_examples(struct cli *cli, const struct rulebook *rules)
{
    size_t passed = 0, failed = 0;
    bool well = judge_check_examples(rules, &cli->out, &passed, &failed);
    words_add_count(&cli->out, cli->language, "law.examples-held", (int64_t)passed);
    builder_add_char(&cli->out, ' ');
    words_add_count(&cli->out, cli->language, "law.examples-failed", (int64_t)failed);
    builder_add_char(&cli->out, '\n');
    return well ? CODE_NOTHING : CODE_PROGRAM;
}

/* Answers as a check does when something is to be put right in the table. */
static int show_coverage(struct cli *cli, const struct lawbook *law, const struct request *request)
{
    struct coverage coverage;
    struct fault *fault = coverage_gather(cli, law, &coverage);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (request->format && text_is(text_of(request->format), "csv"))
        coverage_csv(cli, &coverage);
    else
        coverage_text(cli, &coverage);
    return coverage.remark_count ? CODE_FOUND : CODE_NOTHING;
}

int run_law(struct cli *cli, struct arguments arguments)
{
    struct request request = {0};
    struct lawbook law;
    int code = CODE_NOTHING;
    int32_t day = DAY_NONE;
    if (!read_request(cli, arguments, &request))
        return CODE_UNUSABLE;
    if (request.at && !cli_day(cli, command, request.at, &day))
        return CODE_UNUSABLE;
    if (!lawbook_open_whole(cli, request.folder, &law, &code))
        return code;
    if (request.review)
        return review_rows(cli, &law, request.review);
    if (request.coverage)
        code = show_coverage(cli, &law, &request);
    else if (request.check)
        code = check_examples(cli, law.rules);
    else if (request.gaps)
        list_gaps(cli, law.rules);
    else
        list_rules(cli, law.rules, request.at ? day : clock_today());
    if (request.format && text_is(text_of(request.format), "csv"))
        return code; /* a table ends with its last row */
    cli_say(cli, &cli->out, "law.hash", law.hash, NULL);
    builder_add_char(&cli->out, '\n');
    return code;
}
