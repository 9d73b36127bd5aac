/* order_who: delegates and deputies of a row, each alone, never jointly. Among deputies the
 * order counts. Must not know what a single piece is called. */
#include "order_who.h"

#include "order_split.h"

/* Where the "och" stands that joins two names; false when none does. */
static bool find_and(struct order_draft *draft, struct text written, size_t *at_out,
                     size_t *size_out)
{
    struct text folded = order_fold(draft->importer->arena, written);
    for (size_t from = 0, at, size; from < written.size; from += at + size) {
        if (!order_finds(text_after(folded, from), "och", &at, &size))
            return false;
        struct text before = {written.bytes, from + at};
        if (order_name_is_whole(draft, before) &&
            order_name_is_whole(draft, text_after(written, from + at + size))) {
            *at_out = from + at;
            *size_out = size;
            return true;
        }
    }
    return false;
}

/* "enhetschef och socialsekreterare" are two, "vård- och omsorgschef" is one. */
static void split_at_and(struct order_draft *draft, struct order_pieces *pieces)
{
    struct order_pieces all = *pieces;
    pieces->count = 0;
    for (size_t i = 0; i < all.count; i++) {
        struct text rest = all.items[i].written;
        size_t at, size;
        if (!order_name_is_whole(draft, rest) && find_and(draft, rest, &at, &size)) {
            order_split_add(pieces, (struct text){rest.bytes, at}, all.items[i].joint);
            order_split_add(pieces, text_after(rest, at + size), JOINT_OR);
        } else {
            order_split_add(pieces, rest, all.items[i].joint);
        }
    }
}

/* "förste eller andre vice ordföranden": the ordinal alone takes the noun of the next piece. */
static struct text with_noun(struct order_draft *draft, const struct order_pieces *pieces,
                             size_t index)
{
    static const char *const ordinals[] = {"förste", "första", "1:e", "1:a",
                                           "andre",  "andra",  "2:e", "2:a"};
    struct text written = pieces->items[index].written;
    struct text folded = order_fold(draft->importer->arena, written);
    bool ordinal = false;
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        ordinal = ordinal || text_is(folded, ordinals[i]);
    if (!ordinal || index + 1 == pieces->count)
        return written;
    struct text noun = pieces->items[index + 1].written;
    text_cut(&noun, ' ');
    struct builder joined;
    builder_init(&joined, draft->importer->arena);
    builder_add(&joined, written);
    builder_add_string(&joined, " ");
    builder_add(&joined, noun);
    return builder_text(&joined);
}

/* "X eller högre" says of X that any higher post may too. */
static bool is_higher(struct text folded)
{
    static const char *const words[] = {"högre",      "högre chef",     "högre befattning",
                                        "högre nivå", "däröver",        "uppåt",
                                        "överordnad", "överordnad chef"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_is(folded, words[i]))
            return true;
    return false;
}

static bool raise_last(struct order_draft *draft)
{
    if (draft->delegate_count == 0)
        return false;
    struct delegate *delegate = &draft->delegates[draft->delegate_count - 1];
    const struct role_table *roles = draft->importer->roles;
    if (delegate->how > DELEGATE_OR_HIGHER || !role_is_official(&roles->items[delegate->role]))
        return false;
    delegate->how = DELEGATE_OR_HIGHER;
    return true;
}

static bool is_elected(const struct importer *importer, const struct delegate *delegate)
{
    if (delegate->role < 0)
        return false;
    enum role_kind kind = importer->roles->items[delegate->role].kind;
    return kind >= ROLE_CHAIR && kind <= ROLE_COMMITTEE_CHAIR && kind != ROLE_APPOINTED_MEMBER;
}

/* "ordförande eller vice ordförande i sociala utskottet": both of it; "utskottets ordförande
 * eller vice ordförande" too. */
static void share_places(struct order_draft *draft, struct order_name *names, size_t count)
{
    struct importer *importer = draft->importer;
    for (size_t i = count; i-- > 1;)
        if (names[i].place == PLACE_AFTER && names[i].delegate.body >= 0 &&
            names[i - 1].place == PLACE_NONE && is_elected(importer, &names[i - 1].delegate)) {
            order_body_give(importer, &names[i - 1].delegate, names[i].delegate.body);
            names[i - 1].place = PLACE_AFTER;
        }
    for (size_t i = 1; i < count; i++)
        if (names[i - 1].place == PLACE_BEFORE && names[i].place == PLACE_NONE &&
            is_elected(importer, &names[i].delegate)) {
            if (names[i - 1].delegate.body < 0) /* "utskottets ordförande": whichever it is */
                names[i - 1].delegate.body =
                    order_body_named(importer, TEXT_LITERAL("utskottet"), BODY_COMMITTEE, -1);
            order_body_give(importer, &names[i].delegate, names[i - 1].delegate.body);
            names[i].place = PLACE_BEFORE;
        }
}

static void add_delegate(struct order_draft *draft, struct delegate delegate)
{
    if (draft->delegate_count < ORDER_DELEGATES)
        draft->delegates[draft->delegate_count++] = delegate;
    else
        order_ask_plain(draft, "order.many-delegates");
}

/* Does the piece begin a new step? */
static bool steps_on(enum order_joint joint, bool ordered, bool named_order)
{
    return joint == JOINT_ABSENT || (ordered && joint == JOINT_SIGN) ||
           (named_order && joint != JOINT_FIRST);
}

static void read_pieces(struct order_draft *draft, struct order_pieces *pieces, int32_t step,
                        bool ordered, bool named_order, bool lowest)
{
    struct order_name names[ORDER_DELEGATES] = {0};
    size_t count = 0, first = draft->delegate_count;
    for (size_t i = 0; i < pieces->count; i++) {
        struct text written = with_noun(draft, pieces, i);
        if (pieces->items[i].joint == JOINT_OR &&
            is_higher(order_fold(draft->importer->arena, written)) && raise_last(draft))
            continue;
        step += steps_on(pieces->items[i].joint, ordered, named_order);
        struct order_name name = order_name_read(draft, written);
        if (!name.named)
            continue;
        name.delegate.step = step;
        names[count++] = name;
        add_delegate(draft, name.delegate);
        if (lowest)
            raise_last(draft);
    }
    share_places(draft, names, count);
    for (size_t i = 0; i < count && first + i < draft->delegate_count; i++) {
        struct delegate *delegate = &draft->delegates[first + i];
        delegate->role = names[i].delegate.role;
        delegate->body = names[i].delegate.body;
    }
}

static void read_cell(struct order_draft *draft, struct text written, int32_t step, bool ordered,
                      bool lowest)
{
    struct order_pieces pieces;
    struct text folded = order_fold(draft->importer->arena, written);
    bool named_order =
        order_has(folded, "i nu nämnd ordning") || order_has(folded, "i nämnd ordning");
    order_split(folded, written, &pieces);
    split_at_and(draft, &pieces);
    if (pieces.full)
        order_ask_plain(draft, "order.many-delegates");
    read_pieces(draft, &pieces, step, ordered, named_order, lowest);
}

void order_who_read(struct order_draft *draft, struct text written, bool lowest)
{
    read_cell(draft, written, 0, false, lowest);
}

void order_deputies_read(struct order_draft *draft, struct text written)
{
    read_cell(draft, written, 1, true, false);
}
