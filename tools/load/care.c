/* care: a judgment on compulsory care is carried out, becomes final, and the care is considered
 * every half year, under LVU, under law (2026:1600), and over the night between them. Reckoned from
 * LVU 5, 13 §§ and law (2026:1600) 6:4, 8:2-3. */
#include "load.h"

enum {
    JUDGMENT_SLOT,
    ENFORCED_SLOT,
    CARE_SLOT,
    FINAL_SLOT,
    PLACED_SLOT,
    STOP_SLOT,
    CUSTODY_SLOT,
    RECEIPT_SLOT,
    TAKEN_SLOT,
    APPLICATION_SLOT,
    APPLIED_SLOT
};

enum ground { HOME, OWN, UNSAID_GROUND };

static const struct review_words words_of[][3] = {
    [HOME] = {{CONSIDERED, "\"measure\":\"vård\""},
              {CONSIDERED, ""},
              {RECONSIDERED, "\"measure\":\"vård\""}},
    [OWN] = {{RECONSIDERED, "\"measure\":\"vård\""},
             {RECONSIDERED, ""},
             {RECONSIDERED, "\"review_outcome\":\"fortsätter\""}},
    [UNSAID_GROUND] = {{CONSIDERED, "\"measure\":\"vård\""},
                       {RECONSIDERED, ""},
                       {RECONSIDERED, "\"measure\":\"vård\""}},
};

static uint64_t kinds_of(int ground)
{
    return ground == HOME  ? SET(CONSIDERED)
           : ground == OWN ? SET(RECONSIDERED)
                           : SET(CONSIDERED) | SET(RECONSIDERED);
}

static int add_judgment(struct made *made, struct scene *scene, int day, bool new_act)
{
    static const char *const grounds[][2] = {
        [HOME] = {"2 §", "hemförhållanden"}, [OWN] = {"3 §", "eget beteende"}};
    int judgment = scene->slots[JUDGMENT_SLOT] = add_event(made, scene, RULING, day);
    say(made, judgment,
        "\"court\":\"förvaltningsrätten\",\"court_outcome\":\"bifall\",\"measure\":\"vård\"");
    if (scene->choice != UNSAID_GROUND)
        say(made, judgment, "\"grounds\":[\"%s\"]", grounds[scene->choice][new_act]);
    return judgment;
}

static void end_care(struct made *made, struct scene *scene, int end)
{
    int final = scene->slots[FINAL_SLOT];
    if (end == NEVER || (scene->wish != WISH_UNDATED && chance_percent(&made->chance, 50)))
        return;
    if (final >= 0 && end < made->events[final].day)
        end = made->events[final].day;
    int stop = scene->slots[STOP_SLOT] =
        add_event(made, scene, DECISION, end + chance_between(&made->chance, 1, 60));
    say(made, stop, "\"decision_type\":\"upphörande av vård\",\"decided_by\":\"nämnd\"");
}

/* The judgment becomes final before anything else has happened: is care begun in four weeks? */
static void add_final(struct made *made, struct scene *scene, int judgment)
{
    int day = made->events[judgment].day + chance_between(&made->chance, 21, 30);
    int final = scene->slots[FINAL_SLOT] = add_event(made, scene, FINAL, day);
    made->events[final].concerns = judgment;
    int drawn = chance_below(&made->chance, 100);
    if (chance_percent(&made->chance, 40))
        made->events[final].complete |= SET(PLACED);
    if (drawn >= 85)
        return;
    int placed = scene->slots[PLACED_SLOT] =
        add_event(made, scene, PLACED, day + (drawn < 70 ? drawn / 3 : drawn - 48));
    say(made, placed, "\"placement_form\":\"HVB\"");
}

static int any_day(struct chance *chance)
{
    int turn = day_of(2027, 1, 1);
    return chance_percent(chance, 35) ? chance_between(chance, turn - 300, turn - 1)
                                      : chance_between(chance, day_of(2010, 1, 1), turn - 1);
}

static void make_care(struct made *made, struct scene *scene)
{
    int day = any_day(&made->chance), turn = day_of(2027, 1, 1),
        form = chance_below(&made->chance, 100);
    scene->choice = chance_below(&made->chance, 3);
    if (day > turn - 300 && chance_percent(&made->chance, 60))
        scene->slots[CARE_SLOT] =
            add_event(made, scene, CARE_STARTED, day - chance_below(&made->chance, 25));
    int judgment = add_judgment(made, scene, day, false), start = day, slot = judgment;
    if (form < 25) {
        start = day + chance_below(&made->chance, 10);
        if (start >= turn)
            start = day;
        slot = scene->slots[ENFORCED_SLOT] = add_event(made, scene, ENFORCED, start);
        made->events[slot].concerns = judgment;
    } else if (form < 50) {
        add_final(made, scene, judgment);
    }
    complete_by_wish(made, scene, slot, kinds_of(scene->choice));
    end_care(made, scene, add_reviews(made, scene, start, 6, 6, words_of[scene->choice]));
}

static void make_new_care(struct made *made, struct scene *scene)
{
    int day = chance_between(&made->chance, day_of(2027, 1, 1), day_of(2028, 6, 1));
    scene->choice = chance_below(&made->chance, 2);
    int care = scene->slots[CARE_SLOT] = add_event(made, scene, CARE_STARTED, day);
    add_judgment(made, scene, day + chance_between(&made->chance, 5, 40), true);
    complete_by_wish(made, scene, care, kinds_of(scene->choice));
    end_care(made, scene, add_reviews(made, scene, day, 6, 6, words_of[scene->choice]));
}

