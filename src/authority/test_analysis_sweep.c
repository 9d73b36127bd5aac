/* test_analysis_sweep: the sweep for gaps against brute force: in random towns every single day,
 * type, unit and amount is asked by itself, and the remarks must say neither more nor less. */
#include "test_naive.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { TOWNS = 600, BESIDE = 31, DAYS = 400 };

/* One case of a gap, day by day. */
struct day_answer {
    bool can, might, meets, silent, meant;
};

static struct authority ask(const struct brute *brute, int32_t type, int32_t unit, int64_t amount,
                            int32_t day, int32_t person, int32_t body)
{
    struct authority_request request = authority_ask(type, day);
    request.unit = unit;
    request.amount_ore = amount;
    request.person = person;
    request.body = body;
    return authority_check(brute->book, &request);
}

static void ask_people(const struct brute *brute, int32_t type, int32_t unit, int64_t amount,
                       int32_t day, struct day_answer *answer)
{
    const struct ceiling_span *span = catalogue_on(brute->town.catalogue, type, day);
    bool read = span && span->ceiling != CEILING_UNKNOWN;
    for (size_t i = 0; i < brute->town.rows.person_count; i++) {
        struct authority said = ask(brute, type, unit, amount, day, (int32_t)i, -1);
        bool law = said.verdict == AUTHORITY_UNKNOWN && (said.missing >> FACT_LAW & 1) && read;
        answer->can |= said.verdict >= AUTHORITY_UNKNOWN && !law;
        answer->might |= said.verdict == AUTHORITY_UNSETTLED || law;
    }
}

static void ask_bodies(const struct brute *brute, int32_t type, int32_t unit, int64_t amount,
                       int32_t day, struct day_answer *answer)
{
    const struct register_rows *rows = &brute->town.rows;
    bool board = false;
    for (int32_t body = 0; body < (int32_t)rows->body_count; body++) {
        struct authority said = ask(brute, type, unit, amount, day, -1, body);
        if (said.verdict == AUTHORITY_NO && said.reason != REASON_NOT_QUORATE)
            continue;
        bool sits = authority_next_meeting(brute->book, body, day, 0) >= 0 &&
                    rows->meetings[authority_next_meeting(brute->book, body, day, 0)].day == day;
        answer->meets |= sits && said.verdict >= AUTHORITY_UNKNOWN;
        answer->silent |= !sits && !authority_calendar_covers(brute->book, body, day);
        board |= rows->bodies[body].kind == BODY_BOARD;
    }
    answer->silent |= !board;
}

static bool reaches(const struct brute *brute, const struct order_line *row, int32_t unit,
                    int64_t amount, int32_t day)
{
    int64_t base = catalogue_base_amount_ore(brute->town.catalogue, civil_from_day(day).year);
    for (size_t i = 0; i < row->condition_count; i++) {
        int64_t number = row->conditions[i].number;
        enum condition_kind kind = row->conditions[i].kind;
        bool in_base = kind == CONDITION_BASE_MAX || kind == CONDITION_BASE_OVER;
        if (amount < 0 || kind > CONDITION_BASE_OVER || (in_base && base < 0))
            continue;
        bool within = in_base ? amount * 1000 <= base * number : amount <= number;
        if (within != (kind == CONDITION_AMOUNT_MAX || kind == CONDITION_BASE_MAX))
            return false;
    }
    return row->unit < 0 || unit < 0 || unit_within(&brute->town.rows, unit, row->unit, day);
}

static bool is_body(const struct delegate *delegate)
{
    return delegate->how == DELEGATE_BODY ||
           (delegate->how <= DELEGATE_OR_HIGHER &&
            (delegate->role == BOARD || delegate->role == COMMITTEE));
}

/* Does the order or the law mean somebody to decide alone? */
static bool is_meant(const struct brute *brute, int32_t type, int32_t unit, int64_t amount,
                     int32_t day)
{
    const struct ceiling_span *span = catalogue_on(brute->town.catalogue, type, day);
    for (size_t i = 0; i < brute->town.rows.row_count; i++) {
        const struct order_line *row = &brute->town.rows.rows[i];
        if (!has_type(row, type) || !row_holds(brute, row, day) ||
            !reaches(brute, row, unit, amount, day))
            continue;
        for (size_t j = 0; j < row->delegate_count; j++) {
            bool mended;
            enum remark_kind kind = law_says(brute, row, &row->delegates[j], type, day, &mended);
            if (!is_body(&row->delegates[j]) &&
                (kind == ORDER_ROW_DEAD || kind == ORDER_LAW_UNREAD || mended))
                return true;
        }
    }
    return span && (span->urgent == URGENT_STATUTE || span->by_law);
}

