/* scene: for tests only. A folder with a store of the tables of test.sql. Must not be linked into the program. */
#ifndef STORE_SCENE_H
#define STORE_SCENE_H

#include "store.h"

struct scene {
    struct arena *arena;
    char folder[64];
    char path[96];
    struct store *store;
};

extern const struct schema scene_schema;

int scene_begin(void **state); /* cmocka setup: *state is the scene, its store is open */
int scene_end(void **state);

void scene_put(struct scene *scene, int64_t number, const char *name);
int64_t scene_count(struct store *store, struct arena *arena);

/* A name in the folder of the scene. */
const char *scene_path(struct scene *scene, const char *name);

#endif
