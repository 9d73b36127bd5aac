/* gatekeeper: what tests who somebody is, in a process of its own beside the keyholder: it makes and tests passwords
 * (Argon2id, peppered by a key that never leaves it; 64 MiB while it does, one at a time) and the codes of
 * authenticators, whose secrets only it can open. It is not the keyholder's process, so that a guess holds up no
 * signature. A part of keyholder.h, which is to be included. Must not know any account, session or clock. */
#ifndef KEYHOLDER_GATEKEEPER_H
#define KEYHOLDER_GATEKEEPER_H

#include "crypt/crypt.h"
#include "os/os.h"

enum {
    GATE_WHO_SIZE = 16, /* an account, drawn by chance: what is made for one is no other's */
    GATE_PASSWORD_MOST = 4 * 128, /* bytes; a longer one is no password */
    GATE_SEALED_SIZE = SEAL_NONCE_SIZE + TOTP_SECRET_SIZE + SEAL_TAG_SIZE
};

/* What is stored of a password. */
struct gate_password {
    struct password_cost cost;
    uint8_t salt[PASSWORD_SALT_SIZE], hash[PASSWORD_HASH_SIZE];
};

/* The secret of an authenticator: as it is shown once, and as it is stored. */
struct gate_secret {
    uint8_t bytes[TOTP_SECRET_SIZE];
};
struct gate_sealed {
    uint8_t bytes[GATE_SEALED_SIZE];
};

/* A new folder for its owner alone: pepper, codes, name. A fault when something stands there. */
struct fault *gatekeeper_make(struct arena *arena, const char *folder) MUST_USE;

/* One thread at a time may use it. Start it before threads, from one that lives as long as it. */
struct gatekeeper;
struct fault *gatekeeper_start(struct arena *arena, const struct crypt *crypt, const char *folder,
                               struct gatekeeper **gatekeeper_out) MUST_USE;
void gatekeeper_stop(struct gatekeeper *gatekeeper); /* NULL is accepted */
int32_t gatekeeper_process(const struct gatekeeper *gatekeeper);

/* Faults as those of the keyholder: after fault.keyholder-gone stop it and start another. */

/* The password has at most GATE_PASSWORD_MOST bytes. */
struct fault *gatekeeper_password_make(struct gatekeeper *gatekeeper, struct arena *arena,
                                       const uint8_t who[GATE_WHO_SIZE], struct text password,
                                       struct gate_password *made_out) MUST_USE;
struct fault *gatekeeper_password_test(struct gatekeeper *gatekeeper, struct arena *arena,
                                       const uint8_t who[GATE_WHO_SIZE], struct text password,
                                       const struct gate_password *made, bool *same_out) MUST_USE;

struct fault *gatekeeper_secret_draw(struct gatekeeper *gatekeeper, struct arena *arena,
                                     const uint8_t who[GATE_WHO_SIZE],
                                     struct gate_secret *secret_out,
                                     struct gate_sealed *sealed_out) MUST_USE;

/* Is it the code of the step, the one before or the one after (a clock may be half a minute wrong), but of none up to
 * `used`? *step_out is which one; -1 = none, or the sealed secret is not who's. */
struct fault *gatekeeper_code_test(struct gatekeeper *gatekeeper, struct arena *arena,
                                   const uint8_t who[GATE_WHO_SIZE],
                                   const struct gate_sealed *sealed, struct text code, int64_t step,
                                   int64_t used, int64_t *step_out) MUST_USE;

/* A key that is this folder's own, the same each time, for a use that the asker has named. It is handed out: nothing
 * else of the folder can be told from it, nor the key of another use. Into memory of secret_open. */
struct fault *gatekeeper_key(struct gatekeeper *gatekeeper, struct arena *arena, const char *use,
                             struct seal_key *key_out) MUST_USE;

#endif
