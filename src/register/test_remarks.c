/* test_remarks: a register without faults, and one fault at a time planted in it. */
#include "test_rows.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

typedef void plant(struct small *small);

struct planted {
    const char *key, *file;
    size_t row;
    const char *first, *second;
    plant *plant;
};

static void person_backwards(struct small *small)
{
    small->persons[1].span = (struct span){20, 10, DAY_FIRST};
}

static void order_backwards(struct small *small)
{
    small->orders[0].valid_to = -1;
}

static void units_in_a_loop(struct small *small)
{
    small->units[0].parent = 0;
}

static void unit_ended(struct small *small)
{
    small->units[1].span.to = 500;
}

static void appointment_without_post(struct small *small)
{
    small->appointments[1].post = -1;
}

static void post_ended(struct small *small)
{
    small->posts[1].span.to = 500;
}

/* Bo follows Anna as head, and begins on her last day. */
static void post_held_twice(struct small *small)
{
    small->appointments[0].span.to = 500;
    small->appointments[1].post = 0;
    small->appointments[1].span.from = 500;
}

static void employment_missing(struct small *small)
{
    small->employments[0].person = 2;
}

static void contractor(struct small *small)
{
    small->employments[0].form = FORM_CONTRACTOR;
}

static void elected(struct small *small)
{
    small->employments[0].form = FORM_ELECTED;
}

static void agreement_missing(struct small *small)
{
    small->employments[1].agreement = -1;
}

static void agreement_ended(struct small *small)
{
    small->agreements[0].span.to = 500;
}

static void board_missing(struct small *small)
{
    small->bodies[1].parent = -1;
}

static void body_ended(struct small *small)
{
    small->bodies[1].span.to = 500;
}

static void chair_without_seat(struct small *small)
{
    small->appointments[2].kind = APPOINTED_OFFICIAL;
}

static void two_chairs(struct small *small)
{
    small->appointments[1] = small->appointments[2];
    small->appointments[1].person = 0;
}

static void appointed_without_seat(struct small *small)
{
    small->appointments[1] = small->appointments[2];
    small->appointments[1].person = 0;
    small->appointments[1].kind = APPOINTED_SPECIALLY;
}

static void meeting_outside(struct small *small)
{
    small->meetings[1].day = 20001;
}

static void too_many(struct small *small)
{
    small->meetings[1].present = 6;
}

static void two_orders(struct small *small)
{
    small->orders[1].replaces = -1;
}

static void row_outside(struct small *small)
{
    small->lines[0].valid_to = 499;
}

static void giver(struct small *small)
{
    small->subdelegations[0].from = ROLE_AT_CASEWORKER;
}

static const struct planted planted[] = {
    {"register.backwards", "persons", 1, "bo", "", person_backwards},
    {"register.backwards", "orders", 0, "2024", "", order_backwards},
    {"register.unit-loop", "units", 0, "ifo", "ifo", units_in_a_loop},
    {"register.unit-ended", "posts", 1, "h1", "barn", unit_ended},
    {"register.no-post", "appointments", 1, "bo", "", appointment_without_post},
    {"register.post-ended", "appointments", 1, "bo", "h1", post_ended},
    {"register.two-holders", "appointments", 1, "bo", "chef", post_held_twice},
    {"register.no-employment", "appointments", 0, "anna", "chef", employment_missing},
    {"register.contractor-in-post", "appointments", 0, "anna", "chef", contractor},
    {"register.elected-in-post", "appointments", 0, "anna", "chef", elected},
    {"register.no-agreement", "employments", 1, "bo", "", agreement_missing},
    {"register.agreement-ended", "employments", 1, "bo", "avtal", agreement_ended},
    {"register.no-board", "bodies", 1, "su", "", board_missing},
    {"register.body-ended", "appointments", 3, "cia", "su", body_ended},
    {"register.chair-no-member", "appointments", 3, "cia", "sn", chair_without_seat},
    {"register.two-chairs", "appointments", 2, "cia", "sn", two_chairs},
    {"register.appointed-no-member", "appointments", 1, "anna", "sn", appointed_without_seat},
    {"register.meeting-outside", "meetings", 1, "su", "", meeting_outside},
    {"register.too-many-present", "meetings", 1, "su", "", too_many},
    {"register.two-orders", "orders", 1, "2025", "2024", two_orders},
    {"register.row-outside", "order_rows", 0, "1.1", "2025", row_outside},
    {"register.giver-no-head", "subdelegations", 0, "handläggare", "", giver},
};

static void a_whole_register_has_no_remarks(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    struct arena *arena = arena_open(0);
    const struct register_remark *remarks;
    assert_int_equal(register_remarks(arena, &small.rows, &remarks), 0);
    arena_close(arena);
}

static void a_planted_fault_is_the_only_remark(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(planted); i++) {
        struct small small;
        small_init(&small);
        planted[i].plant(&small);
        struct arena *arena = arena_open(0);
        const struct register_remark *remarks;
        if (register_remarks(arena, &small.rows, &remarks) != 1)
            fail_msg("%s (%zu)", planted[i].key, i);
        assert_string_equal(remarks[0].key, planted[i].key);
        assert_string_equal(remarks[0].file, planted[i].file);
        assert_int_equal(remarks[0].row, planted[i].row);
        assert_true(text_is(remarks[0].first, planted[i].first));
        assert_true(text_is(remarks[0].second, planted[i].second));
        arena_close(arena);
    }
}

static void what_only_touches_is_no_remark(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    struct arena *arena = arena_open(0);
    const struct register_remark *remarks;
    post_held_twice(&small);
    small.appointments[1].span.from = 501;
    assert_int_equal(register_remarks(arena, &small.rows, &remarks), 0);
    small.appointments[1].span.from = 500;
    small.appointments[1].kind = APPOINTED_ACTING;
    assert_int_equal(register_remarks(arena, &small.rows, &remarks), 0);
    arena_close(arena);
}

static void every_fault_of_a_broken_register_is_said(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    for (size_t i = 0; i < COUNT(small.posts); i++)
        small.posts[i].span = (struct span){20, 10, DAY_FIRST};
    for (size_t i = 0; i < COUNT(small.meetings); i++)
        small.meetings[i].present = 99, small.meetings[i].day = -1;
    struct arena *arena = arena_open(0);
    const struct register_remark *remarks;
    /* two posts backwards, two appointments outside them, two meetings wrong in two ways each */
    assert_int_equal(register_remarks(arena, &small.rows, &remarks), 8);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_register_has_no_remarks),
        cmocka_unit_test(a_planted_fault_is_the_only_remark),
        cmocka_unit_test(what_only_touches_is_no_remark),
        cmocka_unit_test(every_fault_of_a_broken_register_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
