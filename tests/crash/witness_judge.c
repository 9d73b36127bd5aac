/* witness_judge: a folder after a power loss, asked as a log and as a thief would: does it hold what was seen, does it
 * sign another past? Must not know which deed was cut. */
#include "witness_trace.h"

struct question {
    const struct witness_trace *trace;
    struct witness *witness;
    struct arena *arena;
    size_t log;
    uint64_t seen, most; /* sizes: that somebody has a signature of; that anybody ever showed it */
};

static bool signs(const struct question *asked, uint64_t from, uint64_t size, size_t fork)
{
    unsigned status = 0;
    uint64_t come_to;
    struct fault *fault = witness_show(asked->trace, asked->witness, asked->arena, asked->log, from,
                                       size, fork, &status, &come_to);
    return !fault && status == 200;
}

/* The note it shows has its own signature, and is of the log as it is. */
static bool is_honest(const struct question *asked, struct text whole, uint64_t *size_out)
{
    struct arena *arena = asked->arena;
    struct note note;
    struct flaw flaw;
    struct note_standing standing;
    struct checkpoint shown;
    struct tree_proof none;
    *size_out = 0;
    if (whole.size == 0)
        return true;
    if (!note_parse(arena, whole, &note, &flaw) ||
        !note_verify(arena, &note, witness_key(asked->witness), 1, &standing, &flaw) ||
        !checkpoint_parse(note.text, &shown, &flaw) || shown.size > TILE_WIDTH)
        return false;
    *size_out = shown.size;
    return text_equal(note.text,
                      small_checkpoint(arena, asked->trace->hasher, witness_origins[asked->log], 0,
                                       shown.size, NO_FORK, &none));
}

static const char *judge_forks(const struct question *asked, uint64_t now)
{
    size_t fork = (size_t)asked->seen - 1;
    if (asked->seen == 0)
        return NULL;
    if (signs(asked, now, now, fork) || signs(asked, asked->seen, asked->seen, fork))
        return "another state of a size was signed than the one that was";
    if (signs(asked, now, now + 1, fork) || signs(asked, 0, now + 1, fork))
        return "what does not begin with what was signed was signed";
    if (signs(asked, now, asked->seen - 1, NO_FORK) || signs(asked, 0, asked->seen - 1, NO_FORK))
        return "an older state was signed after a newer one";
    return NULL;
}

static const char *judge_log(const struct question *asked)
{
    struct text whole;
    uint64_t now;
    if (witness_shown(asked->trace, asked->witness, asked->arena, asked->log, &whole))
        return "what was signed last cannot be read";
    if (!is_honest(asked, whole, &now))
        return "what it shows was never signed";
    if (now < asked->seen)
        return "a state that was seen signed is forgotten";
    if (now > asked->most)
        return "it shows a state that nobody has shown it";
    const char *wrong = judge_forks(asked, now);
    if (!wrong && !signs(asked, now, now + 1, NO_FORK))
        wrong = "what follows is not signed any more";
    return wrong;
}

const char *witness_judge(const void *context, struct arena *arena, const struct disk *disk,
                          int answered)
{
    const struct witness_trace *trace = context;
    const struct witness_seen *seen = &trace->seen[answered + 1];
    struct witness *witness = NULL;
    struct witness_seen next = witness_seen_after(answered + 1);
    const char *wrong = NULL;
    if (witness_begin(trace, arena, disk, &witness))
        return answered < 0 ? NULL
                            : "the folder cannot be opened"; /* half made it may be refused */
    for (size_t log = 0; log < WITNESS_LOGS && !wrong; log++) {
        struct question asked = {trace, witness, arena, log, seen->sizes[log], next.sizes[log]};
        wrong = judge_log(&asked);
    }
    witness_close(witness);
    return wrong;
}
