/* reply: asks for the answer and makes of it what is sent: a whole body, one in portions, or none. */
#include "guest.h"

#include <string.h>

static bool has_no_body(unsigned status)
{
    return status == 204 || status == 304;
}

/* One of several words in quotes, or a star. */
static bool knows_already(const struct http_request *request, const char *etag)
{
    struct text rest;
    if (!http_find(&request->headers, "if-none-match", &rest))
        return false;
    while (rest.size) {
        struct text word = text_trim(text_cut(&rest, ','));
        word = text_after(word, text_starts(word, "W/") ? 2 : 0);
        bool is_quoted = word.size >= 2 && word.bytes[0] == '"' && word.bytes[word.size - 1] == '"';
        if (text_is(word, "*") ||
            (is_quoted && text_is((struct text){word.bytes + 1, word.size - 2}, etag)))
            return true;
    }
    return false;
}

/* The status in words, when the face has no page of its own. */
static void say_status(struct arena *arena, struct http_response *response)
{
    struct builder words;
    builder_init(&words, arena);
    builder_add_number(&words, response->status);
    builder_add_char(&words, ' ');
    builder_add_string(&words, status_words(response->status));
    builder_add_char(&words, '\n');
    response->body = builder_text(&words);
}

static void ask(const struct http_settings *settings, struct guest *guest)
{
    const struct intake *intake = &guest->intake;
    struct http_response *response = &guest->response;
    const struct http_request *request = &intake->request;
    bool is_refused = intake->state != INTAKE_WHOLE;
    *response = (struct http_response){.status = HTTP_OUR_FAULT, .body = {"", 0}};
    if (is_refused)
        response->status = intake->status;
    if (!is_refused)
        settings->answer(settings->context, guest->arena, request, response);
    else if (settings->refuse)
        settings->refuse(settings->context, guest->arena, request, response);
    else
        say_status(guest->arena, response);
    if (response->status == 200 && response->etag && request->method != HTTP_POST &&
        knows_already(request, response->etag))
        response->status = 304;
}

static void end_stream(struct http_response *response)
{
    if (response->stream && response->done)
        response->done(response->stream_context);
    response->stream = NULL;
}

void reply_make(struct http_server *server, struct guest *guest, size_t worker)
{
    const struct http_settings *settings = &server->settings;
    struct http_response *response = &guest->response;
    guest->intake.request.worker = worker;
    ask(settings, guest);
    guest->requests++;
    guest->closes = guest->intake.state != INTAKE_WHOLE || guest->intake.framing.closes ||
                    guest->requests >= settings->limits.requests || crowd_is_stopping(server);
    enum answer_body body = response->stream ? ANSWER_CHUNKED : ANSWER_WITH_SIZE;
    if (has_no_body(response->status))
        body = ANSWER_EMPTY;
    guest->first = answer_head(guest->arena, settings, response, body, guest->closes);
    guest->second = response->body;
    bool is_head_alone = body == ANSWER_EMPTY || guest->intake.request.method == HTTP_HEAD;
    if (is_head_alone || response->stream)
        guest->second = (struct text){"", 0};
    if (is_head_alone)
        end_stream(response);
}

static struct text chunk_head(struct arena *arena, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    char written[2 * sizeof size + 2];
    size_t at = sizeof written;
    written[--at] = '\n';
    written[--at] = '\r';
    for (; size || at == sizeof written - 2; size >>= 4)
        written[--at] = digits[size & 15];
    struct text text = {written + at, sizeof written - at};
    return text_kept(arena, text);
}

/* A portion that is empty would be taken for the end: the next one is asked for. */
static enum http_more next_portion(struct guest *guest, struct builder *portion)
{
    struct http_response *response = &guest->response;
    enum http_more more;
    do
        more = response->stream(response->stream_context, guest->portion_arena, portion);
    while (more == HTTP_GOES_ON && portion->size == 0);
    return more;
}

bool reply_goes_on(struct guest *guest)
{
    struct builder portion;
    if (!guest->response.stream)
        return false;
    if (!guest->portion_arena)
        guest->portion_arena = arena_open(0);
    arena_reset(guest->portion_arena);
    builder_init(&portion, guest->portion_arena);
    enum http_more more = next_portion(guest, &portion);
    size_t size = portion.size;
    if (more == HTTP_BROKEN) { /* without the last piece, so that nobody takes it for whole */
        guest->closes = true;
        end_stream(&guest->response);
        return false;
    }
    builder_add_string(&portion, size ? "\r\n" : "");
    builder_add_string(&portion, more == HTTP_ENDS ? "0\r\n\r\n" : "");
    guest->first = size ? chunk_head(guest->portion_arena, size) : (struct text){"", 0};
    guest->second = builder_text(&portion);
    if (more == HTTP_ENDS)
        end_stream(&guest->response);
    return true;
}

void reply_end(struct guest *guest)
{
    end_stream(&guest->response);
    arena_close(guest->portion_arena);
    guest->portion_arena = NULL;
    guest->first = guest->second = (struct text){"", 0};
}
