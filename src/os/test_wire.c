/* test_wire: connections of each kind carry bytes both ways without waiting, a watch gives each turn to one thread,
 * and what somebody else has opened is taken over. */
#include "os.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

enum { WAIT = 5000 };

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

static int connected(const struct wire_place *place)
{
    struct sockaddr_in tcp = {.sin_family = AF_INET,
                              .sin_port = htons(place->port),
                              .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct sockaddr_un local = {.sun_family = AF_UNIX};
    if (place->path)
        memcpy(local.sun_path, place->path, strlen(place->path));
    int client = socket(place->path ? AF_UNIX : AF_INET, SOCK_STREAM, 0);
    const struct sockaddr *to = place->path ? (struct sockaddr *)&local : (struct sockaddr *)&tcp;
    assert_int_equal(connect(client, to, place->path ? sizeof local : sizeof tcp), 0);
    return client;
}

static int accepted(const struct wire_place *place, const char *from)
{
    char address[WIRE_ADDRESS_ROOM];
    struct pollfd ready = {.fd = place->descriptor, .events = POLLIN};
    assert_int_equal(poll(&ready, 1, WAIT), 1);
    int server = wire_accept(place, address);
    assert_true(server >= 0);
    assert_string_equal(address, from);
    assert_int_equal(wire_accept(place, address), WIRE_LATER);
    return server;
}

static void carries_both_ways(const struct wire_place *place, const char *from)
{
    char bytes[16] = "";
    int client = connected(place), server = accepted(place, from);
    assert_int_equal(wire_receive(server, bytes, sizeof bytes), WIRE_LATER);
    assert_int_equal(send(client, "ask", 3, 0), 3);
    struct pollfd ready = {.fd = server, .events = POLLIN};
    assert_int_equal(poll(&ready, 1, WAIT), 1);
    assert_int_equal(wire_receive(server, bytes, sizeof bytes), 3);
    assert_int_equal(wire_send(server, TEXT_LITERAL("an"), TEXT_LITERAL("swer")), 6);
    assert_int_equal(recv(client, bytes, sizeof bytes, 0), 6);
    assert_memory_equal(bytes, "answer", 6);
    assert_int_equal(send(client, "late", 4, 0), 4);
    poll(NULL, 0, 50);
    wire_end_reading(server);
    assert_int_equal(wire_receive(server, bytes, sizeof bytes), 4); /* what had come */
    assert_int_equal(wire_receive(server, bytes, sizeof bytes), WIRE_ENDED);
    close(client);
    wire_end(server);
    assert_int_equal(wire_send(server, TEXT_LITERAL("x"), TEXT_LITERAL("")), WIRE_BROKEN);
    wire_close(server);
}

static void every_kind_of_place_is_listened_at(void **state)
{
    (void)state;
    struct wire_place tcp, local, taken;
    char path[64];
    struct stat seen;
    snprintf(path, sizeof path, "unix:/tmp/reda-test-wire-%d", (int)getpid());
    assert_null(wire_listen(arena, "127.0.0.1:0", &tcp));
    assert_true(tcp.port > 0);
    carries_both_ways(&tcp, "127.0.0.1");
    assert_null(wire_listen(arena, path, &local));
    assert_int_equal(local.port, 0);
    assert_int_equal(stat(path + 5, &seen), 0);
    assert_int_equal(seen.st_mode & 0777, 0660);
    carries_both_ways(&local, "unix");
    assert_null(wire_adopt(arena, dup(tcp.descriptor), &taken));
    assert_int_equal(taken.port, tcp.port);
    carries_both_ways(&taken, "127.0.0.1");
    wire_close_place(&taken);
    wire_close_place(&tcp);
    wire_close_place(&local);
    wire_close_place(&local);
    assert_int_not_equal(stat(path + 5, &seen), 0);
}

static void what_cannot_be_listened_at_is_told(void **state)
{
    (void)state;
    struct wire_place place;
    char long_path[200] = "unix:/";
    memset(long_path + 6, 'x', sizeof long_path - 7);
    const char *const wrong[] = {"", "host:80", "unix:", "unix:/no/such/folder/here", long_path};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_non_null(wire_listen(arena, wrong[i], &place));
    int pair[2];
    assert_int_equal(pipe(pair), 0);
    assert_non_null(wire_adopt(arena, pair[0], &place));
    close(pair[0]), close(pair[1]);
    int unheard = socket(AF_INET, SOCK_STREAM, 0);
    assert_non_null(wire_adopt(arena, unheard, &place)); /* it does not listen */
    close(unheard);
}

/* Who waits is not forgotten, and comes in when there is room. */
static void no_descriptor_for_a_connection_is_told(void **state)
{
    (void)state;
    char address[WIRE_ADDRESS_ROOM];
    struct wire_place place;
    struct rlimit usual, none;
    assert_null(wire_listen(arena, "127.0.0.1:0", &place));
    int client = connected(&place);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    none = (struct rlimit){0, usual.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    int got = wire_accept(&place, address);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    assert_int_equal(got, WIRE_BROKEN);
    wire_close(accepted(&place, "127.0.0.1"));
    close(client);
    wire_close_place(&place);
}

struct turns {
    struct watch *watch;
    struct lock *lock;
    int count;
};

static void take_turns(void *context, size_t number)
{
    struct turns *turns = context;
    (void)number;
    while (watch_wait(turns->watch)) {
        lock_take(turns->lock);
        turns->count++;
        lock_leave(turns->lock);
    }
}

static int turns_of(struct turns *turns, int wanted)
{
    int count = 0;
    for (int tries = 0; tries < 100 && count < wanted; tries++) {
        poll(NULL, 0, 10);
        lock_take(turns->lock);
        count = turns->count;
        lock_leave(turns->lock);
    }
    poll(NULL, 0, 30); /* there would be more of them by now */
    return count;
}

static void each_turn_is_for_one_thread(void **state)
{
    (void)state;
    struct turns turns = {.lock = lock_new(arena)};
    struct threads *threads;
    int pair[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair), 0);
    assert_null(watch_open(arena, &turns.watch));
    assert_null(threads_start(arena, 4, take_turns, &turns, &threads));
    assert_true(watch_add(turns.watch, pair[0], WATCH_READ, &turns));
    assert_int_equal(send(pair[1], "x", 1, 0), 1);
    assert_int_equal(turns_of(&turns, 1), 1);
    assert_int_equal(send(pair[1], "x", 1, 0), 1); /* nobody has asked again */
    assert_int_equal(turns_of(&turns, 1), 1);
    assert_true(watch_again(turns.watch, pair[0], WATCH_WRITE, &turns));
    assert_int_equal(turns_of(&turns, 2), 2);
    watch_end(turns.watch);
    threads_join(threads);
    assert_int_equal(turns.count, 2);
    close(pair[0]), close(pair[1]);
    assert_false(watch_again(turns.watch, pair[0], WATCH_READ, &turns));
    watch_close(turns.watch);
    watch_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_place_is_listened_at),
        cmocka_unit_test(what_cannot_be_listened_at_is_told),
        cmocka_unit_test(no_descriptor_for_a_connection_is_told),
        cmocka_unit_test(each_turn_is_for_one_thread),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
