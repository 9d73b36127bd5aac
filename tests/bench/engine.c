/* bench-engine: how fast does a record of many cases answer, check and decide? It opens a database that `reda import`
 * and `reda import-cases` have made, tries a decision in cases drawn by chance, and has sixty-four clients at once
 * record decisions, each with one under way, every one in a case drawn by chance, and read cases. Usage:
 * bench-engine look|lists|decide DATABASE */
#include "engine/engine.h"
#include "desk/embedded.h"
#include "features/features.h"
#include "os/os.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TOGETHER = 64, EACH = 30, CHECKS = 2000, GIVEN = 4, ASKED = 25, PAGE = 50, COUNTED = 500 };

struct record {
    struct arena *arena;
    struct engine *engine;
    const struct text *keys; /* of its cases */
    size_t count, columns;
    uint64_t chance;
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Of this thread alone: what others do on the machine does not count. */
static double worked(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void want(struct fault *fault)
{
    if (!fault)
        return;
    fprintf(stderr, "bench-engine: %s %s\n", fault->key, fault->subject ? fault->subject : "");
    exit(1);
}

static const struct rulebook *law(struct arena *arena)
{
    struct rule_source *sources = arena_new_many(arena, embedded_law_count, struct rule_source);
    struct rule_problems problems;
    for (size_t i = 0; i < embedded_law_count; i++)
        sources[i] = (struct rule_source){embedded_law[i].name, embedded_law[i].text};
    return rulebook_compile_proven(arena, sources, embedded_law_count, &problems);
}

static struct answered ask(struct record *record, struct arena *arena, const char *view,
                           struct given *given, size_t count)
{
    const struct reader nobody = {TEXT_LITERAL(""), TEXT_LITERAL("bench"), LANGUAGE_SV};
    struct answered answered;
    want(engine_ask(record->engine, arena, engine_view(record->engine, text_of(view)), given, count,
                    &nobody, &answered));
    ensure(answered.problem_count == 0);
    return answered;
}

/* Another case each time, in no order: xorshift, so that two runs ask the same. */
static struct text draw(struct record *record)
{
    record->chance ^= record->chance << 13;
    record->chance ^= record->chance >> 7;
    record->chance ^= record->chance << 17;
    return record->keys[record->chance % record->count * record->columns];
}

static struct deed deed_in(struct given given[GIVEN], struct text key)
{
    given[0] = (struct given){TEXT_LITERAL("case"), key};
    given[1] = (struct given){TEXT_LITERAL("decision"), TEXT_LITERAL("upphörande av vård")};
    given[2] = (struct given){TEXT_LITERAL("by"), TEXT_LITERAL("p04")};
    given[3] = (struct given){TEXT_LITERAL("date"), TEXT_LITERAL("2028-02-14")};
    return (struct deed){.action = feature_action(features, TEXT_LITERAL("decide")),
                         .given = given,
                         .given_count = GIVEN,
                         .actor = TEXT_LITERAL("p04"),
                         .operator= TEXT_LITERAL("bench"),
                         .seen = -1};
}

static int by_size(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return a < b ? -1 : a > b;
}

static void tell_times(const char *name, double *times, size_t count)
{
    qsort(times, count, sizeof *times, by_size);
    printf("%s_median_ms %.3f\n%s_p99_ms %.3f\n", name, times[count / 2] * 1e3, name,
           times[count * 99 / 100] * 1e3);
}

static void check(struct record *record)
{
    double times[CHECKS];
    struct arena *arena = arena_open(0);
    size_t judged = 0;
    for (size_t i = 0; i < CHECKS; i++) {
        struct given given[GIVEN];
        struct deed_answer answer;
        struct deed deed = deed_in(given, draw(record));
        double start = now();
        want(engine_consider(record->engine, arena, &deed, &answer));
        times[i] = now() - start;
        judged += answer.proposal != NULL;
        arena_reset(arena);
    }
    tell_times("check", times, CHECKS);
    printf("checked %zu\n", judged);
    arena_close(arena);
}

/* Views of one case, of a hundred cases drawn. */
static void view(struct record *record, const char *name)
{
    double times[100];
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        struct given given = {TEXT_LITERAL("case"), draw(record)};
        double start = now();
        ask(record, arena, name, &given, 1);
        times[i] = now() - start;
        arena_reset(arena);
    }
    tell_times(name, times, sizeof times / sizeof *times);
    arena_close(arena);
}

/* The filter of the view that takes a case; NULL = it has none. */
static const struct input *case_of(const struct view *view)
{
    for (size_t i = 0; i < view->filter_count; i++)
        if (view->filters[i].of && strcmp(view->filters[i].of, "case") == 0)
            return &view->filters[i];
    return NULL;
}

static bool wants_more(const struct view *view, const struct input *given)
{
    for (size_t i = 0; i < view->filter_count; i++)
        if (view->filters[i].required && &view->filters[i] != given)
            return true;
    return view->waits;
}

/* A view of all, and of a case drawn: how many rows and how long. */
static void list(struct record *record, const struct view *view, const struct input *filter)
{
    double times[ASKED];
    size_t rows = 0;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < ASKED; i++) {
        struct given given = {text_of(filter ? filter->name : ""), draw(record)};
        double start = now();
        rows += ask(record, arena, view->name, &given, filter ? 1 : 0).row_count;
        times[i] = now() - start;
        arena_reset(arena);
    }
    qsort(times, ASKED, sizeof *times, by_size);
    printf("list %s %s %zu %.3f\n", view->name, filter ? "case" : "all", rows / ASKED,
           times[0] * 1e3);
    arena_close(arena);
}

