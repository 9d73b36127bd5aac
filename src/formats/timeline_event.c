/* timeline_event: one event: its kind, the fields that place it in time, and its attributes. Must not compute any day:
 * the dossier does that. */
#include "timeline_event.h"

/* The digits of a date that has been read: 20160301. */
static int32_t digits_of(struct text date)
{
    int32_t digits = 0;
    for (size_t i = 0; i < date.size; i++)
        if (date.bytes[i] != '-')
            digits = digits * 10 + (date.bytes[i] - '0');
    return digits;
}

static bool read_kind(struct timeline_reader *reader, struct json_node *json, void *slot,
                      int parameter)
{
    int32_t kind = 0;
    if (!timeline_kind(reader, json, &kind, parameter))
        return false;
    ((struct event_draft *)slot)->event.kind = (uint8_t)kind;
    return true;
}

static bool read_date(struct timeline_reader *reader, struct json_node *json, void *slot,
                      int parameter)
{
    struct event_draft *draft = slot;
    if (!timeline_date(reader, json, &draft->event.date, parameter))
        return false;
    draft->digits = digits_of(json_word(json));
    return true;
}

static bool read_time(struct timeline_reader *reader, struct json_node *json, void *slot,
                      int parameter)
{
    (void)parameter;
    int32_t minute = 0;
    struct text written = json_word(json);
    if (!minute_parse(written, &minute))
        return timeline_refuse_about(reader, "problem.no-such-time", written, (struct text){0});
    ((struct event_draft *)slot)->event.minute = (int16_t)minute;
    return true;
}

/* One of three words that stand in the format, not in the vocabulary; parameter is the number of the first. */
static bool read_word(struct timeline_reader *reader, struct json_node *json,
                      const char *const words[3], const char *key, uint8_t *slot, int parameter)
{
    struct text written = json_word(json);
    for (int i = 0; i < 3; i++) {
        if (!text_is(written, words[i]))
            continue;
        *slot = (uint8_t)(parameter + i);
        return true;
    }
    return timeline_refuse_about(reader, key, written, (struct text){0});
}

static bool read_precision(struct timeline_reader *reader, struct json_node *json, void *slot,
                           int parameter)
{
    static const char *const words[] = {"day", "month", "year"};
    return read_word(reader, json, words, "problem.unknown-precision", slot, parameter);
}

static bool read_bound(struct timeline_reader *reader, struct json_node *json, void *slot,
                       int parameter)
{
    static const char *const words[] = {"at_least", "at_most", "about"};
    return read_word(reader, json, words, "problem.unknown-bound", slot, parameter);
}

static bool read_offset(struct timeline_reader *reader, struct json_node *json, void *slot,
                        int parameter)
{
    (void)parameter;
    struct event *event = &((struct event_draft *)slot)->event;
    struct text written = json_word(json);
    event->has_offset = period_parse(written, &event->offset);
    return event->has_offset ||
           timeline_refuse_about(reader, "problem.offset-expected", written, (struct text){0});
}

static bool read_inferred(struct timeline_reader *reader, struct json_node *json, void *slot,
                          int parameter)
{
    (void)parameter;
    *(bool *)slot = json_is(json, JSON_KIND_TRUE);
    return json_is(json, JSON_KIND_TRUE) || timeline_refuse(reader, "problem.inferred-only-true");
}

const struct field timeline_event_fields[EVENT_FIELD_COUNT] = {
    [EVENT_KIND] = {TEXT_LITERAL("kind"), read_kind, 0, 0},
    [EVENT_DATE] = {TEXT_LITERAL("date"), read_date, 0, 0},
    [EVENT_TIME] = {TEXT_LITERAL("time"), read_time, 0, 0},
    [EVENT_PRECISION] =
        FIELD("precision", read_precision, event_draft, event.precision, PRECISION_DAY),
    [EVENT_AFTER] = FIELD("after", timeline_reference, event_draft, event.after, 0),
    [EVENT_BEFORE] = FIELD("before", timeline_reference, event_draft, event.before, 0),
    [EVENT_OFFSET] = {TEXT_LITERAL("offset"), read_offset, 0, 0},
    [EVENT_OFFSET_BOUND] =
        FIELD("offset_bound", read_bound, event_draft, event.offset_bound, OFFSET_AT_LEAST),
    [EVENT_NOT_BEFORE] = FIELD("not_before", timeline_date, event_draft, event.not_before, 0),
    [EVENT_NOT_AFTER] = FIELD("not_after", timeline_date, event_draft, event.not_after, 0),
    [EVENT_DATE_INFERRED] =
        FIELD("date_inferred", read_inferred, event_draft, event.date_inferred, 0),
    [EVENT_COMPLETE] = FIELD("record_complete", timeline_keep, event_draft, complete, 0),
    [EVENT_ATTRIBUTES] = FIELD("attributes", timeline_keep, event_draft, attributes, 0),
};

static const struct event silent = {
    .minute = -1,
    .date = DAY_NONE,
    .not_before = DAY_NONE,
    .not_after = DAY_NONE,
    .after = -1,
    .before = -1,
    .earliest = DAY_FIRST,
    .latest = DAY_LAST,
};

static bool read_event(struct timeline_reader *reader, struct json_node *record,
                       struct event_draft *draft)
{
    reader->field = (struct text){0};
    if (!json_is(record, JSON_KIND_RECORD))
        return timeline_refuse(reader, "problem.record-expected");
    if (!timeline_fields(reader, record, timeline_event_fields, EVENT_FIELD_COUNT, draft,
                         &draft->seen))
        return false;
    if (!(draft->seen & SEEN(EVENT_KIND)))
        return timeline_refuse_missing(reader, &timeline_event_fields[EVENT_KIND]);
    return timeline_check_times(reader, draft) &&
           (!draft->attributes || timeline_attributes(reader, draft->attributes, &draft->event)) &&
           (!draft->complete || timeline_event_complete(reader, draft->complete, &draft->event));
}

bool timeline_events(struct timeline_reader *reader, struct json_node *list,
                     struct dossier *dossier)
{
    reader->field = TEXT_LITERAL("events");
    if (!timeline_is_list(reader, list, TIMELINE_EVENT_LIMIT))
        return false;
    if (reader->event_count == 0)
        return timeline_refuse(reader, "problem.no-events");
    dossier->event_count = reader->event_count;
    dossier->events = arena_new_many(reader->arena, reader->event_count, struct event);
    reader->list = "events";
    struct event_draft draft = {0};
    reader->list_index = 0;
    JSON_EACH(record, list)
    {
        draft = (struct event_draft){
            .event = silent, .last_digits = draft.last_digits, .last_unit = draft.last_unit};
        if (!read_event(reader, record, &draft))
            return false;
        dossier->events[reader->list_index++] = draft.event;
    }
    reader->list = NULL;
    return true;
}
