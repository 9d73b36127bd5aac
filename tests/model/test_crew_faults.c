/* test_crew_faults: what cannot be noted is not answered; what fails for one does not fail for others; a record that is
 * broken can be read. Readers follow the register, drafts are kept, what is durable is signed soon. */
#include "crew_scene.h"

#include "store/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What the thread of a desk is told to do to its store: nobody else may touch it. */
struct spoiling {
    uint64_t after;
    enum store_failure failure;
    bool stays, mends;
    bool came; /* when it was mended: the failure had come */
};

static struct fault *spoil(void *context, struct engine *engine, struct arena *arena)
{
    struct spoiling *spoiling = context;
    struct store *store = ledger_store(engine_ledger(engine));
    (void)arena;
    if (spoiling->mends)
        spoiling->came = store_mend(store);
    else
        store_fail(store, spoiling->after, spoiling->failure, spoiling->stays);
    return NULL;
}

static void tell_desk(struct place *place, struct desk *desk, struct spoiling spoiling)
{
    struct errand errand = {.arena = place->scene->arena, .work = spoil, .context = &spoiling};
    assert_null(crew_hand_in(desk, &errand));
}

static bool mend(struct place *place, struct desk *desk)
{
    struct spoiling spoiling = {.mends = true};
    struct errand errand = {.arena = place->scene->arena, .work = spoil, .context = &spoiling};
    assert_null(crew_hand_in(desk, &errand));
    return spoiling.came;
}

static void wait_until_signed(struct place *place)
{
    struct arena *arena = place->scene->arena;
    struct lock *lock = lock_new(arena);
    struct bell *bell = bell_new(arena);
    int64_t start = clock_milliseconds();
    lock_take(lock);
    for (;;) {
        struct crew_standing standing = crew_stand(place->crew);
        if (standing.signed_size == standing.size)
            break;
        assert_true(clock_milliseconds() - start < 60 * CREW_SIGNS_MILLISECONDS);
        bell_wait(bell, lock, 10);
    }
    lock_leave(lock);
}

static struct answered ask_reads(struct place *place)
{
    const struct reader reader = {.person = TEXT_LITERAL("hb"), .operator= TEXT_LITERAL("test")};
    struct answered answered;
    assert_null(crew_ask(place->crew, place->scene->arena, crew_scene_view("reads"), NULL, 0,
                         &reader, &answered));
    return answered;
}

static struct fault *ask_case(struct place *place, struct answered *answered)
{
    const struct reader reader = {.person = TEXT_LITERAL("ha"), .operator= TEXT_LITERAL("test")};
    const struct given given = {TEXT_LITERAL("case"), TEXT_LITERAL("K1")};
    return crew_ask(place->crew, place->scene->arena, crew_scene_view("timeline"), &given, 1,
                    &reader, answered);
}

static void an_unnoted_read_is_refused(void **state)
{
    struct place *place = *state;
    struct answered answered;
    struct desk *log = &place->crew->log;
    size_t before = ask_reads(place).row_count;
    assert_null(ask_case(place, &answered));
    assert_true(answered.row_count > 0);
    assert_int_equal(ask_reads(place).row_count, before + 2);
    tell_desk(place, log, (struct spoiling){.failure = STORE_FAILS_FULL, .stays = true});
    assert_non_null(ask_case(place, &answered));
    assert_int_equal(answered.row_count, 0);
    assert_null(answered.cells);
    assert_true(mend(place, log));
    assert_null(ask_case(place, &answered));
    assert_true(answered.row_count > 0);
}

/* Views of one page wait once, at its end: then all of them stand in the log, or the page does not leave. */
static void a_page_is_noted_before_it_leaves(void **state)
{
    struct place *place = *state;
    struct answered answered;
    struct crew_notes notes = {NULL};
    struct arena *arena = place->scene->arena;
    struct desk *log = &place->crew->log;
    const struct reader reader = {.person = TEXT_LITERAL("ha"), .operator= TEXT_LITERAL("test")};
    const struct given given = {TEXT_LITERAL("case"), TEXT_LITERAL("K1")};
    static const char *const views[] = {"timeline", "decisions", "parties"};
    bool may;
    size_t before = ask_reads(place).row_count;
    for (int is_broken = 0; is_broken < 2; is_broken++) {
        if (is_broken)
            tell_desk(place, log, (struct spoiling){.failure = STORE_FAILS_FULL, .stays = true});
        for (size_t i = 0; i < 3; i++) {
            assert_null(crew_ask_through(place->crew, arena, NULL, crew_scene_view(views[i]),
                                         &given, 1, &reader, &notes, &answered, &may));
            assert_true(may);
        }
        struct fault *fault = crew_noted(&notes, arena);
        assert_true(is_broken == (fault != NULL));
        assert_null(notes.first);
    }
    assert_true(mend(place, log));
    assert_int_equal(ask_reads(place).row_count, before + 4);
}

