/* keys_trace: what the crash test of the keyholder does to a folder of keys, step by step, and whether a folder still
 * holds what was answered. What a step leads to follows from its number. */
#ifndef CRASH_KEYS_TRACE_H
#define CRASH_KEYS_TRACE_H

#include "course.h"

#include "keyholder/vault.h"

enum { KEYS_STEPS = 40, KEYS_EPOCHS = 16 };

/* How a checkpoint is signed; course_answered is called when the signature leaves. */
struct keys_trace;
typedef struct fault *keys_signer(struct keys_trace *trace, struct arena *arena, struct text text,
                                  const struct tree_proof *proof,
                                  enum keyholder_answer *answer_out) MUST_USE;

struct keys_trace {
    const struct crypt *crypt;
    struct hasher *hasher;
    struct course *course;
    keys_signer *sign;
    struct vault vault;
    bool is_open;
    struct wrapped_key samples[KEYS_EPOCHS]; /* by epoch */
};

/* Signs as the keyholder does. */
keys_signer keys_sign_well;

/* How the trial goes (course.h), with a struct keys_trace. */
struct fault *keys_step(void *trace, struct arena *arena) MUST_USE;
void keys_close(void *trace);
const char *keys_judge(const void *trace, struct arena *arena, const struct disk *disk,
                       int answered);

#endif
