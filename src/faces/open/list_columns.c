/* list_columns: which column of the list says what, when its headings do not tell: asked with samples of each column,
 * and the list goes along in the form, since nothing is kept. */
#include "list.h"

#include "keep_html.h"
#include "list_columns_html.h"

enum { WANTED = 5, REQUIRED = 3, SAMPLES = 2, CONTENT_MOST = 200 * 1024 };

/* The columns of imports/utredningar.mapping that the report needs; the first ones it cannot do without. */
static const char *const wanted[WANTED] = {"ärendenummer", "inledd", "avslutad", "förlängd till",
                                           "förlängningsbeslut"};
static const char *const fields[WANTED] = {"kolumn-nummer", "kolumn-inledd", "kolumn-avslutad",
                                           "kolumn-forlangd", "kolumn-beslut"};
static const char *const labels[WANTED] = {"web.list.column-number", "web.list.column-opened",
                                           "web.list.column-closed", "web.list.column-until",
                                           "web.list.column-decided"};

/* The column of a field: its number, counted from 1; 0 = none. */
static size_t chosen_column(const struct visit *visit, size_t field)
{
    int32_t number = 0;
    struct text written = posted(visit, fields[field]);
    return text_to_number(written, &number) && number > 0 && number <= SHEET_COLUMNS
               ? (size_t)number
               : 0;
}

bool list_columns_chosen(struct visit *visit, const struct list_sent *sent,
                         struct text *content_out)
{
    struct grid grid;
    struct grid_column columns[WANTED];
    size_t count = 0;
    for (size_t i = 0; i < WANTED; i++) {
        size_t column = chosen_column(visit, i);
        if (column)
            columns[count++] = (struct grid_column){column - 1, text_of(wanted[i])};
        else if (i < REQUIRED)
            return false;
    }
    if (!grid_read(visit->arena, sent->bytes, &grid) || grid_headings(&grid) < 0)
        return false;
    *content_out = grid_csv(visit->arena, &grid, grid_headings(&grid), columns, count);
    return true;
}

/* Its place among the columns of the mapping, by which the record asks for it. */
static struct text kept_field(const struct visit *visit, const struct mapping *mapping,
                              size_t field)
{
    const struct mapping_need *needs;
    struct builder name;
    size_t place = 0, count = mapping_needs(mapping, visit->arena, &needs);
    while (place < count && !text_is(needs[place].name, wanted[field]))
        place++;
    builder_init(&name, visit->arena);
    builder_add_string(&name, "kolumn-");
    builder_add_number(&name, (int64_t)place);
    return builder_text(&name);
}

void list_columns_keep(const struct visit *visit, const struct list_sent *sent,
                       struct keep_html *keep)
{
    struct grid grid;
    struct mappings mappings = mappings_shipped(visit->arena, "utredningar");
    struct keep_html_field *kept = arena_new_many(visit->arena, WANTED + 2, struct keep_html_field);
    if (!chosen_column(visit, 0) || !keep->content.size ||
        !grid_read(visit->arena, sent->bytes, &grid) || grid_headings(&grid) < 0)
        return;
    const struct grid_row *row = &grid.rows[grid_headings(&grid)];
    kept[0] = (struct keep_html_field){TEXT_LITERAL("lista"), TEXT_LITERAL("utredningar")};
    kept[1] = (struct keep_html_field){TEXT_LITERAL("kolumner-av"), TEXT_LITERAL("utredningar")};
    keep->fields = (struct keep_html_fields){kept, 2};
    for (size_t i = 0; i < WANTED; i++) {
        size_t column = chosen_column(visit, i);
        if (column && column <= row->count)
            kept[keep->fields.count++] = (struct keep_html_field){
                kept_field(visit, mappings.items[0], i), row->cells[column - 1]};
    }
}

