/* line: see line.h. */
#include "line.h"

#include <stdlib.h>

#ifdef PLANTED_LANE /* the test of the picture must notice */
enum { TOUCHES = 0 };
#else
enum { TOUCHES = LINE_NEAR };
#endif

static void widen(struct line *line, int32_t day)
{
    line->first = day < line->first ? day : line->first;
    line->last = day > line->last ? day : line->last;
}

static void find_ends(struct line *line)
{
    line->first = line->last = line->today;
    for (size_t i = 0; i < line->mark_count; i++) {
        widen(line, line->marks[i].first);
        widen(line, line->marks[i].last);
    }
    for (size_t i = 0; i < line->bar_count; i++) {
        widen(line, line->bars[i].first);
        widen(line, line->bars[i].last);
    }
    int32_t been = line->today - line->first, ahead = been > LINE_AHEAD ? been : LINE_AHEAD;
    if (line->last - line->today > ahead)
        line->last = line->today + ahead;
    if (line->first == line->last)
        line->last++; /* one day alone stands to the left */
}

static int32_t place_of(const struct line *line, int32_t day)
{
    int64_t room = LINE_WIDTH - 2 * LINE_MARGIN, days = line->last - line->first;
    day = day > line->last ? line->last : day;
    return (int32_t)(LINE_MARGIN + room * (day - line->first) / days);
}

static int compare(const void *one, const void *other)
{
    const struct line_mark *a = one, *b = other;
    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    if (a->is_near != b->is_near)
        return a->is_near ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static int compare_bars(const void *one, const void *other)
{
    const struct line_bar *a = one, *b = other;
    if (a->last != b->last)
        return a->last < b->last ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

/* The lowest lane where it touches nobody; when there is none, the topmost. */
static int32_t lane_of(const int32_t *taken, int32_t at)
{
    int32_t lane = 0;
    while (lane < LINE_LANES - 1 && at - taken[lane] < TOUCHES)
        lane++;
    return lane;
}

static void lay_marks(struct line *line)
{
    int32_t taken[LINE_LANES];
    for (size_t i = 0; i < LINE_LANES; i++)
        taken[i] = -LINE_NEAR;
    for (size_t i = 0; i < line->mark_count; i++) {
        struct line_mark *mark = &line->marks[i];
        mark->from = place_of(line, mark->first);
        mark->to = place_of(line, mark->last);
        mark->at = (mark->from + mark->to) / 2;
    }
    if (line->mark_count) /* qsort wants something to be there */
        qsort(line->marks, line->mark_count, sizeof *line->marks, compare);
    for (size_t i = 0; i < line->mark_count; i++) {
        struct line_mark *mark = &line->marks[i];
        mark->lane = lane_of(taken, mark->at);
        taken[mark->lane] = mark->at;
        line->lanes = mark->lane + 1 > line->lanes ? mark->lane + 1 : line->lanes;
    }
}

static int32_t months_between(struct civil from, struct civil to)
{
    return (to.year - from.year) * 12 + to.month - from.month;
}

/* The first of every so many months, no more than there is room for. */
static void lay_ticks(struct line *line)
{
    static const int32_t steps[] = {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200};
    struct civil first = civil_from_day(line->first), last = civil_from_day(line->last);
    int32_t months = months_between(first, last), step = 0;
    while (step + 1 < (int32_t)(sizeof steps / sizeof *steps) && months / steps[step] >= LINE_TICKS)
        step++;
    for (int32_t month = first.year * 12 + first.month - 1; line->tick_count < LINE_TICKS;
         month++) {
        struct civil tick = {month / 12, month % 12 + 1, 1};
        int32_t day = day_from_civil(tick);
        if (day > line->last)
            break;
        if (day >= line->first && month % steps[step] == 0)
            line->ticks[line->tick_count++] = (struct line_tick){day, place_of(line, day)};
    }
}

void line_lay(struct line *line)
{
    find_ends(line);
    line->today_at = place_of(line, line->today);
    line->lanes = 0;
    line->tick_count = 0;
    lay_marks(line);
    if (line->bar_count)
        qsort(line->bars, line->bar_count, sizeof *line->bars, compare_bars);
    for (size_t i = 0; i < line->bar_count; i++) {
        line->bars[i].from = place_of(line, line->bars[i].first);
        line->bars[i].to = place_of(line, line->bars[i].last);
        line->bars[i].goes_on = line->bars[i].last > line->last;
    }
    lay_ticks(line);
}

struct text line_percent(struct arena *arena, int32_t at)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add_number(&out, at / 10);
    builder_add_char(&out, '.');
    builder_add_number(&out, at % 10);
    builder_add_char(&out, '%');
    return builder_text(&out);
}
