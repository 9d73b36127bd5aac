/* order_sheet_json: the sheet as one object for programs. Must not judge. */
#include "authority_json.h"
#include "order_sheet_part.h"

static struct text keyed(const struct register_rows *rows, int32_t row)
{
    return row >= 0 ? rows->rows[row].key : (struct text){"", 0};
}

static int64_t line_of(const struct order_sheet *sheet, int32_t row)
{
    int32_t input = sheet_input_row(sheet, row);
    return sheet->import && input >= 0 && (size_t)input < sheet->import->count
               ? sheet->import->items[input].line
               : 0;
}

static void add_remark(struct builder *out, const struct order_sheet *sheet,
                       const struct order_remark *remark)
{
    struct sheet_group alone = {remark, &remark->type, remark->type >= 0};
    const struct register_rows *rows = sheet->view.rows;
    json_item(out);
    json_text(out, "kind", text_of(remark_word(remark->kind)));
    json_bool(out, "certain", remark->certain);
    if (remark->type >= 0) {
        json_name(out, "decision");
        json_type(out, sheet->view.catalogue, remark->type);
    }
    json_text_or_null(out, "row", keyed(rows, remark->row));
    json_text_or_null(out, "other_row", keyed(rows, remark->other));
    if (remark->row >= 0) {
        json_add_number(out, "line", line_of(sheet, remark->row));
        json_text(out, "as_written", rows->rows[remark->row].decision);
        json_text(out, "delegate", sheet_delegate(out->arena, sheet, remark));
    }
    json_day(out, "from", remark->from);
    json_day(out, "to", remark->to);
    if (remark->body >= 0)
        json_text(out, "body", rows->bodies[remark->body].key);
    if (remark->unit >= 0)
        json_text(out, "unit", rows->units[remark->unit].key);
    json_text(out, "says", sheet_says(out->arena, sheet, &alone));
    json_text_or_null(out, "law", sheet_law(out->arena, sheet, &alone));
    json_text(out, "remedy", sheet_remedy(out->arena, sheet, &alone));
    builder_add_char(out, '}');
}

static void add_row(struct builder *out, enum language language, const struct import_row *row)
{
    static const char *const fates[] = {[IMPORT_TAKEN] = "imported",
                                        [IMPORT_QUESTIONED] = "questioned",
                                        [IMPORT_REFUSED] = "refused"};
    json_item(out);
    json_add_number(out, "line", row->line);
    json_text(out, "number", row->number);
    json_text(out, "decision", row->decision);
    json_text(out, "fate", text_of(fates[row->fate]));
    json_list(out, "questions");
    for (size_t i = 0; i < row->question_count; i++)
        json_text_item(out, order_sheet_question(out->arena, language, &row->questions[i]));
    builder_add_string(out, "]}");
}

static void add_rows(struct builder *out, const struct order_sheet *sheet)
{
    json_list(out, "questions");
    for (size_t i = 0; sheet->import && i < sheet->import->count; i++)
        if (sheet->import->items[i].fate != IMPORT_TAKEN)
            add_row(out, sheet->view.language, &sheet->import->items[i]);
    builder_add_char(out, ']');
}

static void add_changes(struct builder *out, const struct order_sheet *sheet)
{
    static const char *const kinds[] = {[CHANGE_ADDED] = "added",
                                        [CHANGE_REMOVED] = "removed",
                                        [CHANGE_WIDER] = "wider",
                                        [CHANGE_NARROWER] = "narrower",
                                        [CHANGE_OTHER] = "other"};
    json_list(out, "changes");
    for (size_t i = 0; i < sheet->change_count; i++) {
        const struct order_change *change = &sheet->changes[i];
        json_item(out);
        json_text(out, "kind", text_of(kinds[change->kind]));
        json_name(out, "decision");
        json_type(out, sheet->view.catalogue, change->type);
        json_text(out, "before", text_of(verdict_word(change->before.verdict)));
        json_text(out, "after", text_of(verdict_word(change->after.verdict)));
        json_text(out, "says", change_says(out->arena, sheet, change));
        builder_add_char(out, '}');
    }
    builder_add_char(out, ']');
}

void order_sheet_json(struct builder *out, const struct order_sheet *sheet)
{
    const struct order_fates *fates = &sheet->fates;
    builder_add_char(out, '{');
    json_text(out, "file", text_of(sheet->file));
    json_day(out, "from", sheet->from);
    json_day(out, "to", sheet->to);
    json_bool(out, "register", sheet->view.has_register);
    json_add_number(out, "rows", fates->taken + fates->questioned + fates->refused);
    json_add_number(out, "imported", fates->taken);
    json_add_number(out, "questioned", fates->questioned);
    json_add_number(out, "refused", fates->refused);
    json_list(out, "remarks");
    for (size_t i = 0; i < sheet->remark_count; i++)
        add_remark(out, sheet, &sheet->remarks[i]);
    builder_add_char(out, ']');
    add_changes(out, sheet);
    add_rows(out, sheet);
    json_list(out, "not_checked");
    for (size_t i = 0; sheet_unchecked_key(sheet, i); i++)
        json_text_item(out,
                       text_of(words_text(sheet->view.language, sheet_unchecked_key(sheet, i))));
    builder_add_string(out, "]}\n");
}
