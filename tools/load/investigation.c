/* investigation: opened, extended, closed; its steps; a report meanwhile; opened anew; followed up.
 * Reckoned from SoL (2001:453) 11:2, 11:4 c, SoL (2025:400) 19:6, 20:3, 23:5 and FB 6:19. */
#include "investigation.h"

/* Decided in time or, where the end comes later still, a day too late. */
static int add_extension(struct made *made, struct scene *scene, struct limit *limit)
{
    bool is_open = scene->wish == WISH_DAY_AFTER || scene->wish == WISH_LATE ||
                   scene->wish == WISH_NEVER || scene->wish == WISH_UNSAID;
    bool late = is_open && chance_percent(&made->chance, 40);
    int day = late ? limit->latest + 1 : limit->nominal - chance_between(&made->chance, 0, 20);
    int slot = add_event(made, scene, EXTENDED, day);
    say(made, slot, "\"extension_reason\":\"väntar på polis eller åklagare\"");
    if (chance_percent(&made->chance, 92))
        made->events[slot].until = limit->nominal + chance_between(&made->chance, 10, 60);
    if (made->events[slot].until && day <= limit->latest)
        *limit = limit_after(made->events[slot].until, 0, 0, PERHAPS);
    return slot;
}

/* Something is done every few weeks, seldom after more than sixty days. */
static void add_steps(struct made *made, struct scene *scene, int start, int end)
{
    static const enum kind kinds[] = {CONTACT,  HOME_VISIT, CHILD_HEARD, MEETING,
                                      DOCUMENT, NOTE,       CONTACT};
    for (int day = start; made->count < STEPS_UP_TO;) {
        day += chance_percent(&made->chance, 6) ? chance_between(&made->chance, 61, 95)
                                                : chance_between(&made->chance, 8, 58);
        if (day > end)
            return;
        int slot = add_event(made, scene, kinds[chance_below(&made->chance, 7)], day);
        if (made->events[slot].kind == DOCUMENT)
            say(made, slot, "\"document_type\":\"utredning\",\"author\":\"s1\"");
        else if (made->events[slot].kind == CONTACT)
            say(made, slot, "\"to\":[\"vh1\"],\"reached\":true,\"purpose\":\"utreda\"");
    }
}

/* One investigation from its opening. Answers the last day that was given it. */
static int add_investigation(struct made *made, struct scene *scene, int base, int day, bool keyed)
{
    int opened = scene->slots[base] = add_event(made, scene, OPENED, day);
    struct limit limit = limit_after(day, 4, 0, MOVES);
    bool extended = chance_percent(&made->chance, 16),
         again = extended && chance_percent(&made->chance, 15);
    scene->slots[base + EXTENSION_SLOT] = extended ? add_extension(made, scene, &limit) : NONE;
    scene->slots[base + MORE_SLOT] = again ? add_extension(made, scene, &limit) : NONE;
    int last = scene->slots[base + (again ? MORE_SLOT : EXTENSION_SLOT)];
    int earliest =
        extended && made->events[last].day <= limit.nominal ? made->events[last].day : day + 10;
    int closed = scene->slots[base + CLOSED_SLOT] = add_act(made, scene, CLOSED, earliest, limit);
    for (int i = 0; keyed && i < 4; i++)
        if (scene->slots[base + i] >= 0)
            say(made, scene->slots[base + i], "\"investigation\":\"u%d\"", base / 4 + 1);
    judge_by_wish(made, scene, day, limit);
    complete_by_wish(made, scene, opened,
                     SET(CLOSED) | SET(EXTENDED) | SET(CONTACT) | SET(CHILD_HEARD) | SET(DOCUMENT));
    return closed >= 0 ? made->events[closed].on.last : limit.latest;
}

static void add_report(struct made *made, struct scene *scene, int opened)
{
    int day = opened - chance_between(&made->chance, 0, 17);
    int report = scene->slots[REPORT_SLOT] = add_event(made, scene, REPORT, day);
    say(made, report, "\"subject\":\"barn\",\"from\":\"skola\",\"mandatory\":true");
    scene->slots[ASSESSED_SLOT] = add_assessment(made, scene, report);
}

/* The reporter asks when the investigation is already open. */
static void add_late_question(struct made *made, struct scene *scene, int opened)
{
    int day = opened + chance_between(&made->chance, 1, 9);
    int asked = scene->slots[ASKED_SLOT] = add_event(made, scene, FEEDBACK_ASKED, day);
    say(made, asked, "\"from\":\"skola\"");
    if (chance_percent(&made->chance, 40))
        made->events[asked].complete |= SET(FEEDBACK_GIVEN);
    if (chance_percent(&made->chance, 15))
        return;
    int answered = scene->slots[ANSWERED_SLOT] =
        add_event(made, scene, FEEDBACK_GIVEN, day + chance_below(&made->chance, 11));
    say(made, answered, "\"to\":[\"skola\"]");
}

static void add_following(struct made *made, struct scene *scene, int closed)
{
    int day = closed + chance_between(&made->chance, 1, 25);
    int following = scene->slots[FOLLOWING_SLOT] = add_event(made, scene, FOLLOWING, day);
    struct limit limit = limit_after(closed, closed <= day_of(2025, 6, 30) ? 2 : 6, 0, PERHAPS);
    scene->wish = any_wish(&made->chance);
    scene->slots[FOLLOWED_SLOT] = add_act(made, scene, FOLLOWED, day + 1, limit);
    judge_by_wish(made, scene, day, limit);
    complete_by_wish(made, scene, following, SET(FOLLOWED));
}

/* A second investigation soon after the first, of the same question or another, asked for or not.
 * */
