/* test_intake: a request is the same however its bytes are cut into portions, and no byte after it is taken. */
#include "part.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;

static void answer(void *context, struct arena *own, const struct http_request *request,
                   struct http_response *response_out)
{
    (void)context, (void)own, (void)request, (void)response_out;
}

static bool may_upload(void *context, const struct http_request *head)
{
    (void)context;
    return text_starts(head->path, "/up");
}

static const struct text rows[] = {
    TEXT_LITERAL("GET /a/b?c=d HTTP/1.1\r\nHost: x\r\n\r\n"),
    TEXT_LITERAL(
        "POST /f HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: 11\r\n\r\na=1&b=%C3%A5"),
    TEXT_LITERAL(
        "POST /f HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: 12\r\n\r\na=1&b=%C3%A5"),
    TEXT_LITERAL("POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
                 "chunked\r\n\r\n3\r\nabc\r\n0B\r\n0123456789a\r\n"
                 "000\r\n\r\n"),
    TEXT_LITERAL("POST /up HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=B\r\n"
                 "Content-Length: 77\r\n\r\n--B\r\nContent-Disposition: form-data; name=\"f\"; "
                 "filename=\"a\"\r\n\r\nbytes\r\n--B--\r\n.."),
    TEXT_LITERAL("GET / HTTP/1.1\r\nHost: x\nY: z\r\n\r\n"),
    TEXT_LITERAL(
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3;\r\nabc\r\n0\r\n\r\n"),
};

struct outcome {
    int state;
    unsigned status;
    size_t used;
    struct text path, body, first_value;
    size_t form, files;
};

static struct outcome read_cut(struct text bytes, size_t cut, size_t second_cut)
{
    const struct http_settings settings = {
        .answer = answer, .may_upload = may_upload, .limits = http_usual_limits};
    struct intake intake;
    const size_t ends[] = {cut, second_cut, bytes.size};
    struct outcome out = {.used = 0};
    intake_open(&intake, arena, &settings, TEXT_LITERAL("192.0.2.1"));
    for (size_t i = 0, at = 0; i < 3; at = ends[i++])
        out.used += intake_feed(&intake, (struct text){bytes.bytes + at, ends[i] - at});
    const struct http_request *request = &intake.request;
    out.state = (int)intake.state, out.status = intake.status;
    out.path = request->path, out.body = request->body;
    out.form = request->form.count, out.files = request->file_count;
    out.first_value = out.form ? request->form.items[0].value : (struct text){"", 0};
    intake_close(&intake);
    return out;
}

static void portions_make_no_difference(void **state)
{
    (void)state;
    static const int states[] = {INTAKE_WHOLE, INTAKE_REFUSED, INTAKE_WHOLE,  INTAKE_WHOLE,
                                 INTAKE_WHOLE, INTAKE_REFUSED, INTAKE_REFUSED};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct outcome whole = read_cut(rows[i], rows[i].size, rows[i].size);
        if (whole.state != states[i])
            print_message("row %zu: %d, %u\n", i, whole.state, whole.status);
        assert_int_equal(whole.state, states[i]);
        for (size_t cut = 0; cut <= rows[i].size; cut++)
            for (size_t second = cut; second <= rows[i].size; second += 7) {
                struct outcome other = read_cut(rows[i], cut, second);
                assert_int_equal(other.state, whole.state);
                assert_int_equal(other.status, whole.status);
                assert_int_equal(other.used, whole.used);
                assert_true(text_equal(other.path, whole.path));
                assert_true(whole.state != INTAKE_WHOLE || text_equal(other.body, whole.body));
                assert_int_equal(other.form, whole.form);
                assert_int_equal(other.files, whole.files);
                assert_true(text_equal(other.first_value, whole.first_value));
            }
        arena_reset(arena);
    }
}

static void what_comes_after_is_left(void **state)
{
    (void)state;
    static const size_t good[] = {0, 2, 3};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct text row = rows[good[i]];
        struct builder twice;
        builder_init(&twice, arena);
        builder_add(&twice, row);
        builder_add(&twice, row);
        struct outcome out = read_cut(builder_text(&twice), twice.size, twice.size);
        assert_int_equal(out.state, INTAKE_WHOLE);
        assert_int_equal(out.used, row.size);
    }
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
        cmocka_unit_test(portions_make_no_difference),
        cmocka_unit_test(what_comes_after_is_left),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
