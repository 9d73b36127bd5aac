/* single: duties of one start, one act and one limit. Reckoned from SoL (2001:453) 16:6 a, SoL
 * (2025:400) 14:2, 34:1, LVU 9 a, 21 c §§, law (2026:1600) 5:8, 10:7 and LPS 3:4. */
#include "load.h"

enum { START_SLOT, ACT_SLOT };

struct single_row {
    enum code code;
    enum kind start;
    const char *start_words;
    enum kind act;
    const char *act_words;
    int months, days;
    enum moves moves;
    uint64_t kinds;  /* complete, when an absence is certain */
    int from, to;    /* possible start days */
    int fault_until; /* a later start gives a doubt at most; 0 = always */
};

static const struct single_row rows[] = {
    {NOT_EXECUTED_3M, DECISION, "\"decision_type\":\"insats\"", MEASURE_STARTED,
     "\"measure\":\"öppen insats\"", 3, 0, MOVES, SET(MEASURE_STARTED) | SET(PLACED) | SET(IVO),
     20100101, 20280601, 0},
    {NOT_EXECUTED_3M, DECISION, "\"decision_type\":\"insats\",\"lagrum\":\"SoL\"", IVO, "", 3, 0,
     MOVES, SET(MEASURE_STARTED) | SET(PLACED) | SET(IVO), 20100101, 20280601, 0},
    {HOMECOMING_REQUEST_UNDECIDED, REQUEST, "\"from\":\"vh1\",\"request\":\"upphörande av vård\"",
     DECISION, "\"decision_type\":\"fortsatt vård\",\"decided_by\":\"nämnd\"", 4, 0, MOVES,
     SET(DECISION), 20100101, 20261231, 0},
    {HOMECOMING_REQUEST_UNDECIDED, REQUEST, "\"from\":\"vh1\",\"request\":\"ta hem barnet\"",
     RECONSIDERED, "\"review_outcome\":\"fortsätter\"", 4, 0, MOVES, SET(DECISION), 20100101,
     20261231, 0},
    {DEADLINE_FOLLOW_UP_6M, FOLLOWING, "", FOLLOWED, "", 6, 0, PERHAPS, SET(FOLLOWED), 20150101,
     20280601, 20261231},
    {TEMPORARY_CARE_OVER_2M, RULING, "\"court_outcome\":\"bifall\",\"lagrum\":\"9 a § LVU\"",
     APPLICATION, "\"court\":\"förvaltningsrätten\"", 2, 0, PERHAPS,
     SET(RECEIPT) | SET(APPLICATION), 20220101, 20261231, 20261231},
    {TEMPORARY_CARE_OVER_2M, RULING,
     "\"court_outcome\":\"delvis bifall\",\"lagrum\":\"5 kap. 8 § LUO\"", RECEIPT, "", 2, 0,
     PERHAPS, SET(RECEIPT) | SET(APPLICATION), 20270101, 20280601, 0},
    {CARE_NOT_BEGUN_4W, FINAL, "\"lagrum\":\"LPS\"", PLACED,
     "\"placement_form\":\"skyddat boende\"", 0, 28, PERHAPS, SET(PLACED), 20240401, 20280601,
     20500101},
};

static void make_single(struct made *made, struct scene *scene)
{
    const struct single_row *row = scene->row;
    int first = day_of_digits(row->from), last = day_of_digits(row->to), turn = day_of(2027, 1, 1);
    if (last > turn && first < turn - 150 &&
        chance_percent(&made->chance, 25)) /* over New Year's night */
        first = turn - 150, last = turn;
    int day = chance_between(&made->chance, first, last);
    int start = scene->slots[START_SLOT] = add_event(made, scene, row->start, day);
    if (row->start_words[0])
        say(made, start, "%s", row->start_words);
    struct limit limit = limit_after(day, row->months, row->days, row->moves);
    int act = scene->slots[ACT_SLOT] = add_act(made, scene, row->act, day + 1, limit);
    if (act >= 0 && row->act_words[0])
        say(made, act, "%s", row->act_words);
    judge_by_wish(made, scene, day, limit);
    complete_by_wish(made, scene, start, row->kinds);
}

static void expect_single(struct made *made, const struct scene *scene)
{
    const struct single_row *row = scene->row;
    int start = scene->slots[START_SLOT], act = scene->slots[ACT_SLOT],
        day = made->events[start].day;
    struct limit limit = limit_after(day, row->months, row->days, row->moves);
    bool known = is_known(made, row->kinds, start, NONE);
    enum outcome outcome =
        act >= 0 ? by_act(grade_of(when(made, act), limit)) : by_silence(made, limit, known);
    bool may_be_fault = row->fault_until && day <= day_of_digits(row->fault_until);
    expect(made, row->code, start, at_most(outcome, may_be_fault));
}

const struct scene_kind single_scenes[] = {{SOL_CHILD, 4, make_single, expect_single, &rows[0]},
                                           {BISTAND, 3, make_single, expect_single, &rows[1]},
                                           {LVU, 2, make_single, expect_single, &rows[2]},
                                           {LVU, 1, make_single, expect_single, &rows[3]},
                                           {LVU, 3, make_single, expect_single, &rows[4]},
                                           {LVU, 1, make_single, expect_single, &rows[5]},
                                           {LVU, 1, make_single, expect_single, &rows[6]},
                                           {SOL_CHILD, 1, make_single, expect_single, &rows[7]},
                                           {.make = NULL}};
