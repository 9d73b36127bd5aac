/* check: is the file what it should be, byte and row? Must not mend anything. */
#include "connection.h"
#include "store_sql.h"

static struct fault *judge_bytes(struct store *store, struct arena *arena)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &store_find_damage, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    ensure(more);
    struct text words = rows_text(rows, STORE_FIND_DAMAGE_WORDS);
    struct fault *fault = NULL;
    if (!text_is(words, "ok"))
        fault = fault_new(arena, "fault.store-damaged", store->path, text_copy(arena, words));
    rows_close(rows);
    return fault;
}

static struct fault *judge_references(struct store *store, struct arena *arena)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &store_find_orphan, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    if (!more)
        return NULL;
    struct builder words;
    builder_init(&words, arena);
    builder_add(&words, rows_text(rows, STORE_FIND_ORPHAN_CHILD));
    builder_add_char(&words, ' ');
    if (!rows_is_null(rows, STORE_FIND_ORPHAN_NUMBER))
        builder_add_number(&words, rows_integer(rows, STORE_FIND_ORPHAN_NUMBER));
    builder_add_string(&words, " -> ");
    builder_add(&words, rows_text(rows, STORE_FIND_ORPHAN_PARENT));
    rows_close(rows);
    return fault_new(arena, "fault.store-damaged", store->path, builder_string(&words));
}

struct fault *store_check(struct store *store, struct arena *arena)
{
    TRY(judge_bytes(store, arena));
    return judge_references(store, arena);
}
