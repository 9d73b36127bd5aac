/* order_sheet_groups: remarks that are one thing to a reader put together, and rows named as the
 * board printed them. Must know no law. */
#include "order_sheet_part.h"

enum { MOST_TYPES = 12 }; /* named in one remark; the others are counted */

/* Of law that has not been read there is nothing to say but which rows and when. */
static bool belongs(const struct order_remark *a, const struct order_remark *b)
{
    if (a->kind == ORDER_LAW_UNREAD && b->kind == a->kind)
        return a->from == b->from && a->to == b->to;
    return a->kind == b->kind && a->certain == b->certain && a->row == b->row &&
           a->other == b->other && a->delegate == b->delegate && a->from == b->from &&
           a->to == b->to && a->body == b->body && a->clock == b->clock && a->gap == b->gap &&
           a->role == b->role && (a->span < 0) == (b->span < 0) && a->unit == b->unit &&
           a->over_ore == b->over_ore && a->max_ore == b->max_ore;
}

/* Two spans of the law that say the same thing in the same words make one remark. */
static bool same_law(const struct catalogue *catalogue, const struct order_remark *a,
                     const struct order_remark *b)
{
    if (a->span < 0 || b->span < 0 || a->span == b->span || a->kind == ORDER_LAW_UNREAD ||
        a->kind == ORDER_MANDATE_MISSING)
        return true;
    const struct ceiling_span *first = catalogue_span(catalogue, a->span);
    const struct ceiling_span *second = catalogue_span(catalogue, b->span);
    return first->ceiling == second->ceiling && first->urgent == second->urgent &&
           first->mark == second->mark;
}

static void fill_types(struct arena *arena, const struct order_sheet *sheet,
                       struct sheet_group *group)
{
    int32_t *types = arena_new_many(arena, group->type_count + 1, int32_t);
    size_t count = 0;
    for (size_t i = 0; i < sheet->remark_count; i++) {
        const struct order_remark *remark = &sheet->remarks[i];
        if (remark->type >= 0 && belongs(group->first, remark) &&
            same_law(sheet->view.catalogue, group->first, remark))
            types[count++] = remark->type;
    }
    ensure(count == group->type_count);
    group->types = types;
}

size_t sheet_groups(struct arena *arena, const struct order_sheet *sheet,
                    struct sheet_group **groups_out)
{
    size_t room = sheet->remark_count + 1, count = 0;
    struct sheet_group *groups = arena_new_many(arena, room, struct sheet_group);
    for (size_t i = 0; i < sheet->remark_count; i++) {
        const struct order_remark *remark = &sheet->remarks[i];
        size_t at = 0;
        while (at < count && !(belongs(groups[at].first, remark) &&
                               same_law(sheet->view.catalogue, groups[at].first, remark)))
            at++;
        if (at == count)
            groups[count++] = (struct sheet_group){remark, NULL, 0};
        groups[at].type_count += remark->type >= 0;
    }
    for (size_t at = 0; at < count; at++)
        fill_types(arena, sheet, &groups[at]);
    *groups_out = groups;
    return count;
}

static const struct import_row *import_row_of(const struct order_sheet *sheet, int32_t line)
{
    for (size_t i = 0; sheet->import && i < sheet->import->count; i++) {
        const struct import_row *row = &sheet->import->items[i];
        if (row->line_count && line >= row->first_line && line < row->first_line + row->line_count)
            return row;
    }
    return NULL;
}

int32_t sheet_input_row(const struct order_sheet *sheet, int32_t line)
{
    const struct import_row *row = line < 0 ? NULL : import_row_of(sheet, line);
    return row ? (int32_t)(row - sheet->import->items) : line;
}

static void add_quoted(struct builder *out, struct text text)
{
    if (text.size == 0)
        return;
    builder_add_string(out, " \"");
    builder_add(out, text);
    builder_add_char(out, '"');
}

