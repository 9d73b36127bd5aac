/* doubts: a list, and who is right in the end. */
#include "doubts.h"

#include <string.h>

bool doubts_have_room(const struct doubts *doubts, enum remark_kind kind)
{
    return doubts->kept[kind] < VERDICT_REMARKS_MOST;
}

void doubts_add(struct doubts *doubts, const struct doubt *doubt)
{
    enum remark_kind kind = doubt->remark.kind;
    if (!doubts_have_room(doubts, kind)) {
        doubts->left_out++;
        return;
    }
    doubts->kept[kind]++;
    if (doubts->count == doubts->room) {
        doubts->room = doubts->room ? doubts->room * 2 : 16;
        struct doubt *wider = arena_new_many(doubts->arena, doubts->room, struct doubt);
        if (doubts->count)
            memcpy(wider, doubts->doubts, doubts->count * sizeof *wider);
        doubts->doubts = wider;
    }
    doubts->doubts[doubts->count++] = *doubt;
}

void doubts_settle(const struct doubts *doubts, bool entries_true, bool tiles_true,
                   struct verdict *verdict)
{
    for (size_t i = 0; i < doubts->count; i++) {
        const struct doubt *doubt = &doubts->doubts[i];
        bool wrong = entries_true ? doubt->by_entries
                     : tiles_true ? doubt->by_tiles
                                  : doubt->by_neither;
        if (wrong)
            verdict_add(verdict, &doubt->remark);
    }
    verdict->left_out += doubts->left_out;
}
