/* epoch: the keys of all units that live are wrapped anew, and the key of the epoch before is destroyed, so that older
 * copies of the database open nothing that was erased since. Begun again where it was stopped. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

enum { KEYS_AT_ONCE = 512 };

struct page {
    struct wrapped_key keys[KEYS_AT_ONCE];
    enum keyholder_answer answers[KEYS_AT_ONCE];
    size_t count;
};

static struct fault *read_page(struct growth *growth, struct text after, struct page *page)
{
    struct rows *rows;
    bool more = true;
    page->count = 0;
    TRY(store_ask(growth->ledger->store, growth->arena, &ledger_list_live_units,
                  VALUES(value_blob(after), value_integer(KEYS_AT_ONCE)), &rows));
    while (more) {
        TRY(rows_next(rows, growth->arena, &more));
        if (!more)
            break;
        ensure(page->count < KEYS_AT_ONCE);
        if (!unit_wrapped(rows_blob(rows, LEDGER_LIST_LIVE_UNITS_UNIT),
                          rows_integer(rows, LEDGER_LIST_LIVE_UNITS_EPOCH),
                          rows_blob(rows, LEDGER_LIST_LIVE_UNITS_WRAPPED),
                          &page->keys[page->count])) {
            rows_close(rows);
            return ledger_damaged(growth->ledger, growth->arena, "unit");
        }
        page->count++;
    }
    return NULL;
}

static struct fault *write_page(struct growth *growth, const struct page *page)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct wrapped_key *key = &page->keys[i];
        if (page->answers[i] != ANSWER_YES) {
            growth->refusal = LEDGER_KEYHOLDER;
            growth->keys = page->answers[i];
            return NULL;
        }
        TRY(store_run(growth->ledger->store, growth->arena, &ledger_wrap_unit,
                      VALUES(value_integer(key->epoch),
                             value_blob((struct text){(const char *)key->bytes, WRAPPED_SIZE}),
                             value_blob((struct text){(const char *)key->unit, UNIT_SIZE}))));
    }
    return NULL;
}

static struct fault *rewrap_all(struct growth *growth)
{
    struct page *page = arena_new(growth->arena, struct page);
    struct leaf_id last = {{0}};
    struct text after = {"", 0}; /* before every unit */
    do {
        TRY(read_page(growth, after, page));
        TRY(keyholder_rewrap(growth->ledger->keys, growth->arena, page->keys, page->count,
                             page->answers));
        TRY(write_page(growth, page));
        if (page->count)
            memcpy(last.bytes, page->keys[page->count - 1].unit, sizeof last.bytes);
        after = id_text(&last);
    } while (page->count == KEYS_AT_ONCE && growth->refusal == LEDGER_DONE);
    return NULL;
}

/* The newest epoch, begun now unless one stands there that the ledger has not come to: a stopped attempt. */
static struct fault *choose(struct ledger *ledger, struct arena *arena, uint32_t *number_out,
                            enum keyholder_answer *answer_out)
{
    uint32_t *numbers;
    size_t count;
    *answer_out = ANSWER_YES;
    TRY(keyholder_epochs(ledger->keys, arena, &numbers, &count));
    ensure(count);
    *number_out = numbers[count - 1];
    if (*number_out > ledger->epoch)
        return NULL;
    return keyholder_begin_epoch(ledger->keys, arena, answer_out, number_out);
}

/* Everything below the ledger's epoch wraps nothing that lives. */
struct fault *epoch_finish(struct ledger *ledger, struct arena *arena)
{
    uint32_t *numbers;
    size_t count;
    TRY(keyholder_epochs(ledger->keys, arena, &numbers, &count));
    for (size_t i = 0; i + 1 < count; i++) {
        enum keyholder_answer answer = ANSWER_YES;
        if (numbers[i] < ledger->epoch)
            TRY(keyholder_destroy_epoch(ledger->keys, arena, numbers[i], &answer));
        ensure(answer == ANSWER_YES);
    }
    return NULL;
}

struct fault *ledger_new_epoch(struct ledger *ledger, struct arena *arena,
                               struct ledger_answer *answer_out)
{
    struct growth growth;
    uint32_t number;
    *answer_out = (struct ledger_answer){.refusal = LEDGER_KEYHOLDER};
    TRY(choose(ledger, arena, &number, &answer_out->keys));
    if (answer_out->keys != ANSWER_YES)
        return NULL;
    TRY(growth_begin(&growth, ledger, arena));
    growth.epoch = number;
    struct act act = {.kind = ACT_EPOCH_BEGUN, .epoch = number};
    struct fault *fault = rewrap_all(&growth);
    if (!fault)
        fault = growth_say(&growth, &act);
    TRY(growth_end(&growth, fault, answer_out));
    if (answer_out->refusal != LEDGER_DONE)
        return NULL;
    TRY(ledger_forget(ledger, arena, &answer_out->lingers));
    return epoch_finish(ledger, arena);
}
