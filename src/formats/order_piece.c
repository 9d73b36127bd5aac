/* order_piece: what the readers of conditions share: keeping one, blanking out what has been
 * understood, and the scope of a delegate. Must not know amounts or roles. */
#include "order_condition.h"

#include <string.h>

void order_condition_add(struct order_draft *draft, enum condition_kind kind, int32_t role,
                         int64_t number)
{
    for (size_t i = 0; i < draft->condition_count; i++)
        if (draft->conditions[i].kind == kind && draft->conditions[i].role == role &&
            draft->conditions[i].number == number)
            return;
    if (draft->condition_count == ORDER_CONDITIONS) {
        draft->conditions[ORDER_CONDITIONS - 1] = (struct order_condition){CONDITION_OTHER, -1, 0};
        return;
    }
    draft->conditions[draft->condition_count++] = (struct order_condition){kind, role, number};
}

void order_piece_blank(struct order_piece *piece, size_t at, size_t size)
{
    memset(piece->bytes + at, ' ', size);
}

bool order_piece_is_empty(const struct order_piece *piece)
{
    static const char *const light[] = {
        "och",    "samt",   "ska",       "skall",   "dock", "beslut", "beslutet",
        "belopp", "i",      "med",       "av",      "till", "enbart", "endast",
        "minst",  "gäller", "delegaten", "ärendet", "en",   "ett",    NULL};
    for (size_t at = 0; at < piece->size;) {
        struct text rest = {piece->bytes + at, piece->size - at};
        bool word =
            order_is_letter(rest.bytes[0]) || (rest.bytes[0] >= '0' && rest.bytes[0] <= '9');
        size_t size = 1;
        for (size_t i = 0; word && light[i] && size == 1; i++)
            if (order_takes(rest, light[i]))
                size = order_takes(rest, light[i]);
        if (word && size == 1 && order_takes(rest, "i") != 1)
            return false;
        at += size;
    }
    return true;
}

enum delegate_scope order_scope_find(struct text folded, size_t *at_out, size_t *size_out)
{
    static const char *const unit[] = {
        "egen enhet",  "inom sin enhet", "inom egen enhet",       "för sin enhet",
        "i sin enhet", "inom enheten",   "inom respektive enhet", "för egen enhet",
        NULL};
    static const char *const area[] = {"eget område",
                                       "inom sitt område",
                                       "inom eget område",
                                       "inom eget verksamhetsområde",
                                       "inom sitt verksamhetsområde",
                                       "inom sitt ansvarsområde",
                                       "inom eget ansvarsområde",
                                       "inom respektive område",
                                       NULL};
    if (order_finds_any(folded, unit, at_out, size_out))
        return SCOPE_UNIT;
    return order_finds_any(folded, area, at_out, size_out) ? SCOPE_AREA : SCOPE_ALL;
}
