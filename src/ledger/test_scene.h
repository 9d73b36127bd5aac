/* test_scene: for tests only. A folder with a ledger of its own, events to append, and what must hold of it. Must not
 * be linked into the program. */
#ifndef LEDGER_TEST_SCENE_H
#define LEDGER_TEST_SCENE_H

#include "part.h"

struct scene {
    struct arena *arena;
    char folder[64];
    char path[96];
    struct ledger *ledger;
    struct crypt *crypt;
    struct hasher *hasher;
};

int scene_begin(
    void **state); /* cmocka setup: *state is the scene, its ledger is open for writing */
int scene_end(void **state);

/* A name in the folder of the scene. */
const char *scene_path(struct scene *scene, const char *name);

/* The same letters for the same number. */
struct leaf_id scene_id(const char *what, uint64_t number);
struct digest scene_policy(unsigned char fill);

/* An event of a stream with one sealed part of that text, in the unit of that number. */
uint64_t scene_append(struct scene *scene, uint64_t stream, uint64_t unit, const char *text);

/* So many events in one transaction, two parts each, a unit of their own each. */
void scene_append_many(struct scene *scene, uint64_t stream, size_t count);

void scene_checkpoint(struct scene *scene);

/* Closes the writer and opens it again. */
void scene_reopen(struct scene *scene);

/* The policy of the ledger: its own key. */
struct text scene_policy_text(struct scene *scene);

/* Does the proof of the entry hold by the policy? */
bool scene_proves(struct scene *scene, struct text policy, uint64_t number, struct text proof);

/* Is the text anywhere in a file of the folder? Answers the file's name or NULL. */
const char *scene_find(struct scene *scene, struct text bytes);

#endif
