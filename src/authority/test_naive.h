/* test_naive: the law and the orders once more, read day by day from the words of
 * docs/behorighet.md, to compare the analysis with. */
#ifndef AUTHORITY_TEST_NAIVE_H
#define AUTHORITY_TEST_NAIVE_H

#include "test_random_town.h"

struct brute {
    struct town town;
    const struct authority_book *book;
    struct found found;
    int32_t from, to;
    uint64_t seed;
};

struct days_of_order {
    int32_t from, to;
};

static inline struct days_of_order order_days(const struct brute *brute, int32_t order)
{
    const struct order *orders = brute->town.rows.orders;
    struct days_of_order days = {orders[order].valid_from, orders[order].valid_to};
    for (size_t i = 0; i < brute->town.rows.order_count; i++)
        if (orders[i].replaces == order && orders[i].valid_from <= days.to)
            days.to = orders[i].valid_from - 1;
    return days;
}

static inline bool row_holds(const struct brute *brute, const struct order_line *row, int32_t day)
{
    struct days_of_order days = order_days(brute, row->order);
    return row->valid_from <= day && day <= row->valid_to && days.from <= day && day <= days.to;
}

static inline bool has_type(const struct order_line *row, int32_t type)
{
    bool found = row->rule == RULE_URGENT_CHAIR && !row->type_count;
    for (size_t i = 0; i < row->type_count; i++)
        found |= row->types[i] == type;
    return found && (row->rule == RULE_NONE || row->rule == RULE_URGENT_CHAIR);
}

static inline bool has_condition(const struct order_line *row, enum condition_kind kind)
{
    for (size_t i = 0; i < row->condition_count; i++)
        if (row->conditions[i].kind == kind)
            return true;
    return false;
}

/* The classes of a delegate on a day, as a set; 0 = not known. */
static inline unsigned classes_of_person(const struct brute *brute, int32_t person, int32_t day)
{
    static const unsigned by_form[] = {0, 1u << CLASS_EMPLOYEE, 1u << CLASS_EMPLOYEE,
                                       1u << CLASS_MEMBER, 1u << CLASS_CONTRACTOR};
    const struct register_rows *rows = &brute->town.rows;
    unsigned classes = 0;
    for (size_t i = rows->employment_count; i-- > 0;)
        if (rows->employments[i].person == person && span_holds(rows->employments[i].span, day))
            classes = by_form[rows->employments[i].form];
    for (size_t i = 0; classes && i < rows->appointment_count; i++) {
        const struct appointment *seat = &rows->appointments[i];
        if (seat->person != person || !span_holds(seat->span, day) ||
            seat->kind <= APPOINTED_SUBSTITUTE)
            continue;
        if (seat->kind <= APPOINTED_SECOND_VICE_CHAIR && seat->body != 1)
            classes |= 1u << CLASS_CHAIR;
        else if (seat->kind == APPOINTED_SPECIALLY)
            classes |= 1u << CLASS_APPOINTED_MEMBER;
        else if (seat->kind == APPOINTED_OFFICIAL)
            classes |= 1u << CLASS_APPOINTED_OFFICIAL;
        else
            classes |= 1u << CLASS_MEMBER;
        if (seat->kind == APPOINTED_VICE_CHAIR || seat->kind == APPOINTED_SECOND_VICE_CHAIR)
            classes |= 1u << CLASS_MEMBER;
    }
    return classes;
}

