/* vocabulary: the closed words of case-timeline/1. The tables are made at build time from vocabulary.json;
 * enum constants (KIND_DECISION, ATTRIBUTE_MEASURE, ENUM_ROLE ...) come from the generated vocabulary_words.h.
 * ATTRIBUTE_COUNT is how many there are; the attribute "count" is ATTRIBUTE_ITEM_COUNT. */
#ifndef VOCABULARY_VOCABULARY_H
#define VOCABULARY_VOCABULARY_H

#include "base/base.h"

#include "lagrum.h"
#include "vocabulary/vocabulary_words.h"

/* A set over kinds or attributes of the vocabulary (each below 128). */
struct word_set {
    uint64_t bits[2];
};

static inline bool word_set_has(const struct word_set *set, int word)
{
    return (set->bits[word >> 6] >> (word & 63)) & 1;
}

static inline void word_set_add(struct word_set *set, int word)
{
    set->bits[word >> 6] |= UINT64_C(1) << (word & 63);
}

static inline void word_set_drop(struct word_set *set, int word)
{
    set->bits[word >> 6] &= ~(UINT64_C(1) << (word & 63));
}

/* The set gets the words of more too. */
static inline void word_set_join(struct word_set *set, const struct word_set *more)
{
    set->bits[0] |= more->bits[0];
    set->bits[1] |= more->bits[1];
}

/* Are all words of the set in the other? */
static inline bool word_set_within(const struct word_set *set, const struct word_set *other)
{
    return !((set->bits[0] & ~other->bits[0]) | (set->bits[1] & ~other->bits[1]));
}

static inline bool word_set_is_empty(const struct word_set *set)
{
    return !set->bits[0] && !set->bits[1];
}

enum attribute_type {
    TYPE_WHO,
    TYPE_WHOS,
    TYPE_PERSON,
    TYPE_PERSONS,
    TYPE_REF,
    TYPE_REFS,
    TYPE_ENUM,
    TYPE_ENUM_LIST,
    TYPE_KEY,
    TYPE_LAGRUM,
    TYPE_BOOL,
    TYPE_INT,
    TYPE_DATE,
    TYPE_DATETIME,
    TYPE_TEXT
};

static inline bool value_is_list(enum attribute_type type)
{
    return type == TYPE_WHOS || type == TYPE_PERSONS || type == TYPE_ENUM_LIST || type == TYPE_REFS;
}

/* One or several, by reference or by role. */
static inline bool value_is_person(enum attribute_type type)
{
    return type == TYPE_WHO || type == TYPE_PERSON || type == TYPE_WHOS || type == TYPE_PERSONS;
}

/* Each find answers -1 when the word is unknown; each name answers the word as written in files. */
int vocabulary_kind(struct text word);
const char *vocabulary_kind_name(int kind);
int vocabulary_attribute(struct text word);
const char *vocabulary_attribute_name(int attribute);
int vocabulary_enum(struct text word);
const char *vocabulary_enum_name(int enumeration);
int vocabulary_enum_size(int enumeration);
int vocabulary_enum_value(int enumeration, struct text word);
const char *vocabulary_enum_value_name(int enumeration, int value);
int vocabulary_fault_code(struct text word);

enum attribute_type vocabulary_attribute_type(int attribute);
int vocabulary_attribute_enum(int attribute); /* -1 when its type is no enum */
bool vocabulary_kind_allows(int kind, int attribute);

/* Letters to insert, remove, change or swap with their neighbour to make one word of the other; capitals count as
 * small letters. UINT_MAX when a word is too long to be one of ours. */
unsigned word_distance(struct text a, struct text b);

/* The known kind, attribute or enum value (of one enumeration) nearest to a misspelt word; NULL when none is near. */
const char *vocabulary_nearest_kind(struct text word);
const char *vocabulary_nearest_attribute(struct text word);
const char *vocabulary_nearest_value(int enumeration, struct text word);

#endif
