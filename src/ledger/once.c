/* once: what is asked for twice with the same key is done once. The key's row is written in the transaction of the
 * entries: either both are there or neither. Must not know what is asked for. */
#include "part.h"
#include "ledger_sql.h"

enum { KEY_LEAST = 16, KEY_MOST = 64 };

static struct fault *find(struct growth *growth, struct text key, bool *found_out,
                          struct ledger_answer *answer_out)
{
    struct rows *rows;
    TRY(ledger_ask(growth->ledger, growth->arena, &ledger_get_asked, VALUES(value_blob(key)), &rows,
                   found_out));
    *answer_out = (struct ledger_answer){0};
    if (*found_out) {
        answer_out->first = (uint64_t)rows_integer(rows, LEDGER_GET_ASKED_FIRST);
        answer_out->size = (uint64_t)rows_integer(rows, LEDGER_GET_ASKED_SIZE);
    }
    rows_close(rows);
    return NULL;
}

static struct fault *add_all(struct growth *growth, struct text key,
                             const struct ledger_event *events, size_t count)
{
    for (size_t i = 0; i < count; i++)
        TRY(growth_add(growth, &events[i]));
    if (growth->refusal != LEDGER_DONE)
        return NULL;
    return store_run(growth->ledger->store, growth->arena, &ledger_put_asked,
                     VALUES(value_blob(key), value_integer((int64_t)growth->old_size),
                            value_integer((int64_t)growth->frontier.size)));
}

struct fault *ledger_append_once(struct ledger *ledger, struct arena *arena, struct text key,
                                 const struct ledger_event *events, size_t count,
                                 struct ledger_answer *answer_out)
{
    struct growth growth;
    bool found = false;
    ensure(key.size >= KEY_LEAST && key.size <= KEY_MOST);
    TRY(growth_begin(&growth, ledger, arena));
    struct fault *fault = find(&growth, key, &found, answer_out);
    if (found) {
        store_rollback(ledger->store);
        return NULL;
    }
    if (!fault)
        fault = add_all(&growth, key, events, count);
    return growth_end(&growth, fault, answer_out);
}
