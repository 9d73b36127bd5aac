/* test_http: a real server and bytes on a real socket: what is asked comes whole, what is too large, too slow or no
 * HTTP is refused, and a new request is answered after each. The server runs in a process of its own. */
#include "http.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

enum { LIMIT = 10000, SECONDS = 1, WAIT = 10000, ROOM = 4096 };

static struct arena *arena;
static struct process *server;
static uint16_t port;

/* "method path size of the body first letter of it", status 201. */
static void tell(void *context, struct arena *own, const struct http_request *request,
                 struct http_response *response_out)
{
    struct builder words;
    builder_init(&words, own);
    builder_add_number(&words, request->method);
    builder_add_char(&words, ' ');
    builder_add(&words, request->path);
    builder_add_char(&words, ' ');
    builder_add_number(&words, (int64_t)request->body.size);
    builder_add_char(&words, request->body.size ? request->body.bytes[0] : '-');
    *response_out = (struct http_response){201, context, builder_text(&words)};
}

static void run(void *context, struct connection *starter)
{
    struct arena *own = arena_open(0);
    struct http_server *http;
    char type[] = "text/x.test";
    (void)context;
    if (http_start(own, "127.0.0.1:0", (struct http_limits){LIMIT, SECONDS}, tell, type, &http))
        return;
    uint16_t got = http_port(http);
    if (socket_send(starter, own, (struct text){(const char *)&got, sizeof got}, WAIT))
        return;
    while (http_run(http, WAIT))
        continue;
}

static int begin(void **state)
{
    (void)state;
    struct text got;
    bool ended;
    arena = arena_open(0);
    if (process_start(arena, "test-http", run, NULL, &server) ||
        socket_receive(process_connection(server), arena, ROOM, WAIT, &got, &ended) || ended)
        return 1;
    memcpy(&port, got.bytes, sizeof port);
    return 0;
}

static int end(void **state)
{
    (void)state;
    process_stop(server, 0);
    arena_close(arena);
    return 0;
}

static int connected(void)
{
    struct sockaddr_in place = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_int_equal(connect(client, (const struct sockaddr *)&place, sizeof place), 0);
    return client;
}

static void put(int client, struct text bytes)
{
    while (bytes.size) {
        ssize_t sent = send(client, bytes.bytes, bytes.size, MSG_NOSIGNAL);
        if (sent <= 0)
            return; /* it has closed: what it says is read */
        bytes = text_after(bytes, (size_t)sent);
    }
}

/* All that it says until it closes. */
static const char *heard(int client)
{
    char *bytes = arena_allocate(arena, ROOM);
    size_t size = 0;
    ssize_t got = 1;
    while (size < ROOM - 1 && got > 0) {
        struct pollfd ready = {.fd = client, .events = POLLIN};
        assert_int_equal(poll(&ready, 1, WAIT), 1);
        got = recv(client, bytes + size, ROOM - 1 - size, 0);
        size += got > 0 ? (size_t)got : 0;
    }
    close(client);
    return bytes;
}

static const char *answer_to(const char *bytes)
{
    int client = connected();
    put(client, text_of(bytes));
    return heard(client);
}

#define HEADS "Host: x\r\nConnection: close\r\n"

static void what_is_asked_comes_whole(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"GET / HTTP/1.1\r\n" HEADS "\r\n", "0 / 0-"},
        {"GET /a%2Fb%00c?x=1 HTTP/1.1\r\n" HEADS "\r\n", "0 /a%2Fb%00c 0-"},
        {"POST /add HTTP/1.1\r\n" HEADS "Content-Length: 3\r\n\r\nabc", "1 /add 3a"},
        {"POST /add HTTP/1.1\r\n" HEADS "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n"
         "0\r\n\r\n",
         "1 /add 5a"},
        {"PUT / HTTP/1.1\r\n" HEADS "Content-Length: 1\r\n\r\nz", "2 / 1z"},
        {"DELETE / HTTP/1.1\r\n" HEADS "\r\n", "2 / 0-"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *answer = answer_to(rows[i][0]);
        assert_non_null(strstr(answer, "HTTP/1.1 201"));
        assert_non_null(strstr(answer, "Content-Type: text/x.test\r\n"));
        assert_non_null(strstr(answer, rows[i][1]));
    }
}

static void one_connection_carries_many(void **state)
{
    (void)state;
    const char *answer = answer_to("GET /one HTTP/1.1\r\nHost: x\r\n\r\n"
                                   "POST /two HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nb"
                                   "GET /three HTTP/1.1\r\n" HEADS "\r\n");
    assert_non_null(strstr(answer, "0 /one 0-"));
    assert_non_null(strstr(answer, "1 /two 1b"));
    assert_non_null(strstr(answer, "0 /three 0-"));
}

static const char *with_body(const char *head, size_t size)
{
    struct builder bytes;
    builder_init(&bytes, arena);
    builder_add_string(&bytes, head);
    for (size_t i = 0; i < size; i++)
        builder_add_char(&bytes, 'x');
    return builder_string(&bytes);
}

