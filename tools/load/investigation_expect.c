/* investigation_expect: what a control must find in an investigation. Reckoned from SoL (2001:453)
 * 11:2, 11:4 c, SoL (2025:400) 19:6, 20:3, 23:5, FB 6:19 and, for steps and new investigations,
 * from what JO has said. */
#include "investigation.h"

static void expect_time(struct made *made, const struct scene *scene, int base, enum code code,
                        bool may_be_fault)
{
    const int *slots = scene->slots + base;
    enum outcome outcome = HELD; /* an undated opening is made so that every day is in time */
    if (made->events[slots[0]].written == WRITTEN_DAY) {
        struct prolonged prolonged = {slots[0],
                                      slots[CLOSED_SLOT],
                                      limit_after(made->events[slots[0]].day, 4, 0, MOVES),
                                      {slots[EXTENSION_SLOT], slots[MORE_SLOT]},
                                      SET(CLOSED),
                                      EXTENDED};
        outcome = prolonged_outcome(made, &prolonged);
    }
    expect(made, code, slots[0], at_most(outcome, may_be_fault));
}

static void expect_steps(struct made *made, const struct scene *scene, int base)
{
    static const uint64_t steps = SET(CONTACT) | SET(NOTE) | SET(MEETING) | SET(HOME_VISIT) |
                                  SET(CHILD_HEARD) | SET(DOCUMENT) | SET(EXTENDED);
    int opened = scene->slots[base], closed = scene->slots[base + CLOSED_SLOT];
    struct course course = {.code = INVESTIGATION_INACTIVE,
                            .slot = opened,
                            .start = made->events[opened].day,
                            .stop = {NEVER, NEVER},
                            .own_end = NEVER,
                            .days = 60,
                            .moves = STAYS,
                            .fault_until = NONE,
                            .care_started = NONE};
    if (made->events[opened].written != WRITTEN_DAY) {
        expect(made, INVESTIGATION_INACTIVE, opened, HELD);
        return;
    }
    course.known = is_known(made, SET(CONTACT) | SET(CHILD_HEARD), opened, NONE) ||
                   is_known(made, SET(CONTACT) | SET(DOCUMENT), opened, NONE) ||
                   is_known(made, SET(NOTE), opened, NONE);
    if (!course.known) /* steps are seldom all recorded: only a complete file says anything */
        return;
    if (closed >= 0)
        course.stop = when(made, closed);
    course_reviews(made, scene, &course, steps);
    expect_course(made, &course);
}

static enum outcome chained_within(const struct made *made, const struct scene *scene, int days)
{
    struct limit limit = limit_after(made->events[scene->slots[CLOSED_SLOT]].day, 0, days, STAYS);
    enum grade grade = grade_of(when(made, scene->slots[SECOND]), limit);
    return scene->slots[REQUEST_SLOT] >= 0 || grade == LATE ? HELD
           : grade == MIXED                                 ? UNKNOWN
                                                            : DOUBT;
}

/* Fourteen days are taken as "soon after" where no measure followed, sixty where the question is
 * written as the same; another question or something new makes it another matter. */
static void expect_chain(struct made *made, const struct scene *scene)
{
    bool first = scene->choice & FIRST_QUESTION, same = scene->choice & SAME_QUESTION,
         other = scene->choice & OTHER_QUESTION;
    enum outcome outcome = HELD;
    if (scene->slots[CLOSED_SLOT] < 0 || scene->slots[SECOND] < 0)
        return;
    if (!(scene->choice & MEASURE_FOLLOWED) && !(first && other))
        outcome = stronger(outcome, chained_within(made, scene, 14));
    if (first && same)
        outcome = stronger(outcome, chained_within(made, scene, 60));
    expect(made, INVESTIGATION_CHAINED, scene->slots[SECOND], outcome);
}

/* The two months of the old act over 1 July 2025: late under both acts, or only a doubt. */
static void expect_following(struct made *made, const struct scene *scene)
{
    int following = scene->slots[FOLLOWING_SLOT], followed = scene->slots[FOLLOWED_SLOT],
        closed = scene->slots[CLOSED_SLOT];
    if (following < 0)
        return;
    int turn = day_of(2025, 7, 1), start = made->events[closed].day;
    bool known = is_known(made, SET(FOLLOWED), following, closed);
    enum outcome outcomes[2];
    for (int law = 0; law < 2; law++) {
        struct limit limit = limit_after(start, law ? 6 : 2, 0, PERHAPS);
        outcomes[law] = followed >= 0 ? by_act(grade_of(when(made, followed), limit))
                                      : by_silence(made, limit, known);
    }
    bool runs_over = start < turn && limit_after(start, 2, 0, PERHAPS).latest >= turn;
    expect(made, DEADLINE_FOLLOW_UP_6M, following,
           runs_over ? either_law(outcomes[0], outcomes[1]) : outcomes[start >= turn]);
}

static void expect_late_answer(struct made *made, const struct scene *scene)
{
    int asked = scene->slots[ASKED_SLOT], answered = scene->slots[ANSWERED_SLOT];
    if (asked < 0)
        return;
    struct limit limit = limit_after(made->events[asked].day, 0, 7, MOVES);
    enum outcome outcome =
        answered >= 0 ? by_act(grade_of(when(made, answered), limit))
                      : by_silence(made, limit, is_known(made, SET(FEEDBACK_GIVEN), asked, NONE));
    expect(made, FEEDBACK_LATE, asked, at_most(outcome, false));
}

void expect_investigation(struct made *made, const struct scene *scene)
{
    const int *slots = scene->slots;
    if (slots[REPORT_SLOT] >= 0) {
        expect_protection(made, slots[REPORT_SLOT], slots[ASSESSED_SLOT]);
        expect_preliminary(made, slots[REPORT_SLOT], slots[FIRST], NONE);
    }
    if (slots[OTHER_REPORT_SLOT] >= 0) /* no decision to open is needed while one is open */
        expect_protection(made, slots[OTHER_REPORT_SLOT], slots[OTHER_ASSESSED_SLOT]);
    for (int base = FIRST; base <= SECOND; base += SECOND) {
        if (slots[base] < 0)
            continue;
        expect_time(made, scene, base, DEADLINE_INVESTIGATION_4M, true);
        expect_steps(made, scene, base);
    }
    expect_chain(made, scene);
    expect_following(made, scene);
    expect_late_answer(made, scene);
}

void expect_custody_investigation(struct made *made, const struct scene *scene)
{
    expect_time(made, scene, FIRST, CUSTODY_INVESTIGATION_OVER_4M, false);
}
