/* add_checkpoint: the order of c2sp.org/tlog-witness: who, signed by whom, from where, by which proof; then the disk,
 * then the answer. Must not know how it came here. */
#include "part.h"

#include <string.h>

enum {
    GOOD = 200,
    UNREADABLE = 400,
    NOT_SIGNED = 403,
    NOT_KNOWN = 404,
    CONFLICT = 409,
    NOT_PROVEN = 422,
    LINES_MOST = 8 /* signature lines kept of a log with several keys */
};

/* A request as far as it has been understood. */
struct submission {
    struct witness_request request;
    struct note note;
    struct checkpoint checkpoint;
    struct verifier_key *keys; /* the log's */
    size_t key_count;
};

static struct fault *say(struct witness_answer *answer_out, unsigned status)
{
    *answer_out = (struct witness_answer){status, NULL, {"", 0}};
    return NULL;
}

/* The size it has come to, so that whoever asks can begin there. */
static struct fault *say_size(struct witness_answer *answer_out, struct arena *arena, uint64_t size)
{
    struct builder line;
    builder_init(&line, arena);
    builder_add_number(&line, (int64_t)size);
    builder_add_char(&line, '\n');
    *answer_out = (struct witness_answer){CONFLICT, "text/x.tlog.size", builder_text(&line)};
    return NULL;
}

static void find_keys(const struct witness *witness, struct arena *arena,
                      struct submission *submission)
{
    submission->keys = arena_new_many(arena, witness->log_count, struct verifier_key);
    for (size_t i = 0; i < witness->log_count; i++)
        if (text_equal(witness->logs[i].name, submission->checkpoint.origin))
            submission->keys[submission->key_count++] = witness->logs[i];
}

/* Who asks, and who has signed: 200 when all is well so far. */
static unsigned understand(const struct witness *witness, struct arena *arena, struct text body,
                           struct submission *submission)
{
    struct flaw flaw;
    if (!witness_parse(body, &submission->request, &flaw) ||
        !note_parse(arena, submission->request.note, &submission->note, &flaw) ||
        !checkpoint_parse(submission->note.text, &submission->checkpoint, &flaw))
        return UNREADABLE;
    find_keys(witness, arena, submission);
    if (submission->key_count == 0)
        return NOT_KNOWN;
    struct note_standing *standings =
        arena_new_many(arena, submission->key_count, struct note_standing);
    if (!note_verify(arena, &submission->note, submission->keys, submission->key_count, standings,
                     &flaw))
        return NOT_SIGNED;
    return submission->request.old_size > submission->checkpoint.size ? UNREADABLE : GOOD;
}

static struct text line_at(struct text whole, size_t number)
{
    struct text line = {"", 0};
    for (size_t i = 0; i < number; i++)
        line = text_cut(&whole, '\n');
    return line;
}

static bool is_of_log(const struct submission *submission, const struct note_signature *signature)
{
    for (size_t i = 0; i < submission->key_count; i++)
        if (memcmp(signature->id, submission->keys[i].id, KEY_ID_SIZE) == 0 &&
            text_equal(signature->name, submission->keys[i].name))
            return true;
    return false;
}

/* What is kept: the text, the log's own signatures and ours; what strangers have signed is not ours to keep. */
static struct text note_of(struct arena *arena, const struct submission *submission,
                           struct text ours)
{
    struct builder note;
    size_t kept = 0;
    builder_init(&note, arena);
    note_begin(&note, submission->note.text);
    for (size_t i = 0; i < submission->note.count && kept < LINES_MOST; i++) {
        const struct note_signature *signature = &submission->note.signatures[i];
        if (!is_of_log(submission, signature))
            continue;
        builder_add(&note, line_at(submission->request.note, signature->line));
        builder_add_char(&note, '\n');
        kept++;
    }
    builder_add(&note, ours);
    return builder_text(&note);
}

static struct fault *sign(struct witness *witness, struct arena *arena,
                          const struct submission *submission, uint64_t second,
                          struct witness_answer *answer_out)
{
    struct builder line;
    builder_init(&line, arena);
    note_cosign(&line, &witness->key, witness->pair, submission->note.text, second);
    TRY(memory_put(witness, arena, submission->checkpoint.origin,
                   note_of(arena, submission, builder_text(&line))));
    *answer_out = (struct witness_answer){GOOD, NULL, builder_text(&line)};
    return NULL;
}

struct fault *witness_add_checkpoint(struct witness *witness, struct arena *arena, struct text body,
                                     uint64_t second, struct witness_answer *answer_out)
{
    struct submission submission = {0};
    struct checkpoint last;
    struct text kept;
    struct flaw flaw;
    unsigned status = understand(witness, arena, body, &submission);
    const struct checkpoint *next = &submission.checkpoint;
    if (status != GOOD)
        return say(answer_out, status);
    TRY(memory_read(witness, arena, next->origin, &kept, &last));
    bool is_fork = last.size == next->size && !digest_equal(&last.root, &next->root);
    if (submission.request.old_size != last.size || (is_fork && last.size > 0))
        return say_size(answer_out, arena, last.size);
    if (!checkpoint_follows(witness->hasher, &last, next, &submission.request.path, &flaw))
        return say(answer_out, NOT_PROVEN);
    return sign(witness, arena, &submission, second, answer_out);
}

struct fault *witness_checkpoint(struct witness *witness, struct arena *arena, struct text path,
                                 struct witness_answer *answer_out)
{
    struct checkpoint last;
    struct text note;
    for (size_t i = 0; i < witness->log_count; i++) {
        const struct text pieces[] = {witness->logs[i].name};
        struct digest digest;
        char letters[SHA256_HEX_SIZE] = {0};
        hasher_sha256(witness->hasher, pieces, 1, &digest);
        hex_letters(digest_text(&digest), letters);
        if (!text_starts(path, letters) ||
            !text_is(text_after(path, SHA256_HEX_SIZE - 1), "/checkpoint"))
            continue;
        TRY(memory_read(witness, arena, pieces[0], &note, &last));
        *answer_out = (struct witness_answer){note.size ? GOOD : NOT_KNOWN, NULL, note};
        return NULL;
    }
    return say(answer_out, NOT_KNOWN);
}

struct fault *witness_answer_request(struct witness *witness, struct arena *arena, bool is_post,
                                     struct text path, struct text body, uint64_t second,
                                     struct witness_answer *answer_out)
{
    enum { OTHER_METHOD = 405 };
    bool is_adding = text_is(path, "/add-checkpoint");
    if (!text_starts(path, "/"))
        return say(answer_out, NOT_KNOWN);
    if (is_adding && is_post)
        return witness_add_checkpoint(witness, arena, body, second, answer_out);
    if (is_adding || is_post)
        return say(answer_out, is_adding ? OTHER_METHOD : NOT_KNOWN);
    return witness_checkpoint(witness, arena, text_after(path, 1), answer_out);
}
