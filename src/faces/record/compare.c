/* compare: what a version of the order lets whom decide that another does not, and which rows only one of them
 * has. Must not judge: the room authority compares. */
#include "record.h"
#include "order_sheet.h"

#include "compare_html.h"

struct comparing {
    struct orders_page base;
    size_t older, newer; /* rows of the orders */
    struct answered rows;
    struct order_told told;
    int32_t day;
};

static struct text key_of(const struct comparing *comparing, size_t row)
{
    return record_named(&comparing->base.orders, row, "order_key");
}

/* Both from the first day of the newer one, or from today when it has none yet. */
static struct fault *draft_of(const struct comparing *comparing, size_t row,
                              struct order_draft *draft_out)
{
    const struct answered *orders = &comparing->base.orders;
    struct order_lines lines;
    TRY(orders_lines(&comparing->base, key_of(comparing, row), &lines));
    *draft_out = (struct order_draft){.key = key_of(comparing, row),
                                      .title = record_named(orders, row, "title"),
                                      .body = record_named(orders, row, "body"),
                                      .lines = lines.csv,
                                      .valid_from = comparing->day};
    return NULL;
}

static struct fault *compare(struct comparing *comparing)
{
    struct order_draft older, newer;
    const struct given of[] = {{TEXT_LITERAL("from"), key_of(comparing, comparing->older)},
                               {TEXT_LITERAL("to"), key_of(comparing, comparing->newer)}};
    bool may = false;
    comparing->day = comparing->base.today;
    day_parse(record_named(&comparing->base.orders, comparing->newer, "valid_from"),
              &comparing->day);
    TRY(visit_ask(comparing->base.visit, "order-diff", of, 2, &comparing->rows, &may));
    TRY(draft_of(comparing, comparing->older, &older));
    TRY(draft_of(comparing, comparing->newer, &newer));
    return order_tell(comparing->base.visit, &newer, &older, &comparing->told);
}

/* Of the rows with the sign. */
#define ROWS(comparing, data, list, entry, mark)                                         \
    do {                                                                                 \
        const struct answered *all = &(comparing)->rows;                                 \
        const struct visit *who = (comparing)->base.visit;                               \
        struct compare_html_##entry *made =                                              \
            arena_new_many(who->arena, all->row_count + 1, struct compare_html_##entry); \
        size_t count = 0;                                                                \
        for (size_t i = 0; i < all->row_count; i++)                                      \
            if (text_is(record_named(all, i, "sign"), mark))                             \
                made[count++] = (struct compare_html_##entry){                           \
                    .number = record_named(all, i, "row"),                               \
                    .decision = record_named(all, i, "decision"),                        \
                    .delegates = orders_holders(who, &(comparing)->base.names,           \
                                                record_named(all, i, "delegates")),      \
                    .conditions = orders_holders(who, &(comparing)->base.names,          \
                                                 record_named(all, i, "conditions"))};   \
        (data)->list.items = made;                                                       \
        (data)->list.count = count;                                                      \
    } while (0)

static struct text exported(const struct comparing *comparing)
{
    struct builder url = url_of(comparing->base.visit, "/vy/order-diff", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("from"), key_of(comparing, comparing->older));
    url_word(&url, TEXT_LITERAL("to"), key_of(comparing, comparing->newer));
    return builder_text(&url);
}

static void show(const struct comparing *comparing)
{
    struct visit *visit = comparing->base.visit;
    struct builder told;
    struct html out = page_begin(visit, &told);
    struct compare_html_change *changes =
        arena_new_many(visit->arena, comparing->told.change_count + 1, struct compare_html_change);
    for (size_t i = 0; i < comparing->told.change_count; i++)
        changes[i].text = comparing->told.changes[i];
    struct compare_html data = {.page = frame(visit, NULL, false),
                                .older = orders_label(&comparing->base, comparing->older),
                                .newer = orders_label(&comparing->base, comparing->newer),
                                .day = names_day(visit, day_words(visit->arena, comparing->day)),
                                .changes = {changes, comparing->told.change_count},
                                .exports = exports_of(visit, exported(comparing))};
    ROWS(comparing, &data, gones, gone, "-");
    ROWS(comparing, &data, news, new, "+");
    compare_html_write(&out, &data);
    page_send(visit, 200, &told);
}

void show_compare(struct visit *visit)
{
    struct comparing comparing = {.base = {.visit = visit}};
    bool may = false;
    struct fault *fault = orders_know(&comparing.base, &may);
    if (!fault) {
        comparing.older = orders_find(&comparing.base, asked(visit, "fran"));
        comparing.newer = orders_find(&comparing.base, asked(visit, "till"));
        may = may && comparing.older < comparing.base.orders.row_count &&
              comparing.newer < comparing.base.orders.row_count;
    }
    if (!fault && may)
        fault = compare(&comparing);
    if (fault)
        refuse_fault(visit, fault);
    else if (!may)
        refuse(visit, 404, (struct text){"", 0});
    else
        show(&comparing);
}
