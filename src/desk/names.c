/* names: see names.h. */
#include "desk.h"

#include <string.h>

struct text small_letters(struct arena *arena, struct text text)
{
    char *bytes = text_copy(arena, text);
    for (size_t i = 0; i < text.size; i++)
        bytes[i] = letter_small(i ? text.bytes[i - 1] : 0, text.bytes[i]);
    return (struct text){bytes, text.size};
}

bool is_same_word(struct arena *arena, struct text a, struct text b)
{
    return a.size == b.size && a.size &&
           text_equal(small_letters(arena, a), small_letters(arena, b));
}

/* A phrase that orders use for the decision. */
static bool has_phrase(const struct decision_type *type, struct text phrase)
{
    for (size_t i = 0; i < type->word_count; i++)
        if (text_equal(type->words[i], phrase))
            return true;
    return false;
}

int32_t type_known(struct arena *arena, const struct catalogue *catalogue, struct text written)
{
    struct text text = text_trim(written);
    int32_t type = catalogue_find(catalogue, text);
    for (size_t i = 0; i < catalogue_count(catalogue) && type < 0; i++)
        if (is_same_word(arena, catalogue_type(catalogue, (int32_t)i)->name, text))
            type = (int32_t)i;
    return type;
}

static int32_t type_called(struct arena *arena, const struct catalogue *catalogue,
                           struct text written)
{
    struct text phrase = small_letters(arena, written);
    int32_t called = -1;
    for (size_t i = 0; i < catalogue_count(catalogue); i++)
        if (has_phrase(catalogue_type(catalogue, (int32_t)i), phrase)) {
            if (called >= 0)
                return -1;
            called = (int32_t)i;
        }
    return called;
}

int32_t type_written(struct arena *arena, const struct catalogue *catalogue, struct text written)
{
    int32_t type = type_known(arena, catalogue, written);
    return type >= 0 ? type : type_called(arena, catalogue, text_trim(written));
}

/* All that may be written of a decision, in small letters, a blank between. */
static struct text all_words(struct arena *arena, const struct catalogue *catalogue, int32_t index,
                             int32_t day)
{
    const struct decision_type *type = catalogue_type(catalogue, index);
    const struct ceiling_span *span = catalogue_on(catalogue, index, day);
    struct builder words;
    builder_init(&words, arena);
    builder_add(&words, type->code);
    builder_add_char(&words, ' ');
    builder_add(&words, type->name);
    for (size_t i = 0; i < type->word_count; i++) {
        builder_add_char(&words, ' ');
        builder_add(&words, type->words[i]);
    }
    for (size_t i = 0; span && i < span->provision_count; i++) {
        builder_add_char(&words, ' ');
        builder_add_lagrum(&words, &span->provisions[i]);
    }
    builder_add_char(&words, ' ');
    return small_letters(arena, builder_text(&words));
}

/* A number only as a whole word: 6 is not 16. */
static bool holds(struct text whole, struct text piece)
{
    bool number = is_digit(piece.bytes[0]);
    for (size_t at = 0; at + piece.size < whole.size; at++) {
        if (memcmp(whole.bytes + at, piece.bytes, piece.size) != 0)
            continue;
        if (!number ||
            ((at == 0 || whole.bytes[at - 1] == ' ') && whole.bytes[at + piece.size] == ' '))
            return true;
    }
    return false;
}

static bool says_something(struct text word)
{
    return word.size > 2 || (word.size && is_digit(word.bytes[0]));
}

static bool holds_all(struct text whole, struct text words, bool *asked_out)
{
    *asked_out = false;
    while (words.size) {
        struct text word = text_cut(&words, ' ');
        if (!says_something(word))
            continue;
        *asked_out = true;
        if (!holds(whole, word))
            return false;
    }
    return *asked_out;
}

size_t types_with(struct arena *arena, const struct catalogue *catalogue, struct text written,
                  int32_t day, int32_t *types_out, size_t most)
{
    struct text wanted = small_letters(arena, text_trim(written));
    bool asked;
    size_t count = 0;
    for (size_t i = 0; i < catalogue_count(catalogue) && count < most; i++)
        if (holds_all(all_words(arena, catalogue, (int32_t)i, day), wanted, &asked))
            types_out[count++] = (int32_t)i;
    return count;
}

int32_t person_written(struct arena *arena, const struct register_rows *rows, struct text written)
{
    int32_t person = register_person(rows, written);
    for (size_t i = 0; i < rows->person_count && person < 0; i++)
        if (is_same_word(arena, rows->persons[i].name, written))
            person = (int32_t)i;
    return person;
}

int32_t body_written(struct arena *arena, const struct register_rows *rows, struct text written)
{
    int32_t body = register_body(rows, written);
    for (size_t i = 0; i < rows->body_count && body < 0; i++)
        if (is_same_word(arena, rows->bodies[i].name, written) ||
            is_same_word(arena, rows->bodies[i].capacity, written))
            body = (int32_t)i;
    return body;
}

bool decider_written(struct arena *arena, const struct register_rows *rows, struct text written,
                     struct authority_request *request)
{
    struct text text = text_trim(written);
    request->person = person_written(arena, rows, text);
    if (request->person < 0)
        request->body = body_written(arena, rows, text);
    if (request->person < 0 && request->body < 0)
        request->role = role_find(rows->roles, text);
    return request->person >= 0 || request->body >= 0 || request->role >= 0;
}

const struct register_rows *register_none(struct arena *arena)
{
    struct register_rows *rows = arena_new(arena, struct register_rows);
    rows->roles = roles_shipped(arena);
    return rows;
}

static const struct {
    const char *begins, *key;
} laws[TYPE_LAWS] = {{"lvu-", "web.decide.law.lvu"},
                     {"sol-", "web.decide.law.sol"},
                     {"lps-", "web.decide.law.lps"},
                     {"lvm-", "web.decide.law.lvm"},
                     {"", "web.decide.law.other"}};

size_t type_law(struct text code)
{
    size_t law = 0;
    while (!text_starts(code, laws[law].begins))
        law++;
    return law;
}

const char *type_law_key(size_t law)
{
    return laws[law].key;
}

struct text type_provisions(struct arena *arena, const struct catalogue *catalogue, int32_t type,
                            int32_t day)
{
    const struct ceiling_span *span = catalogue_on(catalogue, type, day);
    struct builder words, last;
    builder_init(&words, arena);
    builder_init(&last, arena);
    for (size_t i = 0; span && i < span->provision_count; i++) {
        struct builder one;
        builder_init(&one, arena);
        builder_add_lagrum(&one, &span->provisions[i]);
        if (text_equal(builder_text(&one), builder_text(&last)))
            continue; /* another paragraph of the same section */
        builder_add_string(&words, words.size ? ", " : "");
        builder_add(&words, builder_text(&one));
        last = one;
    }
    return builder_text(&words);
}
