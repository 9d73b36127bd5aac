/* order_sheet_says: each remark in three pieces: what is wrong and when, what the law says, what to
 * do. Nothing is said as certain that the analysis calls uncertain. */
#include "order_sheet_part.h"

static const struct text none = {"", 0};

const char *remark_word(enum remark_kind kind)
{
    static const char *const words[REMARK_KINDS] = {
        [ORDER_ROW_FORBIDDEN] = "row-forbidden",
        [ORDER_ROW_UNSETTLED] = "row-unsettled",
        [ORDER_GAP] = "gap",
        [ORDER_GAP_MEETING] = "gap-meeting",
        [ORDER_ROW_DEAD] = "row-dead",
        [ORDER_AMBIGUOUS] = "ambiguous",
        [ORDER_LAW_STALE] = "law-stale",
        [ORDER_LAW_UNREAD] = "law-unread",
        [ORDER_ROLE_EMPTY] = "role-empty",
        [ORDER_MANDATE_MISSING] = "mandate-missing",
    };
    return words[kind];
}

bool order_sheet_is_finding(const struct order_remark *remark)
{
    return remark->kind == ORDER_ROW_UNSETTLED ||
           (remark->certain && remark->kind != ORDER_LAW_UNREAD);
}

const struct ceiling_span *sheet_span(const struct order_sheet *sheet,
                                      const struct sheet_group *group)
{
    int32_t span = group->first->span;
    return span < 0 ? NULL : catalogue_span(sheet->view.catalogue, span);
}

static struct text provisions_of(struct arena *arena, const struct ceiling_span *span)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; span && i < span->provision_count; i++) {
        builder_add_string(&out, i ? ", " : "");
        builder_add_lagrum(&out, &span->provisions[i]);
    }
    return builder_text(&out);
}

/* A chair or appointed member whom the law lets decide in a hurry, named by a row that does not say
 * so. */
bool sheet_is_only_urgent(const struct order_sheet *sheet, const struct sheet_group *group)
{
    const struct order_remark *remark = group->first;
    const struct ceiling_span *span = sheet_span(sheet, group);
    bool hurry = span && (span->urgent == URGENT_STATUTE || span->urgent == URGENT_MANDATE);
    if (!hurry || remark->row < 0 || remark->delegate < 0)
        return false;
    const struct order_line *row = &sheet->view.rows->rows[remark->row];
    const struct delegate *delegate = &row->delegates[remark->delegate];
    if (delegate->how > DELEGATE_OR_HIGHER || delegate->role < 0)
        return false;
    enum role_kind kind = sheet->view.rows->roles->items[delegate->role].kind;
    return kind == ROLE_CHAIR || kind == ROLE_APPOINTED_MEMBER;
}

static const char *gap_key(const struct order_remark *remark)
{
    static const char *const keys[] = {[GAP_NO_ROW] = "sheet.gap.no-row",
                                       [GAP_VACANT] = "sheet.gap.vacant",
                                       [GAP_POST_ENDED] = "sheet.gap.post-ended",
                                       [GAP_NO_MEETING] = "sheet.gap.no-meeting"};
    return keys[remark->gap];
}

/* "i ärenden på Barn och unga, över 20000 kr" */
static struct text limits_of(struct arena *arena, const struct order_sheet *sheet,
                             const struct order_remark *remark)
{
    struct builder out, crowns;
    builder_init(&out, arena);
    builder_init(&crowns, arena);
    if (remark->unit >= 0)
        say_with(&out, sheet->view.language, "sheet.only-unit",
                 name_unit(arena, sheet->view.rows, remark->unit), none);
    if (remark->over_ore > 0) {
        builder_add_number(&crowns, remark->over_ore / 100);
        say_with(&out, sheet->view.language, "sheet.only-over", builder_text(&crowns), none);
    }
    builder_clear(&crowns);
    if (remark->max_ore >= 0) {
        builder_add_number(&crowns, remark->max_ore / 100);
        say_with(&out, sheet->view.language, "sheet.only-max", builder_text(&crowns), none);
    }
    return builder_text(&out);
}

static void add_gap(struct builder *out, const struct order_sheet *sheet,
                    const struct order_remark *remark)
{
    struct builder why = say_piece(out);
    say_with(&why, sheet->view.language, gap_key(remark),
             name_role(out->arena, sheet->view.rows, remark->role), none);
    const struct text arguments[] = {sheet_days(out->arena, sheet, remark->from, remark->to),
                                     limits_of(out->arena, sheet, remark), builder_text(&why)};
    words_add(out, sheet->view.language,
              remark->certain ? "sheet.says.gap" : "sheet.says.gap-perhaps", arguments, 3);
}

/* With the time within which the decision must be taken, where there is one. */
static void add_meeting_gap(struct builder *out, const struct order_sheet *sheet,
                            const struct order_remark *remark)
{
    const struct clock *clock =
        remark->clock >= 0 ? rulebook_clock(sheet->book, (size_t)remark->clock) : NULL;
    const struct text arguments[] = {sheet_days(out->arena, sheet, remark->from, remark->to),
                                     name_body(out->arena, sheet->view.rows, remark->body)};
    words_add(out, sheet->view.language,
              remark->certain ? "sheet.says.meeting" : "sheet.says.meeting-perhaps", arguments, 2);
    if (!clock)
        return;
    const struct text limits[] = {
        clock->title, explain_period(out->arena, sheet->view.language, clock, clock->period)};
    builder_add_char(out, ' ');
    words_add(out, sheet->view.language, "sheet.says.clock", limits, 2);
}