static void too_large_a_body_is_refused(void **state)
{
    (void)state;
    const char *answer =
        answer_to(with_body("POST / HTTP/1.1\r\n" HEADS "Content-Length: 10000\r\n\r\n", LIMIT));
    assert_non_null(strstr(answer, "1 / 10000x"));
    static const char *const said[] = {"10001", "99999999999999999999", "18446744073709551617"};
    for (size_t i = 0; i < 3; i++) {
        char head[200];
        snprintf(head, sizeof head, "POST / HTTP/1.1\r\n" HEADS "Content-Length: %s\r\n\r\n",
                 said[i]);
        answer = answer_to(head);
        assert_null(strstr(answer, " 201 "));
        assert_true(i > 0 || strstr(answer, "HTTP/1.1 413"));
    }
    answer = answer_to(with_body(
        "POST / HTTP/1.1\r\n" HEADS "Transfer-Encoding: chunked\r\n\r\n2711\r\n", LIMIT + 1));
    assert_null(strstr(answer, " 201 "));
    answer = answer_to(with_body("GET / HTTP/1.1\r\n" HEADS "X: ", 40000)); /* a head of 40 kB */
    assert_null(strstr(answer, " 201 "));
}

static void what_is_slow_is_cut_off(void **state)
{
    (void)state;
    static const char *const halves[] = {"", "GET / HT",
                                         "POST / HTTP/1.1\r\n" HEADS "Content-Length: 3\r\n\r\na"};
    for (size_t i = 0; i < sizeof halves / sizeof *halves; i++) {
        int64_t start = clock_milliseconds();
        const char *answer = answer_to(halves[i]);
        assert_null(strstr(answer, " 201 "));
        assert_in_range(clock_milliseconds() - start, 500, 8000);
    }
}

/* A letter now and then keeps a connection alive, but not beyond the time of a request, in its head or its body. */
static void what_drips_is_cut_off(void **state)
{
    (void)state;
    static const char *const starts[] = {
        "POST / HTTP/1.1\r\n" HEADS "Content-Length: 100\r\n\r\n",
        "GET / HTTP/1.1\r\nX: ", "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nX: "};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        int client = connected(), drops = 0;
        char bytes[ROOM];
        put(client, text_of(starts[i]));
        struct pollfd ready = {.fd = client, .events = POLLRDHUP};
        for (; drops < 40 && poll(&ready, 1, 300) == 0; drops++)
            put(client, text_of("x"));
        assert_in_range(drops, 1, 12);
        ssize_t size = recv(client, bytes, sizeof bytes - 1, 0);
        bytes[size > 0 ? size : 0] = '\0';
        assert_true((strstr(bytes, " 201 ") != NULL) == (i == 2)); /* the first of two was whole */
        close(client);
    }
}

static void what_is_no_http_is_refused(void **state)
{
    (void)state;
    static const char *const rows[] = {"\r\n\r\n\r\n\r\nx y\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
                                       "GET /a b HTTP/1.1\r\n" HEADS "\r\n", "\x16\x03\x01\x02"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_null(strstr(answer_to(rows[i]), " 201 "));
    assert_non_null(strstr(answer_to("GET / HTTP/1.1\r\n" HEADS "\r\n"), " 201 "));
}

/* Idle ones are let go, so that they cannot keep others out for ever. */
static void many_that_wait_do_not_stop_it(void **state)
{
    (void)state;
    int waiting[40];
    for (size_t i = 0; i < 40; i++)
        waiting[i] = connected();
    const char *answer = "";
    for (int tries = 0; tries < 20 && !strstr(answer, " 201 "); tries++) {
        poll(NULL, 0, 200);
        answer = answer_to("GET / HTTP/1.1\r\n" HEADS "\r\n");
    }
    assert_non_null(strstr(answer, " 201 "));
    for (size_t i = 0; i < 40; i++)
        close(waiting[i]);
}

static void place_that_is_taken_is_told(void **state)
{
    (void)state;
    struct http_server *second = NULL;
    char place[64];
    snprintf(place, sizeof place, "127.0.0.1:%u", port);
    struct fault *fault =
        http_start(arena, place, (struct http_limits){LIMIT, SECONDS}, tell, NULL, &second);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.tcp-listen");
    http_stop(second);
    assert_null(http_start(arena, "127.0.0.1:0", (struct http_limits){LIMIT, SECONDS}, tell, NULL,
                           &second));
    http_stop(second);
    http_stop(second); /* twice does no harm */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_asked_comes_whole),
        cmocka_unit_test(one_connection_carries_many),
        cmocka_unit_test(too_large_a_body_is_refused),
        cmocka_unit_test(what_is_slow_is_cut_off),
        cmocka_unit_test(what_drips_is_cut_off),
        cmocka_unit_test(what_is_no_http_is_refused),
        cmocka_unit_test(many_that_wait_do_not_stop_it),
        cmocka_unit_test(place_that_is_taken_is_told),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
