/* input_form: what a word must look like, by the type of its input. Must not know what is in the ledger. */
#include "part.h"

#include "json/json.h"

enum { KEY_MOST = 80, TEXT_MOST = 1024 * 1024 };

static bool is_controlled(struct text word, const struct input *input)
{
    bool rows = input->type == INPUT_ROWS;
    bool lines = rows || input->type == INPUT_TEXT || input->type == INPUT_OBJECT;
    for (size_t i = 0; i < word.size; i++) {
        unsigned char c = (unsigned char)word.bytes[i];
        if (c == 0x7F || (c < ' ' && !(lines && (c == '\n' || c == '\t')) && !(rows && c == '\r')))
            return true;
    }
    return false;
}

static const char *form_key(struct text word)
{
    for (size_t i = 0; i < word.size; i++)
        if (word.bytes[i] == '|')
            return "problem.input-key";
    if (text_trim(word).size != word.size || text_letters(word) > KEY_MOST)
        return "problem.input-key";
    return NULL;
}

bool word_among(const char *words, struct text word)
{
    struct text rest = text_of(words);
    while (rest.size)
        if (text_equal(text_cut(&rest, '|'), word))
            return true;
    return false;
}

static bool is_object(struct text word)
{
    struct arena *arena = arena_open(0);
    bool object = json_is(json_read(arena, word, JSON_ZERO_REFUSED, NULL), JSON_KIND_RECORD);
    arena_close(arena);
    return object;
}

static bool is_fact(struct text word)
{
    struct text rest = word;
    struct text name = text_cut(&rest, '=');
    return name.size < word.size && vocabulary_attribute(name) >= 0;
}

/* "namn=" and the SHA-256 of a document */
static bool is_hash(struct text word)
{
    struct digest hash;
    struct text name = text_cut(&word, '=');
    return text_trim(name).size && !form_key(name) &&
           hex_read_exactly(word, sizeof hash.bytes, hash.bytes);
}

static const char *form_of_type(const struct input *input, struct text word)
{
    int32_t number;
    switch (input->type) {
    case INPUT_KEY:
    case INPUT_THING:
    case INPUT_RULE:
        return form_key(word);
    case INPUT_DAY:
        return day_parse(word, &number) ? NULL : "problem.input-day";
    case INPUT_TIME:
        return minute_parse(word, &number) ? NULL : "problem.input-time";
    case INPUT_NUMBER:
        return text_to_number(word, &number) ? NULL : "problem.input-number";
    case INPUT_BOOL:
        return text_is(word, "ja") || text_is(word, "nej") ? NULL : "problem.input-bool";
    case INPUT_WORD:
        return word_among(input->of, word) ? NULL : "problem.input-word";
    case INPUT_OBJECT:
        return is_object(word) ? NULL : "problem.input-object";
    case INPUT_FACT:
        return is_fact(word) ? NULL : "problem.input-fact";
    case INPUT_HASH:
        return is_hash(word) ? NULL : "problem.input-hash";
    default:
        return NULL;
    }
}

const char *input_form(const struct input *input, struct text word)
{
    if (word.size > TEXT_MOST)
        return "problem.input-long";
    if (text_utf8_fault(word) < word.size || is_controlled(word, input))
        return "problem.input-letters";
    return form_of_type(input, word);
}
