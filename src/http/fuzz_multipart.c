/* fuzz_multipart: any bytes as a form with files, whole and in portions of a size that the first byte says: both
 * are read alike, and what is read is text where it must be, within the limits. */
#include "part.h"

static const struct http_limits limits = {
    .body_bytes = 400, .fields = 4, .files = 3, .file_bytes = 500};

static unsigned read_in(struct arena *arena, struct text body, size_t portion,
                        struct multipart **form_out, struct http_request *request)
{
    struct multipart *form = multipart_open(arena, &limits, TEXT_LITERAL("xX"));
    unsigned status = HTTP_OK;
    *request = (struct http_request){.method = HTTP_POST};
    for (size_t at = 0; at < body.size && !status; at += portion) {
        struct text rest = text_after(body, at);
        size_t size = rest.size < portion ? rest.size : portion;
        status = multipart_feed(form, (struct text){rest.bytes, size});
    }
    *form_out = form;
    return status ? status : multipart_end(form, request);
}

static void judge(const struct http_request *a, const struct http_request *b)
{
    ensure(a->form.count == b->form.count && a->file_count == b->file_count);
    ensure(a->form.count <= limits.fields && a->file_count <= limits.files);
    for (size_t i = 0; i < a->form.count; i++) {
        struct text value = a->form.items[i].value;
        ensure(text_equal(value, b->form.items[i].value));
        ensure(text_utf8_fault(value) == value.size && !has_control(value, "\t\r\n"));
    }
    for (size_t i = 0; i < a->file_count; i++) {
        const struct http_file *one = &a->files[i], *other = &b->files[i];
        ensure(one->size == one->bytes.size && one->size <= limits.file_bytes);
        ensure(text_equal(one->bytes, other->bytes) && text_equal(one->name, other->name));
        ensure(one->name.size && !has_control(one->name, "") && one->field.size);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text body = {(const char *)data + (size > 0), size - (size > 0)};
    struct multipart *one, *other;
    struct http_request whole, cut;
    unsigned status = read_in(arena, body, body.size + 1, &one, &whole);
    ensure(status == read_in(arena, body, size ? data[0] % 16 + 1 : 1, &other, &cut));
    if (!status)
        judge(&whole, &cut);
    multipart_close(one);
    multipart_close(other);
    arena_close(arena);
    return 0;
}
