/* placement: emergency homes after the investigation, and two years in the same foster home.
 * Reckoned from SoL (2001:453) 6:6, 6:8, 6:8 b, SoL (2025:400) 22:4, 22:13-14, LVU 13 c § and law
 * (2026:1600) 9:1. */
#include "load.h"

enum { PLACED_SLOT, CLOSED_SLOT, ENDED_SLOT, REASON_SLOT, CUSTODY_SLOT, RECEIPT_SLOT };

enum { TRANSFER = 1 }; /* tag of reviews about the transfer of custody */

static const struct review_words stay_words[] = {
    {CONSIDERED, "\"measure\":\"frivillig placering\""},
    {CONSIDERED, ""},
    {RECONSIDERED, "\"measure\":\"frivillig placering\""}};
static const struct review_words transfer_words[] = {
    {CONSIDERED, "\"measure\":\"vårdnadsöverflyttning\""},
    {CONSIDERED, "\"measure\":\"vårdnadsöverflyttning\",\"review_outcome\":\"fortsätter\""},
    {CONSIDERED, "\"measure\":\"vårdnadsöverflyttning\",\"decided_by\":\"nämnd\""}};

/* The placement goes on in the emergency home after the investigation. */
static void make_emergency_home(struct made *made, struct scene *scene)
{
    int day = chance_percent(&made->chance, 30)
                  ? chance_between(&made->chance, day_of(2012, 1, 1), day_of(2025, 6, 30))
                  : chance_between(&made->chance, day_of(2025, 3, 1), day_of(2028, 1, 1));
    int placed = scene->slots[PLACED_SLOT] = add_event(made, scene, PLACED, day);
    say(made, placed, "\"placement_form\":\"jourhem\",\"home\":\"j1\"");
    int closed = scene->slots[CLOSED_SLOT] =
        add_event(made, scene, CLOSED, day + chance_between(&made->chance, 10, 90));
    say(made, closed, "\"outcome_investigation\":\"placering med samtycke\"");
    int start = made->events[closed].day;
    struct limit limit = limit_after(start, 2, 0, PERHAPS);
    if (chance_percent(&made->chance, 10)) {
        int reason = scene->slots[REASON_SLOT] =
            add_event(made, scene, DECISION, start + chance_between(&made->chance, 5, 50));
        say(made, reason,
            "\"decision_type\":\"fortsatt placering\",\"reasons\":\"Väntar på familjehem\"");
    }
    int ended = scene->slots[ENDED_SLOT] = add_act(made, scene, PLACEMENT_ENDED, start + 1, limit);
    if (ended >= 0)
        say(made, ended, "\"home\":\"j1\"");
    judge_by_wish(made, scene, start, limit);
    complete_by_wish(made, scene, placed,
                     SET(PLACEMENT_ENDED) | SET(PLACED) | SET(CONSIDERED) |
                         (chance_percent(&made->chance, 60) ? SET(DECISION) : 0));
}

/* A child leaves a foster home for another home or for its own; the care goes on only in the first case. */
static bool moves_on(const struct made *made, const struct scene *scene)
{
    return scene->slots[CLOSED_SLOT] < 0 && made->number % 2;
}

static void expect_stay(struct made *made, const struct scene *scene, uint64_t kinds, int tag,
                        struct course course)
{
    int placed = scene->slots[PLACED_SLOT], ended = scene->slots[ENDED_SLOT];
    course.slot = placed;
    course.start = made->events[placed].day;
    bool stops = ended >= 0 && (tag == TRANSFER || !moves_on(made, scene));
    course.stop = stops ? when(made, ended) : (struct window){NEVER, NEVER};
    course.own_end = NEVER;
    course.moves = MOVES;
    course.known = is_known(made, SET(CONSIDERED), placed, NONE);
    course.tag = tag;
    course.care_started = NONE;
    course_reviews(made, scene, &course, kinds);
    expect_course(made, &course);
}

