/* sqlite_fault: SQLite's answers as faults: which sentence, with whose words. Must not know what was asked. */
#include "sqlite.h"

#include <string.h>

static const char *key_of(int code)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return "fault.store-busy";
    case SQLITE_FULL:
        return "fault.store-full";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return "fault.store-damaged";
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return "fault.store-open";
    case SQLITE_CONSTRAINT:
        return "fault.store-constraint";
    default:
        return "fault.store-failed";
    }
}

/* SQLite's words are those of its last call; a failure that a test has planned is none of its calls. */
struct fault *sqlite_fault_at(struct store *store, struct arena *arena, int code,
                              const char *source_file, int source_line)
{
    sqlite3 *database = sqlite_of(store)->database;
    struct builder words;
    builder_init(&words, arena);
    bool is_last = database && sqlite3_extended_errcode(database) == code;
    builder_add_string(&words, is_last ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    int reason = is_last ? sqlite3_system_errno(database) : 0;
    if (reason && ((code & 0xFF) == SQLITE_IOERR || (code & 0xFF) == SQLITE_CANTOPEN ||
                   (code & 0xFF) == SQLITE_FULL)) {
        char system[200];
        builder_add_string(&words, ": ");
        builder_add_string(&words, strerror_r(reason, system, sizeof system));
    }
    return fault_at(arena, key_of(code), store->path, builder_string(&words), source_file,
                    source_line);
}
