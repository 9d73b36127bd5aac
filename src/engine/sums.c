/* sums: see sums.h. Two engines list the same rows in orders of their own, and there may be more of them than memory
 * has room for: each row is hashed, and the hashes are added as numbers of 256 bits. */
#include "sums.h"

#include <string.h>

struct summing {
    struct hasher *hasher;
    const struct sums_key *key;
    struct row_sum *sum;
};

bool row_sum_equal(const struct row_sum *one, const struct row_sum *other)
{
    return one->count == other->count && memcmp(one->bytes, other->bytes, sizeof one->bytes) == 0;
}

static void add_line(void *context, struct text line)
{
    struct summing *summing = context;
    const struct text pieces[] = {{(const char *)summing->key->bytes, sizeof summing->key->bytes},
                                  line};
    struct digest digest;
    unsigned carry = 0;
    hasher_sha256(summing->hasher, pieces, 2, &digest);
    for (size_t i = 0; i < sizeof digest.bytes; i++) {
        carry += (unsigned)summing->sum->bytes[i] + digest.bytes[i];
        summing->sum->bytes[i] = (uint8_t)carry;
        carry >>= 8;
    }
    summing->sum->count++;
}

static struct fault *sum_all(struct summing *summing, struct store *store, struct arena *arena,
                             struct text tables, struct row_sum *sums)
{
    for (size_t i = 0; tables.size; i++) {
        const char *name = text_copy(arena, text_cut(&tables, '\n'));
        sums[i] = (struct row_sum){0};
        summing->sum = &sums[i];
        TRY(store_each_line(store, arena, name, add_line, summing));
    }
    return NULL;
}

struct fault *sum_tables(struct store *store, struct arena *arena, const struct sums_key *key,
                         struct text tables, struct row_sum *sums)
{
    struct crypt *crypt;
    struct summing summing = {.key = key};
    TRY(crypt_open(arena, &crypt));
    struct fault *fault = hasher_open(crypt, arena, &summing.hasher);
    if (!fault)
        fault = sum_all(&summing, store, arena, tables, sums);
    hasher_close(summing.hasher);
    crypt_close(crypt);
    return fault;
}
