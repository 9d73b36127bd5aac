/* clock: the times that the law sets, and the last day of one of them. The calendar computes. */
#include "part.h"

int32_t reda_clock_count(const struct reda_lawbook *lawbook)
{
    return reda_lawbook_usable(lawbook) ? (int32_t)rulebook_clock_count(lawbook->book) : 0;
}

int32_t library_clock_number(const struct reda_lawbook *lawbook, const struct clock *clock)
{
    for (int32_t i = 0; clock && i < reda_clock_count(lawbook); i++)
        if (rulebook_clock(lawbook->book, (size_t)i) == clock)
            return i;
    return -1;
}

int32_t reda_clock_find(const struct reda_lawbook *lawbook, struct reda_text id)
{
    return reda_lawbook_usable(lawbook)
               ? library_clock_number(lawbook, rulebook_find_clock(lawbook->book, taken(id)))
               : -1;
}

static const struct clock *clock_at(const struct reda_lawbook *lawbook, int32_t clock)
{
    bool known = is_row(clock, (size_t)reda_clock_count(lawbook));
    return known ? rulebook_clock(lawbook->book, (size_t)clock) : NULL;
}

bool reda_clock_at(const struct reda_lawbook *lawbook, int32_t clock, struct reda_clock *clock_out)
{
    const struct clock *found = clock_at(lawbook, clock);
    if (!found)
        return false;
    *clock_out =
        (struct reda_clock){.id = handed(found->id),
                            .title = handed(found->title),
                            .begins = handed(found->from),
                            .period = handed(found->period_words),
                            .months = found->period.months,
                            .days = found->period.days,
                            .moving = (enum reda_moving)found->moving,
                            .label = (enum reda_label)found->label,
                            .from = found->valid_from,
                            .to = found->valid_to,
                            .successor = reda_clock_find(lawbook, handed(found->successor)),
                            .predecessor = reda_clock_find(lawbook, handed(found->predecessor)),
                            .source = library_source(&found->source)};
    return true;
}

struct reda_due library_due(const struct due *due, enum reda_language language)
{
    const char *kind = explain_day_kind((enum language)language, due->nominal_kind);
    return (struct reda_due){.start = due->start,
                             .nominal = due->nominal,
                             .latest = due->latest,
                             .moving = (enum reda_moving)due->moving,
                             .rounded = due->rounded,
                             .day_kind = reda_text_of(kind)};
}

bool reda_clock_due(const struct reda_lawbook *lawbook, int32_t clock, int32_t start,
                    enum reda_language language, struct reda_due *due_out, int32_t *counted_out)
{
    const struct clock *named = clock_at(lawbook, clock);
    if (!named || start < DAY_FIRST || start > DAY_LAST || !is_language(language))
        return false;
    const struct clock *counted = rulebook_clock_on(lawbook->book, named, start);
    if (!counted)
        return false;
    struct due due = calendar_due(start, counted->period, counted->moving);
    if (due.latest >= DAY_LAST)
        return false;
    *due_out = library_due(&due, language);
    if (counted_out)
        *counted_out = library_clock_number(lawbook, counted);
    return true;
}
