/* test_flips: every bit of every file of a small ledger is turned, one at a time; each is found, and the remark names
 * the file and the entry. By itself it turns one bit of each byte; "test-verifier-flips N OF" turns all of them in the
 * bytes whose number is N when counted in rounds of OF. */
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct flips {
    struct sample *sample;
    struct arena *round;
    size_t turned, missed;
};

/* The entry to which a byte of a bundle belongs. */
static uint64_t entry_of(const struct sample *sample, size_t at)
{
    uint64_t entry = 0;
    for (size_t end = 2 + sample->entries[0].size; at >= end;
         end += 2 + sample->entries[entry].size)
        entry++;
    return entry;
}

/* Which entry must be named: REMARK_NO_ENTRY when the file says enough. */
static uint64_t wanted_entry(const struct sample *sample, const struct sample_file *file, size_t at)
{
    if (text_starts(file->path, "tile/entries/"))
        return entry_of(sample, at);
    if (text_starts(file->path, "tile/0/"))
        return at / DIGEST_SIZE;
    for (size_t i = 0; i < sample->count; i++)
        for (size_t k = 0; k < sample->leaves[i].part_count; k++)
            if (text_equal(part_text(sample->arena, &sample->leaves[i].parts[k].hash), file->path))
                return i;
    return REMARK_NO_ENTRY;
}

static bool is_named(const struct verdict *verdict, struct text path, uint64_t entry)
{
    for (size_t i = 0; i < verdict->count; i++)
        if (text_equal(verdict->remarks[i].path, path) && verdict->remarks[i].entry == entry)
            return true;
    return false;
}

/* A checkpoint whose key is not known any more is not altered: nobody whom we trust has signed it. */
static bool is_right_code(const struct sample_file *file, enum verdict_code code)
{
    return code == VERDICT_ALTERED ||
           (code == VERDICT_UNDECIDED && text_starts(file->path, "checkpoint"));
}

static void turn(struct flips *flips, struct sample_file *file, size_t at, unsigned bit,
                 uint64_t entry)
{
    struct verdict verdict;
    file->bytes[at] = (char)(file->bytes[at] ^ 1 << bit);
    sample_verify(flips->sample, flips->round, &verdict);
    flips->turned++;
    if (!is_right_code(file, verdict_code(&verdict)) || !is_named(&verdict, file->path, entry)) {
        flips->missed++;
        printf("%.*s byte %zu bit %u: ends with %d\n", (int)file->path.size, file->path.bytes, at,
               bit, (int)verdict_code(&verdict));
        for (size_t i = 0; i < verdict.count && i < 3; i++)
            printf("   %s entry %lld %.*s\n", remark_key(verdict.remarks[i].kind),
                   (long long)verdict.remarks[i].entry, (int)verdict.remarks[i].path.size,
                   verdict.remarks[i].path.bytes);
    }
    file->bytes[at] = (char)(file->bytes[at] ^ 1 << bit);
    arena_reset(flips->round);
}

static struct flips turn_all(size_t first, size_t step, bool whole)
{
    struct flips flips = {sample_made(NULL), arena_open(4 * 1024 * 1024), 0, 0};
    size_t count = flips.sample->file_count;
    for (size_t i = 0; i < count && flips.missed < 20; i++) {
        struct sample_file *file = &flips.sample->files[i];
        for (size_t at = first; at < file->size; at += step) {
            uint64_t entry = wanted_entry(flips.sample, file, at);
            for (unsigned bit = 0; bit < 8; bit++)
                if (whole || bit == at / 3 % 8)
                    turn(&flips, file, at, bit, entry);
        }
    }
    arena_close(flips.round);
    sample_close(flips.sample);
    return flips;
}

static void a_bit_of_each_third_byte_is_found(void **state)
{
    (void)state;
    struct flips flips = turn_all(0, 3, false);
    assert_true(flips.turned > 10000);
    assert_int_equal(flips.missed, 0);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_bit_of_each_third_byte_is_found)};
    if (argc < 3)
        return cmocka_run_group_tests(tests, NULL, NULL);
    struct flips flips = turn_all(strtoul(argv[1], NULL, 10), strtoul(argv[2], NULL, 10), true);
    printf("%zu bits turned, %zu missed\n", flips.turned, flips.missed);
    return flips.missed > 0 || flips.turned == 0;
}
