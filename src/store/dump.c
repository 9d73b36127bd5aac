/* dump: every row of every table as text, in the order of its table's key, so that two stores can be compared. Must not
 * know what the tables are. */
#include "engine.h"

static bool stands_for_itself(char letter)
{
    unsigned char byte = (unsigned char)letter;
    return byte >= ' ' && byte != '\\' && byte != '\'' && byte != 0x7F;
}

/* Control characters would break the lines, and a backslash what is written for them. */
static void add_text(struct builder *out, struct text text)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < text.size;) {
        size_t end = i;
        while (end < text.size && stands_for_itself(text.bytes[end]))
            end++;
        builder_add(out, (struct text){text.bytes + i, end - i});
        if (end < text.size) {
            unsigned char byte = (unsigned char)text.bytes[end++];
            const char escape[] = {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
            builder_add(out, (struct text){escape, sizeof escape});
        }
        i = end;
    }
}

static void add_blob(struct builder *out, struct text blob)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < blob.size; i++) {
        unsigned char byte = (unsigned char)blob.bytes[i];
        const char pair[] = {digits[byte >> 4], digits[byte & 15]};
        builder_add(out, (struct text){pair, sizeof pair});
    }
}

struct lines {
    struct builder line;
    store_line *each;
    void *context;
};

static void add_row(void *context, const struct cell *cells, size_t count)
{
    struct lines *lines = context;
    struct builder *out = &lines->line;
    builder_clear(out);
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
    lines->each(lines->context, builder_text(out));
}

struct fault *store_each_line(struct store *store, struct arena *arena, const char *table,
                              store_line *each, void *context)
{
    struct lines lines = {.each = each, .context = context};
    builder_init(&lines.line, arena);
    return store->engine->each_row(store, arena, table, add_row, &lines);
}

static void keep_line(void *context, struct text line)
{
    builder_add(context, line);
}

struct fault *store_dump_one(struct store *store, struct arena *arena, const char *table,
                             struct text *text_out)
{
    struct builder out;
    builder_init(&out, arena);
    TRY(store_each_line(store, arena, table, keep_line, &out));
    *text_out = builder_text(&out);
    return NULL;
}

struct fault *store_tables(struct store *store, struct arena *arena, struct text *names_out)
{
    struct rows *rows;
    bool more;
    struct builder names;
    builder_init(&names, arena);
    TRY(store_ask(store, arena, store->engine->list_tables, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        builder_add(&names, rows_text(rows, 0));
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
        TRY(store_each_line(store, arena, name, keep_line, &out));
    }
    *text_out = builder_text(&out);
    return NULL;
}
