/* review: measures that must be considered again and again, until they end. Reckoned from SoL
 * (2001:453) 6:8, SoL (2025:400) 22:13, LVU 14, 22, 26, 31 c §§, law (2026:1600) 7:2, 12:5, 13:4
 * and LPS 5:3, 5:6. */
#include "load.h"

#include <string.h>

enum { START_SLOT, STOP_SLOT };

struct review_row {
    enum code code;
    enum kind start;
    const char *start_words;
    struct review_words reviews[3];
    struct review_words stop;
    int months;
    uint64_t kinds;  /* complete, when an absence is certain */
    int from, to;    /* possible start days */
    int fault_until; /* a period that begins later gives a doubt at most */
};

#define ALWAYS 20500101

static const struct review_row rows[] = {
    {NOT_RECONSIDERED_6M,
     PLACED,
     "\"placement_form\":\"HVB\"",
     {{CONSIDERED, "\"measure\":\"frivillig placering\""},
      {CONSIDERED, ""},
      {RECONSIDERED, "\"measure\":\"frivillig placering\""}},
     {PLACEMENT_ENDED, ""},
     6,
     SET(CONSIDERED),
     20100101,
     20280101,
     ALWAYS},
    {NOT_CONSIDERED_3M,
     DECISION,
     "\"decision_type\":\"umgängesbegränsning\",\"decided_by\":\"nämnd\"",
     {{CONSIDERED, "\"measure\":\"umgängesbegränsning\""},
      {CONSIDERED, ""},
      {RECONSIDERED, "\"measure\":\"umgängesbegränsning\""}},
     {DECISION, "\"decision_type\":\"upphörande av vård\""},
     3,
     SET(CONSIDERED),
     20100101,
     20280601,
     20261231},
    {NOT_CONSIDERED_3M,
     DECISION,
     "\"decision_type\":\"hemlighållande av vistelseort\",\"lagrum\":\"14 § LVU\"",
     {{CONSIDERED, "\"measure\":\"hemlighållande av vistelseort\""},
      {CONSIDERED, ""},
      {CONSIDERED, "\"review_outcome\":\"fortsätter\""}},
     {DECISION, "\"decision_type\":\"upphävande av hemlighållande\""},
     3,
     SET(CONSIDERED),
     20100101,
     20280601,
     20261231},
    {NOT_CONSIDERED_3M,
     RULING,
     "\"court_outcome\":\"bifall\",\"measure\":\"flyttningsförbud\"",
     {{CONSIDERED, "\"measure\":\"flyttningsförbud\""}, {CONSIDERED, ""}, {RECONSIDERED, ""}},
     {DECISION, "\"decision_type\":\"upphörande av flyttningsförbud\""},
     3,
     SET(CONSIDERED),
     20100101,
     20280601,
     20261231},
    {TRAVEL_BAN_NOT_RECONSIDERED_6M,
     RULING,
     "\"court_outcome\":\"bifall\",\"measure\":\"utreseförbud\"",
     {{RECONSIDERED, "\"measure\":\"utreseförbud\""},
      {RECONSIDERED, ""},
      {CONSIDERED, "\"measure\":\"utreseförbud\""}},
     {CASE_CLOSED, ""},
     6,
     SET(RECONSIDERED),
     20200701,
     20280601,
     20261231},
    {PREVENTIVE_NOT_RECONSIDERED_6M,
     DECISION,
     "\"decision_type\":\"förebyggande insats\"",
     {{RECONSIDERED, "\"measure\":\"förebyggande insats\""},
      {RECONSIDERED, ""},
      {CONSIDERED, "\"measure\":\"förebyggande insats\""}},
     {MEASURE_ENDED, "\"measure\":\"förebyggande insats\""},
     6,
     SET(RECONSIDERED),
     20100101,
     20261231,
     ALWAYS},
    {PROTECTED_HOUSING_NOT_CONSIDERED_6M,
     PLACED,
     "\"placement_form\":\"skyddat boende\",\"lagrum\":\"LPS\"",
     {{CONSIDERED, ""}, {CONSIDERED, "\"review_outcome\":\"fortsätter\""}, {CONSIDERED, ""}},
     {PLACEMENT_ENDED, ""},
     6,
     SET(CONSIDERED),
     20240401,
     20280601,
     ALWAYS},
    {PROTECTED_HOUSING_NOT_CONSIDERED_6M,
     DECISION,
     "\"decision_type\":\"umgängesbegränsning\",\"lagrum\":\"5 kap. 5 § LPS\"",
     {{CONSIDERED, "\"measure\":\"umgängesbegränsning\""}, {CONSIDERED, ""}, {CONSIDERED, ""}},
     {PLACEMENT_ENDED, ""},
     6,
     SET(CONSIDERED),
     20240401,
     20280601,
     ALWAYS},
};

