/* witness_trace: see witness_trace.h. Two logs of one operator take turns; some states are shown twice. */
#include "witness_trace.h"

const char *const witness_origins[WITNESS_LOGS] = {"crash.example/one", "crash.example/two"};

struct witness_seen witness_seen_after(int step)
{
    struct witness_seen seen = {{0}};
    for (int i = 1; i <= step; i++)
        seen.sizes[i % WITNESS_LOGS] += (uint64_t)i % 3;
    return seen;
}

/* The key of both logs, under the name of one. */
static void log_key(const struct witness_trace *trace, size_t log, struct sign_pair *pair_out,
                    struct verifier_key *key_out)
{
    static const struct sign_seed seed = {{7, 8, 9}};
    sign_pair_from_seed(&seed, pair_out);
    ensure(key_make(trace->hasher, text_of(witness_origins[log]), KEY_LOG, &pair_out->public_key,
                    key_out));
}

struct fault *witness_begin(const struct witness_trace *trace, struct arena *arena,
                            const struct disk *disk, struct witness **witness_out)
{
    struct text keys[WITNESS_LOGS];
    for (size_t log = 0; log < WITNESS_LOGS; log++) {
        struct sign_pair pair;
        struct verifier_key key;
        struct builder written;
        log_key(trace, log, &pair, &key);
        builder_init(&written, arena);
        key_write(&written, &key);
        keys[log] = builder_text(&written);
    }
    return witness_open(arena, trace->crypt, disk, "", keys, WITNESS_LOGS, witness_out);
}

static struct fault *make_and_open(struct witness_trace *trace, struct arena *arena)
{
    struct shelf shelf = {simulated_disk(trace->course->disk), ""};
    bool is_made = false;
    TRY(shelf_has(&shelf, arena, "name", &is_made));
    if (!is_made)
        TRY(witness_fill(&shelf, arena, TEXT_LITERAL("crash.example/witness")));
    return witness_begin(trace, arena, shelf.disk, &trace->witness);
}

static struct text signed_state(const struct witness_trace *trace, struct arena *arena, size_t log,
                                uint64_t from, uint64_t size, size_t fork, struct tree_proof *proof)
{
    struct sign_pair pair;
    struct verifier_key key;
    struct builder note;
    struct text text =
        small_checkpoint(arena, trace->hasher, witness_origins[log], from, size, fork, proof);
    log_key(trace, log, &pair, &key);
    builder_init(&note, arena);
    note_begin(&note, text);
    note_sign(&note, &key, &pair, text);
    return builder_text(&note);
}

struct fault *witness_show(const struct witness_trace *trace, struct witness *witness,
                           struct arena *arena, size_t log, uint64_t from, uint64_t size,
                           size_t fork, unsigned *status_out, uint64_t *come_to_out)
{
    struct witness_request request = {.old_size = from};
    struct witness_answer answer;
    struct builder body;
    int32_t come_to = 0;
    request.note = signed_state(trace, arena, log, from, size, fork, &request.path);
    builder_init(&body, arena);
    witness_write(&body, &request);
    TRY(witness_add_checkpoint(witness, arena, builder_text(&body),
                               (uint64_t)trace->course->answered + 9, &answer));
    *status_out = answer.status;
    if (answer.status == 409 && text_to_number(text_cut(&answer.body, '\n'), &come_to))
        *come_to_out = (uint64_t)come_to;
    return NULL;
}

struct fault *witness_shown(const struct witness_trace *trace, struct witness *witness,
                            struct arena *arena, size_t log, struct text *note_out)
{
    struct text origin = text_of(witness_origins[log]);
    struct witness_answer answer;
    struct digest digest;
    struct builder path;
    hasher_sha256(trace->hasher, &origin, 1, &digest);
    builder_init(&path, arena);
    hex_write(&path, digest_text(&digest));
    builder_add_string(&path, "/checkpoint");
    TRY(witness_checkpoint(witness, arena, builder_text(&path), &answer));
    *note_out = answer.status == 200 ? answer.body : (struct text){"", 0};
    return NULL;
}

static void answer_now(struct witness_trace *trace)
{
    int step = trace->course->answered + 1;
    course_answered(trace->course);
    trace->seen[step + 1] = witness_seen_after(step);
}

/* As a log asks: from where it knows that the witness has come to, and again from where that says. */
static struct fault *submit(const struct witness_trace *trace, struct arena *arena, size_t log,
                            uint64_t size)
{
    uint64_t from = trace->seen[trace->course->answered + 1].sizes[log];
    unsigned status = 409;
    for (int i = 0; i < 2 && status == 409; i++)
        TRY(witness_show(trace, trace->witness, arena, log, from, size, NO_FORK, &status, &from));
    ensure(status == 200);
    return NULL;
}

/* Anybody may ask what it has signed last; nothing is shown when that fails. */
static void look(struct witness_trace *trace, struct arena *arena)
{
    struct witness_seen *seen = &trace->seen[trace->course->answered + 1];
    for (size_t log = 0; log < WITNESS_LOGS && trace->witness; log++) {
        struct text whole;
        struct note note;
        struct flaw flaw;
        struct checkpoint shown;
        if (witness_shown(trace, trace->witness, arena, log, &whole) || whole.size == 0)
            continue;
        ensure(note_parse(arena, whole, &note, &flaw));
        ensure(checkpoint_parse(note.text, &shown, &flaw));
        if (shown.size > seen->sizes[log])
            seen->sizes[log] = shown.size;
    }
}

static struct fault *step_once(struct witness_trace *trace, struct arena *arena)
{
    int step = trace->course->answered + 1;
    size_t log = (size_t)step % WITNESS_LOGS;
    bool early = trace->answers_early && step > 0;
    if (!trace->witness)
        TRY(make_and_open(trace, arena));
    if (early)
        answer_now(trace);
    if (step > 0)
        TRY(submit(trace, arena, log, witness_seen_after(step).sizes[log]));
    if (!early)
        answer_now(trace);
    return NULL;
}

struct fault *witness_step(void *context, struct arena *arena)
{
    struct witness_trace *trace = context;
    struct fault *fault = step_once(trace, arena);
    look(trace, arena);
    return fault;
}

void witness_end(void *context)
{
    struct witness_trace *trace = context;
    witness_close(trace->witness);
    trace->witness = NULL;
}
