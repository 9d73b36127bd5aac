/* test_guard: what could be read in two ways is refused, over real sockets: each row of a corpus of request
 * smuggling gets one answer with its status, the connection is closed after it, and what was hidden in it is never
 * asked for. */
#include "test_talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct lock *lock;
static struct arena *lock_arena;
static int asked, hidden; /* under the lock */

static void answer(void *context, struct arena *own, const struct http_request *request,
                   struct http_response *response_out)
{
    (void)context;
    (void)own;
    lock_take(lock);
    asked++;
    hidden += text_is(request->path, "/hidden");
    lock_leave(lock);
    response_out->status = 200;
    response_out->body = request->path;
}

static int begin(void **state)
{
    static const char *const hosts[] = {"x", "[::1]", "y:81"};
    const struct http_settings settings = {.hosts = hosts, .host_count = 3, .answer = answer};
    (void)state;
    lock_arena = arena_open(0);
    lock = lock_new(lock_arena);
    talk_start(&settings, NULL);
    return 0;
}

static int end(void **state)
{
    (void)state;
    bool in_time = talk_stop(TALK_WAIT);
    arena_close(lock_arena);
    return !in_time;
}

struct row {
    const char *what;
    int status;
    struct text bytes;
};

#define ROW(what, status, bytes)          \
    {                                     \
        what, status, TEXT_LITERAL(bytes) \
    }
#define HIDDEN "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"
#define GET_WITH(lines) "GET / HTTP/1.1\r\nHost: x\r\n" lines "\r\n"
#define POST_WITH(lines, body) "POST / HTTP/1.1\r\nHost: x\r\n" lines "\r\n" body
#define CHUNKED "Transfer-Encoding: chunked\r\n"

static int calls(void)
{
    lock_take(lock);
    int count = asked;
    lock_leave(lock);
    return count;
}

static void each_is_refused(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int before = calls();
        const char *answer = talk_answer(rows[i].bytes);
        int status = talk_status(answer);
        if (status != rows[i].status || talk_count(answer, "HTTP/1.1 ") != 1 || calls() != before)
            print_message("%s: %d, %d answers\n", rows[i].what, status,
                          talk_count(answer, "HTTP/1.1 "));
        assert_int_equal(status, rows[i].status);
        assert_int_equal(talk_count(answer, "HTTP/1.1 "), 1);
        assert_int_equal(calls(), before);
        assert_non_null(strstr(answer, "\r\nConnection: close\r\n"));
    }
    assert_int_equal(hidden, 0);
}

#define EACH_IS_REFUSED(rows) each_is_refused((rows), sizeof(rows) / sizeof *(rows))

static void where_a_body_ends_is_said_once(void **state)
{
    (void)state;
    static const struct row rows[] = {
        ROW("CL.TE", 400, POST_WITH("Content-Length: 39\r\n" CHUNKED, "0\r\n\r\n" HIDDEN)),
        ROW("TE.CL", 400,
            POST_WITH(CHUNKED "Content-Length: 4\r\n", "22\r\n" HIDDEN "\r\n0\r\n\r\n")),
        ROW("CL.CL", 400, POST_WITH("Content-Length: 0\r\nContent-Length: 34\r\n", HIDDEN)),
        ROW("same CL twice", 400,
            POST_WITH("Content-Length: 1\r\nContent-Length: 1\r\n", "a" HIDDEN)),
        ROW("list of CL", 400, POST_WITH("Content-Length: 1, 1\r\n", "a" HIDDEN)),
        ROW("CL plus", 400, POST_WITH("Content-Length: +1\r\n", "a" HIDDEN)),
        ROW("CL minus", 400, POST_WITH("Content-Length: -1\r\n", HIDDEN)),
        ROW("CL hexadecimal", 400, POST_WITH("Content-Length: 0x1\r\n", "a" HIDDEN)),
        ROW("CL with zeros", 400, POST_WITH("Content-Length: 01\r\n", "a" HIDDEN)),
        ROW("CL empty", 400, POST_WITH("Content-Length:\r\n", HIDDEN)),
        ROW("CL two words", 400, POST_WITH("Content-Length: 1 1\r\n", "a" HIDDEN)),
        ROW("CL beyond 64 bits", 413,
            POST_WITH("Content-Length: 18446744073709551617\r\n", "a" HIDDEN)),
        ROW("TE twice", 400, POST_WITH(CHUNKED CHUNKED, "0\r\n\r\n" HIDDEN)),
        ROW("TE.TE", 400, POST_WITH(CHUNKED "Transfer-Encoding: identity\r\n", "0\r\n\r\n" HIDDEN)),
        ROW("TE xchunked", 501, POST_WITH("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" HIDDEN)),
        ROW("TE list", 501, POST_WITH("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n" HIDDEN)),
        ROW("TE identity", 501, POST_WITH("Transfer-Encoding: identity\r\n", HIDDEN)),
        ROW("TE in quotes", 501,
            POST_WITH("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n" HIDDEN)),
        ROW("TE empty", 501, POST_WITH("Transfer-Encoding:\r\n", HIDDEN)),
        ROW("TE with vertical tab", 400,
            POST_WITH("Transfer-Encoding: \x0b"
                      "chunked\r\n",
                      "0\r\n\r\n" HIDDEN)),
        ROW("body of GET", 400, GET_WITH("Content-Length: 34\r\n") HIDDEN),
        ROW("chunks of GET", 400, GET_WITH(CHUNKED) "0\r\n\r\n" HIDDEN),
        ROW("coded body", 415, POST_WITH("Content-Length: 1\r\nContent-Encoding: gzip\r\n", "a")),
    };
    EACH_IS_REFUSED(rows);
}

