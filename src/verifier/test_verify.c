/* test_verify: a ledger that is whole, and ledgers that are signed and yet contradict themselves. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct sample *sample;

static int close_sample(void **state)
{
    (void)state;
    sample_close(sample);
    return 0;
}

static struct verdict verify(void)
{
    struct verdict verdict;
    sample_verify(sample, sample->arena, &verdict);
    return verdict;
}

/* One remark and no other. */
static void remarks_one(const struct verdict *verdict, enum remark_kind kind, uint64_t entry,
                        const char *field)
{
    for (size_t i = 0; i < verdict->count; i++) {
        const struct remark *remark = &verdict->remarks[i];
        if (i > 0 || remark->kind != kind || remark->entry != entry ||
            strcmp(remark->field, field) != 0)
            fail_msg("%s: entry %lld %s %.*s", remark_key(remark->kind), (long long)remark->entry,
                     remark->field, (int)remark->path.size, remark->path.bytes);
    }
    assert_int_equal(verdict->count, 1);
    assert_int_equal(verdict_code(verdict), remark_code(kind));
}

static void a_whole_ledger_is_accepted(void **state)
{
    (void)state;
    sample = sample_made(NULL);
    struct verdict verdict = verify();
    for (size_t i = 0; i < verdict.count; i++)
        print_message("%s %lld %s\n", remark_key(verdict.remarks[i].kind),
                      (long long)verdict.remarks[i].entry, verdict.remarks[i].field);
    assert_int_equal(verdict.count, 0);
    assert_int_equal(verdict_code(&verdict), VERDICT_ERASURES);
    assert_int_equal(verdict.entries, SAMPLE_SIZE);
    assert_int_equal(verdict.streams, 5);
    assert_int_equal(verdict.checkpoints, 3);
    assert_int_equal(verdict.erasures, 1);
    assert_true(verdict.erased > 3 && verdict.parts > verdict.erased + 20);
    assert_true(text_is(verdict.origin, SAMPLE_ORIGIN));
}

static void its_own_policy_is_used_when_none_is_trusted(void **state)
{
    (void)state;
    sample = sample_made(NULL);
    const struct verifier_order order = {.source = sample_source(sample)};
    struct verdict verdict;
    assert_null(verifier_run(sample->arena, sample->crypt, &order, &verdict));
    assert_int_equal(verdict.count, 0);
    assert_int_equal(verdict.entries, SAMPLE_SIZE);
}

static void larger_ledgers_are_accepted(void **state)
{
    (void)state;
    static const size_t sizes[][2] = {{256, 200}, {257, 256}, {512, 300}, {70000, 65900}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        sample = sample_open();
        sample_entries(sample, sizes[i][0], NULL);
        sample_export(sample, sizes[i][1]);
        struct verdict verdict = verify();
        assert_int_equal(verdict.count, 0);
        assert_int_equal(verdict.entries, sizes[i][0]);
        if (i + 1 < sizeof sizes / sizeof *sizes)
            sample_close(sample);
    }
}

static void before_any_erasure_it_is_intact(void **state)
{
    (void)state;
    sample = sample_open();
    sample_entries(sample, 5, NULL);
    sample_export(sample, 0);
    struct verdict verdict = verify();
    assert_int_equal(verdict.count, 0);
    assert_int_equal(verdict_code(&verdict), VERDICT_INTACT);
    sample_close(sample);
    sample = sample_open();
    sample_entries(sample, 0, NULL);
    sample_export(sample, 0);
    verdict = verify();
    assert_int_equal(verdict.count, 0);
    assert_int_equal(verdict_code(&verdict), VERDICT_INTACT);
}

/* An entry in the midst of the cases: chief, third of its stream. */
enum { CHANGED = 13 };

static void change_sequence(size_t number, struct leaf *leaf)
{
    leaf->sequence += number == CHANGED && !sample_is_act(number);
}

static void change_back(size_t number, struct leaf *leaf)
{
    leaf->sequence -= number == CHANGED;
}

static void change_policy(size_t number, struct leaf *leaf)
{
    leaf->policy.bytes[31] ^= number == CHANGED;
}

static void change_role(size_t number, struct leaf *leaf)
{
    if (number == CHANGED)
        leaf->capacity = TEXT_LITERAL("nobody");
}

static void change_day(size_t number, struct leaf *leaf)
{
    if (number == CHANGED)
        assert_true(day_parse(TEXT_LITERAL("2025-12-31"), &leaf->effective.day));
}

/* The last one whose role has ended by then. */
static void change_late(size_t number, struct leaf *leaf)
{
    if (number != SAMPLE_SIZE - 1)
        return;
    leaf->actor = sample_id(0x30);
    leaf->capacity = TEXT_LITERAL("chef");
    assert_true(day_parse(TEXT_LITERAL("2026-04-01"), &leaf->effective.day));
}

