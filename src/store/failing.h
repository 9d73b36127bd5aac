/* failing: for tests only. A store whose statements fail when told to, so that whoever uses it can be tried against
 * every answer a database may give. Must not be called by the program. */
#ifndef STORE_FAILING_H
#define STORE_FAILING_H

#include "base/base.h"

struct store;

/* What a step of a statement may answer instead of being done. After the last two the transaction has been rolled back
 * by the engine, as SQLite does then. */
enum store_failure {
    STORE_FAILS_BUSY,
    STORE_FAILS_CONSTRAINT,
    STORE_FAILS_DAMAGED,
    STORE_FAILS_FULL,
    STORE_FAILS_INPUT_OUTPUT,
    STORE_FAILURE_COUNT
};

/* After that many further steps (each begin, row, commit is one) a step fails: one, or all from there on. */
void store_fail(struct store *store, uint64_t after, enum store_failure failure, bool stays);

/* No failure is planned any longer. Answers whether it had come. */
bool store_mend(struct store *store);

#endif