/* "Startdatum (2025-08-04, 2025-08-06)" */
static struct text column_label(const struct visit *visit, const struct grid *grid, int headings,
                                size_t column)
{
    struct builder label;
    size_t shown = 0;
    builder_init(&label, visit->arena);
    builder_add(&label, grid->rows[headings].cells[column]);
    for (size_t i = (size_t)headings + 1; i < grid->count && shown < SAMPLES; i++) {
        const struct grid_row *row = &grid->rows[i];
        if (column >= row->count || !text_trim(row->cells[column]).size)
            continue;
        builder_add_string(&label, shown++ ? ", " : " (");
        builder_add(&label, row->cells[column]);
    }
    builder_add_string(&label, shown ? ")" : "");
    return builder_text(&label);
}

/* The form has been sent without a column that cannot be done without. */
static bool is_wanted(const struct visit *visit, size_t field)
{
    return field < REQUIRED && http_count(&visit->request->form, fields[0]) &&
           !chosen_column(visit, field);
}

static struct error_summary_html summary_of(const struct visit *visit)
{
    struct error_summary_html summary = {{NULL, 0}};
    struct error_summary_html_error *errors =
        arena_new_many(visit->arena, WANTED, struct error_summary_html_error);
    for (size_t i = 0; i < WANTED; i++)
        if (is_wanted(visit, i))
            errors[summary.errors.count++] = (struct error_summary_html_error){
                text_of(fields[i]), say_text(visit, "web.list.column-wanted")};
    summary.errors.items = errors;
    return summary;
}

static struct field_select_html select_of(const struct visit *visit, const struct grid *grid,
                                          int headings, size_t field)
{
    const struct grid_row *row = &grid->rows[headings];
    struct field_select_html_option *options =
        arena_new_many(visit->arena, row->count + 1, struct field_select_html_option);
    size_t count = 0, chosen = chosen_column(visit, field);
    for (size_t i = 0; i < row->count; i++) {
        if (!text_trim(row->cells[i]).size)
            continue;
        bool same = list_same_heading(row->cells[i], text_of(wanted[field]));
        options[count++] = (struct field_select_html_option){
            number_words(visit->arena, (int64_t)i + 1), chosen ? chosen == i + 1 : same,
            column_label(visit, grid, headings, i)};
    }
    return (struct field_select_html){.name = text_of(fields[field]),
                                      .label = say_text(visit, labels[field]),
                                      .is_optional = field >= REQUIRED,
                                      .error = is_wanted(visit, field)
                                                   ? say_text(visit, "web.list.column-wanted")
                                                   : (struct text){"", 0},
                                      .options = {options, count}};
}

void list_columns_ask(struct visit *visit, const struct list_sent *sent, struct text why)
{
    struct grid grid;
    struct builder page;
    struct list_columns_html_column *columns =
        arena_new_many(visit->arena, WANTED, struct list_columns_html_column);
    bool is_read = grid_read(visit->arena, sent->bytes, &grid);
    int headings = is_read ? grid_headings(&grid) : -1;
    if (headings < 0) {
        list_form(visit, 400, why);
        return;
    }
    struct grid_column all[SHEET_COLUMNS];
    for (size_t i = 0; i < grid.rows[headings].count; i++)
        all[i] = (struct grid_column){i, grid.rows[headings].cells[i]};
    struct text content = grid_csv(visit->arena, &grid, headings, all, grid.rows[headings].count);
    if (content.size > CONTENT_MOST) {
        list_form(visit, 400, why);
        return;
    }
    struct html out = page_begin(visit, &page);
    for (size_t i = 0; i < WANTED; i++)
        columns[i].select = select_of(visit, &grid, headings, i);
    struct list_columns_html data = {.summary = summary_of(visit),
                                     .content = content,
                                     .name = sent->name,
                                     .columns = {columns, WANTED}};
    data.page = frame(visit, LIST_PATH, data.summary.errors.count > 0);
    list_columns_html_write(&out, &data);
    page_send(visit, data.summary.errors.count ? 400 : 200, &page);
}
