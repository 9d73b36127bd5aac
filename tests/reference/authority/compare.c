/* compare-authority: is the fast engine of the same opinion as the naive one? Random registers and requests from a
 * seed, or every request to tiny registers; all fields of the answers are compared. Stops at the first disagreement and
 * prints register, request and both answers. Random requests must have seen every verdict, reason, class and fact.
 * Usage: compare-authority [--must-differ] SEED REQUESTS
 *        compare-authority [--must-differ] --small SEED REGISTERS
 * Exit code 0: no disagreement; 1: one, or something never seen; 2: usage. --must-differ (for planted errors) turns the
 * verdict round: 0 when there is a disagreement. */
#include "naive.h"
#include "small.h"
#include "tally.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { REQUESTS_OF_A_REGISTER = 400, REGISTERS_OF_A_LAW = 16 };

struct comparison {
    uint64_t seed;
    struct scene scene;
    const struct authority_book *book;
    struct tally tally;
};

static bool is_same(const struct authority *a, const struct authority *b)
{
    return a->verdict == b->verdict && a->reason == b->reason && a->decider == b->decider &&
           a->span == b->span && a->appointment == b->appointment && a->row == b->row &&
           a->step == b->step && a->subdelegation == b->subdelegation &&
           a->condition == b->condition && a->meeting == b->meeting && a->missing == b->missing &&
           a->degree == b->degree;
}

static struct authority ask_engine(const struct comparison *comparison,
                                   struct authority_request request)
{
#ifdef PLANTED_AUTHORITY_ENGINE /* an engine that is asked of an öre too much */
    request.amount_ore += request.amount_ore >= 0;
#endif
    return authority_check(comparison->book, &request);
}

static bool visit(void *context, const struct authority_request *request)
{
    struct comparison *comparison = context;
    struct authority naive =
        naive_check(comparison->scene.catalogue, &comparison->scene.rows, request);
    struct authority engine = ask_engine(comparison, *request);
    tally_add(&comparison->tally, &naive);
    if (is_same(&naive, &engine))
        return true;
    printf("seed %" PRIu64 ", register %" PRIu64 ", request %" PRIu64 ": they disagree\n",
           comparison->seed, comparison->tally.registers, comparison->tally.requests);
    scene_print(stdout, &comparison->scene);
    scene_print_request(stdout, request);
    scene_print_answer(stdout, "naive ", &naive);
    scene_print_answer(stdout, "engine", &engine);
    return false;
}

/* The next register; sometimes under a new law. */
static void next_register(struct comparison *comparison)
{
    struct scene *scene = &comparison->scene;
    uint64_t under_a_law = scene->size == SCENE_TINY ? 1 : REGISTERS_OF_A_LAW;
    if (comparison->tally.registers++ % under_a_law == 0)
        scene_make_law(scene);
    scene_make_register(scene);
    comparison->book = authority_open(scene->arena, scene->catalogue, &scene->rows);
}

static bool compare_random(struct comparison *comparison, uint64_t requests)
{
    while (comparison->tally.requests < requests) {
        next_register(comparison);
        for (int i = 0; i < REQUESTS_OF_A_REGISTER; i++) {
            struct authority_request request = scene_request(&comparison->scene);
            if (!visit(comparison, &request))
                return false;
        }
    }
    return true;
}

static bool compare_small(struct comparison *comparison, uint64_t registers)
{
    comparison->scene.size = SCENE_TINY;
    while (comparison->tally.registers < registers) {
        next_register(comparison);
        if (!small_requests(&comparison->scene, visit, comparison))
            return false;
    }
    return true;
}

static int usage(void)
{
    fputs("usage: compare-authority [--must-differ] [--small] SEED COUNT\n", stderr);
    return 2;
}

int main(int count, char **words)
{
    bool must_differ = false, small = false;
    int at = 1;
    for (; at < count && words[at][0] == '-'; at++) {
        must_differ = must_differ || strcmp(words[at], "--must-differ") == 0;
        small = small || strcmp(words[at], "--small") == 0;
    }
    if (count - at != 2)
        return usage();
    static struct comparison comparison;
    comparison.seed = strtoull(words[at], NULL, 10);
    comparison.scene.chance.state = comparison.seed;
    comparison.scene.arena = arena_open(0);
    comparison.scene.law_arena = arena_open(0);
    uint64_t goal = strtoull(words[at + 1], NULL, 10);
    bool same = small ? compare_small(&comparison, goal) : compare_random(&comparison, goal);
    tally_print(stdout, &comparison.tally);
    bool whole = must_differ || small || tally_is_whole(stdout, &comparison.tally);
    arena_close(comparison.scene.arena);
    arena_close(comparison.scene.law_arena);
    puts(same ? "no disagreement" : "DISAGREEMENT");
    return must_differ ? same : !(same && whole);
}
