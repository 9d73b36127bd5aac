/* naive_row: candidates by the rows of the orders in force and by sub-delegation. */
#include "naive_part.h"

/* How a delegate of a row comes to hold for a capacity. */
struct way {
    int32_t row;
    const struct delegate *delegate;
    int32_t step;
    bool guess;  /* named if the original is whom we think */
    bool single; /* only where one person holds the delegate's role */
};

static void membership_and_acting(const struct capacity *capacity, struct candidate *candidate)
{
    if (capacity->decider == CLASS_APPOINTED_MEMBER)
        naive_part(candidate, capacity->member, REASON_NOT_MEMBER, FACT_MEMBERSHIP);
    if (capacity->step > 0)
        naive_part(candidate, capacity->absent, REASON_NOT_ABSENT, FACT_ABSENT);
}

static void form(const struct capacity *capacity, struct candidate *candidate)
{
    if (capacity->decider == CLASS_EMPLOYEE || capacity->decider == CLASS_APPOINTED_OFFICIAL)
        naive_part(candidate, capacity->form, REASON_NO_AGREEMENT, capacity->form_fact);
}

/* "Yes when nobody holds any of the delegates of the lower steps on the day", else the fact. */
static enum known step_has_come(const struct asked *asked, const struct order_line *line,
                                int32_t step)
{
    if (step == 0)
        return KNOWN_YES;
    for (size_t i = 0; i < line->delegate_count; i++)
        if (line->delegates[i].step < step && naive_is_held(asked, line, &line->delegates[i]))
            return naive_fact(asked, FACT_ABSENT);
    return KNOWN_YES;
}

static bool holds_role(const struct asked *asked, int32_t person, int32_t role)
{
    for (size_t i = 0; i < asked->rows->appointment_count; i++) {
        int32_t post = naive_post_of(asked, &asked->rows->appointments[i]);
        if (asked->rows->appointments[i].person == person && post >= 0 &&
            asked->rows->posts[post].role == role)
            return true;
    }
    return false;
}

static bool held_by_one(const struct asked *asked, int32_t role)
{
    size_t holders = 0;
    for (int32_t i = 0; i < (int32_t)asked->rows->person_count; i++)
        if (holds_role(asked, i, role))
            holders++;
    return holders == 1;
}

static void scope(const struct asked *asked, const struct capacity *capacity,
                  const struct delegate *delegate, struct candidate *candidate)
{
    if (delegate->scope != SCOPE_ALL)
        naive_unit(asked, capacity->unit, delegate->scope == SCOPE_AREA, candidate);
}

static void weighty(const struct asked *asked, struct candidate *candidate)
{
    if (asked->law && asked->law->weighty && naive_fact(asked, FACT_WEIGHTY) == KNOWN_YES)
        naive_part(candidate, KNOWN_NO, REASON_WEIGHTY, FACT_WEIGHTY);
}

/* The part "step". */
static void step(const struct asked *asked, struct way way, struct candidate *candidate)
{
    enum known come = step_has_come(asked, &asked->rows->rows[way.row], way.step);
#ifdef PLANTED_AUTHORITY_STEP /* proves that the comparison looks: a deputy need not wait */
    come = KNOWN_YES;
#endif
    if (way.single && !held_by_one(asked, way.delegate->role))
        come = KNOWN_NO;
    naive_part(candidate, come, REASON_NOT_ABSENT, FACT_ABSENT);
}

static void by_delegate(const struct asked *asked, const struct capacity *capacity, struct way way,
                        bool perhaps_not, struct best *best)
{
    struct candidate candidate = naive_candidate(asked, capacity, REASON_ORDER);
    candidate.answer.row = way.row;
    if (way.step > capacity->step)
        candidate.answer.step = way.step;
    if (way.guess)
        naive_part(&candidate, NOT_KNOWN, REASON_CONDITION, FACT_ORIGINAL);
    form(capacity, &candidate);
    membership_and_acting(capacity, &candidate);
    step(asked, way, &candidate);
    scope(asked, capacity, way.delegate, &candidate);
    naive_terms(asked, capacity, &asked->rows->rows[way.row], &candidate);
    weighty(asked, &candidate);
    naive_sitting(asked, capacity, &candidate);
    naive_compete(best, &candidate, perhaps_not);
}

/* Is a general provision of the order in force, for this type? */
static bool rule_in_force(const struct asked *asked, enum order_rule rule, int32_t order)
{
    for (size_t i = 0; i < asked->rows->row_count; i++) {
        const struct order_line *line = &asked->rows->rows[i];
        if (line->rule == rule && line->order == order && naive_row_in_force(asked, line) &&
            naive_row_covers(asked, line))
            return true;
    }
    return false;
}

/* "Every official role of strictly higher rank (both ranks known)." */
static bool is_higher(const struct asked *asked, int32_t role, const struct delegate *delegate)
{
    if (!naive_is_official(asked, role))
        return false;
    int32_t least = asked->rows->roles->items[delegate->role].rank;
    return least > 0 && asked->rows->roles->items[role].rank > least;
}

