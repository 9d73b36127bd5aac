/* stamp: time stamps (RFC 3161), each beside the checkpoint that it is of. Must not judge a token: whoever brings it
 * has, and whoever verifies the ledger does it again. */
#include "part.h"
#include "ledger_sql.h"

enum { STAMPED_VERSION = 101 /* of the file that has a table for them */ };

/* What is stamped: SHA-256 of the text that the keyholder signed, not of the signatures below it. */
static struct fault *imprint_of(const struct ledger *ledger, struct arena *arena, struct text whole,
                                struct digest *imprint_out)
{
    struct note note;
    struct flaw flaw;
    if (!note_parse(arena, whole, &note, &flaw))
        return ledger_damaged(ledger, arena, "checkpoint");
    hasher_sha256(ledger->hasher, &note.text, 1, imprint_out);
    return NULL;
}

struct fault *ledger_newest_imprint(const struct ledger *ledger, struct arena *arena,
                                    uint64_t *size_out, struct digest *imprint_out)
{
    struct text whole;
    TRY(ledger_last_note(ledger, arena, size_out, &whole));
    return *size_out ? imprint_of(ledger, arena, whole, imprint_out) : NULL;
}

struct fault *ledger_find_imprint(const struct ledger *ledger, struct arena *arena,
                                  const struct digest *imprint, uint64_t *size_out)
{
    struct digest found;
    for (*size_out = 0;;) {
        struct text whole;
        TRY(ledger_raw_next_note(ledger, arena, *size_out, size_out, &whole));
        if (*size_out == 0)
            return NULL;
        TRY(imprint_of(ledger, arena, whole, &found));
        if (digest_equal(&found, imprint))
            return NULL;
    }
}

struct fault *ledger_keep_stamp(struct ledger *ledger, struct arena *arena, uint64_t size,
                                struct text token, struct ledger_answer *answer_out)
{
    bool put;
    ensure(ledger->is_writer && size > 0);
    *answer_out = (struct ledger_answer){.first = size, .size = ledger->frontier.size};
    TRY(ledger_put_beside(ledger, arena, &ledger_put_stamp, size, token, &put));
    if (!put)
        answer_out->refusal = LEDGER_STAMPED;
    return NULL;
}

struct fault *ledger_raw_next_stamp(const struct ledger *ledger, struct arena *arena,
                                    uint64_t after, uint64_t *size_out, struct text *token_out)
{
    struct rows *rows;
    bool found;
    *size_out = 0;
    if (store_version(ledger->store) < STAMPED_VERSION)
        return NULL;
    TRY(ledger_ask(ledger, arena, &ledger_list_stamps, VALUES(value_integer((int64_t)after)), &rows,
                   &found));
    if (found) {
        *size_out = (uint64_t)rows_integer(rows, LEDGER_LIST_STAMPS_SIZE);
        *token_out = text_kept(arena, rows_blob(rows, LEDGER_LIST_STAMPS_TOKEN));
    }
    rows_close(rows);
    return NULL;
}

struct fault *ledger_stray_stamp(const struct ledger *ledger, struct arena *arena, bool *found_out,
                                 int64_t *size_out)
{
    struct rows *rows;
    *found_out = false;
    if (store_version(ledger->store) < STAMPED_VERSION)
        return NULL;
    TRY(ledger_ask(ledger, arena, &ledger_find_stray_stamp, NO_VALUES, &rows, found_out));
    if (*found_out)
        *size_out = rows_integer(rows, LEDGER_FIND_STRAY_STAMP_SIZE);
    rows_close(rows);
    return NULL;
}
