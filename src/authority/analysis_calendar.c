/* analysis_calendar: for a stretch of days on which no single person may decide: which bodies may,
 * and when do they meet? */
#include "analysis_part.h"

#include <stdlib.h>

struct sitting_day {
    int32_t day, body;
    size_t meeting;
};

/* Not asked yet, no, yes. */
enum decides { NOT_ASKED, DECIDES_NOT, DECIDES };

struct calendar {
    struct analysis *analysis;
    struct sitting_day *sittings; /* by day */
    size_t count;
    struct days *known;    /* of each body: from its first meeting to its last */
    bool *allowed;         /* bodies that may, on the piece under way */
    enum decides *decides; /* when they sit, on that piece */
};

static int by_day(const void *a, const void *b)
{
    const struct sitting_day *one = a, *other = b;
    if (one->day != other->day)
        return (one->day > other->day) - (one->day < other->day);
    if (one->body != other->body)
        return (one->body > other->body) - (one->body < other->body);
    return (one->meeting > other->meeting) - (one->meeting < other->meeting);
}

/* Of a body that meets twice on a day the first meeting counts, and none that could not decide. */
static void keep_quorate(struct calendar *calendar)
{
    const struct register_rows *rows = calendar->analysis->rows;
    size_t kept = 0;
    struct sitting_day last = {DAY_NONE, -1, 0};
    for (size_t i = 0; i < calendar->count; i++) {
        struct sitting_day sitting = calendar->sittings[i];
        const struct meeting *meeting = &rows->meetings[sitting.meeting];
        int32_t seats = rows->bodies[sitting.body].seats;
        bool again = sitting.day == last.day && sitting.body == last.body;
        last = sitting;
        /* law: kl-2017 6:27 */
        if (!again && (meeting->present < 0 || seats < 0 || meeting->present > seats / 2))
            calendar->sittings[kept++] = sitting;
    }
    calendar->count = kept;
}

struct calendar *calendar_open(struct analysis *analysis)
{
    const struct register_rows *rows = analysis->rows;
    struct calendar *calendar = arena_new(analysis->arena, struct calendar);
    calendar->analysis = analysis;
    calendar->sittings = arena_new_many(analysis->arena, rows->meeting_count, struct sitting_day);
    calendar->known = arena_new_many(analysis->arena, rows->body_count, struct days);
    calendar->allowed = arena_new_many(analysis->arena, rows->body_count, bool);
    calendar->decides = arena_new_many(analysis->arena, rows->body_count, enum decides);
    for (size_t i = 0; i < rows->body_count; i++)
        calendar->known[i] = (struct days){DAY_LAST, DAY_FIRST};
    for (size_t i = 0; i < rows->meeting_count; i++) {
        const struct meeting *meeting = &rows->meetings[i];
        if (meeting->day < DAY_FIRST || meeting->body < 0)
            continue;
        struct days *known = &calendar->known[meeting->body];
        calendar->sittings[calendar->count++] =
            (struct sitting_day){meeting->day, meeting->body, i};
        known->from = meeting->day < known->from ? meeting->day : known->from;
        known->to = meeting->day > known->to ? meeting->day : known->to;
    }
    if (calendar->count)
        qsort(calendar->sittings, calendar->count, sizeof *calendar->sittings, by_day);
    keep_quorate(calendar);
    return calendar;
}

/* May the body, apart from whether it sits just then? */
static bool may_decide(const struct analysis *analysis, const struct cell *cell, int32_t day,
                       int32_t body)
{
    if (!span_holds(analysis->rows->bodies[body].span, day))
        return false;
    struct authority authority = cell_ask(analysis, cell, day, -1, body);
    return authority.verdict != AUTHORITY_NO || authority.reason == REASON_NOT_QUORATE;
}

/* The days of the piece on which the meetings of every allowed body are known. */
static struct days allow_bodies(struct calendar *calendar, const struct cell *cell,
                                struct days piece)
{
    const struct register_rows *rows = calendar->analysis->rows;
    struct days known = piece;
    bool board = false;
    for (size_t i = 0; i < rows->body_count; i++) {
        bool may = may_decide(calendar->analysis, cell, piece.from, (int32_t)i);
        calendar->allowed[i] = may;
        calendar->decides[i] = NOT_ASKED;
        if (may)
            known = days_both(known, calendar->known[i]);
        board |= may && rows->bodies[i].kind == BODY_BOARD;
    }
    return board ? known : (struct days){piece.to + 1, piece.to};
}

static void add_silent(struct day_set *silent, struct days piece, struct days known)
{
    if (known.from > known.to) {
        day_set_add(silent, piece);
        return;
    }
    day_set_add(silent, (struct days){piece.from, known.from - 1});
    day_set_add(silent, (struct days){known.to + 1, piece.to});
}

static size_t first_sitting(const struct calendar *calendar, int32_t day)
{
    size_t low = 0, high = calendar->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (calendar->sittings[middle].day < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool decides_in(const struct calendar *calendar, const struct cell *cell,
                       const struct sitting_day *sitting)
{
    return cell_ask(calendar->analysis, cell, sitting->day, -1, sitting->body).verdict >=
           AUTHORITY_UNKNOWN;
}

/* One meeting of the piece answers for all. */
static bool decides_on_piece(struct calendar *calendar, const struct cell *cell,
                             const struct sitting_day *sitting)
{
    enum decides *decides = &calendar->decides[sitting->body];
    if (!calendar->allowed[sitting->body])
        return false;
    if (*decides == NOT_ASKED)
        *decides = decides_in(calendar, cell, sitting) ? DECIDES : DECIDES_NOT;
    return *decides == DECIDES;
}

static void add_meetings(struct calendar *calendar, const struct cell *cell, struct days piece,
                         struct day_set *meets)
{
    int32_t last = DAY_NONE;
    for (size_t i = first_sitting(calendar, piece.from);
         i < calendar->count && calendar->sittings[i].day <= piece.to; i++) {
        const struct sitting_day *sitting = &calendar->sittings[i];
        if (sitting->day == last || !decides_on_piece(calendar, cell, sitting))
            continue;
        last = sitting->day;
        day_set_add(meets, (struct days){last, last});
    }
}

void calendar_look(struct calendar *calendar, const struct cell *cell, const struct breaks *changes,
                   struct days days, struct outlook *outlook_out)
{
    outlook_out->meets.count = outlook_out->silent.count = 0;
    outlook_out->delegated = false;
    while (days.from <= days.to) {
        int32_t next = breaks_next(changes, days.from);
        struct days piece = days_both(days, (struct days){days.from, next - 1});
        enum gap_reason gap;
        int32_t role;
        add_silent(&outlook_out->silent, piece, allow_bodies(calendar, cell, piece));
        add_meetings(calendar, cell, piece, &outlook_out->meets);
        outlook_out->delegated = outlook_out->delegated ||
                                 cell_vacancy(calendar->analysis, cell, piece.from, &gap, &role);
        days.from = piece.to + 1;
    }
}

int32_t calendar_next_body(struct calendar *calendar, const struct cell *cell, int32_t day)
{
    const struct register_rows *rows = calendar->analysis->rows;
    for (size_t i = first_sitting(calendar, day + 1); i < calendar->count; i++)
        if (decides_in(calendar, cell, &calendar->sittings[i]))
            return calendar->sittings[i].body;
    for (size_t i = 0; i < rows->body_count; i++)
        if (may_decide(calendar->analysis, cell, day, (int32_t)i))
            return (int32_t)i;
    return -1;
}
