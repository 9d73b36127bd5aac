/* part: what the files of access share. Inside the room. */
#ifndef ACCESS_PART_H
#define ACCESS_PART_H

#include "access.h"
#include "throttle.h"

#include "keyholder/keyholder.h"
#include "os/os.h"
#include "store/store.h"

/* A connection, and what hashes beside it. */
struct desk {
    struct store *store;
    struct hasher *hasher;
};

/* The desk and the throttle belong to whoever has `lock`; the reading desk to whoever has `look`: a request finds its
 * session while another is committed. Settings are changed by who has both, and read by who has either. The gatekeeper
 * belongs to whoever has `gate`. Nobody takes one of them while he has another, but `look` after `lock`. */
struct access {
    struct arena *arena;
    struct crypt *crypt;
    struct desk desk, reading;
    struct gatekeeper *gatekeeper;
    struct lock *lock, *look, *gate;
    int64_t (*now)(void);
    struct throttle throttle;
    struct access_settings settings;
    int64_t hashes;
    uint8_t salt[32];            /* of throttling: nobody can choose a bucket */
    struct gate_password nobody; /* what an account that is not there has */
    struct gate_sealed nobodys;
    struct seal_key *addresses; /* of secret_open; read by any thread */
};

/* As access_account_find has it. */
struct account_row {
    uint8_t who[GATE_WHO_SIZE];
    enum account_state state;
    bool found, has_codes, has_pending, has_first;
    struct gate_password password;
    struct gate_sealed codes, pending;
    struct digest first_hash;
    int64_t used_step, first_ends;
};

/* turn.c: takes the lock, and gives it back with what the transaction came to. */
struct fault *turn_begin(struct access *access, struct arena *arena) MUST_USE;
struct fault *turn_end(struct access *access, struct arena *arena, struct fault *fault) MUST_USE;

/* Within a turn. */
struct fault *note_put(struct access *access, struct arena *arena, const char *what,
                       struct text person, struct text by, const uint8_t *session) MUST_USE;
void digest_of(struct hasher *hasher, struct text bytes, struct digest *digest_out);

/* accounts.c: within a turn, or with the lock alone. */
struct fault *account_read(struct access *access, struct arena *arena, struct text person,
                           struct account_row *row_out) MUST_USE;

/* code.c */
void code_draw(struct access *access, struct access_code *code_out, struct digest *hash_out);
bool code_hash(struct access *access, struct text typed, struct digest *hash_out);
void secret_draw(struct access *access, const char *before, struct access_secret *secret_out,
                 struct digest *hash_out);
/* false when it is none; then the hash is of nothing that is stored. */
bool secret_hash(struct hasher *hasher, const char *before, struct text letters,
                 struct digest *hash_out);

/* enrol.c: a new authenticator as its person gets it; recovery codes, within a turn, beside those that are there. */
void authenticator_write(struct arena *arena, struct text person, const struct gate_secret *secret,
                         struct authenticator *out);
struct fault *recovery_put(struct access *access, struct arena *arena, struct text person,
                           struct access_code recovery_out[RECOVERY_CODES]) MUST_USE;

/* guess.c: what a try counts against. */
enum { GUESS_LIMITS = 3 };
struct guess {
    struct throttle_limit limits[GUESS_LIMITS];
    size_t count;
};
struct fault *guess_take(struct access *access, struct arena *arena, const struct sender *sender,
                         struct text person, struct guess *guess_out,
                         struct access_answer *answer) MUST_USE;
/* Of somebody who is in: her own few tries, which nobody else can use up; and the address, when there is a sender. */
void guess_of_session(struct access *access, const struct session *session,
                      const struct sender *sender, struct guess *guess_out,
                      struct access_answer *answer);
uint64_t guess_key(struct access *access, const char *kind,
                   struct text of); /* of a limit; no name can be read from it */
void guess_right(struct access *access, const struct guess *guess);

/* sessions.c: was it so lately that an act that asks for a step-up goes on? With a lock that reads the settings. */
bool is_proven(const struct access *access, int64_t proven);

/* Within a turn. */
struct fault *session_begin(struct access *access, struct arena *arena, struct text person,
                            struct signed_in *in_out) MUST_USE;
/* At either desk, by who has it. */
struct fault *session_find(const struct access *access, const struct desk *desk,
                           struct arena *arena, struct text cookie, struct session *session_out,
                           bool *found_out) MUST_USE;
struct fault *sessions_drop(struct access *access, struct arena *arena, struct text person,
                            const struct session *kept) MUST_USE;

static inline struct text bytes_of(const void *bytes, size_t size)
{
    return (struct text){bytes, size};
}

#endif
