/* test_parts: parts taken away, changed, cut, exchanged and left alone at random, some of them of an erased unit: the
 * verifier says of each exactly what it is. "test-verifier-parts SEED TRIALS" tries more. Compiled with PLANTED_PARTS
 * the verifier does not hash, and the test must see that. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PARTS_MOST = 128 };

/* A part of an entry, and what was done to its file. */
struct piece {
    uint64_t entry;
    size_t part;
    struct text path, own;
    bool erased;
    enum remark_kind wanted;
};

struct trial {
    struct sample *sample;
    struct arena *round;
    struct piece pieces[PARTS_MOST];
    size_t count;
    uint64_t chance;
};

static size_t draw(struct trial *trial, size_t below)
{
    trial->chance ^= trial->chance << 13;
    trial->chance ^= trial->chance >> 7;
    trial->chance ^= trial->chance << 17;
    return (size_t)(trial->chance % below);
}

static void list_pieces(struct trial *trial)
{
    struct sample *sample = trial->sample;
    for (size_t i = 0; i < sample->count; i++)
        for (size_t k = 0; k < sample->leaves[i].part_count; k++) {
            struct piece *piece = &trial->pieces[trial->count++];
            ensure(trial->count < PARTS_MOST);
            piece->entry = i;
            piece->part = k + 1;
            piece->path = part_text(sample->arena, &sample->leaves[i].parts[k].hash);
            const struct sample_file *file = sample_find(sample, piece->path);
            piece->erased = !file;
            piece->own = file ? (struct text){file->bytes, file->size} : TEXT_LITERAL("garbage");
        }
}

/* One thing done to a part's file; what must be said of it. */
static enum remark_kind spoil(struct trial *trial, const struct piece *piece)
{
    const struct piece *other = &trial->pieces[draw(trial, trial->count)];
    size_t what = draw(trial, 5);
    sample_put(trial->sample, piece->path, piece->own);
    struct sample_file *file = sample_find(trial->sample, piece->path);
    if (what == 0)
        file->gone = true;
    if (what == 1)
        file->bytes[draw(trial, file->size)] ^= (char)(1 << draw(trial, 8));
    if (what == 2)
        file->size = draw(trial, file->size);
    if (what == 3)
        sample_put(trial->sample, piece->path, other->own);
    bool same = what == 4 || (what == 3 && other == piece);
    if (piece->erased || same)
        return REMARK_NONE;
    return what == 0 ? REMARK_PART_MISSING : REMARK_PART_ALTERED;
}

/* The remarks are those that are wanted, in that order, and no others about parts. */
static bool is_as_wanted(const struct trial *trial, const struct verdict *verdict)
{
    size_t at = 0, erased = 0;
    for (size_t i = 0; i < trial->count; i++) {
        const struct piece *piece = &trial->pieces[i];
        erased += piece->erased;
        if (piece->wanted == REMARK_NONE)
            continue;
        const struct remark *remark = &verdict->remarks[at++];
        if (at > verdict->count || remark->kind != piece->wanted || remark->entry != piece->entry ||
            remark->part != piece->part || !text_equal(remark->path, piece->path))
            return false;
    }
    return at == verdict->count && erased == verdict->erased &&
           verdict_code(verdict) == (at ? VERDICT_ALTERED : VERDICT_ERASURES);
}

/* Some parts of cases are spoilt: what the ledger says of itself is left alone, so that erasures are known. */
static bool try_once(struct trial *trial)
{
    struct verdict verdict;
    size_t spoilt[6], count = 1 + draw(trial, 6);
    for (size_t i = 0; i < count; i++) {
        do
            spoilt[i] = draw(trial, trial->count);
        while (sample_is_act(trial->pieces[spoilt[i]].entry));
        trial->pieces[spoilt[i]].wanted = spoil(trial, &trial->pieces[spoilt[i]]);
    }
    sample_verify(trial->sample, trial->round, &verdict);
    bool right = is_as_wanted(trial, &verdict);
    for (size_t i = 0; i < count; i++) {
        struct piece *piece = &trial->pieces[spoilt[i]];
        piece->wanted = REMARK_NONE;
        struct sample_file *file = sample_find(trial->sample, piece->path);
        file->gone = piece->erased;
        file->size = piece->own.size;
        memcpy(&file->bytes, &piece->own.bytes, sizeof file->bytes); /* spoilt only in copies */
    }
    arena_reset(trial->round);
    return right;
}

/* How many of the trials came out otherwise. A sample does not give memory back, so it is made anew now and then. */
static size_t try_many(uint64_t seed, size_t trials)
{
    size_t wrong = 0;
    struct trial trial = {.chance = seed * 2 + 1, .round = arena_open(4 * 1024 * 1024)};
    for (size_t i = 0; i < trials; i++) {
        if (i % 10000 == 0) {
            if (trial.sample)
                sample_close(trial.sample);
            trial.count = 0;
            trial.sample = sample_made(NULL);
            list_pieces(&trial);
        }
        wrong += !try_once(&trial);
    }
    sample_close(trial.sample);
    arena_close(trial.round);
    return wrong;
}

static void erased_missing_and_altered_are_told_apart(void **state)
{
    (void)state;
    size_t wrong = try_many(1, 4000);
#ifdef PLANTED_PARTS
    assert_true(wrong > 1000);
#else
    assert_int_equal(wrong, 0);
#endif
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(erased_missing_and_altered_are_told_apart)};
    if (argc < 3)
        return cmocka_run_group_tests(tests, NULL, NULL);
    size_t trials = strtoul(argv[2], NULL, 10),
           wrong = try_many(strtoul(argv[1], NULL, 10), trials);
    printf("%zu trials, %zu wrong\n", trials, wrong);
    return wrong > 0;
}
