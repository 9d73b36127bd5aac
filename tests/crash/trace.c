/* trace: see trace.h. */
#include "trace.h"

#include "crash_sql.h"

#include <string.h>

enum { LONGEST = 5000, LARGE_EVERY = 90 };

static const struct step *const steps[] = {&crash_tables};
const struct schema trace_schema = {1129464147, steps, 1, 0};

/* 1 to 5 rows, so that five batches have fifteen. */
static int64_t rows_of(int64_t batch)
{
    return 1 + batch * 2 % 5;
}

int64_t trace_rows_to(int64_t batch)
{
    int64_t rows = batch / 5 * 15;
    for (int64_t rest = batch - batch % 5 + 1; rest <= batch; rest++)
        rows += rows_of(rest);
    return rows;
}

/* Some rows fill pages of their own. */
static struct text content_of(int64_t number, char room[LONGEST])
{
    size_t size = number % LARGE_EVERY == 0 ? LONGEST : (size_t)(number * 37 % 150);
    uint32_t letter = (uint32_t)number;
    for (size_t i = 0; i < size; i++, letter = letter * 1664525 + 1013904223)
        room[i] = (char)(letter >> 24);
    return (struct text){room, size};
}

static struct fault *put_rows(struct store *store, struct arena *arena, int64_t batch)
{
    char room[LONGEST];
    int64_t last = trace_rows_to(batch);
    for (int64_t number = last - rows_of(batch) + 1; number <= last; number++)
        TRY(store_run(store, arena, &entry_put,
                      VALUES(value_integer(number), value_integer(batch),
                             value_blob(content_of(number, room)))));
    return store_run(store, arena, &tally_set, VALUES(value_integer(batch), value_integer(last)));
}

struct fault *trace_write(struct store *store, struct arena *arena, int64_t batch)
{
    TRY(store_begin(store, arena));
    struct fault *fault = put_rows(store, arena, batch);
    if (!fault)
        fault = store_commit(store, arena);
    if (fault)
        store_rollback(store);
    return fault;
}

static struct fault *read_tally(struct store *store, struct arena *arena, int64_t *batch_out,
                                int64_t *entries_out)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &tally_get, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    *batch_out = more ? rows_integer(rows, TALLY_GET_BATCH) : -1;
    *entries_out = more ? rows_integer(rows, TALLY_GET_ENTRIES) : -1;
    rows_close(rows);
    return NULL;
}

/* Counts the rows that are as they should be, from number 1 onwards without a gap. */
static struct fault *count_rows(struct store *store, struct arena *arena, int64_t *good_out,
                                bool *wrong_out)
{
    char room[LONGEST];
    struct rows *rows;
    bool more = true;
    *good_out = 0;
    *wrong_out = false;
    TRY(store_ask(store, arena, &entry_all, NO_VALUES, &rows));
    for (;;) {
        TRY(rows_next(rows, arena, &more));
        if (!more)
            return NULL;
        int64_t number = rows_integer(rows, ENTRY_ALL_NUMBER);
        if (number == *good_out + 1 &&
            text_equal(rows_blob(rows, ENTRY_ALL_CONTENT), content_of(number, room)))
            ++*good_out;
        else
            *wrong_out = true;
    }
}

const char *trace_judge(struct store *store, struct arena *arena, int64_t acknowledged,
                        int64_t tried, int64_t *batch_out)
{
    int64_t batch = 0, entries = 0, good = 0;
    bool wrong = false;
    struct fault *fault = store_check(store, arena);
    if (!fault)
        fault = read_tally(store, arena, &batch, &entries);
    if (!fault)
        fault = count_rows(store, arena, &good, &wrong);
    if (fault)
        return fault_words(arena, fault);
    if (batch_out)
        *batch_out = batch;
    if (wrong)
        return "a row is not what was written";
    if (batch < acknowledged)
        return "an acknowledged batch is gone";
    if (batch > tried)
        return "a batch that was never written is there";
    if (entries != trace_rows_to(batch) || good != entries)
        return "a batch is there in part";
    return NULL;
}
