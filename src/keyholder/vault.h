/* vault: what the keyholder's process does, without process and messages: keys in secret memory, wrapping, epochs, and
 * signing by the lock record. Inside the room and for tests, which give it a disk of their own. */
#ifndef KEYHOLDER_VAULT_H
#define KEYHOLDER_VAULT_H

#include "answer.h"
#include "os/os.h"
#include "tlog/tlog.h"
#include "wrapped.h"

enum { EPOCHS_MOST = 64, EPOCHS_EVER = 100000 }; /* alive at once; ever begun */

/* All that is secret, in memory of secret_open. */
struct vault_keys {
    struct sign_pair pair;
    struct sign_seed seed;
    struct seal_key epochs[EPOCHS_MOST]; /* in the order of vault.epochs */
    struct unit_key passing;
};

struct vault {
    struct shelf shelf;
    struct disk_file lock;
    struct hasher *hasher;
    struct vault_keys *keys;
    struct verifier_key key;
    uint32_t epochs[EPOCHS_MOST]; /* from low to high; the last one is the newest */
    size_t epoch_count;
    struct checkpoint answered; /* what was last signed, as far as this process knows */
};

/* The files of a folder that is there, origin last: a folder without it is not whole. */
struct fault *vault_make(struct arena *arena, const struct shelf *shelf, const struct crypt *crypt,
                         struct text origin) MUST_USE;

/* A key drawn by chance, straight to the shelf. */
struct fault *vault_put_key(const struct shelf *shelf, struct arena *arena,
                            const char *name) MUST_USE;

/* Locks the folder and reads it; the arena must live as long. Close it also after a fault. */
struct fault *vault_open(struct arena *arena, const struct shelf *shelf, const struct crypt *crypt,
                         struct vault *vault_out) MUST_USE;
void vault_close(struct vault *vault);

void vault_wrap(const struct vault *vault, const struct unit_key *key,
                struct wrapped_key *wrapped_out);
enum keyholder_answer vault_unwrap(const struct vault *vault, const struct wrapped_key *wrapped,
                                   struct unit_key *key_out);
enum keyholder_answer vault_rewrap(struct vault *vault, struct wrapped_key *wrapped);

struct fault *vault_begin_epoch(struct vault *vault, struct arena *arena,
                                enum keyholder_answer *answer_out, uint32_t *number_out) MUST_USE;
struct fault *vault_destroy_epoch(struct vault *vault, struct arena *arena, uint32_t number,
                                  enum keyholder_answer *answer_out) MUST_USE;

/* What the lock record says now. */
struct fault *vault_signed(const struct vault *vault, struct arena *arena,
                           struct checkpoint *signed_out) MUST_USE;

/* The three steps of signing, and all of them: may it be signed? the record, on disk; the line. */
struct fault *vault_judge(const struct vault *vault, struct arena *arena, struct text text,
                          const struct tree_proof *proof, enum keyholder_answer *answer_out,
                          struct checkpoint *checkpoint_out) MUST_USE;
struct fault *vault_record(struct vault *vault, struct arena *arena,
                           const struct checkpoint *checkpoint) MUST_USE;
struct text vault_line(const struct vault *vault, struct arena *arena, struct text text);
struct fault *vault_sign(struct vault *vault, struct arena *arena, struct text text,
                         const struct tree_proof *proof, enum keyholder_answer *answer_out,
                         struct text *line_out) MUST_USE;

#endif
