/* order_sheet_remedy: what to do about a remark. What is not certain is asked about, never struck.
 * */
#include "order_sheet_part.h"

static const char *remedy_of_forbidden(const struct order_sheet *sheet,
                                       const struct sheet_group *group)
{
    const struct ceiling_span *span = sheet_span(sheet, group);
    if (sheet_is_only_urgent(sheet, group))
        return "sheet.remedy.only-urgent";
    if (!group->first->certain)
        return "sheet.remedy.unsettled";
    if (span && span->ceiling == CEILING_COMMITTEE)
        return span->urgent == URGENT_STATUTE ? "sheet.remedy.committee-statute"
                                              : "sheet.remedy.committee";
    if (span && span->ceiling == CEILING_BOARD)
        return span->urgent == URGENT_MANDATE ? "sheet.remedy.board-mandate" : "sheet.remedy.board";
    return "sheet.remedy.forbidden";
}

struct text sheet_remedy(struct arena *arena, const struct order_sheet *sheet,
                         const struct sheet_group *group)
{
    static const char *const keys[REMARK_KINDS] = {
        [ORDER_ROW_UNSETTLED] = "sheet.remedy.unsettled",
        [ORDER_GAP] = "sheet.remedy.gap",
        [ORDER_GAP_MEETING] = "sheet.remedy.meeting",
        [ORDER_ROW_DEAD] = "sheet.remedy.dead",
        [ORDER_AMBIGUOUS] = "sheet.remedy.ambiguous",
        [ORDER_LAW_STALE] = "sheet.remedy.stale",
        [ORDER_LAW_UNREAD] = "sheet.remedy.unread",
        [ORDER_ROLE_EMPTY] = "sheet.remedy.role-empty",
        [ORDER_MANDATE_MISSING] = "sheet.remedy.mandate",
    };
    struct builder out;
    builder_init(&out, arena);
    enum remark_kind kind = group->first->kind;
    say(&out, sheet->view.language,
        kind == ORDER_ROW_FORBIDDEN ? remedy_of_forbidden(sheet, group) : keys[kind]);
    return builder_text(&out);
}
