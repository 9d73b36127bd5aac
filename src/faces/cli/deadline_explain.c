/* deadline_explain: how one last day came about, a line for each step. Must compute nothing: calendar has done it. */
#include "deadline_part.h"
#include "formats/formats.h"
#include "law_words.h"
#include "table.h"

static void line(struct cli *cli, const char *label_key, const char *key,
                 const struct text *arguments, size_t count)
{
    struct builder text;
    builder_init(&text, cli->arena);
    words_add(&text, cli->language, key, arguments, count);
    table_line(&cli->out, words_text(cli->language, label_key), builder_text(&text));
}

static void add_source(struct cli *cli, const struct clock *clock)
{
    const struct text arguments[] = {
        source_words(cli->arena, &clock->source),
        clock->source.title.size ? clock->source.title : clock->source.law,
        text_of(label_words(cli->language, clock->label)),
        text_of(explain_mark(cli->language, clock->source.mark)),
    };
    line(cli, "deadline.label.source", "deadline.source", arguments, 4);
}

/* By which of the law's ways of counting the nominal day was found. */
static const char *nominal_key(const struct clock *clock, const struct due *due)
{
    if (due->rounded)
        return "deadline.nominal.rounded";
    if (clock->period.months && clock->period.days == 0)
        return "deadline.nominal.month";
    if (clock->period.months == 0 && clock->period.days == 0)
        return "deadline.nominal.same-day";
    return explain_counts_weeks(clock, clock->period) ? "deadline.nominal.week"
                                                      : "deadline.nominal.days";
}

static void add_nominal(struct cli *cli, const struct clock *clock, const struct due *due)
{
    const struct text day = weekday_words(cli->arena, cli->language, due->nominal);
    line(cli, "deadline.label.nominal", nominal_key(clock, due), &day, 1);
}

static const char *moved_key(const struct due *due)
{
    bool ordinary = due->nominal_kind == DAY_ORDINARY;
    switch (due->moving) {
    case MOVES_TO_WEEKDAY:
        return due->moved ? "deadline.moved" : "deadline.not-moved";
    case MOVES_PERHAPS:
        return due->moved ? "deadline.perhaps-moved" : "deadline.not-moved";
    case MOVES_NOT:
        break;
    }
    return ordinary ? "deadline.never-moves" : "deadline.never-moves-although";
}

static void add_moved(struct cli *cli, const struct due *due)
{
    const struct text arguments[] = {
        bound_words(cli->arena, due->nominal),
        text_of(explain_day_kind(cli->language, due->nominal_kind)),
        weekday_words(cli->arena, cli->language, due->latest),
    };
    line(cli, "deadline.label.moved", moved_key(due), arguments, 3);
}

/* Every day from the nominal one to the first ordinary weekday, and what it is. */
static void add_passed_days(struct cli *cli, const struct due *due)
{
    for (int32_t day = due->nominal; due->moved && day <= due->latest; day++) {
        const struct text arguments[] = {
            weekday_words(cli->arena, cli->language, day),
            text_of(explain_day_kind(cli->language, calendar_day_kind(day))),
        };
        line(cli, "deadline.label.none", "deadline.passed-day", arguments, 2);
    }
}

static void add_more(struct cli *cli, const struct clock *clock)
{
    const struct text validity =
        validity_words(cli->arena, cli->language, clock->valid_from, clock->valid_to);
    line(cli, "deadline.label.valid", "deadline.valid", &validity, 1);
    if (clock->source.says.size)
        table_line(&cli->out, words_text(cli->language, "deadline.label.says"), clock->source.says);
    if (clock->source.url.size)
        table_line(&cli->out, words_text(cli->language, "deadline.label.url"), clock->source.url);
}

/* A time that runs past the last day of its act is also counted under the act that takes over. */
static void add_successor(struct cli *cli, const struct clock *clock, const struct due *due)
{
    if (clock->successor.size == 0 || due->latest <= clock->valid_to)
        return;
    const struct text arguments[] = {bound_words(cli->arena, clock->valid_to), clock->successor};
    line(cli, "deadline.label.also", "deadline.runs-over", arguments, 2);
}

void deadline_explain(struct cli *cli, const struct clock *clock, const struct due *due,
                      bool in_full)
{
    cli_say(cli, &cli->out, "deadline.title", cli_word(cli, clock->title),
            cli_word(cli, clock->id));
    builder_add_char(&cli->out, '\n');
    add_source(cli, clock);
    if (in_full)
        add_more(cli, clock);
    const struct text start[] = {weekday_words(cli->arena, cli->language, due->start), clock->from};
    line(cli, "deadline.label.start", "deadline.start", start, 2);
    table_line(&cli->out, words_text(cli->language, "deadline.label.period"),
               explain_period(cli->arena, cli->language, clock, clock->period));
    add_nominal(cli, clock, due);
    add_moved(cli, due);
    if (in_full)
        add_passed_days(cli, due);
    add_successor(cli, clock, due);
    const struct text latest = weekday_words(cli->arena, cli->language, due->latest);
    line(cli, "deadline.label.latest", "deadline.latest", &latest, 1);
}
