/* folder: a ledger as files (docs/ledger.md, "A folder"). */
#ifndef VERIFIER_FOLDER_H
#define VERIFIER_FOLDER_H

#include "source.h"

/* The path must live as long as the source, which is the arena's. */
void ledger_folder(struct arena *arena, const char *path, struct ledger_source *source_out);

#endif
