/* taking_back: see taking_back.h. */
#include "desk.h"

enum { YEAR_MONTHS = 12 };

/* The register as it would be: the rows end with the day, and what was passed on from them ends too. */
static const struct register_rows *without(struct arena *arena, const struct register_rows *rows,
                                           const struct taking *taking)
{
    struct register_rows *left = arena_new(arena, struct register_rows);
    *left = *rows;
    left->rows = arena_new_many(arena, rows->row_count + 1, struct order_line);
    left->subdelegations =
        arena_new_many(arena, rows->subdelegation_count + 1, struct subdelegation);
    for (size_t i = 0; i < rows->row_count; i++)
        left->rows[i] = rows->rows[i];
    for (size_t i = 0; i < rows->subdelegation_count; i++)
        left->subdelegations[i] = rows->subdelegations[i];
    for (size_t i = 0; i < taking->row_count; i++) {
        int32_t *until = &left->rows[taking->rows[i]].valid_to;
#ifdef PLANTED_TAKING /* proves that the tests look: what is taken back is still there */
        until = &(int32_t){0};
#endif
        if (*until > taking->last_day)
            *until = taking->last_day;
        for (size_t j = 0; j < rows->subdelegation_count; j++)
            if (left->subdelegations[j].row == taking->rows[i] &&
                left->subdelegations[j].span.to > taking->last_day)
                left->subdelegations[j].span.to = taking->last_day;
    }
    return left;
}

static int32_t day_after(const struct taking *taking)
{
    return taking->last_day >= taking->today ? taking->last_day + 1 : taking->today;
}

static size_t who(struct arena *arena, const struct authority_book *book, int32_t type, int32_t day,
                  enum known urgent, const struct authority_candidate **candidates_out)
{
    struct authority_request request = authority_ask(type, day);
    request.facts[FACT_URGENT] = (uint8_t)urgent;
    return authority_around(arena, book, &request, candidates_out);
}

static bool is_told(const struct taking_told *told, int32_t type)
{
    for (size_t i = 0; i < told->type_count; i++)
        if (told->types[i].type == type)
            return true;
    return false;
}

static void tell_type(struct arena *arena, const struct authority_book *book, int32_t day,
                      int32_t type, struct taking_told *told)
{
    struct taken_type *one = &told->types[told->type_count++];
    one->type = type;
    one->before_count = who(arena, book, type, day, KNOWN_NO, &one->before);
    one->after_count = who(arena, told->after, type, day, KNOWN_NO, &one->after);
    one->urgent_count = who(arena, told->after, type, day, KNOWN_YES, &one->urgent);
}

/* A rule of the order for every type names none of its own. */
static void tell_types(struct arena *arena, const struct authority_book *book,
                       const struct taking *taking, struct taking_told *told)
{
    const struct register_rows *rows = authority_register(book);
    size_t most = catalogue_count(authority_catalogue(book));
    told->types = arena_new_many(arena, most + 1, struct taken_type);
    for (size_t i = 0; i < taking->row_count; i++) {
        const struct order_line *row = &rows->rows[taking->rows[i]];
        for (size_t j = 0; j < row->type_count; j++)
            if (!is_told(told, row->types[j]))
                tell_type(arena, book, day_after(taking), row->types[j], told);
    }
}

/* The first meeting of one of the bodies on the days; -1. */
static int32_t first_meeting(const struct register_rows *rows, const bool *bodies, int32_t from,
                             int32_t to)
{
    int32_t first = -1;
    for (size_t i = 0; i < rows->meeting_count; i++) {
        const struct meeting *meeting = &rows->meetings[i];
        if (meeting->body >= 0 && bodies[meeting->body] && meeting->day >= from &&
            meeting->day <= to && (first < 0 || meeting->day < rows->meetings[first].day))
            first = (int32_t)i;
    }
    return first;
}

/* The two questions of one duty: whom it waited for, and whom it waits for then. */
struct two_waits {
    struct waits *before, *after;
    bool *bodies_before, *bodies_after;
};

static const struct duty *duty_named(const struct rulebook *rules, struct text rule)
{
    for (size_t i = 0; i < rulebook_duty_count(rules); i++)
        if (text_equal(rulebook_duty(rules, i)->rule.id, rule))
            return rulebook_duty(rules, i);
    return NULL;
}

