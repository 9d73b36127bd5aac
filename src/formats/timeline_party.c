/* timeline_party: the persons of a case. Must not know any event. */
#include "timeline_part.h"

enum { OLDEST_YEARS = 150, LAST_YEAR = 9999, MONTHS = 12 };

/* Roles of private persons stand first in the vocabulary; all after them are staff, politicians and bodies. */
enum { PRIVATE_ROLES = 13 };

enum party_field {
    PARTY_REF,
    PARTY_ROLE,
    PARTY_RELATION,
    PARTY_BIRTH_DATE,
    PARTY_BIRTH_YEAR,
    PARTY_BIRTH_MONTH,
    PARTY_AGE,
    PARTY_AGE_MIN,
    PARTY_AGE_MAX,
    PARTY_AGE_AT_EVENT,
    PARTY_CUSTODY_OF,
    PARTY_PROTECTED_IDENTITY,
    PARTY_EMPLOYMENT,
    PARTY_ACTING,
    PARTY_APPOINTED_FROM,
    PARTY_APPOINTED_UNTIL,
    PARTY_DEGREE
};

/* A year that the calendar knows: 0 is none. */
static bool read_year(struct timeline_reader *reader, struct json_node *json, void *slot,
                      int parameter)
{
    if (!timeline_number(reader, json, slot, parameter))
        return false;
    return *(int32_t *)slot > 0 ||
           timeline_refuse_number(reader, "problem.year-expected", parameter);
}

static bool read_month(struct timeline_reader *reader, struct json_node *json, void *slot,
                       int parameter)
{
    if (!timeline_number(reader, json, slot, parameter))
        return false;
    return *(int32_t *)slot > 0 ||
           timeline_refuse_number(reader, "problem.month-expected", parameter);
}

static bool read_custody(struct timeline_reader *reader, struct json_node *json, void *slot,
                         int parameter)
{
    struct party *party = slot;
    struct numbers numbers;
    if (!timeline_numbers(reader, json, timeline_person, parameter, &numbers))
        return false;
    party->custody_of = numbers.items;
    party->custody_count = numbers.count;
    return true;
}

static const struct field party_fields[] = {
    [PARTY_REF] = FIELD("ref", timeline_key, party, ref, 0),
    [PARTY_ROLE] = FIELD("role", timeline_enum, party, role, ENUM_ROLE),
    [PARTY_RELATION] = FIELD("relation", timeline_enum, party, relation, ENUM_RELATION),
    [PARTY_BIRTH_DATE] = FIELD("birth_date", timeline_date, party, birth_date, 0),
    [PARTY_BIRTH_YEAR] = FIELD("birth_year", read_year, party, birth_year, LAST_YEAR),
    [PARTY_BIRTH_MONTH] = FIELD("birth_month", read_month, party, birth_month, MONTHS),
    [PARTY_AGE] = FIELD("age", timeline_number, party, age, OLDEST_YEARS),
    [PARTY_AGE_MIN] = FIELD("age_min", timeline_number, party, age_min, OLDEST_YEARS),
    [PARTY_AGE_MAX] = FIELD("age_max", timeline_number, party, age_max, OLDEST_YEARS),
    [PARTY_AGE_AT_EVENT] = FIELD("age_at_event", timeline_reference, party, age_at_event, 0),
    [PARTY_CUSTODY_OF] = {TEXT_LITERAL("custody_of"), read_custody, 0, 0},
    [PARTY_PROTECTED_IDENTITY] =
        FIELD("protected_identity", timeline_flag, party, protected_identity, 0),
    [PARTY_EMPLOYMENT] = FIELD("employment", timeline_enum, party, employment, ENUM_EMPLOYMENT),
    [PARTY_ACTING] = FIELD("acting", timeline_flag, party, acting, 0),
    [PARTY_APPOINTED_FROM] = FIELD("appointed_from", timeline_date, party, appointed_from, 0),
    [PARTY_APPOINTED_UNTIL] = FIELD("appointed_until", timeline_date, party, appointed_until, 0),
    [PARTY_DEGREE] = FIELD("degree", timeline_flag, party, degree, 0),
};
enum { PARTY_FIELD_COUNT = sizeof party_fields / sizeof *party_fields };

