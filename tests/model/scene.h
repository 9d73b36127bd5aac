/* scene: for tests only. A folder with a database of its own (with $REDA_POSTGRES one on that server) and the whole
 * house's engine over it, under the law that is inside the program; deeds in few words. Must not be linked into the
 * program. */
#ifndef MODEL_SCENE_H
#define MODEL_SCENE_H

#include "engine/engine.h"

struct scene {
    struct arena *arena;
    char folder[64], path[256];
    const struct rulebook *rules;
    struct engine *engine;
    struct deed_answer answer; /* of the last deed */
    struct deed *batch;        /* deeds that are done together; NULL = each at once */
    size_t batch_count, batch_room;
};

int scene_begin(void **state); /* cmocka setup and teardown: *state is the scene */
int scene_end(void **state);

/* Words "name=value" and NULL. A deed by whoever keeps the ledger, or by the person of the key. */
enum deed_end scene_do(struct scene *scene, const char *action, const char *const *words);
enum deed_end scene_do_as(struct scene *scene, const char *actor, int64_t seen, const char *action,
                          const char *const *words);
enum deed_end scene_consider(struct scene *scene, const char *action, const char *const *words);
#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})
/* Does it, and it must be done. */
#define DO(scene, action, ...) \
    assert_int_equal(scene_do(scene, action, WORDS(__VA_ARGS__)), DEED_DONE)

/* All deeds between are done in one transaction, and must be done. */
void scene_batch_begin(struct scene *scene);
void scene_batch_end(struct scene *scene);

/* The answer of a view: lines of cells with "|" between. */
struct text scene_see(struct scene *scene, const char *view, const char *const *words);
#define SEE(scene, view, ...) scene_see(scene, view, WORDS(__VA_ARGS__))

/* The case as a line. */
struct text scene_case(struct scene *scene, const char *key);

/* The rows are those that the entries give. */
void scene_compare(struct scene *scene);

/* "name=value" in the arena. */
const char *scene_word(struct scene *scene, const char *name, const char *value);

#endif
