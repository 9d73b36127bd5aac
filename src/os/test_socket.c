/* test_socket: messages of every size go both ways between two processes and come whole; who is at the other end is
 * known; too large, too slow, half and no message are told. The other process is one of the test's own. */
#include "os.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { WAIT = 5000, LIMIT = 4 * 1024 * 1024 };

static struct arena *arena;
static char folder[] = "/tmp/reda-test-socket.XXXXXX";
static char path[sizeof folder + 16];
static struct listener *listener;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/socket", folder);
    return socket_listen(arena, path, &listener) != NULL;
}

static int end(void **state)
{
    (void)state;
    socket_close_listener(listener);
    socket_close_listener(NULL);
    arena_close(arena);
    return rmdir(folder); /* the path is gone */
}

/* Starts a process that does this with a connection and ends with its answer. */
static pid_t start(int (*act)(struct connection *))
{
    pid_t child = fork();
    if (child == 0) {
        struct connection *connection;
        struct arena *own = arena_open(0);
        int status = socket_connect(own, path, &connection) ? 99 : act(connection);
        socket_close(connection);
        _exit(status);
    }
    return child;
}

static struct connection *accepted(void)
{
    struct connection *connection = NULL;
    assert_null(socket_accept(listener, arena, WAIT, &connection));
    assert_non_null(connection);
    return connection;
}

static void assert_ended_well(pid_t child)
{
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

/* Says back what it hears, until the other end closes. */
static int echo(struct connection *connection)
{
    struct arena *own = arena_open(0);
    for (;;) {
        struct text message;
        bool ended;
        if (socket_receive(connection, own, LIMIT, WAIT, &message, &ended))
            return 1;
        if (ended)
            return 0;
        if (socket_send(connection, own, message, WAIT))
            return 2;
    }
}

static void messages_come_whole(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 255, 256, 65535, 65536, 3 * 1000 * 1000};
    pid_t child = start(echo);
    struct connection *connection = accepted();
    struct peer peer = socket_peer(connection);
    assert_int_equal(peer.process, child);
    assert_int_equal(peer.user, getuid());
    assert_int_equal(peer.group, getgid());
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct text got = {0};
        bool ended;
        char *bytes = arena_allocate(arena, sizes[i]);
        for (size_t at = 0; at < sizes[i]; at++)
            bytes[at] = (char)(at * 7 + i);
        assert_null(socket_send(connection, arena, (struct text){bytes, sizes[i]}, WAIT));
        assert_null(socket_receive(connection, arena, LIMIT, WAIT, &got, &ended));
        assert_false(ended);
        assert_true(text_equal(got, (struct text){bytes, sizes[i]}));
    }
    socket_close(connection);
    assert_ended_well(child);
}

static int send_one(struct connection *connection)
{
    return socket_send(connection, arena_open(0), TEXT_LITERAL("eleven byte"), WAIT) != NULL;
}

static void message_above_the_limit_is_refused(void **state)
{
    (void)state;
    struct text message;
    bool ended;
    pid_t child = start(send_one);
    struct connection *connection = accepted();
    struct fault *fault = socket_receive(connection, arena, 10, WAIT, &message, &ended);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.socket-too-large");
    assert_ended_well(child);
    socket_close(connection);
    child = start(send_one);
    connection = accepted();
    assert_null(socket_receive(connection, arena, 11, WAIT, &message, &ended));
    assert_null(socket_receive(connection, arena, 11, WAIT, &message, &ended));
    assert_true(ended);
    assert_ended_well(child);
    socket_close(connection);
}

/* Sends what is no message, and closes. */
static void send_raw(struct text bytes)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    memcpy(address.sun_path, path, sizeof path);
    int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(connect(descriptor, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(send(descriptor, bytes.bytes, bytes.size, 0), bytes.size);
    close(descriptor);
}

static void half_a_message_is_told(void **state)
{
    (void)state;
    static const struct text halves[] = {{"\0\0", 2}, {"\0\0\0\5abc", 7}, {"\0\0\0\1", 4}};
    for (size_t i = 0; i < sizeof halves / sizeof *halves; i++) {
        struct text message;
        bool ended;
        send_raw(halves[i]);
        struct connection *connection = accepted();
        struct fault *fault = socket_receive(connection, arena, LIMIT, WAIT, &message, &ended);
        assert_non_null(fault);
        assert_string_equal(fault->key, "fault.socket-receive");
        assert_string_equal(fault->detail, strerror(ECONNRESET));
        socket_close(connection);
    }
}

static void waiting_ends(void **state)
{
    (void)state;
    struct connection *none, *client;
    struct text message;
    bool ended;
    assert_null(socket_accept(listener, arena, 20, &none));
    assert_null(none);
    assert_null(socket_connect(arena, path, &client));
    struct connection *connection = accepted();
    struct fault *fault = socket_receive(connection, arena, LIMIT, 20, &message, &ended);
    assert_non_null(fault);
    assert_string_equal(fault->detail, strerror(ETIMEDOUT));
    char *much = arena_allocate(arena, LIMIT);
    fault = socket_send(connection, arena, (struct text){much, LIMIT}, 20); /* nobody reads */
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.socket-send");
    socket_close(client);
    fault = socket_send(connection, arena, TEXT_LITERAL("x"), WAIT); /* and no signal ends us */
    assert_non_null(fault);
    socket_close(connection);
}

static void path_is_its_owners_and_may_be_taken_over(void **state)
{
    (void)state;
    struct stat seen;
    struct connection *connection;
    struct listener *second;
    char longest[200];
    assert_int_equal(stat(path, &seen), 0);
    assert_int_equal(seen.st_mode & 0777, 0600);
    assert_null(socket_listen(arena, path, &second)); /* what a killed process has left */
    socket_close_listener(second);
    struct fault *fault = socket_connect(arena, path, &connection);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.socket-connect");
    assert_string_equal(fault->detail, strerror(ENOENT));
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    fault = socket_listen(arena, longest, &second);
    assert_non_null(fault);
    assert_string_equal(fault->detail, strerror(ENAMETOOLONG));
}

#define LISTENING(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        LISTENING(messages_come_whole),
        LISTENING(message_above_the_limit_is_refused),
        LISTENING(half_a_message_is_told),
        LISTENING(waiting_ends),
        LISTENING(path_is_its_owners_and_may_be_taken_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
