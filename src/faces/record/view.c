/* view: any view as a page: narrowed, sorted and paged by its address, and taken away as it is seen. Must not
 * know what any view is about. */
#include "record.h"
#include "fields.h"
#include "table.h"

#include "view_html.h"

enum { ROWS_A_PAGE = 50 };

/* The words of the address that are no filters. */
struct looking {
    const struct view *view;
    struct typed typed;
    struct answered answered;
    int column; /* sorted by; -1 = as it is answered */
    bool is_falling;
    bool opens_cases; /* else a case is named and leads nowhere */
    size_t page;
};

static void read_order(struct visit *visit, struct looking *looking)
{
    struct text sort = asked(visit, "ordna");
    int32_t page;
    looking->is_falling = sort.size && sort.bytes[0] == '-';
    if (looking->is_falling)
        sort = text_after(sort, 1);
    looking->column = record_column(looking->view, text_copy(visit->arena, sort));
    looking->page = text_to_number(asked(visit, "sida"), &page) && page > 0 ? (size_t)page - 1 : 0;
}

/* The same question with other words after it. */
static struct builder again(struct visit *visit, const struct looking *looking)
{
    struct builder url = url_of(visit, "/vy/", text_of(looking->view->name));
    for (size_t i = 0; i < looking->typed.count; i++)
        url_key(visit, &url, looking->typed.items[i].name, looking->typed.items[i].value);
    return url;
}

static void add_order(struct visit *visit, struct builder *url, const struct looking *looking,
                      int column, bool is_falling)
{
    struct builder order;
    if (column < 0)
        return;
    builder_init(&order, visit->arena);
    builder_add_string(&order, is_falling ? "-" : "");
    builder_add_string(&order, looking->view->statement->gives[column].name);
    url_word(url, TEXT_LITERAL("ordna"), builder_text(&order));
}

/* In the order in which it is shown. */
static struct builder seen_url(struct visit *visit, const struct looking *looking)
{
    struct builder url = again(visit, looking);
    add_order(visit, &url, looking, looking->column, looking->is_falling);
    return url;
}

static struct text with_word(struct visit *visit, const struct looking *looking, const char *name,
                             struct text value)
{
    struct builder url = seen_url(visit, looking);
    url_word(&url, text_of(name), value);
    return builder_text(&url);
}

static struct view_html_columns columns_of(struct visit *visit, const struct looking *looking)
{
    const struct statement *statement = looking->view->statement;
    struct view_html_column *columns =
        arena_new_many(visit->arena, statement->give_count, struct view_html_column);
    for (size_t i = 0; i < statement->give_count; i++) {
        bool is_sorted = looking->column == (int)i;
        struct builder url = again(visit, looking);
        add_order(visit, &url, looking, (int)i, is_sorted && !looking->is_falling);
        columns[i].sort = (struct heading_sort_html){
            .is_number = statement->gives[i].type == VALUE_INTEGER,
            .is_rising = is_sorted && !looking->is_falling,
            .is_falling = is_sorted && looking->is_falling,
            .url = builder_text(&url),
            .label = visit_label(visit, "column", text_of(statement->gives[i].name))};
    }
    return (struct view_html_columns){columns, statement->give_count};
}

static struct view_html_rows rows_of(struct visit *visit, const struct looking *looking,
                                     size_t first, size_t count)
{
    size_t columns = looking->view->statement->give_count;
    struct view_html_row *rows = arena_new_many(visit->arena, count + 1, struct view_html_row);
    for (size_t i = 0; i < count; i++) {
        struct record_cell *told = record_row(visit, &looking->answered, first + i);
        struct view_html_cell *cells = arena_new_many(visit->arena, columns, struct view_html_cell);
        for (size_t j = 0; j < columns; j++)
            cells[j] = (struct view_html_cell){
                .label = told[j].label,
                .url = looking->opens_cases ? told[j].url : (struct text){"", 0},
                .text = told[j].is_day ? (struct text){"", 0} : told[j].text,
                .day = told[j].is_day ? told[j].text : (struct text){"", 0}};
        rows[i].cells = (struct view_html_cells){cells, columns};
    }
    return (struct view_html_rows){rows, count};
}

static struct view_html_fields fields_of(struct visit *visit, const struct looking *looking)
{
    const struct view *view = looking->view;
    struct record_field *made =
        fields_make(visit, view->filters, view->filter_count, &looking->typed,
                    looking->answered.problems, looking->answered.problem_count, false);
    struct view_html_field *fields =
        arena_new_many(visit->arena, view->filter_count + 1, struct view_html_field);
    for (size_t i = 0; i < view->filter_count; i++)
        fields[i] = (struct view_html_field){.is_select = made[i].is_select,
                                             .is_text = !made[i].is_select,
                                             .select = made[i].select,
                                             .line = made[i].line};
    return (struct view_html_fields){fields, view->filter_count};
}

static struct paging_html paging_of(struct visit *visit, const struct looking *looking,
                                    size_t first, size_t count)
{
    size_t total = rows_known(&looking->answered), end = first + count;
    struct paging_html paging = {.first = (int64_t)(first + 1),
                                 .last = (int64_t)end,
                                 .total = (int64_t)(total < end ? end : total),
                                 .is_more = looking->answered.more};
    if (looking->page > 0)
        paging.previous_url =
            with_word(visit, looking, "sida", number_words(visit->arena, (int64_t)looking->page));
    if (end < looking->answered.row_count)
        paging.next_url = with_word(visit, looking, "sida",
                                    number_words(visit->arena, (int64_t)looking->page + 2));
    return paging;
}

