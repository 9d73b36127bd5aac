/* order: the delegation order on a chosen day, to read and search, and who may by each of its items. Must not
 * judge: the room authority does. */
#include "record.h"
#include "order_part.h"

#include "desk/desk.h"

#include "order_html.h"

#include <string.h>

struct order_reading {
    struct orders_page base;
    struct answered rows;
    int32_t day; /* DAY_NONE: what was written is no day */
    struct text order, search, item;
    size_t *shown, shown_count; /* rows that hold the words */
};

static bool holds_words(const struct order_reading *reading, size_t row)
{
    static const char *const columns[] = {"row",      "decision", "types",     "delegates",
                                          "deputies", "law",      "conditions"};
    struct arena *arena = reading->base.visit->arena;
    struct text words = small_letters(arena, reading->search);
    struct builder all;
    builder_init(&all, arena);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        builder_add(&all, record_named(&reading->rows, row, columns[i]));
        builder_add_char(&all, ' ');
    }
    builder_add(&all, orders_holders(reading->base.visit, &reading->base.names,
                                     record_named(&reading->rows, row, "delegates")));
    struct text text = small_letters(arena, builder_text(&all));
    while (words.size) {
        struct text word = text_trim(text_cut(&words, ' '));
        if (word.size && !memmem(text.bytes, text.size, word.bytes, word.size))
            return false;
    }
    return true;
}

static void search(struct order_reading *reading)
{
    reading->shown =
        arena_new_many(reading->base.visit->arena, reading->rows.row_count + 1, size_t);
    for (size_t i = 0; i < reading->rows.row_count; i++)
        if (holds_words(reading, i))
            reading->shown[reading->shown_count++] = i;
}

/* The same page with an item opened. */
static struct text item_url(const struct order_reading *reading, size_t row)
{
    struct visit *visit = reading->base.visit;
    struct builder url = url_of(visit, "/delegationsordning", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("dag"), day_words(visit->arena, reading->day));
    if (reading->search.size)
        url_word(&url, TEXT_LITERAL("sok"), reading->search);
    if (reading->order.size)
        url_word(&url, TEXT_LITERAL("order"), reading->order);
    url_word(&url, TEXT_LITERAL("punkt"), record_named(&reading->rows, row, "row"));
    return builder_text(&url);
}

static struct order_html_rows rows_of(const struct order_reading *reading)
{
    const struct visit *visit = reading->base.visit;
    const struct answered *rows = &reading->rows;
    struct order_html_row *made =
        arena_new_many(visit->arena, reading->shown_count + 1, struct order_html_row);
    for (size_t i = 0; i < reading->shown_count; i++) {
        size_t at = reading->shown[i];
        struct text types = record_named(rows, at, "types");
        bool names_types = types.size && !text_is(types, "alla") && !reading->order.size;
        made[i] = (struct order_html_row){
            .number = record_named(rows, at, "row"),
            .decision = record_named(rows, at, "decision"),
            .law = record_named(rows, at, "law"),
            .delegates =
                orders_holders(visit, &reading->base.names, record_named(rows, at, "delegates")),
            .deputies =
                orders_holders(visit, &reading->base.names, record_named(rows, at, "deputies")),
            .conditions =
                orders_holders(visit, &reading->base.names, record_named(rows, at, "conditions")),
            .url = names_types ? item_url(reading, at) : (struct text){"", 0}};
    }
    return (struct order_html_rows){made, reading->shown_count};
}

static void fill_form(const struct order_reading *reading, struct order_html *data)
{
    const struct orders_page *base = &reading->base;
    struct visit *visit = base->visit;
    bool is_wrong = reading->day == DAY_NONE;
    data->day = (struct field_text_html){
        .name = TEXT_LITERAL("dag"),
        .label = say_text(visit, "web.orders.day"),
        .width = TEXT_LITERAL("short"),
        .value = is_wrong ? asked(visit, "dag") : day_words(visit->arena, reading->day),
        .error = is_wrong ? say_text(visit, "web.taking.no-day") : (struct text){"", 0}};
    data->search = (struct field_text_html){.name = TEXT_LITERAL("sok"),
                                            .label = say_text(visit, "web.orders.search"),
                                            .value = reading->search};
    data->order = orders_field(base, "order", "web.orders.version", reading->order);
    data->order.first = say_text(visit, "web.orders.of-the-day");
    data->summary = one_error(visit, "dag", data->day.error);
}

