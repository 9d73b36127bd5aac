/* test_unfinished: a draft does not stay behind when a signal ends the process, whoever waits sees by which signal, a
 * signal that was turned off stays off, and a draft that was kept stays. Each process is one of the test's own. */
#include "os.h"

#include <dirent.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/reda-test-unfinished.XXXXXX";
static char path[sizeof folder + 8], second[sizeof folder + 8];

static int begin(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/out", folder);
    snprintf(second, sizeof second, "%s/found", folder);
    return 0;
}

static int end(void **state)
{
    (void)state;
    return rmdir(folder);
}

static size_t files_left(void)
{
    size_t count = 0;
    DIR *listing = opendir(folder);
    for (struct dirent *entry = readdir(listing); entry; entry = readdir(listing))
        count += entry->d_name[0] != '.';
    closedir(listing);
    return count;
}

/* In the child: two drafts, as an audit has; the second is kept when so asked. Ends with 1 when something is wrong. */
static void write_drafts(bool keep)
{
    struct arena *arena = arena_open(0);
    struct draft *first, *other;
    if (draft_open(arena, path, &first) || draft_open(arena, second, &other) ||
        draft_write(first, arena, TEXT_LITERAL("half")) || files_left() != 2)
        _exit(1);
    if (keep && draft_keep(other, arena))
        _exit(1);
}

/* Runs a child that ends itself by the signal, and answers how it ended. */
static int ended_by(int number, void (*answer)(int), bool keep)
{
    int status;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
        signal(number, answer);
        write_drafts(keep);
        raise(number);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return status;
}

static void signal_leaves_nothing_behind(void **state)
{
    (void)state;
    static const int numbers[] = {SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGPIPE, SIGTERM, SIGXFSZ};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        int status = ended_by(numbers[i], SIG_DFL, false);
        assert_true(WIFSIGNALED(status));
        assert_int_equal(WTERMSIG(status), numbers[i]);
        assert_int_equal(files_left(), 0);
    }
}

static void kept_draft_stays(void **state)
{
    (void)state;
    int status = ended_by(SIGTERM, SIG_DFL, true);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(files_left(), 1);
    assert_int_equal(unlink(second), 0);
}

/* The child goes on and ends by itself; only then the files of a process that was not stopped can be seen. */
static void signal_turned_off_stays_off(void **state)
{
    (void)state;
    int status = ended_by(SIGHUP, SIG_IGN, false);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    assert_int_equal(files_left(), 2);
    DIR *listing = opendir(folder);
    for (struct dirent *entry = readdir(listing); entry; entry = readdir(listing))
        if (entry->d_name[0] != '.')
            assert_int_equal(unlinkat(dirfd(listing), entry->d_name, 0), 0);
    closedir(listing);
}

/* More drafts in a row than there are places: each place is given back. */
static void places_are_given_back(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (int i = 0; i < 40; i++) {
        struct draft *draft;
        assert_null(draft_open(arena, path, &draft));
        if (i % 2)
            assert_null(draft_keep(draft, arena));
        draft_close(draft);
    }
    assert_int_equal(unlink(path), 0);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signal_leaves_nothing_behind),
        cmocka_unit_test(kept_draft_stays),
        cmocka_unit_test(signal_turned_off_stays_off),
        cmocka_unit_test(places_are_given_back),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