static void show_page(struct visit *visit, const struct looking *looking)
{
    struct builder page, seen = seen_url(visit, looking);
    struct html out = page_begin(visit, &page);
    const struct answered *answered = &looking->answered;
    bool is_wrong = answered->problem_count > 0;
    size_t first = looking->page * ROWS_A_PAGE;
    first = first < answered->row_count ? first : 0;
    size_t left = answered->row_count - first;
    size_t count = left < ROWS_A_PAGE ? left : ROWS_A_PAGE;
    const struct view_html data = {
        .page = frame(visit, "/vy", is_wrong),
        .title = visit_label(visit, "view", text_of(looking->view->name)),
        .path = visit->request->path,
        .summary = fields_summary(visit, answered->problems, answered->problem_count),
        .fields = fields_of(visit, looking),
        .columns = columns_of(visit, looking),
        .rows = rows_of(visit, looking, first, count),
        .paging = paging_of(visit, looking, first, count),
        .exports = exports_of(visit, builder_text(&seen)),
        .is_long = answered->more,
        .is_empty = !is_wrong && answered->view && answered->row_count == 0,
        .personal = looking->view->personal && answered->view};
    view_html_write(&out, &data);
    page_send(visit, is_wrong ? 422 : 200, &page);
}

/* May any of her roles look into a case at all? An administrator sees who has them, and nothing in them. */
static bool opens_cases(const struct visit *visit)
{
    struct known_person known;
    return !visit_know(visit, &known) && may_ever(&known, "timeline", false);
}

static void answer_look(struct visit *visit, struct looking *looking)
{
    enum download_form form = download_form_of(asked(visit, "som"));
    looking->opens_cases = opens_cases(visit);
    if (looking->column >= 0)
        record_sort(visit, &looking->answered, (size_t)looking->column, looking->is_falling);
    if (!form || looking->answered.problem_count) {
        show_page(visit, looking);
        return;
    }
    const struct download download = {looking->view->name,
                                      visit_label(visit, "view", text_of(looking->view->name)),
                                      record_whole(visit, &looking->answered)};
    download_send(visit, &download, form);
}

static bool is_typed(const struct looking *looking, const char *name)
{
    bool is = false;
    for (size_t i = 0; i < looking->typed.count; i++)
        is |= text_is(looking->typed.items[i].name, name);
    return is;
}

/* Whoever came by a link may have words to add before anything is asked; who has seen the form is told what lacks. */
static bool wants_words(const struct visit *visit, const struct looking *looking)
{
    bool wants = false;
    for (size_t i = 0; i < looking->view->filter_count; i++)
        wants |= looking->view->filters[i].required &&
                 !is_typed(looking, looking->view->filters[i].name);
    return wants && !asked(visit, "visa").size;
}

/* What is sorted by another column than its own, or taken away, is wanted whole. */
static struct rows_wanted wanted_by(const struct visit *visit, const struct looking *looking)
{
    bool is_whole = looking->column >= 0 || asked(visit, "som").size;
    return is_whole ? (struct rows_wanted){0} : rows_until((looking->page + 1) * ROWS_A_PAGE);
}

/* What was typed stands in the address of the answer, as addresses may have it: so the form posts it, and is led there.
 * Nothing is written or told by that: whether the form is a new one does not matter. */
static void go_to_answer(struct visit *visit, const struct looking *looking)
{
    const struct typed typed = fields_typed(visit, &visit->request->form, looking->view->filters,
                                            looking->view->filter_count);
    struct http_field *items = arena_new_many(visit->arena, typed.count + 1, struct http_field);
    const struct http_fields words = {items, typed.count + 1};
    for (size_t i = 0; i < typed.count; i++)
        items[i] = (struct http_field){typed.items[i].name, typed.items[i].value};
    items[typed.count] = (struct http_field){TEXT_LITERAL("visa"), TEXT_LITERAL("ja")};
    if (!http_redirect(visit->response, visit->arena, telling_url(visit, &words)))
        refuse(visit, 400, (struct text){"", 0});
}

void show_view(struct visit *visit)
{
    bool may = false;
    struct looking looking = {
        .column = -1,
        .view = feature_view(crew_features(visit->web->setup->crew), visit->request->parts[1])};
    if (!looking.view) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    if (visit->request->method == HTTP_POST) {
        go_to_answer(visit, &looking);
        return;
    }
    looking.typed = fields_typed(visit, &visit->request->query, looking.view->filters,
                                 looking.view->filter_count);
    read_order(visit, &looking);
    if (wants_words(visit, &looking)) {
        show_page(visit, &looking);
        return;
    }
    struct fault *fault =
        visit_ask_some(visit, looking.view->name, looking.typed.items, looking.typed.count,
                       wanted_by(visit, &looking), &looking.answered, &may);
    if (fault)
        refuse_fault(visit, fault);
    else if (!may)
        refuse(visit, 404, (struct text){"", 0});
    else
        answer_look(visit, &looking);
}
