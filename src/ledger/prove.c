/* prove: one entry as bytes, as a proof that stands alone, and its parts opened. Must not know what an entry means. */
#include "part.h"
#include "ledger_sql.h"

struct fault *ledger_entry(const struct ledger *ledger, struct arena *arena, uint64_t number,
                           struct text *leaf_out, struct ledger_answer *answer_out)
{
    struct rows *rows;
    bool found = false;
    *answer_out = (struct ledger_answer){.first = number};
    if (number < LEAF_NUMBER_END) {
        TRY(ledger_ask(ledger, arena, &ledger_get_entry, VALUES(value_integer((int64_t)number)),
                       &rows, &found));
        if (found)
            *leaf_out = text_kept(arena, rows_blob(rows, LEDGER_GET_ENTRY_LEAF));
        rows_close(rows);
    }
    answer_out->refusal = found ? LEDGER_DONE : LEDGER_NO_ENTRY;
    return NULL;
}

struct fault *ledger_prove(const struct ledger *ledger, struct arena *arena, uint64_t number,
                           struct text *proof_out, struct ledger_answer *answer_out)
{
    struct proof_file proof = {.index = number};
    struct tree_view view;
    struct text leaf;
    struct builder written;
    TRY(ledger_entry(ledger, arena, number, &leaf, answer_out));
    TRY(ledger_last_note(ledger, arena, &answer_out->size, &proof.note));
    if (answer_out->refusal == LEDGER_DONE && number >= answer_out->size)
        answer_out->refusal = LEDGER_NOT_SIGNED;
    if (answer_out->refusal != LEDGER_DONE)
        return NULL;
    TRY(view_open(ledger_tiles(ledger, arena), ledger->hasher, answer_out->size, &view));
    TRY(view_prove_inclusion(&view, number, &proof.path));
    builder_init(&written, arena);
    proof_write(&written, &proof);
    *proof_out = builder_text(&written);
    return NULL;
}

/* The key of a part's unit into ledger->key. */
static struct fault *find_key(const struct ledger *ledger, struct arena *arena,
                              const struct leaf_part *part, struct ledger_answer *answer)
{
    struct unit_row row;
    if (text_is(part->class, PART_PUBLIC)) {
        part_public_key(ledger->hasher, ledger->origin, &ledger->key->key);
        return NULL;
    }
    TRY(unit_read(ledger, arena, &part->unit, &row));
    if (!row.found)
        answer->refusal = LEDGER_NO_UNIT;
    else if (row.erased)
        answer->refusal = LEDGER_ERASED;
    else if (!ledger->keys)
        answer->refusal = LEDGER_NO_KEYS;
    else
        TRY(unit_key_of(ledger, arena, &row.wrapped, &answer->keys));
    if (answer->keys != ANSWER_YES)
        answer->refusal = LEDGER_KEYHOLDER;
    return NULL;
}

static struct fault *find_sealed(const struct ledger *ledger, struct arena *arena,
                                 const struct digest *hash, struct text *sealed_out,
                                 struct ledger_answer *answer)
{
    struct rows *rows;
    bool found;
    TRY(ledger_ask(ledger, arena, &ledger_find_part, VALUES(value_blob(digest_text(hash))), &rows,
                   &found));
    if (!found)
        answer->refusal = LEDGER_NO_PART;
    else if (rows_is_null(rows, LEDGER_FIND_PART_SEALED))
        answer->refusal = LEDGER_ERASED;
    else
        *sealed_out = text_kept(arena, rows_blob(rows, LEDGER_FIND_PART_SEALED));
    rows_close(rows);
    return NULL;
}

static struct fault *open_found(const struct ledger *ledger, struct arena *arena,
                                const struct leaf *leaf, size_t position,
                                struct part_opened *opened_out, struct ledger_answer *answer)
{
    struct text sealed;
    struct refusal refusal;
    const struct leaf_part *part = &leaf->parts[position];
    TRY(find_sealed(ledger, arena, &part->hash, &sealed, answer));
    if (answer->refusal == LEDGER_DONE)
        TRY(find_key(ledger, arena, part, answer));
    if (answer->refusal != LEDGER_DONE)
        return NULL;
    struct part_place place = part_place_of(leaf, position);
    bool opened = part_open(arena, ledger->hasher, &ledger->key->key, &place, part, sealed,
                            opened_out, &refusal);
    secret_wipe(ledger->key, sizeof *ledger->key);
    return opened ? NULL : ledger_damaged(ledger, arena, "part");
}

struct fault *ledger_open_part(const struct ledger *ledger, struct arena *arena, uint64_t number,
                               size_t position, struct part_opened *opened_out,
                               struct ledger_answer *answer_out)
{
    struct leaf leaf;
    struct refusal refusal;
    struct text bytes;
    TRY(ledger_entry(ledger, arena, number, &bytes, answer_out));
    if (answer_out->refusal != LEDGER_DONE)
        return NULL;
    if (!leaf_parse(arena, bytes, &leaf, &refusal))
        return ledger_damaged(ledger, arena, "entry");
    if (position >= leaf.part_count)
        answer_out->refusal = LEDGER_NO_PART;
    else
        TRY(open_found(ledger, arena, &leaf, position, opened_out, answer_out));
    return NULL;
}
