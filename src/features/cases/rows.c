/* rows: events to rows. Must not know who asked. */
#include "part.h"
#include "cases_sql.h"

#define CASE KEPT("case")

static struct fault *put_party(struct projecting *projecting, const struct happened *happened)
{
    struct arena *arena = projecting->arena;
    return store_run(projecting->store, arena, &party_put,
                     VALUES(CASE, KEPT("ref"), KEPT("role"), WORD("relation"), WORD("birth_date"),
                            WORD("birth_year"), WORD("birth_month"), WORD("protected_identity"),
                            WORD("employment"), value_joined(arena, happened, "custody_of", ", ")));
}

static struct fault *put_complete(struct projecting *projecting, const struct happened *happened)
{
    struct said words = happened_all(happened, "complete");
    for (size_t i = 0; i < words.count; i++)
        TRY(store_run(projecting->store, projecting->arena, &complete_put,
                      VALUES(CASE, value_text(words.items[i]))));
    return NULL;
}

struct counted {
    int64_t faults, doubts;
};

/* How many findings the event brought: of a fault that has two codes, one. */
static struct counted count_findings(struct arena *arena, struct text verdict)
{
    struct counted counted = {0, 0};
    while (verdict.size) {
        struct json_node *finding = object_read(arena, text_cut(&verdict, '\n'));
        struct text status = object_member(arena, finding, "status");
        if (object_member(arena, finding, "specific").size)
            continue;
        counted.faults += text_is(status, "fault");
        counted.doubts += text_is(status, "doubt");
    }
    return counted;
}

static struct value decider_of(struct arena *arena, struct json_node *object)
{
    return value_either(arena, object, "attributes.decider", "attributes.decided_by");
}

static struct fault *put_event(struct projecting *projecting, const struct happened *happened)
{
    struct arena *arena = projecting->arena;
    struct json_node *object = object_read(arena, happened_text(happened, "object"));
    struct counted counted = count_findings(arena, happened->verdict);
    TRY(store_run(projecting->store, arena, &case_event_put,
                  VALUES(CASE, value_member(arena, object, "kind"),
                         value_member(arena, object, "attributes.decision_type"),
                         value_member(arena, object, "date"), value_member(arena, object, "time"),
                         decider_of(arena, object), value_integer(counted.faults),
                         value_integer(counted.doubts))));
    return store_run(projecting->store, arena, &case_count,
                     VALUES(value_integer(1), value_integer(counted.faults),
                            value_integer(counted.doubts), CASE));
}

static struct fault *correct_event(struct projecting *projecting, const struct happened *happened)
{
    int32_t number;
    struct arena *arena = projecting->arena;
    struct json_node *object = object_read(arena, happened_text(happened, "object"));
    struct counted counted = count_findings(arena, happened->verdict);
    if (!text_to_number(happened_text(happened, "event"), &number))
        return NULL;
    TRY(store_run(projecting->store, arena, &case_event_correct,
                  VALUES(value_member(arena, object, "kind"),
                         value_member(arena, object, "attributes.decision_type"),
                         value_member(arena, object, "date"), value_member(arena, object, "time"),
                         decider_of(arena, object), value_integer(counted.faults),
                         value_integer(counted.doubts), CASE, value_integer(number))));
    return store_run(projecting->store, arena, &case_count,
                     VALUES(value_integer(0), value_integer(counted.faults),
                            value_integer(counted.doubts), CASE));
}

static struct fault *apply_affair(struct projecting *projecting, const struct happened *happened)
{
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    if (happened->kind == &affair_opened)
        return store_run(store, arena, &affair_put, VALUES(KEPT("affair"), WORD("day")));
    if (happened->kind == &affair_joined)
        return store_run(store, arena, &affair_case_put, VALUES(KEPT("affair"), CASE));
    if (happened->kind == &affair_closed)
        return store_run(store, arena, &affair_close, VALUES(KEPT("day"), KEPT("affair")));
    return NULL;
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    if (happened->kind == &case_opened)
        return store_run(store, arena, &case_put,
                         VALUES(CASE, KEPT("domain"), WORD("authority"), WORD("protected")));
    if (happened->kind == &case_closed)
        return store_run(store, arena, &case_close, VALUES(KEPT("day"), CASE));
    if (happened->kind == &party_added)
        return put_party(projecting, happened);
    if (happened->kind == &completeness_declared)
        return put_complete(projecting, happened);
    if (happened->kind == &event_corrected)
        return correct_event(projecting, happened);
    return cases_is_event(happened) ? put_event(projecting, happened)
                                    : apply_affair(projecting, happened);
}

const struct projection cases_rows = {"cases_1", apply};