static void tell_limit(const struct register_rows *rows, const struct taking *taking,
                       const struct duty *duty, struct two_waits *waits, struct taken_limit *limit)
{
    int32_t until = taking->last_day < limit->due ? taking->last_day : limit->due;
    limit->waited = waits_for_body(waits->before, duty, waits->bodies_before);
    limit->waits = waits_for_body(waits->after, duty, waits->bodies_after);
    limit->meeting_before = limit->meeting = limit->next = limit->body = -1;
    if (!limit->waits)
        return;
    if (limit->waited) {
        limit->meeting_before =
            first_meeting(rows, waits->bodies_before, taking->today, limit->due);
        limit->meeting = first_meeting(rows, waits->bodies_before, taking->today, until);
    }
    if (limit->meeting < 0)
        limit->meeting = first_meeting(rows, waits->bodies_after, day_after(taking), limit->due);
    limit->next = first_meeting(rows, waits->bodies_after, limit->due + 1, DAY_LAST);
    for (size_t i = 0; i < rows->body_count && limit->body < 0; i++)
        limit->body = waits->bodies_after[i] ? (int32_t)i : -1;
}

/* Until the last day the delegate may still decide. */
static bool is_before_it(const struct taking *taking, const struct taken_limit *limit)
{
    return limit->due <= taking->last_day;
}

static void tell_limits(struct arena *arena, const struct rulebook *rules,
                        const struct authority_book *book, const struct taking *taking,
                        struct taken_limit *limits, size_t count, const struct taking_told *told)
{
    const struct register_rows *rows = authority_register(book);
    struct two_waits waits = {waits_open(arena, rules, book, day_after(taking)),
                              waits_open(arena, rules, told->after, day_after(taking)),
                              arena_new_many(arena, rows->body_count + 1, bool),
                              arena_new_many(arena, rows->body_count + 1, bool)};
    for (size_t i = 0; i < count; i++) {
        const struct duty *duty = duty_named(rules, limits[i].rule);
        if (duty && !is_before_it(taking, &limits[i]))
            tell_limit(rows, taking, duty, &waits, &limits[i]);
    }
}

static bool is_gap(const struct order_remark *remark)
{
    return remark->kind == ORDER_GAP || remark->kind == ORDER_GAP_MEETING;
}

static bool same_gap(const struct order_remark *one, const struct order_remark *other)
{
    return one->kind == other->kind && one->type == other->type && one->unit == other->unit &&
           one->from == other->from && one->to == other->to && one->over_ore == other->over_ore;
}

/* For a year from the day after. */
static void tell_gaps(struct arena *arena, const struct rulebook *rules,
                      const struct authority_book *book, const struct taking *taking,
                      struct taking_told *told)
{
    const struct order_remark *before, *after;
    int32_t from = day_after(taking);
    const struct analysis_request asked = {
        .from = from,
        .to = day_add(from, (struct period){YEAR_MONTHS, -1}, NULL),
        .order = -1,
        .has_register = true,
        .book = rules};
    size_t before_count = order_analyse(book, arena, &asked, &before);
    size_t after_count = order_analyse(told->after, arena, &asked, &after);
    told->gaps = arena_new_many(arena, after_count + 1, struct order_remark);
    for (size_t i = 0; i < after_count; i++) {
        bool was = !is_gap(&after[i]);
        for (size_t j = 0; j < before_count && !was; j++)
            was = same_gap(&after[i], &before[j]);
        if (!was)
            told->gaps[told->gap_count++] = after[i];
    }
}

void taking_back(struct arena *arena, const struct rulebook *rules,
                 const struct authority_book *book, const struct taking *taking,
                 struct taken_limit *limits, size_t limit_count, struct taking_told *told_out)
{
    *told_out = (struct taking_told){0};
    told_out->after = authority_open(arena, authority_catalogue(book),
                                     without(arena, authority_register(book), taking));
    tell_types(arena, book, taking, told_out);
    tell_limits(arena, rules, book, taking, limits, limit_count, told_out);
    tell_gaps(arena, rules, book, taking, told_out);
}

bool taken_limit_is_lost(const struct taken_limit *limit)
{
    return limit->waits && limit->meeting < 0 && !(limit->waited && limit->meeting_before < 0);
}
