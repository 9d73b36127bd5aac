/* test_server: a server with several threads: what is asked comes whole, as data; connections carry many requests;
 * bodies stream both ways, files too. */
#include "test_tell.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

static void what_is_asked_comes_whole(void **state)
{
    (void)state;
    const struct http_settings settings = tell_usual();
    static const char *const rows[][2] = {
        {"GET / HTTP/1.1\r\n" CLOSES "\r\n", "0 / from 127.0.0.1 body 0."},
        {"GET /a/%C3%A5%20b/?q=1&q=%2B+2&r HTTP/1.1\r\n" CLOSES "\r\n",
         "0 /a/å b/|a|å b| ?q=1 ?q=+ 2 ?r= from"},
        {"GET / HTTP/1.1\r\nCookie: __Host-s=1; b=c=d\r\n" CLOSES "\r\n",
         " %__Host-s=1 %b=c=d from"},
        {"GET / HTTP/1.1\r\nX-Forwarded-For: 192.0.2.7\r\n" CLOSES "\r\n", " from 192.0.2.7 body"},
        {"POST /f HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded; "
         "charset=UTF-8\r\n" CLOSES "Content-Length: 14\r\n\r\na=1&b=x%0D%0Ay",
         "2 /f|f &a=1 &b=x\r\ny from 127.0.0.1 body 0."},
        {"POST /j HTTP/1.1\r\nContent-Type: application/json\r\n" CLOSES
         "Content-Length: 2\r\n\r\n{}",
         "2 /j|j from 127.0.0.1 body 2."},
        {"POST /c HTTP/1.1\r\n" CLOSES
         "Transfer-Encoding: Chunked\r\n\r\n2\r\nab\r\n0a\r\n0123456789\r\n0\r\n\r\n",
         "2 /c|c from 127.0.0.1 body 12."},
    };
    talk_start(&settings, NULL);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *said = talk_answer(text_of(rows[i][0]));
        assert_non_null(strstr(said, "HTTP/1.1 200 OK\r\n"));
        assert_non_null(strstr(said, rows[i][1]));
        assert_non_null(strstr(said, "script-src 'self'\r\n"));
    }
    assert_true(talk_stop(TALK_WAIT));
}

static void never_answer(void *context, struct arena *arena, const struct http_request *request,
                         struct http_response *response_out)
{
    (void)context, (void)arena, (void)request, (void)response_out;
    fail();
}

static struct fault *give_up(void *context, struct arena *arena)
{
    (*(int *)context)++;
    return fault_new(arena, "fault.confine", "", "");
}

/* Nobody is answered by a server that has not given up what it should. */
static void a_server_that_keeps_too_much_does_not_start(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    int asked = 0;
    const char *const place[] = {"127.0.0.1:0"};
    const struct http_settings settings = {.places = place,
                                           .place_count = 1,
                                           .threads = 2,
                                           .limits = http_usual_limits,
                                           .answer = never_answer,
                                           .doors_open = give_up,
                                           .context = &asked};
    struct http_server *server;
    struct fault *fault = http_start(arena, &settings, &server);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.confine");
    assert_int_equal(asked, 1);
    arena_close(arena);
}

