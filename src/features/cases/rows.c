/* rows: events to rows. Must not know who asked. */
#include "part.h"
#include "cases_sql.h"

#define WORD(name) value_said(happened, name)
#define KEPT(name) value_text(happened_text(happened, name))
#define CASE KEPT("case")

static struct fault *put_party(struct projecting *projecting, const struct happened *happened)
{
    struct said children = happened_all(happened, "custody_of");
    TRY(store_run(projecting->store, projecting->arena, &party_put,
                  VALUES(CASE, KEPT("ref"), KEPT("role"), WORD("relation"), WORD("birth_date"),
                         WORD("birth_year"), WORD("protected_identity"), WORD("employment"))));
    TRY(store_run(projecting->store, projecting->arena, &custody_clear, VALUES(CASE, KEPT("ref"))));
    for (size_t i = 0; i < children.count; i++)
        TRY(store_run(projecting->store, projecting->arena, &custody_put,
                      VALUES(CASE, KEPT("ref"), value_text(children.items[i]))));
    return NULL;
}

static struct fault *put_complete(struct projecting *projecting, const struct happened *happened)
{
    struct said words = happened_all(happened, "complete");
    for (size_t i = 0; i < words.count; i++)
        TRY(store_run(projecting->store, projecting->arena, &complete_put,
                      VALUES(CASE, value_text(words.items[i]))));
    return NULL;
}

/* How many findings the event brought: of a fault that has two codes, one. */
static struct fault *count_findings(struct projecting *projecting, const struct happened *happened,
                                    int64_t number)
{
    struct text rest = happened->verdict;
    while (rest.size)
        TRY(store_run(projecting->store, projecting->arena, &case_event_count,
                      VALUES(value_text(text_cut(&rest, '\n')), CASE, value_integer(number))));
    return NULL;
}

static struct fault *put_event(struct projecting *projecting, const struct happened *happened)
{
    struct rows *rows;
    bool found;
    TRY(store_ask(projecting->store, projecting->arena, &case_event_next, VALUES(CASE), &rows));
    TRY(rows_next(rows, projecting->arena, &found));
    int64_t number = rows_integer(rows, CASE_EVENT_NEXT_NEXT);
    rows_close(rows);
    TRY(store_run(projecting->store, projecting->arena, &case_event_put,
                  VALUES(CASE, value_integer(number), KEPT("object"))));
    return count_findings(projecting, happened, number);
}

static struct fault *correct_event(struct projecting *projecting, const struct happened *happened)
{
    int32_t number;
    if (!text_to_number(happened_text(happened, "event"), &number))
        return NULL;
    TRY(store_run(projecting->store, projecting->arena, &case_event_correct,
                  VALUES(KEPT("object"), CASE, value_integer(number))));
    return count_findings(projecting, happened, number);
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

const struct projection cases_rows = {"cases_1", apply, {NULL, 0}};
