/* scene: for tests only. A folder with a store of the tables of test.sql; with $REDA_POSTGRES that server has the store
 * (tests/postgres/with_cluster). Must not be linked into the program. */
#ifndef STORE_SCENE_H
#define STORE_SCENE_H

#include "store.h"

struct scene {
    struct arena *arena;
    char folder[64];
    char path[256];
    struct store *store;
};

extern const struct schema scene_schema;

int scene_begin(void **state); /* cmocka setup: *state is the scene, its store is open */
int scene_end(void **state);

void scene_put(struct scene *scene, int64_t number, const char *name);
int64_t scene_count(struct store *store, struct arena *arena);

/* Is the store on a server? */
bool scene_on_server(void);

/* A name in the folder of the scene; on a server an empty place there: "scene", "old" or "other". */
const char *scene_path(struct scene *scene, const char *name);

#endif