static void list_all(struct record *record)
{
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->views[j]; j++) {
            const struct view *view = features[i]->views[j];
            const struct input *filter = case_of(view);
            if (!wants_more(view, NULL))
                list(record, view, NULL);
            if (filter && !wants_more(view, filter))
                list(record, view, filter);
        }
}

/* Whoever asks sees all, and wants the first page with a count as far as pages count. */
static struct fault *is_all(void *context, struct engine *engine, struct arena *arena,
                            bool *may_out, const struct case_keys **only_out)
{
    (void)context, (void)engine, (void)arena;
    *only_out = NULL;
    *may_out = true;
    return NULL;
}

static struct fault *leave_all(void *context, struct engine *engine, struct arena *arena,
                               struct answered *answered)
{
    (void)context, (void)engine, (void)arena, (void)answered;
    return NULL;
}

static void first_page(struct crew *crew, const struct view *view)
{
    const struct reader nobody = {TEXT_LITERAL("-"), TEXT_LITERAL("bench"), LANGUAGE_SV};
    const struct crew_gate gate = {NULL, is_all, leave_all, {PAGE + 1, COUNTED}};
    struct answered answered;
    double times[ASKED];
    bool may;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < ASKED; i++) {
        struct crew_notes notes = {NULL};
        double start = worked();
        want(crew_ask_through(crew, arena, &gate, view, NULL, 0, &nobody, &notes, &answered, &may));
        times[i] = worked() - start; /* without the disk: a page waits for its notes once */
        want(crew_noted(&notes, arena));
        ensure(answered.problem_count == 0);
        if (i + 1 < ASKED)
            arena_reset(arena);
    }
    qsort(times, ASKED, sizeof *times, by_size);
    printf("page %s %s %zu %.3f\n", view->name, answered.more ? "more" : "all", answered.row_count,
           times[ASKED / 2] * 1e3);
    arena_close(arena);
}

static void first_pages(struct record *record, const struct engine_setup *setup)
{
    struct crew *crew;
    want(crew_open(record->arena, setup, 1, &crew));
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->views[j]; j++)
            if (!wants_more(features[i]->views[j], NULL))
                first_page(crew, features[i]->views[j]);
    crew_close(crew);
}

/* A client draws cases of its own, and waits until each decision is durable, or each read is noted. */
struct clients {
    struct crew *crew;
    const struct record *record;
    size_t done[TOGETHER];
};

