/* order_draft: see order_draft.h. */
#include "desk.h"

static bool is_of_orders(struct text name)
{
    return text_is(name, "orders") || text_is(name, "order_rows") ||
           text_is(name, "subdelegations");
}

static void add_cell(struct builder *out, struct text cell)
{
    builder_add_char(out, '"');
    for (size_t i = 0; i < cell.size; i++) {
        builder_add_char(out, cell.bytes[i]);
        if (cell.bytes[i] == '"')
            builder_add_char(out, '"');
    }
    builder_add_string(out, "\";");
}

/* The one order, in force from its day on. */
static struct text order_line(struct arena *arena, const struct order_draft *draft)
{
    struct builder out;
    struct text day = day_words(arena, draft->valid_from);
    builder_init(&out, arena);
    builder_add_string(&out, "order;title;body;adopted;valid_from;\n");
    add_cell(&out, draft->key);
    add_cell(&out, draft->title);
    add_cell(&out, draft->body);
    add_cell(&out, day);
    add_cell(&out, day);
    builder_add_char(&out, '\n');
    return builder_text(&out);
}

struct register_problems order_draft_read(struct arena *arena, const struct register_file *files,
                                          size_t count, const struct catalogue *catalogue,
                                          const struct order_draft *draft,
                                          struct register_rows *rows_out)
{
    struct register_file *all = arena_new_many(arena, count + 2, struct register_file);
    size_t left = 0;
    for (size_t i = 0; i < count; i++)
        if (!is_of_orders(files[i].name))
            all[left++] = files[i];
    all[left++] = (struct register_file){TEXT_LITERAL("orders"), order_line(arena, draft)};
    all[left++] = (struct register_file){TEXT_LITERAL("order_rows"), draft->lines};
    return register_read(arena, all, left, catalogue, rows_out);
}
