/* mapping_top: the statements that speak of the whole list and of every case in it. */
#include "mapping_reader.h"

static bool take_title(struct mapping_reader *reader, struct text rest)
{
    reader->mapping->title = mapping_keep(reader, rest);
    return true;
}

static bool take_domain(struct mapping_reader *reader, struct text rest)
{
    reader->mapping->domain = vocabulary_enum_value(ENUM_DOMAIN, rest);
    return reader->mapping->domain >= 0 ||
           mapping_refuse(reader, "problem.mapping-domain", rest,
                          vocabulary_nearest_value(ENUM_DOMAIN, rest));
}

static bool take_authority(struct mapping_reader *reader, struct text rest)
{
    struct text constant;
    if (mapping_unquote(rest, &constant)) {
        reader->mapping->authority = mapping_keep(reader, constant);
        return true;
    }
    reader->mapping->authority_column = mapping_find_column(reader, rest);
    return reader->mapping->authority_column >= 0;
}

static bool take_case(struct mapping_reader *reader, struct text rest)
{
    int column = reader->mapping->case_column = mapping_find_column(reader, rest);
    return column >= 0 && (reader->mapping->columns[column].type == COLUMN_TEXT ||
                           mapping_refuse(reader, "problem.mapping-case-text", rest, NULL));
}

/* "rad ärende" is what a list is when nothing is said. */
static bool take_row(struct mapping_reader *reader, struct text rest)
{
    reader->mapping->gathers = text_is(rest, "händelse");
    return reader->mapping->gathers || text_is(rest, "ärende") ||
           mapping_refuse(reader, "problem.mapping-statement", rest, "rad händelse");
}

static bool take_party(struct mapping_reader *reader, struct text rest)
{
    struct text ref, role_word;
    mapping_split(rest, " ", &ref, &role_word);
    int role = vocabulary_enum_value(ENUM_ROLE, role_word);
    if (role < 0)
        return mapping_refuse(reader, "problem.mapping-role", role_word,
                              vocabulary_nearest_value(ENUM_ROLE, role_word));
    if (reader->mapping->party_count == MAPPING_PARTIES)
        return mapping_refuse(reader, "problem.mapping-too-many", rest, NULL);
    reader->mapping->parties[reader->mapping->party_count++] =
        (struct mapping_party){mapping_keep(reader, ref), role};
    return true;
}

static bool take_day_forms(struct mapping_reader *reader, struct text rest)
{
    reader->mapping->day_forms = (struct texts){0};
    return mapping_take_day_forms(reader, rest, &reader->mapping->day_forms);
}

static bool take_blanks(struct mapping_reader *reader, struct text rest)
{
    return mapping_take_texts(reader, rest, false, &reader->mapping->blanks);
}

static bool take_complete(struct mapping_reader *reader, struct text rest)
{
    struct text first, word;
    mapping_split(rest, " ", &first, &word);
    if (!text_is(first, "komplett"))
        return mapping_refuse(reader, "problem.mapping-statement", rest, "akten komplett KIND");
    return mapping_take_completeness(reader, word, reader->mapping->completes,
                                     &reader->mapping->complete_count);
}

static bool begin_column(struct mapping_reader *reader, struct text rest)
{
    struct mapping *mapping = reader->mapping;
    if (mapping->column_count == MAPPING_COLUMNS)
        return mapping_refuse(reader, "problem.mapping-too-many", rest, NULL);
    struct text name = mapping_keep(reader, rest),
                folded = mapping_folded_copy(reader->arena, rest);
    for (size_t i = 0; i < mapping->column_count; i++)
        if (mapping_folds_to(mapping->columns[i].name, folded))
            return mapping_refuse(reader, "problem.mapping-twice", rest, NULL);
    reader->block = BLOCK_COLUMN;
    reader->column = &mapping->columns[mapping->column_count++];
    *reader->column = (struct mapping_column){.name = name, .not_before = -1};
    return mapping_take_header(reader, name);
}

static bool begin_event(struct mapping_reader *reader, struct text rest)
{
    struct mapping *mapping = reader->mapping;
    int kind = vocabulary_kind(rest);
    if (kind < 0)
        return mapping_refuse(reader, "problem.mapping-kind", rest, vocabulary_nearest_kind(rest));
    if (mapping->event_count == MAPPING_EVENTS)
        return mapping_refuse(reader, "problem.mapping-too-many", rest, NULL);
    reader->block = BLOCK_EVENT;
    reader->event = &mapping->events[mapping->event_count++];
    *reader->event = (struct mapping_event){
        .kind = kind, .choice_column = -1, .day = -1, .clock = -1, .earliest = -1, .latest = -1};
    return true;
}

const struct statement mapping_top_statements[] = {
    {"lista", BLOCK_TOP, take_title},
    {"område", BLOCK_TOP, take_domain},
    {"myndighet", BLOCK_TOP, take_authority},
    {"ärende", BLOCK_TOP, take_case},
    {"rad", BLOCK_TOP, take_row},
    {"part", BLOCK_TOP, take_party},
    {"datumformat", BLOCK_TOP, take_day_forms},
    {"tomt", BLOCK_TOP, take_blanks},
    {"akten", BLOCK_TOP, take_complete},
    {"kolumn", BLOCK_TOP, begin_column},
    {"händelse", BLOCK_TOP, begin_event},
    {NULL, BLOCK_TOP, NULL},
};
