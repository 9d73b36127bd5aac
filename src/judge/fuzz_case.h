/* fuzz_case: bytes become a case that a reader of timelines could have made: any kind of event, any attribute that it
 * may have, persons, a delegation order, what the record says that it is complete about. Must not judge. */
#ifndef JUDGE_FUZZ_CASE_H
#define JUDGE_FUZZ_CASE_H

#include "dossier/dossier.h"
#include "rules/rules.h"

enum { EVENTS = 24, VALUES = 8, PARTIES = 4, FIRST_DAY = 19500 /* 2023-05-23 */ };

/* The bytes, one after the other; when they end there are only zeros. */
struct stream {
    const uint8_t *bytes;
    size_t size, at;
};

static inline int32_t take(struct stream *stream, int32_t below)
{
    int32_t byte = stream->at < stream->size ? stream->bytes[stream->at] : 0;
    stream->at++;
    return byte % below;
}

/* Mostly kinds that may start a duty; else any of the vocabulary. */
static inline int32_t take_kind(const struct rulebook *book, struct stream *stream)
{
    int32_t kinds[KIND_COUNT], count = 0, word = take(stream, 256);
    for (int32_t kind = 0; kind < KIND_COUNT; kind++) {
        if (rulebook_duties_for(book, kind, -1, DAY_FIRST, DAY_LAST).count)
            kinds[count++] = kind;
    }
    return word < count ? kinds[word] : word % KIND_COUNT;
}

static inline void take_item(struct stream *stream, struct attribute_value *value,
                             enum attribute_type type, int32_t event)
{
    switch (type) {
    case TYPE_REF:
        value->as.number = take(stream, event ? event : 1);
        break;
    case TYPE_PERSON:
    case TYPE_WHO:
        value->as.number = take(stream, 2)
                               ? take(stream, PARTIES)
                               : WHO_ROLE + take(stream, vocabulary_enum_size(ENUM_ROLE));
        break;
    case TYPE_ENUM:
        value->as.number =
            take(stream, vocabulary_enum_size(vocabulary_attribute_enum(value->attribute)));
        break;
    case TYPE_BOOL:
        value->as.number = take(stream, 2);
        break;
    case TYPE_DATE:
    case TYPE_DATETIME:
        value->as.number = FIRST_DAY + take(stream, 256) * 8;
        break;
    default:
        value->as.number = take(stream, 100);
    }
}

static inline void take_list(struct arena *arena, struct stream *stream,
                             struct attribute_value *value, enum attribute_type type, int32_t event)
{
    static const enum attribute_type single[] = {[TYPE_WHOS] = TYPE_WHO,
                                                 [TYPE_PERSONS] = TYPE_PERSON,
                                                 [TYPE_REFS] = TYPE_REF,
                                                 [TYPE_ENUM_LIST] = TYPE_ENUM};
    value->count = (uint16_t)(1 + take(stream, 2));
    int32_t *items = arena_new_many(arena, value->count, int32_t);
    for (size_t i = 0; i < value->count; i++) {
        struct attribute_value item = {.attribute = value->attribute};
        take_item(stream, &item, single[type], event);
        items[i] = item.as.number;
    }
    value->as.items = items;
}

static inline int32_t take_attribute(struct stream *stream, int kind)
{
    int32_t allowed[ATTRIBUTE_COUNT], count = 0;
    for (int32_t attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++)
        if (vocabulary_kind_allows(kind, attribute))
            allowed[count++] = attribute;
    return allowed[take(stream, count)];
}

static inline void take_value(struct arena *arena, struct stream *stream, struct event *event,
                              struct attribute_value *values, int32_t index)
{
    int32_t attribute = take_attribute(stream, event->kind);
    if (word_set_has(&event->present, attribute))
        return;
    struct attribute_value *value = &values[event->value_count++];
    enum attribute_type type = vocabulary_attribute_type(attribute);
    *value = (struct attribute_value){.attribute = (uint8_t)attribute};
    word_set_add(&event->present, attribute);
    if (value_is_list(type))
        take_list(arena, stream, value, type, index);
    else if (type == TYPE_TEXT || type == TYPE_KEY)
        value->as.text = take(stream, 2) ? TEXT_LITERAL("k1") : TEXT_LITERAL("k2");
    else if (type == TYPE_LAGRUM)
        value->as.lagrum = (struct lagrum){.act = (uint8_t)take(stream, ACT_COUNT),
                                           .section = (uint16_t)take(stream, 40)};
    else
        take_item(stream, value, type, index);
}

/* Where in time: a day, within limits, after another, or nowhere. */
static inline void take_place(struct stream *stream, struct event *event, int32_t index,
                              int32_t *day)
{
    *day += take(stream, 64);
    switch (take(stream, 6)) {
    case 0:
        event->not_before = *day - take(stream, 64);
        event->not_after = *day + take(stream, 64);
        break;
    case 1:
        if (index == 0)
            break;
        event->after = take(stream, index);
        event->has_offset = true;
        event->offset = (struct period){take(stream, 8), take(stream, 32)};
        event->offset_bound = (uint8_t)take(stream, 4);
        break;
    case 2:
        break;
    default:
        event->date = *day;
        event->minute = (int16_t)(take(stream, 2) ? take(stream, 24) * 60 : -1);
    }
}

