/* rows: events to rows. Must not know who asked. */
#include "part.h"
#include "people_sql.h"

static struct fault *leave_rows(struct projecting *projecting, const struct happened *happened)
{
    static const struct statement *const ends[] = {&person_leave, &employment_end,
                                                   &appointment_end};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        TRY(store_run(projecting->store, projecting->arena, ends[i],
                      VALUES(KEPT("last_day"), KEPT("person"))));
    return NULL;
}

static struct fault *apply_person(struct projecting *projecting, const struct happened *happened)
{
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    if (happened->kind == &person_registered)
        return store_run(
            store, arena, &person_put,
            VALUES(KEPT("person"), WORD("name"), WORD("valid_from"), WORD("valid_to")));
    if (happened->kind == &person_employed)
        return store_run(store, arena, &employment_put,
                         VALUES(KEPT("person"), KEPT("form"), WORD("agreement"), KEPT("valid_from"),
                                WORD("valid_to")));
    if (happened->kind == &person_qualified)
        return store_run(
            store, arena, &qualification_put,
            VALUES(KEPT("person"), KEPT("qualification"), KEPT("valid_from"), WORD("valid_to")));
    if (happened->kind == &person_appointed)
        return store_run(store, arena, &appointment_put,
                         VALUES(KEPT("person"), KEPT("kind"), KEPT("post"), KEPT("body"),
                                WORD("decided"), WORD("paragraph"), KEPT("valid_from"),
                                WORD("valid_to")));
    return happened->kind == &person_left ? leave_rows(projecting, happened) : NULL;
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    if (happened->kind == &post_registered)
        return store_run(store, arena, &post_put,
                         VALUES(KEPT("post"), KEPT("role"), WORD("unit"), WORD("title"),
                                WORD("valid_from"), WORD("valid_to")));
    if (happened->kind == &unit_registered)
        return store_run(store, arena, &unit_put_row,
                         VALUES(KEPT("unit"), WORD("name"), WORD("parent"), WORD("valid_from"),
                                WORD("valid_to")));
    if (happened->kind == &agreement_registered)
        return store_run(store, arena, &agreement_put,
                         VALUES(KEPT("agreement"), KEPT("party"), WORD("deciding"),
                                WORD("valid_from"), WORD("valid_to")));
    return apply_person(projecting, happened);
}

const struct projection people_rows = {"people_1", apply};