static void chunks_have_one_form(void **state)
{
    (void)state;
    static const struct row rows[] = {
        ROW("extension", 400, POST_WITH(CHUNKED, "1;a=b\r\nx\r\n0\r\n\r\n" HIDDEN)),
        ROW("extension of the last", 400, POST_WITH(CHUNKED, "0;a\r\n\r\n" HIDDEN)),
        ROW("field after the last", 400, POST_WITH(CHUNKED, "0\r\nX: y\r\n\r\n" HIDDEN)),
        ROW("size with 0x", 400, POST_WITH(CHUNKED, "0x1\r\na\r\n0\r\n\r\n" HIDDEN)),
        ROW("size with blank", 400, POST_WITH(CHUNKED, "1 \r\na\r\n0\r\n\r\n" HIDDEN)),
        ROW("size with sign", 400, POST_WITH(CHUNKED, "+1\r\na\r\n0\r\n\r\n" HIDDEN)),
        ROW("no size", 400, POST_WITH(CHUNKED, "\r\na\r\n0\r\n\r\n" HIDDEN)),
        ROW("huge size", 413, POST_WITH(CHUNKED, "fffffffffffffffff\r\nx")),
        ROW("size beyond the limit", 413, POST_WITH(CHUNKED, "100000001\r\nx")),
        ROW("LF alone after size", 400, POST_WITH(CHUNKED, "1\na\r\n0\r\n\r\n" HIDDEN)),
        ROW("LF alone after piece", 400, POST_WITH(CHUNKED, "1\r\na\n0\r\n\r\n" HIDDEN)),
        ROW("longer than its size", 400, POST_WITH(CHUNKED, "1\r\nab\r\n0\r\n\r\n" HIDDEN)),
        ROW("CR without LF", 400, POST_WITH(CHUNKED, "1\rXa\r\n0\r\n\r\n" HIDDEN)),
    };
    EACH_IS_REFUSED(rows);
}