static void one_decides(struct clients *clients, struct record *record, struct arena *arena,
                        size_t number)
{
    struct given given[GIVEN];
    struct deed_answer answer;
    struct deed deed = deed_in(given, draw(record));
    want(crew_perform(clients->crew, arena, &deed, 1, &answer));
    clients->done[number] += answer.end == DEED_DONE;
}

static void one_reads(struct clients *clients, struct record *record, struct arena *arena,
                      size_t number)
{
    const struct reader reader = {TEXT_LITERAL("p04"), TEXT_LITERAL("bench"), LANGUAGE_SV};
    struct given given = {TEXT_LITERAL("case"), draw(record)};
    struct answered answered;
    want(crew_ask(clients->crew, arena, feature_view(features, TEXT_LITERAL("decisions")), &given,
                  1, &reader, &answered));
    clients->done[number] += answered.problem_count == 0;
}

typedef void be_client(struct clients *clients, struct record *record, struct arena *arena,
                       size_t number);

static void be(struct clients *clients, size_t number, be_client *one)
{
    struct record record = *clients->record;
    struct arena *arena = arena_open(0);
    record.chance += number * 7919;
    for (size_t i = 0; i < EACH; i++) {
        one(clients, &record, arena, number);
        arena_reset(arena);
    }
    arena_close(arena);
}

static void decide_all(void *context, size_t number)
{
    be(context, number, one_decides);
}

static void read_all(void *context, size_t number)
{
    be(context, number, one_reads);
}

/* From when all is open until the last is done. */
static void together(struct record *record, struct crew *crew, thread_work *work, const char *name)
{
    struct clients clients = {.crew = crew, .record = record};
    struct threads *threads;
    size_t done = 0;
    double start = now();
    want(threads_start(record->arena, TOGETHER, work, &clients, &threads));
    threads_join(threads);
    double taken = now() - start;
    for (size_t i = 0; i < TOGETHER; i++)
        done += clients.done[i];
    printf("%s %zu\n%s_per_second %.0f\n", name, done, name, (double)done / taken);
}

static void decide(struct record *record, const struct engine_setup *setup)
{
    struct crew *crew;
    want(crew_open(record->arena, setup, 2 * (size_t)machine_processors(), &crew));
    together(record, crew, decide_all, "decided");
    together(record, crew, read_all, "noted");
    printf("of %d\ntogether %d\n", TOGETHER * EACH, TOGETHER);
    crew_close(crew);
}

int main(int count, char **words)
{
    struct record record = {.arena = arena_open(0), .chance = 88172645463325252u};
    struct engine_setup setup = {.features = features};
    if (count != 3 || (strcmp(words[1], "look") != 0 && strcmp(words[1], "lists") != 0 &&
                       strcmp(words[1], "decide") != 0)) {
        fputs("usage: bench-engine look|lists|decide DATABASE\n", stderr);
        return 2;
    }
    setup.path = words[2];
    setup.rules = law(record.arena);
    ensure(setup.rules && hex_read_exactly(text_of(embedded_law_hash), sizeof setup.policy.bytes,
                                           setup.policy.bytes));
    double start = now();
    want(engine_open(record.arena, &setup, &record.engine));
    struct given first = {TEXT_LITERAL("from"), TEXT_LITERAL("2100-01-01")};
    ask(&record, record.arena, "deadlines", &first, 0);
    printf("open_seconds %.3f\n", now() - start);
    struct answered all = ask(&record, record.arena, "cases", NULL, 0);
    record.keys = all.cells;
    record.count = all.row_count;
    record.columns = all.view->statement->give_count;
    printf("cases %zu\n", record.count);
    if (strcmp(words[1], "look") == 0) {
        check(&record);
        view(&record, "timeline");
        view(&record, "parties");
        view(&record, "decisions");
    }
    if (strcmp(words[1], "lists") == 0)
        list_all(&record);
    engine_close(record.engine);
    if (strcmp(words[1], "lists") == 0)
        first_pages(&record, &setup);
    if (strcmp(words[1], "decide") == 0)
        decide(&record, &setup);
    arena_close(record.arena);
    return 0;
}
