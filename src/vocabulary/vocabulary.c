/* vocabulary: from a word to its number and back. Must not know what any word means: rules and readers do.
 * The JSON reader asks for every key of every event, so a lookup is one multiplication and one comparison. */
#include "part.h"

#include <string.h>

/* Eight bytes as a number, first byte lowest; written out so that the compiler makes one load of it. */
static uint64_t eight_bytes(const unsigned char *bytes)
{
    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 | (uint64_t)bytes[5] << 40 |
           (uint64_t)bytes[6] << 48 | (uint64_t)bytes[7] << 56;
}

static uint64_t few_bytes(const unsigned char *bytes, size_t size)
{
    uint64_t number = 0;
    for (size_t i = 0; i < size; i++)
        number |= (uint64_t)bytes[i] << (8 * i);
    return number;
}

/* Must agree with word_key in tools/make-vocabulary. */
static uint64_t word_key(struct text word)
{
    const unsigned char *bytes = (const unsigned char *)word.bytes;
    uint64_t head, tail;
    if (word.size >= 8) {
        head = eight_bytes(bytes);
        tail = eight_bytes(bytes + word.size - 8);
    } else {
        head = tail = few_bytes(bytes, word.size);
    }
    return (head ^ (tail << 32 | tail >> 32)) + word.size;
}

static int find(const struct lexicon *lexicon, struct text word)
{
    int index = lexicon->slots[word_key(word) * lexicon->multiplier >> lexicon->shift] - 1;
    if (index < 0)
        return -1;
    const struct word *found = &lexicon->words[index];
    return found->size == word.size && memcmp(found->bytes, word.bytes, word.size) == 0 ? index
                                                                                        : -1;
}

static const char *name_of(const struct lexicon *lexicon, int index)
{
    ensure(index >= 0 && index < lexicon->count);
    return lexicon->words[index].bytes;
}

static const struct lexicon *values_of(int enumeration)
{
    ensure(enumeration >= 0 && enumeration < ENUM_COUNT);
    return &enum_values[enumeration];
}

static const struct attribute_row *row_of(int attribute)
{
    ensure(attribute >= 0 && attribute < ATTRIBUTE_COUNT);
    return &attribute_rows[attribute];
}

int vocabulary_kind(struct text word)
{
    return find(&kinds, word);
}

const char *vocabulary_kind_name(int kind)
{
    return name_of(&kinds, kind);
}

int vocabulary_attribute(struct text word)
{
    return find(&attributes, word);
}

const char *vocabulary_attribute_name(int attribute)
{
    return name_of(&attributes, attribute);
}

int vocabulary_enum(struct text word)
{
    return find(&enumerations, word);
}

const char *vocabulary_enum_name(int enumeration)
{
    return name_of(&enumerations, enumeration);
}

int vocabulary_enum_size(int enumeration)
{
    return values_of(enumeration)->count;
}

int vocabulary_enum_value(int enumeration, struct text word)
{
    return find(values_of(enumeration), word);
}

const char *vocabulary_enum_value_name(int enumeration, int value)
{
    return name_of(values_of(enumeration), value);
}

int vocabulary_fault_code(struct text word)
{
    return find(&fault_codes, word);
}

enum attribute_type vocabulary_attribute_type(int attribute)
{
    return row_of(attribute)->type;
}

int vocabulary_attribute_enum(int attribute)
{
    return row_of(attribute)->enumeration;
}

bool vocabulary_kind_allows(int kind, int attribute)
{
    ensure(kind >= 0 && kind < KIND_COUNT && attribute >= 0 && attribute < ATTRIBUTE_COUNT);
    return word_set_has(&allowed_attributes[kind], attribute);
}
