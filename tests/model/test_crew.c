/* test_crew: many threads over one record: nothing is lost, of those who act on the same state one wins, a view is of
 * one moment. What the threads have done is done once more, one deed at a time in the order of the ledger, by one
 * engine: it must come out the same. */
#include "crew_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { THREADS = 8, ROUNDS = 12, DEEDS_MOST = THREADS * ROUNDS };

struct workshop {
    struct crew *crew;
    struct result results[THREADS][ROUNDS];
};

/* Half of it in cases that all work in, half in one's own; now and then what others are judged by. */
static struct wanted draw(size_t thread, size_t round)
{
    static const char *const deeds[] = {"decide", "register-event", "decide", "register-decision"};
    char word[96];
    size_t number = round % 2 ? thread % CREW_CASES : (thread + round) % CREW_CASES;
    struct wanted wanted = {.seen = -1, .actor = thread % 2 ? "ha" : "hb"};
    if (round % 6 == 5) {
        wanted.action = "register-person";
        snprintf(word, sizeof word, "person=p%zu-%zu", thread, round);
        wanted_add(&wanted, word);
        return wanted;
    }
    wanted.action = deeds[(thread + round) % 4];
    snprintf(word, sizeof word, "case=K%zu", number);
    wanted_add(&wanted, word);
    wanted_add(&wanted, strcmp(wanted.action, "register-event") == 0
                            ? "decision=omedelbart omhändertagande"
                            : "decision=lvu-upphorande");
    wanted_add(&wanted, "by=utskott");
    snprintf(word, sizeof word, "date=2026-%02zu-%02zu", 2 + round % 4, 1 + thread + round);
    wanted_add(&wanted, word);
    return wanted;
}

/* Limits, which new people in the register make stale: they are written between others' deeds. */
static bool sees_limits(struct crew *crew)
{
    struct arena *arena = arena_open(0);
    const struct reader reader = {.operator= TEXT_LITERAL("test")};
    struct answered answered;
    const struct fault *fault =
        crew_ask(crew, arena, crew_scene_view("deadlines"), NULL, 0, &reader, &answered);
    bool sees = !fault && answered.row_count > 0;
    arena_close(arena);
    return sees;
}

static void work(void *context, size_t number)
{
    struct workshop *workshop = context;
    for (size_t i = 0; i < ROUNDS; i++) {
        struct wanted wanted = draw(number, i);
        workshop->results[number][i] = perform_wanted(workshop->crew, &wanted);
        if ((i + number) % 4 == 0 && !sees_limits(workshop->crew))
            workshop->results[number][i].failed = true;
    }
}

