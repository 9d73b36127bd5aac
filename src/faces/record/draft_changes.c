/* draft_changes: a draft to be read: each item with what has changed in it against the order that is in force, and
 * those that were taken away. Must not judge. */
#include "draft_match.h"

#include "draft_analysis_html.h"
#include "draft_html.h"

#include <string.h>

struct comparing {
    const struct draft_page *page;
    struct draft_match match;
    struct order_told told;
    bool only_changes;
};

static struct text types_words(const struct comparing *comparing, struct text types)
{
    const struct visit *visit = comparing->page->base.visit;
    struct builder out;
    builder_init(&out, visit->arena);
    while (types.size) {
        builder_add_string(&out, out.size ? ", " : "");
        builder_add(&out, names_decision(visit, text_trim(text_cut(&types, '|'))));
    }
    return builder_text(&out);
}

/* As people read it; the same cell as it was, when it was another and said something. */
static struct text shown(const struct comparing *comparing, struct text words, const char *column)
{
    return strcmp(column, "types") == 0 ? types_words(comparing, words)
           : strcmp(column, "decision") == 0
               ? words
               : orders_holders(comparing->page->base.visit, &comparing->page->base.names, words);
}

static void fill_cell(const struct comparing *comparing, size_t row, const char *column,
                      struct text *now, struct text *before)
{
    struct text now_words = draft_match_cell(&comparing->match, row, column),
                was_words = draft_match_was(&comparing->match, row, column);
    *now = shown(comparing, now_words, column);
    if (!text_equal(now_words, was_words))
        *before = shown(comparing, was_words, column);
}

static void fill_state(const struct comparing *comparing, enum draft_change change,
                       struct draft_html_row *made)
{
    struct visit *visit = comparing->page->base.visit;
    size_t remarks = 0;
    for (size_t i = 0; i < comparing->told.item_count; i++) {
        const struct order_item *item = &comparing->told.items[i];
        bool is_its = made->number.size && text_equal(item->row, made->number);
        remarks += is_its;
        if (is_its && item->is_forbidden)
            made->found_kind = TEXT_LITERAL("fault");
        else if (is_its && !made->found_kind.size)
            made->found_kind = TEXT_LITERAL("doubt");
    }
    if (change != DRAFT_UNCHANGED) {
        made->kind = TEXT_LITERAL("coming");
        made->state = say_text(visit, change == DRAFT_ADDED ? "web.order-draft.added"
                                                            : "web.order-draft.changed");
    }
    if (remarks)
        made->found = remarks == 1
                          ? say_text(visit, "web.order-draft.remark-one")
                          : say_filled(visit, "web.order-draft.remarks",
                                       number_words(visit->arena, (int64_t)remarks), made->found);
}

