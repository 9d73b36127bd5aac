/* vault_sign: a checkpoint is signed when it provably begins with what was last signed, and the record of it is on disk
 * before the signature leaves. The record is read from disk each time: a process that holds the folder is its only
 * writer, and what an earlier write left half done counts as it stands. */
#include "vault.h"

#include "names.h"

struct fault *vault_signed(const struct vault *vault, struct arena *arena,
                           struct checkpoint *signed_out)
{
    struct text text;
    struct flaw flaw;
    TRY(shelf_read(&vault->shelf, arena, record_file, &text));
    if (checkpoint_parse(text, signed_out, &flaw) &&
        text_equal(signed_out->origin, vault->key.name))
        return NULL;
    return fault_new(arena, "fault.shelf-file", shelf_path(&vault->shelf, arena, record_file),
                     NULL);
}

/* Somebody has put an older record there while the process ran. */
static bool is_past(const struct checkpoint *record, const struct checkpoint *answered)
{
    return record->size < answered->size ||
           (record->size == answered->size && !digest_equal(&record->root, &answered->root));
}

static enum keyholder_answer answer_of(enum flaw_kind kind)
{
    switch (kind) {
    case FLAW_NONE:
        return ANSWER_YES;
    case FLAW_ORIGIN_OTHER:
        return ANSWER_OTHER_LOG;
    case FLAW_ROLLBACK:
        return ANSWER_OLDER;
    case FLAW_FORK:
        return ANSWER_FORK;
    case FLAW_HISTORY:
        return ANSWER_UNPROVEN;
    default:
        return ANSWER_NO_CHECKPOINT;
    }
}

struct fault *vault_judge(const struct vault *vault, struct arena *arena, struct text text,
                          const struct tree_proof *proof, enum keyholder_answer *answer_out,
                          struct checkpoint *checkpoint_out)
{
    struct checkpoint record;
    struct flaw flaw = {0};
    TRY(vault_signed(vault, arena, &record));
    if (is_past(&record, &vault->answered)) {
        *answer_out = ANSWER_RECORD_PAST;
        return NULL;
    }
    if (checkpoint_parse(text, checkpoint_out, &flaw) &&
        checkpoint_follows(vault->hasher, &record, checkpoint_out, proof, &flaw))
        flaw.kind = FLAW_NONE;
    *answer_out = answer_of(flaw.kind);
    return NULL;
}

/* Also when it says what it said: an earlier write of it may have been seen, but not kept. */
struct fault *vault_record(struct vault *vault, struct arena *arena,
                           const struct checkpoint *checkpoint)
{
    struct builder text;
    builder_init(&text, arena);
    checkpoint_write(&text, checkpoint);
    TRY(shelf_put(&vault->shelf, arena, record_file, builder_text(&text)));
    vault->answered.size = checkpoint->size;
    vault->answered.root = checkpoint->root;
    return NULL;
}

struct text vault_line(const struct vault *vault, struct arena *arena, struct text text)
{
    struct builder line;
    builder_init(&line, arena);
    note_sign(&line, &vault->key, &vault->keys->pair, text);
    return builder_text(&line);
}

struct fault *vault_sign(struct vault *vault, struct arena *arena, struct text text,
                         const struct tree_proof *proof, enum keyholder_answer *answer_out,
                         struct text *line_out)
{
    struct checkpoint checkpoint;
    TRY(vault_judge(vault, arena, text, proof, answer_out, &checkpoint));
    if (*answer_out != ANSWER_YES)
        return NULL;
    TRY(vault_record(vault, arena, &checkpoint));
    *line_out = vault_line(vault, arena, text);
    return NULL;
}