static void a_fault_is_told(void **state)
{
    struct place *place = *state;
    struct desk *record = &place->crew->record;
    struct answered answered;
    wait_until_signed(place);
    tell_desk(place, record, (struct spoiling){.failure = STORE_FAILS_FULL, .stays = true});
    assert_true(perform_words(place->crew, "decide", "", -1, WORDS("case=K1", ENDING)).failed);
    assert_true(mend(place, record));
    assert_false(crew_stand(place->crew).is_broken);
    assert_int_equal(perform_words(place->crew, "decide", "", -1, WORDS("case=K1", ENDING)).end,
                     DEED_DONE);
    assert_null(ask_case(place, &answered));
    assert_true(answered.row_count > 0);
}

/* A commit that fails breaks the record for all who write; what is there can still be read, and whether the deed was
 * done is known when it is opened anew. */
static void a_commit_that_fails_breaks_it(void **state)
{
    struct place *place = *state;
    struct desk *record = &place->crew->record;
    struct answered answered;
    for (uint64_t after = 20; !crew_stand(place->crew).is_broken; after++) {
        assert_true(after < 400);
        tell_desk(place, record,
                  (struct spoiling){after, STORE_FAILS_INPUT_OUTPUT, false, false, false});
        perform_words(place->crew, "decide", "", -1, WORDS("case=K1", ENDING));
        mend(place, record);
    }
    assert_true(perform_words(place->crew, "decide", "", -1, WORDS("case=K1", ENDING)).failed);
    assert_null(ask_case(place, &answered));
    crew_scene_close(place);
    scene_compare(place->scene);
}

/* Holds the desk until others have come. */
struct holding {
    struct spoiling spoiling;
    struct lock *lock;
    struct bell *bell;
    bool goes_on;
};

static struct fault *hold(void *context, struct engine *engine, struct arena *arena)
{
    struct holding *holding = context;
    lock_take(holding->lock);
    while (!holding->goes_on)
        bell_wait(holding->bell, holding->lock, -1);
    lock_leave(holding->lock);
    return spoil(&holding->spoiling, engine, arena);
}

static uint64_t turn_of(struct desk *desk)
{
    lock_take(desk->lock);
    uint64_t turn = desk->turn;
    lock_leave(desk->lock);
    return turn;
}

/* Two in one transaction, of which a step fails once: each is then done alone. */
static void a_fault_of_one_is_not_of_all(void **state)
{
    struct place *place = *state;
    struct arena *arena = place->scene->arena;
    struct holding holding = {
        {30, STORE_FAILS_BUSY, false, false, false}, lock_new(arena), bell_new(arena), false};
    struct errand first = {.arena = arena, .work = hold, .context = &holding};
    struct errand others[2];
    struct deed deeds[2];
    struct deed_answer answers[2];
    struct given given[2][CREW_WORDS];
    struct wanted wanted[2] = {wanted_of("decide", "ha", WORDS("case=K1", ENDING)),
                               wanted_of("decide", "hb", WORDS("case=K2", ENDING))};
    wait_until_signed(place);
    uint64_t turn = turn_of(&place->crew->record);
    desk_hand_in(&place->crew->record, &first);
    for (size_t i = 0; i < 2; i++) {
        deeds[i] = wanted_deed(&wanted[i], given[i]);
        others[i] = (struct errand){
            .arena = arena_open(0), .deeds = &deeds[i], .answers = &answers[i], .count = 1};
        desk_hand_in(&place->crew->record, &others[i]);
    }
    lock_take(holding.lock);
    holding.goes_on = true;
    bell_ring(holding.bell);
    lock_leave(holding.lock);
    assert_null(desk_wait(&place->crew->record, &first));
    for (size_t i = 0; i < 2; i++) {
        assert_null(desk_wait(&place->crew->record, &others[i]));
        assert_int_equal(answers[i].end, DEED_DONE);
        arena_close(others[i].arena);
    }
    assert_int_equal(turn_of(&place->crew->record), turn + 2); /* both in one */
    assert_true(mend(place, &place->crew->record));
    crew_scene_close(place);
    scene_compare(place->scene);
}

/* The register as a reader sees it is the one of its snapshot; limits are written before a view of them is answered. */
static struct fault *count_people(void *context, struct engine *engine, struct arena *arena)
{
    const struct authority_book *book;
    TRY(engine_people(engine, arena, &book));
    *(size_t *)context = authority_register(book)->person_count;
    return NULL;
}

static struct fault *are_limits_ready(void *context, struct engine *engine, struct arena *arena)
{
    return deadlines_ready(engine, arena, context);
}

