/* gate: what the gatekeeper's process does, without process and messages. Inside the room and for tests. */
#ifndef KEYHOLDER_GATE_H
#define KEYHOLDER_GATE_H

#include "gatekeeper.h"

/* All that is secret, in memory of secret_open. */
struct gate_keys {
    uint8_t pepper[SHELF_KEY_SIZE];
    struct seal_key codes;
    struct digest peppered;
    struct gate_secret secret;
};

struct gate {
    struct shelf shelf;
    struct disk_file lock;
    struct hasher *hasher;
    struct gate_keys *keys;
};

/* The files of a folder that is there, name last: a folder without it is not whole. */
struct fault *gate_make(struct arena *arena, const struct shelf *shelf) MUST_USE;

/* Locks the folder and reads it; the arena must live as long. Close it also after a fault. */
struct fault *gate_open(struct arena *arena, const struct shelf *shelf, const struct crypt *crypt,
                        struct gate *gate_out) MUST_USE;
void gate_close(struct gate *gate);

/* What is made so as `made` says, cost and salt, is `hash_out`. */
struct fault *gate_stretch(struct gate *gate, struct arena *arena, const uint8_t who[GATE_WHO_SIZE],
                           struct text password, const struct gate_password *made,
                           uint8_t hash_out[PASSWORD_HASH_SIZE]) MUST_USE;

void gate_draw(struct gate *gate, const uint8_t who[GATE_WHO_SIZE], struct gate_secret *secret_out,
               struct gate_sealed *sealed_out);
int64_t gate_code(struct gate *gate, const uint8_t who[GATE_WHO_SIZE],
                  const struct gate_sealed *sealed, struct text code, int64_t step, int64_t used);

/* A key of its own for each use, the same each time; who stands for nobody. */
void gate_derive(struct gate *gate, const uint8_t who[GATE_WHO_SIZE], struct text use,
                 struct seal_key *key_out);

/* A process_work; context is a struct serving. */
void gate_serve(void *context, struct connection *starter);

#endif
