/* course: a duty that comes back: each review starts the next period, any review within a period keeps it. Between two
 * seen reviews an unseen one is quite possible, so a gap is certain only in a complete record. */
#include "load.h"

#include <string.h>

/* The first last day under the new act that falls on its own side of New Year's night: counted from the day care began. */
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

static enum outcome period_under(const struct made *made, const struct course *course, int next, struct limit limit)
{
    if (has_ended(course, limit))
        return HELD;
    if (course->stop.first <= limit.latest)
        return UNKNOWN;
    if (next == course->review_count || course->perhaps[next])
        return by_silence(made, limit, course->known);
    enum grade grade = grade_of(when(made, course->reviews[next]), limit);
    if ((grade == LATE || grade == PAST_NOMINAL) && !course->known)
        return UNKNOWN;
    return by_act(grade);
}

static enum outcome period_outcome(const struct made *made, const struct course *course, int start, int next, struct limit limit)
{
    int turn = day_of(2027, 1, 1);
    enum outcome old = period_under(made, course, next, limit);
    if (course->care_started == NONE || start >= turn || limit.latest < turn)
        return at_most(old, start <= course->fault_until);
    enum outcome new = course->care_started ? period_under(made, course, next, first_under_new_act(course)) : UNKNOWN;
    return either_law(old, new);
}

/* The last review within the period, or NONE; of those that only perhaps are reviews, the last one that is not late. */
static int last_within(const struct made *made, const struct course *course, int next, struct limit limit, int *perhaps_out)
{
    int kept = NONE;
    *perhaps_out = NONE;
    for (int i = next; i < course->review_count; i++) {
        enum grade grade = grade_of(when(made, course->reviews[i]), limit);
        if (course->perhaps[i]) {
            *perhaps_out = grade == LATE ? *perhaps_out : i;
            continue;
        }
        if (grade == IN_TIME)
            kept = i;
    }
    return kept;
}

void expect_course(struct made *made, const struct course *course)
{
    int start = course->start, months = course->months, next = 0, perhaps;
    for (;; months = course->again_months) {
        struct limit limit = limit_after(start, months, course->days, course->moves);
        int last = last_within(made, course, next, limit, &perhaps);
        if (last == NONE) {
            bool open = perhaps != NONE && made->as_of > limit.latest && !has_ended(course, limit);
            expect(made, course->code, course->slot, open ? UNKNOWN : period_outcome(made, course, start, next, limit));
            last = open ? perhaps : next;
            if (last >= course->review_count || has_ended(course, limit) || made->as_of <= limit.latest)
                return;
        }
        start = when(made, course->reviews[last]).first;
        next = last + 1;
    }
}

/* The reviews of the kinds after the start, for the same child, as they stand in the list. */
void course_reviews(const struct made *made, const struct scene *scene, struct course *course, uint64_t kinds)
{
    course->review_count = 0;
    for (int i = made->events[course->slot].index + 1; i < made->count; i++) {
        const struct event *event = &made->events[made->order[i]];
        bool same_child = !scene->child || !event->child || event->child == scene->child;
        bool says = event->says_assessed && strstr(event->attributes, "measure");
        bool silent = (course->silent & SET(event->kind)) && event->tag != course->tag && !says && !made->all_complete;
        if (!same_child || !(silent || ((kinds & SET(event->kind)) && event->tag == course->tag)))
            continue;
        course->perhaps[course->review_count] = silent;
        course->reviews[course->review_count++] = made->order[i];
    }
}