static void readers_follow_the_register(void **state)
{
    struct place *place = *state;
    struct arena *arena = place->scene->arena;
    const struct reader reader = {.operator= TEXT_LITERAL("test")};
    struct answered answered;
    size_t count;
    bool is_ready;
    assert_null(crew_read(place->crew, arena, count_people, &count));
    assert_int_equal(count, 2);
    assert_int_equal(perform_words(place->crew, "register-person", "", -1, WORDS("person=hc")).end,
                     DEED_DONE);
    for (size_t i = 0; i <= CREW_READERS; i++) {
        assert_null(crew_read(place->crew, arena, count_people, &count));
        assert_int_equal(count, 3);
    }
    assert_null(
        crew_ask(place->crew, arena, crew_scene_view("deadlines"), NULL, 0, &reader, &answered));
    assert_true(answered.row_count > 0);
    assert_null(crew_read(place->crew, arena, are_limits_ready, &is_ready));
    assert_true(is_ready);
}

/* What the register has made stale is written when the desk has nothing else to do. */
static void limits_are_written_unasked(void **state)
{
    struct place *place = *state;
    struct arena *arena = place->scene->arena;
    struct lock *lock = lock_new(arena);
    struct bell *bell = bell_new(arena);
    bool is_ready = false;
    int64_t start = clock_milliseconds();
    assert_int_equal(perform_words(place->crew, "register-person", "", -1, WORDS("person=hc")).end,
                     DEED_DONE);
    lock_take(lock);
    while (!is_ready) {
        assert_true(clock_milliseconds() - start < 60 * CREW_SIGNS_MILLISECONDS);
        assert_null(crew_read(place->crew, arena, are_limits_ready, &is_ready));
        bell_wait(bell, lock, 10);
    }
    lock_leave(lock);
    crew_scene_close(place);
    scene_compare(place->scene);
}

static void drafts_are_kept(void **state)
{
    struct place *place = *state;
    struct arena *arena = place->scene->arena;
    const struct given given[] = {{TEXT_LITERAL("case"), TEXT_LITERAL("K1")},
                                  {TEXT_LITERAL("by"), TEXT_LITERAL("utsk")}};
    struct drafted said = {.person = TEXT_LITERAL("ha"),
                           .action = TEXT_LITERAL("decide"),
                           .given = given,
                           .given_count = 2};
    struct drafted read, *items;
    struct leaf_id id;
    enum drafts_end ended;
    size_t count;
    assert_null(crew_save_draft(place->crew, arena, NULL, &said, &id, &ended));
    assert_int_equal(ended, DRAFTS_DONE);
    assert_null(crew_list_drafts(place->crew, arena, TEXT_LITERAL("ha"), &items, &count));
    assert_int_equal(count, 1);
    assert_null(crew_read_draft(place->crew, arena, TEXT_LITERAL("ha"), &id, &read, &ended));
    assert_int_equal(ended, DRAFTS_DONE);
    assert_int_equal(read.given_count, 2);
    assert_null(crew_read_draft(place->crew, arena, TEXT_LITERAL("hb"), &id, &read, &ended));
    assert_int_equal(ended, DRAFTS_ABSENT);
    assert_null(crew_drop_draft(place->crew, arena, TEXT_LITERAL("ha"), &id, &ended));
    assert_int_equal(ended, DRAFTS_DONE);
    assert_null(crew_list_drafts(place->crew, arena, TEXT_LITERAL("ha"), &items, &count));
    assert_int_equal(count, 0);
}

/* What is signed can be proven, by a reader too. */
static struct fault *prove(void *context, struct engine *engine, struct arena *arena)
{
    struct text proof;
    return ledger_prove(engine_ledger(engine), arena, 1, &proof, context);
}

static void it_is_signed_in_time(void **state)
{
    struct place *place = *state;
    struct ledger_answer proven;
    assert_int_equal(perform_words(place->crew, "decide", "", -1, WORDS("case=K1", ENDING)).end,
                     DEED_DONE);
    wait_until_signed(place);
    assert_false(crew_stand(place->crew).is_unsigned);
    assert_null(crew_read(place->crew, place->scene->arena, prove, &proven));
    assert_int_equal(proven.refusal, LEDGER_DONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_unnoted_read_is_refused, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(a_page_is_noted_before_it_leaves, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(a_fault_is_told, crew_scene_begin, crew_scene_end),
        cmocka_unit_test_setup_teardown(a_commit_that_fails_breaks_it, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(a_fault_of_one_is_not_of_all, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(readers_follow_the_register, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(limits_are_written_unasked, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(drafts_are_kept, crew_scene_begin, crew_scene_end),
        cmocka_unit_test_setup_teardown(it_is_signed_in_time, crew_scene_begin, crew_scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
