/* rows: events to rows. Must not know who asked. */
#include "part.h"
#include "meetings_sql.h"

static struct fault *put_presence(struct projecting *projecting, const struct happened *happened,
                                  const char *input, const char *role)
{
    struct said said = happened_all(happened, input);
    for (size_t i = 0; i < said.count; i++)
        TRY(store_run(
            projecting->store, projecting->arena, &presence_put,
            VALUES(KEPT("meeting"), value_text(said.items[i]), value_text(text_of(role)))));
    return NULL;
}

static struct fault *hold(struct projecting *projecting, const struct happened *happened)
{
    static const char *const roles[] = {"attending", "absent", "disqualified"};
    TRY(store_run(
        projecting->store, projecting->arena, &meeting_hold,
        VALUES(KEPT("present"), WORD("first_paragraph"), WORD("last_paragraph"), KEPT("meeting"))));
    TRY(store_run(projecting->store, projecting->arena, &presence_clear, VALUES(KEPT("meeting"))));
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        TRY(put_presence(projecting, happened, roles[i], roles[i]));
    return NULL;
}

static struct fault *adjust(struct projecting *projecting, const struct happened *happened)
{
    TRY(store_run(projecting->store, projecting->arena, &meeting_adjust,
                  VALUES(KEPT("adjusted"), WORD("first_paragraph"), WORD("last_paragraph"),
                         KEPT("meeting"))));
    return put_presence(projecting, happened, "by", "adjusted");
}

static struct fault *add_item(struct projecting *projecting, const struct happened *happened)
{
    struct said lacking = happened_all(happened, "lacking");
    TRY(store_run(projecting->store, projecting->arena, &item_put,
                  VALUES(KEPT("meeting"), KEPT("item"), WORD("title"), WORD("case"),
                         WORD("decision"), WORD("presenter"), WORD("extra"),
                         value_joined(projecting->arena, happened, "fact", "\n"))));
    TRY(store_run(projecting->store, projecting->arena, &lacking_clear,
                  VALUES(KEPT("meeting"), KEPT("item"))));
    for (size_t i = 0; i < lacking.count; i++)
        TRY(store_run(projecting->store, projecting->arena, &lacking_put,
                      VALUES(KEPT("meeting"), KEPT("item"), value_text(lacking.items[i]))));
    return NULL;
}

static struct fault *decide_item(struct projecting *projecting, const struct happened *happened)
{
    static const char *const roles[] = {"reservation", "dissent", "disqualified"};
    TRY(store_run(projecting->store, projecting->arena, &item_decide,
                  VALUES(KEPT("meeting"), KEPT("item"), KEPT("outcome"), WORD("paragraph"),
                         WORD("votes_for"), WORD("votes_against"))));
    TRY(store_run(projecting->store, projecting->arena, &voice_clear,
                  VALUES(KEPT("meeting"), KEPT("item"))));
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        struct said said = happened_all(happened, roles[i]);
        for (size_t j = 0; j < said.count; j++)
            TRY(store_run(projecting->store, projecting->arena, &voice_put,
                          VALUES(KEPT("meeting"), KEPT("item"), value_text(text_of(roles[i])),
                                 value_text(said.items[j]))));
    }
    return NULL;
}

static struct fault *report(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "delegated");
    for (size_t i = 0; i < said.count; i++)
        TRY(store_run(projecting->store, projecting->arena, &reported_put,
                      VALUES(KEPT("meeting"), value_text(said.items[i]), WORD("paragraph"))));
    return NULL;
}

static struct fault *plan(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &meeting_plan,
                     VALUES(KEPT("meeting"), KEPT("body"), KEPT("date"), WORD("time"),
                            WORD("present"), WORD("first_paragraph"), WORD("last_paragraph")));
}

static struct fault *cancel(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &meeting_cancel,
                     VALUES(WORD("reason"), KEPT("meeting")));
}

static struct fault *put_body(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &body_put,
                     VALUES(KEPT("body"), WORD("name"), KEPT("kind"), WORD("capacity"),
                            WORD("parent"), WORD("seats"), WORD("valid_from"), WORD("valid_to")));
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {
        {&body_registered, put_body}, {&meeting_planned, plan},     {&meeting_held, hold},
        {&minutes_adjusted, adjust},  {&meeting_cancelled, cancel}, {&item_added, add_item},
        {&item_decided, decide_item}, {&delegated_reported, report}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}

const struct projection meetings_rows = {"meetings_1", apply};