static void lines_have_one_form(void **state)
{
    (void)state;
    static const struct row rows[] = {
        ROW("LF alone everywhere", 400, "GET / HTTP/1.1\nHost: x\n\n" HIDDEN),
        ROW("LF alone once", 400, "GET / HTTP/1.1\r\nHost: x\nX: y\r\n\r\n"),
        ROW("LF alone at the end", 400, "GET / HTTP/1.1\r\nHost: x\r\n\n" HIDDEN),
        ROW("CR alone", 400, GET_WITH("X: a\rY: b\r\n")),
        ROW("CR CR LF", 400, GET_WITH("X: a\r\r\n")),
        ROW("line that goes on", 400, GET_WITH("X: a\r\n b\r\n")),
        ROW("line that goes on by a tab", 400,
            GET_WITH("X: a\r\n\tTransfer-Encoding: chunked\r\n")),
        ROW("first header goes on", 400, "GET / HTTP/1.1\r\n X: a\r\nHost: x\r\n\r\n"),
        ROW("NUL in a value", 400, GET_WITH("X: a\0b\r\n")),
        ROW("NUL in the target", 400, "GET /a\0b HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("blank before the colon", 400, POST_WITH("Content-Length : 34\r\n", HIDDEN)),
        ROW("tab before the colon", 400,
            POST_WITH("Transfer-Encoding\t: chunked\r\n", "0\r\n\r\n" HIDDEN)),
        ROW("no colon", 400, GET_WITH("Content-Length 34\r\n") HIDDEN),
        ROW("no name", 400, GET_WITH(": a\r\n")),
        ROW("letter no name has", 400, GET_WITH("X(Y): a\r\n")),
        ROW("value that is no UTF-8", 400, GET_WITH("X: \xff\r\n")),
        ROW("empty line first", 400, "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("two blanks", 400, "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("blank in the target", 400, "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("tab for a blank", 400, "GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("no version", 400, "GET /\r\nHost: x\r\n\r\n"),
        ROW("whole address", 400, "GET http://y/ HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("small letters", 400, "GET / http/1.1\r\nHost: x\r\n\r\n"),
        ROW("TLS", 400, "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03"),
        ROW("HTTP/2", 505, "PRI /* HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        ROW("older version", 505, "GET / HTTP/1.0\r\nHost: x\r\n\r\n"),
        ROW("newer version", 505, "GET / HTTP/1.9\r\nHost: x\r\n\r\n"),
        ROW("odd version", 400, "GET / HTTP/1.1x\r\nHost: x\r\n\r\n"),
    };
    EACH_IS_REFUSED(rows);
}

static void only_a_known_host_is_answered(void **state)
{
    (void)state;
    static const struct row rows[] = {
        ROW("no host", 400, "GET / HTTP/1.1\r\n\r\n"),
        ROW("two hosts", 400, GET_WITH("Host: x\r\n")),
        ROW("two other hosts", 400, GET_WITH("Host: z\r\n")),
        ROW("another host", 421, "GET / HTTP/1.1\r\nHost: z\r\n\r\n"),
        ROW("its own with more", 421, "GET / HTTP/1.1\r\nHost: x.z\r\n\r\n"),
        ROW("the wrong port", 421, "GET / HTTP/1.1\r\nHost: y:82\r\n\r\n"),
        ROW("no port where one is wanted", 421, "GET / HTTP/1.1\r\nHost: y\r\n\r\n"),
        ROW("empty", 400, "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        ROW("user", 400, "GET / HTTP/1.1\r\nHost: z@x\r\n\r\n"),
        ROW("list", 400, "GET / HTTP/1.1\r\nHost: x, z\r\n\r\n"),
        ROW("port that is none", 400, "GET / HTTP/1.1\r\nHost: x:8o\r\n\r\n"),
        ROW("port without digits", 400, "GET / HTTP/1.1\r\nHost: x:\r\n\r\n"),
        ROW("bracket left open", 400, "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n"),
    };
    static const char *const good[] = {"x", "X", "x:8080", "[::1]", "[::1]:80", "Y:81"};
    EACH_IS_REFUSED(rows);
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        char head[100];
        snprintf(head, sizeof head, "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n",
                 good[i]);
        assert_non_null(strstr(talk_answer(text_of(head)), "HTTP/1.1 200 OK\r\n"));
    }
}

static void only_known_methods_and_things_said_once(void **state)
{
    (void)state;
    static const struct row rows[] = {
        ROW("PUT", 405, "PUT / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("TRACE", 405, "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("OPTIONS", 405, "OPTIONS / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("OPTIONS *", 400, "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("CONNECT", 400, "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("small letters", 405, "get / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("no token", 400, "G(T / HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("two cookies", 400, GET_WITH("Cookie: a=b\r\nCookie: a=c\r\n")),
        ROW("two types", 400, POST_WITH("Content-Type: a/b\r\nContent-Type: a/c\r\n", "")),
        ROW("two bearers", 400, GET_WITH("Authorization: a\r\nAuthorization: b\r\n")),
        ROW("unknown expectation", 417, GET_WITH("Expect: 200-ok\r\n")),
        ROW("path upwards", 400, "GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("query with a broken sign", 400, "GET /?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n"),
        ROW("another charset", 415, POST_WITH("Content-Type: text/plain; charset=latin1\r\n", "")),
    };
    EACH_IS_REFUSED(rows);
    assert_non_null(strstr(talk_answer(rows[0].bytes), "\r\nAllow: GET, HEAD, POST\r\n"));
}

/* fill letters between the start and the end, and what is answered. */
static void answers_with(const char *start, size_t fill, const char *finish, const char *status)
{
    struct builder bytes;
    builder_init(&bytes, talk_arena());
    builder_add_string(&bytes, start);
    for (size_t i = 0; i < fill; i++)
        builder_add_char(&bytes, 'x');
    builder_add_string(&bytes, finish);
    assert_non_null(strstr(talk_answer(builder_text(&bytes)), status));
}

static void heads_have_limits(void **state)
{
    (void)state;
    enum { LINE = 8 * 1024, FRAME = sizeof "GET / HTTP/1.1" - 1, NAME = sizeof "X: " - 1 };
    struct builder many;
    answers_with("GET /", LINE - FRAME, " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                 " 200 ");
    answers_with("GET /", LINE - FRAME + 1, " HTTP/1.1\r\nHost: x\r\n\r\n", " 414 ");
    answers_with("GET /", 100000, "", " 414 ");
    answers_with("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: ", LINE - NAME, "\r\n\r\n",
                 " 200 ");
    answers_with("GET / HTTP/1.1\r\nHost: x\r\nX: ", LINE - NAME + 1, "\r\n\r\n", " 431 ");
    for (int headers = 62; headers <= 63; headers++) {
        builder_init(&many, talk_arena());
        builder_add_string(&many, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
        for (int i = 0; i < headers; i++)
            builder_add_string(&many, "X: y\r\n");
        builder_add_string(&many, "\r\n");
        assert_non_null(
            strstr(talk_answer(builder_text(&many)), headers == 62 ? " 200 " : " 431 "));
    }
    builder_init(&many, talk_arena());
    builder_add_string(&many, "GET / HTTP/1.1\r\nHost: x\r\n");
    for (int i = 0; i < 5; i++) {
        builder_add_string(&many, "X: ");
        for (int letter = 0; letter < 7000; letter++)
            builder_add_char(&many, 'y');
        builder_add_string(&many, "\r\n");
    }
    builder_add_string(&many, "\r\n");
    assert_non_null(strstr(talk_answer(builder_text(&many)), " 431 "));
}

static void bodies_have_limits(void **state)
{
    (void)state;
    enum { BODY = 256 * 1024 };
    answers_with(
        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 262144\r\n\r\n", BODY,
        "", " 200 ");
    answers_with("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 262145\r\n\r\n", BODY + 1, "",
                 " 413 ");
    answers_with("POST / HTTP/1.1\r\nHost: x\r\n" CHUNKED "\r\n40000\r\n", BODY,
                 "\r\n1\r\nx\r\n0\r\n\r\n", " 413 ");
    answers_with("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" CHUNKED "\r\n40000\r\n",
                 BODY, "\r\n0\r\n\r\n", " 200 ");
}

static void what_ends_early_gets_no_answer(void **state)
{
    (void)state;
    static const char *const rows[] = {"", "GET / HT", "GET / HTTP/1.1\r\nHost: x\r\n",
                                       POST_WITH("Content-Length: 5\r\n", "abcd"),
                                       POST_WITH(CHUNKED, "5\r\nabcde\r\n0\r\n")};
    int before = calls();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int client = talk_connect();
        talk_put(client, text_of(rows[i]));
        wire_end_writing(client);
        assert_string_equal(talk_heard(client, NULL), "");
    }
    assert_int_equal(calls(), before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(where_a_body_ends_is_said_once),
        cmocka_unit_test(chunks_have_one_form),
        cmocka_unit_test(lines_have_one_form),
        cmocka_unit_test(only_a_known_host_is_answered),
        cmocka_unit_test(only_known_methods_and_things_said_once),
        cmocka_unit_test(heads_have_limits),
        cmocka_unit_test(bodies_have_limits),
        cmocka_unit_test(what_ends_early_gets_no_answer),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
