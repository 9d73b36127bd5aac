/* test_multipart: forms with files: what browsers write is read, in whatever portions it comes; anything else is
 * refused; limits hold; files that are large lie on disk. */
#include "part.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define FIELD(name) "Content-Disposition: form-data; name=\"" name "\"\r\n"
#define FILE_OF(name, file) \
    "Content-Disposition: form-data; name=\"" name "\"; filename=\"" file "\"\r\n"

#define UNCHOSEN "--xX\r\n" FILE_OF("f", "") "\r\n\r\n"

static struct arena *arena;
static struct http_limits limits;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    limits = http_usual_limits;
    limits.files = 2, limits.fields = 3, limits.file_bytes = 200000, limits.body_bytes = 50;
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static struct fault *add_portion(void *receiver, struct arena *own, struct text portion)
{
    (void)own;
    builder_add(receiver, portion);
    return NULL;
}

/* Fields and files in words, or "" with the status of what is refused. */
static const char *read_in(struct text body, size_t portion, unsigned *status_out)
{
    struct http_request request = {.method = HTTP_POST};
    struct multipart *form = multipart_open(arena, &limits, TEXT_LITERAL("xX"));
    struct builder told;
    unsigned status = HTTP_OK;
    builder_init(&told, arena);
    for (size_t at = 0; at < body.size && !status; at += portion) {
        struct text rest = text_after(body, at);
        status = multipart_feed(
            form, (struct text){rest.bytes, rest.size < portion ? rest.size : portion});
    }
    if (!status)
        status = multipart_end(form, &request);
    for (size_t i = 0; i < request.form.count; i++) {
        builder_add(&told, request.form.items[i].name);
        builder_add_char(&told, '=');
        builder_add(&told, request.form.items[i].value);
        builder_add_char(&told, ';');
    }
    for (size_t i = 0; i < request.file_count; i++) {
        const struct http_file *file = &request.files[i];
        builder_add(&told, file->field);
        builder_add_char(&told, ':');
        builder_add(&told, file->name);
        builder_add_char(&told, ':');
        builder_add(&told, file->type);
        builder_add_char(&told, ':');
        assert_null(http_file_each(file, arena, add_portion, &told));
        builder_add_char(&told, ';');
    }
    multipart_close(form);
    *status_out = status;
    return builder_string(&told);
}

struct row {
    struct text body;
    unsigned status;
    const char *read;
};
#define GOOD(body, read)                  \
    {                                     \
        TEXT_LITERAL(body), HTTP_OK, read \
    }
#define BAD(status, body)              \
    {                                  \
        TEXT_LITERAL(body), status, "" \
    }

