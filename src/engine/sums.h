/* sums: what all rows of some tables add up to, in whatever order they come. Inside the room. Must not know what a row
 * means. */
#ifndef ENGINE_SUMS_H
#define ENGINE_SUMS_H

#include "part.h"

#include "crypt/crypt.h"

/* Drawn by chance for each comparison: whoever made the rows cannot have chosen them so that two sums are alike. */
struct sums_key {
    uint8_t bytes[32];
};

struct row_sum {
    uint64_t count;
    uint8_t bytes[DIGEST_SIZE];
};
bool row_sum_equal(const struct row_sum *one, const struct row_sum *other);

/* The names of the tables, a line each; a sum for each, in their order. */
struct fault *sum_tables(struct store *store, struct arena *arena, const struct sums_key *key,
                         struct text tables, struct row_sum *sums) MUST_USE;

#endif