static void change_in_time(size_t number, struct leaf *leaf)
{
    change_late(number, leaf);
    leaf->effective.day -= number == SAMPLE_SIZE - 1;
}

static void change_tenant(size_t number, struct leaf *leaf)
{
    if (number == CHANGED + 1) /* which has no part that would be elsewhere then */
        leaf->tenant = TEXT_LITERAL("another.example");
}

static void change_cause(size_t number, struct leaf *leaf)
{
    if (number == CHANGED) {
        leaf->has_cause = true;
        leaf->cause = CHANGED;
    }
}

static void change_kind(size_t number, struct leaf *leaf)
{
    if (number == CHANGED)
        leaf->kind = TEXT_LITERAL("ledger-begun");
}

static void change_begun(size_t number, struct leaf *leaf)
{
    if (number == SAMPLE_BEGUN)
        leaf->kind = TEXT_LITERAL("beslut-fattat");
}

static void change_act(size_t number, struct leaf *leaf)
{
    if (number == SAMPLE_ADOPTED)
        leaf->part_count = 0;
}

/* The part was sealed for another kind, so it does not open. */
static void change_act_kind(size_t number, struct leaf *leaf)
{
    if (number == SAMPLE_ADOPTED)
        leaf->kind = TEXT_LITERAL("epoch-begun");
}

static void what_is_signed_and_contradicts_itself_is_told(void **state)
{
    (void)state;
    static const struct {
        sample_change *change;
        uint64_t entry;
        const char *field;
        enum remark_kind kind;
    } all[] = {
        {change_policy, CHANGED, "policy", REMARK_POLICY_UNKNOWN},
        {change_role, CHANGED, "capacity", REMARK_ROLE_LACKING},
        {change_day, CHANGED, "capacity", REMARK_ROLE_LACKING},
        {change_late, SAMPLE_SIZE - 1, "capacity", REMARK_ROLE_LACKING},
        {change_tenant, CHANGED + 1, "tenant", REMARK_TENANT},
        {change_cause, CHANGED, "cause", REMARK_CAUSE},
        {change_kind, CHANGED, "kind", REMARK_BEGUN},
        {change_begun, SAMPLE_BEGUN, "kind", REMARK_BEGUN},
        {change_act, SAMPLE_ADOPTED, "parts", REMARK_ACT_PART},
        {change_act_kind, SAMPLE_ADOPTED, "unit", REMARK_ACT_UNREADABLE},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        sample = sample_made(all[i].change);
        struct verdict verdict = verify();
        remarks_one(&verdict, all[i].kind, all[i].entry, all[i].field);
        sample_close(sample);
    }
    sample = sample_made(change_in_time);
    struct verdict verdict = verify();
    assert_int_equal(verdict.count, 0);
}

static void a_gap_and_a_repeat_are_told(void **state)
{
    (void)state;
    sample = sample_made(change_sequence);
    struct verdict verdict = verify();
    assert_int_equal(verdict.count, 2); /* the gap, and the number that comes twice after it */
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(verdict.remarks[i].kind, REMARK_SEQUENCE);
        assert_int_equal(verdict.remarks[i].entry, CHANGED + 4 * i);
    }
    assert_true(text_is(verdict.remarks[0].expected, "2") &&
                text_is(verdict.remarks[0].found, "3"));
    assert_int_equal(verdict_code(&verdict), VERDICT_INCONSISTENT);
    sample_close(sample);
    sample = sample_made(change_back);
    verdict = verify();
    assert_int_equal(verdict.remarks[0].kind, REMARK_SEQUENCE);
    assert_int_equal(verdict.remarks[0].entry, CHANGED);
    assert_int_equal(verdict_code(&verdict), VERDICT_INCONSISTENT);
}

static void an_entry_of_another_form_is_told(void **state)
{
    (void)state;
    sample = sample_open();
    sample_entries(sample, SAMPLE_SIZE, NULL);
    struct builder longer;
    builder_init(&longer, sample->arena);
    builder_add(&longer, sample->entries[CHANGED]);
    builder_add_char(&longer, '\n');
    sample_set_entry(sample, CHANGED, builder_text(&longer));
    sample_export(sample, SAMPLE_PAST);
    struct verdict verdict = verify();
    remarks_one(&verdict, REMARK_ENTRY_UNREADABLE, CHANGED, "");
    assert_string_equal(verdict.remarks[0].why, "leaf.end");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_whole_ledger_is_accepted, close_sample),
        cmocka_unit_test_teardown(its_own_policy_is_used_when_none_is_trusted, close_sample),
        cmocka_unit_test_teardown(larger_ledgers_are_accepted, close_sample),
        cmocka_unit_test_teardown(before_any_erasure_it_is_intact, close_sample),
        cmocka_unit_test_teardown(what_is_signed_and_contradicts_itself_is_told, close_sample),
        cmocka_unit_test_teardown(a_gap_and_a_repeat_are_told, close_sample),
        cmocka_unit_test_teardown(an_entry_of_another_form_is_told, close_sample),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
