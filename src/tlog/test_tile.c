/* test_tile: names, widths and contents of the static files, by the examples of the ledger's formats and by
 * walking all small logs. */
#include "test_log.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void path_is(struct tile_name name, const char *wanted)
{
    struct builder path;
    struct tile_name read;
    builder_init(&path, arena);
    tile_path_write(&path, &name);
    assert_string_equal(builder_string(&path), wanted);
    assert_true(tile_path_parse(text_of(wanted), &read));
    assert_int_equal(read.entries, name.entries);
    assert_int_equal(read.level, name.level);
    assert_int_equal(read.index, name.index);
    assert_int_equal(read.width, name.width);
}

static void paths_are_as_specified(void **state)
{
    (void)state;
    path_is((struct tile_name){false, 0, 0, 256}, "tile/0/000");
    path_is((struct tile_name){false, 0, 273, 112}, "tile/0/273.p/112");
    path_is((struct tile_name){false, 1, 1000, 256}, "tile/1/x001/000");
    path_is((struct tile_name){false, 0, 1234067, 256}, "tile/0/x001/x234/067");
    path_is((struct tile_name){true, 0, 1234067, 8}, "tile/entries/x001/x234/067.p/8");
    path_is((struct tile_name){false, 7, 0, 63}, "tile/7/000.p/63");
    path_is((struct tile_name){false, 0, UINT64_C(18014398509481983), 1},
            "tile/0/x018/x014/x398/x509/x481/983.p/1");
}

static void other_paths_are_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",
                                        "tile",
                                        "tile/",
                                        "tile/0",
                                        "tile/0/",
                                        "tile/0/0",
                                        "tile/0/00",
                                        "tile/0/0000",
                                        "tile/00/000",
                                        "tile/01/000",
                                        "tile/8/000",
                                        "tile/64/000",
                                        "tile/-1/000",
                                        "tile/0/x000/000",
                                        "tile/0/001/000",
                                        "tile/0/x001",
                                        "tile/0/x001/",
                                        "tile/0/x001/x002",
                                        "tile/0/x1/000",
                                        "tile/0/000.p/0",
                                        "tile/0/000.p/256",
                                        "tile/0/000.p/01",
                                        "tile/0/000.p/",
                                        "tile/0/000.p",
                                        "tile/0/000.p/1/",
                                        "tile/0/000.p/1.p/1",
                                        "/tile/0/000",
                                        "tile/0/000 ",
                                        "tile/entry/000",
                                        "tile/entries/x00a/000",
                                        "tile/0//000",
                                        "tile/0/x001//000",
                                        "tile/0/+01",
                                        "tile/0/../000",
                                        "tile/0/x001/x000/x000/x000/x000/x000/000",
                                        "tile/7/x001/000",
                                        "tile/0/x999/x999/x999/x999/x999/999"};
    struct tile_name name;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(tile_path_parse(text_of(wrong[i]), &name));
}

static void widths_are_as_specified(void **state)
{
    (void)state;
    assert_int_equal(tile_width(tile_row(256, 0), 0), 256);
    assert_int_equal(tile_width(tile_row(256, 0), 1), 0);
    assert_int_equal(tile_width(tile_row(256, 1), 0), 1);
    assert_int_equal(tile_width(tile_row(255, 1), 0), 0);
    const uint64_t size = 70000;
    for (uint64_t i = 0; i < 273; i++)
        assert_int_equal(tile_width(tile_row(size, 0), i), 256);
    assert_int_equal(tile_width(tile_row(size, 0), 273), 112);
    assert_int_equal(tile_width(tile_row(size, 0), 274), 0);
    assert_int_equal(tile_width(tile_row(size, 1), 0), 256);
    assert_int_equal(tile_width(tile_row(size, 1), 1), 17);
    assert_int_equal(tile_width(tile_row(size, 2), 0), 1);
    assert_int_equal(tile_width(tile_row(size, 3), 0), 0);
    assert_int_equal(tile_width(tile_row(TREE_SIZE_MOST, 7), 0), 64);
}

/* From nothing to 70000: all its tiles and no other, from the lowest level up. */
static void a_growth_writes_every_tile(void **state)
{
    (void)state;
    struct tile_growth growth;
    struct tile_name name, last = {0};
    size_t counts[TILE_LEVELS] = {0};
    tile_growth_begin(&growth, 0, 70000);
    while (tile_growth_next(&growth, &name)) {
        assert_true(name.level >= last.level);
        assert_int_equal(name.index, counts[name.level]++);
        assert_int_equal(name.width, tile_width(tile_row(70000, name.level), name.index));
        last = name;
    }
    assert_int_equal(counts[0], 274);
    assert_int_equal(counts[1], 2);
    assert_int_equal(counts[2], 1);
    assert_int_equal(counts[3], 0);
}