/* What is expected of each day: no gap, or its kind and certainty. */
struct day_gap {
    bool any, certain;
    enum remark_kind kind;
};

static void mark(struct day_gap *gaps, const struct brute *brute, int32_t first, int32_t from,
                 int32_t to, struct day_gap gap)
{
    for (int32_t day = from; day <= to; day++)
        if (brute->from <= day && day <= brute->to)
            gaps[day - first] = gap;
}

static bool is_certain(const struct brute *brute, const struct day_answer *answers, int32_t first,
                       int32_t from, int32_t to)
{
    for (int32_t day = from; day <= to; day++)
        if (brute->from <= day && day <= brute->to &&
            (answers[day - first].might || answers[day - first].silent))
            return false;
    return true;
}

/* A run of days on which nobody single may. */
static void judge_run(const struct brute *brute, const struct day_answer *answers, int32_t first,
                      int32_t from, int32_t to, int32_t type, struct day_gap *gaps)
{
    bool protective = brute->town.catalogue->types[type].protective, named = false;
    for (size_t i = 0; i < brute->town.rows.row_count; i++)
        named |=
            brute->town.rows.rows[i].rule == RULE_NONE && has_type(&brute->town.rows.rows[i], type);
    bool meant = false, meets = false, every = true;
    for (int32_t day = from; day <= to; day++) {
        meant |= answers[day - first].meant;
        meets |= answers[day - first].meets;
        every &= answers[day - first].meets;
    }
    struct day_gap gap = {true, true, meant ? ORDER_GAP : ORDER_GAP_MEETING};
    if (protective) {
        gap.certain = is_certain(brute, answers, first, from, to);
        if (!every)
            mark(gaps, brute, first, from, to, gap);
        return;
    }
    for (int32_t day = from, end; day <= to; day = end + 1) {
        bool weekday = false;
        for (end = day; end <= to; end++) {
            if (answers[end - first].meets || (!meant && answers[end - first].silent))
                break;
            weekday |= calendar_day_kind(end) == DAY_ORDINARY;
        }
        gap.certain = meant && is_certain(brute, answers, first, day, end - 1);
        if (meant && !meets ? weekday : (meant || named) && end - day > 31)
            mark(gaps, brute, first, day, end - 1, gap);
    }
}

/* How often the two disagreed, while that is what a test wants. */
static size_t disagreements;
static bool is_wanted;

static void disagree(const struct brute *brute, int32_t type, int32_t unit, int64_t amount,
                     int32_t day)
{
    disagreements++;
    if (!is_wanted)
        fail_msg("seed %llu type %d unit %d amount %lld day %d", (unsigned long long)brute->seed,
                 type, unit, (long long)amount, day);
}

static void compare_gaps(const struct brute *brute, const struct day_gap *gaps, int32_t first,
                         int32_t type, int32_t unit, int64_t amount)
{
    for (int32_t day = brute->from; day <= brute->to; day++) {
        const struct order_remark *said = NULL;
        for (size_t i = 0; i < brute->found.count; i++) {
            const struct order_remark *remark = &brute->found.items[i];
            bool tier = amount < 0 ? remark->over_ore < 0
                                   : amount > remark->over_ore &&
                                         (remark->max_ore < 0 || amount <= remark->max_ore);
            if ((remark->kind != ORDER_GAP && remark->kind != ORDER_GAP_MEETING) || !tier ||
                remark->type != type || day < remark->from || remark->to < day ||
                (remark->unit >= 0 && remark->unit != unit))
                continue;
            if (said)
                disagree(brute, type, unit, amount, day);
            said = remark;
        }
        const struct day_gap *gap = &gaps[day - first];
        if (!said != !gap->any ||
            (said && (said->kind != gap->kind || said->certain != gap->certain)))
            disagree(brute, type, unit, amount, day);
    }
}

