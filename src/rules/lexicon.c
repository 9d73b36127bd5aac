/* lexicon: reads ordlista, the phrases that the law language uses for kinds of events and their attributes.
 * Must not know any rule. */
#include "book.h"

static int32_t word_of(struct text written, bool is_kind)
{
    return is_kind ? vocabulary_kind(written) : vocabulary_attribute(written);
}

/* "händelse  orosanmälan inkommen = report_received" */
static void read_row(struct rulebook *book, struct reader *reader)
{
    bool is_kind = reader_accept(reader, "händelse");
    if (!is_kind && !reader_accept(reader, "uppgift")) {
        reader_problem(reader, "Raden ska börja med 'händelse' eller 'uppgift'.", (struct text){0},
                       (struct text){0});
        return;
    }
    struct text row = reader_remainder(reader);
    struct text words = text_trim(text_cut(&row, '='));
    struct text target = text_trim(row);
    int32_t word = word_of(target, is_kind);
    if (word < 0 || words.size == 0) {
        reader_problem(reader,
                       "'{1}' finns inte bland tidslinjernas ord: skriv 'händelse FRAS = kind' "
                       "eller 'uppgift FRAS = attribut'.",
                       target, (struct text){0});
        return;
    }
    for (size_t i = 0; i < book->phrase_count; i++)
        if (book->phrases[i].is_kind == is_kind && text_equal(book->phrases[i].words, words)) {
            reader_problem(reader, "Frasen '{1}' står redan i ordlistan: ta bort den ena raden.",
                           words, (struct text){0});
            return;
        }
    if (book_has_room(reader, book->phrase_count, BOOK_PHRASES))
        book->phrases[book->phrase_count++] = (struct phrase){words, word, is_kind};
}

void lexicon_read(struct rulebook *book, struct reader *reader)
{
    while (reader_line(reader))
        read_row(book, reader);
}

static bool longest(const struct rulebook *book, struct reader *reader, bool is_kind,
                    int32_t *word_out)
{
    size_t best = 0;
    for (size_t i = 0; i < book->phrase_count; i++) {
        if (book->phrases[i].is_kind != is_kind ||
            !reader_begins(reader, book->phrases[i].words.bytes[0]))
            continue;
        size_t covered = reader_covers(reader, book->phrases[i].words);
        if (covered > best) {
            best = covered;
            *word_out = book->phrases[i].word;
        }
    }
    reader->at += best;
    return best > 0;
}

struct text lexicon_words(const struct rulebook *book, int32_t word, bool is_kind)
{
    for (size_t i = 0; i < book->phrase_count; i++)
        if (book->phrases[i].is_kind == is_kind && book->phrases[i].word == word)
            return book->phrases[i].words;
    return text_of(is_kind ? vocabulary_kind_name(word) : vocabulary_attribute_name(word));
}

bool lexicon_kind(const struct rulebook *book, struct reader *reader, int32_t *kind_out)
{
    return longest(book, reader, true, kind_out);
}

bool lexicon_attribute(const struct rulebook *book, struct reader *reader, int32_t *attribute_out)
{
    return longest(book, reader, false, attribute_out);
}
