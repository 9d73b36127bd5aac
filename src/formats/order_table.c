/* order_table: the cells of a row. Must not know what the words in them mean, but for a heading,
 * which must not be a row that looks like one. */
#include "order_table.h"

#include "mapping_fold.h"
#include "order_rule.h"
#include "order_type.h"

static const struct text nothing = {"", 0};

struct text order_table_keep(struct importer *importer, struct text text)
{
    struct text trimmed = text_trim(text);
    return text_kept(importer->arena, trimmed);
}

static bool is_blank(const struct importer *importer, struct text cell)
{
    for (size_t i = 0; i < importer->mapping->blanks.count; i++)
        if (text_equal(text_trim(cell), importer->mapping->blanks.items[i]))
            return true;
    return text_trim(cell).size == 0;
}

struct text order_table_cell(const struct importer *importer, enum order_field field)
{
    int32_t position = importer->positions[field];
    bool there = position >= 0 && (size_t)position < importer->cell_count &&
                 !is_blank(importer, importer->cells[position]);
    return there ? importer->cells[position] : nothing;
}

static size_t filled_cells(const struct importer *importer, struct text *only_out)
{
    size_t filled = 0;
    for (size_t i = 0; i < importer->cell_count; i++)
        if (text_trim(importer->cells[i]).size) {
            *only_out = importer->cells[i];
            filled++;
        }
    return filled;
}

/* The heading row comes again on every page. */
static bool is_header_again(const struct importer *importer)
{
    for (size_t i = 0; i < importer->cell_count; i++) {
        struct folded name = mapping_fold(importer->cells[i]);
        if (name.size &&
            (i >= importer->header_count ||
             !mapping_folds_to(importer->header[i], (struct text){name.bytes, name.size})))
            return false;
    }
    return true;
}

/* One cell alone is a heading within the table, unless it says what a row would say. */
static bool is_heading(struct importer *importer, struct text only)
{
    struct order_hit hits[ORDER_HITS];
    struct import_row item = {0};
    struct order_draft draft = {.importer = importer, .item = &item};
    draft.fields[FIELD_DECISION] = only;
    bool typed = order_hits(importer, order_plain(importer->arena, only), NULL, hits) > 0;
    bool decision =
        text_equal(text_trim(order_table_cell(importer, FIELD_DECISION)), text_trim(only));
    return !decision ||
           !(typed || order_rule_find(&draft) != RULE_NONE || order_rule_is_general(&draft));
}

static bool has_letter(struct text text)
{
    for (size_t i = 0; i < text.size; i++)
        if (order_is_letter(text.bytes[i]))
            return true;
    return false;
}

enum order_row_kind order_table_kind(struct importer *importer)
{
    struct text only = nothing;
    size_t filled = filled_cells(importer, &only);
    if (filled == 0 || is_header_again(importer))
        return ORDER_NOTHING;
    if (filled > 1 || !is_heading(importer, only))
        return ORDER_ROW;
    if (has_letter(only)) /* not the number of a page */
        importer->heading = order_table_keep(importer, only);
    return ORDER_HEADING;
}

static struct text number_of(struct order_draft *draft)
{
    struct builder number;
    if (draft->fields[FIELD_NUMBER].size)
        return draft->fields[FIELD_NUMBER];
    if (draft->fields[FIELD_ID].size)
        return draft->fields[FIELD_ID];
    builder_init(&number, draft->importer->arena);
    builder_add_string(&number, "rad ");
    builder_add_number(&number, draft->item->line);
    return builder_text(&number);
}

static struct text join(struct arena *arena, const struct text *pieces, size_t count)
{
    struct builder joined;
    builder_init(&joined, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&joined, joined.size && pieces[i].size ? "; " : "");
        builder_add(&joined, pieces[i]);
    }
    return builder_text(&joined);
}

static void take_fields(struct order_draft *draft)
{
    struct importer *importer = draft->importer;
    for (int field = 0; field < ORDER_FIELDS; field++)
        draft->fields[field] =
            order_table_keep(importer, order_table_cell(importer, (enum order_field)field));
    const struct text *fields = draft->fields;
    struct text who[] = {fields[FIELD_DELEGATE], fields[FIELD_LOWEST]};
    struct text terms[] = {fields[FIELD_TERMS], fields[FIELD_CONSULTED], fields[FIELD_REMARK]};
    draft->item->number = number_of(draft);
    draft->item->decision = fields[FIELD_DECISION];
    draft->item->law = fields[FIELD_CITATION];
    draft->item->who = join(importer->arena, who, 2);
    draft->item->deputy = fields[FIELD_DEPUTY];
    draft->item->terms = join(importer->arena, terms, 3);
}

/* Cells beyond the headings: a separator within a text has moved them. */
static void ask_extra(struct order_draft *draft)
{
    const struct importer *importer = draft->importer;
    for (size_t i = importer->header_count; i < importer->cell_count; i++)
        if (text_trim(importer->cells[i]).size) {
            order_ask(draft, "order.extra-cell", text_trim(importer->cells[i]));
            return;
        }
}

/* Long cells are kept as written, but only their beginning is read. */
static void shorten(struct order_draft *draft)
{
    for (int field = 0; field < ORDER_FIELDS; field++) {
        struct text *cell = &draft->fields[field];
        if (cell->size <= ORDER_CELL)
            continue;
        cell->size = ORDER_CELL;
        while (cell->size && ((unsigned char)cell->bytes[cell->size] & 0xC0) == 0x80)
            cell->size--;
        order_ask(draft, "order.long-cell", *cell);
    }
}

void order_table_take(struct order_draft *draft)
{
    take_fields(draft);
    ask_extra(draft);
    shorten(draft);
}
