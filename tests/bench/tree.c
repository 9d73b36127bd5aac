/* bench-tree: how fast is a log's hash tree? A tree over given leaf hashes, beside as many node hashes made with
 * nothing but libcrypto; and proofs at random indexes out of tiles that are in memory. Takes turns and prints medians.
 * Usage: bench-tree [LEAVES] */
#include "tlog/tlog.h"

#include <openssl/evp.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TURNS = 7, LEAVES = 1 << 20, PROOFS = 1000000 };

struct log {
    struct tile *tiles[3];
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* The yardstick: one prefetched algorithm, one context, 65 bytes at a time; each hash goes into the next. */
static double bare(size_t count)
{
    EVP_MD *algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    unsigned char bytes[65] = {1};
    double start = seconds();
    for (size_t i = 0; i < count; i++) {
        EVP_DigestInit_ex2(context, algorithm, NULL);
        EVP_DigestUpdate(context, bytes, sizeof bytes);
        EVP_DigestFinal_ex(context, bytes + 1, NULL);
    }
    double taken = seconds() - start;
    EVP_MD_CTX_free(context);
    EVP_MD_free(algorithm);
    return taken;
}

static double append_all(struct hasher *hasher, const struct digest *leaves, size_t count,
                         struct digest *root_out)
{
    struct frontier frontier = {0};
    double start = seconds();
    for (size_t i = 0; i < count; i++)
        frontier_append(&frontier, hasher, &leaves[i]);
    frontier_root(&frontier, hasher, root_out);
    return seconds() - start;
}

/* All tiles, as a writer makes them: each full one is a hash of the level above. */
static void make_tiles(struct arena *arena, struct hasher *hasher, const struct digest *leaves,
                       size_t count, struct log *log_out)
{
    const struct digest *row = leaves;
    for (unsigned level = 0; level < 3 && tile_row(count, level) > 0; level++) {
        uint64_t hashes = tile_row(count, level);
        size_t tiles = (size_t)(hashes + TILE_WIDTH - 1) / TILE_WIDTH;
        struct digest *above = arena_new_many(arena, tiles, struct digest);
        log_out->tiles[level] = arena_new_many(arena, tiles, struct tile);
        for (size_t i = 0; i < tiles; i++) {
            struct tile *tile = &log_out->tiles[level][i];
            unsigned width = tile_width(hashes, i);
            struct text bytes = {(const char *)(row + i * TILE_WIDTH), width * DIGEST_SIZE};
            if (!tile_read(hasher, bytes, width, tile))
                abort();
            if (width == TILE_WIDTH)
                tile_root(tile, hasher, &above[i]);
        }
        row = above;
    }
}

static struct fault *bring(void *context, const struct tile_name *name,
                           const struct tile **tile_out)
{
    *tile_out = &((struct log *)context)->tiles[name->level][name->index];
    return NULL;
}

static double prove_all(const struct tree_view *view, uint64_t *sum)
{
    struct tree_proof proof;
    uint64_t chance = 2026;
    double start = seconds();
    for (size_t i = 0; i < PROOFS; i++) {
        chance = chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        if (view_prove_inclusion(view, (chance >> 32) % view->size, &proof))
            abort();
        *sum += proof.count;
    }
    return seconds() - start;
}

static int by_size(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

static double median(double times[TURNS])
{
    qsort(times, TURNS, sizeof *times, by_size);
    return times[TURNS / 2];
}

int main(int count, char **words)
{
    size_t leaves_count = count > 1 ? strtoul(words[1], NULL, 10) : LEAVES;
    struct arena *arena = arena_open(0);
    struct crypt *crypt;
    struct hasher *hasher;
    if (leaves_count < 2 || leaves_count > 1 << 24 || crypt_open(arena, &crypt) ||
        hasher_open(crypt, arena, &hasher)) {
        fprintf(stderr, "usage: bench-tree [LEAVES], 2 to 16777216\n");
        return 2;
    }
    struct digest *leaves = arena_new_many(arena, leaves_count, struct digest), root;
    for (size_t i = 0; i < leaves_count; i++)
        tree_leaf(hasher, (struct text){(const char *)&i, sizeof i}, &leaves[i]);
    struct log log = {0};
    struct tree_view view;
    make_tiles(arena, hasher, leaves, leaves_count, &log);
    if (view_open((struct tile_source){&log, bring}, hasher, leaves_count, &view))
        return 1;
    double bare_times[TURNS], tree_times[TURNS], ratios[TURNS], proof_times[TURNS];
    uint64_t sum = 0;
    for (int i = 0; i < TURNS; i++) {
        bare_times[i] = bare(leaves_count - 1);
        tree_times[i] = append_all(hasher, leaves, leaves_count, &root);
        ratios[i] = bare_times[i] / tree_times[i]; /* side by side: the machine's speed drifts */
        proof_times[i] = prove_all(&view, &sum);
    }
    double bare_time = median(bare_times), tree_time = median(tree_times);
    printf(
        "leaves %zu\nbare_node_hashes_per_second %.0f\nleaves_per_second %.0f\ntree_of_bare %.2f\n",
        leaves_count, (double)(leaves_count - 1) / bare_time, (double)leaves_count / tree_time,
        median(ratios));
    printf("proofs_per_second %.0f\nhashes_in_a_proof %.1f\nroots_agree %d\n",
           PROOFS / median(proof_times), (double)sum / PROOFS / TURNS,
           digest_equal(&root, &view.root));
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return digest_equal(&root, &view.root) ? 0 : 1;
}
