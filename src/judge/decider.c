/* decider: who decided? Holds the decider of an event against the ceiling of the law on its day, the case's own
 * delegation order and what the register says. A rule tests one part of the authority (behörighet ...): the parts
 * differ in code and in strength. */
#include "decider.h"

static void miss_decider(struct trial *trial, struct attempt *attempt)
{
    struct window day = window_of(trial->dossier, trial->trigger);
    attempt->verdict = VERDICT_UNKNOWN;
    attempt_miss(attempt, trial->trigger, -1, day.earliest != day.latest ? -1 : ATTRIBUTE_DECIDER);
}

/* A member of whom the complete record knows no appointment: that fault has a name of its own (test_appointment). */
static bool is_unappointed(const struct trial *trial)
{
    const struct dossier *dossier = trial->dossier;
    return decider_role(dossier, trial->trigger) == ROLE_LEDAMOT &&
           (dossier->all_complete || dossier->parties_complete);
}

static bool test_ceiling(struct trial *trial, struct attempt *attempt,
                         const struct permissions *permissions)
{
    const uint32_t forbidden = permission_bit(MAY_NOT),
                   doubtful = forbidden | permission_bit(MAY_PERHAPS_NOT);
    if (!permissions->seen)
        return false;
    if (permissions_only(permissions, forbidden))
        attempt->verdict = VERDICT_BREAKS;
    else if (permissions_only(permissions, doubtful))
        attempt->verdict = VERDICT_DOUBT;
    else if ((permissions->seen & doubtful) && !is_unappointed(trial))
        miss_decider(trial, attempt);
    else if (permissions_only(permissions, permission_bit(MAY_UNKNOWN)))
        attempt->verdict = VERDICT_UNKNOWN; /* no fact is missing: the law has not been read */
    return true;
}

/* Chair or appointed member who may decide only because the board cannot be awaited. */
static bool is_urgent_right(const struct trial *trial, const struct permissions *permissions)
{
    uint32_t single = UINT32_C(1) << CLASS_CHAIR | UINT32_C(1) << CLASS_APPOINTED_MEMBER;
    uint32_t classes = decider_classes(trial->dossier, trial->trigger);
    bool may_be = (classes & single) && !(classes & ~(single | UINT32_C(1) << CLASS_MEMBER));
    return may_be &&
           (permissions_have(permissions, MAY_BY_LAW_URGENT) ||
            permissions_have(permissions, MAY_BY_MANDATE_URGENT)) &&
           !permissions_have(permissions, MAY_BY_LAW) &&
           !permissions_have(permissions, MAY_BY_ORDER);
}

static bool test_urgency_recorded(struct trial *trial, struct attempt *attempt,
                                  const struct permissions *permissions)
{
    enum answer recorded = urgency_recorded(trial->dossier, trial->trigger);
    if (!is_urgent_right(trial, permissions))
        return false;
    if (recorded == ANSWER_NO) {
        attempt->verdict = VERDICT_BREAKS;
    } else if (recorded == ANSWER_MAYBE) {
        attempt->verdict = VERDICT_UNKNOWN;
        attempt_miss(attempt, trial->trigger, -1, ATTRIBUTE_URGENCY_REASON);
    }
    return true;
}

/* The rule's own conditions say what speaks against the hurry; a reason that is recorded answers them, but not that the
 * measure had been planned. */
static bool test_urgency_shown(struct trial *trial, struct attempt *attempt,
                               const struct permissions *permissions)
{
    const struct event *event = &trial->dossier->events[trial->trigger];
    const struct attribute_value *planned = event_value(event, ATTRIBUTE_PLANNED);
    if (!is_urgent_right(trial, permissions))
        return false;
    if ((planned && planned->as.number) || !event_value(event, ATTRIBUTE_URGENCY_REASON))
        attempt->verdict = VERDICT_BREAKS;
    return true;
}

/* An appointment that the record gives days for must hold on every possible day of the decision. */
static bool test_tenure(struct trial *trial, struct attempt *attempt,
                        const struct permissions *permissions)
{
    (void)permissions;
    const struct party *party = decider_party(trial->dossier, trial->trigger);
    struct window day = window_of(trial->dossier, trial->trigger);
    if (!party || (party->appointed_from == DAY_NONE && party->appointed_until == DAY_NONE))
        return false;
    int32_t from = party->appointed_from == DAY_NONE ? DAY_FIRST : party->appointed_from;
    int32_t until = party->appointed_until == DAY_NONE ? DAY_LAST : party->appointed_until;
    if (day.latest < from || day.earliest > until)
        attempt->verdict = VERDICT_BREAKS;
    else if (day.earliest < from || day.latest > until)
        miss_decider(trial, attempt);
    return true;
}

