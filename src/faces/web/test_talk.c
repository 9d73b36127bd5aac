/* test_talk: see test_talk.h. */
#include "test_talk.h"

#include "desk/desk.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#define MARK "talk7d1"

static struct arena *arena;
static struct web *web;
static struct http_server *server;
static struct web_setup setup;

int talk_begin(void **state)
{
    static const char *const places[] = {"127.0.0.1:0"};
    (void)state;
    arena = arena_open(0);
    setup = (struct web_setup){.rules = embedded_rulebook(arena),
                               .rulebook_hash = embedded_law_hash,
                               .version = "0.0.0",
                               .threads = 2};
    assert_null(web_open(arena, &setup, &web));
    struct http_settings settings = web_settings(web);
    settings.places = places;
    settings.place_count = 1;
    return http_start(arena, &settings, &server) != NULL;
}

int talk_end(void **state)
{
    (void)state;
    http_stop(server, 1000);
    web_close(web);
    arena_close(arena);
    return 0;
}

static int joined(void)
{
    int client = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in place = {.sin_family = AF_INET,
                                .sin_port = htons(http_port(server)),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct timeval patience = {.tv_sec = 20};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    assert_int_equal(connect(client, (const struct sockaddr *)&place, sizeof place), 0);
    return client;
}

struct said talk_raw(struct text request)
{
    struct builder answer;
    char portion[16384];
    int client = joined();
    builder_init(&answer, arena);
    for (size_t sent = 0; sent < request.size;) {
        ssize_t size = send(client, request.bytes + sent, request.size - sent, MSG_NOSIGNAL);
        if (size <= 0)
            break; /* refused before its end: the answer is there to read */
        sent += (size_t)size;
    }
    for (ssize_t size; (size = recv(client, portion, sizeof portion, 0)) > 0;)
        builder_add(&answer, (struct text){portion, (size_t)size});
    close(client);
    char *whole = builder_string(&answer), *gap = strstr(whole, "\r\n\r\n");
    assert_non_null(gap);
    *gap = '\0';
    int32_t status = 0;
    bool is_number = text_to_number((struct text){whole + sizeof "HTTP/1.1", 3}, &status);
    assert_true(is_number);
    return (struct said){status, whole, gap + 4, answer.size - (size_t)(gap + 4 - whole)};
}

#define CLOSES "Host: reda.test\r\nConnection: close\r\n"

struct said talk_get(const char *path, const char *headers)
{
    struct builder request;
    builder_init(&request, arena);
    builder_add_string(&request, "GET ");
    builder_add_string(&request, path);
    builder_add_string(&request, " HTTP/1.1\r\n" CLOSES);
    builder_add_string(&request, headers);
    builder_add_string(&request, "\r\n");
    return talk_raw(builder_text(&request));
}

const char *talk_mark(const char *path)
{
    static const char begins[] = "name=\"form-token\" value=\"";
    struct said said = talk_get(path, "");
    const char *mark = strstr(said.body, begins);
    assert_non_null(mark);
    struct text rest = text_of(mark + sizeof begins - 1);
    return text_copy(arena, text_cut(&rest, '"'));
}

static void add_part(struct builder *body, const char *name, const char *file_name,
                     struct text value)
{
    builder_add_string(body, "--" MARK "\r\nContent-Disposition: form-data; name=\"");
    builder_add_string(body, name);
    if (file_name) {
        builder_add_string(body, "\"; filename=\"");
        builder_add_string(body, file_name);
    }
    builder_add_string(body, "\"\r\n\r\n");
    builder_add(body, value);
    builder_add_string(body, "\r\n");
}

static struct said send_form(const char *path, const char *headers, struct text body)
{
    struct builder request;
    builder_init(&request, arena);
    builder_add_string(&request, "POST ");
    builder_add_string(&request, path);
    builder_add_string(&request, " HTTP/1.1\r\n" CLOSES);
    builder_add_string(&request, headers);
    builder_add_string(&request,
                       "Content-Type: multipart/form-data; boundary=" MARK "\r\nContent-Length: ");
    builder_add_number(&request, (int64_t)body.size);
    builder_add_string(&request, "\r\n\r\n");
    builder_add(&request, body);
    return talk_raw(builder_text(&request));
}

static struct text form_of(const char *mark, const struct talk_field *fields, size_t count,
                           const char *file_name, struct text file)
{
    struct builder body;
    builder_init(&body, arena);
    add_part(&body, "form-token", NULL, text_of(mark));
    for (size_t i = 0; i < count; i++)
        add_part(&body, fields[i].name, NULL, text_of(fields[i].value));
    if (file_name)
        add_part(&body, "fil", file_name, file);
    builder_add_string(&body, "--" MARK "--\r\n");
    return builder_text(&body);
}

struct said talk_post(const char *path, const struct talk_field *fields, size_t count,
                      const char *file_name, struct text file)
{
    return send_form(path, "Sec-Fetch-Site: same-origin\r\n",
                     form_of(talk_mark(path), fields, count, file_name, file));
}

struct said talk_post_as(const char *path, const char *mark, const char *headers,
                         const struct talk_field *fields, size_t count)
{
    return send_form(path, headers, form_of(mark, fields, count, NULL, (struct text){"", 0}));
}

bool holds(const struct said *said, const char *words)
{
    return strstr(said->body, words) != NULL;
}
