/* intake: the bytes of a connection become one request: its head, which is guarded before anything else is read,
 * and its body, which is counted as it comes. However the bytes are cut into portions, the request is the same. */
#include "part.h"

enum { AROUND_FILE = 4096 }; /* the head of a part and the boundary */

static const char form_type[] = "application/x-www-form-urlencoded";

void intake_open(struct intake *intake, struct arena *arena, const struct http_settings *settings,
                 struct text peer)
{
    static const struct text none = {"", 0};
    *intake = (struct intake){.arena = arena, .settings = settings, .peer = peer};
    intake->framing = (struct framing){.host = none, .type = none, .boundary = none};
    intake->request = (struct http_request){
        .target = none, .path = none, .type = none, .body = none, .host = none, .address = peer};
    builder_init(&intake->head, arena);
    builder_init(&intake->body, arena);
}

static void refuse(struct intake *intake, unsigned status)
{
    intake->status = status;
    intake->state = INTAKE_REFUSED;
}

static bool has_body(const struct intake *intake)
{
    return intake->framing.is_chunked || intake->framing.size > 0;
}

static unsigned end_body(struct intake *intake)
{
    struct http_request *request = &intake->request;
    if (intake->multipart)
        return multipart_end(intake->multipart, request);
    request->body = builder_text(&intake->body);
    if (!text_is(request->type, form_type))
        return HTTP_OK;
    struct text written = request->body;
    request->body = (struct text){"", 0};
    return read_query(intake->arena, written, intake->settings->limits.fields, &request->form);
}

static void end_request(struct intake *intake)
{
    unsigned status = end_body(intake);
    intake->state = INTAKE_WHOLE;
    if (status)
        refuse(intake, status);
}

/* What the head says: the guard first, since the rest may be read only in one way then. */
static unsigned read_request(struct intake *intake)
{
    struct head head;
    struct text cookies;
    struct http_request *request = &intake->request;
    struct arena *arena = intake->arena;
    unsigned status = read_head(arena, builder_text(&intake->head), &head);
    request->headers = head.headers;
    if (!status)
        status = guard_head(arena, intake->settings, &head, &intake->framing);
    request->method = intake->framing.method;
    request->host = intake->framing.host;
    request->type = intake->framing.type;
    if (!status)
        status = read_address(intake->settings, &head.headers, intake->peer, &request->address);
    if (!status && http_find(&head.headers, "cookie", &cookies))
        read_cookies(arena, cookies, &request->cookies);
    return status ? status
                  : read_target(arena, head.target, intake->settings->limits.fields, request);
}

static unsigned begin_body(struct intake *intake)
{
    const struct http_settings *settings = intake->settings;
    const struct http_limits *limits = &settings->limits;
    bool has_files = text_is(intake->framing.type, "multipart/form-data");
    intake->most = limits->body_bytes;
    if (has_files && settings->may_upload &&
        settings->may_upload(settings->context, &intake->request))
        intake->most += limits->files * (limits->file_bytes + AROUND_FILE);
    if (intake->framing.size > intake->most)
        return HTTP_TOO_LARGE;
    if (has_files)
        intake->multipart = multipart_open(intake->arena, limits, intake->framing.boundary);
    return HTTP_OK;
}

static void end_head(struct intake *intake)
{
    unsigned status = read_request(intake);
    if (!status && has_body(intake))
        status = begin_body(intake);
    if (status)
        refuse(intake, status);
    else if (has_body(intake))
        intake->state = INTAKE_BODY;
    else
        end_request(intake);
}

static size_t feed_head(struct intake *intake, struct text bytes)
{
    size_t used = scan_head(&intake->scan, &intake->settings->limits, bytes);
    builder_add(&intake->head, (struct text){bytes.bytes, used});
    if (intake->scan.status)
        refuse(intake, intake->scan.status);
    else if (intake->scan.is_whole)
        end_head(intake);
    return used;
}

static void add_body(struct intake *intake, struct text piece)
{
    unsigned status = HTTP_OK;
    intake->taken += piece.size;
    if (intake->taken > intake->most)
        status = HTTP_TOO_LARGE;
    else if (intake->multipart)
        status = multipart_feed(intake->multipart, piece);
    else
        builder_add(&intake->body, piece);
    if (status)
        refuse(intake, status);
}

static size_t feed_body(struct intake *intake, struct text bytes)
{
    uint64_t left = intake->framing.size - intake->taken;
    struct text piece = {bytes.bytes, left < bytes.size ? left : bytes.size};
    size_t used = piece.size;
    if (intake->framing.is_chunked)
        used = read_chunks(&intake->chunks, bytes, &piece);
    if (intake->chunks.status)
        refuse(intake, intake->chunks.status);
    else
        add_body(intake, piece);
    bool is_last = intake->framing.is_chunked ? intake->chunks.state == CHUNK_WHOLE
                                              : intake->taken == intake->framing.size;
    if (is_last && intake->state == INTAKE_BODY)
        end_request(intake);
    return used;
}

size_t intake_feed(struct intake *intake, struct text bytes)
{
    size_t used = 0;
    while (used < bytes.size && intake->state < INTAKE_WHOLE) {
        struct text rest = text_after(bytes, used);
        used += intake->state == INTAKE_HEAD ? feed_head(intake, rest) : feed_body(intake, rest);
    }
    return used;
}

void intake_close(struct intake *intake)
{
    multipart_close(intake->multipart);
    intake->multipart = NULL;
}
