/* tie_place: does an event lie where a bound looks: before, after, on the day, not too long ago? Must not know keys or
 * references. */
#include "part.h"

bool lies_after(const struct dossier *dossier, int32_t later, int32_t earlier)
{
    const struct event *one = &dossier->events[earlier], *other = &dossier->events[later];
    if (other->latest < one->earliest)
        return false;
    if (other->earliest > one->latest)
        return true;
    if (one->minute >= 0 && other->minute >= 0 && one->earliest == one->latest &&
        other->earliest == other->latest && one->minute != other->minute)
        return other->minute > one->minute;
    return later > earlier;
}

/* On the day of the other or earlier, whatever the order of the two. */
static enum answer lies_by_day(const struct dossier *dossier, int32_t candidate, int32_t from)
{
    struct window one = window_of(dossier, candidate), other = window_of(dossier, from);
    if (one.latest <= other.earliest || lies_after(dossier, from, candidate))
        return ANSWER_YES;
    bool same_day = one.earliest == one.latest && one.earliest == other.earliest &&
                    one.earliest == other.latest;
    return same_day ? ANSWER_YES : one.earliest <= other.latest ? ANSWER_MAYBE : ANSWER_NO;
}

enum answer position_fits(const struct dossier *dossier, int32_t candidate, int32_t from,
                          enum position position)
{
    if (position == POSITION_SELF)
        return yes_if(candidate == from);
    if (candidate == from)
        return ANSWER_NO;
    if (position == POSITION_AFTER)
        return yes_if(lies_after(dossier, candidate, from));
    if (position == POSITION_BY_DAY)
        return lies_by_day(dossier, candidate, from);
    return yes_if(position == POSITION_ANY || lies_after(dossier, from, candidate));
}

/* Not older than the time that the bound allows. */
enum answer is_fresh(const struct dossier *dossier, int32_t candidate, int32_t from,
                     struct period fresh)
{
    struct window one = window_of(dossier, candidate), other = window_of(dossier, from);
    if (!fresh.months && !fresh.days)
        return ANSWER_YES;
    if (one.earliest != DAY_FIRST && day_add(one.earliest, fresh, NULL) >= other.latest)
        return ANSWER_YES;
    bool stale = one.latest != DAY_LAST && day_add(one.latest, fresh, NULL) < other.earliest;
    return stale ? ANSWER_NO : ANSWER_MAYBE;
}
