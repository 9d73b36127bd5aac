/* court_expect: decisions that must reach the court, and applications. Only what has come in
 * counts, but what was sent too late is late. Reckoned from LVU 7-9, 27-31 f §§, LVM 15-18 a §§,
 * LPS 4:3-6 and law (2026:1600) 5:4-6, 12:6, 13. */
#include "load.h"

/* What was received speaks first, then what was sent, then silence. */
static enum outcome by_papers(const struct made *made, int sent, int receipt, struct limit limit,
                              bool known)
{
    if (receipt >= 0)
        return by_act(grade_of(when(made, receipt), limit));
    if (sent >= 0 && grade_of(when(made, sent), limit) != IN_TIME)
        return by_act(grade_of(when(made, sent), limit));
    return by_silence(made, limit, known);
}

static bool happened_by(const struct made *made, int slot, struct limit limit)
{
    return slot >= 0 && when(made, slot).last <= limit.latest;
}

void expect_submission(struct made *made, const struct submission *submission)
{
    int decision = submission->decision, start = made->events[decision].day;
    struct limit limit = limit_after(start, 0, submission->days, MOVES);
    bool known = is_known(made, SET(RECEIPT), decision, NONE) ||
                 (submission->sent < 0 && is_known(made, SET(SUBMITTED), decision, NONE));
    enum outcome outcome = HELD;
    if (!happened_by(made, submission->ruling, limit)) /* the court has tried it, so it was there */
        outcome = by_papers(made, submission->sent, submission->receipt, limit, known);
    expect(made, submission->code, decision, at_most(outcome, start <= submission->fault_until));
}

static enum outcome application_from(const struct made *made, const struct application *application,
                                     int start)
{
    struct limit limit = limit_after(start, 0, application->days, MOVES);
    bool known =
        is_known(made, SET(RECEIPT), application->start, NONE) ||
        (application->sent < 0 && is_known(made, application->known, application->start, NONE));
    if (happened_by(made, application->refused, limit) ||
        happened_by(made, application->lifted, limit))
        return HELD;
    return by_papers(made, application->sent, application->receipt, limit, known);
}

void expect_application(struct made *made, const struct application *application)
{
    int start = made->events[application->start].day, turn = day_of(2027, 1, 1);
    enum outcome outcome = application_from(made, application, start);
    bool runs_over = start < turn && limit_after(start, 0, application->days, MOVES).latest >= turn;
    if (runs_over && application->care_started != NEVER) {
        int care = application->care_started;
        outcome = either_law(outcome,
                             care >= 0 ? application_from(made, application, made->events[care].day)
                                       : UNKNOWN);
    }
    expect(made, application->code, application->start,
           at_most(outcome, start <= application->fault_until));
}
