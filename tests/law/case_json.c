/* case_json: a case in memory as a line that can be read again. Must not leave out anything that a rule may read. */
#include "verdicts.h"

#include <jansson.h>
#include <stdlib.h>

static json_t *text_json(struct text text)
{
    return json_stringn(text.bytes, text.size);
}

static json_t *day_json(struct arena *arena, int32_t day)
{
    struct builder written;
    builder_init(&written, arena);
    builder_add_day(&written, day);
    return text_json(builder_text(&written));
}

static void put_day(struct arena *arena, json_t *record, const char *name, int32_t day)
{
    if (day != DAY_NONE)
        json_object_set_new(record, name, day_json(arena, day));
}

static void put_word(json_t *record, const char *name, int enumeration, int32_t word)
{
    if (word >= 0)
        json_object_set_new(record, name,
                            json_string(vocabulary_enum_value_name(enumeration, word)));
}

static void put_number(json_t *record, const char *name, int32_t number)
{
    if (number >= 0)
        json_object_set_new(record, name, json_integer(number));
}

static void put_yes(json_t *record, const char *name, int8_t yes)
{
    if (yes >= 0)
        json_object_set_new(record, name, json_boolean(yes));
}

/* The parties of an example have no key: p0, p1 ... in their order. */
static json_t *party_key(int32_t party)
{
    return json_sprintf("p%d", party);
}

static json_t *who_json(int32_t who)
{
    return who >= WHO_ROLE ? json_string(vocabulary_enum_value_name(ENUM_ROLE, who - WHO_ROLE))
                           : party_key(who);
}

static json_t *item_json(struct arena *arena, int attribute, int32_t item)
{
    switch (vocabulary_attribute_type(attribute)) {
    case TYPE_WHO:
    case TYPE_WHOS:
    case TYPE_PERSON:
    case TYPE_PERSONS:
        return who_json(item);
    case TYPE_ENUM:
    case TYPE_ENUM_LIST:
        return json_string(vocabulary_enum_value_name(vocabulary_attribute_enum(attribute), item));
    case TYPE_BOOL:
        return json_boolean(item);
    case TYPE_DATE:
        return day_json(arena, item);
    default:
        return json_integer(item);
    }
}

static json_t *value_json(struct arena *arena, const struct attribute_value *value)
{
    enum attribute_type type = vocabulary_attribute_type(value->attribute);
    struct builder written;
    builder_init(&written, arena);
    if (type == TYPE_TEXT || type == TYPE_KEY)
        return text_json(value->as.text);
    if (type == TYPE_LAGRUM) {
        builder_add_lagrum(&written, &value->as.lagrum);
        return text_json(builder_text(&written));
    }
    if (type == TYPE_DATETIME) {
        builder_add_day(&written, value->as.number);
        return json_sprintf("%sT%02d:%02d", builder_string(&written), value->count / 60,
                            value->count % 60);
    }
    if (type != TYPE_WHOS && type != TYPE_PERSONS && type != TYPE_REFS && type != TYPE_ENUM_LIST)
        return item_json(arena, value->attribute, value->as.number);
    json_t *list = json_array();
    for (size_t i = 0; i < value->count; i++)
        json_array_append_new(list, item_json(arena, value->attribute, value->as.items[i]));
    return list;
}

static void put_place(struct arena *arena, json_t *record, const struct event *event)
{
    static const char *const precisions[] = {NULL, "month", "year"};
    static const char *const bounds[] = {NULL, "at_least", "at_most", "about"};
    put_day(arena, record, "date", event->date);
    if (precisions[event->precision])
        json_object_set_new(record, "precision", json_string(precisions[event->precision]));
    if (event->minute >= 0)
        json_object_set_new(record, "time",
                            json_sprintf("%02d:%02d", event->minute / 60, event->minute % 60));
    put_day(arena, record, "not_before", event->not_before);
    put_day(arena, record, "not_after", event->not_after);
    put_number(record, "after", event->after);
    put_number(record, "before", event->before);
    if (event->has_offset)
        json_object_set_new(record, "offset",
                            json_sprintf("P%dM%dD", event->offset.months, event->offset.days));
    if (event->has_offset && bounds[event->offset_bound])
        json_object_set_new(record, "offset_bound", json_string(bounds[event->offset_bound]));
}

static void add_kinds(json_t *words, const struct word_set *kinds)
{
    for (int kind = 0; kind < KIND_COUNT; kind++)
        if (word_set_has(kinds, kind))
            json_array_append_new(words, json_string(vocabulary_kind_name(kind)));
}

