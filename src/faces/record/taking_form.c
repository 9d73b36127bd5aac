/* taking_form: which delegation and until which day; and the ways on to the actions. Must not know what comes
 * of it. */
#include "taking.h"

#include "taking_html.h"

#include <string.h>

static bool is_adopted(const struct taking_page *page, size_t row)
{
    return text_is(record_named(&page->base.orders, row, "state"), "adopted");
}

static struct field_select_html order_field(const struct taking_page *page)
{
    struct visit *visit = page->base.visit;
    size_t count = 0;
    struct field_select_html_option *options = arena_new_many(
        visit->arena, page->base.orders.row_count + 1, struct field_select_html_option);
    for (size_t i = 0; i < page->base.orders.row_count; i++) {
        struct text key = record_named(&page->base.orders, i, "order_key");
        if (is_adopted(page, i))
            options[count++] = (struct field_select_html_option){key, text_equal(key, page->order),
                                                                 orders_label(&page->base, i)};
    }
    return (struct field_select_html){.name = TEXT_LITERAL("order"),
                                      .label = say_text(visit, "web.taking.order"),
                                      .options = {options, count}};
}

static void add_option(const struct taking_page *page, struct field_select_html_option *options,
                       size_t *count, struct text value, struct text label)
{
    for (size_t i = 0; i < *count; i++)
        if (text_equal(options[i].value, value))
            return;
    options[(*count)++] =
        (struct field_select_html_option){value, text_equal(value, page->row), label};
}

/* What a body has in all, in the order in which the rows name them. */
static void add_bodies(const struct taking_page *page, struct field_select_html_option *options,
                       size_t *count, size_t row)
{
    struct text delegates = record_named(&page->order_rows, row, "delegates");
    while (delegates.size) {
        struct text one = text_trim(text_cut(&delegates, '|')), key = one;
        if (one.size <= strlen(TAKING_BODY_BEGINS) ||
            memcmp(one.bytes, TAKING_BODY_BEGINS, strlen(TAKING_BODY_BEGINS)) != 0)
            continue;
        text_cut(&key, ':');
        add_option(page, options, count, one,
                   say_filled(page->base.visit, "web.taking.all-of",
                              names_body_name(&page->base.names, key), (struct text){"", 0}));
    }
}

static struct field_select_html row_field(const struct taking_page *page)
{
    struct visit *visit = page->base.visit;
    size_t count = 0, rows = page->order_rows.row_count;
    struct field_select_html_option *options =
        arena_new_many(visit->arena, 2 * rows + 2, struct field_select_html_option);
    for (size_t i = 0; i < rows; i++)
        if (count < rows)
            add_bodies(page, options, &count, i);
    for (size_t i = 0; i < rows; i++)
        add_option(page, options, &count, record_named(&page->order_rows, i, "row"),
                   say_filled(visit, "web.taking.row-label",
                              record_named(&page->order_rows, i, "row"),
                              record_named(&page->order_rows, i, "decision")));
    if (rows)
        add_option(page, options, &count, TEXT_LITERAL(TAKING_WHOLE),
                   say_text(visit, "web.taking.whole"));
    return (struct field_select_html){.name = TEXT_LITERAL("row"),
                                      .label = say_text(visit, "web.taking.row"),
                                      .options = {options, count}};
}

static struct text subject_of(const struct field_select_html *field)
{
    for (size_t i = 0; i < field->options.count; i++)
        if (field->options.items[i].is_chosen)
            return field->options.items[i].label;
    return (struct text){"", 0};
}

void taking_form(const struct taking_page *page, struct taking_html *data)
{
    struct visit *visit = page->base.visit;
    struct text written = asked(visit, "last_day");
    bool is_wrong = written.size && page->last_day == DAY_NONE;
    data->order = order_field(page);
    data->row = row_field(page);
    data->subject = subject_of(&data->row);
    data->last_day = (struct field_text_html){
        .name = TEXT_LITERAL("last_day"),
        .label = say_text(visit, "web.taking.last-day"),
        .hint = say_text(visit, "web.taking.last-day-hint"),
        .width = TEXT_LITERAL("short"),
        .value = written,
        .error = is_wrong ? say_text(visit, "web.taking.no-day") : (struct text){"", 0}};
    if (!is_wrong && page->last_day != DAY_NONE)
        data->last_day.value = day_words(visit->arena, page->last_day);
    data->summary = one_error(visit, "last_day", data->last_day.error);
}

static void add_deed(const struct taking_page *page, struct taking_html_deed *deeds, size_t *count,
                     const char *action, struct text row, struct text label)
{
    struct builder url = url_of(page->base.visit, "/gor/", text_of(action));
    url_word(&url, TEXT_LITERAL("order"), page->order);
    if (row.size)
        url_word(&url, TEXT_LITERAL("row"), row);
    url_word(&url, TEXT_LITERAL("last_day"), day_words(page->base.visit->arena, page->last_day));
    deeds[(*count)++] = (struct taking_html_deed){builder_text(&url), label};
}

void taking_deeds(const struct taking_page *page, struct taking_html *data)
{
    struct visit *visit = page->base.visit;
    size_t count = 0, rows = page->order_rows.row_count;
    bool is_whole = text_is(page->row, TAKING_WHOLE);
    struct taking_html_deed *deeds =
        arena_new_many(visit->arena, rows + 2, struct taking_html_deed);
    if (is_whole && may_ever(&page->base.known, "revoke-order", true))
        add_deed(page, deeds, &count, "revoke-order", (struct text){"", 0},
                 say_text(visit, "web.taking.do-whole"));
    for (size_t i = 0; i < rows && !is_whole && may_ever(&page->base.known, "revoke-row", true);
         i++) {
        struct text row = record_named(&page->order_rows, i, "row");
        if (taking_takes(page, i))
            add_deed(page, deeds, &count, "revoke-row", row,
                     say_filled(visit, "web.taking.do-row", row,
                                record_named(&page->order_rows, i, "decision")));
    }
    data->deeds = (struct taking_html_deeds){deeds, count};
}
