/* coverage_csv: the coverage as a table with semicolons, for a spreadsheet and for the page that is made of it: a line
 * for each requirement and rule, then what is to be put right. Must not know what a rule asks. */
#include "coverage.h"
#include "law_words.h"
#include "order_part.h"

enum { COLUMNS = 16 };

/* Written as in law/krav.csv, whatever the language of the run. */
static const char heading[] =
    "krav;område;lagrum;äldre lagrum;från 2027;vad som ska gälla;utan regel;anmärkning;regel;"
    "rubrik;styrka;exempel;kod;kodens betydelse;granskning;att rätta\n";

static void add_line(struct builder *out, const struct text *cells)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        if (i)
            builder_add_char(out, ';');
        order_cell(out, ';', cells[i], true);
    }
    builder_add_char(out, '\n');
}

static struct text number_text(struct arena *arena, size_t number)
{
    struct builder text;
    builder_init(&text, arena);
    builder_add_number(&text, (int64_t)number);
    return builder_text(&text);
}

static void fill_rule(struct cli *cli, const struct coverage *coverage, size_t index,
                      struct text *cells)
{
    const struct duty *duty = rulebook_duty(coverage->law->rules, index);
    cells[8] = duty->rule.id;
    cells[9] = duty->rule.title;
    cells[10] = text_of(strength_name(duty->rule.strength));
    cells[11] = number_text(cli->arena, duty->example_count);
    cells[12] = duty->rule.code;
    const struct fault_code *code = rulebook_find_code(coverage->law->rules, duty->rule.code);
    if (code)
        cells[13] = code->says;
    cells[14] = signing_words(cli, coverage->signatures[index]);
}

static void add_row(struct cli *cli, const struct coverage *coverage, const struct covered *covered)
{
    const struct requirement *row = covered->row;
    struct text cells[COLUMNS] = {row->id,
                                  row->area,
                                  row->now,
                                  row->before,
                                  row->from_2027,
                                  row->says,
                                  text_of(no_rule_name(row->why)),
                                  row->remark};
    if (covered->rule_count == 0)
        add_line(&cli->out, cells);
    for (size_t i = 0; i < covered->rule_count; i++) {
        fill_rule(cli, coverage, covered->rules[i], cells);
        add_line(&cli->out, cells);
    }
}

void coverage_csv(struct cli *cli, const struct coverage *coverage)
{
    builder_add_string(&cli->out, heading);
    for (size_t i = 0; i < coverage->row_count; i++)
        add_row(cli, coverage, &coverage->rows[i]);
    for (size_t i = 0; i < coverage->remark_count; i++) {
        struct text cells[COLUMNS] = {coverage->remarks[i].place};
        cells[COLUMNS - 1] = remark_words(cli, &coverage->remarks[i]);
        add_line(&cli->out, cells);
    }
}
