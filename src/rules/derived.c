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
            reader_problem(reader, "Begreppet '{1}' finns redan i {2}: välj ett annat namn.", derived.name, book->derived[i].text.name);
            return;
        }
    derived.text = (struct rule_source){reader->source, reader->rest};
    ensure(book->derived_count < BOOK_DERIVED);
    book->derived[book->derived_count++] = derived;
}

static bool meaning_line(struct rulebook *book, struct reader *reader, struct derived *derived)
{
    bool first = derived->pattern.count == 0;
    if (!reader_accept(reader, first ? "betyder" : "eller"))
        return false;
    if (pattern_parse(book, reader, &derived->pattern) && !reader_at_end(reader))
        reader_problem(reader, "Här väntades radens slut: skriv nästa led på en egen rad som börjar med 'eller'.", nothing, nothing);
    return true;
}

static void resolve(struct rulebook *book, struct derived *derived, struct rule_problems *problems)
{
    struct reader reader;
    reader_init(&reader, book->arena, &derived->text, problems);
    reader.line = derived->line;
    derived->state = 1;
    while (reader_line(&reader) && meaning_line(book, &reader, derived) && !reader.failed)
        continue;
    if (derived->pattern.count == 0)
        reader_problem(&reader, "Begreppet '{1}' saknar betydelse: skriv 'betyder HÄNDELSE där ...' på raden under.", derived->name, nothing);
    derived->state = 2;
}

void derived_resolve_all(struct rulebook *book, struct rule_problems *problems)
{
    for (size_t i = 0; i < book->derived_count; i++)
        if (book->derived[i].state == 0)
            resolve(book, &book->derived[i], problems);
}

static size_t name_covers(const struct reader *reader, struct text name)
{
    size_t at = reader->at;
    while (name.size) {
        struct text word = text_trim(text_cut(&name, ' '));
        if (at >= reader->count || !text_equal(reader->tokens[at].text, word))
            return 0;
        at++;
    }
    return at - reader->at;
}

const struct pattern *derived_at(struct rulebook *book, struct reader *reader)
{
    struct derived *best = NULL;
    size_t covered = 0;
    for (size_t i = 0; i < book->derived_count; i++) {
        size_t covers = name_covers(reader, book->derived[i].name);
        if (covers > covered) {
            covered = covers;
            best = &book->derived[i];
        }
    }
    if (!best)
        return NULL;
    if (best->state == 1) {
        reader_problem(reader, "Begreppet '{1}' förutsätter sig självt: skriv om det utan cirkel.", best->name, nothing);
        return NULL;
    }
    reader->at += covered;
    if (best->state == 0)
        resolve(book, best, reader->problems);
    return best->pattern.count ? &best->pattern : NULL;
}