static struct text row_url(const struct draft_page *page, struct text number)
{
    struct builder url = url_of(page->base.visit, DRAFT_ROW_PATH, (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("order"), page->order);
    if (number.size)
        url_word(&url, TEXT_LITERAL("punkt"), number);
    return builder_text(&url);
}

static void fill_rows(const struct comparing *comparing, struct draft_html *data)
{
    const struct draft_page *page = comparing->page;
    struct draft_html_row *rows =
        arena_new_many(page->base.visit->arena, page->row_count + 1, struct draft_html_row);
    size_t shown_count = 0;
    for (size_t i = 0; i < page->row_count; i++) {
        enum draft_change change = draft_match_change(&comparing->match, i);
        if (comparing->only_changes && change == DRAFT_UNCHANGED)
            continue;
        struct draft_html_row *row = &rows[shown_count++];
        *row = (struct draft_html_row){
            .number = draft_match_cell(&comparing->match, i, "row"),
            .url = row_url(page, draft_match_cell(&comparing->match, i, "row"))};
        fill_cell(comparing, i, "decision", &row->decision, &row->decision_was);
        fill_cell(comparing, i, "types", &row->types, &row->types_was);
        fill_cell(comparing, i, "delegates", &row->delegates, &row->delegates_was);
        fill_cell(comparing, i, "deputies", &row->deputies, &row->deputies_was);
        fill_cell(comparing, i, "conditions", &row->conditions, &row->conditions_was);
        fill_state(comparing, change, row);
    }
    data->rows = (struct draft_html_rows){rows, shown_count};
}

static void fill_gone(const struct comparing *comparing, struct draft_html *data)
{
    const struct draft_page *page = comparing->page;
    const struct answered *older = &comparing->match.older.answered;
    struct draft_html_gone *gone =
        arena_new_many(page->base.visit->arena, older->row_count + 1, struct draft_html_gone);
    size_t gone_count = 0;
    for (size_t i = 0; i < older->row_count; i++)
        if (comparing->match.is_gone[i])
            gone[gone_count++] = (struct draft_html_gone){
                .at = number_words(page->base.visit->arena, (int64_t)i + 1),
                .number = record_named(older, i, "row"),
                .decision = record_named(older, i, "decision"),
                .delegates = orders_holders(page->base.visit, &page->base.names,
                                            record_named(older, i, "delegates"))};
    data->gones = (struct draft_html_gones){gone, gone_count};
}

static struct text counted(const struct comparing *comparing)
{
    struct visit *visit = comparing->page->base.visit;
    const struct text told[] = {
        number_words(visit->arena, (int64_t)comparing->page->row_count),
        number_words(visit->arena, (int64_t)comparing->match.counts[DRAFT_ADDED]),
        number_words(visit->arena, (int64_t)comparing->match.counts[DRAFT_CHANGED]),
        number_words(visit->arena, (int64_t)comparing->match.gone)};
    struct builder out;
    builder_init(&out, visit->arena);
    words_add(&out, visit->language, "web.order-draft.counted", told, 4);
    return builder_text(&out);
}

static struct text way(const struct draft_page *page, const char *seen)
{
    struct builder url;
    builder_init(&url, page->base.visit->arena);
    builder_add(&url, draft_url(page));
    if (seen)
        url_word(&url, TEXT_LITERAL("visa"), text_of(seen));
    return builder_text(&url);
}

static struct text adopt_url(const struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    struct text now = orders_in_force(&page->base, page->base.today);
    size_t row = orders_find(&page->base, page->order);
    struct builder url = url_of(visit, "/gor/adopt-order", (struct text){"", 0});
    bool is_analysed = row < page->base.orders.row_count &&
                       text_is(record_named(&page->base.orders, row, "state"), "analysed");
    url_word(&url, TEXT_LITERAL("order"), page->order);
    url_word(&url, TEXT_LITERAL("adopted"), day_words(visit->arena, page->base.today));
    if (now.size)
        url_word(&url, TEXT_LITERAL("replaces"), now);
    return is_analysed && may_ever(&page->base.known, "adopt-order", true) ? builder_text(&url)
                                                                           : (struct text){"", 0};
}

static void fill_head(const struct comparing *comparing, struct draft_html *data)
{
    const struct draft_page *page = comparing->page;
    struct visit *visit = page->base.visit;
    struct text saved = asked(visit, "sparad"), gone = asked(visit, "borttagen");
    data->title = draft_title(page);
    data->done = saved.size ? say_filled(visit, "web.order-row.kept", saved, (struct text){"", 0})
                 : gone.size
                     ? say_filled(visit, "web.order-row.removed", gone, (struct text){"", 0})
                     : page->done;
    data->order = page->order;
    data->kind = draft_kind(&comparing->told);
    data->certain = comparing->told.brief.certain;
    data->uncertain = comparing->told.brief.uncertain;
    data->counted = counted(comparing);
    data->seen = say_text(visit, comparing->only_changes ? "web.order-draft.see-all"
                                                         : "web.order-draft.see-changes");
    data->seen_url = way(page, comparing->only_changes ? NULL : "andringar");
    data->table_url = way(page, "tabell");
    data->new_url = row_url(page, (struct text){"", 0});
    data->adopt_url = adopt_url(page);
}

struct fault *draft_show_changes(struct draft_page *page)
{
    struct visit *visit = page->base.visit;
    struct comparing comparing = {.page = page,
                                  .only_changes = text_is(asked(visit, "visa"), "andringar")};
    struct builder told;
    struct draft_html data = {.page = frame(visit, DRAFT_PATH, page->wrong.size > 0),
                              .summary = one_error(visit, "", page->wrong)};
    TRY(draft_tell(page, &comparing.told));
    TRY(draft_match_make(page, &comparing.match));
    fill_head(&comparing, &data);
    fill_rows(&comparing, &data);
    fill_gone(&comparing, &data);
    draft_fill_analysis(page, &comparing.told, &data.analysis);
    struct html out = page_begin(visit, &told);
    draft_html_write(&out, &data);
    page_send(visit, page->wrong.size ? 422 : 200, &told);
    return NULL;
}
