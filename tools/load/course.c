/* course: a duty that comes back: each review starts the next period, any review within a period
 * keeps it. Between two seen reviews an unseen one is quite possible, so a gap is certain only in a
 * complete record. */
#include "load.h"

#include <string.h>

/* The first last day under the new act that falls on its own side of New Year's night: counted from
 * the day care began. */
static struct limit first_under_new_act(const struct course *course)
{
    int months = course->again_months;
    while (day_plus(course->care_started, months, 0) < day_of(2027, 1, 1))
        months += course->again_months;
    return limit_after(course->care_started, months, 0, course->moves);
}

static bool has_ended(const struct course *course, struct limit limit)
{
    return course->own_end <= limit.latest || course->stop.last <= limit.latest;
}

/* One whose day is open, or of which the record does not say whether it is a review, and which may
 * have come in time. */
static bool is_open(const struct made *made, const struct course *course, int start,
                    struct limit limit)
{
    for (int i = 0; i < course->review_count; i++) {
        struct window on = when(made, course->reviews[i]);
        bool certain = !course->perhaps[i] && on.first == on.last;
        if (!certain && on.last > start && grade_of(on, limit) != LATE)
            return true;
    }
    return false;
}

static enum outcome period_under(const struct made *made, const struct course *course, int start,
                                 int next, struct limit limit)
{
    if (has_ended(course, limit))
        return HELD;
    if (course->stop.first <= limit.latest)
        return UNKNOWN;
    enum outcome outcome = by_silence(made, limit, course->known);
    if (next < course->certain_count) {
        enum grade grade = grade_of(when(made, course->reviews[next]), limit);
        bool unseen_before = (grade == LATE || grade == PAST_NOMINAL) && !course->known;
        outcome = unseen_before ? UNKNOWN : by_act(grade);
    }
    bool broken = outcome == FAULT || outcome == DOUBT;
    return broken && is_open(made, course, start, limit) ? UNKNOWN : outcome;
}

static enum outcome period_outcome(const struct made *made, const struct course *course, int start,
                                   int next, struct limit limit)
{
    int turn = day_of(2027, 1, 1);
    enum outcome old = period_under(made, course, start, next, limit), new = UNKNOWN;
    if (course->care_started == NONE || start >= turn || limit.latest < turn)
        return at_most(old, start <= course->fault_until);
    if (course->care_started)
        new = period_under(made, course, start, next, first_under_new_act(course));
    return either_law(old, new);
}

void expect_course(struct made *made, const struct course *course)
{
    int start = course->start, months = course->months, next = 0;
    for (;; months = course->again_months) {
        struct limit limit = limit_after(start, months, course->days, course->moves);
        int kept = next;
        while (kept < course->certain_count &&
               grade_of(when(made, course->reviews[kept]), limit) == IN_TIME)
            kept++;
        if (kept == next) {
            expect(made, course->code, course->slot,
                   period_outcome(made, course, start, next, limit));
            if (next == course->certain_count || has_ended(course, limit))
                return;
            kept = next + 1;
        }
        start = when(made, course->reviews[kept - 1]).first;
        next = kept;
    }
}

/* Does the record leave it open whether the event is such a review, too? */
static bool is_silent(const struct made *made, const struct course *course,
                      const struct event *event)
{
    bool says = event->says_assessed && strstr(event->attributes, "measure");
    return (course->silent & SET(event->kind)) && event->tag != course->tag && !says &&
           !made->all_complete;
}

static void put_review(const struct made *made, struct course *course, int slot, bool perhaps)
{
    int at = course->review_count++, last = when(made, slot).last;
    while (at > 0 && !perhaps &&
           (course->perhaps[at - 1] || when(made, course->reviews[at - 1]).last > last)) {
        course->reviews[at] = course->reviews[at - 1];
        course->perhaps[at] = course->perhaps[at - 1];
        at--;
    }
    course->reviews[at] = slot;
    course->perhaps[at] = perhaps;
    course->certain_count += !perhaps;
}

/* The reviews of the kinds after the start, for the same child: certain ones first, by the last day
 * they can be of. */
void course_reviews(const struct made *made, const struct scene *scene, struct course *course,
                    uint64_t kinds)
{
    course->review_count = course->certain_count = 0;
    for (int i = made->events[course->slot].index + 1; i < made->count; i++) {
        const struct event *event = &made->events[made->order[i]];
        bool same_child = !scene->child || !event->child || event->child == scene->child;
        bool is_review = (kinds & SET(event->kind)) && event->tag == course->tag;
        if (same_child && (is_review || is_silent(made, course, event)))
            put_review(made, course, made->order[i], !is_review);
    }
}
