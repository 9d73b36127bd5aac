/* authority_because: why an answer is as it is, in one sentence; of a refusal the one fact that
 * fell short, of an unknown the way that would give the right. Must not judge: it retells what the
 * engine answered. */
#include "authority_part.h"

static const char *const yes_keys[AUTHORITY_REASONS] = {
    [REASON_BOARD] = "authority.because.board",
    [REASON_STATUTE] = "authority.because.statute",
    [REASON_MANDATE] = "authority.because.mandate",
    [REASON_ORDER] = "authority.because.order",
    [REASON_SUBDELEGATED] = "authority.because.subdelegated",
};

static const char *const unknown_keys[AUTHORITY_REASONS] = {
    [REASON_STATUTE] = "authority.perhaps.statute",
    [REASON_MANDATE] = "authority.perhaps.mandate",
    [REASON_ORDER] = "authority.perhaps.order",
    [REASON_SUBDELEGATED] = "authority.perhaps.subdelegated",
    [REASON_LAW_NOT_READ] = "authority.perhaps.law-not-read",
    [REASON_NO_ORDER] = "authority.perhaps.no-order",
    [REASON_DISQUALIFIED] = "authority.perhaps.disqualified",
};

static const char *const unsettled_keys[AUTHORITY_REASONS] = {
    [REASON_LAW_FORBIDS] = "authority.unsettled.law-forbids",
    [REASON_CONTRACTOR] = "authority.unsettled.contractor",
    [REASON_NOT_QUORATE] = "authority.unsettled.not-quorate",
    [REASON_NO_MEETING] = "authority.unsettled.no-meeting",
};

static const char *const no_keys[AUTHORITY_REASONS] = {
    [REASON_LAW_FORBIDS] = "authority.no.law-forbids",
    [REASON_NO_CAPACITY] = "authority.no.no-capacity",
    [REASON_EXPIRED] = "authority.no.expired",
    [REASON_NO_ROW] = "authority.no.no-row",
    [REASON_NOT_URGENT] = "authority.no.not-urgent",
    [REASON_NO_MANDATE] = "authority.no.no-mandate",
    [REASON_NOT_ABSENT] = "authority.no.not-absent",
    [REASON_NOT_MEMBER] = "authority.no.not-member",
    [REASON_CONTRACTOR] = "authority.no.contractor",
    [REASON_NO_AGREEMENT] = "authority.no.no-agreement",
    [REASON_NOT_HEAD] = "authority.no.not-head",
    [REASON_WEIGHTY] = "authority.no.weighty",
    [REASON_DISQUALIFIED] = "authority.no.disqualified",
    [REASON_NOT_QUORATE] = "authority.no.not-quorate",
};

/* The chair under a rule that does not say what happens in a hurry: the law has been read, the
 * reading is open. */
static bool is_open_hurry(const struct authority_view *view, const struct authority *answer)
{
    bool elected = answer->decider == CLASS_CHAIR || answer->decider == CLASS_APPOINTED_MEMBER;
    return elected && answer->span >= 0 &&
           catalogue_span(view->catalogue, answer->span)->ceiling != CEILING_UNKNOWN;
}

static const char *key_of(const struct authority_view *view, const struct authority *answer)
{
    const char *key = NULL;
    if (answer->verdict == AUTHORITY_YES)
        key = yes_keys[answer->reason];
    else if (answer->verdict == AUTHORITY_UNSETTLED)
        key = unsettled_keys[answer->reason];
    else if (answer->verdict == AUTHORITY_NO)
        key = no_keys[answer->reason];
    else if (answer->reason == REASON_LAW_NOT_READ && is_open_hurry(view, answer))
        key = "authority.perhaps.open-hurry";
    else if (answer->reason == REASON_NO_ORDER && !view->has_register)
        key = "authority.perhaps.order-not-read";
    else
        key = unknown_keys[answer->reason];
    return key ? key : "authority.because.other";
}

/* "20000 kr" of the request. */
static void add_asked_amount(struct builder *out, const struct authority_view *view,
                             const struct authority_request *request)
{
    struct builder crowns = say_piece(out);
    if (request->amount_ore < 0)
        return;
    builder_add_number(&crowns, request->amount_ore / 100);
    say_with(out, view->language, "authority.no.amount-asked", builder_text(&crowns),
             (struct text){"", 0});
}

static bool is_amount(const struct order_condition *condition)
{
    return condition->kind <= CONDITION_BASE_OVER;
}

/* The part of a row that was not met: a condition, the outcome, or the unit. */
static void add_short_part(struct builder *out, const struct authority_view *view,
                           const struct authority_request *request, const struct authority *answer)
{
    const struct order_line *line = &view->rows->rows[answer->row];
    if (answer->condition >= 0 && (size_t)answer->condition < line->condition_count) {
        const struct order_condition *condition = &line->conditions[answer->condition];
        builder_add(out, row_condition(out->arena, view, condition, request->day));
        if (is_amount(condition))
            add_asked_amount(out, view, request);
        return;
    }
    bool outcome = line->outcome != OUTCOME_ANY && request->outcome != OUTCOME_ANY &&
                   line->outcome != request->outcome;
    if (outcome)
        say(out, view->language,
            line->outcome == OUTCOME_APPROVED ? "authority.no.only-approved"
                                              : "authority.no.only-refused");
    else if (line->unit >= 0)
        say_with(out, view->language, "authority.no.only-unit",
                 name_unit(out->arena, view->rows, line->unit), (struct text){"", 0});
    else
        say(out, view->language, "authority.no.only-own-unit");
}

static void add_condition(struct builder *out, const struct authority_view *view,
                          const struct authority_request *request, const struct authority *answer,
                          struct text office)
{
    struct builder part = say_piece(out);
    add_short_part(&part, view, request, answer);
    const struct text arguments[] = {row_place(out->arena, view, answer->row), office,
                                     builder_text(&part)};
    words_add(out, view->language, "authority.no.condition", arguments, 3);
}

/* What the sentence is completed with: the row, the giver of a sub-delegation, the time of an
 * appointment. */
static struct text second_of(struct builder *out, const struct authority_view *view,
                             const struct authority *answer)
{
    struct builder second = say_piece(out);
    if (answer->reason == REASON_EXPIRED && answer->appointment >= 0) {
        struct span span = view->rows->appointments[answer->appointment].span;
        say_span(&second, view->language, span.from, span.to);
    } else if (answer->subdelegation >= 0) {
        int32_t giver = view->rows->subdelegations[answer->subdelegation].from;
        builder_add(&second, name_role(out->arena, view->rows, giver));
    } else if (answer->row >= 0) {
        builder_add(&second, row_place(out->arena, view, answer->row));
    }
    return builder_text(&second);
}

struct text authority_because(struct arena *arena, const struct authority_view *view,
                              const struct authority_request *request,
                              const struct authority *answer)
{
    struct builder out;
    builder_init(&out, arena);
    struct text office = name_decider(arena, view, request, answer);
    if (answer->reason == REASON_CONDITION && answer->row >= 0) {
        add_condition(&out, view, request, answer, office);
        return builder_text(&out);
    }
    bool by_name = answer->reason == REASON_NO_CAPACITY;
    struct text second = second_of(&out, view, answer);
    const char *key = key_of(view, answer);
    if (answer->reason == REASON_EXPIRED && second.size == 0)
        key = "authority.no.expired-other"; /* it holds, but not for this decision */
    say_with(&out, view->language, key, by_name ? name_asked(arena, view, request) : office,
             second);
    return builder_text(&out);
}
