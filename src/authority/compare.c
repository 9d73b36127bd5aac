/* compare: two versions of an order side by side, asked the same questions: every role and body,
 * every tier of amount and length, every outcome and unit that either version tells apart. Must not
 * know how the judge comes to its answers. */
#include "compare_questions.h"

#include <stdlib.h>

struct change_list {
    struct arena *arena;
    struct order_change *items;
    size_t count, capacity;
};

struct comparison {
    const struct authority_book *before, *after;
    const struct register_rows *registers[2];
    int32_t day;
    struct questions questions;
    struct change_list changes;
};

/* What the answers to all questions about one decider come to. */
struct tally {
    bool could, can; /* in some tier */
    bool seen[3];
    struct order_change first[3]; /* of more, less and other */
};

enum { MORE, LESS, OTHER };

/* Equal verdicts differ when other facts are missing. */
static int direction(const struct authority *before, const struct authority *after)
{
    if (before->verdict != after->verdict)
        return after->verdict > before->verdict ? MORE : LESS;
    return before->verdict == AUTHORITY_UNKNOWN && before->missing != after->missing ? OTHER : -1;
}

static void ask_both(const struct comparison *comparison, const struct authority_request *request,
                     struct tally *tally)
{
    struct order_change change = {.type = request->type,
                                  .role = request->role,
                                  .body = request->body,
                                  .example = *request,
                                  .before = authority_check(comparison->before, request),
                                  .after = authority_check(comparison->after, request)};
    tally->could |= change.before.verdict >= AUTHORITY_UNKNOWN;
    tally->can |= change.after.verdict >= AUTHORITY_UNKNOWN;
    int where = direction(&change.before, &change.after);
    if (where < 0 || tally->seen[where])
        return;
    tally->seen[where] = true;
    tally->first[where] = change;
}

static enum change_kind kind_of(const struct tally *tally, int where)
{
    if (where == MORE)
        return tally->could ? CHANGE_WIDER : CHANGE_ADDED;
    if (where == LESS)
        return tally->can ? CHANGE_NARROWER : CHANGE_REMOVED;
    return CHANGE_OTHER;
}

static void keep_changes(struct change_list *changes, struct tally *tally)
{
    for (int where = 0; where < 3; where++) {
        if (!tally->seen[where])
            continue;
        tally->first[where].kind = kind_of(tally, where);
        changes->items = arena_room(changes->arena, changes->items, changes->count,
                                    &changes->capacity, sizeof *changes->items);
        changes->items[changes->count++] = tally->first[where];
    }
}

/* One decider, asked everything. */
static void compare_decider(struct comparison *comparison, struct authority_request request)
{
    const struct questions *questions = &comparison->questions;
    struct tally tally = {0};
    for (size_t i = 0; i < questions->amounts.count; i++)
        for (size_t j = 0; j < questions->durations.count; j++)
            for (size_t k = 0; k < questions->units.count; k++)
                for (size_t m = 0; m < questions->outcomes.count; m++) {
                    request.amount_ore = questions->amounts.items[i];
                    request.duration_days = (int32_t)questions->durations.items[j];
                    request.unit = (int32_t)questions->units.items[k];
                    request.outcome = (enum outcome)questions->outcomes.items[m];
                    ask_both(comparison, &request, &tally);
                }
    keep_changes(&comparison->changes, &tally);
}

static bool holds_post(const struct register_rows *rows, int32_t person, int32_t post, int32_t day)
{
    for (size_t i = 0; i < rows->appointment_count; i++) {
        const struct appointment *appointment = &rows->appointments[i];
        if (appointment->person == person && appointment->post == post &&
            appointment->kind <= APPOINTED_SUBSTITUTE && span_holds(appointment->span, day))
            return true;
    }
    return false;
}

/* By itself or by a post: then asking for a role does not reach it. */
static bool row_names(const struct comparison *comparison, const struct register_rows *rows,
                      const struct order_line *row, int32_t person)
{
    for (size_t i = 0; i < row->delegate_count; i++) {
        const struct delegate *delegate = &row->delegates[i];
        if (delegate->how == DELEGATE_PERSON && delegate->person == person)
            return true;
        if (delegate->how == DELEGATE_POST &&
            holds_post(rows, person, delegate->post, comparison->day))
            return true;
    }
    return false;
}

static bool names_person(const struct comparison *comparison, int32_t person, int32_t type)
{
    for (int side = 0; side < 2; side++) {
        const struct register_rows *rows = comparison->registers[side];
        for (size_t i = 0; i < rows->row_count; i++)
            if ((type < 0 || row_has_type(&rows->rows[i], type)) &&
                row_names(comparison, rows, &rows->rows[i], person))
                return true;
    }
    return false;
}

static void compare_type(struct comparison *comparison, int32_t type, const bool *named)
{
    const struct register_rows *rows = comparison->registers[1];
    struct authority_request request = authority_ask(type, comparison->day);
    questions_take(&comparison->questions, comparison->registers, type);
    for (size_t i = 0; rows->roles && i < rows->roles->count; i++) {
        request.role = (int32_t)i;
        compare_decider(comparison, request);
    }
    request.role = -1;
    for (size_t i = 0; i < rows->body_count; i++) {
        request.body = (int32_t)i;
        compare_decider(comparison, request);
    }
    request.body = -1;
    for (size_t i = 0; i < rows->person_count; i++) {
        request.person = (int32_t)i;
        if (named[i] && names_person(comparison, request.person, type))
            compare_decider(comparison, request);
    }
}

/* Persons whom some row names, so that all the others need not be asked for each type. */
static const bool *named_persons(const struct comparison *comparison, struct arena *arena)
{
    size_t count = comparison->registers[1]->person_count;
    bool *named = arena_new_many(arena, count, bool);
    for (size_t i = 0; i < count; i++)
        named[i] = names_person(comparison, (int32_t)i, -1);
    return named;
}

static int by_subject(const void *a, const void *b)
{
    const struct order_change *one = a, *other = b;
    int32_t left[] = {one->type, one->role, one->body, one->example.person, (int32_t)one->kind};
    int32_t right[] = {other->type, other->role, other->body, other->example.person,
                       (int32_t)other->kind};
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        if (left[i] != right[i])
            return (left[i] > right[i]) - (left[i] < right[i]);
    return 0;
}

size_t order_compare(const struct authority_book *before, const struct authority_book *after,
                     struct arena *arena, int32_t day, const struct order_change **changes_out)
{
    struct comparison comparison = {
        .before = before,
        .after = after,
        .registers = {authority_register(before), authority_register(after)},
        .day = day,
        .questions = {.catalogue = authority_catalogue(after),
                      .unit_count = authority_register(after)->unit_count,
                      .day = day,
                      .amounts.arena = arena,
                      .durations.arena = arena,
                      .units.arena = arena,
                      .outcomes.arena = arena},
        .changes.arena = arena};
    const struct register_rows *one = comparison.registers[0], *other = comparison.registers[1];
    ensure(one->person_count == other->person_count && one->body_count == other->body_count);
    ensure(one->unit_count == other->unit_count && one->post_count == other->post_count);
    ensure(!one->roles == !other->roles &&
           (!one->roles || one->roles->count == other->roles->count));
    const bool *named = named_persons(&comparison, arena);
    size_t types = catalogue_count(authority_catalogue(after));
    for (size_t type = 0; type < types; type++)
        compare_type(&comparison, (int32_t)type, named);
    if (comparison.changes.count)
        qsort(comparison.changes.items, comparison.changes.count, sizeof *comparison.changes.items,
              by_subject);
    *changes_out = comparison.changes.items;
    return comparison.changes.count;
}