/* What the record is complete about, around this event. */
static inline void take_claims(const struct rulebook *book, struct stream *stream,
                               struct event *event)
{
    for (int32_t left = take(stream, 4); left > 1; left--)
        word_set_add(&event->kinds_complete, take_kind(book, stream));
    for (int32_t left = take(stream, 4); left > 1; left--)
        word_set_add(&event->attributes_complete, take_attribute(stream, event->kind));
    event->order_complete = take(stream, 8) == 1;
}

static inline void take_event(const struct rulebook *book, struct arena *arena,
                              struct stream *stream, struct event *event, int32_t index,
                              int32_t *day)
{
    *event = (struct event){.kind = (uint8_t)take_kind(book, stream),
                            .minute = -1,
                            .date = DAY_NONE,
                            .not_before = DAY_NONE,
                            .not_after = DAY_NONE,
                            .after = -1,
                            .before = -1};
    take_place(stream, event, index, day);
    struct attribute_value *values = arena_new_many(arena, VALUES, struct attribute_value);
    event->values = values;
    for (int32_t left = take(stream, VALUES + 1); left > 0; left--)
        take_value(arena, stream, event, values, index);
    take_claims(book, stream, event);
}

/* -1 = not said. */
static inline int32_t take_word(struct stream *stream, int enumeration)
{
    return take(stream, vocabulary_enum_size(enumeration) + 1) - 1;
}

static inline int32_t take_day(struct stream *stream, int32_t about)
{
    int32_t byte = take(stream, 256);
    return byte ? about + (byte - 128) * 16 : DAY_NONE;
}

/* The child of the case first, born some time before; the others are whoever the bytes say. */
static inline struct party take_party(struct stream *stream, int32_t index, int32_t day)
{
    int32_t role = take(stream, vocabulary_enum_size(ENUM_ROLE));
    return (struct party){.ref = index % 2 ? TEXT_LITERAL("p1") : TEXT_LITERAL("p0"),
                          .role = index ? role : ROLE_BARN,
                          .relation = take_word(stream, ENUM_RELATION),
                          .employment = take_word(stream, ENUM_EMPLOYMENT),
                          .birth_date = index ? DAY_NONE : take_day(stream, day - 15 * 365),
                          .birth_year = -1,
                          .age = take(stream, 24) - 1,
                          .age_min = -1,
                          .age_max = -1,
                          .protected_identity = (int8_t)(take(stream, 3) - 1),
                          .acting = (int8_t)(take(stream, 3) - 1),
                          .degree = (int8_t)(take(stream, 3) - 1),
                          .appointed_from = take_day(stream, day),
                          .appointed_until = take_day(stream, day)};
}

static inline void take_order(struct arena *arena, struct stream *stream, struct dossier *dossier)
{
    dossier->order_row_count = (size_t)take(stream, 3);
    dossier->order_rows = arena_new_many(arena, dossier->order_row_count, struct order_row);
    for (size_t i = 0; i < dossier->order_row_count; i++)
        dossier->order_rows[i] =
            (struct order_row){.role = take(stream, vocabulary_enum_size(ENUM_ROLE)),
                               .decision_type = take_word(stream, ENUM_DECISION_TYPE),
                               .kind = -1,
                               .measure = take_word(stream, ENUM_MEASURE),
                               .condition = take_word(stream, ENUM_CONDITION),
                               .valid_from = DAY_NONE,
                               .valid_until = DAY_NONE};
}

static inline struct dossier take_case(const struct rulebook *book, struct arena *arena,
                                       struct stream *stream)
{
    struct dossier dossier = {.id = TEXT_LITERAL("prov"),
                              .domain = take(stream, vocabulary_enum_size(ENUM_DOMAIN)),
                              .evaluate_as_of = DAY_NONE};
    int32_t day = FIRST_DAY + take(stream, 256) * 8;
    dossier.all_complete = take(stream, 2);
    dossier.parties_complete = take(stream, 2);
    dossier.order_complete = take(stream, 4) == 1;
    for (int32_t left = take(stream, 4); left > 0; left--)
        word_set_add(&dossier.kinds_complete, take_kind(book, stream));
    dossier.parties = arena_new_many(arena, PARTIES, struct party);
    dossier.party_count = PARTIES;
    for (size_t i = 0; i < PARTIES; i++)
        dossier.parties[i] = take_party(stream, (int32_t)i, day);
    take_order(arena, stream, &dossier);
    dossier.events = arena_new_many(arena, EVENTS, struct event);
    while (dossier.event_count < EVENTS && stream->at < stream->size) {
        take_event(book, arena, stream, &dossier.events[dossier.event_count],
                   (int32_t)dossier.event_count, &day);
        dossier.event_count++;
    }
    dossier.evaluate_as_of = day + take(stream, 256);
    return dossier;
}

#endif
