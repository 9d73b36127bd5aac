/* test_blocks: whatever the lengths of the lines, the blocks hold all of them whole, in order and with their numbers,
 * and a line over the limit is passed over in bounded memory. Files are made in a folder of the test's own. */
#include "blocks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { LIMIT = 1024 * 1024 };

static struct arena *arena;
static char path[] = "/tmp/reda-test-blocks.XXXXXX";

static void write_file(const struct builder *bytes)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes->bytes, 1, bytes->size, file), bytes->size);
    fclose(file);
}

/* Lines of the given lengths, line n made of the letter 'a' + n % 26. */
static void make_lines(struct builder *bytes, const size_t *lengths, size_t count, bool last_break)
{
    builder_init(bytes, arena);
    for (size_t i = 0; i < count; i++) {
        for (size_t letter = 0; letter < lengths[i]; letter++)
            builder_add_char(bytes, (char)('a' + i % 26));
        if (i + 1 < count || last_break)
            builder_add_char(bytes, '\n');
    }
}

/* Reads all blocks and puts them together; a line that was passed over becomes "<number>\n". */
static void read_blocks(struct builder *read, int64_t *blocks_out)
{
    struct file *file;
    struct block_reader reader;
    struct block block;
    bool more = true;
    int64_t lines = 1;
    builder_init(read, arena);
    block_open(&block);
    assert_null(file_open(arena, path, &file));
    block_reader_init(&reader, arena, file, LIMIT);
    for (*blocks_out = 0;; ++*blocks_out) {
        assert_null(block_next(&reader, arena, &block, &more));
        if (!more)
            break;
        assert_int_equal(block.first_line, lines);
        assert_true(block.room <= 4 * LIMIT);
        if (block.too_long) {
            builder_add_char(read, '<');
            builder_add_number(read, block.first_line);
            builder_add_string(read, ">\n");
            lines++;
        }
        builder_add(read, (struct text){block.bytes, block.size});
        for (size_t i = 0; i < block.size; i++)
            lines += block.bytes[i] == '\n';
    }
    file_close(file);
    block_close(&block);
}

static void check(const size_t *lengths, size_t count, bool last_break)
{
    struct builder written, read;
    int64_t blocks;
    make_lines(&written, lengths, count, last_break);
    write_file(&written);
    read_blocks(&read, &blocks);
    assert_true(text_equal(builder_text(&written), builder_text(&read)));
}

static void lines_of_all_lengths_are_whole(void **state)
{
    (void)state;
    const size_t around[] = {0,
                             1,
                             BLOCK_BYTES - 2,
                             BLOCK_BYTES - 1,
                             BLOCK_BYTES,
                             BLOCK_BYTES + 1,
                             0,
                             0,
                             2 * BLOCK_BYTES,
                             5,
                             LIMIT - 1,
                             LIMIT,
                             3};
    for (size_t count = 1; count <= sizeof around / sizeof *around; count++) {
        check(around, count, true);
        check(around, count, false);
    }
    size_t many[3000];
    for (size_t i = 0; i < 3000; i++)
        many[i] = i * 7919 % 701;
    check(many, 3000, true);
}

static void empty_file_has_no_block(void **state)
{
    (void)state;
    struct builder empty, read;
    int64_t blocks;
    builder_init(&empty, arena);
    builder_string(&empty);
    write_file(&empty);
    read_blocks(&read, &blocks);
    assert_int_equal(blocks, 0);
}

static void long_line_is_passed_over(void **state)
{
    (void)state;
    struct builder written, read;
    int64_t blocks;
    const size_t lengths[] = {3, 3 * LIMIT, 4, 20 * LIMIT};
    make_lines(&written, lengths, 4, false);
    write_file(&written);
    read_blocks(&read, &blocks);
    assert_string_equal(builder_string(&read), "aaa\n<2>\ncccc\n<4>\n");
}

int main(void)
{
    arena = arena_open(0);
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    close(descriptor);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_of_all_lengths_are_whole),
        cmocka_unit_test(empty_file_has_no_block),
        cmocka_unit_test(long_line_is_passed_over),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(path);
    arena_close(arena);
    return failed;
}
