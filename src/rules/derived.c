/* derived: härlett, names for what rules speak of often. A name may use other names but never, by any way round,
 * itself: names are resolved in strata and a circle is refused. */
#include "book.h"

static const struct text nothing = {0};

/* Notes the name and where its lines begin; the lines are read when all names are known. */
void derived_collect(struct rulebook *book, struct reader *reader)
{
    struct derived derived = {.line = reader->line};
    derived.name = reader_remainder(reader);
    if (derived.name.size == 0) {
        reader_problem(reader, "Skriv namnet efter 'härlett'.", nothing, nothing);
        return;
    }
    for (size_t i = 0; i < book->derived_count; i++)
        if (text_equal(book->derived[i].name, derived.name)) {
            reader_problem(reader, "Begreppet '{1}' finns redan i {2}: välj ett annat namn.",
                           derived.name, book->derived[i].text.name);
            return;
        }
    derived.text = (struct rule_source){reader->source, reader->rest};
    if (book_has_room(reader, book->derived_count, BOOK_DERIVED))
        book->derived[book->derived_count++] = derived;
}

static bool meaning_line(struct rulebook *book, struct reader *reader, struct derived *derived)
{
    bool first = derived->pattern.count == 0;
    if (!reader_accept(reader, first ? "betyder" : "eller"))
        return false;
    if (pattern_parse(book, reader, &derived->pattern) && !reader_at_end(reader))
        reader_problem(
            reader,
            "Här väntades radens slut: skriv nästa led på en egen rad som börjar med 'eller'.",
            nothing, nothing);
    return true;
}

static void open_reader(struct rulebook *book, const struct derived *derived,
                        struct rule_problems *problems, struct reader *reader)
{
    reader_init(reader, book->arena, &derived->text, problems);
    reader->line = derived->line;
}

/* true when the name got its meaning (or a problem); false when it waits for another name. */
static bool resolve(struct rulebook *book, struct derived *derived, struct rule_problems *problems)
{
    struct reader reader;
    open_reader(book, derived, problems, &reader);
    bool meant = true;
    while (meant && !reader.failed && reader_line(&reader))
        meant = meaning_line(book, &reader, derived);
    if (reader.waiting) {
        derived->pattern = (struct pattern){.count = 0};
        return false;
    }
    if (!meant && derived->pattern.count && inside_statement(&reader))
        reader_problem(
            &reader,
            "'{1}' hör inte hemma i ett begrepp: skriv nästa led som 'eller HÄNDELSE där ...'.",
            reader.tokens[0].text, nothing);
    if (derived->pattern.count == 0)
        reader_problem(
            &reader,
            "Begreppet '{1}' saknar betydelse: skriv 'betyder HÄNDELSE där ...' på raden under.",
            derived->name, nothing);
    derived->resolved = true;
    return true;
}

static size_t resolve_stratum(struct rulebook *book, struct rule_problems *problems)
{
    size_t done = 0;
    for (size_t i = 0; i < book->derived_count; i++)
        if (!book->derived[i].resolved)
            done += resolve(book, &book->derived[i], problems);
    return done;
}

void derived_resolve_all(struct rulebook *book, struct rule_problems *problems)
{
    while (resolve_stratum(book, problems))
        continue;
    for (size_t i = 0; i < book->derived_count; i++) {
        if (book->derived[i].resolved)
            continue;
        struct reader reader;
        open_reader(book, &book->derived[i], problems, &reader);
        reader_problem(&reader, "Begreppet '{1}' förutsätter sig självt: skriv om det utan cirkel.",
                       book->derived[i].name, nothing);
    }
}
