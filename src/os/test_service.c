/* test_service: a supervisor of the test's own hears what is told, at a path and at a name of the kernel's; sockets
 * and watchdogs that are meant for another process are not taken. */
#include "os.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

static int supervisor(const char *written)
{
    struct sockaddr_un place = {.sun_family = AF_UNIX};
    size_t size = strlen(written);
    memcpy(place.sun_path, written, size);
    if (*written == '@')
        place.sun_path[0] = '\0';
    int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    assert_int_equal(bind(descriptor, (struct sockaddr *)&place,
                          (socklen_t)(offsetof(struct sockaddr_un, sun_path) + size)),
                     0);
    return descriptor;
}

static void what_is_told_is_heard(void **state)
{
    (void)state;
    char places[2][64], heard[32] = "";
    snprintf(places[0], sizeof places[0], "@reda-test-service-%d", (int)getpid());
    snprintf(places[1], sizeof places[1], "/tmp/reda-test-service-%d", (int)getpid());
    for (size_t i = 0; i < 2; i++) {
        int descriptor = supervisor(places[i]);
        setenv("NOTIFY_SOCKET", places[i], 1);
        assert_true(service_tell("READY=1"));
        assert_int_equal(recv(descriptor, heard, sizeof heard, 0), 7);
        assert_memory_equal(heard, "READY=1", 7);
        close(descriptor);
        assert_false(service_tell("STOPPING=1")); /* it has gone */
    }
    unlink(places[1]);
}

static void nobody_to_tell_is_no_matter(void **state)
{
    (void)state;
    char long_place[200];
    memset(long_place, 'x', sizeof long_place);
    long_place[0] = '/', long_place[sizeof long_place - 1] = '\0';
    const char *const wrong[] = {"", "relative", "/", long_place};
    unsetenv("NOTIFY_SOCKET");
    assert_false(service_tell("READY=1"));
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        setenv("NOTIFY_SOCKET", wrong[i], 1);
        assert_false(service_tell("READY=1"));
    }
}

static void set_number(const char *name, long number)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%ld", number);
    setenv(name, digits, 1);
}

static void only_what_is_meant_for_us_is_taken(void **state)
{
    (void)state;
    int first;
    unsetenv("LISTEN_PID");
    setenv("LISTEN_FDS", "2", 1);
    assert_int_equal(service_sockets(&first), 0);
    set_number("LISTEN_PID", getpid() + 1);
    assert_int_equal(service_sockets(&first), 0);
    set_number("LISTEN_PID", getpid());
    assert_int_equal(service_sockets(&first), 2);
    assert_int_equal(first, 3);
    static const char *const wrong[] = {"", "0", "-1", "two", "17", "99999999999999999999"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        setenv("LISTEN_FDS", wrong[i], 1);
        assert_int_equal(service_sockets(&first), 0);
    }
    assert_int_equal(service_watchdog_milliseconds(), 0);
    setenv("WATCHDOG_USEC", "30000000", 1);
    assert_int_equal(service_watchdog_milliseconds(), 30000);
    set_number("WATCHDOG_PID", getpid() + 1);
    assert_int_equal(service_watchdog_milliseconds(), 0);
}

static void raise_end(int number)
{
    (void)number;
    raise(SIGTERM);
}

static void signal_ends_a_wait_and_no_more(void **state)
{
    (void)state;
    assert_true(service_wait(1));
    service_catch_end();
    assert_false(service_is_ending());
    struct itimerval soon = {.it_value = {.tv_usec = 50000}};
    signal(SIGALRM, raise_end);
    assert_int_equal(setitimer(ITIMER_REAL, &soon, NULL), 0);
    int64_t start = clock_milliseconds();
    assert_false(service_wait(10000));
    assert_in_range(clock_milliseconds() - start, 0, 5000);
    assert_true(service_is_ending());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_told_is_heard),
        cmocka_unit_test(nobody_to_tell_is_no_matter),
        cmocka_unit_test(signal_ends_a_wait_and_no_more),
        cmocka_unit_test(only_what_is_meant_for_us_is_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
