/* test_log: for tests only. A log in memory and the hash tree as RFC 9162 defines it, by recursion; shares nothing
 * with tree.c, view.c and tile.c but the hash of one node. */
#ifndef TLOG_TEST_LOG_H
#define TLOG_TEST_LOG_H

#include "tlog.h"

#include <string.h>

/* One level of tiles after another, made by the definition. */
struct test_log {
    struct hasher *hasher;
    uint64_t size;
    struct digest *rows[3];
    struct tile tile; /* the one last brought */
};

static struct arena *arena;
static struct crypt *crypt;
static struct hasher *hasher;

static inline int open_all(void **state)
{
    (void)state;
    arena = arena_open(0);
    ensure(!crypt_open(arena, &crypt));
    ensure(!hasher_open(crypt, arena, &hasher));
    return 0;
}

static inline int close_all(void **state)
{
    (void)state;
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return 0;
}

static inline struct digest digest_of(const char *hex)
{
    struct digest digest;
    ensure(hex_read_exactly(text_of(hex), DIGEST_SIZE, digest.bytes));
    return digest;
}

static inline void assert_digest(const struct digest *found, const char *hex)
{
    char letters[SHA256_HEX_SIZE] = {0};
    hex_letters(digest_text(found), letters);
    ensure(strcmp(letters, hex) == 0);
}

/* MTH(D[start:end]) of one or more leaves. */
static inline struct digest reference_root(const struct digest *leaves, size_t start, size_t end)
{
    if (end - start == 1)
        return leaves[start];
    size_t left = 1;
    while (left * 2 < end - start)
        left *= 2;
    struct digest a = reference_root(leaves, start, start + left),
                  b = reference_root(leaves, start + left, end);
    tree_node(hasher, &a, &b, &a);
    return a;
}

/* The leaves of entries "<stem>0", "<stem>1" ... */
static inline struct digest *leaves_of(const char *stem, size_t count)
{
    struct digest *leaves = arena_new_many(arena, count, struct digest);
    for (size_t i = 0; i < count; i++) {
        struct builder entry;
        builder_init(&entry, arena);
        builder_add_string(&entry, stem);
        builder_add_number(&entry, (int64_t)i);
        tree_leaf(hasher, builder_text(&entry), &leaves[i]);
    }
    return leaves;
}

static inline struct test_log log_of(struct digest *leaves, size_t size)
{
    struct test_log log = {.hasher = hasher, .size = size, .rows = {leaves}};
    for (size_t level = 1; level < 3; level++) {
        size_t count = size >> (8 * level);
        log.rows[level] = arena_new_many(arena, count, struct digest);
        for (size_t i = 0; i < count; i++)
            log.rows[level][i] = reference_root(log.rows[level - 1], i * 256, (i + 1) * 256);
    }
    return log;
}

static inline struct fault *bring(void *context, const struct tile_name *name,
                                  const struct tile **tile_out)
{
    struct test_log *log = context;
    ensure(name->level < 3 && !name->entries);
    ensure(name->width == tile_width(tile_row(log->size, name->level), name->index));
    struct text bytes = {(const char *)(log->rows[name->level] + name->index * TILE_WIDTH),
                         name->width * DIGEST_SIZE};
    ensure(tile_read(log->hasher, bytes, name->width, &log->tile));
    *tile_out = &log->tile;
    return NULL;
}

#endif
