/* test_file: reading, listing and drafts, against files made in a folder of the test's own. */
#include "os.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct place {
    struct arena *arena;
    char folder[64];
};

static const char *at(struct place *place, const char *name)
{
    struct builder path;
    builder_init(&path, place->arena);
    builder_add_string(&path, place->folder);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    return builder_string(&path);
}

static void put(struct place *place, const char *name, const char *words)
{
    FILE *file = fopen(at(place, name), "w");
    assert_non_null(file);
    fputs(words, file);
    fclose(file);
}

static int begin(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    place->arena = arena_open(0);
    snprintf(place->folder, sizeof place->folder, "/tmp/reda-test-file.XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    *state = place;
    return 0;
}

static int end(void **state)
{
    struct place *place = *state;
    const char *names[] = {"small", "large",     "out",    "b",   "a/d",
                           "a/c",   "a/.hidden", "a/loop", "link"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unlink(at(place, names[i]));
    rmdir(at(place, "a"));
    assert_int_equal(rmdir(place->folder), 0); /* nothing else was left behind */
    arena_close(place->arena);
    free(place);
    return 0;
}

static void whole_file_is_read(void **state)
{
    struct place *place = *state;
    struct text text;
    put(place, "small", "hej\n");
    assert_null(file_read_whole(place->arena, at(place, "small"), 4, &text));
    assert_true(text_is(text, "hej\n"));
}

static void limit_is_kept(void **state)
{
    struct place *place = *state;
    struct text text;
    put(place, "small", "hej\n");
    struct fault *fault = file_read_whole(place->arena, at(place, "small"), 3, &text);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.file-too-large");
}

static void missing_file_names_path_and_reason(void **state)
{
    struct place *place = *state;
    struct file *file;
    struct fault *fault = file_open(place->arena, at(place, "nowhere"), &file);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.file-open");
    assert_string_equal(fault->subject, at(place, "nowhere"));
    assert_string_equal(fault->detail, strerror(ENOENT));
}

static void folder_is_no_file(void **state)
{
    struct place *place = *state;
    struct file *file;
    struct fault *fault = file_open(place->arena, place->folder, &file);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.file-is-folder");
}

/* What was peeked at is read again, in any portions. */
static void peek_takes_nothing(void **state)
{
    struct place *place = *state;
    struct builder wanted, got;
    builder_init(&wanted, place->arena);
    builder_init(&got, place->arena);
    for (int i = 0; i < 3000; i++)
        builder_add_number(&wanted, i);
    put(place, "large", builder_string(&wanted));

    struct file *file;
    struct text start;
    assert_null(file_open(place->arena, at(place, "large"), &file));
    assert_int_equal(file_size(file), wanted.size);
    assert_null(file_peek(file, place->arena, &start));
    assert_true(start.size >= 4 && memcmp(start.bytes, "0123", 4) == 0);
    char portion[1000];
    for (size_t size = sizeof portion; size == sizeof portion;) {
        assert_null(file_read(file, place->arena, portion, sizeof portion, &size));
        builder_add(&got, (struct text){portion, size});
    }
    file_close(file);
    assert_true(text_equal(builder_text(&wanted), builder_text(&got)));
}

static void folder_is_listed_sorted(void **state)
{
    struct place *place = *state;
    mkdir(at(place, "a"), 0700);
    put(place, "b", "");
    put(place, "a/d", "");
    put(place, "a/c", "");
    put(place, "a/.hidden", "");
    assert_int_equal(symlink(place->folder, at(place, "a/loop")), 0);
    assert_int_equal(symlink(at(place, "b"), at(place, "link")), 0);
    struct text *names;
    size_t count;
    assert_null(folder_list(place->arena, place->folder, &names, &count));
    assert_int_equal(count, 4);
    const char *wanted[] = {"a/c", "a/d", "b", "link"};
    for (size_t i = 0; i < count; i++)
        assert_true(text_is(names[i], wanted[i]));
    assert_string_equal(folder_list(place->arena, at(place, "nowhere"), &names, &count)->key,
                        "fault.folder-open");
}

static void kept_draft_replaces(void **state)
{
    struct place *place = *state;
    put(place, "out", "old");
    chmod(at(place, "out"), 0640);
    struct draft *draft;
    struct text text;
    assert_null(draft_open(place->arena, at(place, "out"), &draft));
    assert_null(draft_write(draft, place->arena, TEXT_LITERAL("new")));
    assert_null(file_read_whole(place->arena, at(place, "out"), 10, &text));
    assert_true(text_is(text, "old"));
    assert_null(draft_keep(draft, place->arena));
    draft_close(draft);
    assert_null(file_read_whole(place->arena, at(place, "out"), 10, &text));
    assert_true(text_is(text, "new"));
    struct stat seen;
    assert_int_equal(stat(at(place, "out"), &seen), 0);
    assert_int_equal(seen.st_mode & 0777, 0640);
}

static void dropped_draft_leaves_nothing(void **state)
{
    struct place *place = *state;
    struct draft *draft;
    assert_null(draft_open(place->arena, at(place, "out"), &draft));
    assert_null(draft_write(draft, place->arena, TEXT_LITERAL("new")));
    draft_close(draft);
    assert_int_equal(access(at(place, "out"), F_OK), -1);
    struct fault *fault = draft_open(place->arena, at(place, "none/out"), &draft);
    assert_string_equal(fault->key, "fault.file-create");
}

static void special_place_is_written_directly(void **state)
{
    struct place *place = *state;
    struct draft *draft;
    assert_null(draft_open(place->arena, "/dev/full", &draft));
    assert_string_equal(draft_path(draft), "/dev/full");
    struct fault *fault = draft_write(draft, place->arena, TEXT_LITERAL("new"));
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.file-write");
    draft_close(draft);
}

#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(whole_file_is_read),
        IN_PLACE(limit_is_kept),
        IN_PLACE(missing_file_names_path_and_reason),
        IN_PLACE(folder_is_no_file),
        IN_PLACE(peek_takes_nothing),
        IN_PLACE(folder_is_listed_sorted),
        IN_PLACE(kept_draft_replaces),
        IN_PLACE(dropped_draft_leaves_nothing),
        IN_PLACE(special_place_is_written_directly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
