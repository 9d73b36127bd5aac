/* test_answer: the head of every kind of answer has the security headers, and what is added can neither break it
 * nor lead to another host. */
#include "part.h"
#include "test_talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;

static const char *head_of(const struct http_response *response, enum answer_body body,
                           bool has_scripts)
{
    const struct http_settings settings = {.has_scripts = has_scripts};
    struct text head = answer_head(arena, &settings, response, body, false);
    return text_copy(arena, head);
}

static void every_answer_is_guarded(void **state)
{
    (void)state;
    for (unsigned status = 200; status < 600; status++)
        for (int body = ANSWER_WITH_SIZE; body <= ANSWER_EMPTY; body++) {
            const struct http_response response = {.status = status, .body = {"", 0}, .etag = "e"};
            assert_true(talk_is_guarded(head_of(&response, (enum answer_body)body, status % 2)));
        }
    const struct http_response page = {
        .status = 200, .type = "text/html; charset=utf-8", .body = {"abc", 3}};
    const char *head = head_of(&page, ANSWER_WITH_SIZE, false);
    assert_int_equal(strncmp(head, "HTTP/1.1 200 OK\r\nDate: ", 23), 0);
    assert_non_null(
        strstr(head, " GMT\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 3\r\n"));
    assert_non_null(strstr(head, "; script-src 'none'\r\n"));
    assert_non_null(strstr(head, "\r\nCache-Control: no-store\r\n"));
    assert_non_null(
        strstr(head_of(&page, ANSWER_CHUNKED, true), "\r\nTransfer-Encoding: chunked\r\n"));
}

static void files_are_kept_or_saved(void **state)
{
    (void)state;
    const struct http_response asset = {
        .status = 200, .type = "text/css", .body = {"", 0}, .is_immutable = true};
    assert_non_null(strstr(head_of(&asset, ANSWER_WITH_SIZE, true),
                           "\r\nCache-Control: public, max-age=31536000, immutable\r\n"));
    const struct http_response saved = {
        .status = 200, .body = {"", 0}, .file_name = "\xc3\x85r \"2026\"\r\n.xlsx"};
    const char *head = head_of(&saved, ANSWER_WITH_SIZE, true);
    assert_non_null(strstr(head,
                           "\r\nContent-Disposition: attachment; filename=\"__r__2026___.xlsx\"; "
                           "filename*=UTF-8''%C3%85%72%20%222026%22%0D%0A.%78%6C%73%78\r\n"));
    assert_non_null(strstr(head, "; script-src 'self'; sandbox\r\n"));
}

static void redirects_stay_here(void **state)
{
    (void)state;
    static const char *const away[] = {"",          "a",          "//b",  "/\\b",
                                       "http://b/", "/a\r\nX: y", "/a b", "\\/b",
                                       "/a\x7f",    "/\xc3\xa5",  "?a",   "javascript:1"};
    struct http_response response = {.status = 500};
    for (size_t i = 0; i < sizeof away / sizeof *away; i++)
        assert_false(http_redirect(&response, arena, text_of(away[i])));
    assert_int_equal(response.status, 500);
    assert_int_equal(response.header_count, 0);
    assert_true(http_redirect(&response, arena, TEXT_LITERAL("/a/b?c=%C3%A5#d")));
    const char *head = head_of(&response, ANSWER_WITH_SIZE, true);
    assert_int_equal(strncmp(head, "HTTP/1.1 303 See Other\r\n", 24), 0);
    assert_non_null(strstr(head, "\r\nLocation: /a/b?c=%C3%A5#d\r\n"));
}

static void cookies_are_for_this_host_alone(void **state)
{
    (void)state;
    struct http_response response = {.status = 200, .body = {"", 0}};
    http_set_cookie(&response, arena, "s", TEXT_LITERAL("abc"), 0);
    http_set_cookie(&response, arena, "t", TEXT_LITERAL(""), -1);
    http_set_cookie(&response, arena, "u", TEXT_LITERAL("1"), 60);
    http_add_header(&response, arena, "Clear-Site-Data", TEXT_LITERAL("\"cookies\""));
    const char *head = head_of(&response, ANSWER_WITH_SIZE, true);
    assert_non_null(
        strstr(head, "\r\nSet-Cookie: __Host-s=abc; Path=/; Secure; HttpOnly; SameSite=Lax\r\n"));
    assert_non_null(strstr(
        head, "\r\nSet-Cookie: __Host-t=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0\r\n"));
    assert_non_null(strstr(
        head,
        "\r\nSet-Cookie: __Host-u=1; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60\r\n"));
    assert_non_null(strstr(head, "\r\nClear-Site-Data: \"cookies\"\r\n"));
}

static void what_is_not_allowed_says_what_is(void **state)
{
    (void)state;
    struct http_response response = {.status = 405, .body = {"", 0}};
    assert_non_null(
        strstr(head_of(&response, ANSWER_WITH_SIZE, true), "\r\nAllow: GET, HEAD, POST\r\n"));
    http_add_header(&response, arena, "Allow", TEXT_LITERAL("POST"));
    const char *head = head_of(&response, ANSWER_WITH_SIZE, true);
    assert_null(strstr(head, "GET"));
    assert_non_null(strstr(head, "\r\nAllow: POST\r\n"));
}

static jmp_buf back;

static void come_back(const char *promise, const char *file, int line)
{
    (void)promise, (void)file, (void)line;
    longjmp(back, 1);
}

/* true when the promise of whoever adds it is broken. */
static bool is_broken(const char *name, const char *value, bool is_cookie)
{
    struct http_response response = {.status = 200};
    if (setjmp(back))
        return true;
    if (is_cookie)
        http_set_cookie(&response, arena, name, text_of(value), 0);
    else
        http_add_header(&response, arena, name, text_of(value));
    return false;
}

static void what_would_break_the_head_is_our_own_bug(void **state)
{
    (void)state;
    ensure_set_reporter(come_back);
    assert_false(is_broken("X-A", "b c", false));
    assert_true(is_broken("X-A", "b\r\nX-C: d", false));
    assert_true(is_broken("X-A", "b\n", false));
    assert_true(is_broken("X A", "b", false));
    assert_true(is_broken("", "b", false));
    assert_true(is_broken("Content-length", "1", false));
    assert_true(is_broken("content-security-policy", "x", false));
    assert_true(is_broken("X-Frame-Options", "SAMEORIGIN", false));
    assert_true(is_broken("strict-transport-security", "max-age=0", false));
    assert_false(is_broken("a", "b", true));
    assert_true(is_broken("a", "b; Domain=c", true));
    assert_true(is_broken("a", "b c", true));
    assert_true(is_broken("a=b", "c", true));
    ensure_set_reporter(NULL);
}

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_is_guarded),
        cmocka_unit_test(files_are_kept_or_saved),
        cmocka_unit_test(redirects_stay_here),
        cmocka_unit_test(cookies_are_for_this_host_alone),
        cmocka_unit_test(what_is_not_allowed_says_what_is),
        cmocka_unit_test(what_would_break_the_head_is_our_own_bug),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
