/* order_sheet_changes: what a new version of an order changes: for whom, in which decisions, the
 * answer before and now, and an example. Says "may" and "may no longer" only of answers that are
 * certain. */
#include "order_sheet_part.h"

/* Changes that are one thing to a reader: the same people get the same answers for several
 * decisions. */
struct change_group {
    const struct order_change *first;
    size_t count;
};

static bool same_answer(const struct authority *a, const struct authority *b)
{
    return a->verdict == b->verdict && a->reason == b->reason && a->row == b->row &&
           a->step == b->step && a->condition == b->condition && a->missing == b->missing;
}

static bool belongs(const struct order_change *a, const struct order_change *b)
{
    const struct authority_request *one = &a->example, *other = &b->example;
    return a->kind == b->kind && a->role == b->role && a->body == b->body &&
           one->person == other->person && one->amount_ore == other->amount_ore &&
           one->unit == other->unit && one->facts[FACT_URGENT] == other->facts[FACT_URGENT] &&
           same_answer(&a->before, &b->before) && same_answer(&a->after, &b->after);
}

static size_t change_groups(struct arena *arena, const struct order_sheet *sheet,
                            struct change_group **groups_out)
{
    struct change_group *groups =
        arena_new_many(arena, sheet->change_count + 1, struct change_group);
    size_t count = 0;
    for (size_t i = 0; i < sheet->change_count; i++) {
        size_t at = 0;
        while (at < count && !belongs(groups[at].first, &sheet->changes[i]))
            at++;
        if (at == count)
            groups[count++] = (struct change_group){&sheet->changes[i], 0};
        groups[at].count++;
    }
    *groups_out = groups;
    return count;
}

static struct text types_of(struct arena *arena, const struct order_sheet *sheet,
                            const struct order_change *first)
{
    int32_t *types = arena_new_many(arena, sheet->change_count + 1, int32_t);
    struct sheet_group group = {NULL, types, 0};
    for (size_t i = 0; i < sheet->change_count; i++)
        if (belongs(first, &sheet->changes[i]))
            types[group.type_count++] = sheet->changes[i].type;
    return sheet_types(arena, sheet, &group);
}

static struct text who_of(struct arena *arena, const struct order_sheet *sheet,
                          const struct order_change *change)
{
    if (change->role >= 0)
        return name_role(arena, sheet->view.rows, change->role);
    if (change->body >= 0)
        return name_body(arena, sheet->view.rows, change->body);
    return name_asked(arena, &sheet->view, &change->example);
}

static struct text verdict_of(struct arena *arena, const struct order_sheet *sheet,
                              const struct register_rows *rows,
                              const struct authority_request *example,
                              const struct authority *answer)
{
    struct authority_view view = sheet->view;
    struct builder out;
    view.rows = rows;
    view.has_register = true; /* an order has been read: that is what the answer stands on */
    builder_init(&out, arena);
    say(&out, view.language, verdict_key(answer->verdict));
    builder_add_char(&out, ' ');
    say_capital(&out, authority_because(arena, &view, example, answer));
    return builder_text(&out);
}

static const char *key_of(const struct order_change *change)
{
    bool now = change->after.verdict == AUTHORITY_YES;
    bool then = change->before.verdict == AUTHORITY_YES;
    if (change->kind == CHANGE_ADDED && now)
        return "sheet.change.added";
    if (change->kind == CHANGE_REMOVED && then && change->after.verdict == AUTHORITY_NO)
        return "sheet.change.removed";
    if (change->kind == CHANGE_WIDER && now)
        return "sheet.change.wider";
    if (change->kind == CHANGE_NARROWER && then)
        return "sheet.change.narrower";
    return "sheet.change.other";
}

