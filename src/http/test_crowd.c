/* test_crowd: the slow are let go, the many do not shut out others, a server stops when all have been answered, and it
 * listens at every kind of place. */
#include "test_tell.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* A letter now and then keeps nobody here beyond the time of a request, in its head or its body. */
static void the_slow_are_let_go(void **state)
{
    (void)state;
    static const struct {
        const char *start;
        int status;
        bool drips;
    } rows[] = {{"", 0, false},
                {"GET / HT", 408, false},
                {"GET / HTTP/1.1\r\nX: ", 408, true},
                {"POST / HTTP/1.1\r\n" HOST "Content-Length: 100\r\n\r\n", 408, true},
                {"GET / HTTP/1.1\r\n" HOST "\r\nGET / HTTP/1.1\r\nX: ", 200, true}};
    struct http_settings settings = tell_usual();
    settings.limits.head_seconds = settings.limits.body_seconds = 1;
    talk_start(&settings, NULL);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int client = talk_connect(), drops = 0;
        int64_t start = clock_milliseconds();
        talk_put(client, text_of(rows[i].start));
        struct pollfd ready = {.fd = client, .events = POLLRDHUP};
        for (; drops < 40 && poll(&ready, 1, 200) == 0; drops++)
            talk_put(client, text_of(rows[i].drips ? "x" : ""));
        assert_in_range(clock_milliseconds() - start, 900, 4000);
        const char *said = talk_heard(client, NULL);
        assert_int_equal(talk_status(said), rows[i].status);
        assert_int_equal(talk_count(said, " 200 "), i == 4);
    }
    assert_true(talk_stop(TALK_WAIT));
}

/* It reads nothing of a large answer. */
static void who_does_not_listen_is_let_go(void **state)
{
    (void)state;
    struct http_settings settings = tell_usual();
    settings.limits.body_seconds = 1;
    talk_start(&settings, NULL);
    int client = talk_connect();
    talk_put(client, TEXT_LITERAL("GET /endless HTTP/1.1\r\n" HOST "\r\n"));
    for (int tries = 0; tries < 200 && tell_ended() < 1; tries++)
        poll(NULL, 0, 20);
    assert_int_equal(tell_ended(), 1);
    close(client);
    assert_true(talk_stop(TALK_WAIT));
}

static void there_is_room_for_so_many(void **state)
{
    (void)state;
    static const struct {
        size_t connections, from_one;
        bool is_proxy;
        int let_in;
    } rows[] = {{6, 100, false, 6}, {100, 4, false, 4}, {8, 4, true, 8}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct http_settings settings = tell_usual();
        int waiting[8];
        settings.limits.connections = rows[i].connections;
        settings.limits.from_one = rows[i].from_one;
        settings.limits.head_seconds = 2;
        settings.proxy_count = rows[i].is_proxy ? 2 : 0;
        talk_start(&settings, NULL);
        for (int k = 0; k < rows[i].let_in; k++)
            waiting[k] = talk_connect();
        poll(NULL, 0, 50);
        const char *said = talk_heard(talk_connect(), NULL);
        assert_non_null(strstr(said, "HTTP/1.1 503 Service Unavailable\r\n"));
        assert_non_null(strstr(said, "Retry-After: 5\r\n"));
        for (int k = 0; k < rows[i].let_in; k++) { /* those who are in are answered */
            talk_put(waiting[k], TEXT_LITERAL("GET / HTTP/1.1\r\n" CLOSES "\r\n"));
            assert_non_null(strstr(talk_heard(waiting[k], NULL), " 200 "));
        }
        assert_non_null(
            strstr(talk_answer(TEXT_LITERAL("GET / HTTP/1.1\r\n" CLOSES "\r\n")), " 200 "));
        assert_true(talk_stop(TALK_WAIT));
    }
}

