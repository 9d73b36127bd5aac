/* catalogue_words: the phrases by which an order names a decision, and the events of a timeline
 * that are one. Must not know which decision. */
#include "book.h"

enum { PHRASES = 64 };

static const struct text nothing = {0};

/* Small letters and single blanks; a zero follows. */
static struct text folded(struct arena *arena, struct text phrase)
{
    char *bytes = arena_allocate(arena, phrase.size + 1);
    size_t size = 0;
    char before = ' ';
    for (size_t i = 0; i < phrase.size; i++) {
        bool blank = phrase.bytes[i] == ' ' || phrase.bytes[i] == '\t';
        if (blank && before == ' ')
            continue;
        char letter = blank ? ' ' : letter_small(before, phrase.bytes[i]);
        bytes[size++] = letter;
        before = blank ? ' ' : phrase.bytes[i];
    }
    return (struct text){bytes, size};
}

bool cell_phrases(struct law_table *table, size_t column, struct decision_type *type)
{
    struct text rest = table->cells[column];
    struct text phrases[PHRASES];
    size_t count = 0;
    while (rest.size) {
        struct text phrase = text_trim(text_cut(&rest, ','));
        if (phrase.size == 0 || count == PHRASES) {
            table_problem(table, column,
                          phrase.size ? "Här står fler ord än programmet rymmer: ta bort några."
                                      : "Ett ord saknas mellan två komman: ta bort det ena.",
                          nothing);
            return false;
        }
        phrases[count++] = folded(table->reader->arena, phrase);
    }
    type->words = reader_keep(table->reader, phrases, count, sizeof *phrases);
    type->word_count = count;
    return true;
}

/* ", eller" leads to another pattern; on one line "eller" alone goes on with the values. */
static bool more_patterns(struct reader *reader)
{
    const struct token *token = reader_peek(reader);
    if (!token || token->kind != ',')
        return false;
    reader->at++;
    if (reader_accept(reader, "eller"))
        return true;
    reader_problem(reader, "Skriv nästa led som ', eller HÄNDELSE där ...'.", nothing, nothing);
    return false;
}

bool cell_pattern(struct rulebook *book, struct law_table *table, size_t column,
                  const struct pattern **pattern_out)
{
    struct reader *reader = table->reader;
    *pattern_out = NULL;
    if (table->cells[column].size == 0)
        return true;
    struct pattern *pattern = arena_new(reader->arena, struct pattern);
    reader_cell(reader, table->cells[column]);
    do {
        if (!pattern_parse(book, reader, pattern))
            return false;
    } while (more_patterns(reader));
    reader_end(reader);
    *pattern_out = pattern;
    return !reader->failed;
}
