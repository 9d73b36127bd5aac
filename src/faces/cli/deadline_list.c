/* deadline_list: all clocks of the rulebook as a table. */
#include "deadline_part.h"
#include "formats/formats.h"
#include "law_words.h"
#include "table.h"

static const char *const headings[] = {
    "clocks.id",       "clocks.title",  "clocks.period", "clocks.from",   "clocks.valid-from",
    "clocks.valid-to", "clocks.source", "clocks.mark",   "clocks.moving",
};

enum { COLUMNS = sizeof headings / sizeof *headings };

static struct text or_dash(struct text text)
{
    return text.size ? text : TEXT_LITERAL("–");
}

static void add_clock(struct cli *cli, struct table *table, const struct clock *clock)
{
    const struct text cells[COLUMNS] = {
        clock->id,
        clock->title,
        explain_period(cli->arena, cli->language, clock, clock->period),
        clock->from,
        or_dash(bound_words(cli->arena, clock->valid_from)),
        or_dash(bound_words(cli->arena, clock->valid_to)),
        source_words(cli->arena, &clock->source),
        text_of(explain_mark(cli->language, clock->source.mark)),
        text_of(moving_words(cli->language, clock->moving)),
    };
    for (size_t i = 0; i < COLUMNS; i++)
        table_add(table, cells[i]);
}

void deadline_list(struct cli *cli, const struct rulebook *rules)
{
    struct table table;
    table_init(&table, cli->arena, COLUMNS);
    for (size_t i = 0; i < COLUMNS; i++)
        table_add(&table, text_of(words_text(cli->language, headings[i])));
    for (size_t i = 0; i < rulebook_clock_count(rules); i++)
        add_clock(cli, &table, rulebook_clock(rules, i));
    table_write(&table, &cli->out);
}
