/* mapping_column: the statements under "kolumn": how a column is recognised and how its cells are read. */
#include "mapping_reader.h"

#include "list_day.h"

#include <string.h>

static const struct {
    const char *word;
    enum column_type type;
} types[] = {
    {"text", COLUMN_TEXT},       {"dag", COLUMN_DAY},  {"tidpunkt", COLUMN_MOMENT},
    {"klockslag", COLUMN_CLOCK}, {"ord", COLUMN_WORD}, {"tal", COLUMN_NUMBER},
    {"ja/nej", COLUMN_FLAG},
};

static bool take_type(struct mapping_reader *reader, struct text rest)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (text_is(rest, types[i].word)) {
            reader->column->type = types[i].type;
            return true;
        }
    return mapping_refuse(reader, "problem.mapping-type", rest,
                          "text, dag, tidpunkt, klockslag, ord, tal, ja/nej");
}

static bool take_required(struct mapping_reader *reader, struct text rest)
{
    if (rest.size)
        return mapping_refuse(reader, "problem.mapping-statement", rest, "krävs");
    reader->column->required = true;
    return true;
}

bool mapping_take_header(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_texts(reader, rest, true, &reader->column->headers) &&
           mapping_take_texts(reader, rest, false, &reader->column->names);
}

static bool take_headers(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_header(reader, rest);
}

bool mapping_take_day_forms(struct mapping_reader *reader, struct text rest, struct texts *forms)
{
    size_t before = forms->count;
    if (!mapping_take_texts(reader, rest, false, forms))
        return false;
    for (size_t i = before; i < forms->count; i++)
        if (!list_day_form_is_known(forms->items[i]))
            return mapping_refuse(reader, "problem.mapping-day-form", forms->items[i],
                                  "åååå-mm-dd, ååååmmdd, d/m åååå");
    return true;
}

static bool take_day_forms(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_day_forms(reader, rest, &reader->column->day_forms);
}

static bool add_translation(struct mapping_reader *reader, struct text written, struct text word)
{
    struct mapping_column *column = reader->column;
    if (column->translation_count == MAPPING_TRANSLATIONS)
        return mapping_refuse(reader, "problem.mapping-too-many", written, NULL);
    struct translation *more =
        arena_new_many(reader->arena, column->translation_count + 1, struct translation);
    if (column->translation_count)
        memcpy(more, column->translations, column->translation_count * sizeof *more);
    more[column->translation_count++] = (struct translation){written, word};
    column->translations = more;
    return true;
}

/* "värde WORD = A | B": the word itself is always one of the ways to write it. */
static bool take_value(struct mapping_reader *reader, struct text rest)
{
    struct text word, ways;
    struct texts written = {0};
    mapping_split(rest, "=", &word, &ways);
    struct text kept = mapping_keep(reader, word);
    if (reader->column->type != COLUMN_WORD)
        return mapping_refuse(reader, "problem.mapping-value-type", word, "typ ord");
    if (!mapping_take_texts(reader, kept, true, &written) ||
        !mapping_take_texts(reader, ways, true, &written))
        return false;
    for (size_t i = 0; i < written.count; i++)
        if (!add_translation(reader, written.items[i], kept))
            return false;
    return true;
}

static bool take_otherwise(struct mapping_reader *reader, struct text rest)
{
    if (reader->column->type != COLUMN_WORD)
        return mapping_refuse(reader, "problem.mapping-value-type", rest, "typ ord");
    reader->column->has_otherwise = true;
    reader->column->otherwise =
        text_is(rest, "inget") ? (struct text){"", 0} : mapping_keep(reader, rest);
    return true;
}

static bool take_outside(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_texts(reader, rest, true, &reader->column->outside);
}

static bool take_not_before(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_day_column(reader, rest, &reader->column->not_before);
}

const struct statement mapping_column_statements[] = {
    {"typ", BLOCK_COLUMN, take_type},
    {"krävs", BLOCK_COLUMN, take_required},
    {"heter", BLOCK_COLUMN, take_headers},
    {"datumformat", BLOCK_COLUMN, take_day_forms},
    {"värde", BLOCK_COLUMN, take_value},
    {"annars", BLOCK_COLUMN, take_otherwise},
    {"utanför", BLOCK_COLUMN, take_outside},
    {"tidigast", BLOCK_COLUMN, take_not_before},
    {NULL, BLOCK_COLUMN, NULL},
};
