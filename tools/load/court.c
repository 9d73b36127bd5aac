/* court: custody, temporary bans, custody for misuse and urgent protected housing: the decision
 * goes to the court, is upheld, and an application follows. What must be found is reckoned in
 * court_expect. */
#include "load.h"

enum {
    DECISION_SLOT,
    SENT_SLOT,
    RECEIPT_SLOT,
    RULING_SLOT,
    ENFORCED_SLOT,
    CARE_SLOT,
    APPLICATION_SLOT,
    APPLIED_SLOT,
    REFUSED_SLOT,
    HOUSED_SLOT
};

enum subject { CUSTODY, MOVING_BAN, TRAVEL_BAN, MISUSE, HOUSING };

struct court_row {
    enum subject subject;
    const char *decision;  /* words of the decision */
    const char *lagrum[2]; /* before and from 2027; NULL = left out */
    const char *measure;   /* of the application */
    enum code submit, apply;
    int submit_days, apply_days;
    int from;   /* first day */
    bool lasts; /* the act is not replaced or in doubt from 2027 */
};

static const struct court_row rows[] = {
    {CUSTODY,
     "omedelbart omhändertagande",
     {"6 § LVU", "5 kap. 1 § LUO"},
     "vård",
     DEADLINE_SUBMIT_7D,
     DEADLINE_APPLY_4W,
     7,
     28,
     20050101,
     false},
    {MOVING_BAN,
     "tillfälligt flyttningsförbud",
     {NULL, NULL},
     "flyttningsförbud",
     DEADLINE_SUBMIT_7D,
     DEADLINE_APPLY_2W,
     7,
     14,
     20100101,
     false},
    {TRAVEL_BAN,
     "tillfälligt utreseförbud",
     {NULL, NULL},
     "utreseförbud",
     DEADLINE_SUBMIT_7D,
     DEADLINE_APPLY_TRAVEL_4W,
     7,
     28,
     20200701,
     false},
    {MISUSE,
     "omedelbart omhändertagande",
     {"13 § LVM", "13 § LVM"},
     "LVM-vård",
     DEADLINE_SUBMIT_LVM_1D,
     DEADLINE_APPLY_LVM_1W,
     1,
     7,
     20100101,
     false},
    {HOUSING,
     "placering",
     {"4 kap. 1 § LPS", "4 kap. 1 § LPS"},
     NULL,
     DEADLINE_SUBMIT_7D,
     DEADLINE_APPLY_LPS_6W,
     7,
     42,
     20240401,
     true},
};

static int any_day(struct chance *chance, int from)
{
    int drawn = chance_below(chance, 100), turn = day_of(2027, 1, 1);
    if (drawn < 20)
        return chance_between(chance, turn - 35, turn - 1);
    return drawn < 45 ? chance_between(chance, turn, turn + 500)
                      : chance_between(chance, from, turn - 1);
}

static int add_decision(struct made *made, struct scene *scene, const struct court_row *row,
                        int day)
{
    int decision = scene->slots[DECISION_SLOT] = add_event(made, scene, DECISION, day);
    const char *lagrum = row->lagrum[day >= day_of(2027, 1, 1)];
    say(made, decision, "\"decided_by\":\"nämnd\",\"decision_type\":\"%s\"", row->decision);
    if (lagrum && (row->subject == HOUSING || chance_percent(&made->chance, 70)))
        say(made, decision, "\"lagrum\":\"%s\"", lagrum);
    return decision;
}

/* The paper and the day the court got it, as much as the record holds. */
static void add_papers(struct made *made, struct scene *scene, int sent_slot, enum kind kind,
                       int about, struct limit limit)
{
    int start = made->events[about].day, form = chance_below(&made->chance, 100);
    int act = add_act(made, scene, form < 12 ? kind : RECEIPT, start, limit);
    if (act < 0)
        return;
    if (form < 12) {
        scene->slots[sent_slot] = act;
        made->events[act].concerns = kind == SUBMITTED ? about : NONE;
        return;
    }
    scene->slots[sent_slot + 1] = act;
    made->events[act].concerns = about;
    if (kind == SUBMITTED && form < 40)
        return;
    int first = made->events[act].written == WRITTEN_DAY ? made->events[act].day : start;
    int sent = scene->slots[sent_slot] =
        add_event(made, scene, kind, first - (first > start ? 1 : 0));
    made->events[sent].concerns = kind == SUBMITTED ? about : NONE;
    made->events[act].concerns = sent;
}

static void say_application(struct made *made, const struct scene *scene,
                            const struct court_row *row)
{
    int sent = scene->slots[APPLICATION_SLOT];
    if (sent < 0)
        return;
    say(made, sent, "\"court\":\"förvaltningsrätten\"");
    if (made->events[sent].kind == APPLICATION && row->measure && chance_percent(&made->chance, 80))
        say(made, sent, "\"measure\":\"%s\"", row->measure);
}

static int add_ruling(struct made *made, struct scene *scene, int decision, int day)
{
    int ruling = scene->slots[RULING_SLOT] = add_event(made, scene, RULING, day);
    bool lifted = chance_percent(&made->chance, 8);
    made->events[ruling].concerns = decision;
    say(made, ruling, "\"court\":\"förvaltningsrätten\",\"court_outcome\":\"%s\"",
        lifted ? "upphävt" : "fastställt");
    scene->choice = lifted;
    return ruling;
}