static void deputies_by_rule(const struct asked *asked, const struct capacity *capacity,
                             int32_t row, enum order_rule rule, bool perhaps_not, struct best *best)
{
    const struct order_line *line = &asked->rows->rows[row];
    if (capacity->is_bare || !rule_in_force(asked, rule, line->order))
        return;
    for (size_t i = 0; i < line->delegate_count; i++) {
        const struct delegate *delegate = &line->delegates[i];
        bool by_role = delegate->how == DELEGATE_EXACT || delegate->how == DELEGATE_OR_HIGHER;
        if (!by_role || delegate->step != 0 || !naive_is_official(asked, delegate->role) ||
            !is_higher(asked, capacity->role, delegate))
            continue;
        struct way way = {
            .row = row, .delegate = delegate, .step = 1, .single = rule == RULE_SINGLE_DEPUTY};
        by_delegate(asked, capacity, way, perhaps_not, best);
    }
}

static void by_row(const struct asked *asked, const struct capacity *capacity, int32_t row,
                   bool perhaps_not, struct best *best)
{
    const struct order_line *line = &asked->rows->rows[row];
    for (size_t i = 0; i < line->delegate_count; i++) {
        struct way way = {
            .row = row, .delegate = &line->delegates[i], .step = line->delegates[i].step};
        if (naive_names(asked, line, way.delegate, capacity, &way.guess))
            by_delegate(asked, capacity, way, perhaps_not, best);
    }
    deputies_by_rule(asked, capacity, row, RULE_SUPERIOR_DEPUTY, perhaps_not, best);
    deputies_by_rule(asked, capacity, row, RULE_SINGLE_DEPUTY, perhaps_not, best);
}

static bool is_grant(const struct asked *asked, const struct order_line *line)
{
    return line->rule == RULE_NONE && naive_row_in_force(asked, line) &&
           naive_row_covers(asked, line);
}

static bool receives(const struct asked *asked, const struct subdelegation *passed,
                     const struct capacity *capacity)
{
    const struct order_line *line = &asked->rows->rows[passed->row];
    if (capacity->decider != CLASS_EMPLOYEE || !naive_holds(asked, passed->span) ||
        !naive_row_in_force(asked, line) || !naive_row_covers(asked, line))
        return false;
    if (passed->person >= 0)
        return capacity->person == passed->person;
    if (capacity->is_bare)
        return false;
    if (passed->post >= 0)
        return capacity->post == passed->post;
    return passed->role >= 0 && capacity->role == passed->role;
}

/* "The row names the giver's role at step 0, or is a rule row." */
static bool giver_is_named(const struct asked *asked, const struct order_line *line, int32_t giver)
{
    if (line->rule != RULE_NONE)
        return true;
    for (size_t i = 0; i < line->delegate_count; i++) {
        const struct delegate *delegate = &line->delegates[i];
        if (delegate->step == 0 && naive_is_official(asked, giver) &&
            (delegate->how == DELEGATE_EXACT || delegate->how == DELEGATE_OR_HIGHER) &&
            naive_same_or_higher(asked, delegate, giver))
            return true;
    }
    return false;
}

static void by_subdelegation(const struct asked *asked, const struct capacity *capacity,
                             int32_t index, bool perhaps_not, struct best *best)
{
    const struct subdelegation *passed = &asked->rows->subdelegations[index];
    const struct order_line *line = &asked->rows->rows[passed->row];
    struct candidate candidate = naive_candidate(asked, capacity, REASON_SUBDELEGATED);
    candidate.answer.row = passed->row;
    candidate.answer.subdelegation = index;
    if (passed->from < 0 || asked->rows->roles->items[passed->from].kind != ROLE_HEAD)
        naive_part(&candidate, KNOWN_NO, REASON_NOT_HEAD, FACT_ORDER);
    if (!line->subdelegable && !rule_in_force(asked, RULE_SUBDELEGATION, line->order))
        naive_part(&candidate, KNOWN_NO, REASON_NOT_HEAD, FACT_ORDER);
    if (!giver_is_named(asked, line, passed->from))
        naive_part(&candidate, KNOWN_NO, REASON_NO_ROW, FACT_ORDER);
    form(capacity, &candidate);
    naive_terms(asked, capacity, line, &candidate);
    weighty(asked, &candidate);
    naive_compete(best, &candidate, perhaps_not);
}

static void no_order(const struct asked *asked, const struct capacity *capacity, bool perhaps_not,
                     struct best *best)
{
    struct candidate candidate = naive_candidate(asked, capacity, REASON_NO_ORDER);
    naive_part(&candidate, NOT_KNOWN, REASON_NO_ORDER, FACT_ORDER);
    naive_compete(best, &candidate, perhaps_not);
}

void naive_by_order(const struct asked *asked, const struct capacity *capacity, bool perhaps_not,
                    struct best *best)
{
    struct best found = {.found = false};
    if (!naive_any_order(asked)) {
        no_order(asked, capacity, perhaps_not, best);
        return;
    }
    for (int32_t i = 0; i < (int32_t)asked->rows->row_count; i++)
        if (is_grant(asked, &asked->rows->rows[i]))
            by_row(asked, capacity, i, perhaps_not, &found);
    for (int32_t i = 0; i < (int32_t)asked->rows->subdelegation_count; i++)
        if (receives(asked, &asked->rows->subdelegations[i], capacity))
            by_subdelegation(asked, capacity, i, perhaps_not, &found);
    if (!found.found && capacity->is_bare)
        return;
    if (!found.found) {
        struct candidate candidate = naive_candidate(asked, capacity, REASON_NO_ROW);
        candidate.nearness = NEAR_NO_ROW;
        naive_part(&candidate, KNOWN_NO, REASON_NO_ROW, FACT_ORDER);
        naive_compete(best, &candidate, perhaps_not);
        return;
    }
    naive_compete(best, &found.candidate, perhaps_not);
}
