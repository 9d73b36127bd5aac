/* dump: every row of every table as text, in the order of its table's key, so that two stores can be compared. Must not
 * know what the tables are. */
#include "connection.h"
#include "store_sql.h"

/* Control characters would break the lines, and a backslash what is written for them. */
static void add_text(struct builder *out, struct text text)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.bytes[i];
        if (byte >= ' ' && byte != '\\' && byte != '\'' && byte != 0x7F) {
            builder_add_char(out, (char)byte);
            continue;
        }
        builder_add_string(out, "\\x");
        builder_add_char(out, digits[byte >> 4]);
        builder_add_char(out, digits[byte & 15]);
    }
}

static void add_blob(struct builder *out, struct text blob)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < blob.size; i++) {
        builder_add_char(out, digits[(unsigned char)blob.bytes[i] >> 4]);
        builder_add_char(out, digits[(unsigned char)blob.bytes[i] & 15]);
    }
}

static void add_column(struct builder *out, sqlite3_stmt *prepared, int column)
{
    char number[32];
    int type = sqlite3_column_type(prepared, column);
    const char *bytes =
        type == SQLITE_TEXT || type == SQLITE_BLOB ? sqlite3_column_blob(prepared, column) : NULL;
    struct text text = {bytes ? bytes : "",
                        bytes ? (size_t)sqlite3_column_bytes(prepared, column) : 0};
    if (type == SQLITE_INTEGER) {
        builder_add_number(out, sqlite3_column_int64(prepared, column));
    } else if (type == SQLITE_FLOAT) {
        sqlite3_snprintf(sizeof number, number, "%!.17g", sqlite3_column_double(prepared, column));
        builder_add_string(out, number);
    } else if (type == SQLITE_NULL) {
        builder_add_string(out, "null");
    } else {
        builder_add_string(out, type == SQLITE_BLOB ? "x'" : "'");
        (type == SQLITE_BLOB ? add_blob : add_text)(out, text);
        builder_add_char(out, '\'');
    }
}

static struct fault *add_rows(struct store *store, struct arena *arena, sqlite3_stmt *prepared,
                              struct builder *out)
{
    int code = sqlite3_step(prepared);
    for (; code == SQLITE_ROW; code = sqlite3_step(prepared)) {
        for (int i = 0; i < sqlite3_column_count(prepared); i++) {
            builder_add_string(out, i ? "|" : "");
            add_column(out, prepared, i);
        }
        builder_add_char(out, '\n');
    }
    return code == SQLITE_DONE ? NULL : engine_fault(store, arena, code);
}

static struct fault *add_table(struct store *store, struct arena *arena, const char *name,
                               struct builder *out)
{
    sqlite3_stmt *prepared = NULL;
    char *sql = sqlite3_mprintf(store_dump_table.sql, name);
    ensure(sql);
    int code = sqlite3_prepare_v2(store->database, sql, -1, &prepared, NULL);
    sqlite3_free(sql);
    if (code != SQLITE_OK)
        return engine_fault(store, arena, code);
    struct fault *fault = add_rows(store, arena, prepared, out);
    sqlite3_finalize(prepared);
    return fault;
}

struct fault *store_dump_one(struct store *store, struct arena *arena, const char *table,
                             struct text *text_out)
{
    struct builder out;
    builder_init(&out, arena);
    TRY(add_table(store, arena, table, &out));
    *text_out = builder_text(&out);
    return NULL;
}

struct fault *store_tables(struct store *store, struct arena *arena, struct text *names_out)
{
    struct rows *rows;
    bool more;
    struct builder names;
    builder_init(&names, arena);
    TRY(store_ask(store, arena, &store_list_tables, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        builder_add(&names, rows_text(rows, STORE_LIST_TABLES_NAME));
        builder_add_char(&names, '\n');
        TRY(rows_next(rows, arena, &more));
    }
    *names_out = builder_text(&names);
    return NULL;
}

struct fault *store_dump(struct store *store, struct arena *arena, struct text *text_out)
{
    struct text names;
    struct builder out;
    builder_init(&out, arena);
    TRY(store_tables(store, arena, &names));
    while (names.size) {
        const char *name = text_copy(arena, text_cut(&names, '\n'));
        builder_add_string(&out, "table ");
        builder_add_string(&out, name);
        builder_add_char(&out, '\n');
        TRY(add_table(store, arena, name, &out));
    }
    *text_out = builder_text(&out);
    return NULL;
}