static int add_review(struct made *made, struct scene *scene, int slot,
                      const struct review_words *words)
{
    made->events[slot].kind = words->kind;
    if (words->words[0])
        say(made, slot, "%s", words->words);
    made->events[slot].child = scene->child;
    return slot;
}

/* Reviews that keep their periods, then the last one as wished. Answers the day after which the
 * measure may end. */
int add_reviews(struct made *made, struct scene *scene, int start, int months, int again_months,
                const struct review_words words[3])
{
    int day = start, kept = chance_below(&made->chance, 3);
    for (; kept > 0; kept--, months = again_months) {
        int latest = limit_after(day, months, 0, MOVES).nominal;
        day = chance_between(&made->chance, latest - 25, latest);
        add_review(made, scene, add_event(made, scene, CONSIDERED, day),
                   &words[chance_below(&made->chance, 3)]);
    }
    struct limit limit = limit_after(day, months, 0, MOVES);
    int act = add_act(made, scene, CONSIDERED, day + 1, limit);
    if (act >= 0)
        add_review(made, scene, act, &words[chance_below(&made->chance, 3)]);
    judge_by_wish(made, scene, day, limit);
    return act >= 0 ? made->events[act].on.last : NEVER;
}

static void make_review(struct made *made, struct scene *scene)
{
    const struct review_row *row = scene->row;
    int first = day_of_digits(row->from), last = day_of_digits(row->to), turn = day_of(2027, 1, 1);
    if (last >= turn - 1 && chance_percent(&made->chance, 25))
        first = turn - 120, last = last < turn ? last : turn;
    int day = chance_between(&made->chance, first, last),
        start = scene->slots[START_SLOT] = add_event(made, scene, row->start, day);
    say(made, start, "%s", row->start_words);
    scene->choice = row->start == DECISION && row->months == 3 && chance_percent(&made->chance, 12)
                        ? day + chance_between(&made->chance, 20, 110)
                        : 0;
    if (scene->choice)
        made->events[start].valid_until = scene->choice;
    complete_by_wish(made, scene, start, row->kinds);
    int end = add_reviews(made, scene, day, row->months, row->months, row->reviews);
    if (end == NEVER || (scene->wish != WISH_UNDATED && chance_percent(&made->chance, 45)))
        return;
    int stop = scene->slots[STOP_SLOT] =
        add_event(made, scene, row->stop.kind, end + chance_between(&made->chance, 1, 40));
    if (row->stop.words[0])
        say(made, stop, "%s", row->stop.words);
}

static void expect_review(struct made *made, const struct scene *scene)
{
    const struct review_row *row = scene->row;
    int start = scene->slots[START_SLOT], stop = scene->slots[STOP_SLOT];
    struct course course = {.code = row->code,
                            .slot = start,
                            .start = made->events[start].day,
                            .stop = {NEVER, NEVER},
                            .months = row->months,
                            .again_months = row->months,
                            .moves = MOVES,
                            .known = is_known(made, row->kinds, start, NONE),
                            .own_end = scene->choice ? scene->choice : NEVER,
                            .fault_until = day_of_digits(row->fault_until),
                            .care_started = NONE};
    if (stop >= 0)
        course.stop = when(made, stop);
    course_reviews(made, scene, &course, SET(CONSIDERED) | SET(RECONSIDERED));
    expect_course(made, &course);
}

const struct scene_kind review_scenes[] = {{SOL_CHILD, 6, make_review, expect_review, &rows[0]},
                                           {LVU, 5, make_review, expect_review, &rows[1]},
                                           {LVU, 3, make_review, expect_review, &rows[2]},
                                           {LVU, 3, make_review, expect_review, &rows[3]},
                                           {LVU, 2, make_review, expect_review, &rows[4]},
                                           {LVU, 2, make_review, expect_review, &rows[5]},
                                           {SOL_CHILD, 2, make_review, expect_review, &rows[6]},
                                           {LVU, 1, make_review, expect_review, &rows[7]},
                                           {.make = NULL}};