/* What the record says that it is complete about, around one event. */
static json_t *complete_around(const struct event *event)
{
    json_t *words = json_array();
    add_kinds(words, &event->kinds_complete);
    for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++)
        if (word_set_has(&event->attributes_complete, attribute))
            json_array_append_new(words, json_string(vocabulary_attribute_name(attribute)));
    if (event->order_complete)
        json_array_append_new(words, json_string("delegation_order"));
    return words;
}

static json_t *event_json(struct arena *arena, const struct event *event)
{
    json_t *record = json_object(), *attributes = json_object();
    json_object_set_new(record, "kind", json_string(vocabulary_kind_name(event->kind)));
    put_place(arena, record, event);
    for (size_t i = 0; i < event->value_count; i++)
        json_object_set_new(attributes, vocabulary_attribute_name(event->values[i].attribute),
                            value_json(arena, &event->values[i]));
    json_object_set_new(record, "attributes", attributes);
    json_object_set_new(record, "record_complete", complete_around(event));
    return record;
}

static json_t *party_json(struct arena *arena, const struct party *party, int32_t index)
{
    json_t *record = json_object(), *custody = json_array();
    json_object_set_new(record, "ref", party_key(index));
    put_word(record, "role", ENUM_ROLE, party->role);
    put_word(record, "relation", ENUM_RELATION, party->relation);
    put_word(record, "employment", ENUM_EMPLOYMENT, party->employment);
    put_day(arena, record, "birth_date", party->birth_date);
    put_number(record, "birth_year", party->birth_year);
    put_number(record, "birth_month", party->birth_month > 0 ? party->birth_month : -1);
    put_number(record, "age", party->age);
    put_number(record, "age_min", party->age_min);
    put_number(record, "age_max", party->age_max);
    put_yes(record, "protected_identity", party->protected_identity);
    put_yes(record, "acting", party->acting);
    put_yes(record, "degree", party->degree);
    put_day(arena, record, "appointed_from", party->appointed_from);
    put_day(arena, record, "appointed_until", party->appointed_until);
    for (size_t i = 0; i < party->custody_count; i++)
        json_array_append_new(custody, party_key(party->custody_of[i]));
    if (party->custody_count)
        json_object_set(record, "custody_of", custody);
    json_decref(custody);
    return record;
}

static json_t *row_json(struct arena *arena, const struct order_row *row)
{
    json_t *record = json_object();
    put_word(record, "role", ENUM_ROLE, row->role);
    put_word(record, "decision_type", ENUM_DECISION_TYPE, row->decision_type);
    put_word(record, "measure", ENUM_MEASURE, row->measure);
    put_word(record, "condition", ENUM_CONDITION, row->condition);
    if (row->kind >= 0)
        json_object_set_new(record, "kind", json_string(vocabulary_kind_name(row->kind)));
    put_day(arena, record, "valid_from", row->valid_from);
    put_day(arena, record, "valid_until", row->valid_until);
    return record;
}

/* The same for the whole case. */
static json_t *complete_json(const struct dossier *dossier)
{
    json_t *words = json_array();
    if (dossier->all_complete)
        json_array_append_new(words, json_string("*"));
    add_kinds(words, &dossier->kinds_complete);
    if (dossier->parties_complete)
        json_array_append_new(words, json_string("parties"));
    if (dossier->order_complete)
        json_array_append_new(words, json_string("delegation_order"));
    return words;
}

struct text case_json(struct arena *arena, const struct dossier *dossier, struct text id)
{
    json_t *record = json_object(), *parties = json_array(), *rows = json_array(),
           *events = json_array();
    for (size_t i = 0; i < dossier->party_count; i++)
        json_array_append_new(parties, party_json(arena, &dossier->parties[i], (int32_t)i));
    for (size_t i = 0; i < dossier->order_row_count; i++)
        json_array_append_new(rows, row_json(arena, &dossier->order_rows[i]));
    for (size_t i = 0; i < dossier->event_count; i++)
        json_array_append_new(events, event_json(arena, &dossier->events[i]));
    json_object_set_new(record, "format", json_string("case-timeline/1"));
    json_object_set_new(record, "id", text_json(id));
    json_object_set_new(record, "authority", json_string("Exempelnämnden"));
    put_word(record, "domain", ENUM_DOMAIN, dossier->domain);
    json_object_set_new(record, "parties", parties);
    json_object_set_new(record, "delegation_order", rows);
    json_object_set_new(record, "events", events);
    json_object_set_new(record, "record_complete", complete_json(dossier));
    put_day(arena, record, "evaluate_as_of", dossier->evaluate_as_of);
    char *line = json_dumps(record, JSON_COMPACT);
    struct text kept = text_of(text_copy(arena, text_of(line)));
    free(line);
    json_decref(record);
    return kept;
}
