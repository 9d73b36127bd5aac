/* keys_trace: see keys_trace.h. */
#include "keys_trace.h"

#include "small_log.h"

#include <string.h>

static const char origin[] = "crash.example/log";
static const struct unit_key sample = {.unit = {1, 2, 3}, .key = {{4, 5, 6}}};

/* What stands when a step has been answered. */
struct standing {
    uint64_t size;
    uint32_t oldest, newest;
};

/* Step 0 makes the folder and opens it. Of each five after it, three sign, one begins an epoch and one destroys. */
static struct standing standing_after(int step)
{
    struct standing standing = {0, 1, 1};
    for (int i = 1; i <= step; i++) {
        standing.newest += i % 5 == 4;
        standing.oldest += i % 5 == 0;
        standing.size += i % 5 && i % 5 != 4 ? 1 + (uint64_t)i % 3 : 0;
    }
    return standing;
}

static struct text checkpoint_of(struct arena *arena, struct hasher *hasher, uint64_t from,
                                 uint64_t size, size_t fork, struct tree_proof *proof_out)
{
    return small_checkpoint(arena, hasher, origin, from, size, fork, proof_out);
}

struct fault *keys_sign_well(struct keys_trace *trace, struct arena *arena, struct text text,
                             const struct tree_proof *proof, enum keyholder_answer *answer_out)
{
    struct text line;
    TRY(vault_sign(&trace->vault, arena, text, proof, answer_out, &line));
    course_answered(trace->course);
    return NULL;
}

static struct fault *open_vault(struct keys_trace *trace, struct arena *arena)
{
    struct shelf shelf = {simulated_disk(trace->course->disk), ""};
    bool is_made = false;
    TRY(shelf_has(&shelf, arena, "origin", &is_made));
    if (!is_made)
        TRY(vault_make(arena, &shelf, trace->crypt, text_of(origin)));
    trace->is_open = true;
    return vault_open(arena, &shelf, trace->crypt, &trace->vault);
}

static struct fault *change_epoch(struct keys_trace *trace, struct arena *arena, int step)
{
    struct standing before = standing_after(step - 1);
    enum keyholder_answer answer;
    uint32_t number;
    if (step % 5 == 4) {
        TRY(vault_begin_epoch(&trace->vault, arena, &answer, &number));
        vault_wrap(&trace->vault, &sample, &trace->samples[number]);
    } else {
        TRY(vault_destroy_epoch(&trace->vault, arena, before.oldest, &answer));
    }
    ensure(answer == ANSWER_YES);
    course_answered(trace->course);
    return NULL;
}

static struct fault *step_once(struct keys_trace *trace, struct arena *arena)
{
    int step = trace->course->answered + 1;
    struct tree_proof proof;
    struct checkpoint last;
    enum keyholder_answer answer = ANSWER_YES;
    if (!trace->is_open)
        TRY(open_vault(trace, arena));
    if (step == 0) {
        vault_wrap(&trace->vault, &sample, &trace->samples[1]);
        course_answered(trace->course);
        return NULL;
    }
    if (step % 5 == 4 || step % 5 == 0)
        return change_epoch(trace, arena, step);
    TRY(vault_signed(&trace->vault, arena, &last));
    struct text text =
        checkpoint_of(arena, trace->hasher, last.size, standing_after(step).size, NO_FORK, &proof);
    TRY(trace->sign(trace, arena, text, &proof, &answer));
    ensure(answer == ANSWER_YES);
    return NULL;
}

struct fault *keys_step(void *context, struct arena *arena)
{
    struct keys_trace *trace = context;
    struct fault *fault = step_once(trace, arena);
    if (fault && trace->course->answered < 0)
        keys_close(trace); /* it was not opened whole */
    return fault;
}

void keys_close(void *context)
{
    struct keys_trace *trace = context;
    if (trace->is_open)
        vault_close(&trace->vault);
    trace->is_open = false;
}

/* Is a log of that size signed, though from entry fork onwards it is not the one that was? */
static bool is_signed(struct vault *vault, struct arena *arena, uint64_t from, uint64_t size,
                      size_t fork)
{
    struct tree_proof proof;
    enum keyholder_answer answer = ANSWER_FORK;
    struct text line, text = checkpoint_of(arena, vault->hasher, from, size, fork, &proof);
    struct fault *fault = vault_sign(vault, arena, text, &proof, &answer, &line);
    return !fault && answer == ANSWER_YES;
}

static const char *judge_record(struct vault *vault, struct arena *arena,
                                const struct standing *now, const struct standing *next)
{
    struct checkpoint last;
    struct tree_proof none;
    struct builder wanted, found;
    if (vault_signed(vault, arena, &last))
        return "the lock record cannot be read";
    if (now->size > 0 && (is_signed(vault, arena, 0, now->size - 1, NO_FORK) ||
                          is_signed(vault, arena, now->size, now->size, now->size - 1)))
        return "an older or another state was signed after a newer one";
    if (last.size != now->size && last.size != next->size)
        return "the lock record is neither the old nor the new one";
    builder_init(&wanted, arena);
    builder_init(&found, arena);
    builder_add(&wanted, checkpoint_of(arena, vault->hasher, 0, last.size, NO_FORK, &none));
    checkpoint_write(&found, &last);
    if (!text_equal(builder_text(&wanted), builder_text(&found)))
        return "the lock record is of another log";
    if (now->size > 0 && is_signed(vault, arena, last.size, last.size + 1, now->size - 1))
        return "what does not begin with what was signed was signed";
    return is_signed(vault, arena, last.size, last.size + 1, NO_FORK)
               ? NULL
               : "what follows is not signed any more";
}

/* What lives before and after the step lives; what is dead in both is dead. */
static const char *judge_epochs(struct vault *vault, const struct keys_trace *trace,
                                struct arena *arena, const struct standing *now,
                                const struct standing *next)
{
    struct unit_key opened;
    for (uint32_t epoch = 1; epoch <= now->newest; epoch++) {
        enum keyholder_answer answer = vault_unwrap(vault, &trace->samples[epoch], &opened);
        bool opens = answer == ANSWER_YES, is_aside = true;
        const char *name = shelf_numbered(arena, "epoch", epoch);
        if (shelf_has_aside(&vault->shelf, arena, name, &is_aside) || is_aside)
            return "a key that was put aside has been left";
        if (!opens && answer != ANSWER_NO_EPOCH)
            return "an epoch has a key that is not its own";
        if (opens && memcmp(&opened, &sample, sizeof sample) != 0)
            return "another key was opened";
        if (!opens && epoch >= next->oldest)
            return "an epoch that was begun is gone";
        if (opens && epoch < now->oldest)
            return "a destroyed epoch has come back";
    }
    return NULL;
}

const char *keys_judge(const void *context, struct arena *arena, const struct disk *disk,
                       int answered)
{
    const struct keys_trace *trace = context;
    struct standing now = standing_after(answered), next = standing_after(answered + 1);
    struct shelf shelf = {disk, ""};
    struct vault vault;
    const char *wrong = vault_open(arena, &shelf, trace->crypt, &vault)
                            ? "the folder cannot be opened"
                            : judge_record(&vault, arena, &now, &next);
    if (!wrong)
        wrong = judge_epochs(&vault, trace, arena, &now, &next);
    vault_close(&vault);
    return answered < 0 ? NULL : wrong; /* a folder half made may be refused */
}
