/* clock: frist, a statutory period with its start, its end and how the end moves. Must not know any case. */
#include "book.h"

enum { EXAMPLE_LIMIT = 24 };

static const struct text nothing = {0};

void validity_parse(struct reader *reader, int32_t *from_out, int32_t *to_out)
{
    bool from = reader_accept(reader, "från");
    if (from && !reader_day(reader, from_out))
        return;
    bool to = reader_accept(reader, "till");
    if (to && !reader_day(reader, to_out))
        return;
    if (*from_out > *to_out)
        reader_problem(reader, "Första dagen ligger efter den sista: byt plats på dem.", nothing,
                       nothing);
    if (!reader_at_end(reader) || (!from && !to))
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

struct clock_draft {
    struct rulebook *book;
    struct reader *reader;
    struct book_clock *clock;
    struct clock_example *examples;
    uint32_t seen; /* bits of the rows that have been read */
};

static void row_title(struct clock_draft *draft)
{
    const struct token *title = reader_peek(draft->reader);
    if (!title || title->kind != '"')
        reader_problem(draft->reader,
                       "Skriv rubriken inom citattecken: 'rubrik \"Underställning\"'.", nothing,
                       nothing);
    else
        draft->clock->clock.title = reader_next(draft->reader)->text;
}

static void row_source(struct clock_draft *draft)
{
    source_parse(draft->book, draft->reader, &draft->clock->clock.source);
}

static void row_validity(struct clock_draft *draft)
{
    validity_parse(draft->reader, &draft->clock->clock.valid_from, &draft->clock->clock.valid_to);
}

static void row_period(struct clock_draft *draft)
{
    read_period(draft->reader, &draft->clock->clock);
}

static void row_moving(struct clock_draft *draft)
{
    read_moving(draft->reader, &draft->clock->clock);
}

static void row_successor(struct clock_draft *draft)
{
    draft->clock->clock.successor = reader_remainder(draft->reader);
}

static void row_label(struct clock_draft *draft)
{
    read_label(draft->reader, &draft->clock->clock);
}

static void row_example(struct clock_draft *draft)
{
    struct reader *reader = draft->reader;
    struct clock_example example = {.line = reader->line};
    if (!reader_day(reader, &example.start))
        return;
    if (!reader_accept(reader, "ger"))
        reader_problem(reader, "Skriv 'exempel 2019-04-12 ger 2019-04-23'.", nothing, nothing);
    else if (draft->clock->example_count == EXAMPLE_LIMIT)
        reader_problem(reader, "Fristen har för många exempel: behåll dem på gränsdagar.", nothing,
                       nothing);
    else if (reader_day(reader, &example.latest))
        draft->examples[draft->clock->example_count++] = example;
}

enum { ROW_MOVING = 4 };

static const struct {
    const char *words;
    void (*read)(struct clock_draft *draft);
    bool many;
} rows[] = {
    {"rubrik", row_title, false},
    {"källa", row_source, false},
    {"gäller", row_validity, false},
    {"tid", row_period, false},
    [ROW_MOVING] = {"flyttas", row_moving, false},
    {"efterföljs av", row_successor, false},
    {"etikett", row_label, false},
    {"exempel", row_example, true},
};

static void read_row(struct clock_draft *draft)
{
    struct reader *reader = draft->reader;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!reader_accept(reader, rows[i].words))
            continue;
        if ((draft->seen >> i & 1) && !rows[i].many)
            reader_twice(reader, rows[i].words);
        draft->seen |= UINT32_C(1) << i;
        if (!reader->failed)
            rows[i].read(draft);
        reader_end(reader);
        return;
    }
    reader_problem(reader,
                   "'{1}' hör inte hemma i en frist: rubrik, källa, gäller, tid, flyttas, "
                   "efterföljs av, etikett, exempel.",
                   reader->tokens[0].text, nothing);
}

static void check_whole(const struct clock_draft *draft)
{
    struct reader *reader = draft->reader;
    const struct book_clock *clock = draft->clock;
    reader_back(reader, clock->line);
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
    else if (!(draft->seen >> ROW_MOVING & 1))
        reader_problem(reader,
                       "Fristen '{1}' saknar flyttas: skriv 'flyttas till vardag', 'flyttas kanske "
                       "till vardag' eller "
                       "'flyttas inte'.",
                       clock->clock.id, nothing);
    else if (clock->example_count == 0 && !reader->examples_passed)
        reader_problem(
            reader,
            "Fristen '{1}' saknar exempel: skriv 'exempel DAG ger DAG', helst på gränsdagar.",
            clock->clock.id, nothing);
}

/* The name is the file's, and no other clock has it. */
static void check_name(const struct rulebook *book, struct reader *reader, struct text id)
{
    if (reader_name(reader, id, "Fristen"))
        for (size_t i = 0; i + 1 < book->clock_count; i++)
            if (text_equal(book->clocks[i].clock.id, id))
                reader_problem(reader, "Fristen '{1}' finns redan i {2}: välj ett annat namn.", id,
                               book->clocks[i].source);
}

void clock_read(struct rulebook *book, struct reader *reader)
{
    if (!book_has_room(reader, book->clock_count, BOOK_CLOCKS))
        return;
    struct clock_draft draft = {book, reader, &book->clocks[book->clock_count++],
                                arena_new_many(reader->arena, EXAMPLE_LIMIT, struct clock_example),
                                0};
    *draft.clock = (struct book_clock){
        .examples = draft.examples, .source = reader->source, .line = reader->line};
    draft.clock->clock.id = reader_remainder(reader);
    draft.clock->clock.valid_from = DAY_FIRST;
    draft.clock->clock.valid_to = DAY_LAST;
    check_name(book, reader, draft.clock->clock.id);
    while (reader_line(reader))
        read_row(&draft);
    check_whole(&draft);
}