static void brute_gaps(const struct brute *brute, int32_t type, int32_t unit, int64_t amount)
{
    static struct day_answer answers[DAYS];
    static struct day_gap gaps[DAYS];
    int32_t first = brute->from - BESIDE, last = brute->to + BESIDE;
    memset(answers, 0, sizeof answers);
    memset(gaps, 0, sizeof gaps);
    for (int32_t day = first; day <= last; day++) {
        struct day_answer *answer = &answers[day - first];
        bool ordered = false;
        for (size_t i = 0; i < brute->town.rows.order_count; i++) {
            struct days_of_order days = order_days(brute, (int32_t)i);
            ordered |= days.from <= day && day <= days.to;
        }
        if (!ordered || (unit >= 0 && !span_holds(brute->town.rows.units[unit].span, day))) {
            answer->can = true;
            continue;
        }
        ask_people(brute, type, unit, amount, day, answer);
        ask_bodies(brute, type, unit, amount, day, answer);
        answer->meant = is_meant(brute, type, unit, amount, day);
    }
    for (int32_t day = first, end; day <= last; day = end + 1) {
        for (end = day; end <= last && !answers[end - first].can;)
            end++;
        if (end > day)
            judge_run(brute, answers, first, day, end - 1, type, gaps);
    }
    compare_gaps(brute, gaps, first, type, unit, amount);
}

static bool asks_unit(const struct brute *brute, int32_t type)
{
    for (size_t i = 0; i < brute->town.rows.row_count; i++) {
        const struct order_line *row = &brute->town.rows.rows[i];
        for (size_t j = 0; has_type(row, type) && j < row->delegate_count; j++)
            if (row->unit >= 0 || row->delegates[j].scope != SCOPE_ALL)
                return true;
    }
    return false;
}

/* Some amounts at and beside every limit that the towns have; the remark's tiers must fit all of
 * them. */
static void brute_type(const struct brute *brute, int32_t type)
{
    static const int64_t amounts[] = {0,   1,   494, 495,  496,  500,  501,  505,  506,  989,
                                      990, 991, 999, 1000, 1001, 1485, 1486, 1500, 1501, 9999};
    bool by_amount = false;
    for (size_t i = 0; i < brute->town.rows.row_count; i++)
        for (int kind = CONDITION_AMOUNT_MAX; kind <= CONDITION_BASE_OVER; kind++)
            by_amount |= has_type(&brute->town.rows.rows[i], type) &&
                         has_condition(&brute->town.rows.rows[i], (enum condition_kind)kind) &&
                         (kind <= CONDITION_AMOUNT_OVER || brute->town.catalogue->base_ore);
    size_t units = asks_unit(brute, type) ? brute->town.rows.unit_count : 0;
    for (size_t i = 0; i < (by_amount ? sizeof amounts / sizeof *amounts : 1); i++)
        for (int32_t unit = units ? 0 : -1; unit < (int32_t)units; unit++)
            brute_gaps(brute, type, unit, by_amount ? amounts[i] : -1);
}

static void every_day_of_the_gaps(void **state)
{
    (void)state;
    size_t gaps = 0;
    for (uint64_t seed = 1; seed <= TOWNS; seed++) {
        struct brute brute;
        brute_open(&brute, seed);
        for (int32_t type = 0; type < 3; type++)
            brute_type(&brute, type);
        gaps += count_kind(&brute.found, ORDER_GAP);
        town_close(&brute.town);
    }
    assert_in_range(gaps, TOWNS / 4, TOWNS * 100); /* there was something to compare */
}

/* A gap that is said to end a day early, to be of another kind or more certain than it is. */
static void planted_errors_are_found(void **state)
{
    (void)state;
    is_wanted = true;
    for (uint64_t seed = 1; seed <= TOWNS / 4; seed++) {
        struct brute brute;
        brute_open(&brute, seed);
        struct order_remark *remarks = (struct order_remark *)(uintptr_t)brute.found.items;
        for (size_t i = 0; i < brute.found.count; i++) {
            struct order_remark right = remarks[i];
            if (right.kind != ORDER_GAP)
                continue;
            disagreements = 0;
            if (seed % 3 == 0)
                remarks[i].to--;
            else if (seed % 3 == 1)
                remarks[i].kind = ORDER_GAP_MEETING;
            else
                remarks[i].certain = !right.certain;
            brute_type(&brute, right.type);
            remarks[i] = right;
            if (!disagreements)
                fail_msg("seed %llu: not seen", (unsigned long long)seed);
        }
        town_close(&brute.town);
    }
    is_wanted = false;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_of_the_gaps),
        cmocka_unit_test(planted_errors_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
