/* keys_trace: what the crash test of the keyholder does to a folder of keys, step by step, and whether a folder still
 * holds what was answered. What a step leads to follows from its number. */
#ifndef CRASH_KEYS_TRACE_H
#define CRASH_KEYS_TRACE_H

#include "simulated.h"

#include "keyholder/vault.h"

enum { KEYS_STEPS = 40, KEYS_EPOCHS = 16 };

/* How a checkpoint is signed; answered is called when the signature leaves. */
struct keys_trace;
typedef struct fault *keys_signer(struct keys_trace *trace, struct arena *arena, struct text text,
                                  const struct tree_proof *proof,
                                  enum keyholder_answer *answer_out) MUST_USE;

struct keys_trace {
    const struct crypt *crypt;
    struct hasher *hasher;
    const struct disk *disk;
    struct simulated *simulated; /* whose deeds are counted; NULL: nobody counts */
    keys_signer *sign;
    struct vault vault;
    bool is_open;
    int answered; /* the last step that was */
    size_t answered_at[KEYS_STEPS + 1];
    struct wrapped_key samples[KEYS_EPOCHS]; /* by epoch */
};

/* Signs as the keyholder does. */
keys_signer keys_sign_well;

/* The step is answered now. */
void keys_answered(struct keys_trace *trace);

/* The next step. After a fault it may be tried again. */
struct fault *keys_step(struct keys_trace *trace, struct arena *arena) MUST_USE;

/* Closes the vault, if it is open. */
void keys_close(struct keys_trace *trace);

/* What is wrong with a folder in which the trace's steps were answered and at most one more was tried, or NULL. */
const char *keys_judge(const struct keys_trace *trace, struct arena *arena, const struct disk *disk,
                       int answered);

#endif
