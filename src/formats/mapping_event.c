/* mapping_event: the statements under "händelse": when a row tells of the event, its day and its attributes.
 */
#include "mapping_reader.h"

static bool take_any(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_any(reader, rest, reader->event->any, &reader->event->any_count);
}

static bool column_knows(const struct mapping_column *column, struct text word)
{
    for (size_t i = 0; i < column->translation_count; i++)
        if (text_equal(column->translations[i].word, word))
            return true;
    return false;
}

static bool take_choice(struct mapping_reader *reader, struct text rest)
{
    struct text name, word;
    if (!mapping_split(rest, "=", &name, &word))
        return mapping_refuse(reader, "problem.mapping-statement", rest, "när KOLUMN = ORD");
    int column = mapping_find_column(reader, name);
    if (column < 0)
        return false;
    if (!column_knows(&reader->mapping->columns[column], word))
        return mapping_refuse(reader, "problem.mapping-choice", word, "värde");
    reader->event->choice_column = column;
    reader->event->choice = mapping_keep(reader, word);
    return true;
}

static bool take_day(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_day_column(reader, rest, &reader->event->day);
}

static bool take_clock(struct mapping_reader *reader, struct text rest)
{
    int column = reader->event->clock = mapping_find_column(reader, rest);
    return column >= 0 && (reader->mapping->columns[column].type == COLUMN_CLOCK ||
                           mapping_refuse(reader, "problem.mapping-clock", rest, NULL));
}

static bool take_earliest(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_day_column(reader, rest, &reader->event->earliest);
}

static bool take_latest(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_day_column(reader, rest, &reader->event->latest);
}

static bool take_complete(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_completeness(reader, rest, reader->event->completes,
                                     &reader->event->complete_count);
}

/* Which type of column can fill which type of attribute. */
static bool fits(enum column_type column, enum attribute_type attribute)
{
    switch (column) {
    case COLUMN_DAY:
    case COLUMN_MOMENT:
        return attribute == TYPE_DATE;
    case COLUMN_NUMBER:
        return attribute == TYPE_INT;
    case COLUMN_FLAG:
        return attribute == TYPE_BOOL;
    case COLUMN_TEXT:
        return attribute == TYPE_TEXT || attribute == TYPE_LAGRUM;
    case COLUMN_WORD:
        return attribute != TYPE_REF && attribute != TYPE_REFS && attribute != TYPE_DATETIME &&
               attribute != TYPE_KEY;
    case COLUMN_CLOCK:
        return false;
    }
    return false;
}

/* "the nearest word" for an attribute of closed values. */
static const char *nearest(int attribute, struct text word)
{
    int enumeration = vocabulary_attribute_enum(attribute);
    return enumeration >= 0 ? vocabulary_nearest_value(enumeration, word) : NULL;
}

static bool check_word(struct mapping_reader *reader, int attribute, struct text word)
{
    struct attribute_value ignored;
    return word.size == 0 ||
           mapping_value(reader->arena, reader->mapping, attribute, word, &ignored) ||
           mapping_refuse(reader, "problem.mapping-word", word, nearest(attribute, word));
}

static bool check_column(struct mapping_reader *reader, int attribute, int index)
{
    const struct mapping_column *column = &reader->mapping->columns[index];
    if (!fits(column->type, vocabulary_attribute_type(attribute)))
        return mapping_refuse(reader, "problem.mapping-fit", column->name,
                              vocabulary_attribute_name(attribute));
    for (size_t i = 0; i < column->translation_count; i++)
        if (!check_word(reader, attribute, column->translations[i].word))
            return false;
    return check_word(reader, attribute, column->otherwise);
}

/* The right side: COLUMN, "WORD", or COLUMN, annars "WORD". */
static bool take_source(struct mapping_reader *reader, struct text right, struct mapping_fact *fact)
{
    struct text first, otherwise, word;
    bool two = mapping_split(right, ", annars ", &first, &otherwise);
    if (mapping_unquote(two ? otherwise : first, &word)) {
        if (!mapping_value(reader->arena, reader->mapping, fact->attribute, word, &fact->constant))
            return mapping_refuse(reader, "problem.mapping-word", word,
                                  nearest(fact->attribute, word));
        if (!two)
            return true;
    } else if (two) {
        return mapping_refuse(reader, "problem.mapping-statement", right,
                              "attribut NAMN = KOLUMN, annars \"ORD\"");
    }
    fact->column = mapping_find_column(reader, first);
    return fact->column >= 0 && check_column(reader, fact->attribute, fact->column);
}

static bool take_fact(struct mapping_reader *reader, struct text rest)
{
    struct text name, right;
    if (!mapping_split(rest, "=", &name, &right))
        return mapping_refuse(reader, "problem.mapping-statement", rest, "attribut NAMN = KOLUMN");
    struct mapping_fact fact = {vocabulary_attribute(name), -1, {.attribute = UINT8_MAX}};
    if (fact.attribute < 0)
        return mapping_refuse(reader, "problem.mapping-attribute", name,
                              vocabulary_nearest_attribute(name));
    if (!vocabulary_kind_allows(reader->event->kind, fact.attribute))
        return mapping_refuse(reader, "problem.mapping-not-allowed", name,
                              vocabulary_kind_name(reader->event->kind));
    if (!take_source(reader, right, &fact))
        return false;
    if (reader->event->fact_count == MAPPING_FACTS)
        return mapping_refuse(reader, "problem.mapping-too-many", name, NULL);
    reader->event->facts[reader->event->fact_count++] = fact;
    return true;
}

const struct statement mapping_event_statements[] = {
    {"om", BLOCK_EVENT, take_any},
    {"när", BLOCK_EVENT, take_choice},
    {"dag", BLOCK_EVENT, take_day},
    {"tid", BLOCK_EVENT, take_clock},
    {"tidigast", BLOCK_EVENT, take_earliest},
    {"senast", BLOCK_EVENT, take_latest},
    {"attribut", BLOCK_EVENT, take_fact},
    {"komplett", BLOCK_EVENT, take_complete},
    {NULL, BLOCK_EVENT, NULL},
};
