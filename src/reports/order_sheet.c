/* order_sheet: the sheet from its first line to the last: brief, remarks by kind, questions,
 * changes, what was not checked. Must not know what makes a remark. */
#include "order_sheet_part.h"

static const char *heading_key(enum remark_kind kind)
{
    static const char *const keys[REMARK_KINDS] = {
        [ORDER_ROW_FORBIDDEN] = "sheet.title.forbidden",
        [ORDER_ROW_UNSETTLED] = "sheet.title.unsettled",
        [ORDER_GAP] = "sheet.title.gap",
        [ORDER_GAP_MEETING] = "sheet.title.meeting",
        [ORDER_ROW_DEAD] = "sheet.title.dead",
        [ORDER_AMBIGUOUS] = "sheet.title.ambiguous",
        [ORDER_LAW_STALE] = "sheet.title.stale",
        [ORDER_LAW_UNREAD] = "sheet.title.unread",
        [ORDER_ROLE_EMPTY] = "sheet.title.role-empty",
        [ORDER_MANDATE_MISSING] = "sheet.title.mandate",
    };
    return keys[kind];
}

/* What is only perhaps so stands under a heading of its own. */
static const char *title_of(const struct order_remark *remark)
{
    if (remark->kind == ORDER_ROW_FORBIDDEN && !remark->certain)
        return "sheet.title.unsettled";
    if (remark->kind == ORDER_GAP && !remark->certain)
        return "sheet.title.gap-perhaps";
    if (remark->kind == ORDER_GAP_MEETING && !remark->certain)
        return "sheet.title.waits";
    return heading_key(remark->kind);
}

static struct order_item item_of(struct arena *arena, const struct order_sheet *sheet,
                                 const struct sheet_group *group)
{
    const struct order_remark *remark = group->first;
    struct text types = sheet_types(arena, sheet, group), none = {"", 0};
    bool of_row = remark->kind != ORDER_LAW_UNREAD && remark->row >= 0;
    return (struct order_item){
        .title = text_of(words_text(sheet->view.language, title_of(remark))),
        .subject = remark->kind == ORDER_LAW_UNREAD
                       ? sheet_days(arena, sheet, remark->from, remark->to)
                   : of_row ? sheet_row(arena, sheet, remark->row)
                            : types,
        .row = of_row ? sheet_number(arena, sheet, remark->row) : none,
        .types = remark->row >= 0 && remark->type >= 0 ? types : none,
        .says = sheet_says(arena, sheet, group),
        .law = sheet_law(arena, sheet, group),
        .remedy = sheet_remedy(arena, sheet, group),
        .is_finding = order_sheet_is_finding(remark),
        .is_forbidden = remark->kind == ORDER_ROW_FORBIDDEN && remark->certain,
    };
}

static size_t add_titled(struct arena *arena, const struct order_sheet *sheet, const char *title,
                         const struct sheet_group *groups, size_t count, struct order_item *items)
{
    size_t added = 0;
    for (size_t i = 0; i < count; i++)
        if (text_is(text_of(title_of(groups[i].first)), title))
            items[added++] = item_of(arena, sheet, &groups[i]);
    return added;
}

size_t order_sheet_items(struct arena *arena, const struct order_sheet *sheet,
                         const struct order_item **items_out)
{
    static const char *const titles[] = {
        "sheet.title.forbidden",  "sheet.title.gap",         "sheet.title.meeting",
        "sheet.title.unsettled",  "sheet.title.gap-perhaps", "sheet.title.waits",
        "sheet.title.role-empty", "sheet.title.stale",       "sheet.title.ambiguous",
        "sheet.title.dead",       "sheet.title.mandate",     "sheet.title.unread",
    };
    struct sheet_group *groups;
    size_t group_count = sheet_groups(arena, sheet, &groups), count = 0;
    struct order_item *items = arena_new_many(arena, group_count + 1, struct order_item);
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        count += add_titled(arena, sheet, titles[i], groups, group_count, items + count);
    *items_out = items;
    return count;
}

static void add_field(struct builder *out, const struct order_sheet *sheet, const char *label_key,
                      struct text text)
{
    struct builder line = say_piece(out);
    if (text.size == 0)
        return;
    say(&line, sheet->view.language, label_key);
    builder_add_string(&line, ": ");
    builder_add(&line, text);
    sheet_paragraph(out, "    ", 6, builder_text(&line));
}

void sheet_remarks(struct builder *out, const struct order_sheet *sheet)
{
    const struct order_item *items;
    size_t count = order_sheet_items(out->arena, sheet, &items);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !text_equal(items[i].title, items[i - 1].title))
            sheet_titled(out, items[i].title);
        sheet_paragraph(out, "  ", 4, items[i].subject);
        add_field(out, sheet, "sheet.label.types", items[i].types);
        sheet_paragraph(out, "    ", 4, items[i].says);
        add_field(out, sheet, "sheet.label.law", items[i].law);
        add_field(out, sheet, "sheet.label.remedy", items[i].remedy);
        builder_add_char(out, '\n');
    }
}

void order_sheet_last_line(struct builder *out, const struct order_fates *fates)
{
    builder_add_string(out, "rows ");
    builder_add_number(out, fates->taken + fates->questioned + fates->refused);
    builder_add_string(out, ": imported ");
    builder_add_number(out, fates->taken);
    builder_add_string(out, ", questioned ");
    builder_add_number(out, fates->questioned);
    builder_add_string(out, ", refused ");
    builder_add_number(out, fates->refused);
    builder_add_char(out, '\n');
}

void order_sheet_text(struct builder *out, const struct order_sheet *sheet)
{
    sheet_brief(out, sheet);
    sheet_remarks(out, sheet);
    sheet_changes(out, sheet);
    sheet_questions(out, sheet);
    sheet_unchecked(out, sheet);
    order_sheet_last_line(out, &sheet->fates);
}
