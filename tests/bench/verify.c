/* bench-verify: how fast is an exported ledger verified, and in how much memory? "make" writes a folder of that many
 * entries in streams of ten, signed with keys that everybody knows; "verify" reads it back, as a court would.
 * Usage: bench-verify make FOLDER ENTRIES        bench-verify verify FOLDER */
#include "verifier/verifier.h"
#include "leaf/leaf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>

#define ORIGIN "kommun.example/kvalitet/ledger"

enum { IN_STREAM = 10, LEVELS = 4 };

/* A folder being written: whole tiles as they fill. */
struct maker {
    struct arena *arena, *round;
    struct hasher *hasher;
    const char *folder;
    struct builder bundle;
    struct digest rows[LEVELS][TILE_WIDTH];
    uint64_t counts[LEVELS];
    struct frontier frontier;
    struct text policy;
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void stop(const char *what)
{
    perror(what);
    exit(2);
}

/* The file with the folders above it. */
static void write_file(const struct maker *maker, const char *name, struct text bytes)
{
    char path[4096];
    if (snprintf(path, sizeof path, "%s/%s", maker->folder, name) >= (int)sizeof path)
        exit(2);
    FILE *file = fopen(path, "wb");
    if (!file) {
        for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
            *slash = '\0';
            mkdir(path, 0777);
            *slash = '/';
        }
        file = fopen(path, "wb");
    }
    if (!file || fwrite(bytes.bytes, 1, bytes.size, file) != bytes.size || fclose(file) != 0)
        stop(path);
}

static void write_tile(struct maker *maker, struct tile_name name, struct text bytes)
{
    struct builder path;
    builder_init(&path, maker->round);
    tile_path_write(&path, &name);
    write_file(maker, builder_string(&path), bytes);
}

/* Writes the row that was begun on a level, whole or not. */
static void flush_row(struct maker *maker, unsigned level)
{
    uint64_t count = maker->counts[level];
    unsigned width = (count - 1) % TILE_WIDTH + 1;
    struct tile_name name = {.level = level, .index = (count - 1) / TILE_WIDTH, .width = width};
    write_tile(maker, name, (struct text){(const char *)maker->rows[level], width * DIGEST_SIZE});
    if (level > 0)
        return;
    name.entries = true;
    write_tile(maker, name, builder_text(&maker->bundle));
    builder_clear(&maker->bundle);
}

static void add_hash(struct maker *maker, const struct digest *leaf)
{
    struct digest hash = *leaf;
    for (unsigned level = 0; level < LEVELS; level++) {
        struct tile tile;
        maker->rows[level][maker->counts[level]++ % TILE_WIDTH] = hash;
        if (maker->counts[level] % TILE_WIDTH)
            return;
        flush_row(maker, level);
        ensure(tile_read(maker->hasher,
                         (struct text){(const char *)maker->rows[level], sizeof maker->rows[level]},
                         TILE_WIDTH, &tile));
        tile_root(&tile, maker->hasher, &hash);
    }
}

static void add_entry(struct maker *maker, const struct leaf *leaf)
{
    struct builder entry;
    struct digest hash;
    builder_init(&entry, maker->round);
    ensure(leaf_write(&entry, leaf));
    bundle_add(&maker->bundle, builder_text(&entry));
    tree_leaf(maker->hasher, builder_text(&entry), &hash);
    frontier_append(&maker->frontier, maker->hasher, &hash);
    add_hash(maker, &hash);
}

/* Entry 0 begins the ledger, and gives its own actor the one capacity that there is. */
static void add_begun(struct maker *maker, struct leaf *leaf)
{
    struct act act = {.kind = ACT_LEDGER_BEGUN, .capacity = leaf->capacity};
    struct builder json, path;
    struct leaf_part *part = arena_new(maker->arena, struct leaf_part);
    struct seal_key key;
    struct text sealed;
    leaf->kind = text_of(act_kind_name(act.kind));
    struct part_place place = {
        .tenant = leaf->tenant, .kind = leaf->kind, .class = TEXT_LITERAL(PART_PUBLIC)};
    builder_init(&json, maker->arena);
    builder_init(&path, maker->arena);
    act_write(&json, &act);
    part_public_unit(maker->hasher, leaf->tenant, &place.unit);
    part_public_key(maker->hasher, leaf->tenant, &key);
    part_seal(maker->arena, maker->hasher, &key, &place, builder_text(&json), part, &sealed);
    builder_add_string(&path, "part/");
    hex_write(&path, (struct text){(const char *)part->hash.bytes, 1});
    builder_add_char(&path, '/');
    hex_write(&path, digest_text(&part->hash));
    write_file(maker, builder_string(&path), sealed);
    leaf->parts = part;
    leaf->part_count = 1;
    add_entry(maker, leaf);
    leaf->part_count = 0;
}

