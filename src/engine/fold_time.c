/* fold_time: the events of a case in the order of time, as its format wants them: what was recorded late stands where
 * it happened. Events without a day stay after the one that was recorded before them. Must not know what an event
 * means. */
#include "fold.h"

#include "json/json.h"

#include <string.h>

enum { SCRATCH_BYTES = 4 * 1024 }; /* what is read of an event need not last as long as its case */

/* A member that is a string; no bytes else. */
static struct text word_of(struct json_node *record, const char *name)
{
    const struct json_node *word = json_member(record, name);
    return json_is(word, JSON_KIND_STRING) ? json_word(word) : (struct text){0};
}

static struct fold_stamp stamp_of(struct json_node *event)
{
    struct text date = word_of(event, "date"), precision = word_of(event, "precision");
    const struct json_node *before = json_member(event, "before");
    struct fold_stamp stamp = {0, 1, -1};
    int32_t day;
    if (json_is(before, JSON_KIND_INTEGER) && before->as.integer < INT32_MAX)
        stamp.before = (int32_t)before->as.integer;
    if (!date.bytes || !day_parse(date, &day))
        return stamp;
    for (size_t i = 0; i < date.size; i++)
        if (date.bytes[i] != '-')
            stamp.digits = stamp.digits * 10 + (date.bytes[i] - '0');
    if (precision.bytes)
        stamp.unit = text_is(precision, "year") ? 10000 : text_is(precision, "month") ? 100 : 1;
    return stamp;
}

static struct text kept(struct arena *arena, struct text word)
{
    return word.bytes ? text_kept(arena, word) : (struct text){0};
}

/* Line breaks between the members would cut the line of the case. */
static struct text one_line(struct arena *arena, struct text object)
{
    char *bytes = text_copy(arena, object);
    for (size_t i = 0; i < object.size; i++)
        if (bytes[i] == '\n' || bytes[i] == '\r')
            bytes[i] = ' ';
    return (struct text){bytes, object.size};
}

struct fold_told fold_read_told(struct arena *arena, struct text object)
{
    struct arena *scratch = arena_open(SCRATCH_BYTES);
    struct json_node *event = json_read(scratch, object, JSON_ZERO_REFUSED, NULL);
    struct json_node *attributes = json_member(event, "attributes");
    struct fold_told read = {one_line(arena, object), stamp_of(event),
                             kept(arena, word_of(attributes, "decider")),
                             kept(arena, word_of(attributes, "decided_by"))};
    arena_close(scratch);
    return read;
}

/* Compared in the coarser of the two units, as the format does. */
static bool is_later(const struct fold_stamp *one, const struct fold_stamp *other)
{
    int32_t unit = one->unit > other->unit ? one->unit : other->unit;
    return one->digits / unit > other->digits / unit;
}

/* Where an event belongs among those before it by number. */
static size_t place_for(const struct fold *fold, const int32_t *number_at, size_t number)
{
    const struct fold_stamp *stamp = &fold->events[number].stamp;
    size_t place = number;
    for (size_t i = number; i > 0; i--) {
        const struct fold_stamp *other = &fold->events[number_at[i - 1]].stamp;
        if (stamp->before == number_at[i - 1])
            return i - 1;
        if (stamp->before >= 0 || !stamp->digits || !other->digits)
            continue;
        if (!is_later(other, stamp))
            break;
        place = i - 1;
    }
    return place;
}

void fold_place_events(const struct fold *fold, struct folded_case *case_out)
{
    size_t count = fold->event_count;
    int32_t *at = arena_new_many(fold->arena, count, int32_t);
    *case_out = (struct folded_case){.event_count = count, .number_at = at};
    case_out->place_of = arena_new_many(fold->arena, count, int32_t);
    for (size_t number = 0; number < count; number++) {
        size_t place = place_for(fold, at, number);
        memmove(&at[place + 1], &at[place], (number - place) * sizeof *at);
        at[place] = (int32_t)number;
    }
    for (size_t place = 0; place < count; place++)
        case_out->place_of[at[place]] = (int32_t)place;
}