/* Where the time for the application begins; NONE when it does not. */
static int add_start(struct made *made, struct scene *scene, const struct court_row *row,
                     int decision)
{
    int day = made->events[decision].day;
    if (row->subject == CUSTODY) {
        int enforced = scene->slots[ENFORCED_SLOT] =
            add_event(made, scene, ENFORCED, day + chance_below(&made->chance, 3));
        made->events[enforced].concerns = decision;
        say(made, enforced, "\"result\":\"genomförd\"");
        if (scene->choice || day < day_of(2026, 11, 20) || !chance_percent(&made->chance, 80))
            return enforced;
        int care = scene->slots[CARE_SLOT] = add_event(
            made, scene, CARE_STARTED, made->events[enforced].day + chance_below(&made->chance, 9));
        made->events[care].concerns = decision;
        return made->events[enforced].day >= day_of(2027, 1, 1) ? care : enforced;
    }
    if (row->subject == HOUSING) {
        int housed = scene->slots[HOUSED_SLOT] =
            add_event(made, scene, PLACED, day + chance_below(&made->chance, 3));
        made->events[housed].concerns = decision;
        say(made, housed, "\"placement_form\":\"skyddat boende\"");
        return housed;
    }
    int ruling = scene->slots[RULING_SLOT];
    return ruling >= 0 && !scene->choice ? ruling : NONE;
}

static void make_application(struct made *made, struct scene *scene, const struct court_row *row,
                             int start)
{
    int care = scene->slots[CARE_SLOT],
        about = care >= 0 ? care : start; /* nobody applies before care has begun */
    struct limit limit = limit_after(made->events[start].day, 0, row->apply_days, MOVES);
    bool asks_time = (row->subject == CUSTODY || row->subject == TRAVEL_BAN) &&
                     chance_percent(&made->chance, 12);
    if (scene->choice) /* lifted: nothing more to apply for */
        return;
    add_papers(made, scene, APPLICATION_SLOT, asks_time ? TIME_REQUESTED : APPLICATION, about,
               limit);
    say_application(made, scene, row);
    judge_by_wish(made, scene, made->events[start].day, limit);
    complete_by_wish(made, scene, start,
                     SET(APPLICATION) | SET(TIME_REQUESTED) |
                         (chance_percent(&made->chance, 50) ? SET(RECEIPT) : 0));
    if (row->subject != CUSTODY || !chance_percent(&made->chance, 8))
        return;
    int refused = scene->slots[REFUSED_SLOT] =
        add_event(made, scene, RULING, limit.latest + chance_between(&made->chance, -5, 20));
    say(made, refused, "\"court_outcome\":\"avslag\",\"measure\":\"vård\"");
}

static void make_court(struct made *made, struct scene *scene)
{
    const struct court_row *row = scene->row;
    int day = any_day(&made->chance, day_of_digits(row->from)),
        decision = add_decision(made, scene, row, day);
    struct limit limit = limit_after(day, 0, row->submit_days, MOVES);
    bool goes_on = chance_percent(&made->chance, 60);
    enum wish wish = scene->wish;
    if (goes_on)
        scene->wish = WISH_KEPT;
    add_papers(made, scene, SENT_SLOT, SUBMITTED, decision, limit);
    judge_by_wish(made, scene, day, limit);
    complete_by_wish(made, scene, decision,
                     SET(SUBMITTED) | (chance_percent(&made->chance, 50) ? SET(RECEIPT) : 0));
    if (!goes_on)
        return;
    add_ruling(made, scene, decision, day + chance_between(&made->chance, 3, 12));
    int start = add_start(made, scene, row, decision);
    scene->wish = wish;
    if (start >= 0)
        make_application(made, scene, row, start);
}

static void expect_applied(struct made *made, const struct scene *scene, int start, int care)
{
    const struct court_row *row = scene->row;
    const int *slots = scene->slots;
    int turn = day_of(2027, 1, 1);
    bool asks_first =
        row->subject == MISUSE || (row->subject == MOVING_BAN && made->events[start].day < turn);
    struct application application = {start,
                                      slots[APPLICATION_SLOT],
                                      slots[APPLIED_SLOT],
                                      slots[REFUSED_SLOT],
                                      scene->choice ? slots[RULING_SLOT] : NONE,
                                      row->apply_days,
                                      row->apply,
                                      asks_first ? SET(APPLICATION)
                                                 : SET(APPLICATION) | SET(TIME_REQUESTED),
                                      row->lasts ? NEVER : turn - 1,
                                      care};
    expect_application(made, &application);
}

static void expect_court(struct made *made, const struct scene *scene)
{
    const struct court_row *row = scene->row;
    const int *slots = scene->slots;
    int turn = day_of(2027, 1, 1);
    struct submission submission = {
        slots[DECISION_SLOT], slots[SENT_SLOT], slots[RECEIPT_SLOT],          slots[RULING_SLOT],
        row->submit_days,     row->submit,      row->lasts ? NEVER : turn - 1};
    expect_submission(made, &submission);
    if (row->subject == CUSTODY) {
        int enforced = slots[ENFORCED_SLOT], care = slots[CARE_SLOT];
        if (enforced >= 0 && made->events[enforced].day < turn)
            expect_applied(made, scene, enforced, care);
        if (care >= 0 && made->events[care].day >= turn)
            expect_applied(made, scene, care, NEVER);
    } else if (row->subject == HOUSING) {
        if (slots[HOUSED_SLOT] >= 0)
            expect_applied(made, scene, slots[HOUSED_SLOT], NEVER);
    } else if (slots[RULING_SLOT] >= 0 && !scene->choice) {
        expect_applied(made, scene, slots[RULING_SLOT], NEVER);
    }
}

const struct scene_kind court_scenes[] = {{LVU, 14, make_court, expect_court, &rows[0]},
                                          {LVU, 3, make_court, expect_court, &rows[1]},
                                          {LVU, 3, make_court, expect_court, &rows[2]},
                                          {LVM, 4, make_court, expect_court, &rows[3]},
                                          {SOL_CHILD, 3, make_court, expect_court, &rows[4]},
                                          {.make = NULL}};
