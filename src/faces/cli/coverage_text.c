/* coverage_text: the coverage for a reader at the screen: totals, each area with its requirements and rules, and last
 * what is to be put right. Must not know what a rule asks. */
#include "coverage.h"
#include "law_words.h"
#include "table.h"

static const char *why_key(enum no_rule why)
{
    static const char *const keys[NO_RULE_COUNT] = {
        [RULE_TO_COME] = "coverage.why.to-come",     [NO_NUMBER] = "coverage.why.no-number",
        [NOT_SEEN] = "coverage.why.not-seen",        [A_JUDGEMENT] = "coverage.why.judgement",
        [ANOTHERS_DUTY] = "coverage.why.anothers",   [NOT_READ] = "coverage.why.not-read",
        [OUTSIDE_THE_CASE] = "coverage.why.outside",
    };
    return keys[why];
}

static void total(struct cli *cli, struct table *table, size_t number, const char *key)
{
    struct builder text;
    builder_init(&text, cli->arena);
    builder_add_number(&text, (int64_t)number);
    table_add(table, builder_text(&text));
    table_add(table, text_of(words_text(cli->language, key)));
}

static size_t count_rows(const struct coverage *coverage, enum no_rule why)
{
    size_t count = 0;
    for (size_t i = 0; i < coverage->row_count; i++)
        count += coverage->rows[i].row->why == why;
    return count;
}

static void totals(struct cli *cli, const struct coverage *coverage)
{
    struct table table;
    size_t faults = 0, with_rule = count_rows(coverage, HAS_RULE);
    table_init(&table, cli->arena, 2);
    for (size_t i = 0; i < coverage->row_count; i++)
        faults += coverage_gives_faults(coverage, &coverage->rows[i]);
    total(cli, &table, coverage->row_count, "coverage.total.rows");
    total(cli, &table, faults, "coverage.total.faults");
    total(cli, &table, with_rule - faults, "coverage.total.warnings");
    total(cli, &table, coverage->row_count - with_rule, "coverage.total.none");
    for (int why = HAS_RULE + 1; why < NO_RULE_COUNT; why++)
        if (count_rows(coverage, (enum no_rule)why))
            total(cli, &table, count_rows(coverage, (enum no_rule)why), why_key((enum no_rule)why));
    total(cli, &table, rulebook_rule_count(coverage->law->rules), "coverage.total.rules");
    for (int signing = 0; signing < SIGNING_COUNT; signing++)
        if (coverage_signed(coverage, (enum signing)signing))
            total(cli, &table, coverage_signed(coverage, (enum signing)signing),
                  signing_key((enum signing)signing));
    table_write(&table, &cli->out);
}

static void add_provisions(struct cli *cli, const struct requirement *row)
{
    const struct text places[] = {row->now, row->before, row->from_2027};
    static const char *const keys[] = {"coverage.now", "coverage.before", "coverage.from-2027"};
    bool any = false;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!places[i].size)
            continue;
        builder_add_string(&cli->out, any ? "; " : "  ");
        words_add(&cli->out, cli->language, keys[i], &places[i], 1);
        any = true;
    }
    builder_add_char(&cli->out, '\n');
}

static void add_rules(struct cli *cli, const struct coverage *coverage, const struct covered *row)
{
    struct table table;
    table_init(&table, cli->arena, 5);
    for (size_t i = 0; i < row->rule_count; i++) {
        const struct duty *duty = rulebook_duty(coverage->law->rules, row->rules[i]);
        struct builder name, examples;
        builder_init(&name, cli->arena);
        builder_init(&examples, cli->arena);
        builder_add_string(&name, "    ");
        builder_add(&name, duty->rule.id);
        words_add_count(&examples, cli->language, "coverage.examples",
                        (int64_t)duty->example_count);
        table_add(&table, builder_text(&name));
        table_add(&table, text_of(strength_words(cli->language, duty->rule.strength)));
        table_add(&table, builder_text(&examples));
        table_add(&table, duty->rule.code);
        table_add(&table, signing_words(cli, coverage->signatures[row->rules[i]]));
    }
    table_write(&table, &cli->out);
}

static void add_row(struct cli *cli, const struct coverage *coverage, const struct covered *covered)
{
    const struct requirement *row = covered->row;
    builder_add(&cli->out, row->says);
    builder_add_char(&cli->out, '\n');
    add_provisions(cli, row);
    if (row->why != HAS_RULE) {
        builder_add_string(&cli->out, "    ");
        builder_add_string(&cli->out, words_text(cli->language, why_key(row->why)));
        builder_add_char(&cli->out, '\n');
    }
    if (row->remark.size) {
        builder_add_string(&cli->out, "    ");
        builder_add(&cli->out, row->remark);
        builder_add_char(&cli->out, '\n');
    }
    add_rules(cli, coverage, covered);
}

/* The first row of an area stands for it. */
static bool begins_area(const struct coverage *coverage, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (text_equal(coverage->rows[i].row->area, coverage->rows[index].row->area))
            return false;
    return true;
}

void coverage_text(struct cli *cli, const struct coverage *coverage)
{
    totals(cli, coverage);
    for (size_t i = 0; i < coverage->row_count; i++) {
        struct text area = coverage->rows[i].row->area;
        if (!begins_area(coverage, i))
            continue;
        builder_add_string(&cli->out, "\n== ");
        builder_add(&cli->out, area);
        builder_add_string(&cli->out, " ==\n");
        for (size_t row = i; row < coverage->row_count; row++)
            if (text_equal(coverage->rows[row].row->area, area))
                add_row(cli, coverage, &coverage->rows[row]);
    }
    if (coverage->remark_count)
        cli_say(cli, &cli->out, "coverage.remarks", NULL, NULL);
    for (size_t i = 0; i < coverage->remark_count; i++) {
        builder_add(&cli->out, remark_words(cli, &coverage->remarks[i]));
        builder_add_char(&cli->out, '\n');
    }
}
