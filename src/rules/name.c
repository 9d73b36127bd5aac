/* name: the word or words by which a line of a rule names events: a derived name or a phrase of ordlista.
 * Must not read the conditions that follow. */
#include "book.h"

static const struct text nothing = {0};

static const struct derived *derived_at(const struct rulebook *book, struct reader *reader)
{
    const struct derived *best = NULL;
    size_t covered = 0;
    for (size_t i = 0; i < book->derived_count; i++) {
        if (!reader_begins(reader, book->derived[i].name.bytes[0]))
            continue;
        size_t covers = reader_covers(reader, book->derived[i].name);
        if (covers > covered) {
            covered = covers;
            best = &book->derived[i];
        }
    }
    reader->at += covered;
    return best;
}

/* The event phrase or derived name that stands here. */
bool name_parse(struct rulebook *book, struct reader *reader, struct pattern *pattern_out)
{
    const struct derived *derived = derived_at(book, reader);
    if (derived && !derived->resolved) {
        reader->waiting = reader->failed = true; /* no problem: its turn comes in a later stratum */
        return false;
    }
    if (derived) {
        *pattern_out = derived->pattern;
        return derived->pattern.count > 0;
    }
    struct alternative *alternative = arena_new(reader->arena, struct alternative);
    if (!lexicon_kind(book, reader, &alternative->kind)) {
        const struct token *token = reader_peek(reader);
        reader_problem(reader,
                       "'{1}' är ingen händelse i ordlistan och inget härlett begrepp: använd en "
                       "fras därifrån.",
                       token ? token->text : nothing, nothing);
        return false;
    }
    *pattern_out = (struct pattern){.alternatives = alternative, .count = 1};
    word_set_add(&pattern_out->kinds, alternative->kind);
    return true;
}