static void answers_of_every_kind(void **state)
{
    (void)state;
    const struct http_settings settings = tell_usual();
    talk_start(&settings, NULL);
    const char *said = talk_answer(TEXT_LITERAL("HEAD /a HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(said, "Content-Length: 29\r\n"));
    assert_string_equal(strstr(said, "\r\n\r\n"), "\r\n\r\n");
    said = talk_answer(TEXT_LITERAL("HEAD /stream HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_string_equal(strstr(said, "\r\n\r\n"), "\r\n\r\n");
    assert_int_equal(tell_ended(), 1);
    said = talk_answer(TEXT_LITERAL("GET /none HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(said, "HTTP/1.1 204 No Content\r\n"));
    assert_null(strstr(said, "Content-Length"));
    said = talk_answer(TEXT_LITERAL("GET /nothing HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(said, "HTTP/1.1 500 Internal Server Error\r\n"));
    said = talk_answer(TEXT_LITERAL("GET /etag HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(said, "ETag: \"v1\"\r\n"));
    static const char *const known[] = {"\"v1\"", "W/\"v1\"", "\"v0\", \"v1\"", "*"};
    for (size_t i = 0; i < 4; i++) {
        char head[200];
        snprintf(head, sizeof head, "GET /etag HTTP/1.1\r\n" CLOSES "If-None-Match: %s\r\n\r\n",
                 known[i]);
        said = talk_answer(text_of(head));
        assert_non_null(strstr(said, "HTTP/1.1 304 Not Modified\r\n"));
        assert_string_equal(strstr(said, "\r\n\r\n"), "\r\n\r\n");
    }
    said =
        talk_answer(TEXT_LITERAL("GET /etag HTTP/1.1\r\n" CLOSES "If-None-Match: \"v2\"\r\n\r\n"));
    assert_non_null(strstr(said, " 200 "));
    said = talk_answer(TEXT_LITERAL("GET /% HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_non_null(strstr(said, " 400 "));
    assert_non_null(strstr(said, "Content-Type: text/x-refusal\r\n"));
    assert_non_null(strstr(said, "our own page"));
    said = talk_answer(TEXT_LITERAL("HEAD / HTTP/1.1\r\n\r\n"));
    assert_non_null(strstr(said, " 400 "));
    assert_null(strstr(said, "our own page"));
    assert_true(talk_stop(TALK_WAIT));
}

static void one_connection_carries_many(void **state)
{
    (void)state;
    struct http_settings settings = tell_usual();
    settings.limits.requests = 5;
    talk_start(&settings, NULL);
    const char *said = talk_answer(TEXT_LITERAL(
        "GET /one HTTP/1.1\r\n" HOST "\r\nPOST /two HTTP/1.1\r\n" HOST "Content-Length: 1\r\n\r\nb"
        "GET /three HTTP/1.1\r\n" CLOSES "\r\nGET /four HTTP/1.1\r\n" HOST "\r\n"));
    assert_int_equal(talk_count(said, "HTTP/1.1 200"), 3);
    const char *second = strstr(said, "/two|two from 127.0.0.1 body 1.");
    assert_non_null(second);
    assert_true(second > strstr(said, "/one|one") && second < strstr(said, "/three|three"));
    int client = talk_connect();
    for (int i = 0; i < 9000; i++) /* more than is read at once: the last answer comes whole */
        talk_put(client, TEXT_LITERAL("GET / HTTP/1.1\r\n" HOST "\r\n"));
    said = talk_heard(client, NULL);
    assert_int_equal(talk_count(said, "HTTP/1.1 200"), 5);
    assert_int_equal(talk_count(said, "\r\nConnection: close\r\n"), 1);
    assert_true(talk_stop(TALK_WAIT));
}

/* The bytes of a chunked body, and whether it has its end. */
static size_t unchunked(const char *body, bool *is_whole_out)
{
    size_t total = 0, size;
    char *after;
    *is_whole_out = false;
    while ((size = strtoul(body, &after, 16)) > 0 && strncmp(after, "\r\n", 2) == 0 &&
           strlen(after) >= size + 4) {
        total += size;
        body = after + 2 + size + 2;
    }
    *is_whole_out = strcmp(body, "0\r\n\r\n") == 0;
    return total;
}

static void bodies_stream(void **state)
{
    (void)state;
    const struct http_settings settings = tell_usual();
    bool is_whole;
    talk_start(&settings, NULL);
    const char *said = talk_answer(TEXT_LITERAL("GET /stream HTTP/1.1\r\n" CLOSES "\r\n"));
    assert_int_equal(unchunked(strstr(said, "\r\n\r\n") + 4, &is_whole), 180000);
    assert_true(is_whole);
    said = talk_answer(TEXT_LITERAL("GET /broken HTTP/1.1\r\n" HOST "\r\n"));
    assert_int_equal(unchunked(strstr(said, "\r\n\r\n") + 4, &is_whole), 50000);
    assert_false(is_whole);
    assert_int_equal(tell_ended(), 2);
    int client = talk_connect(); /* nobody reads: it waits, and is over when the reader goes */
    talk_put(client, TEXT_LITERAL("GET /endless HTTP/1.1\r\n" HOST "\r\n"));
    poll(NULL, 0, 200);
    assert_in_range(tell_portions(), 40, 5000);
    close(client);
    for (int tries = 0; tries < 100 && tell_ended() < 3; tries++)
        poll(NULL, 0, 20);
    assert_int_equal(tell_ended(), 3);
    client = talk_connect();
    talk_put(client, TEXT_LITERAL("GET /endless HTTP/1.1\r\n" HOST "\r\n"));
    poll(NULL, 0, 100);
    talk_stop(100); /* in the middle of one */
    assert_int_equal(tell_ended(), 4);
    close(client);
}

static struct text upload(const char *path, size_t size)
{
    static const char start[] =
        "--B\r\nContent-Disposition: form-data; name=\"why\"\r\n\r\nd\xc3\xa4r\r\n"
        "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\x\\a.pdf\"\r\n"
        "Content-Type: application/PDF\r\n\r\n",
                      finish[] = "\r\n--B--\r\n";
    struct builder bytes;
    builder_init(&bytes, talk_arena());
    builder_add_string(&bytes, "POST ");
    builder_add_string(&bytes, path);
    builder_add_string(&bytes, " HTTP/1.1\r\n" CLOSES
                               "Content-Type: multipart/form-data; boundary=B\r\nContent-Length: ");
    builder_add_number(&bytes, (int64_t)(sizeof start - 1 + size + sizeof finish - 1));
    builder_add_string(&bytes, "\r\n\r\n");
    builder_add_string(&bytes, start);
    for (size_t i = 0; i < size; i++)
        builder_add_char(&bytes, "\r\n--"[i % 4]);
    builder_add_string(&bytes, finish);
    return builder_text(&bytes);
}

static void files_are_taken_where_they_may_be(void **state)
{
    (void)state;
    const struct http_settings settings = tell_usual();
    enum { MIB = 1024 * 1024 };
    talk_start(&settings, NULL);
    const char *said = talk_answer(upload("/upload", 1000));
    assert_non_null(strstr(said, " &why=där @f=a.pdf @type=application/pdf kept 1000 "));
    said = talk_answer(upload("/upload", 10 * MIB));
    assert_non_null(strstr(said, " @f=a.pdf @type=application/pdf aside 10485760 "));
    assert_non_null(strstr(talk_answer(upload("/upload", 10 * MIB + 1)), " 413 "));
    assert_non_null(strstr(talk_answer(upload("/other", MIB)), " 413 "));
    assert_true(talk_stop(TALK_WAIT));
}

static void who_asks_first_is_told_to_go_on(void **state)
{
    (void)state;
    const struct http_settings settings = tell_usual();
    char bytes[100] = "";
    talk_start(&settings, NULL);
    int client = talk_connect();
    talk_put(client, TEXT_LITERAL("POST / HTTP/1.1\r\n" CLOSES
                                  "Expect: 100-Continue\r\nContent-Length: 3\r\n\r\n"));
    struct pollfd ready = {.fd = client, .events = POLLIN};
    assert_int_equal(poll(&ready, 1, TALK_WAIT), 1);
    assert_int_equal(recv(client, bytes, sizeof bytes - 1, 0), 25);
    assert_string_equal(bytes, "HTTP/1.1 100 Continue\r\n\r\n");
    talk_put(client, TEXT_LITERAL("abc"));
    assert_non_null(strstr(talk_heard(client, NULL), "body 3."));
    const char *said = talk_answer(TEXT_LITERAL(
        "POST / HTTP/1.1\r\n" CLOSES "Expect: 100-continue\r\nContent-Length: 300000\r\n\r\n"));
    assert_int_equal(strncmp(said, "HTTP/1.1 413", 12), 0);
    assert_true(talk_stop(TALK_WAIT));
}

int main(void)
{
#define OF_SERVER(test) cmocka_unit_test_setup_teardown(test, tell_begin, tell_end)
    const struct CMUnitTest tests[] = {
        OF_SERVER(what_is_asked_comes_whole),
        OF_SERVER(answers_of_every_kind),
        cmocka_unit_test(a_server_that_keeps_too_much_does_not_start),
        OF_SERVER(one_connection_carries_many),
        OF_SERVER(bodies_stream),
        OF_SERVER(files_are_taken_where_they_may_be),
        OF_SERVER(who_asks_first_is_told_to_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
