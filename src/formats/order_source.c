/* order_source: where a row comes from and what that means for it: a decision somebody once took
 * is practice and no rule, a proposal is not adopted, an excerpt may lack a cell. Must not know
 * roles or types. */
#include "order_row.h"

#include "mapping_fold.h"
#include "order_mapping.h"
#include "order_number.h"

static const struct text nothing = {"", 0};

static struct text word_of(const struct order_draft *draft, enum order_field field)
{
    return draft->fields[field].size
               ? order_mapping_word(draft->importer, field, draft->fields[field])
               : nothing;
}

bool order_source_is(const struct order_draft *draft, const char *word)
{
    return text_is(word_of(draft, FIELD_EVIDENCE), word);
}

static bool is_proposal(const struct order_draft *draft)
{
    static const char *const words[] = {"förslag", "föreslås", "föreslagen", NULL};
    struct arena *arena = draft->importer->arena;
    return order_has_any(order_fold(arena, draft->fields[FIELD_VERSION]), words) ||
           order_has_any(order_fold(arena, draft->fields[FIELD_NOTE]), words);
}

static bool is_other_board(const struct order_draft *draft)
{
    struct text board = draft->fields[FIELD_BOARD];
    struct folded name = mapping_fold(draft->importer->out->rows.bodies[0].name);
    return board.size && !mapping_folds_to(board, (struct text){name.bytes, name.size});
}

void order_source_read(struct order_draft *draft)
{
    if (order_source_is(draft, "praxis")) {
        order_refuse(draft, "order.practice");
        return;
    }
    if (is_other_board(draft))
        order_ask_two(draft, "order.other-board", draft->fields[FIELD_BOARD],
                      draft->importer->out->rows.bodies[0].name);
    if (is_proposal(draft))
        order_ask_plain(draft, "order.proposal");
    if (text_is(word_of(draft, FIELD_CERTAINTY), "delvis"))
        order_ask(draft, draft->fields[FIELD_NOTE].size ? "order.partial-note" : "order.partial",
                  draft->fields[FIELD_NOTE]);
    if (order_source_is(draft, "nämndhandling") || order_source_is(draft, "webbsida") ||
        order_source_is(draft, "tillsyn"))
        order_note(draft, "order.second-hand", word_of(draft, FIELD_EVIDENCE));
}

int32_t order_row_day(const struct order_draft *draft)
{
    const struct order *order = &draft->importer->out->rows.orders[0];
    struct text version = order_fold(draft->importer->arena, draft->fields[FIELD_VERSION]);
    int32_t day;
    for (size_t at = 0; at < version.size; at++) {
        bool begins = at == 0 || version.bytes[at - 1] == ' ';
        if (begins && order_day_take(text_after(version, at), &day))
            return day;
    }
    return order->adopted != DAY_NONE       ? order->adopted
           : order->valid_from != DAY_FIRST ? order->valid_from
                                            : DAY_NONE;
}
