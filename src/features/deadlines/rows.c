/* rows: decisions that may put a limit off, as they were recorded: any event that says until when. Whether it moves a
 * limit is for the judge, and which kinds can for the law. Must not know who asked. */
#include "part.h"
#include "deadlines_sql.h"

#include "features/cases/cases.h"

#define CASE KEPT("case")

/* What an event tells of limits; most tell nothing. */
struct limiting {
    struct json_node *object;
    struct value investigation, until;
};

static bool tells(struct arena *arena, const struct happened *happened, struct limiting *out)
{
    struct json_node *object = object_read(arena, happened_text(happened, "object"));
    *out = (struct limiting){object, value_member(arena, object, "attributes.investigation"),
                             value_member(arena, object, "attributes.until")};
    return !out->investigation.is_null || !out->until.is_null;
}

/* The event of that number as it is now told, by the entry that happened. */
static struct fault *put_event(struct projecting *projecting, const struct happened *happened,
                               int64_t number, const struct limiting *told)
{
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    if (!told->investigation.is_null)
        TRY(store_run(store, arena, &limit_key_put,
                      VALUES(CASE, value_integer(number), told->investigation)));
    if (told->until.is_null)
        return NULL;
    return store_run(store, arena, &extension_put,
                     VALUES(CASE, value_integer(number), value_integer((int64_t)happened->entry),
                            value_text(object_member(arena, told->object, "kind")),
                            value_member(arena, told->object, "date"), told->until,
                            told->investigation,
                            value_member(arena, told->object, "attributes.decided_by"),
                            value_either(arena, told->object, "attributes.extension_reason",
                                         "attributes.reasons")));
}

/* All events of a case are counted, so that one has the number that its case knows. */
static struct fault *count_event(struct projecting *projecting, const struct happened *happened)
{
    struct rows *rows;
    struct limiting told;
    bool found;
    TRY(store_run(projecting->store, projecting->arena, &limit_case_count, VALUES(CASE)));
    if (!tells(projecting->arena, happened, &told))
        return NULL;
    TRY(store_ask(projecting->store, projecting->arena, &limit_case_last, VALUES(CASE), &rows));
    TRY(rows_next(rows, projecting->arena, &found));
    int64_t number = found ? rows_integer(rows, LIMIT_CASE_LAST_NUMBER) : 0;
    rows_close(rows);
    return put_event(projecting, happened, number, &told);
}

static struct fault *correct_event(struct projecting *projecting, const struct happened *happened)
{
    int32_t number;
    struct limiting told;
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    if (!text_to_number(happened_text(happened, "event"), &number))
        return NULL;
    TRY(store_run(store, arena, &limit_key_clear, VALUES(CASE, value_integer(number))));
    TRY(store_run(store, arena, &extension_clear, VALUES(CASE, value_integer(number))));
    return tells(arena, happened, &told) ? put_event(projecting, happened, number, &told) : NULL;
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    if (cases_is_event(happened))
        return count_event(projecting, happened);
    if (happened->kind == &event_corrected)
        return correct_event(projecting, happened);
    if (happened->kind == &case_assigned)
        return store_run(projecting->store, projecting->arena, &limit_unit_put,
                         VALUES(CASE, KEPT("from"), KEPT("unit")));
    return NULL;
}

const struct projection deadlines_rows = {"deadlines_1", apply};
