/* order_versions: the versions of the order: draft, analysed, adopted with paragraph and day, revoked; and the
 * ways to hold one against another. */
#include "order_part.h"

#include "order_html.h"

static struct text joined(const struct visit *visit, struct text one, const char *between,
                          struct text other)
{
    struct builder out;
    builder_init(&out, visit->arena);
    builder_add(&out, one);
    builder_add_string(&out, one.size && other.size ? between : "");
    builder_add(&out, other);
    return builder_text(&out);
}

static struct text analysis_words(const struct orders_page *page, size_t row)
{
    struct text analysed = record_named(&page->orders, row, "analysed"),
                faults = record_named(&page->orders, row, "faults"),
                doubts = record_named(&page->orders, row, "doubts");
    if (!analysed.size)
        return say_text(page->visit, "web.orders.not-analysed");
    return joined(page->visit, say_filled(page->visit, "web.orders.counted", faults, doubts), ", ",
                  analysed);
}

static struct text holds_words(const struct orders_page *page, size_t row)
{
    struct text from = record_named(&page->orders, row, "valid_from"),
                to = record_named(&page->orders, row, "valid_to");
    return from.size ? say_filled(page->visit, to.size ? "web.orders.from-to" : "web.orders.from",
                                  from, to)
                     : from;
}

static struct text way(const struct orders_page *page, const char *path, const char *word,
                       struct text value, struct text other)
{
    struct builder url = url_of(page->visit, path, (struct text){"", 0});
    url_word(&url, text_of(word), value);
    if (other.size)
        url_word(&url, TEXT_LITERAL("till"), other);
    return builder_text(&url);
}

/* Against the one it replaces; a draft against the one that is in force. */
static struct text compared_with(const struct orders_page *page, size_t row, bool is_draft)
{
    struct text replaces = record_named(&page->orders, row, "replaces");
    return replaces.size || !is_draft ? replaces : orders_in_force(page, page->today);
}

static struct order_html_version version_of(const struct orders_page *page, size_t row)
{
    struct text key = record_named(&page->orders, row, "order_key"),
                state = record_named(&page->orders, row, "state"),
                paragraph = record_named(&page->orders, row, "paragraph");
    bool is_draft = text_is(state, "draft") || text_is(state, "analysed"),
         is_replaced = orders_is_replaced(page, key);
    struct text older = compared_with(page, row, is_draft);
    struct order_html_version version = {
        .url = way(page, "/delegationsordning", "order", key, (struct text){"", 0}),
        .label = orders_label(page, row),
        .kind = text_of(is_draft                                    ? "coming"
                        : text_is(state, "adopted") && !is_replaced ? "done"
                                                                    : ""),
        .state = is_replaced
                     ? say_text(page->visit, "web.orders.replaced")
                     : report_cell(page->visit->arena, page->visit->language, "state", state),
        .adopted =
            joined(page->visit, record_named(&page->orders, row, "adopted"), ", ", paragraph),
        .holds = holds_words(page, row),
        .analysis = analysis_words(page, row)};
    if (older.size)
        version.compare_url = way(page, "/delegationsordning/jamfor", "fran", older, key);
    if (is_draft && may_ever(&page->known, "draft-order", true))
        version.draft_url =
            way(page, "/delegationsordning/utkast", "order", key, (struct text){"", 0});
    return version;
}

void order_versions(const struct orders_page *page, struct order_html *data)
{
    struct order_html_version *versions =
        arena_new_many(page->visit->arena, page->orders.row_count + 1, struct order_html_version);
    for (size_t i = 0; i < page->orders.row_count; i++)
        versions[i] = version_of(page, i);
    data->versions = (struct order_html_versions){versions, page->orders.row_count};
}
