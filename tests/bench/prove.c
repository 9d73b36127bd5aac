/* bench-prove: inclusion proofs at random indexes of a log that stands on disk as a folder of tiles (bench-verify makes
 * one), by a process that begins with nothing in memory and may use little of it. For each proof a part of a tile is
 * read from its file. Remembered are the tiles above the lowest level, which are few, and of each lowest one that was
 * read its crown: the nodes over eight leaves and more, an eighth of the tile with its nodes. With the crown a proof
 * reads eight hashes out of the file and makes four; without it all of the tile, and makes 254.
 * Usage: bench-prove FOLDER PROOFS [CROWNS]     prints rates, and the most memory that the process had */
#include "tlog/tlog.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum {
    CROWNS = 40000,  /* one for each tile of ten million leaves: 80 MB */
    FIRST = 10000,   /* proofs that are also told apart: nearly all of them without a crown */
    CHECKED = 64,    /* of so many proofs one is verified */
    GROUP = 8,       /* leaves below a node of the crown */
    ABOVE_MOST = 512 /* tiles of one level that is not the lowest */
};

static const size_t crown_at = 2 * TILE_WIDTH - 2 * TILE_WIDTH / GROUP;

struct crown {
    uint64_t number; /* of the tile + 1; 0 = none */
    struct digest nodes[TILE_NODES - (2 * TILE_WIDTH - 2 * TILE_WIDTH / GROUP)];
};

struct shelf {
    struct arena *arena, *once;
    struct hasher *hasher;
    const char *folder;
    uint64_t wanted; /* the leaf that is to be proven */
    struct tile *above[TILE_LEVELS][ABOVE_MOST];
    struct tile lowest; /* whole, or with the crown and the group of the wanted leaf alone */
    size_t crown_count;
    struct crown *crowns;
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* So many hashes of a tile's file, from one on. */
static void read_hashes(struct shelf *shelf, const struct tile_name *name, size_t from,
                        size_t count, struct digest *out)
{
    struct builder path;
    arena_reset(shelf->once);
    builder_init(&path, shelf->once);
    builder_add_string(&path, shelf->folder);
    builder_add_char(&path, '/');
    tile_path_write(&path, name);
    int file = open(builder_string(&path), O_RDONLY | O_CLOEXEC);
    size_t size = count * DIGEST_SIZE;
    if (file < 0 || pread(file, out, size, (off_t)(from * DIGEST_SIZE)) != (ssize_t)size) {
        perror(builder_string(&path));
        exit(2);
    }
    close(file);
}

static void read_tile(struct shelf *shelf, const struct tile_name *name, struct tile *tile_out)
{
    struct digest hashes[TILE_WIDTH];
    read_hashes(shelf, name, 0, name->width, hashes);
    struct text bytes = {(const char *)hashes, name->width * sizeof *hashes};
    ensure(tile_read(shelf->hasher, bytes, name->width, tile_out));
}

/* The wanted leaf, those beside it and the nodes between them and the crown, where a whole tile has them. */
static void read_group(struct shelf *shelf, const struct tile_name *name)
{
    struct digest *below = shelf->lowest.nodes;
    size_t at = shelf->wanted % TILE_WIDTH / GROUP * GROUP, width = TILE_WIDTH, count = GROUP;
    read_hashes(shelf, name, at, GROUP, below + at);
    for (; count > 2; at /= 2, count /= 2, width /= 2) {
        struct digest *row = below + width;
        for (size_t i = 0; i < count / 2; i++)
            tree_node(shelf->hasher, &below[at + 2 * i], &below[at + 2 * i + 1], &row[at / 2 + i]);
        below = row;
    }
}

static void bring_lowest(struct shelf *shelf, const struct tile_name *name)
{
    struct crown *crown = &shelf->crowns[name->index % shelf->crown_count];
    if (name->width == TILE_WIDTH && crown->number == name->index + 1) {
        shelf->lowest.width = TILE_WIDTH;
        memcpy(shelf->lowest.nodes + crown_at, crown->nodes, sizeof crown->nodes);
        read_group(shelf, name);
        return;
    }
    read_tile(shelf, name, &shelf->lowest);
    if (name->width < TILE_WIDTH)
        return;
    crown->number = name->index + 1;
    memcpy(crown->nodes, shelf->lowest.nodes + crown_at, sizeof crown->nodes);
}

/* A proof asks for the wanted leaf's own tile of the lowest level, and of no other. */
static struct fault *bring(void *context, const struct tile_name *name,
                           const struct tile **tile_out)
{
    static uint64_t last = UINT64_MAX;
    struct shelf *shelf = context;
    if (name->level == 0) {
        if (last != shelf->wanted)
            bring_lowest(shelf, name);
        last = shelf->wanted;
        *tile_out = &shelf->lowest;
        return NULL;
    }
    ensure(name->index < ABOVE_MOST);
    struct tile **kept = &shelf->above[name->level][name->index];
    if (!*kept) {
        *kept = arena_new(shelf->arena, struct tile);
        read_tile(shelf, name, *kept);
    }
    *tile_out = *kept;
    return NULL;
}

/* How many of the proofs that were verified do not hold. */
static size_t prove(struct shelf *shelf, const struct tree_view *view, size_t count)
{
    static uint64_t chance = 2026;
    struct tree_proof proof;
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        chance = chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        shelf->wanted = (chance >> 32) % view->size;
        if (view_prove_inclusion(view, shelf->wanted, &proof))
            abort();
        const struct digest *leaf = &shelf->lowest.nodes[shelf->wanted % TILE_WIDTH];
        if (i % CHECKED == 0 && !tree_verify_inclusion(shelf->hasher, shelf->wanted, view->size,
                                                       leaf, &proof, &view->root))
            wrong++;
    }
    return wrong;
}