/* From the custody, all in time, to the judgment and its reviews. */
static void make_whole_care(struct made *made, struct scene *scene)
{
    int day = chance_between(&made->chance, day_of(2012, 1, 1), day_of(2026, 9, 1));
    scene->choice = HOME;
    int custody = scene->slots[CUSTODY_SLOT] = add_event(made, scene, DECISION, day);
    say(made, custody,
        "\"decision_type\":\"omedelbart omhändertagande\",\"lagrum\":\"6 § "
        "LVU\",\"decided_by\":\"nämnd\"");
    int taken = scene->slots[TAKEN_SLOT] = add_event(made, scene, ENFORCED, day);
    made->events[taken].concerns = custody;
    int receipt = scene->slots[RECEIPT_SLOT] =
        add_event(made, scene, RECEIPT, day + chance_between(&made->chance, 1, 8));
    made->events[receipt].concerns = custody;
    int applied = day + chance_between(&made->chance, 15, 28);
    int sent = scene->slots[APPLICATION_SLOT] = add_event(made, scene, APPLICATION, applied);
    say(made, sent, "\"measure\":\"vård\"");
    receipt = scene->slots[APPLIED_SLOT] = add_event(made, scene, RECEIPT, applied);
    made->events[receipt].concerns = sent;
    int judgment = add_judgment(made, scene, applied + chance_between(&made->chance, 7, 20), false);
    complete_by_wish(made, scene, judgment, SET(CONSIDERED) | SET(RECONSIDERED));
    made->events[taken].complete = made->events[judgment].complete;
    end_care(made, scene,
             add_reviews(made, scene, made->events[judgment].day, 6, 6, words_of[HOME]));
}

static struct course course_of(struct made *made, const struct scene *scene, int slot)
{
    int stop = scene->slots[STOP_SLOT];
    struct course course = {.code = NOT_RECONSIDERED_6M,
                            .slot = slot,
                            .start = made->events[slot].day,
                            .stop = {NEVER, NEVER},
                            .own_end = NEVER,
                            .months = 6,
                            .again_months = 6,
                            .moves = MOVES,
                            .fault_until = day_of(2026, 12, 31),
                            .known = is_known(made, kinds_of(scene->choice), slot, NONE),
                            .care_started = NONE};
    if (stop >= 0)
        course.stop = when(made, stop);
    course_reviews(made, scene, &course,
                   scene->choice == OWN ? SET(RECONSIDERED) : SET(CONSIDERED) | SET(RECONSIDERED));
    return course;
}

static void expect_begun(struct made *made, const struct scene *scene)
{
    const int *slots = scene->slots;
    int final = slots[FINAL_SLOT], placed = slots[PLACED_SLOT], stop = slots[STOP_SLOT];
    if (final < 0 || slots[CARE_SLOT] >= 0) /* care had begun */
        return;
    struct limit limit = limit_after(made->events[final].day, 0, 28, PERHAPS);
    enum outcome outcome = placed >= 0
                               ? by_act(grade_of(when(made, placed), limit))
                               : by_silence(made, limit, is_known(made, SET(PLACED), final, NONE));
    if (stop >= 0 && when(made, stop).last <= limit.latest)
        outcome = HELD;
    expect(made, CARE_NOT_BEGUN_4W, final,
           at_most(outcome, made->events[final].day < day_of(2027, 1, 1)));
}

/* The first half year, counted from the custody: how the law is read there is open, so never more
 * than a doubt. */
static void expect_first(struct made *made, const struct scene *scene)
{
    struct course course = course_of(made, scene, scene->slots[TAKEN_SLOT]);
    struct limit limit = limit_after(course.start, 6, 0, MOVES);
    enum outcome outcome =
        by_silence(made, limit, is_known(made, SET(CONSIDERED), course.slot, NONE));
    if (course.review_count)
        outcome = by_act(grade_of(when(made, course.reviews[0]), limit));
    if (course.stop.last <= limit.latest)
        outcome = HELD;
    expect(made, NOT_RECONSIDERED_6M, course.slot, at_most(outcome, false));
}

static void expect_care(struct made *made, const struct scene *scene)
{
    const int *slots = scene->slots;
    struct course course = course_of(
        made, scene, slots[ENFORCED_SLOT] >= 0 ? slots[ENFORCED_SLOT] : slots[JUDGMENT_SLOT]);
    course.care_started = slots[CARE_SLOT] >= 0 ? made->events[slots[CARE_SLOT]].day : 0;
    expect_course(made, &course);
    expect_begun(made, scene);
    if (slots[CUSTODY_SLOT] < 0)
        return;
    int turn = day_of(2027, 1, 1);
    struct submission submission = {slots[CUSTODY_SLOT], NONE,    slots[RECEIPT_SLOT], NONE, 7,
                                    DEADLINE_SUBMIT_7D,  turn - 1};
    struct application application = {slots[TAKEN_SLOT],
                                      slots[APPLICATION_SLOT],
                                      slots[APPLIED_SLOT],
                                      NONE,
                                      NONE,
                                      28,
                                      DEADLINE_APPLY_4W,
                                      SET(APPLICATION) | SET(TIME_REQUESTED),
                                      turn - 1,
                                      NEVER};
    expect_submission(made, &submission);
    expect_application(made, &application);
    expect_first(made, scene);
}

static void expect_new_care(struct made *made, const struct scene *scene)
{
    struct course course = course_of(made, scene, scene->slots[CARE_SLOT]);
    expect_course(made, &course);
}

const struct scene_kind care_scenes[] = {{LVU, 9, make_care, expect_care, NULL},
                                         {LVU, 4, make_whole_care, expect_care, NULL},
                                         {LVU, 4, make_new_care, expect_new_care, NULL},
                                         {.make = NULL}};