static struct text heading_of(const struct order_reading *reading)
{
    const struct orders_page *base = &reading->base;
    struct text key = reading->order.size ? reading->order : orders_in_force(base, reading->day);
    size_t row = orders_find(base, key);
    if (row == base->orders.row_count)
        return say_text(base->visit, "web.orders.no-order");
    return reading->order.size
               ? orders_label(base, row)
               : say_filled(base->visit, "web.orders.on-day", orders_label(base, row),
                            names_day(base->visit, day_words(base->visit->arena, reading->day)));
}

static struct text exported(const struct order_reading *reading)
{
    struct visit *visit = reading->base.visit;
    struct builder url = url_of(visit, "/vy/order-rows", (struct text){"", 0});
    if (reading->order.size)
        url_word(&url, TEXT_LITERAL("order"), reading->order);
    else
        url_word(&url, TEXT_LITERAL("day"), day_words(visit->arena, reading->day));
    return builder_text(&url);
}

/* The item that is opened, if it is one that is shown. */
static struct fault *open_item(const struct order_reading *reading, struct order_html *data)
{
    for (size_t i = 0; reading->item.size && i < reading->shown_count; i++) {
        size_t at = reading->shown[i];
        if (!text_equal(record_named(&reading->rows, at, "row"), reading->item))
            continue;
        data->who = say_filled(reading->base.visit, "web.orders.who-title", reading->item,
                               record_named(&reading->rows, at, "decision"));
        return order_who(&reading->base, record_named(&reading->rows, at, "types"), reading->day,
                         data);
    }
    return NULL;
}

static struct fault *show(struct order_reading *reading)
{
    struct visit *visit = reading->base.visit;
    struct order_html data = {.rows = rows_of(reading),
                              .heading = heading_of(reading),
                              .is_empty = reading->day != DAY_NONE && reading->shown_count == 0,
                              .exports = exports_of(visit, exported(reading)),
                              .may_draft = may_ever(&reading->base.known, "draft-order", true)};
    struct builder told;
    fill_form(reading, &data);
    data.page = frame(visit, NULL, data.summary.errors.count > 0);
    if (reading->search.size)
        data.says = say_filled(visit, "web.orders.found",
                               number_words(visit->arena, (int64_t)reading->shown_count),
                               number_words(visit->arena, (int64_t)reading->rows.row_count));
    TRY(open_item(reading, &data));
    order_versions(&reading->base, &data);
    struct html out = page_begin(visit, &told);
    order_html_write(&out, &data);
    page_send(visit, data.summary.errors.count ? 422 : 200, &told);
    return NULL;
}

static struct fault *gather(struct order_reading *reading, bool *may_out)
{
    struct visit *visit = reading->base.visit;
    bool may = false;
    TRY(orders_know(&reading->base, may_out));
    if (orders_find(&reading->base, reading->order) == reading->base.orders.row_count)
        reading->order = (struct text){"", 0};
    if (!*may_out || reading->day == DAY_NONE)
        return NULL;
    const struct given given =
        reading->order.size
            ? (struct given){TEXT_LITERAL("order"), reading->order}
            : (struct given){TEXT_LITERAL("day"), day_words(visit->arena, reading->day)};
    TRY(visit_ask(visit, "order-rows", &given, 1, &reading->rows, &may));
    search(reading);
    return NULL;
}

void show_orders(struct visit *visit)
{
    struct order_reading reading = {.base = {.visit = visit},
                                    .day = clock_today(),
                                    .order = asked(visit, "order"),
                                    .search = asked(visit, "sok"),
                                    .item = asked(visit, "punkt")};
    struct text day = asked(visit, "dag");
    bool may = false;
    if (day.size && !day_parse(day, &reading.day))
        reading.day = DAY_NONE;
    struct fault *fault = gather(&reading, &may);
    if (!fault && !may) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    if (!fault)
        fault = show(&reading);
    if (fault)
        refuse_fault(visit, fault);
}