static void add_all(struct maker *maker, uint64_t count)
{
    struct leaf leaf = {.capacity = TEXT_LITERAL("handlaggare"),
                        .has_correlation = true,
                        .effective = {20000, MOMENT_DAY_ALONE},
                        .recorded = {20000, 3600},
                        .tenant = TEXT_LITERAL(ORIGIN)};
    add_begun(maker, &leaf);
    leaf.kind = TEXT_LITERAL("beslut-fattat");
    for (uint64_t i = 1; i < count; i++) {
        uint64_t stream = i / IN_STREAM + 1, spread = stream * UINT64_C(0x9E3779B97F4A7C15);
        memcpy(leaf.stream.bytes, &stream, sizeof stream);
        memcpy(leaf.stream.bytes + 8, &spread, sizeof spread);
        leaf.correlation = leaf.stream;
        leaf.sequence = stream == 1 ? i - 1 : i % IN_STREAM;
        leaf.has_cause = leaf.sequence > 0;
        leaf.cause = i - 1;
        add_entry(maker, &leaf);
        if (i % TILE_WIDTH == 0)
            arena_reset(maker->round);
    }
    for (unsigned level = 0; level < LEVELS; level++)
        if (maker->counts[level] % TILE_WIDTH)
            flush_row(maker, level);
}

static void sign(struct maker *maker)
{
    struct sign_seed seed = {{1}};
    struct sign_pair pair;
    struct verifier_key key;
    struct checkpoint checkpoint = {.origin = TEXT_LITERAL(ORIGIN), .size = maker->frontier.size};
    struct builder text, note, policy;
    sign_pair_from_seed(&seed, &pair);
    ensure(key_make(maker->hasher, checkpoint.origin, KEY_LOG, &pair.public_key, &key));
    frontier_root(&maker->frontier, maker->hasher, &checkpoint.root);
    builder_init(&text, maker->arena);
    builder_init(&note, maker->arena);
    builder_init(&policy, maker->arena);
    checkpoint_write(&text, &checkpoint);
    note_begin(&note, builder_text(&text));
    note_sign(&note, &key, &pair, builder_text(&text));
    builder_add_string(&policy, "log ");
    key_write(&policy, &key);
    builder_add_string(&policy, "\nquorum none\n");
    write_file(maker, "checkpoint", builder_text(&note));
    write_file(maker, "policy", builder_text(&policy));
}

static int make(struct arena *arena, const struct crypt *crypt, const char *folder, uint64_t count)
{
    struct maker *maker = arena_new(arena, struct maker);
    maker->arena = arena;
    maker->round = arena_open(1 << 20);
    maker->folder = folder;
    builder_init(&maker->bundle, arena);
    ensure(!hasher_open(crypt, arena, &maker->hasher));
    add_all(maker, count);
    sign(maker);
    hasher_close(maker->hasher);
    arena_close(maker->round);
    return 0;
}

static int verify(struct arena *arena, const struct crypt *crypt, const char *folder)
{
    struct verifier_order order = {0};
    struct verdict verdict;
    struct rusage used;
    double start = seconds();
    ledger_folder(arena, folder, &order.source);
    struct fault *fault = verifier_run(arena, crypt, &order, &verdict);
    if (fault) {
        printf("%s %s %s\n", fault->key, fault->subject, fault->detail);
        return 2;
    }
    double taken = seconds() - start;
    getrusage(RUSAGE_SELF, &used);
    printf("%llu entries, %llu streams, %llu parts: ends with %d after %.2f s, %ld MB\n",
           (unsigned long long)verdict.entries, (unsigned long long)verdict.streams,
           (unsigned long long)verdict.parts, (int)verdict_code(&verdict), taken,
           used.ru_maxrss / 1024);
    for (size_t i = 0; i < verdict.count && i < 10; i++)
        printf("%s entry %lld %s %.*s\n", remark_key(verdict.remarks[i].kind),
               (long long)verdict.remarks[i].entry, verdict.remarks[i].field,
               (int)verdict.remarks[i].path.size, verdict.remarks[i].path.bytes);
    return (int)verdict_code(&verdict);
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_open(0);
    struct crypt *crypt;
    int status = 2;
    ensure(!crypt_open(arena, &crypt));
    if (argc == 4 && strcmp(argv[1], "make") == 0)
        status = make(arena, crypt, argv[2], strtoull(argv[3], NULL, 10));
    else if (argc == 3 && strcmp(argv[1], "verify") == 0)
        status = verify(arena, crypt, argv[2]);
    else
        fprintf(stderr, "usage: bench-verify make FOLDER ENTRIES | verify FOLDER\n");
    crypt_close(crypt);
    arena_close(arena);
    return status;
}
