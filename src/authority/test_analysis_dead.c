/* test_analysis_dead: in random towns, what is called dead must be dead: without all those rows
 * every answer is the same. And day by day: whom nobody is, and which mandates are missing. */
#include "test_random_town.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { TOWNS = 3000, REQUESTS = 300 };

static struct authority_request random_request(const struct town *town, struct dice *dice,
                                               int32_t day)
{
    struct authority_request request = authority_ask(roll(dice, 3), day);
    int32_t who = roll(dice, 3);
    request.person = who == 0 ? roll(dice, (int32_t)town->rows.person_count) : -1;
    request.role = who == 1 ? roll(dice, TOWN_ROLES) : -1;
    request.body = who == 2 ? roll(dice, 2) : -1;
    request.unit = roll(dice, 3) - 1;
    request.original = roll(dice, 3) - 1;
    request.minute = chance(dice, 2) ? roll(dice, 1440) : -1;
    request.duration_days = chance(dice, 2) ? roll(dice, 2000) : -1;
    request.amount_ore = chance(dice, 3) ? -1 : roll(dice, 2000);
    request.outcome = (enum outcome)roll(dice, 3);
    for (int fact = 0; fact < FACT_DISQUALIFIED; fact++)
        request.facts[fact] = (uint8_t)roll(dice, 3);
    return request;
}

/* More rows of one kind, so that some lie within others. */
static struct town crowded_town(uint64_t seed)
{
    struct town town = random_town(seed);
    struct dice dice = {seed + 7};
    size_t first = town.rows.row_count;
    for (size_t i = 0; i < first; i++) {
        struct order_line *row = &town.rows.rows[town.rows.row_count];
        if (town.rows.rows[i].rule != RULE_NONE)
            continue;
        *row = town.rows.rows[i];
        town.rows.row_count++;
        if (chance(&dice, 2))
            row->condition_count = row->condition_count ? row->condition_count - 1 : 0;
        if (chance(&dice, 3))
            row->outcome = OUTCOME_ANY;
        if (chance(&dice, 3))
            row->unit = -1;
        if (chance(&dice, 4) && row->delegate_count > 1)
            row->delegate_count = 1;
    }
    return town;
}

static void dead_rows_give_nobody_anything(void **state)
{
    (void)state;
    size_t dead = 0;
    for (uint64_t seed = 1; seed <= TOWNS; seed++) {
        struct town town = crowded_town(seed);
        struct dice dice = {seed};
        struct found found = town_analyse(&town, EARLIEST + 60, LATEST - 60);
        const struct authority_book *whole = authority_open(town.arena, town.catalogue, &town.rows);
        struct register_rows less = town.rows;
        less.rows = arena_new_many(town.arena, TOWN_ROWS, struct order_line);
        memcpy(less.rows, town.rows.rows, TOWN_ROWS * sizeof *less.rows);
        for (size_t i = 0; i < found.count; i++)
            if (found.items[i].kind == ORDER_ROW_DEAD)
                less.rows[found.items[i].row].type_count = 0;
        dead += count_kind(&found, ORDER_ROW_DEAD);
        const struct authority_book *without = authority_open(town.arena, town.catalogue, &less);
        for (int i = 0; i < REQUESTS; i++) {
            int32_t day = EARLIEST + 60 + roll(&dice, LATEST - EARLIEST - 119);
            struct authority_request request = random_request(&town, &dice, day);
            if (authority_check(whole, &request).verdict !=
                authority_check(without, &request).verdict)
                fail_msg("seed %llu request %d", (unsigned long long)seed, i);
        }
        town_close(&town);
    }
    assert_in_range(dead, TOWNS / 2, TOWNS * 10);
}

static int32_t order_end(const struct town *town, int32_t order)
{
    int32_t end = town->rows.orders[order].valid_to;
    for (size_t i = 0; i < town->rows.order_count; i++)
        if (town->rows.orders[i].replaces == order && town->rows.orders[i].valid_from <= end)
            end = town->rows.orders[i].valid_from - 1;
    return end;
}

static bool row_holds(const struct town *town, const struct order_line *row, int32_t day)
{
    return row->valid_from <= day && day <= row->valid_to &&
           town->rows.orders[row->order].valid_from <= day && day <= order_end(town, row->order);
}