struct text sheet_number(struct arena *arena, const struct order_sheet *sheet, int32_t line)
{
    const struct import_row *input = import_row_of(sheet, line);
    struct builder number;
    builder_init(&number, arena);
    builder_add(&number,
                paper_clean(arena, input ? input->number : sheet->view.rows->rows[line].key));
    if (number.size == 0 && input)
        builder_add_number(&number, input->line);
    return builder_text(&number);
}

struct text sheet_row(struct arena *arena, const struct order_sheet *sheet, int32_t line)
{
    const struct order_line *row = &sheet->view.rows->rows[line];
    const struct import_row *input = import_row_of(sheet, line);
    struct builder out;
    builder_init(&out, arena);
    struct text number = sheet_number(arena, sheet, line);
    bool unnumbered =
        text_starts(number, "rad "); /* the import names a row without number by its line */
    if (unnumbered)
        number = text_after(number, sizeof "rad " - 1);
    say_with(&out, sheet->view.language,
             unnumbered || (input && input->number.size == 0) ? "sheet.line" : "sheet.row", number,
             (struct text){"", 0});
    struct text decision = paper_clean(arena, row->decision);
    if (decision.size == 0 && row->type_count)
        decision = name_type(arena, sheet->view.catalogue, row->types[0]);
    add_quoted(&out, decision);
    if (row->law.size) {
        builder_add_string(&out, " (");
        builder_add(&out, paper_clean(arena, row->law));
        builder_add_char(&out, ')');
    }
    return builder_text(&out);
}

/* As printed; of several the one that the remark is about. */
struct text sheet_delegate(struct arena *arena, const struct order_sheet *sheet,
                           const struct order_remark *remark)
{
    const struct order_line *row = &sheet->view.rows->rows[remark->row];
    bool one = remark->delegate >= 0 && (size_t)remark->delegate < row->delegate_count;
    if (row->who.size && (row->delegate_count == 1 || !one))
        return paper_clean(arena, row->who);
    return one ? name_delegate(arena, sheet->view.rows, &row->delegates[remark->delegate])
               : (struct text){"", 0};
}

struct text sheet_types(struct arena *arena, const struct order_sheet *sheet,
                        const struct sheet_group *group)
{
    struct builder out;
    builder_init(&out, arena);
    size_t named = 0, left = 0;
    for (size_t i = 0; i < group->type_count; i++) {
        bool again = false;
        for (size_t earlier = 0; earlier < i; earlier++)
            again |= group->types[earlier] == group->types[i];
        if (again)
            continue;
        if (named == MOST_TYPES && !sheet->view.on_page) {
            left++;
            continue;
        }
        builder_add_string(&out, named++ ? "; " : "");
        builder_add(&out, name_type(arena, sheet->view.catalogue, group->types[i]));
    }
    if (left) {
        builder_add_string(&out, "; ");
        words_add_count(&out, sheet->view.language, "sheet.more-types", (int64_t)left);
    }
    return builder_text(&out);
}

struct text sheet_days(struct arena *arena, const struct order_sheet *sheet, int32_t from,
                       int32_t to)
{
    struct builder out;
    builder_init(&out, arena);
    if (from <= sheet->from && to >= sheet->to)
        say(&out, sheet->view.language, "sheet.all-days");
    else
        say_span(&out, sheet->view.language, from, to);
    return builder_text(&out);
}

void sheet_paragraph(struct builder *out, const char *lead, size_t hang, struct text text)
{
    if (text.size)
        paper_paragraph_within(out, SHEET_WIDTH, text_of(lead), hang, text);
}

void sheet_titled(struct builder *out, struct text title)
{
    bool parted = out->size > 1 && out->bytes[out->size - 2] == '\n';
    if (!parted)
        builder_add_char(out, '\n');
    paper_heading(out, title, '=');
}

void sheet_heading(struct builder *out, enum language language, const char *key)
{
    sheet_titled(out, text_of(words_text(language, key)));
}
