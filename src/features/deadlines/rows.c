/* rows: decisions that may put a limit off, as they were recorded: any event that says until when. Whether it moves a
 * limit is for the judge, and which kinds can for the law. Must not know who asked. */
#include "part.h"
#include "deadlines_sql.h"

#include "features/cases/cases.h"

#include <string.h>

#define CASE KEPT("case")

/* The event of that number as it is now told; told_in is the entry that tells it. */
static struct fault *put_event(struct projecting *projecting, const struct happened *happened,
                               int64_t number)
{
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    struct text object = happened_text(happened, "object");
    struct value key = value_member(arena, object, "attributes.investigation");
    struct value until = value_member(arena, object, "attributes.until");
    if (!key.is_null)
        TRY(store_run(store, arena, &limit_key_put, VALUES(CASE, value_integer(number), key)));
    if (until.is_null)
        return NULL;
    return store_run(
        store, arena, &extension_put,
        VALUES(CASE, value_integer(number), value_integer((int64_t)happened->entry),
               value_text(object_member(arena, object, "kind")),
               value_member(arena, object, "date"), until, key,
               value_member(arena, object, "attributes.decided_by"),
               value_either(arena, object, "attributes.extension_reason", "attributes.reasons")));
}

/* Most events have neither word, and none in letters of another kind: they are not read. */
static bool may_tell_of_limits(struct text object)
{
    static const char *const words[] = {"\"investigation\"", "\"until\"", "\\u"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (memmem(object.bytes, object.size, words[i], strlen(words[i])))
            return true;
    return false;
}

/* All events of a case are counted, so that one has the number that its case knows. */
static struct fault *count_event(struct projecting *projecting, const struct happened *happened)
{
    struct rows *rows;
    bool found;
    TRY(store_run(projecting->store, projecting->arena, &limit_case_count, VALUES(CASE)));
    if (!may_tell_of_limits(happened_text(happened, "object")))
        return NULL;
    TRY(store_ask(projecting->store, projecting->arena, &limit_case_last, VALUES(CASE), &rows));
    TRY(rows_next(rows, projecting->arena, &found));
    int64_t number = found ? rows_integer(rows, LIMIT_CASE_LAST_NUMBER) : 0;
    rows_close(rows);
    return put_event(projecting, happened, number);
}

static struct fault *correct_event(struct projecting *projecting, const struct happened *happened)
{
    int32_t number;
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    if (!text_to_number(happened_text(happened, "event"), &number))
        return NULL;
    TRY(store_run(store, arena, &limit_key_clear, VALUES(CASE, value_integer(number))));
    TRY(store_run(store, arena, &extension_clear, VALUES(CASE, value_integer(number))));
    return put_event(projecting, happened, number);
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
