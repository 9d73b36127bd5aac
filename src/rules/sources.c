/* sources: which provisions of a law have been read, how surely, and what they say in our own words.
 * A rule may only cite what stands here. */
#include "book.h"

static const struct {
    const char *words;
    enum mark mark;
} marks[] = {{"verifierad", MARK_VERIFIED},
             {"läst en gång", MARK_VERIFIED_ONCE},
             {"tolkning", MARK_INTERPRETATION},
             {"minne", MARK_MEMORY}};

bool mark_find(struct text words, enum mark *mark_out)
{
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (text_is(words, marks[i].words)) {
            *mark_out = marks[i].mark;
            return true;
        }
    return false;
}

const char *mark_name(enum mark mark)
{
    return marks[mark].words;
}

static struct text law_of(struct text source_name)
{
    return text_cut(&source_name, '/');
}

const struct law_source *source_find(const struct rulebook *book, struct text law,
                                     struct text place)
{
    for (size_t i = 0; i < book->provision_count; i++) {
        const struct law_source *known = &book->provisions[i];
        if (known->place.size == place.size && known->law.size == law.size &&
            text_equal(known->place, place) && text_equal(known->law, law))
            return known;
    }
    return NULL;
}

/* "7 § | verifierad | underställning inom en vecka | https://..." */
static void read_provision(struct rulebook *book, struct reader *reader,
                           const struct law_source *law)
{
    struct text row = text_trim(reader->raw);
    struct law_source provision = *law;
    provision.place = text_trim(text_cut(&row, '|'));
    struct text mark = text_trim(text_cut(&row, '|'));
    provision.says = text_trim(text_cut(&row, '|'));
    provision.url = text_trim(row);
    if (!mark_find(mark, &provision.mark) || provision.says.size == 0) {
        reader_problem(reader,
                       "Skriv raden som 'lagrum | verifierad, läst en gång, tolkning eller minne | "
                       "vad den säger | källa'.",
                       (struct text){0}, (struct text){0});
        return;
    }
    if (source_find(book, provision.law, provision.place))
        reader_problem(reader, "Lagrummet '{1}' står redan i filen: ta bort den ena raden.",
                       provision.place, (struct text){0});
    else if (law->name.size == 0)
        reader_problem(reader,
                       "Först i filen ska lagen stå: 'lag | LVU | lagen (1990:52) med ...'.",
                       (struct text){0}, (struct text){0});
    else if (book_has_room(reader, book->provision_count, BOOK_PROVISIONS))
        book->provisions[book->provision_count++] = provision;
}

/* First row: "lag | LVU | lag (1990:52) med särskilda bestämmelser om vård av unga". */
void sources_read(struct rulebook *book, struct reader *reader)
{
    struct law_source law = {.law = law_of(reader->source)};
    while (reader_line(reader)) {
        struct text row = text_trim(reader->raw);
        if (!text_starts(row, "lag |")) {
            read_provision(book, reader, &law);
            continue;
        }
        text_cut(&row, '|');
        law.name = text_trim(text_cut(&row, '|'));
        law.title = text_trim(row);
    }
}

bool source_parse(struct rulebook *book, struct reader *reader, struct law_source *source_out)
{
    const struct token *law = reader_next(reader);
    size_t first = reader->at, last = first;
    while (reader_peek(reader) && reader_peek(reader)->kind == 'w')
        last = reader->at++;
    if (!law || reader->at == first) {
        reader_problem(reader, "Skriv källan som 'källa lvu-1990 7 §'.", (struct text){0},
                       (struct text){0});
        return false;
    }
    struct text place = reader_span(reader, first, last);
    const struct law_source *provision = source_find(book, law->text, place);
    if (!provision) {
        reader_problem(reader,
                       "'{2}' finns inte i law/{1}/sources: lägg till lagrummet där med märke och "
                       "innehåll, eller rätta det.",
                       law->text, place);
        return false;
    }
    *source_out = *provision;
    const struct token *own = reader_peek(reader);
    enum mark mark = MARK_VERIFIED;
    if (own && own->kind == '[') {
        if (!mark_find(own->text, &mark)) {
            reader_problem(
                reader, "Märket '{1}' finns inte: skriv [tolkning], [läst en gång] eller [minne].",
                own->text, (struct text){0});
            return false;
        }
        reader->at++;
    }
    if (mark > source_out->mark)
        source_out->mark = mark;
    return true;
}