static void add_second(struct made *made, struct scene *scene, int closed)
{
    int gap = chance_percent(&made->chance, 50) ? chance_between(&made->chance, 0, 16)
                                                : chance_between(&made->chance, 15, 60);
    if (gap > 1 && chance_percent(&made->chance, 25)) {
        scene->slots[REQUEST_SLOT] = add_event(made, scene, REQUEST, closed + 1);
        say(made, scene->slots[REQUEST_SLOT], "\"from\":\"vh1\",\"request\":\"insats\"");
    }
    scene->wish = chance_percent(&made->chance, 80) ? WISH_KEPT : WISH_RUNNING;
    int end = add_investigation(made, scene, SECOND, closed + gap, true);
    static const int questions[] = {0,
                                    0,
                                    FIRST_QUESTION,
                                    OTHER_QUESTION,
                                    FIRST_QUESTION | SAME_QUESTION,
                                    FIRST_QUESTION | OTHER_QUESTION};
    scene->choice |= questions[chance_below(&made->chance, 6)];
    if (scene->choice & FIRST_QUESTION)
        say(made, scene->slots[FIRST], "\"question_id\":\"f1\"");
    if (scene->choice & (SAME_QUESTION | OTHER_QUESTION))
        say(made, scene->slots[SECOND], "\"question_id\":\"%s\"",
            scene->choice & SAME_QUESTION ? "f1" : "f2");
    if (scene->slots[SECOND + CLOSED_SLOT] >= 0)
        say(made, scene->slots[SECOND + CLOSED_SLOT], "\"outcome_investigation\":\"insats\"");
    add_steps(made, scene, closed + gap, end);
}

/* The day of the second opening is known only within limits; it is soon closed. */
static void add_undated_second(struct made *made, struct scene *scene, int closed)
{
    int first = closed + chance_between(&made->chance, 1, 18),
        last = first + chance_between(&made->chance, 1, 12);
    int opened = scene->slots[SECOND] =
        add_event(made, scene, OPENED, chance_between(&made->chance, first, last));
    made->events[opened].written = WRITTEN_LIMITS;
    made->events[opened].on = (struct window){first, last};
    scene->slots[SECOND + CLOSED_SLOT] =
        add_event(made, scene, CLOSED, last + chance_between(&made->chance, 5, 25));
    say(made, opened, "\"investigation\":\"u2\"");
    say(made, scene->slots[SECOND + CLOSED_SLOT],
        "\"investigation\":\"u2\",\"outcome_investigation\":\"insats\"");
}

static void say_end(struct made *made, struct scene *scene, int closed)
{
    int drawn = chance_below(&made->chance, 100);
    if (drawn < 50) {
        say(made, closed, "\"decided_by\":\"enhetschef\",\"outcome_investigation\":\"insats\"");
        scene->choice |= MEASURE_FOLLOWED;
    } else if (drawn < 75) {
        say(made, closed,
            "\"outcome_investigation\":\"utan åtgärd\",\"reasons\":\"Behov av stöd finns inte\"");
    } else if (drawn < 90) {
        say(made, closed, "\"close_reason\":\"behov saknas\"");
    }
}

static void go_on(struct made *made, struct scene *scene, int closed)
{
    int next = chance_below(&made->chance, 100), day = made->events[closed].day;
    say_end(made, scene, closed);
    if (next < 20 && scene->slots[ASKED_SLOT] < 0)
        add_second(made, scene, day);
    else if (next < 23 && scene->slots[ASKED_SLOT] < 0)
        add_undated_second(made, scene, day);
    else if (next < 45)
        add_following(made, scene, day);
}

static int any_opening(struct chance *chance)
{
    return chance_percent(chance, 40)
               ? chance_between(chance, day_of(2013, 2, 1), day_of(2025, 6, 30))
               : chance_between(chance, day_of(2025, 7, 1), day_of(2028, 1, 1));
}

static void make_investigation(struct made *made, struct scene *scene)
{
    int day = any_opening(&made->chance);
    made->investigates = true;
    bool reported = chance_percent(&made->chance, 40);
    if (reported)
        add_report(made, scene, day);
    int end = add_investigation(made, scene, FIRST, day, chance_percent(&made->chance, 60)),
        closed = scene->slots[CLOSED_SLOT];
    bool dated = closed >= 0 && made->events[closed].written == WRITTEN_DAY;
    add_steps(made, scene, day, end);
    if (reported && day >= day_of(2026, 1, 15) && chance_percent(&made->chance, 40))
        add_late_question(made, scene, day);
    if (dated && end > day + 20 && chance_percent(&made->chance, 10)) {
        scene->slots[OTHER_REPORT_SLOT] = add_event(made, scene, REPORT, day + 19);
        say(made, scene->slots[OTHER_REPORT_SLOT],
            "\"subject\":\"barn\",\"from\":\"privatperson\"");
        scene->slots[OTHER_ASSESSED_SLOT] =
            add_assessment(made, scene, scene->slots[OTHER_REPORT_SLOT]);
    }
    if (dated)
        go_on(made, scene, closed);
    say(made, scene->slots[FIRST], "\"investigation_type\":\"barn\"");
}

/* The court's own order: no steps are asked for. */
static void make_custody_investigation(struct made *made, struct scene *scene)
{
    int day = chance_between(&made->chance, day_of(2012, 1, 1), day_of(2028, 1, 1));
    add_investigation(made, scene, FIRST, day, chance_percent(&made->chance, 60));
    say(made, scene->slots[FIRST], "\"investigation_type\":\"vårdnad, boende, umgänge\"");
}

const struct scene_kind investigation_scenes[] = {
    {SOL_CHILD, 24, make_investigation, expect_investigation, NULL},
    {FAMILY_LAW, 2, make_custody_investigation, expect_custody_investigation, NULL},
    {.make = NULL}};
