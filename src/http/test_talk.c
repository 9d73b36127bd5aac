/* test_talk: see test_talk.h. */
#include "test_talk.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cmocka.h>

enum { ROOM = 256 * 1024, TURN = 20 };

static struct arena *arena;
static struct http_server *server;
static struct threads *runner;
static struct lock *lock;
static bool has_ended;
static const char *where;

static const char *const always[] = {
    "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src "
    "'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src '",
    "Strict-Transport-Security: max-age=63072000; includeSubDomains\r\n",
    "X-Content-Type-Options: nosniff\r\n",
    "X-Frame-Options: DENY\r\n",
    "Referrer-Policy: no-referrer\r\n",
    "Cross-Origin-Opener-Policy: same-origin\r\n",
    "Cross-Origin-Resource-Policy: same-origin\r\n",
    "Permissions-Policy: camera=(), microphone=(), geolocation=()\r\n",
    "Cache-Control: ",
    "Date: ",
};

static bool is_over(void)
{
    lock_take(lock);
    bool is = has_ended;
    lock_leave(lock);
    return is;
}

static void run(void *context, size_t number)
{
    (void)context;
    (void)number;
    while (!is_over())
        http_run(server, TURN);
}

struct arena *talk_arena(void)
{
    return arena;
}

struct http_server *talk_start(const struct http_settings *wanted, const char *place)
{
    struct http_settings settings = *wanted;
    arena = arena_open(0);
    where = place ? place : "127.0.0.1:0";
    lock = lock_new(arena);
    has_ended = false;
    settings.places = &where;
    settings.place_count = 1;
    settings.threads = settings.threads ? settings.threads : 4;
    if (!settings.limits.connections)
        settings.limits = http_usual_limits;
    /* The settings are copied; what they point at lives in the test. */
    assert_null(http_start(arena, &settings, &server));
    assert_null(threads_start(arena, 1, run, NULL, &runner));
    return server;
}

bool talk_stop(int wait_milliseconds)
{
    int64_t start = clock_milliseconds();
    lock_take(lock);
    has_ended = true;
    lock_leave(lock);
    threads_join(runner);
    http_stop(server, wait_milliseconds);
    http_stop(server, wait_milliseconds); /* twice does no harm */
    bool in_time = clock_milliseconds() - start <= wait_milliseconds;
    arena_close(arena);
    return in_time;
}

static int connected(const struct sockaddr *to, socklen_t size)
{
    int client = socket(to->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_int_equal(connect(client, to, size), 0);
    return client;
}

int talk_connect_at(uint16_t port)
{
    struct sockaddr_in place = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    return connected((struct sockaddr *)&place, sizeof place);
}

int talk_connect(void)
{
    struct sockaddr_un place = {.sun_family = AF_UNIX};
    if (strncmp(where, "unix:", 5) != 0)
        return talk_connect_at(http_port(server));
    memcpy(place.sun_path, where + 5, strlen(where + 5));
    return connected((struct sockaddr *)&place, sizeof place);
}

void talk_put(int client, struct text bytes)
{
    while (bytes.size) {
        ssize_t sent = send(client, bytes.bytes, bytes.size, MSG_NOSIGNAL);
        if (sent <= 0)
            return; /* it has closed: what it says is read */
        bytes = text_after(bytes, (size_t)sent);
    }
}

bool talk_is_guarded(const char *answer)
{
    const char *end = strstr(answer, "\r\n\r\n");
    for (size_t i = 0; i < sizeof always / sizeof *always; i++) {
        const char *found = strstr(answer, always[i]);
        if (!end || !found || found > end)
            return false;
    }
    const char *server_named = strstr(answer, "\r\nServer:");
    return !server_named || server_named > end;
}

const char *talk_heard(int client, size_t *size_out)
{
    char *bytes = arena_allocate(arena, ROOM);
    size_t size = 0;
    ssize_t got = 1;
    while (size < ROOM - 1 && got > 0) {
        struct pollfd ready = {.fd = client, .events = POLLIN};
        assert_int_equal(poll(&ready, 1, TALK_WAIT), 1);
        got = recv(client, bytes + size, ROOM - 1 - size, 0);
        size += got > 0 ? (size_t)got : 0;
    }
    close(client);
    for (const char *at = bytes; (at = strstr(at, "HTTP/1.1 ")); at++)
        assert_true(strncmp(at, "HTTP/1.1 100", 12) == 0 || talk_is_guarded(at));
    if (size_out)
        *size_out = size;
    return bytes;
}

const char *talk_answer(struct text bytes)
{
    int client = talk_connect();
    talk_put(client, bytes);
    return talk_heard(client, NULL);
}

int talk_count(const char *said, const char *what)
{
    int count = 0;
    for (; (said = strstr(said, what)); said++)
        count++;
    return count;
}

int talk_status(const char *said)
{
    return strncmp(said, "HTTP/1.1 ", 9) == 0 ? (int)strtol(said + 9, NULL, 10) : 0;
}
