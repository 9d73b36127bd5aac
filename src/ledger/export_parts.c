/* export_parts: sealed parts as files named by their hash. Must not know how they are opened. */
#include "export.h"
#include "ledger_sql.h"

/* "part/ab/ab12..." */
static struct text part_name(struct arena *arena, struct text hash)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add_string(&name, "part/");
    hex_write(&name, (struct text){hash.bytes, 1});
    builder_add_char(&name, '/');
    hex_write(&name, hash);
    return builder_text(&name);
}

static struct fault *put_parts(struct export *export, struct rows *rows)
{
    for (;;) {
        bool more;
        arena_reset(export->scratch);
        TRY(rows_next(rows, export->arena, &more));
        if (!more)
            return NULL;
        if (rows_is_null(rows, LEDGER_LIST_PARTS_SEALED))
            continue;
        struct text name = part_name(export->scratch, rows_blob(rows, LEDGER_LIST_PARTS_HASH));
        TRY(export_put(export, name, rows_blob(rows, LEDGER_LIST_PARTS_SEALED)));
    }
}

struct fault *export_parts(struct export *export)
{
    struct rows *rows;
    TRY(store_ask(
        export->ledger->store, export->arena, &ledger_list_parts,
        VALUES(value_integer((int64_t) export->from), value_integer((int64_t) export->to)), &rows));
    struct fault *fault = put_parts(export, rows);
    rows_close(rows);
    return fault;
}

static struct fault *remove_parts(struct export *export, struct rows *rows)
{
    for (;;) {
        bool more;
        arena_reset(export->scratch);
        TRY(rows_next(rows, export->arena, &more));
        if (!more)
            return NULL;
        struct text hash = rows_blob(rows, LEDGER_LIST_ERASED_HASH);
        TRY(export_remove(export, part_name(export->scratch, hash)));
    }
}

struct fault *export_remove_erased(struct export *export)
{
    struct rows *rows;
    TRY(store_ask(export->ledger->store, export->arena, &ledger_list_erased,
                  VALUES(value_integer((int64_t) export->to)), &rows));
    struct fault *fault = remove_parts(export, rows);
    rows_close(rows);
    return fault;
}
