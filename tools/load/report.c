/* report: a report of concern, the protection assessment, the fourteen days, and the answer to a
 * reporter who asks. Reckoned from SoL (2001:453) 11:1 a and SoL (2025:400) 19:6, 20:1-2. */
#include "load.h"

enum { REPORT_SLOT, ASSESSED_SLOT, EXTENSION_SLOT, DECISION_SLOT, ASKED_SLOT, ANSWERED_SLOT };

enum { BEFORE_THREE = 15 * 60 };

int add_assessment(struct made *made, struct scene *scene, int report)
{
    int day = made->events[report].day, drawn = chance_below(&made->chance, 100), late;
    if (chance_percent(&made->chance, 40))
        made->events[report].complete |= SET(ASSESSED);
    if (drawn < 7)
        return NONE;
    late = drawn < 80 ? 0 : drawn < 91 ? 1 : chance_between(&made->chance, 2, 9);
    int slot = add_event(made, scene, ASSESSED, day + late);
    say(made, slot, "\"protection\":\"inget omedelbart skydd\"");
    if (drawn >= 97) {
        made->events[slot].written = WRITTEN_LIMITS;
        made->events[slot].on = (struct window){day, day + late};
    }
    return slot;
}

static void add_report(struct made *made, struct scene *scene, int day)
{
    int report = scene->slots[REPORT_SLOT] = add_event(made, scene, REPORT, day);
    if (chance_percent(&made->chance, 80))
        say(made, report, "\"subject\":\"barn\"");
    if (chance_percent(&made->chance, 40))
        made->events[report].minute = chance_between(&made->chance, 7 * 60, 20 * 60);
}

static void add_extension(struct made *made, struct scene *scene, struct limit *limit)
{
    if (scene->wish == WISH_UNDATED || !chance_percent(&made->chance, 12))
        return;
    int start = limit->nominal - 14;
    int day = chance_percent(&made->chance, 85)
                  ? chance_between(&made->chance, start + 1, limit->nominal)
                  : limit->latest + 2;
    int slot = scene->slots[EXTENSION_SLOT] = add_event(made, scene, PRELIMINARY_EXTENDED, day);
    if (chance_percent(&made->chance, 90))
        made->events[slot].until = limit->nominal + chance_between(&made->chance, 5, 30);
    if (made->events[slot].until && day <= limit->latest)
        *limit = limit_after(made->events[slot].until, 0, 0, PERHAPS);
}

/* A reporter at a school asks, and is told after the decision. */
static void add_question(struct made *made, struct scene *scene)
{
    int report = scene->slots[REPORT_SLOT], decision = scene->slots[DECISION_SLOT];
    say(made, report, "\"from\":\"skola\",\"mandatory\":true");
    if (decision < 0 || made->events[decision].written != WRITTEN_DAY ||
        made->events[decision].day == made->events[report].day ||
        !chance_percent(&made->chance, 50))
        return;
    int asked = scene->slots[ASKED_SLOT] =
        add_event(made, scene, FEEDBACK_ASKED, made->events[report].day);
    say(made, asked, "\"from\":\"skola\"");
    if (chance_percent(&made->chance, 40))
        made->events[asked].complete |= SET(FEEDBACK_GIVEN);
    int drawn = chance_below(&made->chance, 100);
    if (drawn < 70)
        scene->slots[ANSWERED_SLOT] =
            add_event(made, scene, FEEDBACK_GIVEN, made->events[decision].day + drawn / 6);
    if (drawn >= 85)
        judge_from(made, made->events[decision].day + drawn - 75);
    if (scene->slots[ANSWERED_SLOT] >= 0)
        say(made, scene->slots[ANSWERED_SLOT], "\"to\":[\"skola\"]");
}

static int any_report_day(struct chance *chance)
{
    int drawn = chance_below(chance, 100);
    if (drawn < 4)
        return chance_between(chance, day_of(2010, 1, 1), day_of(2012, 12, 31));
    if (drawn < 40)
        return chance_between(chance, day_of(2013, 1, 1), day_of(2025, 6, 30));
    return chance_between(chance, day_of(2025, 7, 1), day_of(2028, 6, 1));
}

static void make_report(struct made *made, struct scene *scene)
{
    int day = any_report_day(&made->chance);
    add_report(made, scene, day);
    scene->slots[ASSESSED_SLOT] = add_assessment(made, scene, scene->slots[REPORT_SLOT]);
    struct limit limit = limit_after(day, 0, 14, PERHAPS);
    add_extension(made, scene, &limit);
    scene->slots[DECISION_SLOT] = add_act(made, scene, NOT_OPENED, day, limit);
    if (scene->slots[DECISION_SLOT] >= 0)
        say(made, scene->slots[DECISION_SLOT],
            "\"decided_by\":\"enhetschef\",\"reasons\":\"Oron är utredd i samtal\"");
    judge_by_wish(made, scene, day, limit);
    complete_by_wish(made, scene, scene->slots[REPORT_SLOT],
                     SET(OPENED) | SET(NOT_OPENED) | SET(PRELIMINARY_EXTENDED));
    add_question(made, scene);
}

