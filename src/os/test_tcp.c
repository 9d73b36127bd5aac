/* test_tcp: a place is listened at by its number, a port is found, one that is taken and what is no place are told. */
#include "os.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static void somebody_can_connect(void **state)
{
    (void)state;
    struct tcp_place place, second;
    char written[64];
    assert_null(tcp_listen(arena, "127.0.0.1:0", &place));
    assert_true(place.port > 0);
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons(place.port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int client = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(connect(client, (const struct sockaddr *)&address, sizeof address), 0);
    close(client);
    snprintf(written, sizeof written, "127.0.0.1:%u", place.port);
    struct fault *fault = tcp_listen(arena, written, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.tcp-listen");
    assert_string_equal(fault->detail, strerror(EADDRINUSE));
    tcp_close(&place);
    tcp_close(&place);
}

static void what_is_no_place_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",        "127.0.0.1",       "127.0.0.1:",    ":80",
                                        "host:80", "127.0.0.1:-1",    "1.2.3:80",      "[::1:80",
                                        "::1:80",  "127.0.0.1:65536", "[127.0.0.1]:80"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct tcp_place place;
        struct fault *fault = tcp_listen(arena, wrong[i], &place);
        assert_non_null(fault);
        assert_string_equal(fault->key, "fault.tcp-address");
        assert_string_equal(fault->subject, wrong[i]);
    }
}

/* Where the machine has no such network, that is what is said. */
static void sixth_version_is_read(void **state)
{
    (void)state;
    struct tcp_place place = {-1, 0};
    struct fault *fault = tcp_listen(arena, "[::1]:0", &place);
    assert_true(fault ? strcmp(fault->key, "fault.tcp-listen") == 0 : place.port > 0);
    tcp_close(&place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(somebody_can_connect),
        cmocka_unit_test(what_is_no_place_is_refused),
        cmocka_unit_test(sixth_version_is_read),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