static inline unsigned classes_of(const struct brute *brute, const struct delegate *delegate,
                                  int32_t day)
{
    static const unsigned by_town_role[TOWN_ROLES] = {
        [CASEWORKER] = 1u << CLASS_EMPLOYEE,
        [UNIT_HEAD] = 1u << CLASS_EMPLOYEE,
        [DIRECTOR] = 1u << CLASS_EMPLOYEE,
        [BOARD] = 1u << CLASS_BOARD,
        [COMMITTEE] = 1u << CLASS_COMMITTEE,
        [CHAIR] = 1u << CLASS_CHAIR,
        [VICE_CHAIR] = 1u << CLASS_CHAIR | 1u << CLASS_MEMBER,
        [APPOINTED] = 1u << CLASS_APPOINTED_MEMBER,
        [CONTRACTOR] = 1u << CLASS_CONTRACTOR,
    };
    if (delegate->how == DELEGATE_BODY)
        return 1u << (delegate->body == 0 ? CLASS_BOARD : CLASS_COMMITTEE);
    if (delegate->how == DELEGATE_PERSON)
        return classes_of_person(brute, delegate->person, day);
    return delegate->how == DELEGATE_POST ? 1u << CLASS_EMPLOYEE : by_town_role[delegate->role];
}

/* The kind of remark that the law gives a class, ORDER_ROW_DEAD where it lets it pass; by weight in
 * `better`. */
static inline enum remark_kind of_class(const struct ceiling_span *span, enum decider_class class,
                                        bool urgent)
{
    enum permission permission = span_permits(span, class);
    bool single = class == CLASS_CHAIR || class == CLASS_APPOINTED_MEMBER;
    if (permission == MAY_BY_LAW_URGENT || permission == MAY_BY_MANDATE_URGENT)
        return urgent ? ORDER_ROW_DEAD : ORDER_ROW_FORBIDDEN;
    if (permission == MAY_UNKNOWN && single && span && span->ceiling != CEILING_UNKNOWN) {
        bool doubted = urgent || (span->unsettled >> class & 1);
        return doubted ? ORDER_ROW_UNSETTLED : ORDER_ROW_FORBIDDEN;
    }
    if (permission == MAY_UNKNOWN)
        return ORDER_LAW_UNREAD;
    if (permission == MAY_PERHAPS_NOT)
        return ORDER_ROW_UNSETTLED;
    return permission == MAY_NOT ? ORDER_ROW_FORBIDDEN : ORDER_ROW_DEAD;
}

/* Hurry unsaid is forbidden, but less than what is forbidden in any case. */
static inline bool mends(const struct ceiling_span *span, enum decider_class class)
{
    enum permission permission = span_permits(span, class);
    return permission == MAY_BY_LAW_URGENT || permission == MAY_BY_MANDATE_URGENT;
}

static inline enum remark_kind law_says(const struct brute *brute, const struct order_line *row,
                                        const struct delegate *delegate, int32_t type, int32_t day,
                                        bool *mends_out)
{
    const struct ceiling_span *span = catalogue_on(brute->town.catalogue, type, day);
    bool urgent = row->rule == RULE_URGENT_CHAIR || has_condition(row, CONDITION_URGENT);
    unsigned classes = classes_of(brute, delegate, day);
    bool seen[REMARK_KINDS] = {false};
    *mends_out = false;
    for (int class = 0; class < DECIDER_CLASSES; class ++)
        if (classes >> class & 1) {
            enum remark_kind kind = of_class(span, (enum decider_class) class, urgent);
            seen[kind] = true;
            *mends_out |= kind == ORDER_ROW_FORBIDDEN && mends(span, (enum decider_class) class);
        }
    if (!classes || seen[ORDER_ROW_DEAD])
        return ORDER_ROW_DEAD;
    if (*mends_out)
        return ORDER_ROW_FORBIDDEN;
    if (seen[ORDER_LAW_UNREAD])
        return ORDER_LAW_UNREAD;
    return seen[ORDER_ROW_UNSETTLED] ? ORDER_ROW_UNSETTLED : ORDER_ROW_FORBIDDEN;
}

/* The book keeps the address of the register. */
static inline void brute_open(struct brute *brute, uint64_t seed)
{
    struct dice dice = {seed};
    brute->town = random_town(seed);
    brute->seed = seed;
    brute->from = EARLIEST + 30 + roll(&dice, 30);
    brute->to = brute->from + roll(&dice, 100);
    brute->found = town_analyse(&brute->town, brute->from, brute->to);
    brute->book = authority_open(brute->town.arena, brute->town.catalogue, &brute->town.rows);
}

#endif