/* The day of the report is known only within limits; the rest is told by its distance to it. */
static void make_undated(struct made *made, struct scene *scene)
{
    static const int distances[] = {2, 9, 13, 14, 15, 16, 17, 18, 21, 30};
    int width = chance_between(&made->chance, 1, 18),
        first = chance_between(&made->chance, day_of(2025, 7, 1), day_of(2028, 1, 1));
    int report = scene->slots[REPORT_SLOT] =
        add_event(made, scene, REPORT, first + chance_below(&made->chance, width));
    made->events[report].written = WRITTEN_LIMITS;
    made->events[report].on = (struct window){first, first + width};
    for (int i = 0; i < 2; i++) {
        int distance =
            i ? distances[chance_below(&made->chance, 10)] : chance_below(&made->chance, 3);
        int slot =
            add_event(made, scene, i ? NOT_OPENED : ASSESSED, made->events[report].day + distance);
        made->events[slot].written = WRITTEN_AFTER;
        made->events[slot].origin = report;
        made->events[slot].distance = distance;
        scene->slots[i ? DECISION_SLOT : ASSESSED_SLOT] = slot;
    }
    complete_by_wish(made, scene, report, SET(PRELIMINARY_EXTENDED) | SET(ASSESSED));
    judge_from(made, first + width + 40);
}

/* Over every day that the report can have come in. */
static enum outcome over_all_starts(struct window start, int distance, int days, enum moves moves)
{
    bool some_by_nominal = false, some_in_time = false, some_late = false;
    for (int day = start.first; day <= start.last; day++) {
        struct limit limit = limit_after(day, 0, days, moves);
        some_by_nominal |= day + distance <= limit.nominal;
        some_in_time |= day + distance <= limit.latest;
        some_late |= day + distance > limit.latest;
    }
    if (!some_late)
        return moves == PERHAPS && !some_by_nominal ? DOUBT : HELD;
    if (!some_in_time)
        return FAULT;
    return some_by_nominal ? UNKNOWN : DOUBT;
}

void expect_protection(struct made *made, int report, int assessed)
{
    int day = made->events[report].day, minute = made->events[report].minute;
    if (when(made, report).first < day_of(2013, 1, 1))
        return;
    enum outcome outcome = HELD;
    if (made->events[report].written != WRITTEN_DAY) {
        outcome = over_all_starts(when(made, report), made->events[assessed].distance, 1, STAYS);
    } else {
        for (int days = 1; days >= (minute >= 0 && minute < BEFORE_THREE ? 0 : 1); days--) {
            struct limit limit = limit_after(day, 0, days, STAYS);
            enum outcome one =
                assessed >= 0
                    ? by_act(grade_of(when(made, assessed), limit))
                    : by_silence(made, limit, is_known(made, SET(ASSESSED), report, NONE));
            /* Two days are never "at once"; that one day is not stands in the preparatory works. */
            outcome = stronger(outcome, at_most(one, days == 1));
        }
    }
    expect(made, PROTECTION_ASSESSMENT_LATE, report, outcome);
}

void expect_preliminary(struct made *made, int report, int decision, int extension)
{
    struct prolonged prolonged = {report,
                                  decision,
                                  limit_after(made->events[report].day, 0, 14, PERHAPS),
                                  {extension, NONE},
                                  SET(OPENED) | SET(NOT_OPENED),
                                  PRELIMINARY_EXTENDED};
    if (when(made, report).first < day_of(2013, 1, 1))
        return;
    enum outcome outcome;
    if (made->events[report].written == WRITTEN_DAY) {
        outcome = prolonged_outcome(made, &prolonged);
    } else {
        outcome = over_all_starts(when(made, report), made->events[decision].distance, 14, PERHAPS);
        if ((outcome == FAULT || outcome == DOUBT) &&
            !is_known(made, SET(PRELIMINARY_EXTENDED), report, decision))
            outcome = UNKNOWN;
    }
    expect(made, DEADLINE_PRELIMINARY_14D, report, outcome);
}

static void expect_answer(struct made *made, const struct scene *scene)
{
    int asked = scene->slots[ASKED_SLOT], decision = scene->slots[DECISION_SLOT],
        answered = scene->slots[ANSWERED_SLOT];
    if (asked < 0 || made->events[decision].day < day_of(2026, 1, 15))
        return;
    struct limit limit = limit_after(made->events[decision].day, 0, 7, MOVES);
    enum outcome outcome =
        answered >= 0
            ? by_act(grade_of(when(made, answered), limit))
            : by_silence(made, limit, is_known(made, SET(FEEDBACK_GIVEN), asked, decision));
    expect(made, FEEDBACK_LATE, asked, at_most(outcome, false));
}

static void expect_report(struct made *made, const struct scene *scene)
{
    const int *slots = scene->slots;
    expect_protection(made, slots[REPORT_SLOT], slots[ASSESSED_SLOT]);
    expect_preliminary(made, slots[REPORT_SLOT], slots[DECISION_SLOT], slots[EXTENSION_SLOT]);
    expect_answer(made, scene);
}

const struct scene_kind report_scenes[] = {{SOL_CHILD, 26, make_report, expect_report, NULL},
                                           {SOL_CHILD, 2, make_undated, expect_report, NULL},
                                           {.make = NULL}};
