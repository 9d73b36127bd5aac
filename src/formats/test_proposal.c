/* A proposed decision put to a small case, under the real law: how it is read, which lines it gives, which times begin
 * and what it changes. */
#include "test_order.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct arena *arena;

#define PARTIES                                                                                     \
    "\"parties\":[{\"ref\":\"barn1\",\"role\":\"barn\",\"birth_date\":\"2016-05-04\"},"             \
    "{\"ref\":\"vh1\",\"role\":\"vårdnadshavare\",\"relation\":\"mor\",\"custody_of\":[\"barn1\"]" \
    "}]"
#define CASE(events, complete)                                                 \
    "{\"format\":\"case-timeline/1\",\"id\":\"a\",\"domain\":\"LVU\"," PARTIES \
    ",\"events\":[" events "],\"record_complete\":[" complete "]}"
#define CARE                                                                                        \
    "{\"kind\":\"court_decision\",\"date\":\"2026-01-15\",\"attributes\":{\"court\":"               \
    "\"förvaltningsrätten\",\"court_outcome\":\"bifall\",\"measure\":\"vård\",\"grounds\":[\"2 " \
    "§\"],"                                                                                        \
    "\"immediate_effect\":true}}"
#define SAYS(attribute, literal)         \
    {                                    \
        attribute,                       \
        {                                \
            literal, sizeof(literal) - 1 \
        }                                \
    }
#define LATER "{\"kind\":\"note\",\"date\":\"2026-09-01\"}"

static struct proposal_ask ask_of(const char *line, const char *type,
                                  const struct proposal_word *words, size_t count)
{
    return (struct proposal_ask){.case_line = text_of(line),
                                 .line = 1,
                                 .kind = -1,
                                 .type = catalogue_find(order_catalogue(), text_of(type)),
                                 .words = words,
                                 .word_count = count,
                                 .day = day_from_civil((struct civil){2026, 3, 2}),
                                 .minute = -1,
                                 .decider_role = -1};
}

static struct proposal judged(const struct proposal_ask *ask)
{
    struct problem problem;
    struct proposed *proposed = arena_new(arena, struct proposed);
    struct proposal proposal;
    assert_true(proposal_read(arena, order_law(), ask, proposed, &problem));
    proposal_judge(arena, order_law(), NULL, proposed, &proposal);
    return proposal;
}

static const struct proposal_line *line_of(const struct proposal *proposal, const char *rule)
{
    for (size_t i = 0; i < proposal->line_count; i++)
        if (text_is(proposal->lines[i].duty->rule.id, rule))
            return &proposal->lines[i];
    fail_msg("no line of %s", rule);
    return NULL;
}

static const struct proposal_start *start_of(const struct proposal *proposal, const char *rule)
{
    for (size_t i = 0; i < proposal->start_count; i++)
        if (text_is(proposal->starts[i].duty->rule.id, rule))
            return &proposal->starts[i];
    fail_msg("no time of %s", rule);
    return NULL;
}

static void a_type_is_written_as_an_event(void **state)
{
    (void)state;
    struct problem problem;
    struct proposed proposed;
    struct proposal_ask ask = ask_of(CASE(CARE, "\"*\""), "lvu-upphorande", NULL, 0);
    assert_true(proposal_read(arena, order_law(), &ask, &proposed, &problem));
    assert_int_equal(proposed.type, ask.type);
    assert_int_equal(proposed.event, 1);
    assert_int_equal(proposed.dossier->events[1].kind, KIND_DECISION);
    assert_int_equal(proposed.dossier->as_of, ask.day);
    ask = ask_of(CASE(CARE, "\"*\""), "lvu-understallning", NULL, 0);
    assert_false(proposal_read(arena, order_law(), &ask, &proposed, &problem));
    assert_string_equal(problem.key, "problem.proposal-type");
}

static void what_comes_after_the_proposal_is_left_out(void **state)
{
    (void)state;
    struct problem problem;
    struct proposed proposed;
    struct proposal_ask ask = ask_of(CASE(CARE "," LATER, "\"*\""), "lvu-upphorande", NULL, 0);
    assert_true(proposal_read(arena, order_law(), &ask, &proposed, &problem));
    assert_false(proposed.dossier->events[0].cut);
    assert_true(proposed.dossier->events[1].cut);
    assert_false(proposed.dossier->events[2].cut);
}

static void an_event_needs_its_day(void **state)
{
    (void)state;
    struct problem problem;
    struct proposed proposed;
    struct proposal_ask ask = ask_of(CASE(CARE, "\"*\""), "lvu-upphorande", NULL, 0);
    ask.day = DAY_NONE;
    ask.event = text_of("{\"kind\":\"decision\",\"date\":\"2026-03\"}");
    assert_false(proposal_read(arena, order_law(), &ask, &proposed, &problem));
    assert_string_equal(problem.key, "problem.proposal-day");
    ask.event = text_of("{\"kind\":\"decision\",\"date\":\"2026-03-04\",\"time\":\"09:30\"}");
    assert_true(proposal_read(arena, order_law(), &ask, &proposed, &problem));
    assert_int_equal(proposed.dossier->events[1].minute, 9 * 60 + 30);
    ask.event = text_of("[]");
    assert_false(proposal_read(arena, order_law(), &ask, &proposed, &problem));
}

