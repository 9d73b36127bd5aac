/* test_stop: a keyholder that is killed, also in the middle of a call, is a fault and no wait; two cannot hold one
 * folder; a folder that is not whole is refused with the file's name; what is no request ends the process. */
#include "test_folder.h"

#include "ask.h"

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static int begin(void **state)
{
    (void)state;
    begin_folder();
    return 0;
}

static int end(void **state)
{
    (void)state;
    end_folder();
    return rmdir(folder) || rmdir(above);
}

static void fault_is(const struct fault *fault, const char *key)
{
    assert_non_null(fault);
    assert_string_equal(fault->key, key);
}

static void killed_keyholder_is_a_fault(void **state)
{
    (void)state;
    struct keyholder *keyholder = started();
    struct checkpoint last;
    assert_int_equal(kill(keyholder_process(keyholder), SIGKILL), 0);
    for (int i = 0; i < 2; i++) { /* and stays one */
        struct fault *fault = keyholder_signed(keyholder, arena, &last);
        fault_is(fault, "fault.keyholder-gone");
        assert_string_equal(fault->subject, folder);
        assert_string_equal(fault->detail, "signal 9");
    }
    keyholder_stop(keyholder);
    keyholder = started(); /* the next one may hold the folder */
    assert_null(keyholder_signed(keyholder, arena, &last));
    keyholder_stop(keyholder);
}

/* It is stopped before the call and killed by a third process while the call waits. */
static void killed_during_a_call_is_a_fault(void **state)
{
    (void)state;
    struct keyholder *keyholder = started();
    struct text line;
    struct tree_proof none = {0};
    enum keyholder_answer answer;
    assert_int_equal(kill(keyholder_process(keyholder), SIGSTOP), 0);
    pid_t killer = fork();
    if (killer == 0) {
        poll(NULL, 0, 200);
        _exit(kill(keyholder_process(keyholder), SIGKILL) != 0);
    }
    int64_t start = clock_milliseconds();
    fault_is(
        keyholder_sign(keyholder, arena, checkpoint_of(LOG_NAME, 4, LEAVES), &none, &answer, &line),
        "fault.keyholder-gone");
    assert_in_range(clock_milliseconds() - start, 100, 10000);
    assert_int_equal(waitpid(killer, NULL, 0), killer);
    keyholder_stop(keyholder);
}

static void two_cannot_hold_one_folder(void **state)
{
    (void)state;
    struct keyholder *keyholder = started(), *second = NULL;
    fault_is(keyholder_start(arena, hashes, folder, &second), "fault.keyholder-locked");
    assert_null(second);
    keyholder_stop(keyholder);
    keyholder_stop(started());
}

static void broken_folder_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *bytes, *key;
    } rows[] = {{"log.seed", "short", "fault.shelf-file"},
                {"epoch.1", "0123456789abcdef0123456789abcdefX", "fault.shelf-file"},
                {"epochs", "2\n", "fault.shelf-file"},
                {"epochs", "", "fault.shelf-file"},
                {"epochs", "999999999\n", "fault.shelf-file"},
                {"signed", "", "fault.shelf-file"},
                {"signed", "other.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                 "fault.shelf-file"},
                {"origin", "two words\n", "fault.shelf-file"},
                {"log.seed", NULL, "fault.file-open"},
                {"epoch.1", NULL, "fault.shelf-file"},
                {"signed", NULL, "fault.file-open"},
                {"origin", NULL, "fault.keyholder-unfinished"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct keyholder *keyholder = NULL;
        struct text kept;
        assert_null(file_read_whole(arena, in_folder(rows[i].name), 1000, &kept));
        if (rows[i].bytes)
            write_file(rows[i].name, text_of(rows[i].bytes));
        else
            remove_file(rows[i].name);
        fault_is(keyholder_start(arena, hashes, folder, &keyholder), rows[i].key);
        write_file(rows[i].name, kept);
    }
    keyholder_stop(started());
}

static void bad_origin_makes_no_keys(void **state)
{
    (void)state;
    char other[ROOM + 8];
    struct keyholder *keyholder = NULL;
    snprintf(other, sizeof other, "%s/other", above);
    fault_is(keyholder_make(arena, hashes, other, text_of("two words")), "fault.keyholder-origin");
    fault_is(keyholder_start(arena, hashes, other, &keyholder), "fault.keyholder-unfinished");
    assert_int_equal(rmdir(other), 0); /* it is empty */
}

/* The process does not trust whoever asks: each of these ends it, and answers nothing. */
static void what_is_no_request_ends_it(void **state)
{
    (void)state;
    static const struct {
        uint32_t call;
        size_t size;
    } rows[] = {{CALL_SIGN + 1, 0}, {UINT32_MAX, 4},       {CALL_WRAP, 1},
                {CALL_UNWRAP, 93},  {CALL_REWRAP, 91},     {CALL_DESTROY_EPOCH, 3},
                {CALL_SIGN, 0},     {CALL_BEGIN_EPOCH, 5}, {CALL_WRAP, 48 * (MESSAGE_BATCH + 1)}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct keyholder *keyholder = started();
        struct message request = message_new(keyholder->passing, rows[i].call, rows[i].size), reply;
        struct fault *fault = ask(keyholder, arena, &request, &reply);
        fault_is(fault, "fault.keyholder-gone");
        assert_string_equal(fault->detail, "exit 0");
        keyholder_stop(keyholder);
    }
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(killed_keyholder_is_a_fault), IN_FOLDER(killed_during_a_call_is_a_fault),
        IN_FOLDER(two_cannot_hold_one_folder),  IN_FOLDER(broken_folder_is_refused),
        IN_FOLDER(bad_origin_makes_no_keys),    IN_FOLDER(what_is_no_request_ends_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
