/* export: what the files of an export share. Inside the room. */
#ifndef LEDGER_EXPORT_H
#define LEDGER_EXPORT_H

#include "part.h"

struct export
{
    const struct ledger *ledger;
    struct arena *arena;   /* of the whole export */
    struct arena *scratch; /* of one file */
    const char *folder;
    uint64_t from, to; /* the folder's size before, and the newest checkpoint's */
    struct text note;  /* that checkpoint */
};

/* A file of the folder, whole and on disk or not there; folders on the way are made. */
struct fault *export_put(struct export *export, struct text name, struct text bytes) MUST_USE;
/* A file that may be there is there no longer. */
struct fault *export_remove(struct export *export, struct text name) MUST_USE;
const char *export_path(struct arena *arena, const char *folder, struct text name);

/* The sealed parts of the entries that are new in the folder. */
struct fault *export_parts(struct export *export) MUST_USE;
/* Parts that have been erased since they were exported. */
struct fault *export_remove_erased(struct export *export) MUST_USE;

#endif