static struct text says_of(struct arena *arena, const struct order_sheet *sheet,
                           const struct order_change *change, struct text types)
{
    struct builder out, sentence;
    builder_init(&out, arena);
    builder_init(&sentence, arena);
    const struct text arguments[] = {
        who_of(arena, sheet, change), types,
        verdict_of(arena, sheet, sheet->older, &change->example, &change->before),
        verdict_of(arena, sheet, sheet->view.rows, &change->example, &change->after)};
    words_add(&sentence, sheet->view.language, key_of(change), arguments, 4);
    say_capital(&out, builder_text(&sentence));
    return builder_text(&out);
}

struct text change_says(struct arena *arena, const struct order_sheet *sheet,
                        const struct order_change *change)
{
    return says_of(arena, sheet, change, name_type(arena, sheet->view.catalogue, change->type));
}

/* What an example asked about beyond decision and decider. */
static struct text example_of(struct arena *arena, const struct order_sheet *sheet,
                              const struct order_change *change)
{
    const struct text none = {"", 0};
    const struct authority_request *example = &change->example;
    struct builder out, part;
    builder_init(&out, arena);
    builder_init(&part, arena);
    builder_add_day(&part, example->day);
    say_with(&out, sheet->view.language, "sheet.example", builder_text(&part), none);
    if (example->amount_ore >= 0) {
        builder_clear(&part);
        builder_add_number(&part, example->amount_ore / 100);
        say_with(&out, sheet->view.language, "sheet.example-amount", builder_text(&part), none);
    }
    if (example->unit >= 0)
        say_with(&out, sheet->view.language, "sheet.example-unit",
                 name_unit(arena, sheet->view.rows, example->unit), none);
    if (example->facts[FACT_URGENT] == KNOWN_YES)
        say(&out, sheet->view.language, "sheet.example-urgent");
    builder_add_char(&out, '.');
    return builder_text(&out);
}

static void add_group(struct builder *out, const struct order_sheet *sheet,
                      const struct order_change *first)
{
    struct builder item = say_piece(out);
    struct text types = types_of(out->arena, sheet, first);
    builder_add(&item, says_of(out->arena, sheet, first, types));
    builder_add_char(&item, ' ');
    builder_add(&item, example_of(out->arena, sheet, first));
    sheet_paragraph(out, "  - ", 4, builder_text(&item));
}

/* A role that stands for a body of the register, of which the same is said by its name. */
static bool is_said_of_body(const struct order_change *change, const struct change_group *groups,
                            size_t count)
{
    for (size_t i = 0; i < count && change->role >= 0; i++) {
        const struct order_change *other = groups[i].first;
        if (other->body >= 0 && other->kind == change->kind && other->type == change->type &&
            same_answer(&other->before, &change->before) &&
            same_answer(&other->after, &change->after))
            return true;
    }
    return false;
}

size_t order_sheet_changes(struct arena *arena, const struct order_sheet *sheet,
                           const struct text **items_out)
{
    struct change_group *groups;
    size_t count = change_groups(arena, sheet, &groups), said = 0;
    struct text *items = arena_new_many(arena, count + 1, struct text);
    for (size_t i = 0; i < count; i++)
        if (!is_said_of_body(groups[i].first, groups, count))
            items[said++] =
                says_of(arena, sheet, groups[i].first, types_of(arena, sheet, groups[i].first));
    *items_out = items;
    return said;
}

void sheet_changes(struct builder *out, const struct order_sheet *sheet)
{
    struct builder line = say_piece(out), day = say_piece(out);
    struct change_group *groups;
    if (!sheet->against)
        return;
    size_t count = change_groups(out->arena, sheet, &groups);
    builder_add_day(&day, sheet->change_day);
    sheet_heading(out, sheet->view.language, "sheet.title.changes");
    say_with(&line, sheet->view.language, count ? "sheet.changes" : "sheet.no-changes",
             builder_text(&day), paper_clean(out->arena, text_of(sheet->against)));
    sheet_paragraph(out, "  ", 2, builder_text(&line));
    for (size_t i = 0; i < count; i++)
        add_group(out, sheet, groups[i].first);
}