static int64_t worked_milliseconds(void)
{
    struct rusage used;
    assert_int_equal(getrusage(RUSAGE_SELF, &used), 0);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000 +
           (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1000;
}

/* Whoever waits while the process has no descriptor left costs no work, and is answered when it has. */
static void who_cannot_be_let_in_waits_in_peace(void **state)
{
    (void)state;
    enum { WAIT = 600, WORK_MOST = 200 };
    const struct http_settings settings = tell_usual();
    struct rlimit usual, few;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    talk_start(&settings, NULL);
    few = (struct rlimit){(rlim_t)dup(0), usual.rlim_max};
    close((int)few.rlim_cur);
    few.rlim_cur++; /* for the client's own end alone */
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    int client = talk_connect();
    int64_t before = worked_milliseconds();
    poll(NULL, 0, WAIT);
    int64_t worked = worked_milliseconds() - before;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    assert_in_range(worked, 0, WORK_MOST);
    talk_put(client, TEXT_LITERAL("GET / HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(talk_heard(client, NULL), " 200 "));
    assert_true(talk_stop(TALK_WAIT));
}

static void what_is_under_way_is_answered_when_it_stops(void **state)
{
    (void)state;
    const struct http_settings settings = tell_usual();
    talk_start(&settings, NULL);
    int slow = talk_connect(), idle = talk_connect(), sent = talk_connect();
    talk_put(slow, TEXT_LITERAL("GET /slow HTTP/1.1\r\n" HOST "\r\n"));
    talk_put(idle, TEXT_LITERAL("GET / HTTP/1.1\r\n" HOST "\r\n"));
    poll(NULL, 0, 100);
    talk_put(sent, TEXT_LITERAL("GET / HTTP/1.1\r\n" HOST "\r\n"));
    assert_true(talk_stop(2000)); /* the idle one does not keep it */
    char bytes[2][2000] = {"", ""};
    for (int i = 0; i < 2; i++) {
        int client = i == 0 ? slow : sent;
        assert_true(recv(client, bytes[i], sizeof bytes[i] - 1, MSG_WAITALL) > 0);
        assert_non_null(strstr(bytes[i], "HTTP/1.1 200 OK\r\n"));
    }
    assert_non_null(strstr(bytes[0], "\r\nConnection: close\r\n"));
    close(slow), close(idle), close(sent);
}

/* As a proxy that has connected just before: its request is on its way. */
static void who_has_just_connected_is_heard_when_it_stops(void **state)
{
    static const char request[] = "GET / HTTP/1.1\r\n" HOST "\r\n\r\n";
    (void)state;
    const struct http_settings settings = tell_usual();
    talk_start(&settings, NULL);
    int late = talk_connect(), silent = talk_connect();
    poll(NULL, 0, 100);
    pid_t child = fork();
    if (child == 0) {
        poll(NULL, 0, 300);
        _exit(write(late, request, sizeof request - 1) < 0);
    }
    assert_true(talk_stop(3000)); /* the silent one keeps it for a short while alone */
    char bytes[2000] = "";
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_true(recv(late, bytes, sizeof bytes - 1, MSG_WAITALL) > 0);
    assert_non_null(strstr(bytes, "HTTP/1.1 200 OK\r\n"));
    assert_non_null(strstr(bytes, "\r\nConnection: close\r\n"));
    assert_int_equal(recv(silent, bytes, sizeof bytes, 0), 0);
    close(late), close(silent);
}

static void socket_of_the_file_system_is_answered(void **state)
{
    (void)state;
    struct http_settings settings = tell_usual();
    char place[64];
    snprintf(place, sizeof place, "unix:/tmp/reda-test-http-%d", (int)getpid());
    talk_start(&settings, place);
    const char *said = talk_answer(
        TEXT_LITERAL("GET / HTTP/1.1\r\nX-Forwarded-For: 2001:db8::1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(said, " from 2001:db8::1 body"));
    assert_true(talk_stop(TALK_WAIT));
    assert_int_not_equal(access(place + 5, F_OK), 0);
}

/* The supervisor's socket is the third descriptor: whatever is there now is put back afterwards. */
static void socket_of_a_supervisor_is_answered(void **state)
{
    (void)state;
    const struct http_settings settings = tell_usual();
    struct wire_place place;
    char number[32];
    struct arena *own = arena_open(0);
    assert_null(wire_listen(own, "127.0.0.1:0", &place));
    int given = dup(place.descriptor), before = dup(3);
    wire_close_place(&place);
    assert_int_equal(dup2(given, 3), 3);
    snprintf(number, sizeof number, "%d", (int)getpid());
    setenv("LISTEN_PID", number, 1), setenv("LISTEN_FDS", "1", 1);
    talk_start(&settings, NULL);
    unsetenv("LISTEN_PID");
    int client = talk_connect_at(place.port);
    talk_put(client, TEXT_LITERAL("GET /given HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(talk_heard(client, NULL), "0 /given|given from 127.0.0.1"));
    assert_true(talk_stop(TALK_WAIT));
    arena_close(own);
    assert_true(before < 0 || dup2(before, 3) == 3);
    close(before);
    if (given != 3)
        close(given);
}

static void place_that_is_taken_is_told(void **state)
{
    (void)state;
    struct http_settings settings = tell_usual();
    struct http_server *second = NULL;
    char written[64];
    snprintf(written, sizeof written, "127.0.0.1:%u", http_port(talk_start(&settings, NULL)));
    const char *const places[] = {"127.0.0.1:0", written};
    settings.places = places;
    settings.place_count = 2;
    settings.threads = 1;
    struct fault *fault = http_start(talk_arena(), &settings, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.tcp-listen");
    http_stop(second, 0);
    assert_true(talk_stop(TALK_WAIT));
}

int main(void)
{
#define OF_SERVER(test) cmocka_unit_test_setup_teardown(test, tell_begin, tell_end)
    const struct CMUnitTest tests[] = {
        OF_SERVER(the_slow_are_let_go),
        OF_SERVER(who_does_not_listen_is_let_go),
        OF_SERVER(there_is_room_for_so_many),
        OF_SERVER(who_cannot_be_let_in_waits_in_peace),
        OF_SERVER(what_is_under_way_is_answered_when_it_stops),
        OF_SERVER(who_has_just_connected_is_heard_when_it_stops),
        OF_SERVER(socket_of_the_file_system_is_answered),
        OF_SERVER(socket_of_a_supervisor_is_answered),
        OF_SERVER(place_that_is_taken_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