/* An event of very many members is refused at once: how long it takes grows as they do, not as their square. */
static void an_event_of_many_members_is_refused_at_once(void **state)
{
    (void)state;
    enum { MANY = 200000 };
    struct problem problem;
    struct proposed proposed;
    struct proposal_ask ask = ask_of(CASE(CARE, "\"*\""), "lvu-upphorande", NULL, 0);
    struct builder event;
    builder_init(&event, arena);
    builder_add_string(&event, "{\"kind\":\"decision\",\"attributes\":{\"n0\":1");
    for (int i = 1; i < MANY; i++) {
        builder_add_string(&event, ",\"n");
        builder_add_number(&event, i);
        builder_add_string(&event, "\":1");
    }
    builder_add_string(&event, "}}");
    ask.event = builder_text(&event);
    assert_false(proposal_read(arena, order_law(), &ask, &proposed, &problem));
    assert_string_equal(problem.key, "problem.unknown-attribute-far");
}

static void what_it_does_not_say_it_does_not_say(void **state)
{
    (void)state;
    static const struct proposal_word said[] = {
        SAYS(ATTRIBUTE_REASONS, "skälen"),
        SAYS(ATTRIBUTE_ASSESSED, "förhållanden som ändrats, återförening")};
    struct proposal_ask ask = ask_of(CASE(CARE, ""), "lvu-upphorande", NULL, 0);
    struct proposal silent = judged(&ask);
    assert_int_equal(line_of(&silent, "lvu-21-andrade-forhallanden")->answer, PROPOSAL_NOT_CHECKED);
    assert_int_equal(line_of(&silent, "sol-14-10-skal")->answer, PROPOSAL_LACKING);
    ask = ask_of(CASE(CARE, ""), "lvu-upphorande", said, 2);
    struct proposal spoken = judged(&ask);
    assert_int_equal(line_of(&spoken, "lvu-21-andrade-forhallanden")->answer, PROPOSAL_HELD);
    assert_int_equal(line_of(&spoken, "sol-14-10-skal")->answer, PROPOSAL_HELD);
}

static void silence_of_the_record_is_not_lacking(void **state)
{
    (void)state;
    struct proposal_ask ask = ask_of(CASE(CARE, ""), "lvu-upphorande", NULL, 0);
    struct proposal open = judged(&ask);
    const struct proposal_line *line = line_of(&open, "sol-14-10-kommunicering");
    assert_int_equal(line->answer, PROPOSAL_NOT_CHECKED);
    assert_int_equal(line->party, 1);
    assert_int_equal(line->missing.kind, KIND_COMMUNICATION);
    ask = ask_of(CASE(CARE, "\"*\""), "lvu-upphorande", NULL, 0);
    struct proposal whole = judged(&ask);
    assert_int_equal(line_of(&whole, "sol-14-10-kommunicering")->answer, PROPOSAL_LACKING);
}

static void custody_starts_its_times(void **state)
{
    (void)state;
    static const struct proposal_word chair[] = {SAYS(ATTRIBUTE_DECIDED_BY, "ordförande"),
                                                 SAYS(ATTRIBUTE_URGENCY_REASON, "fara")};
    struct proposal_ask ask = ask_of(CASE(LATER, "\"*\""), "lvu-omhandertagande", chair, 2);
    struct proposal proposal = judged(&ask);
    const struct proposal_start *submit = start_of(&proposal, "lvu-7-understallning");
    assert_int_equal(submit->day, ask.day + 7);
    assert_int_equal(submit->nominal, ask.day + 7);
    assert_true(submit->to_somebody);
    assert_true(start_of(&proposal, "kl-6-40-anmalt")->no_meeting);
    struct proposal_word known[] = {chair[0], chair[1], SAYS(ATTRIBUTE_NEXT_MEETING, "2026-03-19")};
    ask = ask_of(CASE(LATER, "\"*\""), "lvu-omhandertagande", known, 3);
    struct proposal dated = judged(&ask);
    assert_false(start_of(&dated, "kl-6-40-anmalt")->no_meeting);
    assert_int_equal(start_of(&dated, "kl-6-40-anmalt")->day, ask.day + 17);
}

static void running_times_that_it_ends_are_told(void **state)
{
    (void)state;
    struct proposal_ask ask = ask_of(CASE(CARE, "\"*\""), "lvu-upphorande", NULL, 0);
    struct proposal proposal = judged(&ask);
    bool seen = false;
    for (size_t i = 0; i < proposal.change_count; i++) {
        const struct proposal_change *change = &proposal.changes[i];
        seen |= change->kind == CHANGE_MENDED && change->before->status == STATUS_COMING;
        assert_true(change->before || change->after);
    }
    assert_true(seen);
}

static void lines_stand_in_their_order(void **state)
{
    (void)state;
    struct proposal_ask ask = ask_of(CASE(CARE, "\"*\""), "lvu-upphorande", NULL, 0);
    struct proposal proposal = judged(&ask);
    size_t lacking = 0;
    for (size_t i = 0; i < proposal.line_count; i++) {
        const struct proposal_line *line = &proposal.lines[i];
        lacking += line->answer == PROPOSAL_LACKING;
        if (i == 0 || line[-1].part < line->part)
            continue;
        assert_int_equal(line[-1].part, line->part);
        assert_true(line[-1].answer <= line->answer);
    }
    assert_true(lacking > 0);
}

static int open_arena(void **state)
{
    (void)state;
    arena = arena_open(0);
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_type_is_written_as_an_event, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(what_comes_after_the_proposal_is_left_out, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(an_event_needs_its_day, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(an_event_of_many_members_is_refused_at_once, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(what_it_does_not_say_it_does_not_say, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(silence_of_the_record_is_not_lacking, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(custody_starts_its_times, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(running_times_that_it_ends_are_told, open_arena,
                                        close_arena),
        cmocka_unit_test_setup_teardown(lines_stand_in_their_order, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
