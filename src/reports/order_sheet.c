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

static void add_group(struct builder *out, const struct order_sheet *sheet,
                      const struct sheet_group *group)
{
    const struct order_remark *remark = group->first;
    struct builder subject = say_piece(out);
    struct text types = sheet_types(out->arena, sheet, group);
    if (remark->kind == ORDER_LAW_UNREAD)
        builder_add(&subject, sheet_days(out->arena, sheet, remark->from, remark->to));
    else if (remark->row >= 0)
        builder_add(&subject, sheet_row(out->arena, sheet, remark->row));
    else
        builder_add(&subject, types);
    sheet_paragraph(out, "  ", 4, builder_text(&subject));
    if (remark->row >= 0 && remark->type >= 0)
        add_field(out, sheet, "sheet.label.types", types);
    sheet_paragraph(out, "    ", 4, sheet_says(out->arena, sheet, group));
    add_field(out, sheet, "sheet.label.law", sheet_law(out->arena, sheet, group));
    add_field(out, sheet, "sheet.label.remedy", sheet_remedy(out->arena, sheet, group));
    builder_add_char(out, '\n');
}

static void add_titled(struct builder *out, const struct order_sheet *sheet, const char *title,
                       const struct sheet_group *groups, size_t count)
{
    bool begun = false;
    for (size_t i = 0; i < count; i++) {
        if (text_compare(text_of(title_of(groups[i].first)), text_of(title)) != 0)
            continue;
        if (!begun)
            sheet_heading(out, sheet->view.language, title);
        begun = true;
        add_group(out, sheet, &groups[i]);
    }
}

void sheet_remarks(struct builder *out, const struct order_sheet *sheet)
{
    static const char *const titles[] = {
        "sheet.title.forbidden",  "sheet.title.gap",         "sheet.title.meeting",
        "sheet.title.unsettled",  "sheet.title.gap-perhaps", "sheet.title.waits",
        "sheet.title.role-empty", "sheet.title.stale",       "sheet.title.ambiguous",
        "sheet.title.dead",       "sheet.title.mandate",     "sheet.title.unread",
    };
    struct sheet_group *groups;
    size_t count = sheet_groups(out->arena, sheet, &groups);
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        add_titled(out, sheet, titles[i], groups, count);
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
