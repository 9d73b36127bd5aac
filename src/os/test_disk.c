/* test_disk: the machine's disk keeps what it is given, tells the system's reason, and locks a file for one alone. */
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

static const struct disk *const disk = &disk_of_machine;
static char folder[] = "/tmp/reda-test-disk.XXXXXX";
static char path[sizeof folder + 16], other[sizeof folder + 16];

static int begin(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/one", folder);
    snprintf(other, sizeof other, "%s/other", folder);
    return 0;
}

static int end(void **state)
{
    (void)state;
    return rmdir(folder);
}

static void bytes_stand_where_they_were_put(void **state)
{
    (void)state;
    struct disk_file file;
    char bytes[16];
    size_t size;
    int64_t whole;
    assert_int_equal(disk_open(disk, path, DISK_WRITE, &file), ENOENT);
    assert_int_equal(disk_open(disk, path, DISK_WRITE | DISK_CREATE, &file), 0);
    assert_int_equal(disk_write(&file, TEXT_LITERAL("reda"), 3), 0);
    assert_int_equal(disk_size(&file, &whole), 0);
    assert_int_equal(whole, 7);
    assert_int_equal(disk_read(&file, bytes, sizeof bytes, 0, &size), 0);
    assert_int_equal(size, 7);
    assert_memory_equal(bytes, "\0\0\0reda", 7);
    assert_int_equal(disk_truncate(&file, 4), 0);
    assert_int_equal(disk_read(&file, bytes, sizeof bytes, 3, &size), 0);
    assert_int_equal(size, 1);
    assert_int_equal(disk_sync(&file), 0);
    struct stat seen;
    assert_int_equal(stat(path, &seen), 0);
    assert_int_equal(seen.st_mode & 0777, 0600);
    disk_close(&file);
    assert_int_equal(disk_remove(disk, path), 0);
}

static void names_come_and_go(void **state)
{
    (void)state;
    struct disk_file file;
    bool there;
    assert_int_equal(disk_open(disk, path, DISK_WRITE | DISK_CREATE, &file), 0);
    disk_close(&file);
    assert_int_equal(disk_rename(disk, path, other), 0);
    assert_int_equal(disk_sync_folder(disk, other), 0);
    assert_int_equal(disk_exists(disk, path, &there), 0);
    assert_false(there);
    assert_int_equal(disk_exists(disk, other, &there), 0);
    assert_true(there);
    assert_int_equal(disk_remove(disk, other), 0);
    assert_int_equal(disk_remove(disk, other), ENOENT);
    assert_int_equal(disk_sync_folder(disk, "/nowhere/at/all"), ENOENT);
}

static void lock_is_for_one(void **state)
{
    (void)state;
    struct disk_file first, second;
    assert_int_equal(disk_open(disk, path, DISK_WRITE | DISK_CREATE, &first), 0);
    assert_int_equal(disk_open(disk, path, DISK_WRITE, &second), 0);
    assert_int_equal(disk_lock(&first), 0);
    assert_int_equal(disk_lock(&second), EWOULDBLOCK);
    disk_close(&first);
    assert_int_equal(disk_lock(&second), 0);
    disk_close(&second);
    assert_int_equal(disk_remove(disk, path), 0);
}

static void reason_becomes_a_fault(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct disk_file file;
    assert_null(disk_fault(arena, "fault.file-write", "here", 0));
    assert_int_equal(disk_open(disk, "/dev/full", DISK_WRITE, &file), 0);
    struct fault *fault =
        disk_fault(arena, "fault.file-write", "/dev/full", disk_write(&file, TEXT_LITERAL("x"), 0));
    assert_non_null(fault);
    assert_string_equal(fault->subject, "/dev/full");
    assert_string_equal(fault->detail, strerror(ENOSPC));
    disk_close(&file);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_stand_where_they_were_put),
        cmocka_unit_test(names_come_and_go),
        cmocka_unit_test(lock_is_for_one),
        cmocka_unit_test(reason_becomes_a_fault),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