static void expect_emergency_home(struct made *made, const struct scene *scene)
{
    const int *slots = scene->slots;
    int placed = slots[PLACED_SLOT], closed = slots[CLOSED_SLOT], ended = slots[ENDED_SLOT];
    expect_stay(
        made, scene, SET(CONSIDERED) | SET(RECONSIDERED) | SET(DECISION), 0,
        (struct course){
            .code = NOT_RECONSIDERED_6M, .months = 6, .again_months = 6, .fault_until = NEVER});
    if (slots[REASON_SLOT] >= 0) /* a recorded reason: nothing to remark */
        return;
    struct limit limit = limit_after(made->events[closed].day, 2, 0, PERHAPS);
    bool known = is_known(made, SET(PLACEMENT_ENDED) | SET(PLACED), placed, closed);
    enum outcome outcome =
        ended >= 0 ? by_act(grade_of(when(made, ended), limit)) : by_silence(made, limit, known);
    expect(made, JOURHEM_OVER_2M, placed,
           at_most(outcome, is_known(made, SET(DECISION), placed, closed)));
}

/* Stays reviewed every half year as long as they last. */
static void add_stay_reviews(struct made *made, struct scene *scene, int start, int end)
{
    bool says = chance_percent(&made->chance, 60);
    while (made->count < 40) {
        start = limit_after(start, 6, 0, STAYS).nominal - chance_between(&made->chance, 0, 20);
        if (start >= end)
            return;
        const struct review_words *words = &stay_words[chance_below(&made->chance, 3)];
        int slot = add_event(made, scene, words->kind, start);
        made->events[slot].says_assessed = says;
        if (words->words[0])
            say(made, slot, "%s", words->words);
    }
}

static void make_foster_home(struct made *made, struct scene *scene)
{
    bool custody = scene->kind->domain == LVU;
    int day = chance_between(&made->chance, day_of(2022, 7, 1), day_of(2028, 1, 1));
    if (custody) {
        int decision = scene->slots[CUSTODY_SLOT] =
            add_event(made, scene, DECISION, day - chance_below(&made->chance, 5));
        say(made, decision,
            "\"decision_type\":\"omedelbart omhändertagande\",\"decided_by\":\"nämnd\"");
        int receipt = scene->slots[RECEIPT_SLOT] = add_event(
            made, scene, RECEIPT, made->events[decision].day + chance_below(&made->chance, 8));
        made->events[receipt].concerns = decision;
    }
    int placed = scene->slots[PLACED_SLOT] = add_event(made, scene, PLACED, day);
    say(made, placed, "\"placement_form\":\"familjehem\",\"home\":\"h1\"");
    complete_by_wish(made, scene, placed, SET(CONSIDERED));
    int before = made->count, end = add_reviews(made, scene, day, 24, 12, transfer_words);
    for (int slot = before; slot < made->count; slot++)
        made->events[slot].tag = TRANSFER;
    if (end != NEVER && (scene->wish == WISH_UNDATED || chance_percent(&made->chance, 50))) {
        int ended = scene->slots[ENDED_SLOT] =
            add_event(made, scene, PLACEMENT_ENDED, end + chance_between(&made->chance, 1, 90));
        say(made, ended, "\"home\":\"h1\",\"end_reason\":\"%s\"",
            moves_on(made, scene) ? "flytt" : "hemtagning");
    }
    if (!custody)
        add_stay_reviews(made, scene, day, end == NEVER ? made->as_of : end);
}

static void expect_foster_home(struct made *made, const struct scene *scene)
{
    const int *slots = scene->slots;
    bool custody = slots[CUSTODY_SLOT] >= 0;
    if (custody) {
        struct submission submission = {
            slots[CUSTODY_SLOT], NONE, slots[RECEIPT_SLOT], NONE, 7, DEADLINE_SUBMIT_7D,
            day_of(2026, 12, 31)};
        expect_submission(made, &submission);
    } else {
        expect_stay(
            made, scene, SET(CONSIDERED) | SET(RECONSIDERED), 0,
            (struct course){
                .code = NOT_RECONSIDERED_6M, .months = 6, .again_months = 6, .fault_until = NEVER});
    }
    expect_stay(made, scene, SET(CONSIDERED), TRANSFER,
                (struct course){.code = CUSTODY_TRANSFER_NOT_CONSIDERED,
                                .months = 24,
                                .again_months = 12,
                                .silent = SET(CONSIDERED),
                                .fault_until = custody ? day_of(2026, 12, 31) : NEVER});
}

const struct scene_kind placement_scenes[] = {
    {SOL_CHILD, 4, make_emergency_home, expect_emergency_home, NULL},
    {SOL_CHILD, 3, make_foster_home, expect_foster_home, NULL},
    {LVU, 3, make_foster_home, expect_foster_home, NULL},
    {.make = NULL}};
