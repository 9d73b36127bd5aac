/* calendar: the last day of a statutory period, by lag (1930:173) om beräkning av lagstadgad tid.
 * Must not know which limits exist, nor which of them move: the caller says. */
#include "calendar.h"

#include "date_proof.h"
#include "ensure.h"

/* law: 1930:173 2 § */
/*@ requires in_range(day);
    assigns \nothing;
    ensures in_range(\result) && \result >= day; */
int32_t calendar_next_weekday(int32_t day)
{
    /*@ loop invariant in_range(day) && day >= \at(day, Pre);
        loop assigns day;
        loop variant DAY_LAST - day; */
    while (day < DAY_LAST && calendar_day_kind(day) != DAY_ORDINARY)
        day++;
    return day;
}

/*@ requires in_range(start) && 0 <= moving <= MOVES_PERHAPS;
    assigns \nothing;
    ensures in_range(\result.nominal) && in_range(\result.latest) && \result.nominal <= \result.latest;
    ensures moving == MOVES_NOT ==> \result.latest == \result.nominal; */
struct due calendar_due(int32_t start, struct period period, enum moving moving)
{
    ensure(moving == MOVES_NOT || moving == MOVES_TO_WEEKDAY || moving == MOVES_PERHAPS);
    struct due due = {.start = start, .period = period, .moving = moving};
    due.nominal = day_add(start, period, &due.rounded);
    due.nominal_kind = calendar_day_kind(due.nominal);
    due.latest = moving == MOVES_NOT ? due.nominal : calendar_next_weekday(due.nominal);
    due.moved = due.latest != due.nominal;
    return due;
}
