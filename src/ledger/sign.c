/* sign: checkpoints: what the ledger is now, signed by the keyholder, who wants to see that it only grew. Must not know
 * the key. */
#include "part.h"
#include "ledger_sql.h"

/* A copy that is older than what was signed has no proof to show: the keyholder hears its text and says no. */
static struct fault *prove_growth(struct ledger *ledger, struct arena *arena, uint64_t signed_size,
                                  struct checkpoint *now, struct tree_proof *proof_out)
{
    struct tree_view view;
    proof_out->count = 0;
    TRY(view_open(ledger_tiles_kept(ledger, arena), ledger->hasher, now->size, &view));
    now->root = view.root;
    return signed_size <= now->size ? view_prove_consistency(&view, signed_size, proof_out) : NULL;
}

/* What the keyholder signed last had signed_size entries. */
static struct fault *sign(struct ledger *ledger, struct arena *arena, uint64_t size,
                          uint64_t signed_size, struct ledger_answer *answer)
{
    struct checkpoint now = {.origin = ledger->origin, .size = size};
    struct tree_proof proof;
    struct builder text, note;
    struct text line;
    bool put;
    TRY(prove_growth(ledger, arena, signed_size, &now, &proof));
    builder_init(&text, arena);
    checkpoint_write(&text, &now);
    TRY(keyholder_sign(ledger->keys, arena, builder_text(&text), &proof, &answer->keys, &line));
    if (answer->keys != ANSWER_YES) {
        answer->refusal = LEDGER_KEYHOLDER;
        return NULL;
    }
    builder_init(&note, arena);
    note_begin(&note, builder_text(&text));
    builder_add(&note, line);
    return ledger_put_beside(ledger, arena, &ledger_put_checkpoint, size, builder_text(&note),
                             &put);
}

/* The keyholder is asked unless what it signed last is this very tree: a copy that was put back, or rows that somebody
 * has changed, must hear it. */
struct fault *ledger_checkpoint(struct ledger *ledger, struct arena *arena,
                                struct ledger_answer *answer_out)
{
    uint64_t noted;
    struct text note;
    struct checkpoint before;
    struct digest root;
    ensure(ledger->is_writer);
    uint64_t size = ledger->frontier.size;
    *answer_out = (struct ledger_answer){.first = size, .size = size};
    frontier_root(&ledger->frontier, ledger->hasher, &root);
    TRY(ledger_last_note(ledger, arena, &noted, &note));
    TRY(keyholder_signed(ledger->keys, arena, &before));
    if (noted == size && before.size == size && digest_equal(&before.root, &root))
        return NULL;
    return sign(ledger, arena, size, before.size, answer_out);
}
