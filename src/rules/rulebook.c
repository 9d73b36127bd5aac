/* rulebook: compiles all sources into one frozen book. Order: words and provisions, derived names,
 * tables, clocks, duties. Must not know how a rule is tried. */
#include "book.h"

#include <string.h>

static const struct text nothing = {0};

enum pass { PASS_WORDS, PASS_CLOCKS, PASS_DUTIES };

static bool ends_with(struct text name, const char *ending)
{
    size_t size = strlen(ending);
    return name.size >= size && memcmp(name.bytes + name.size - size, ending, size) == 0;
}

/* The word that begins the file says what sort of rule it is; SORT_COUNT = no rule. */
static enum rule_sort accept_sort(struct reader *reader)
{
    int sort = 0;
    while (sort < SORT_COUNT && !reader_accept(reader, sort_name((enum rule_sort)sort)))
        sort++;
    return (enum rule_sort)sort;
}

/* The first word of a statement decides what it is; in each pass only one sort is read. */
static void read_statement(struct rulebook *book, struct reader *reader, enum pass pass)
{
    enum rule_sort sort = accept_sort(reader);
    if (sort < SORT_COUNT || reader_accept(reader, "frist")) {
        if (sort < SORT_COUNT && pass == PASS_DUTIES)
            duty_read(book, reader, sort);
        else if (sort == SORT_COUNT && pass == PASS_CLOCKS)
            clock_read(book, reader);
        reader->rest.size = 0; /* it fills its file: in the other passes the file is left at once */
    } else if (reader_accept(reader, "härlett")) {
        if (pass == PASS_WORDS)
            derived_collect(book, reader);
    } else if (pass == PASS_WORDS) {
        reader_problem(reader,
                       "'{1}' inleder ingen regel: skriv plikt, underlag, part, innehåll, "
                       "tillstånd, frist eller härlett.",
                       reader->tokens[0].text, nothing);
    }
}

static void read_rules(struct rulebook *book, struct reader *reader, enum pass pass)
{
    bool begun = false;
    while (reader_line(reader)) {
        if (begun && inside_statement(reader))
            continue;
        begun = true;
        read_statement(book, reader, pass);
    }
}

static void read_source(struct rulebook *book, const struct rule_source *source,
                        struct rule_problems *problems, enum pass pass)
{
    struct reader reader;
    reader_init(&reader, book->arena, source, problems);
    reader.whole = source->text;
    reader.passes_examples = book->proven;
    if (text_is(source->name, "ordlista")) {
        if (pass == PASS_WORDS)
            lexicon_read(book, &reader);
    } else if (ends_with(source->name, "/sources")) {
        if (pass == PASS_WORDS)
            sources_read(book, &reader);
    } else {
        read_rules(book, &reader, pass);
    }
}

static bool is_table(const struct rule_source *source)
{
    return ends_with(source->name, ".csv");
}

/* The tables speak of provisions and of derived names: they are read when all of these are known. */
static void read_table(struct rulebook *book, const struct rule_source *source,
                       struct rule_problems *problems)
{
    struct reader reader;
    reader_init(&reader, book->arena, source, problems);
    if (text_is(source->name, "beslutstyper.csv"))
        catalogue_read(book, &reader);
    else if (text_is(source->name, "basbelopp.csv"))
        base_amounts_read(book, &reader);
    else if (text_is(source->name, "krav.csv"))
        requirements_read(book, &reader);
    else if (text_is(source->name, "granskning.csv"))
        reviews_read(book, &reader);
    else if (text_is(source->name, "koder.csv"))
        codes_read(book, &reader);
    else {
        reader_back(&reader, 1);
        reader_problem(&reader,
                       "Tabellen '{1}' känns inte igen: lagen har beslutstyper.csv, basbelopp.csv, "
                       "krav.csv, granskning.csv och koder.csv.",
                       source->name, nothing);
    }
}