static const struct row rows[] = {
    GOOD("--xX\r\n" FIELD("a") "\r\n1\r\n--xX--\r\n", "a=1;"),
    GOOD("--xX\r\n" FIELD("a") "\r\n1\r\n--xX--", "a=1;"),
    GOOD("--xX\r\n" FIELD("a") "\r\n\r\n--xX--\r\n", "a=;"),
    GOOD("--xX\r\n" FIELD("a") "\r\n1\r\n--xX\r\n" FIELD("a") "\r\n2\r\n--xX--\r\n", "a=1;a=2;"),
    GOOD("--xX\r\n" FIELD("a") "\r\n\r\n\r\r\n-\r\n--\r\n--x\r\n--xx\r\n--xX--\r\n",
         "a=\r\n\r\r\n-\r\n--\r\n--x\r\n--xx;"),
    GOOD("--xX\r\n" FIELD("a%22b") "\r\n\xc3\xa5\r\n--xX--\r\n", "a\"b=å;"),
    GOOD("--xX\r\n" FILE_OF("f", "a.pdf") "Content-Type: application/pdf\r\n\r\n%PDF\r\n--xX--\r\n",
         "f:a.pdf:application/pdf:%PDF;"),
    GOOD("--xX\r\n" FILE_OF("f", "C:\\b\\a.pdf") "\r\n\xff\r\n--xX--\r\n", "f:a.pdf::\xff;"),
    GOOD("--xX\r\n" FILE_OF("f", "../../etc/p\xc3\xa5") "\r\n\r\n--xX--\r\n", "f:på::;"),
    GOOD("--xX\r\n" FILE_OF("f", "") "Content-Type: application/octet-stream\r\n\r\n\r\n--xX--\r\n",
         ""),
    GOOD("--xX\r\ncontent-disposition:form-data; name=\"a\"\r\n\r\n1\r\n--xX--\r\n", "a=1;"),
    GOOD("--xX--\r\n", ""),
    GOOD(UNCHOSEN UNCHOSEN UNCHOSEN UNCHOSEN UNCHOSEN "--xX--\r\n", ""),
    BAD(HTTP_TOO_LARGE, UNCHOSEN UNCHOSEN UNCHOSEN UNCHOSEN UNCHOSEN UNCHOSEN "--xX--\r\n"),
    BAD(HTTP_BAD, ""),
    BAD(HTTP_BAD, "\r\n--xX\r\n" FIELD("a") "\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "preamble\r\n--xX\r\n" FIELD("a") "\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "\r\n1\r\n--xX--\r\nafter"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "\r\n1\r\n--xX \r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "\r\n1\r\n--xXy\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "\r\n1\r\n--xX"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "\r\n1"),
    BAD(HTTP_BAD, "--xX\n" FIELD("a") "\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("") "\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") FIELD("b") "\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "X: y\r\n\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD,
        "--xX\r\nContent-Disposition: form-data; name=\"a\"; x=\"y\"\r\n\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"; "
                  "x\r\n\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "\r\n\xff\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FIELD("a") "\r\n\x1b\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FILE_OF("f", "\xff") "\r\n1\r\n--xX--\r\n"),
    BAD(HTTP_BAD, "--xX\r\n" FILE_OF("f", "") "\r\nunnamed\r\n--xX--\r\n"),
    BAD(HTTP_TOO_LARGE,
        "--xX\r\n" FIELD(
            "a") "\r\n123456789012345678901234567890123456789012345678901\r\n--xX--\r\n"),
    BAD(HTTP_TOO_LARGE,
        "--xX\r\n" FIELD("a") "\r\n\r\n--xX\r\n" FIELD("a") "\r\n\r\n--xX\r\n" FIELD(
            "a") "\r\n\r\n--xX\r\n" FIELD("a") "\r\n\r\n--xX--\r\n"),
    BAD(HTTP_TOO_LARGE, "--xX\r\n" FILE_OF("f", "1") "\r\n\r\n--xX\r\n" FILE_OF(
                            "f", "2") "\r\n\r\n--xX\r\n" FILE_OF("f", "3") "\r\n\r\n--xX--\r\n"),
};

static void each_is_read_in_every_portion(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t portion = 1; portion <= rows[i].body.size + 1; portion++) {
            unsigned status;
            const char *read = read_in(rows[i].body, portion, &status);
            if (status != rows[i].status)
                print_message("row %zu in portions of %zu: %u\n", i, portion, status);
            assert_int_equal(status, rows[i].status);
            assert_true(rows[i].status || strcmp(read, rows[i].read) == 0);
        }
}

static struct text with_content(const char *head, size_t size)
{
    struct builder body;
    builder_init(&body, arena);
    builder_add_string(&body, head);
    for (size_t i = 0; i < size; i++)
        builder_add_char(&body, (char)('a' + i % 26));
    builder_add_string(&body, "\r\n--xX--\r\n");
    return builder_text(&body);
}

static void large_files_lie_on_disk(void **state)
{
    (void)state;
    static const char head[] = "--xX\r\n" FILE_OF("f", "n") "\r\n";
    static const size_t portions[] = {1, 1000, 65536, 65537, 1000000};
    unsigned status;
    for (size_t i = 0; i < sizeof portions / sizeof *portions; i++) {
        const char *read = read_in(with_content(head, 200000), portions[i], &status);
        assert_int_equal(status, HTTP_OK);
        assert_int_equal(strlen(read), 200000 + strlen("f:n::;"));
        for (size_t k = 0; k < 200000; k++)
            assert_true(read[strlen("f:n::") + k] == (char)('a' + k % 26));
        read_in(with_content(head, 200001), portions[i], &status);
        assert_int_equal(status, HTTP_TOO_LARGE);
    }
    read_in(with_content("--xX\r\nContent-Disposition: form-data; name=\"", 3000), 4096, &status);
    assert_int_equal(status, HTTP_HEAD_TOO_LARGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_is_read_in_every_portion),
        cmocka_unit_test(large_files_lie_on_disk),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