static int by_entry(const void *one, const void *other)
{
    const struct result *a = one, *b = other;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

/* Those that were done, in the order of the ledger. */
static size_t in_order(const struct workshop *workshop, struct result *done)
{
    size_t count = 0;
    for (size_t i = 0; i < THREADS; i++)
        for (size_t j = 0; j < ROUNDS; j++)
            if (workshop->results[i][j].end == DEED_DONE)
                done[count++] = workshop->results[i][j];
    qsort(done, count, sizeof *done, by_entry);
    return count;
}

/* A twin of the record, by one engine. */
static struct scene *make_twin(const struct result *done, size_t count)
{
    void *twin;
    scene_begin(&twin);
    crew_scene_cases(twin);
    for (size_t i = 0; i < count; i++) {
        struct result again = perform_alone(twin, &done[i].wanted);
        assert_int_equal(again.end, DEED_DONE);
        assert_int_equal(again.entry, done[i].entry);
        assert_int_equal(again.faults, done[i].faults);
        assert_int_equal(again.doubts, done[i].doubts);
        assert_int_equal(again.has_proposal, done[i].has_proposal);
    }
    return twin;
}

static void nothing_is_lost(void **state)
{
    struct place *place = *state;
    struct threads *threads;
    static struct workshop workshop;
    static struct result done[DEEDS_MOST];
    workshop = (struct workshop){.crew = place->crew};
    uint64_t before = crew_stand(place->crew).size;
    assert_null(threads_start(place->scene->arena, THREADS, work, &workshop, &threads));
    threads_join(threads);
    for (size_t i = 0; i < THREADS; i++)
        for (size_t j = 0; j < ROUNDS; j++) {
            assert_false(workshop.results[i][j].failed);
            assert_int_equal(workshop.results[i][j].end, DEED_DONE);
        }
    size_t count = in_order(&workshop, done), people = THREADS * (ROUNDS / 6);
    /* of a person there is an entry that he may act, too */
    assert_int_equal(crew_stand(place->crew).size - before, count + people);
    for (size_t i = 1; i < count; i++)
        assert_true(done[i - 1].entry < done[i].entry);
    crew_scene_close(place);
    scene_compare(place->scene);
    struct scene *twin = make_twin(done, count);
    same_record(place->scene, twin);
    void *gone = twin;
    scene_end(&gone);
}

/* All decide on what they have seen. */
struct race {
    struct crew *crew;
    struct wanted wanted;
    struct result results[THREADS];
};

static void race(void *context, size_t number)
{
    struct race *the_race = context;
    struct wanted wanted = the_race->wanted;
    wanted.actor = number % 2 ? "ha" : "hb";
    the_race->results[number] = perform_wanted(the_race->crew, &wanted);
}

static void of_many_one_wins(void **state)
{
    struct place *place = *state;
    struct race the_race = {.crew = place->crew,
                            .wanted = wanted_of("decide", "", WORDS("case=K0", ENDING))};
    int64_t seen = 5;
    for (size_t round = 0; round < ROUNDS; round++, seen++) {
        struct threads *threads;
        size_t done = 0, moved = 0;
        the_race.wanted.seen = seen;
        assert_null(threads_start(place->scene->arena, THREADS, race, &the_race, &threads));
        threads_join(threads);
        for (size_t i = 0; i < THREADS; i++) {
            const struct result *result = &the_race.results[i];
            assert_false(result->failed);
            done += result->end == DEED_DONE;
            moved += result->end == DEED_MOVED && result->moved == (uint64_t)seen + 1;
        }
        assert_int_equal(done, 1);
        assert_int_equal(moved, THREADS - 1);
    }
    crew_scene_close(place);
    scene_compare(place->scene);
}

/* Of one moment: the events of the case, and all entries, of which nobody else makes any. */
struct moment_seen {
    size_t events;
    uint64_t entries;
};

/* One sees, and another writes. */
struct sight {
    struct crew *crew;
    struct lock *lock;
    size_t begun, done; /* events told in K3 */
    size_t wrong, seen;
    struct moment_seen first; /* before any was told */
};

static size_t count_lines(struct text line)
{
    size_t count = 0;
    static const char mark[] = "\"kind\":";
    for (const char *at = line.bytes, *end_of = at + line.size;
         (at = memmem(at, (size_t)(end_of - at), mark, sizeof mark - 1)); at += sizeof mark - 1)
        count++;
    return count;
}

static struct fault *look(void *context, struct engine *engine, struct arena *arena)
{
    struct moment_seen *seen = context;
    struct text line;
    const int32_t *number_at;
    TRY(engine_case(engine, arena, TEXT_LITERAL("K3"), &line, &number_at));
    seen->events = count_lines(line);
    return ledger_size(engine_ledger(engine), arena, &seen->entries);
}

static void tell(struct sight *sight)
{
    for (size_t i = 0; i < 3 * ROUNDS; i++) {
        char day[32];
        snprintf(day, sizeof day, "date=2026-02-%02zu", 1 + i % 28);
        lock_take(sight->lock);
        sight->begun++;
        lock_leave(sight->lock);
        struct result result = perform_words(
            sight->crew, "register-event", "", -1,
            WORDS("case=K3", "decision=omedelbart omhändertagande", "by=utskott", day));
        lock_take(sight->lock);
        sight->wrong += result.failed || result.end != DEED_DONE;
        sight->done++;
        lock_leave(sight->lock);
    }
}

static void see(struct sight *sight)
{
    struct arena *arena = arena_open(0);
    const struct reader reader = {.person = TEXT_LITERAL("ha"), .operator= TEXT_LITERAL("test")};
    const struct given given = {TEXT_LITERAL("case"), TEXT_LITERAL("K3")};
    struct answered answered;
    struct moment_seen moment;
    lock_take(sight->lock);
    size_t done = sight->done;
    lock_leave(sight->lock);
    const struct fault *fault = crew_read(sight->crew, arena, look, &moment);
    bool whole =
        !fault && moment.entries - sight->first.entries == moment.events - sight->first.events;
    fault =
        crew_ask(sight->crew, arena, crew_scene_view("timeline"), &given, 1, &reader, &answered);
    lock_take(sight->lock);
    size_t rows = fault ? 0 : answered.row_count;
    whole = whole && !fault && rows >= sight->first.events + done &&
            rows <= sight->first.events + sight->begun;
    sight->wrong += !whole;
    sight->seen++;
    lock_leave(sight->lock);
    arena_close(arena);
}

static void tell_or_see(void *context, size_t number)
{
    struct sight *sight = context;
    bool goes_on = true;
    if (number == 0)
        tell(sight);
    while (number != 0 && goes_on) {
        see(sight);
        lock_take(sight->lock);
        goes_on = sight->done < 3 * ROUNDS;
        lock_leave(sight->lock);
    }
}

static void a_view_is_of_one_moment(void **state)
{
    struct place *place = *state;
    struct threads *threads;
    struct sight sight = {.crew = place->crew, .lock = lock_new(place->scene->arena)};
    assert_null(crew_read(place->crew, place->scene->arena, look, &sight.first));
    assert_null(threads_start(place->scene->arena, THREADS, tell_or_see, &sight, &threads));
    threads_join(threads);
    assert_int_equal(sight.wrong, 0);
    assert_true(sight.seen >= THREADS - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_is_lost, crew_scene_begin, crew_scene_end),
        cmocka_unit_test_setup_teardown(of_many_one_wins, crew_scene_begin, crew_scene_end),
        cmocka_unit_test_setup_teardown(a_view_is_of_one_moment, crew_scene_begin, crew_scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
