/* import_meaning: which list it is and which column says what: as whoever imports says it, and the fields that ask.
 * Must not know what a column means. */
#include "import.h"

#include "import_report_html.h"

static const struct import_choice *saved_of(const struct import_page *page, struct text name)
{
    for (size_t i = 0; i < page->saved.count; i++)
        if (text_is(name, page->saved.items[i].name))
            return &page->saved.items[i];
    return NULL;
}

static struct text field_of(const struct visit *visit, size_t column)
{
    struct builder name;
    builder_init(&name, visit->arena);
    builder_add_string(&name, "kolumn-");
    builder_add_number(&name, (int64_t)column);
    return builder_text(&name);
}

/* The headings that were chosen for the columns of the mapping. */
static void take_columns(struct import_page *page, struct import_choice *said)
{
    struct visit *visit = page->visit;
    const struct mapping *mapping;
    const struct mapping_need *needs;
    struct problem problem;
    if (!mapping_parse(visit->arena, said->text, &mapping, &problem))
        return; /* the import says so */
    size_t count = mapping_needs(mapping, visit->arena, &needs);
    struct list_column *meant = arena_new_many(visit->arena, count, struct list_column);
    for (size_t i = 0; i < count; i++)
        meant[i] = (struct list_column){needs[i].name,
                                        posted(visit, text_copy(visit->arena, field_of(visit, i)))};
    import_mean(visit->arena, page->bytes, meant, count, &said->text);
}

/* Lists of the register have no cases. */
static void keep_cases(const struct visit *visit, struct import_saved *saved)
{
    size_t kept = 0;
    for (size_t i = 0; i < saved->count; i++) {
        const struct mapping *mapping;
        struct problem problem;
        if (!mapping_parse(visit->arena, saved->items[i].text, &mapping, &problem) ||
            !mapping_is_register(mapping))
            saved->items[kept++] = saved->items[i];
    }
    saved->count = kept;
}

struct fault *import_take_meaning(struct import_page *page)
{
    struct visit *visit = page->visit;
    struct text name = posted(visit, "lista"), reason = posted(visit, "ratta");
    struct import_choice said = {0};
    if (reason.size)
        page->cases.correct = text_copy(visit->arena, reason);
    TRY(import_saved_lists(&page->record, visit->arena, &page->saved));
    keep_cases(visit, &page->saved);
    if (!name.size)
        return NULL;
    const struct import_choice *saved = saved_of(page, name);
    struct mappings shipped =
        mappings_shipped(visit->arena, saved ? "" : text_copy(visit->arena, name));
    if (saved)
        said = *saved;
    else if (shipped.count)
        said = (struct import_choice){.name = shipped.names[0], .text = shipped.texts[0]};
    if (!said.name)
        return NULL; /* a list that nobody knows: it is found by its headings, or asked again */
    said.is_said = true;
    if (text_equal(posted(visit, "kolumner-av"), name))
        take_columns(page, &said);
    page->cases.said = said;
    return NULL;
}

/* The mapping that the fields ask about: the one that was used, else the first that ships. */
static const struct mapping *asked_about(const struct import_page *page, const char **name_out)
{
    const struct mapping *mapping = page->cases.choice.mapping;
    struct problem problem;
    *name_out = page->cases.choice.name;
    if (!mapping && *name_out &&
        !mapping_parse(page->visit->arena, page->cases.choice.text, &mapping, &problem))
        mapping = NULL;
    if (!mapping) {
        struct mappings shipped = mappings_shipped(page->visit->arena, NULL);
        *name_out = shipped.names[0];
        mapping = shipped.items[0];
    }
    return mapping;
}

static struct text heading_of(const struct import_page *page, struct text column)
{
    for (size_t i = 0; i < page->cases.column_count; i++)
        if (text_equal(page->cases.columns[i].name, column))
            return page->cases.columns[i].heading;
    return (struct text){"", 0};
}

/* The row of the file's headings; NULL = none can be told. */
static const struct grid_row *heading_row(const struct import_page *page)
{
    struct grid *grid = arena_new(page->visit->arena, struct grid);
    if (!grid_read(page->visit->arena, page->bytes, grid))
        return NULL;
    int row = page->cases.column_count ? grid_row_with(grid, page->cases.columns[0].heading)
                                       : grid_headings(grid);
    return row < 0 ? NULL : &grid->rows[row];
}

static struct field_select_html column_field(const struct import_page *page,
                                             const struct grid_row *row,
                                             const struct mapping_need *need, size_t index)
{
    struct visit *visit = page->visit;
    struct text name = field_of(visit, index), chosen = heading_of(page, need->name);
    struct field_select_html_option *options =
        arena_new_many(visit->arena, row->count + 1, struct field_select_html_option);
    size_t count = 0;
    if (!chosen.size)
        chosen = posted(visit, text_copy(visit->arena, name));
    for (size_t i = 0; i < row->count; i++) {
        struct text heading = text_trim(row->cells[i]);
        if (heading.size)
            options[count++] = (struct field_select_html_option){
                heading, chosen.size && list_same_heading(heading, chosen), heading};
    }
    return (struct field_select_html){.name = name,
                                      .label = need->name,
                                      .is_optional = !need->is_required,
                                      .options = {options, count}};
}

static void fill_columns(struct import_page *page, const struct mapping *mapping,
                         struct import_report_html *data)
{
    struct visit *visit = page->visit;
    const struct mapping_need *needs;
    const struct grid_row *row = heading_row(page);
    size_t count = row ? mapping_needs(mapping, visit->arena, &needs) : 0;
    struct import_report_html_column *columns =
        arena_new_many(visit->arena, count + 1, struct import_report_html_column);
    for (size_t i = 0; i < count; i++)
        columns[i].select = column_field(page, row, &needs[i], i);
    data->columns = (struct import_report_html_columns){columns, count};
}

static struct text title_of(const struct visit *visit, struct text text, const char *name)
{
    const struct mapping *mapping;
    struct problem problem;
    return mapping_parse(visit->arena, text, &mapping, &problem) ? mapping_title(mapping)
                                                                 : text_of(name);
}

static void fill_lists(struct import_page *page, const char *chosen,
                       struct import_report_html *data)
{
    struct visit *visit = page->visit;
    struct mappings shipped = mappings_shipped(visit->arena, NULL);
    struct field_select_html_option *options = arena_new_many(
        visit->arena, page->saved.count + shipped.count + 1, struct field_select_html_option);
    size_t count = 0;
    for (size_t i = 0; i < page->saved.count; i++) {
        const struct import_choice *saved = &page->saved.items[i];
        options[count++] = (struct field_select_html_option){
            text_of(saved->name), text_is(text_of(saved->name), chosen),
            title_of(visit, saved->text, saved->name)};
    }
    for (size_t i = 0; i < shipped.count; i++)
        if (!saved_of(page, text_of(shipped.names[i])))
            options[count++] = (struct field_select_html_option){
                text_of(shipped.names[i]), text_is(text_of(shipped.names[i]), chosen),
                mapping_title(shipped.items[i])};
    data->list = (struct field_select_html){.name = TEXT_LITERAL("lista"),
                                            .label = say_text(visit, "web.import.which"),
                                            .options = {options, count}};
}

void import_fill_meaning(struct import_page *page, struct import_report_html *data)
{
    const char *name;
    const struct mapping *mapping = asked_about(page, &name);
    data->columns_of = text_of(name);
    fill_columns(page, mapping, data);
    fill_lists(page, name, data);
}
