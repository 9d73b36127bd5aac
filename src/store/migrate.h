/* migrate: whose file it is, which version it has, and the steps to the program's. Inside store only. */
#ifndef STORE_MIGRATE_H
#define STORE_MIGRATE_H

#include "engine.h"

/* Reads the version, once and for all. A fault when the file is another program's or newer than the schema. An empty
 * file is nobody's yet. */
struct fault *migrate_judge(struct store *store, struct arena *arena,
                            const struct schema *schema) MUST_USE;

/* A fault when the file lacks steps that a reader cannot do without. After migrate_judge, as is migrate. */
struct fault *migrate_judge_done(struct store *store, struct arena *arena,
                                 const struct schema *schema) MUST_USE;

/* Takes the steps that the file lacks, each in a transaction of its own. */
struct fault *migrate(struct store *store, struct arena *arena,
                      const struct schema *schema) MUST_USE;

#endif
