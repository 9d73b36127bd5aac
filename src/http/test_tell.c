/* test_tell: see test_tell.h. */
#include "test_tell.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct lock *lock;
static struct arena *lock_arena;
static int ended, portions; /* under the lock */

static void add_fields(struct builder *told, const char *kind, const struct http_fields *fields)
{
    for (size_t i = 0; i < fields->count; i++) {
        builder_add_char(told, ' ');
        builder_add_string(told, kind);
        builder_add(told, fields->items[i].name);
        builder_add_char(told, '=');
        builder_add(told, fields->items[i].value);
    }
}

static struct fault *add_portion(void *receiver, struct arena *arena, struct text portion)
{
    (void)arena;
    uint64_t *sum = receiver;
    for (size_t i = 0; i < portion.size; i++)
        *sum = *sum * 31 + (unsigned char)portion.bytes[i];
    return NULL;
}

static void add_files(struct builder *told, struct arena *arena, const struct http_request *request)
{
    for (size_t i = 0; i < request->file_count; i++) {
        const struct http_file *file = &request->files[i];
        uint64_t sum = 0;
        assert_null(http_file_each(file, arena, add_portion, &sum));
        const struct http_field fields[] = {{file->field, file->name},
                                            {TEXT_LITERAL("type"), file->type}};
        add_fields(told, "@", &(const struct http_fields){fields, 2});
        builder_add_string(told, file->aside ? " aside " : " kept ");
        builder_add_number(told, (int64_t)file->size);
        builder_add_char(told, ' ');
        builder_add_number(told, (int64_t)(sum % 1000000007));
    }
}

/* Everything that came, in words. */
static void tell(struct arena *own, const struct http_request *request, struct http_response *out)
{
    struct builder told;
    builder_init(&told, own);
    builder_add_number(&told, request->method);
    builder_add_char(&told, ' ');
    builder_add(&told, request->path);
    for (size_t i = 0; i < request->part_count; i++) {
        builder_add_char(&told, '|');
        builder_add(&told, request->parts[i]);
    }
    add_fields(&told, "?", &request->query);
    add_fields(&told, "&", &request->form);
    add_fields(&told, "%", &request->cookies);
    add_files(&told, own, request);
    builder_add_string(&told, " from ");
    builder_add(&told, request->address);
    builder_add_string(&told, " body ");
    builder_add_number(&told, (int64_t)request->body.size);
    builder_add_char(&told, '.');
    out->status = 200;
    out->body = builder_text(&told);
}

struct streaming {
    int left, breaks_at;
};

static void end_stream(void *context)
{
    free(context);
    lock_take(lock);
    ended++;
    lock_leave(lock);
}

/* Portions of 10 000 letters, and an empty one now and then. */
static enum http_more stream(void *context, struct arena *own, struct builder *portion)
{
    struct streaming *streaming = context;
    (void)own;
    lock_take(lock);
    portions++;
    lock_leave(lock);
    if (streaming->left == streaming->breaks_at)
        return HTTP_BROKEN;
    for (int i = 0; i < 10000 && streaming->left % 7; i++)
        builder_add_char(portion, (char)('a' + streaming->left % 26));
    return --streaming->left > 0 ? HTTP_GOES_ON : HTTP_ENDS;
}

static void begin_stream(struct http_response *out, int count, int breaks_at)
{
    struct streaming *streaming = malloc(sizeof *streaming);
    *streaming = (struct streaming){count, breaks_at};
    out->status = 200;
    out->stream = stream;
    out->stream_context = streaming;
    out->done = end_stream;
}

static void answer(void *context, struct arena *own, const struct http_request *request,
                   struct http_response *out)
{
    (void)context;
    if (text_is(request->path, "/stream"))
        begin_stream(out, 20, -1);
    else if (text_is(request->path, "/endless"))
        begin_stream(out, 1000000000, -1);
    else if (text_is(request->path, "/broken"))
        begin_stream(out, 20, 15);
    else if (text_is(request->path, "/slow"))
        poll(NULL, 0, 400), tell(own, request, out);
    else if (text_is(request->path, "/etag"))
        tell(own, request, out), out->etag = "v1";
    else if (text_is(request->path, "/none"))
        out->status = 204;
    else if (!text_is(request->path, "/nothing"))
        tell(own, request, out);
}

static void refuse(void *context, struct arena *own, const struct http_request *request,
                   struct http_response *out)
{
    (void)context;
    (void)request;
    out->type = "text/x-refusal";
    out->body = (struct text){text_copy(own, TEXT_LITERAL("our own page")), 12};
}

static bool may_upload(void *context, const struct http_request *head)
{
    (void)context;
    return text_is(head->path, "/upload");
}

struct http_settings tell_usual(void)
{
    static const char *const proxies[] = {"127.0.0.1", "unix"};
    struct http_settings settings = {.answer = answer,
                                     .refuse = refuse,
                                     .may_upload = may_upload,
                                     .has_scripts = true,
                                     .proxies = proxies,
                                     .proxy_count = 2,
                                     .limits = http_usual_limits};
    return settings;
}

int tell_begin(void **state)
{
    (void)state;
    lock_arena = arena_open(0);
    lock = lock_new(lock_arena);
    ended = portions = 0;
    return 0;
}

int tell_end(void **state)
{
    (void)state;
    arena_close(lock_arena);
    return 0;
}

int tell_ended(void)
{
    lock_take(lock);
    int now = ended;
    lock_leave(lock);
    return now;
}

int tell_portions(void)
{
    lock_take(lock);
    int now = portions;
    lock_leave(lock);
    return now;
}