static bool test_appointment(struct trial *trial, struct attempt *attempt,
                             const struct permissions *permissions)
{
    const struct party *party = decider_party(trial->dossier, trial->trigger);
    int32_t role = decider_role(trial->dossier, trial->trigger);
    bool is_member = role == ROLE_LEDAMOT || role == ROLE_FORORDNAD_LEDAMOT;
    if (!is_member || !is_urgent_right(trial, permissions))
        return false;
    if (party && (party->appointed_from != DAY_NONE || party->appointed_until != DAY_NONE))
        return true;
    if (trial->dossier->all_complete || trial->dossier->parties_complete)
        attempt->verdict = VERDICT_BREAKS;
    else if (role == ROLE_LEDAMOT)
        miss_decider(trial, attempt);
    return true;
}

static bool test_employed(struct trial *trial, struct attempt *attempt,
                          const struct permissions *permissions)
{
    uint32_t classes = decider_classes(trial->dossier, trial->trigger);
    if (classes != UINT32_C(1) << CLASS_CONTRACTOR)
        return false;
    if (!permissions_only(permissions, permission_bit(MAY_NOT)))
        attempt->verdict = VERDICT_BREAKS;
    return true;
}

static bool test_order(struct trial *trial, struct attempt *attempt,
                       const struct permissions *permissions)
{
    const struct dossier *dossier = trial->dossier;
    uint32_t classes = decider_classes(dossier, trial->trigger);
    bool is_known = dossier->order_row_count || dossier->order_complete ||
                    dossier->events[trial->trigger].order_complete;
    bool needs_order =
        !permissions->seen || permissions_only(permissions, permission_bit(MAY_BY_ORDER));
    if (!is_known || !classes || classes & UINT32_C(1) << CLASS_BOARD || !needs_order)
        return false;
    attempt->verdict = decider_order(trial, attempt);
    return true;
}

/* sol-2025 25:1: whoever assesses or investigates, named as decider or as author; supervised work is not his own. */
static bool test_degree(struct trial *trial, struct attempt *attempt,
                        const struct permissions *permissions)
{
    (void)permissions;
    const struct dossier *dossier = trial->dossier;
    const struct event *event = &dossier->events[trial->trigger];
    const struct attribute_value *author = event_value(event, ATTRIBUTE_AUTHOR);
    const struct party *party = author && author->as.number < WHO_ROLE
                                    ? &dossier->parties[author->as.number]
                                    : decider_party(dossier, trial->trigger);
    if (!party || party->degree < 0)
        return false;
    if (party->degree == 0 && !event_value(event, ATTRIBUTE_UNDER_DIRECTION_OF))
        attempt->verdict = VERDICT_BREAKS;
    return true;
}

typedef bool decider_part(struct trial *trial, struct attempt *attempt,
                          const struct permissions *permissions);

static bool test_nothing(struct trial *trial, struct attempt *attempt,
                         const struct permissions *permissions)
{
    (void)trial;
    (void)attempt;
    (void)permissions;
    return false; /* only the register can tell */
}

static decider_part *const parts[DECIDER_TESTS] = {
    [DECIDER_UNTESTED] = test_nothing,
    [DECIDER_CEILING] = test_ceiling,
    [DECIDER_ORDER] = test_order,
    [DECIDER_TENURE] = test_tenure,
    [DECIDER_APPOINTMENT] = test_appointment,
    [DECIDER_URGENCY_RECORDED] = test_urgency_recorded,
    [DECIDER_URGENCY_SHOWN] = test_urgency_shown,
    [DECIDER_EMPLOYED] = test_employed,
    [DECIDER_QUORUM] = test_nothing,
    [DECIDER_MEETING] = test_nothing,
    [DECIDER_DEGREE] = test_degree,
};

static struct decider_view view_of(const struct trial *trial, const struct permissions *permissions)
{
    const struct catalogue *catalogue = rulebook_catalogue(trial->session->book);
    return (struct decider_view){
        .type = permissions->type,
        .decision = permissions->type < 0 ? NULL : catalogue_type(catalogue, permissions->type),
        .span = permissions->span < 0 ? NULL : catalogue_span(catalogue, permissions->span),
        .role = decider_role(trial->dossier, trial->trigger)};
}

void try_decider(struct trial *trial)
{
    struct session *session = trial->session;
    const struct permissions *permissions = permissions_of(trial);
    struct attempt attempt = {.verdict = VERDICT_HOLDS, .act = -1, .shown = -1};
    attempt.limits = limits_open(trial->trigger, window_of(trial->dossier, trial->trigger));
    bool concerned = parts[trial->duty->decider](trial, &attempt, permissions);
    struct decider_view view = view_of(trial, permissions);
    concerned |= decider_by_register(trial, &attempt, &view);
    if (!concerned) {
        session->findings->checked--;
        return;
    }
    struct decider_view *kept = arena_new(session->arena, struct decider_view);
    *kept = view;
    attempt.decider = kept;
    conclude(trial, &attempt);
}

bool judge_decider(const struct rulebook *book, const struct authority_book *authority,
                   const struct dossier *dossier, struct arena *arena, int32_t event,
                   struct decider_view *view_out)
{
    struct session session = {
        .book = book, .authority = authority, .dossier = dossier, .arena = arena};
    struct trial trial = {.session = &session, .dossier = dossier, .trigger = event};
    *view_out = view_of(&trial, permissions_of(&trial));
    return decider_answer(&trial, view_out);
}
