/* orders: see order.h. Must not know any page, nor what an order may say. */
#include "order.h"

struct fault *orders_know(struct orders_page *page, bool *may_out)
{
    page->today = clock_today();
    TRY(visit_know(page->visit, &page->known));
    TRY(names_know(page->visit, &page->names));
    return visit_ask(page->visit, "orders", NULL, 0, &page->orders, may_out);
}

size_t orders_find(const struct orders_page *page, struct text key)
{
    size_t row = 0;
    while (row < page->orders.row_count &&
           !text_equal(record_named(&page->orders, row, "order_key"), key))
        row++;
    return row;
}

/* From the first day of one that replaces it on it holds no longer. */
static bool is_replaced(const struct orders_page *page, struct text key, struct text day)
{
    for (size_t i = 0; i < page->orders.row_count; i++) {
        struct text from = record_named(&page->orders, i, "valid_from");
        if (from.size && text_equal(record_named(&page->orders, i, "replaces"), key) &&
            text_compare(from, day) <= 0)
            return true;
    }
    return false;
}

bool orders_is_replaced(const struct orders_page *page, struct text key)
{
    return is_replaced(page, key, day_words(page->visit->arena, page->today));
}

struct text orders_in_force(const struct orders_page *page, int32_t day)
{
    struct text on = day_words(page->visit->arena, day);
    for (size_t i = 0; i < page->orders.row_count; i++) {
        struct text key = record_named(&page->orders, i, "order_key"),
                    from = record_named(&page->orders, i, "valid_from"),
                    to = record_named(&page->orders, i, "valid_to");
        if (from.size && text_compare(from, on) <= 0 && (!to.size || text_compare(to, on) >= 0) &&
            !is_replaced(page, key, on))
            return key;
    }
    return (struct text){"", 0};
}

struct text orders_label(const struct orders_page *page, size_t row)
{
    struct text title = record_named(&page->orders, row, "title"),
                key = record_named(&page->orders, row, "order_key");
    return title.size ? say_filled(page->visit, "web.taking.order-label", title, key) : key;
}

struct field_select_html orders_field(const struct orders_page *page, const char *name,
                                      const char *label_key, struct text chosen)
{
    struct field_select_html_option *options = arena_new_many(
        page->visit->arena, page->orders.row_count + 1, struct field_select_html_option);
    for (size_t i = 0; i < page->orders.row_count; i++) {
        struct text key = record_named(&page->orders, i, "order_key");
        options[i] =
            (struct field_select_html_option){key, text_equal(key, chosen), orders_label(page, i)};
    }
    return (struct field_select_html){.name = text_of(name),
                                      .label = say_text(page->visit, label_key),
                                      .options = {options, page->orders.row_count}};
}

struct text orders_holders(const struct visit *visit, const struct record_names *names,
                           struct text cell)
{
    struct builder out;
    builder_init(&out, visit->arena);
    while (cell.size) {
        struct text one = text_trim(text_cut(&cell, '|')), key = one, kind = text_cut(&key, ':');
        builder_add_string(&out, out.size ? ", " : "");
        if (key.size && text_is(kind, "organ"))
            builder_add(&out, names_body_name(names, key));
        else if (key.size && text_is(kind, "person"))
            builder_add(&out, names_person(names, key));
        else
            builder_add(&out, one);
    }
    return builder_text(&out);
}

static void add_cell(struct builder *out, struct text cell)
{
    builder_add_char(out, '"');
    for (size_t i = 0; i < cell.size; i++) {
        bool breaks = cell.bytes[i] == '\n' || cell.bytes[i] == '\r';
        builder_add_char(out, breaks ? ' ' : cell.bytes[i]);
        if (cell.bytes[i] == '"')
            builder_add_char(out, '"');
    }
    builder_add_string(out, "\";");
}

struct text orders_csv(struct arena *arena, const struct view *view, struct text order,
                       const struct text *cells, size_t rows)
{
    size_t columns = view->statement->give_count;
    struct builder out;
    builder_init(&out, arena);
    builder_add_string(&out, "order;");
    for (size_t i = 0; i < columns; i++) {
        builder_add_string(&out, view->statement->gives[i].name);
        builder_add_char(&out, ';');
    }
    for (size_t i = 0; i < rows * columns; i++) {
        builder_add_string(&out, i % columns ? "" : "\n");
        if (i % columns == 0)
            add_cell(&out, order);
        add_cell(&out, cells[i]);
    }
    builder_add_char(&out, '\n');
    return builder_text(&out);
}

struct fault *orders_lines(const struct orders_page *page, struct text order,
                           struct order_lines *lines_out)
{
    const struct given given = {TEXT_LITERAL("order"), order};
    bool may = false;
    *lines_out = (struct order_lines){0};
    TRY(visit_ask(page->visit, "order-lines", &given, 1, &lines_out->answered, &may));
    if (may && !lines_out->answered.problem_count)
        lines_out->csv = orders_csv(page->visit->arena, lines_out->answered.view, order,
                                    lines_out->answered.cells, lines_out->answered.row_count);
    return NULL;
}
