/* rows: events to rows. Most are of other features: what a unit, a meeting or a case is to whom. Must not know who
 * asked. */
#include "part.h"
#include "rights_sql.h"
#include "things.h"

#include "features/cases/cases.h"
#include "features/decisions/decisions.h"
#include "features/deviations/deviations.h"
#include "features/lexsarah/lexsarah.h"
#include "features/meetings/meetings.h"
#include "features/people/people.h"
#define NONE value_text(TEXT_LITERAL(""))

static struct fault *give(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_role_put, KEPT("person"), KEPT("right_role"), KEPT("unit"), KEPT("body"), NONE,
               KEPT("valid_from"), WORD("valid_to"), WORD("asked_by"), WORD("given_by"));
}

static struct fault *take(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_role_end, KEPT("last_day"), KEPT("person"), KEPT("right_role"), KEPT("unit"),
               KEPT("body"));
}

/* The role, and the one case that it is for. */
static struct fault *admit(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(right_role_put, KEPT("person"), value_text(TEXT_LITERAL(ROLE_FROM_OUTSIDE)), NONE, NONE,
            KEPT("case"), KEPT("valid_from"), KEPT("valid_to"), WORD("asked_by"),
            WORD("given_by")));
    return RUN(right_trust_put, KEPT("case"), KEPT("person"),
               value_text(TEXT_LITERAL(ROLE_FROM_OUTSIDE)), KEPT("valid_from"), KEPT("valid_to"));
}

static struct fault *entrust(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(right_case_take, KEPT("case")));
    return RUN(right_trust_put, KEPT("case"), KEPT("person"), KEPT("part"), KEPT("from"),
               WORD("to"));
}

static struct fault *release(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_trust_end, KEPT("last_day"), KEPT("case"), KEPT("person"));
}

/* Whoever leaves holds no role and no case from the day after. */
static struct fault *leave(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(right_role_end_all, KEPT("last_day"), KEPT("person")));
    TRY(RUN(right_post_end, KEPT("last_day"), KEPT("person")));
    return RUN(right_trust_end_all, KEPT("last_day"), KEPT("person"));
}

static struct fault *put_unit(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_unit_put, KEPT("unit"), WORD("parent"));
}

static struct fault *guard(struct projecting *projecting, const struct happened *happened)
{
    bool is_guarded = text_is(happened_text(happened, "protected"), "ja") ||
                      text_is(happened_text(happened, "protected_identity"), "ja");
    return is_guarded ? RUN(right_case_guard, KEPT("case")) : NULL;
}

static struct fault *open_case(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(right_case_put, KEPT("case")));
    return guard(projecting, happened);
}

static struct fault *assign(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(right_case_take, KEPT("case")));
    return RUN(right_place_put, KEPT("case"), KEPT("from"), KEPT("unit"));
}

static struct fault *plan(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_meeting_put, KEPT("meeting"), KEPT("body"), KEPT("date"));
}

static struct fault *cancel(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_meeting_drop, KEPT("meeting"));
}

/* An item may be of no case. */
static struct fault *put_item(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_item_put, KEPT("meeting"), KEPT("item"), KEPT("case"));
}

static struct fault *put_objection(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_thing_put, value_text(TEXT_LITERAL("objection")), KEPT("objection"),
               KEPT("case"), WORD("by"));
}

static struct fault *put_affair(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_thing_put, value_text(TEXT_LITERAL("affair")), KEPT("affair"), KEPT("case"),
               value_null());
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {{&role_given, give},
                                              {&role_taken, take},
                                              {&investigator_admitted, admit},
                                              {&case_entrusted, entrust},
                                              {&case_released, release},
                                              {&person_left, leave},
                                              {&unit_registered, put_unit},
                                              {&case_opened, open_case},
                                              {&party_added, guard},
                                              {&case_assigned, assign},
                                              {&meeting_planned, plan},
                                              {&meeting_cancelled, cancel},
                                              {&item_added, put_item},
                                              {&objection_raised, put_objection},
                                              {&affair_joined, put_affair},
                                              {&person_appointed, things_appoint},
                                              {&deviation_reported, things_report},
                                              {&deviation_found, things_find},
                                              {&deviation_moved, things_move},
                                              {&deviation_assessed, things_assess},
                                              {&deviation_concerned, things_concern},
                                              {&deviation_assigned, things_assign},
                                              {&lexsarah_received, things_receive},
                                              {&investigator_appointed, things_investigate}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}

const struct projection rights_projection = {"rights_2", apply};