/* Exactly the tiles whose width differs between the two sizes. */
static void growths_write_what_changes(void **state)
{
    (void)state;
    static const uint64_t sizes[] = {0,   1,   255,   256,   257,   511,
                                     512, 513, 65535, 65536, 65537, 70000};
    enum { COUNT = sizeof sizes / sizeof *sizes };
    for (size_t i = 0; i < COUNT; i++)
        for (size_t k = i; k < COUNT; k++) {
            struct tile_growth growth;
            struct tile_name name;
            tile_growth_begin(&growth, sizes[i], sizes[k]);
            for (unsigned level = 0; level < 3; level++)
                for (uint64_t at = 0; at < 280; at++) {
                    unsigned before = tile_width(tile_row(sizes[i], level), at);
                    unsigned after = tile_width(tile_row(sizes[k], level), at);
                    if (before == after)
                        continue;
                    assert_true(tile_growth_next(&growth, &name));
                    assert_int_equal(name.level, level);
                    assert_int_equal(name.index, at);
                    assert_int_equal(name.width, after);
                }
            assert_false(tile_growth_next(&growth, &name));
        }
}

static void sum_is(struct text bytes, const char *hex)
{
    struct digest digest;
    hasher_sha256(hasher, &bytes, 1, &digest);
    assert_digest(&digest, hex);
}

static void files_are_as_specified(void **state)
{
    (void)state;
    struct builder bundle, tile;
    struct text *entries;
    struct flaw flaw;
    struct tile read;
    builder_init(&bundle, arena);
    builder_init(&tile, arena);
    for (char i = '0'; i < '8'; i++) {
        char entry[] = {'l', 'e', 'a', 'f', '-', i};
        struct digest leaf;
        bundle_add(&bundle, (struct text){entry, sizeof entry});
        tree_leaf(hasher, (struct text){entry, sizeof entry}, &leaf);
        builder_add(&tile, digest_text(&leaf));
    }
    sum_is(builder_text(&bundle),
           "bae5ee3698c9fb213c80a265d52752c418dc75c6bf5a78543e563d9a030e6f41");
    sum_is(builder_text(&tile), "5f83213c5cb1352957ff8ce0ba119b64e309ef3402c97ffe8c57a519d58e7174");
    assert_memory_equal(bundle.bytes, "\0\6leaf-0\0\6leaf-1", 16);
    assert_true(bundle_parse(arena, builder_text(&bundle), 8, &entries, &flaw));
    assert_true(text_is(entries[7], "leaf-7"));
    assert_true(tile_read(hasher, builder_text(&tile), 8, &read));
    assert_true(text_equal(tile_bytes(&read), builder_text(&tile)));
    assert_false(tile_read(hasher, builder_text(&tile), 7, &read));
    assert_false(tile_read(hasher, builder_text(&tile), 9, &read));
    tile.size--;
    assert_false(tile_read(hasher, builder_text(&tile), 8, &read));
}

static void refuse_bundle(struct text bytes, size_t count, enum flaw_kind kind, size_t line)
{
    struct text *entries;
    struct flaw flaw;
    assert_false(bundle_parse(arena, bytes, count, &entries, &flaw));
    assert_int_equal(flaw.kind, kind);
    assert_int_equal(flaw.line, line);
}

static void broken_bundles_are_refused(void **state)
{
    (void)state;
    struct text two = TEXT_LITERAL("\0\1a\0\2bc"), *entries;
    struct flaw flaw;
    refuse_bundle(two, 1, FLAW_BUNDLE_LONG, 1);
    refuse_bundle(two, 3, FLAW_BUNDLE_SHORT, 3);
    for (size_t size = 0; size < two.size; size++)
        refuse_bundle((struct text){two.bytes, size}, 2, FLAW_BUNDLE_SHORT, size < 3 ? 1 : 2);
    assert_true(bundle_parse(arena, TEXT_LITERAL("\0\0\0\0"), 2, &entries, &flaw));
    assert_int_equal(entries[1].size, 0);
    char *large = arena_allocate(arena, ENTRY_SIZE_MOST);
    struct builder bundle;
    builder_init(&bundle, arena);
    bundle_add(&bundle, (struct text){large, ENTRY_SIZE_MOST});
    assert_true(bundle_parse(arena, builder_text(&bundle), 1, &entries, &flaw));
    assert_int_equal(entries[0].size, ENTRY_SIZE_MOST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_as_specified),     cmocka_unit_test(other_paths_are_refused),
        cmocka_unit_test(widths_are_as_specified),    cmocka_unit_test(a_growth_writes_every_tile),
        cmocka_unit_test(growths_write_what_changes), cmocka_unit_test(files_are_as_specified),
        cmocka_unit_test(broken_bundles_are_refused),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