static void read_tables(struct rulebook *book, const struct rule_source *sources, size_t count,
                        const bool *readable, struct rule_problems *problems)
{
    for (size_t i = 0; i < count; i++)
        if (readable[i] && is_table(&sources[i]))
            read_table(book, &sources[i], problems);
}

/* Says where the first byte lies that is no UTF-8. */
static bool is_readable(struct rulebook *book, const struct rule_source *source,
                        struct rule_problems *problems)
{
    size_t broken = text_utf8_fault(source->text);
    if (broken == source->text.size)
        return true;
    struct reader reader;
    reader_init(&reader, book->arena, source, problems);
    struct text left = {source->text.bytes, broken};
    do {
        reader.line++;
        reader.raw = text_cut(&left, '\n');
    } while (left.size);
    if (source->text.bytes[broken - (broken > 0)] == '\n') {
        reader.line++;
        reader.raw.size = 0;
    }
    reader_problem(&reader, "Här står ett tecken som inte är UTF-8: spara om filen i UTF-8.",
                   nothing, nothing);
    return false;
}

/* ordlista and the provisions of every law must be known before the first rule is read. */
static bool is_foundation(const struct rule_source *source)
{
    return text_is(source->name, "ordlista") || ends_with(source->name, "/sources");
}

/* Joins a clock with the one that takes over after it. */
static void link_successor(struct rulebook *book, const struct book_clock *clock,
                           struct rule_problems *problems)
{
    for (size_t i = 0; i < book->clock_count; i++)
        if (text_equal(book->clocks[i].clock.id, clock->clock.successor)) {
            book->clocks[i].clock.predecessor = clock->clock.id;
            return;
        }
    struct reader reader;
    reader_init(&reader, book->arena, &(struct rule_source){clock->source, nothing}, problems);
    reader.line = clock->line;
    reader_problem(
        &reader,
        "Fristen efterföljs av '{1}', som inte finns: skriv den fristen eller rätta namnet.",
        clock->clock.successor, nothing);
}

static void link_successors(struct rulebook *book, struct rule_problems *problems)
{
    for (size_t i = 0; i < book->clock_count; i++)
        if (book->clocks[i].clock.successor.size)
            link_successor(book, &book->clocks[i], problems);
}

static const struct rulebook *compile(struct arena *arena, const struct rule_source *sources,
                                      size_t count, bool proven, struct rule_problems *problems_out)
{
    struct rulebook *book = arena_new(arena, struct rulebook);
    book->arena = arena;
    book->proven = proven;
    *problems_out = (struct rule_problems){NULL, 0};
    bool *readable = arena_new_many(arena, count, bool);
    for (size_t i = 0; i < count; i++)
        readable[i] = proven || is_readable(book, &sources[i], problems_out);
    for (size_t i = 0; i < count; i++)
        if (readable[i] && is_foundation(&sources[i]))
            read_source(book, &sources[i], problems_out, PASS_WORDS);
    for (int pass = PASS_WORDS; pass <= PASS_DUTIES; pass++) {
        for (size_t i = 0; i < count; i++)
            if (readable[i] && !is_foundation(&sources[i]) && !is_table(&sources[i]))
                read_source(book, &sources[i], problems_out, (enum pass)pass);
        if (pass != PASS_WORDS)
            continue;
        derived_resolve_all(book, problems_out);
        read_tables(book, sources, count, readable, problems_out);
    }
    link_successors(book, problems_out);
    index_duties(book);
    catalogue_index(book->arena, &book->catalogue);
    return problems_out->count ? NULL : book;
}

const struct rulebook *rulebook_compile(struct arena *arena, const struct rule_source *sources,
                                        size_t count, struct rule_problems *problems_out)
{
    return compile(arena, sources, count, false, problems_out);
}

const struct rulebook *rulebook_compile_proven(struct arena *arena,
                                               const struct rule_source *sources, size_t count,
                                               struct rule_problems *problems_out)
{
    return compile(arena, sources, count, true, problems_out);
}
