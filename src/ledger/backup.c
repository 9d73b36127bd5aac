/* backup: a copy of the database without keys, and the way back. Must not know a key: whether a copy that has been put
 * back may go on is for the keyholder to say. */
#include "part.h"

/* The copy from its first entry to its last. */
static struct fault *read_whole(struct arena *arena, const char *path,
                                const struct ledger_ground *ground)
{
    struct ledger *copy;
    struct ledger_head head;
    static const struct frontier empty;
    TRY(ledger_read(arena, path, ground, &copy));
    struct fault *fault = ledger_read_head(copy, arena, &head);
    if (!fault)
        fault = ledger_reread(copy, arena, &empty, head.size, &head.root);
    ledger_close(copy);
    return fault;
}

struct fault *ledger_backup(const struct ledger *ledger, struct arena *arena, const char *path)
{
    struct ledger_ground ground = ledger->ground;
    ground.keys = NULL;
    TRY(store_backup(ledger->store, arena, path));
    return read_whole(arena, path, &ground);
}

/* The file as it is, read before it is copied and after. */
struct fault *ledger_restore(struct arena *arena, const char *backup,
                             const struct ledger_ground *ground, const char *path)
{
    struct ledger *old;
    TRY(ledger_read(arena, backup, ground, &old));
    struct fault *fault = ledger_backup(old, arena, path);
    ledger_close(old);
    return fault;
}
