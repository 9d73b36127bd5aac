/* rows: small helpers of asking the database. Must not know what the rows mean. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

struct fault *ledger_ask(const struct ledger *ledger, struct arena *arena,
                         const struct statement *statement, const struct value *values,
                         size_t count, struct rows **rows_out, bool *found_out)
{
    TRY(store_ask(ledger->store, arena, statement, values, count, rows_out));
    return rows_next(*rows_out, arena, found_out);
}

struct fault *ledger_damaged_at(const struct ledger *ledger, struct arena *arena, const char *what,
                                const char *file, int line)
{
    return fault_at(arena, "fault.ledger-damaged", ledger->path, what, file, line);
}

struct fault *ledger_look_head(const struct ledger *ledger, struct arena *arena,
                               struct ledger_head *head_out)
{
    struct rows *rows;
    bool found;
    *head_out = (struct ledger_head){0};
    TRY(ledger_ask(ledger, arena, &ledger_get_head, NO_VALUES, &rows, &found));
    head_out->absent = !found;
    if (found) {
        struct text root = rows_blob(rows, LEDGER_GET_HEAD_ROOT);
        int64_t size = rows_integer(rows, LEDGER_GET_HEAD_SIZE);
        head_out->size = (uint64_t)size;
        head_out->epoch = rows_integer(rows, LEDGER_GET_HEAD_EPOCH);
        if (root.size == DIGEST_SIZE)
            memcpy(head_out->root.bytes, root.bytes, DIGEST_SIZE);
        else
            head_out->wrong = "root";
        if (size <= 0 || (uint64_t)size >= LEAF_NUMBER_END)
            head_out->wrong = "size";
    }
    rows_close(rows);
    return NULL;
}

struct fault *ledger_read_head(const struct ledger *ledger, struct arena *arena,
                               struct ledger_head *head_out)
{
    TRY(ledger_look_head(ledger, arena, head_out));
    return head_out->wrong ? ledger_damaged(ledger, arena, "head") : NULL;
}

struct fault *ledger_size(const struct ledger *ledger, struct arena *arena, uint64_t *size_out)
{
    struct ledger_head head;
    TRY(ledger_read_head(ledger, arena, &head));
    *size_out = head.size;
    return NULL;
}

struct fault *ledger_put_beside(struct ledger *ledger, struct arena *arena,
                                const struct statement *statement, uint64_t size, struct text bytes,
                                bool *put_out)
{
    TRY(store_begin(ledger->store, arena));
    struct fault *fault = store_run(ledger->store, arena, statement,
                                    VALUES(value_integer((int64_t)size), value_blob(bytes)));
    *put_out = !fault && store_changed(ledger->store) > 0;
    return store_end(ledger->store, arena, fault);
}

struct fault *ledger_last_note(const struct ledger *ledger, struct arena *arena, uint64_t *size_out,
                               struct text *note_out)
{
    struct rows *rows;
    bool found;
    *size_out = 0;
    TRY(ledger_ask(ledger, arena, &ledger_get_last_checkpoint, NO_VALUES, &rows, &found));
    if (found) {
        *size_out = (uint64_t)rows_integer(rows, LEDGER_GET_LAST_CHECKPOINT_SIZE);
        *note_out = text_kept(arena, rows_blob(rows, LEDGER_GET_LAST_CHECKPOINT_NOTE));
    }
    rows_close(rows);
    return NULL;
}

/* Beside the one writer there is no other. */
struct fault *ledger_snapshot(const struct ledger *ledger, struct arena *arena)
{
    return ledger->is_writer ? NULL : store_snapshot(ledger->store, arena);
}

void ledger_snapshot_end(const struct ledger *ledger)
{
    if (!ledger->is_writer)
        store_snapshot_end(ledger->store);
}