/* Is somebody on the day whom the delegate names? */
static bool is_held(const struct town *town, int32_t board, const struct delegate *delegate,
                    int32_t day)
{
    static const int kinds[TOWN_ROLES] = {[CHAIR] = APPOINTED_CHAIR,
                                          [VICE_CHAIR] = APPOINTED_VICE_CHAIR,
                                          [APPOINTED] = APPOINTED_SPECIALLY};
    if (delegate->how == DELEGATE_BODY)
        return span_holds(town->rows.bodies[delegate->body].span, day);
    if (delegate->how <= DELEGATE_OR_HIGHER &&
        (delegate->role == BOARD || delegate->role == COMMITTEE))
        return span_holds(town->rows.bodies[delegate->role == BOARD ? 0 : 1].span, day);
    for (size_t i = 0; i < town->rows.appointment_count; i++) {
        const struct appointment *seat = &town->rows.appointments[i];
        const struct post *post = seat->post >= 0 ? &town->rows.posts[seat->post] : NULL;
        if (!span_holds(seat->span, day) || (post && !span_holds(post->span, day)))
            continue;
        if (delegate->how == DELEGATE_PERSON ? seat->person == delegate->person
            : delegate->how == DELEGATE_POST ? post && seat->post == delegate->post
            : delegate->how == DELEGATE_OR_HIGHER
                ? post && town_roles[post->role].rank >= town_roles[delegate->role].rank
            : delegate->role <= DIRECTOR ? post && post->role == delegate->role
                                         : (int)seat->kind == kinds[delegate->role] &&
                                               (board < 0 || seat->body < 0 || seat->body == board))
            return true;
    }
    return delegate->how <= DELEGATE_OR_HIGHER && delegate->role >= CONTRACTOR;
}

static bool same_naming(const struct delegate *a, const struct delegate *b)
{
    return a->how == b->how && a->role == b->role && a->post == b->post && a->person == b->person &&
           a->body == b->body;
}

/* Does some remark say so of that delegate, at whatever row names it first? */
static bool is_said_empty(const struct town *town, const struct found *found, int32_t board,
                          const struct delegate *delegate, int32_t day)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct order_remark *remark = &found->items[i];
        if (remark->kind != ORDER_ROLE_EMPTY || day < remark->from || remark->to < day)
            continue;
        const struct order_line *row = &town->rows.rows[remark->row];
        if (town->rows.orders[row->order].body == board &&
            same_naming(&row->delegates[remark->delegate], delegate))
            return true;
    }
    return false;
}

static void every_day_of_the_roles(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= TOWNS / 4; seed++) {
        struct town town = random_town(seed);
        struct found found = town_analyse(&town, EARLIEST, LATEST);
        for (size_t i = 0; i < town.rows.row_count; i++)
            for (size_t j = 0; j < town.rows.rows[i].delegate_count; j++)
                for (int32_t day = EARLIEST; day <= LATEST; day++) {
                    const struct order_line *row = &town.rows.rows[i];
                    int32_t board = town.rows.orders[row->order].body;
                    bool empty = row->rule <= RULE_URGENT_CHAIR && row_holds(&town, row, day) &&
                                 !is_held(&town, board, &row->delegates[j], day);
                    if (empty && !is_said_empty(&town, &found, board, &row->delegates[j], day))
                        fail_msg("seed %llu row %zu day %d", (unsigned long long)seed, i, day);
                    if (!empty && row_holds(&town, row, day) && row->rule <= RULE_URGENT_CHAIR &&
                        is_said_empty(&town, &found, board, &row->delegates[j], day))
                        fail_msg("seed %llu row %zu day %d: held", (unsigned long long)seed, i,
                                 day);
                }
        town_close(&town);
    }
}

static bool has_mandate(const struct town *town, int32_t type, int32_t day)
{
    for (size_t i = 0; i < town->rows.row_count; i++) {
        const struct order_line *row = &town->rows.rows[i];
        bool holder = row->delegates[0].role == CHAIR || row->delegates[0].role == APPOINTED;
        bool covers = !row->type_count || row->types[0] == type;
        if (row->rule == RULE_URGENT_CHAIR && holder && covers && row_holds(town, row, day))
            return true;
    }
    for (size_t i = 0; i < town->rows.appointment_count; i++) {
        const struct appointment *seat = &town->rows.appointments[i];
        if (seat->kind == APPOINTED_SPECIALLY && seat->type_count && seat->types[0] == type &&
            span_holds(seat->span, day))
            return true;
    }
    return false;
}

static void every_day_of_the_mandates(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= TOWNS / 4; seed++) {
        struct town town = random_town(seed);
        struct found found = town_analyse(&town, EARLIEST, LATEST);
        for (int32_t type = 0; type < 3; type++)
            for (int32_t day = EARLIEST; day <= LATEST; day++) {
                const struct ceiling_span *span = catalogue_on(town.catalogue, type, day);
                bool ordered = false, said = false;
                for (size_t i = 0; i < town.rows.order_count; i++)
                    ordered |= town.rows.orders[i].valid_from <= day &&
                               day <= order_end(&town, (int32_t)i);
                for (size_t i = 0; i < found.count; i++)
                    said |= found.items[i].kind == ORDER_MANDATE_MISSING &&
                            found.items[i].type == type && found.items[i].from <= day &&
                            day <= found.items[i].to;
                bool missing = span && span->urgent == URGENT_MANDATE &&
                               span->ceiling <= CEILING_COMMITTEE && ordered &&
                               !has_mandate(&town, type, day);
                if (said != missing)
                    fail_msg("seed %llu type %d day %d", (unsigned long long)seed, type, day);
            }
        town_close(&town);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dead_rows_give_nobody_anything),
        cmocka_unit_test(every_day_of_the_roles),
        cmocka_unit_test(every_day_of_the_mandates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
