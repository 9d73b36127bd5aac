/* fuzz_request: any bytes as what comes on a connection; the first says where they are cut in two. The cut makes no
 * difference, and what is read as a request holds what http.h promises. */
#include "part.h"

#include <string.h>

static void answer(void *context, struct arena *arena, const struct http_request *request,
                   struct http_response *response_out)
{
    (void)context, (void)arena, (void)request, (void)response_out;
}

static bool may_upload(void *context, const struct http_request *head)
{
    (void)context;
    return head->part_count == 1;
}

static size_t read_cut(struct intake *intake, struct arena *arena, struct text bytes, size_t cut)
{
    static const char *const proxies[] = {"unix"};
    static const struct http_settings settings = {.answer = answer,
                                                  .may_upload = may_upload,
                                                  .proxies = proxies,
                                                  .proxy_count = 1,
                                                  .limits = {.line_bytes = 200,
                                                             .header_bytes = 200,
                                                             .headers = 8,
                                                             .head_bytes = 600,
                                                             .body_bytes = 300,
                                                             .fields = 5,
                                                             .files = 2,
                                                             .file_bytes = 100}};
    intake_open(intake, arena, &settings, TEXT_LITERAL("unix"));
    size_t used = intake_feed(intake, (struct text){bytes.bytes, cut});
    return used + intake_feed(intake, text_after(bytes, cut));
}

static void judge_text(struct text text, const char *spared)
{
    ensure(text_utf8_fault(text) == text.size && !has_control(text, spared));
}

static void judge_fields(const struct http_fields *fields, size_t most, const char *spared)
{
    ensure(fields->count <= most);
    for (size_t i = 0; i < fields->count; i++) {
        ensure(fields->items[i].name.size > 0);
        judge_text(fields->items[i].name, "");
        judge_text(fields->items[i].value, spared);
    }
}

/* Each slash was written as one. */
static size_t slashes_of(struct text target)
{
    size_t count = 0;
    struct text written = text_cut(&target, '?');
    for (size_t i = 0; i < written.size; i++)
        count += written.bytes[i] == '/';
    return count;
}

static void judge_path(const struct http_request *request)
{
    size_t size = 0;
    ensure(slashes_of(request->target) == request->part_count + (request->path.size == 1));
    judge_text(request->path, "");
    ensure(text_starts(request->path, "/"));
    for (size_t i = 0; i < request->part_count; i++) {
        struct text part = request->parts[i];
        ensure(!text_is(part, ".") && !text_is(part, "..") &&
               (part.size || i == request->part_count - 1));
        ensure(!part.size || !memchr(part.bytes, '/', part.size));
        size += part.size + 1;
    }
    ensure(size == request->path.size || (size == 0 && request->path.size == 1));
}

static void judge(const struct intake *intake)
{
    const struct http_limits *limits = &intake->settings->limits;
    const struct http_request *request = &intake->request;
    judge_path(request);
    judge_fields(&request->headers, limits->headers, "\t");
    judge_fields(&request->query, limits->fields, "\t\r\n");
    judge_fields(&request->form, limits->fields, "\t\r\n");
    ensure(http_count(&request->headers, "host") == 1);
    ensure(http_count(&request->headers, "content-length") +
               http_count(&request->headers, "transfer-encoding") <=
           1);
    ensure(request->body.size <= limits->body_bytes && request->file_count <= limits->files);
    ensure(request->method == HTTP_POST || (!request->body.size && !request->form.count));
    for (size_t i = 0; i < request->file_count; i++)
        ensure(request->files[i].size <= limits->file_bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct intake whole, cut;
    struct text bytes = {(const char *)data + (size > 0), size - (size > 0)};
    size_t place = bytes.size ? data[0] * bytes.size / 256 : 0;
    size_t used = read_cut(&whole, arena, bytes, bytes.size);
    size_t used_cut = read_cut(&cut, arena, bytes, place);
    ensure(used <= bytes.size && used_cut <= bytes.size);
    ensure(whole.state == cut.state && whole.status == cut.status);
    ensure(text_equal(whole.request.path, cut.request.path) &&
           whole.request.form.count == cut.request.form.count);
    ensure(whole.state != INTAKE_REFUSED || whole.status >= 400);
    if (whole.state == INTAKE_WHOLE) { /* of what is refused the rest is of no interest */
        ensure(used == used_cut);
        ensure(text_equal(whole.request.body, cut.request.body));
        judge(&whole);
    }
    intake_close(&whole);
    intake_close(&cut);
    arena_close(arena);
    return 0;
}