static void add_forbidden(struct builder *out, const struct order_sheet *sheet,
                          const struct sheet_group *group)
{
    const struct order_remark *remark = group->first;
    const struct text arguments[] = {sheet_delegate(out->arena, sheet, remark),
                                     sheet_days(out->arena, sheet, remark->from, remark->to)};
    const char *key = remark->certain                       ? "sheet.says.forbidden"
                      : sheet_is_only_urgent(sheet, group)  ? "sheet.says.only-urgent"
                      : remark->kind == ORDER_ROW_UNSETTLED ? "sheet.says.unsettled"
                                                            : "sheet.says.forbidden-perhaps";
    words_add(out, sheet->view.language, key, arguments, 2);
}

/* "3.1, 3.2": the rows that the remark is about, by their printed numbers. */
static struct text unread_rows(struct arena *arena, const struct order_sheet *sheet,
                               const struct order_remark *first)
{
    struct builder out;
    int32_t last = -1;
    builder_init(&out, arena);
    for (size_t i = 0; i < sheet->remark_count; i++) {
        const struct order_remark *remark = &sheet->remarks[i];
        if (remark->kind != ORDER_LAW_UNREAD || remark->from != first->from ||
            remark->to != first->to || remark->row == last || remark->row < 0)
            continue;
        last = remark->row;
        builder_add_string(&out, out.size ? ", " : "");
        builder_add(&out, sheet_number(arena, sheet, remark->row));
    }
    return builder_text(&out);
}

static void add_other(struct builder *out, const struct order_sheet *sheet,
                      const struct sheet_group *group)
{
    static const char *const keys[REMARK_KINDS] = {
        [ORDER_ROW_DEAD] = "sheet.says.dead",
        [ORDER_AMBIGUOUS] = "sheet.says.ambiguous",
        [ORDER_LAW_STALE] = "sheet.says.stale",
        [ORDER_LAW_UNREAD] = "sheet.says.unread",
        [ORDER_ROLE_EMPTY] = "sheet.says.role-empty",
        [ORDER_MANDATE_MISSING] = "sheet.says.mandate",
    };
    const struct order_remark *remark = group->first;
    struct text about = none;
    if (remark->kind == ORDER_LAW_UNREAD)
        about = unread_rows(out->arena, sheet, remark);
    else if (remark->other >= 0)
        about = sheet_row(out->arena, sheet, remark->other);
    else if (remark->kind == ORDER_LAW_STALE)
        about = provisions_of(out->arena, sheet_span(sheet, group));
    else if (remark->kind == ORDER_ROLE_EMPTY && remark->delegate >= 0)
        about = name_delegate(out->arena, sheet->view.rows,
                              &sheet->view.rows->rows[remark->row].delegates[remark->delegate]);
    const struct text arguments[] = {sheet_days(out->arena, sheet, remark->from, remark->to),
                                     about};
    const char *key = keys[remark->kind];
    if (remark->kind == ORDER_ROW_DEAD && remark->other < 0)
        key = "sheet.says.dead-outside";
    bool always = remark->from <= sheet->from && remark->to >= sheet->to;
    if (remark->kind == ORDER_LAW_STALE && always)
        key = "sheet.says.stale-always";
    if (remark->kind == ORDER_MANDATE_MISSING && !remark->certain)
        key = "sheet.says.mandate-perhaps";
    words_add(out, sheet->view.language, key, arguments, 2);
    if (!remark->certain && remark->kind != ORDER_MANDATE_MISSING) {
        builder_add_char(out, ' ');
        say(out, sheet->view.language, "sheet.says.not-certain");
    }
}

struct text sheet_says(struct arena *arena, const struct order_sheet *sheet,
                       const struct sheet_group *group)
{
    struct builder out;
    builder_init(&out, arena);
    if (group->first->kind <= ORDER_ROW_UNSETTLED)
        add_forbidden(&out, sheet, group);
    else if (group->first->kind == ORDER_GAP)
        add_gap(&out, sheet, group->first);
    else if (group->first->kind == ORDER_GAP_MEETING)
        add_meeting_gap(&out, sheet, group->first);
    else
        add_other(&out, sheet, group);
    return builder_text(&out);
}

struct text sheet_law(struct arena *arena, const struct order_sheet *sheet,
                      const struct sheet_group *group)
{
    const struct ceiling_span *span = sheet_span(sheet, group);
    struct builder out;
    builder_init(&out, arena);
    if (!span || group->first->kind > ORDER_ROW_UNSETTLED)
        return none;
    authority_span_ceiling(&out, sheet->view.language, span);
    builder_add_char(&out, ' ');
    authority_span_sources(&out, sheet->view.language, span);
    return builder_text(&out);
}
