/* clock: frist, a statutory period with its start, its end and how the end moves. Must not know any case. */
#include "book.h"

enum { EXAMPLE_LIMIT = 24 };

static const struct text nothing = {0};

void validity_parse(struct reader *reader, int32_t *from_out, int32_t *to_out)
{
    bool from = reader_accept(reader, "från");
    if (from && !reader_day(reader, from_out))
        return;
    if (reader_accept(reader, "till") && !reader_day(reader, to_out))
        return;
    if (*from_out > *to_out)
        reader_problem(reader, "Första dagen ligger efter den sista: byt plats på dem.", nothing,
                       nothing);
    if (!reader_at_end(reader))
        reader_problem(
            reader, "Skriv 'gäller från DAG', 'gäller till DAG' eller 'gäller från DAG till DAG'.",
            nothing, nothing);
}

static void read_period(struct reader *reader, struct clock *clock)
{
    size_t first = reader->at;
    if (!reader_period(reader, &clock->period))
        return;
    clock->period_words = reader_span(reader, first, reader->at - 1);
    if (!reader_accept(reader, "räknat från")) {
        reader_problem(reader, "Skriv 'tid 1 vecka räknat från beslutet'.", nothing, nothing);
        return;
    }
    clock->from = reader_remainder(reader);
}

static void read_moving(struct reader *reader, struct clock *clock)
{
    if (reader_accept(reader, "till vardag"))
        clock->moving = MOVES_TO_WEEKDAY;
    else if (reader_accept(reader, "kanske till vardag"))
        clock->moving = MOVES_PERHAPS;
    else if (reader_accept(reader, "inte"))
        clock->moving = MOVES_NOT;
    else
        reader_problem(
            reader,
            "Skriv 'flyttas till vardag', 'flyttas kanske till vardag' eller 'flyttas inte'.",
            nothing, nothing);
}

static const char *const labels[] = {"lag", "föreskrift", "allmänt råd", "praxis", "lokalt mål"};

const char *label_name(enum authority_label label)
{
    return labels[label];
}

static void read_label(struct reader *reader, struct clock *clock)
{
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        if (reader_accept(reader, labels[i])) {
            clock->label = (enum authority_label)i;
            return;
        }
    reader_problem(reader,
                   "Skriv 'etikett lag', 'föreskrift', 'allmänt råd', 'praxis' eller 'lokalt mål'.",
                   nothing, nothing);
}

static void read_example(struct reader *reader, struct book_clock *clock,
                         struct clock_example *examples)
{
    struct clock_example example = {.line = reader->line};
    if (!reader_day(reader, &example.start))
        return;
    if (!reader_accept(reader, "ger")) {
        reader_problem(reader, "Skriv 'exempel 2019-04-12 ger 2019-04-23'.", nothing, nothing);
        return;
    }
    if (!reader_day(reader, &example.latest) || clock->example_count == EXAMPLE_LIMIT)
        return;
    examples[clock->example_count++] = example;
}

static bool read_row(struct rulebook *book, struct reader *reader, struct book_clock *clock,
                     struct clock_example *examples)
{
    struct clock *made = &clock->clock;
    if (reader_accept(reader, "rubrik"))
        made->title = reader_peek(reader) ? reader_next(reader)->text : nothing;
    else if (reader_accept(reader, "källa"))
        source_parse(book, reader, &made->source);
    else if (reader_accept(reader, "gäller"))
        validity_parse(reader, &made->valid_from, &made->valid_to);
    else if (reader_accept(reader, "tid"))
        read_period(reader, made);
    else if (reader_accept(reader, "flyttas"))
        read_moving(reader, made);
    else if (reader_accept(reader, "efterföljs av"))
        made->successor = reader_remainder(reader);
    else if (reader_accept(reader, "etikett"))
        read_label(reader, made);
    else if (reader_accept(reader, "exempel"))
        read_example(reader, clock, examples);
    else
        return false;
    return true;
}

static void check_whole(struct reader *reader, const struct book_clock *clock)
{
    if (clock->clock.title.size == 0)
        reader_problem(reader, "Fristen '{1}' saknar rubrik: skriv 'rubrik \"...\"'.",
                       clock->clock.id, nothing);
    else if (clock->clock.source.law.size == 0)
        reader_problem(reader, "Fristen '{1}' saknar källa: skriv 'källa LAG LAGRUM'.",
                       clock->clock.id, nothing);
    else if (clock->clock.from.size == 0)
        reader_problem(reader,
                       "Fristen '{1}' saknar tid: skriv 'tid 1 vecka räknat från beslutet'.",
                       clock->clock.id, nothing);
    else if (clock->example_count == 0)
        reader_problem(
            reader,
            "Fristen '{1}' saknar exempel: skriv 'exempel DAG ger DAG', helst på gränsdagar.",
            clock->clock.id, nothing);
}

void clock_read(struct rulebook *book, struct reader *reader)
{
    ensure(book->clock_count < BOOK_CLOCKS);
    struct clock_example *examples =
        arena_new_many(reader->arena, EXAMPLE_LIMIT, struct clock_example);
    struct book_clock *clock = &book->clocks[book->clock_count++];
    *clock =
        (struct book_clock){.examples = examples, .source = reader->source, .line = reader->line};
    clock->clock.id = reader_remainder(reader);
    clock->clock.valid_from = DAY_FIRST;
    clock->clock.valid_to = DAY_LAST;
    while (reader_line(reader)) {
        if (!read_row(book, reader, clock, examples))
            reader_problem(reader,
                           "'{1}' hör inte hemma i en frist: rubrik, källa, gäller, tid, flyttas, "
                           "efterföljs av, etikett, exempel.",
                           reader->tokens[0].text, nothing);
    }
    check_whole(reader, clock);
}
