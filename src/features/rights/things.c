/* things: whose a deviation is and whom it concerns. It stands in the tables of cases as deviation|KEY, which no key
 * of a case can be. A missförhållande, and what concerns somebody by name, goes past the unit; whoever it concerns
 * reaches nothing of it, in any role. Must not know who asked. */
#include "things.h"
#include "rights_sql.h"

#include "features/deviations/deviations.h"
#include "features/lexsarah/lexsarah.h"

/* "deviation|KEY" */
static struct value thing_named(struct projecting *projecting, struct text deviation)
{
    struct builder key;
    builder_init(&key, projecting->arena);
    builder_add_string(&key, "deviation|");
    builder_add(&key, deviation);
    return value_text(builder_text(&key));
}

static struct value thing_of(struct projecting *projecting, const struct happened *happened)
{
    return thing_named(projecting, happened_text(happened, "deviation"));
}

struct fault *things_appoint(struct projecting *projecting, const struct happened *happened)
{
    if (!happened_text(happened, "post").size)
        return NULL;
    return RUN(right_post_put, KEPT("person"), KEPT("post"), KEPT("kind"), KEPT("valid_from"),
               WORD("valid_to"));
}

static struct fault *go_past(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(right_past_put, thing_of(projecting, happened)));
    return RUN(right_place_drop, thing_of(projecting, happened));
}

static bool is_misconduct(const struct happened *happened)
{
    return text_is(happened_text(happened, "kind"), DEVIATION_MISCONDUCT);
}

struct fault *things_assess(struct projecting *projecting, const struct happened *happened)
{
    return is_misconduct(happened) ? go_past(projecting, happened) : NULL;
}

struct fault *things_concern(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "concerned");
    for (size_t i = 0; i < said.count; i++)
        TRY(RUN(right_bar_put, thing_of(projecting, happened), value_text(said.items[i])));
    return said.count ? go_past(projecting, happened) : NULL;
}

struct fault *things_move(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_place_of_thing, thing_of(projecting, happened), KEPT("unit"));
}

struct fault *things_find(struct projecting *projecting, const struct happened *happened)
{
    struct value thing = thing_of(projecting, happened);
    TRY(RUN(right_case_put, thing));
    TRY(RUN(right_case_take, thing));
    TRY(things_move(projecting, happened));
    return things_assess(projecting, happened);
}

struct fault *things_report(struct projecting *projecting, const struct happened *happened)
{
    struct value thing = thing_of(projecting, happened);
    struct text actor = {(const char *)happened->actor.bytes, sizeof happened->actor.bytes};
    TRY(things_find(projecting, happened));
    if (happened_text(happened, "reporter").size)
        TRY(RUN(right_told_put, thing, KEPT("reporter")));
    else if (deviation_is_by_actor(happened))
        TRY(RUN(right_told_put_actor, thing, value_blob(actor)));
    return things_concern(projecting, happened);
}

/* Handed over: whoever had it last has it that day too. */
struct fault *things_assign(struct projecting *projecting, const struct happened *happened)
{
    struct value thing = thing_of(projecting, happened);
    TRY(RUN(right_hand_over, KEPT("from"), thing));
    TRY(RUN(right_held_drop, thing));
    if (happened_text(happened, "person").size)
        return RUN(right_trust_put, thing, KEPT("person"), value_text(TEXT_LITERAL("handläggare")),
                   KEPT("from"), value_null());
    if (happened_text(happened, "post").size)
        return RUN(right_held_put, thing, value_text(TEXT_LITERAL("post")), KEPT("post"));
    return RUN(right_held_put, thing, value_text(TEXT_LITERAL("team")), KEPT("team"));
}

/* A case of lex Sarah: whom its deviations concern, also when that is known later, reaches nothing of it either. */
struct fault *things_receive(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "deviation");
    for (size_t i = 0; i < said.count; i++)
        TRY(RUN(right_case_of_thing, KEPT("case"), thing_named(projecting, said.items[i])));
    return RUN(right_case_take, KEPT("case"));
}

/* Whoever investigates works with the case; somebody from outside until the last day. */
struct fault *things_investigate(struct projecting *projecting, const struct happened *happened)
{
    return RUN(right_trust_put, KEPT("case"), KEPT("person"), value_text(TEXT_LITERAL("utredare")),
               KEPT("from"), WORD("to"));
}
