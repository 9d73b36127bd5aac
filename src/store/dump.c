/* dump: every row of every table as text, in the order of its table's key, so that two stores can be compared. Must not
 * know what the tables are. */
#include "engine.h"

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

static void add_row(void *context, const struct cell *cells, size_t count)
{
    struct builder *out = context;
    for (size_t i = 0; i < count; i++) {
        const struct cell *cell = &cells[i];
        builder_add_string(out, i ? "|" : "");
        if (cell->type == CELL_INTEGER) {
            builder_add_number(out, cell->integer);
        } else if (cell->type == CELL_NULL) {
            builder_add_string(out, "null");
        } else if (cell->type == CELL_OTHER) {
            builder_add(out, cell->bytes);
        } else {
            builder_add_string(out, cell->type == CELL_BLOB ? "x'" : "'");
            (cell->type == CELL_BLOB ? add_blob : add_text)(out, cell->bytes);
            builder_add_char(out, '\'');
        }
    }
    builder_add_char(out, '\n');
}

static struct fault *add_table(struct store *store, struct arena *arena, const char *name,
                               struct builder *out)
{
    builder_add_string(out, "table ");
    builder_add_string(out, name);
    builder_add_char(out, '\n');
    return store->engine->each_row(store, arena, name, add_row, out);
}

struct fault *store_dump(struct store *store, struct arena *arena, struct text *text_out)
{
    struct rows *rows;
    bool more;
    struct builder out;
    builder_init(&out, arena);
    TRY(store_ask(store, arena, store->engine->list_tables, NO_VALUES, &rows));
    for (;;) {
        TRY(rows_next(rows, arena, &more));
        if (!more)
            break;
        struct fault *fault = add_table(store, arena, text_copy(arena, rows_text(rows, 0)), &out);
        if (fault) {
            rows_close(rows);
            return fault;
        }
    }
    *text_out = builder_text(&out);
    return NULL;
}
