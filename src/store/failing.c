/* failing: see failing.h. */
#include "engine.h"

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

bool failing_now(struct store *store, enum store_failure *failure_out)
{
    struct failing *failing = &store->failing;
    if (!failing->is_planned || failing->after-- > 0)
        return false;
    failing->after = 0;
    failing->has_failed = true;
    failing->is_planned = failing->stays;
    *failure_out = failing->failure;
    return true;
}
