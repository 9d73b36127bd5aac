/* meeting: the calendars of the bodies, and whether one sat on the day. */
#include "part.h"

void open_meetings(struct authority_book *book, struct arena *arena)
{
    struct filing filing = {.arena = arena};
    for (size_t i = 0; i < book->rows->meeting_count; i++) {
        const struct meeting *meeting = &book->rows->meetings[i];
        ensure(meeting->body < (int32_t)book->rows->body_count);
        if (meeting->day != DAY_NONE)
            filing_add(&filing, meeting->body, (struct dated){meeting->day, INT32_MAX, (int32_t)i});
    }
    book->meetings = filing_sorted(&filing, book->rows->body_count);
}

/* The first row of a body's calendar on the day or later, by register order within a day; its end when none. */
static const struct dated *first_from(const struct authority_book *book, int32_t body, int32_t day)
{
    const struct dated *low = cabinet_begin(&book->meetings, body),
                       *high = cabinet_end(&book->meetings, body);
    while (low < high) {
        const struct dated *middle = low + (high - low) / 2;
        if (middle->from < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int32_t meeting_on(const struct authority_book *book, int32_t body, int32_t day)
{
    const struct dated *row = first_from(book, body, day);
    return row < cabinet_end(&book->meetings, body) && row->from == day ? row->index : -1;
}

/* A meeting whose time is not known may still come that day. */
static bool is_before(const struct meeting *meeting, int32_t day, int32_t minute)
{
    return meeting->day == day && meeting->minute >= 0 && meeting->minute < minute;
}

int32_t authority_next_meeting(const struct authority_book *book, int32_t body, int32_t day,
                               int32_t minute)
{
    ensure((size_t)body < book->rows->body_count);
    const struct meeting *meetings = book->rows->meetings;
    const struct dated *end = cabinet_end(&book->meetings, body);
    int32_t next = -1;
    for (const struct dated *row = first_from(book, body, day); row < end; row++) {
        if (next >= 0 && meetings[row->index].day != meetings[next].day)
            break;
        bool earlier = next < 0 || meetings[row->index].minute < meetings[next].minute;
        if (earlier && !is_before(&meetings[row->index], day, minute))
            next = row->index;
    }
    return next;
}

bool authority_calendar_covers(const struct authority_book *book, int32_t body, int32_t day)
{
    ensure((size_t)body < book->rows->body_count);
    const struct dated *begin = cabinet_begin(&book->meetings, body),
                       *end = cabinet_end(&book->meetings, body);
    return begin < end && begin->from <= day && day <= end[-1].from;
}

/* law: kl-2017 6:27 */
/* More than half of the members must be there. */
static bool quorate(const struct meeting *meeting, int32_t seats)
{
    return meeting->present < 0 || seats < 0 || meeting->present > seats / 2;
}

void sit(const struct asking *asking, struct capacity *capacity)
{
    const struct authority_book *book = asking->book;
    int32_t day = asking->request->day;
    capacity->meeting = meeting_on(book, capacity->body, day);
    if (capacity->meeting < 0) {
        bool missed = authority_calendar_covers(book, capacity->body, day);
        capacity->sitting = missed ? SITTING_NONE : SITTING_FINE;
        return;
    }
    if (!quorate(&book->rows->meetings[capacity->meeting],
                 book->rows->bodies[capacity->body].seats))
        capacity->sitting =
            capacity->decider == CLASS_BOARD ? SITTING_NOT_QUORATE : SITTING_DOUBTFUL;
}
