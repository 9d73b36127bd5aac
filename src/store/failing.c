/* failing: see failing.h. */
#include "connection.h"
#include "store_sql.h"

static const struct {
    int code;
    bool rolls_back;
} answers[STORE_FAILURE_COUNT] = {
    [STORE_FAILS_BUSY] = {SQLITE_BUSY, false},
    [STORE_FAILS_CONSTRAINT] = {SQLITE_CONSTRAINT_UNIQUE, false},
    [STORE_FAILS_DAMAGED] = {SQLITE_CORRUPT, false},
    [STORE_FAILS_FULL] = {SQLITE_FULL, true},
    [STORE_FAILS_INPUT_OUTPUT] = {SQLITE_IOERR_WRITE, true},
};

void store_fail(struct store *store, uint64_t after, enum store_failure failure, bool stays)
{
    store->failing = (struct failing){true, false, stays, after, failure};
}

bool store_mend(struct store *store)
{
    bool has_failed = store->failing.has_failed;
    store->failing = (struct failing){0};
    return has_failed;
}

/* A rollback is refused while statements write; the one that fails has not begun. */
int failing_step(struct store *store, sqlite3_stmt *prepared)
{
    struct failing *failing = &store->failing;
    if (!failing->is_planned || failing->after-- > 0)
        return sqlite3_step(prepared);
    failing->after = 0;
    failing->has_failed = true;
    failing->is_planned = failing->stays;
    if (answers[failing->failure].rolls_back && !sqlite3_get_autocommit(store->database))
        sqlite3_exec(store->database, store_roll_back.sql, NULL, NULL, NULL);
    return answers[failing->failure].code;
}
