/* timeline_time: what the time fields of an event demand of each other. Must not compute any day: limits that
 * contradict each other are found where days are computed, in the dossier. */
#include "timeline_event.h"

/* A field that means something only beside another one. */
struct need {
    enum event_field field;
    uint32_t one_of;
    const char *key;
};

static const struct need needs[] = {
    {EVENT_PRECISION, SEEN(EVENT_DATE), "problem.precision-without-date"},
    {EVENT_TIME, SEEN(EVENT_DATE), "problem.time-without-date"},
    {EVENT_OFFSET, SEEN(EVENT_AFTER) | SEEN(EVENT_BEFORE), "problem.offset-without-event"},
    {EVENT_OFFSET_BOUND, SEEN(EVENT_OFFSET), "problem.bound-without-offset"},
    {EVENT_DATE_INFERRED, SEEN(EVENT_DATE), "problem.inferred-without-date"},
};

static bool check_needs(struct timeline_reader *reader, uint32_t seen)
{
    for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
        if ((seen & SEEN(needs[i].field)) && !(seen & needs[i].one_of))
            return timeline_refuse_field(reader, &timeline_event_fields[needs[i].field],
                                         needs[i].key);
    return true;
}

/* The unit of the last digit that is known: the digits below it are written 01 and mean nothing. */
static int32_t unit_of(const struct event *event)
{
    static const int32_t units[] = {
        [PRECISION_DAY] = 1, [PRECISION_MONTH] = 100, [PRECISION_YEAR] = 10000};
    return units[event->precision];
}

static bool check_precision(struct timeline_reader *reader, const struct event_draft *draft)
{
    int32_t unit = unit_of(&draft->event);
    if (unit == 1)
        return true;
    if (draft->digits % unit != (unit == 100 ? 1 : 101))
        return timeline_refuse_field(reader, &timeline_event_fields[EVENT_DATE],
                                     "problem.unknown-digits");
    if (draft->seen & SEEN(EVENT_TIME))
        return timeline_refuse_field(reader, &timeline_event_fields[EVENT_TIME],
                                     "problem.time-without-date");
    return true;
}

static bool check_direction(struct timeline_reader *reader, const struct event *event)
{
    int64_t here = (int64_t)reader->list_index;
    if (event->after >= 0 && event->before >= 0)
        return timeline_refuse_field(reader, &timeline_event_fields[EVENT_BEFORE],
                                     "problem.after-and-before");
    if (event->after >= here)
        return timeline_refuse_field(reader, &timeline_event_fields[EVENT_AFTER],
                                     "problem.after-points-forward");
    if (event->before >= 0 && event->before <= here)
        return timeline_refuse_field(reader, &timeline_event_fields[EVENT_BEFORE],
                                     "problem.before-points-back");
    return true;
}

static struct text date_text(struct timeline_reader *reader, int32_t digits, int32_t unit)
{
    struct builder builder;
    builder_init(&builder, reader->arena);
    struct civil civil = {digits / 10000, digits / 100 % 100, digits % 100};
    builder_add_day(&builder, day_from_civil(civil));
    struct text whole = builder_text(&builder);
    whole.size = unit == 1 ? 10 : unit == 100 ? 7 : 4;
    return whole;
}

/* The list is in time order as far as known: a day may not lie before an earlier one, compared in the coarser of
 * the two units. */
static bool check_order(struct timeline_reader *reader, struct event_draft *draft)
{
    int32_t unit = unit_of(&draft->event), last_unit = draft->last_unit;
    int32_t common = unit > last_unit ? unit : last_unit;
    int32_t here = draft->digits / common, last = draft->last_digits / common;
    if (here < last) {
        reader->field = timeline_event_fields[EVENT_DATE].name;
        return timeline_refuse_about(reader, "problem.before-earlier-event",
                                     date_text(reader, draft->digits, unit),
                                     date_text(reader, draft->last_digits, last_unit));
    }
    if (here > last || unit < last_unit) {
        draft->last_digits = draft->digits;
        draft->last_unit = unit;
    }
    return true;
}

bool timeline_check_times(struct timeline_reader *reader, struct event_draft *draft)
{
    if (!check_needs(reader, draft->seen) || !check_precision(reader, draft) ||
        !check_direction(reader, &draft->event))
        return false;
    return !(draft->seen & SEEN(EVENT_DATE)) || check_order(reader, draft);
}