static struct checkpoint read_checkpoint(struct shelf *shelf)
{
    static char bytes[4096];
    struct checkpoint checkpoint;
    struct flaw flaw;
    char path[4096];
    snprintf(path, sizeof path, "%s/checkpoint", shelf->folder);
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    const char *end = size ? memmem(bytes, size, "\n\n", 2) : NULL; /* signatures follow */
    if (!end ||
        !checkpoint_parse((struct text){bytes, (size_t)(end + 1 - bytes)}, &checkpoint, &flaw)) {
        fprintf(stderr, "bench-prove: no checkpoint in %s\n", shelf->folder);
        exit(2);
    }
    fclose(file);
    return checkpoint;
}

static void tell(size_t wrong, size_t proofs, double first, double all, bool roots_agree)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("proofs_per_second %.0f\nfirst_proofs_per_second %.0f\n", (double)proofs / all,
           FIRST / first);
    printf("megabytes %.0f\nwrong %zu\nroots_agree %d\n", (double)used.ru_maxrss / 1024, wrong,
           roots_agree);
}

int main(int count, char **words)
{
    struct arena *arena = arena_open(0);
    struct shelf *shelf = arena_new(arena, struct shelf);
    size_t proofs = count > 2 ? strtoul(words[2], NULL, 10) : 0;
    struct crypt *crypt;
    struct tree_view view;
    if (proofs <= FIRST || crypt_open(arena, &crypt) || hasher_open(crypt, arena, &shelf->hasher)) {
        fprintf(stderr, "usage: bench-prove FOLDER PROOFS [CROWNS]     more than %d\n", FIRST);
        return 2;
    }
    shelf->arena = arena;
    shelf->once = arena_open(0);
    shelf->folder = words[1];
    shelf->crown_count = count > 3 ? strtoul(words[3], NULL, 10) : CROWNS;
    shelf->crowns = calloc(shelf->crown_count, sizeof *shelf->crowns);
    struct checkpoint checkpoint = read_checkpoint(shelf);
    shelf->wanted = checkpoint.size - 1;
    if (!shelf->crowns ||
        view_open((struct tile_source){shelf, bring}, shelf->hasher, checkpoint.size, &view))
        return 2;
    double start = seconds();
    size_t wrong = prove(shelf, &view, FIRST);
    double first = seconds() - start;
    wrong += prove(shelf, &view, proofs - FIRST);
    bool agree = digest_equal(&view.root, &checkpoint.root);
    tell(wrong, proofs, first, seconds() - start, agree);
    free(shelf->crowns);
    arena_close(shelf->once);
    hasher_close(shelf->hasher);
    crypt_close(crypt);
    arena_close(arena);
    return wrong == 0 && agree ? 0 : 1;
}
