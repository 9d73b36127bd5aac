/* authority_row: a row of the delegation order as the board wrote it, or in the words of the
 * register. Must know no verdict. */
#include "authority_part.h"

#include "formats/formats.h"

struct text row_place(struct arena *arena, const struct authority_view *view, int32_t row)
{
    const struct order_line *line = &view->rows->rows[row];
    struct builder out, adopted;
    builder_init(&out, arena);
    builder_init(&adopted, arena);
    say_with(&out, view->language, "authority.row", paper_clean(arena, line->key),
             (struct text){"", 0});
    if (line->order < 0)
        return builder_text(&out);
    const struct order *order = &view->rows->orders[line->order];
    say_with(&out, view->language, "authority.row-of",
             paper_clean(arena, order->title.size ? order->title : order->key),
             (struct text){"", 0});
    if (order->adopted == DAY_NONE)
        return builder_text(&out);
    builder_add_day(&adopted, order->adopted);
    builder_add_string(&adopted, order->paragraph.size ? " " : "");
    builder_add(&adopted, paper_clean(arena, order->paragraph));
    say_with(&out, view->language, "authority.row-adopted", builder_text(&adopted),
             (struct text){"", 0});
    return builder_text(&out);
}

struct text name_delegate(struct arena *arena, const struct register_rows *rows,
                          const struct delegate *delegate)
{
    struct builder out;
    switch (delegate->how) {
    case DELEGATE_BODY:
        return name_body(arena, rows, delegate->body);
    case DELEGATE_PERSON:
        return name_person(arena, rows, delegate->person);
    case DELEGATE_POST:
        return name_post(arena, rows, delegate->post);
    default:
        builder_init(&out, arena);
        register_write_delegate(&out, rows, delegate);
        return paper_clean(arena, builder_text(&out));
    }
}

struct text row_delegates(struct arena *arena, const struct register_rows *rows,
                          const struct order_line *line, bool deputies)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < line->delegate_count; i++) {
        if ((line->delegates[i].step > 0) != deputies)
            continue;
        builder_add_string(&out, out.size ? ", " : "");
        builder_add(&out, name_delegate(arena, rows, &line->delegates[i]));
    }
    return builder_text(&out);
}

/* "högst 0,5 basbelopp (29 600 kr)": the amount of the decision's year, where it is known. */
struct text row_condition(struct arena *arena, const struct authority_view *view,
                          const struct order_condition *condition, int32_t day)
{
    struct builder out, crowns;
    builder_init(&out, arena);
    builder_init(&crowns, arena);
    register_write_condition(&out, view->rows, condition);
    bool base = condition->kind == CONDITION_BASE_MAX || condition->kind == CONDITION_BASE_OVER;
    int64_t amount =
        base ? catalogue_base_amount_ore(view->catalogue, civil_from_day(day).year) : -1;
    if (amount < 0)
        return paper_clean(arena, builder_text(&out));
    builder_add_number(&crowns, amount / 100 * condition->number / 1000);
    say_with(&out, view->language, "authority.base-amount", builder_text(&crowns),
             (struct text){"", 0});
    return paper_clean(arena, builder_text(&out));
}

static void add_part(struct builder *out, const struct authority_view *view, const char *key,
                     struct text text)
{
    if (text.size == 0)
        return;
    builder_add_string(out, out->size ? " " : "");
    say_with(out, view->language, key, text, (struct text){"", 0});
}

static struct text row_terms(struct arena *arena, const struct authority_view *view,
                             const struct order_line *line)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < line->condition_count && line->terms.size == 0; i++) {
        builder_add_string(&out, i ? "; " : "");
        register_write_condition(&out, view->rows, &line->conditions[i]);
    }
    return paper_clean(arena, line->terms.size ? line->terms : builder_text(&out));
}

/* A row without the board's own words is told in those of the register. */
struct text row_written(struct arena *arena, const struct authority_view *view, int32_t row)
{
    const struct order_line *line = &view->rows->rows[row];
    struct builder out;
    builder_init(&out, arena);
    struct text decision = paper_clean(arena, line->decision);
    if (decision.size == 0 && line->type_count)
        decision = name_type(arena, view->catalogue, line->types[0]);
    add_part(&out, view, "authority.written.decision", decision);
    add_part(&out, view, "authority.written.law", paper_clean(arena, line->law));
    add_part(&out, view, "authority.written.who",
             line->who.size ? paper_clean(arena, line->who)
                            : row_delegates(arena, view->rows, line, false));
    add_part(&out, view, "authority.written.deputy",
             line->deputy.size ? paper_clean(arena, line->deputy)
                               : row_delegates(arena, view->rows, line, true));
    add_part(&out, view, "authority.written.terms", row_terms(arena, view, line));
    return builder_text(&out);
}