static const struct party silent = {
    .relation = -1,
    .employment = -1,
    .birth_date = DAY_NONE,
    .birth_year = -1,
    .age = -1,
    .age_min = -1,
    .age_max = -1,
    .protected_identity = -1,
    .acting = -1,
    .degree = -1,
    .appointed_from = DAY_NONE,
    .appointed_until = DAY_NONE,
};

static bool index_party(struct timeline_reader *reader, int32_t party)
{
    if (timeline_index_add(reader, party))
        return true;
    reader->field = party_fields[PARTY_REF].name;
    return timeline_refuse_about(reader, "problem.ref-twice", reader->index.parties[party].ref,
                                 (struct text){0});
}

/* All refs first, since a guardian may stand before the child. */
static bool read_refs(struct timeline_reader *reader, struct json_node *list, struct party *parties)
{
    size_t count = json_count(list);
    reader->index = (struct party_index){parties, arena_new_many(reader->arena, count, int32_t), 0};
    reader->list_index = 0;
    JSON_EACH(record, list)
    {
        struct party *party = &parties[reader->list_index];
        reader->field = (struct text){0};
        if (!json_is(record, JSON_KIND_RECORD))
            return timeline_refuse(reader, "problem.record-expected");
        *party = silent;
        struct json_node *ref = json_member(record, "ref");
        if (!ref)
            return timeline_refuse_missing(reader, &party_fields[PARTY_REF]);
        reader->field = party_fields[PARTY_REF].name;
        if (!timeline_key(reader, ref, &party->ref, 0) ||
            !index_party(reader, (int32_t)reader->list_index))
            return false;
        reader->list_index++;
    }
    return true;
}

static bool check_staff_fields(struct timeline_reader *reader, const struct party *party,
                               uint32_t seen)
{
    static const int staff[] = {PARTY_EMPLOYMENT, PARTY_ACTING, PARTY_APPOINTED_FROM,
                                PARTY_APPOINTED_UNTIL, PARTY_DEGREE};
    for (size_t i = 0; party->role < PRIVATE_ROLES && i < sizeof staff / sizeof *staff; i++) {
        if (!(seen & SEEN(staff[i])))
            continue;
        reader->field = party_fields[staff[i]].name;
        return timeline_refuse_about(reader, "problem.staff-field", reader->field,
                                     text_of(vocabulary_enum_value_name(ENUM_ROLE, party->role)));
    }
    return true;
}

static bool read_party(struct timeline_reader *reader, struct json_node *record,
                       struct party *party)
{
    uint32_t seen;
    if (!timeline_fields(reader, record, party_fields, PARTY_FIELD_COUNT, party, &seen))
        return false;
    if (!(seen & SEEN(PARTY_ROLE)))
        return timeline_refuse_missing(reader, &party_fields[PARTY_ROLE]);
    return check_staff_fields(reader, party, seen);
}

bool timeline_parties(struct timeline_reader *reader, struct json_node *list,
                      struct dossier *dossier)
{
    reader->field = TEXT_LITERAL("parties");
    if (!timeline_is_list(reader, list, TIMELINE_PARTY_LIMIT))
        return false;
    size_t count = json_count(list);
    struct party *parties = arena_new_many(reader->arena, count, struct party);
    reader->list = "parties";
    if (!read_refs(reader, list, parties))
        return false;
    reader->list_index = 0;
    JSON_EACH(record, list)
    {
        if (!read_party(reader, record, &parties[reader->list_index]))
            return false;
        reader->list_index++;
    }
    reader->list = NULL;
    dossier->parties = parties;
    dossier->party_count = count;
    return true;
}
