/* api: finds the place that a request is for, and whose it is. See api.h. */
#include "part.h"

#include <string.h>

static const struct place places[] = {
    {"openapi.json", true, false, NULL, show_document},
    {"views", true, false, "read", show_views},
    {"views/*", true, true, "read", show_view},
    {"decisions/check", false, true, "read", show_check},
    {"actions/*", false, true, "act", show_deed},
};

bool api_has(const struct http_request *request)
{
    return request->part_count > 0 && text_is(request->parts[0], "v1");
}

/* Does the path of the place fit? A star takes one part, which becomes the name. */
static bool fits(const struct place *place, struct call *call)
{
    struct text rest = text_of(place->path);
    size_t at = 1;
    for (; rest.size; at++) {
        struct text part = text_cut(&rest, '/');
        if (at >= call->request->part_count)
            return false;
        if (text_is(part, "*"))
            call->name = call->request->parts[at];
        else if (!text_equal(part, call->request->parts[at]))
            return false;
    }
    return at == call->request->part_count;
}

static const struct place *find(struct call *call)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (fits(&places[i], call))
            return &places[i];
    return NULL;
}

static bool takes(const struct place *place, enum http_method method)
{
    return method == HTTP_POST ? place->takes_post : place->takes_get;
}

static struct text secret_of(const struct http_request *request)
{
    struct text written;
    if (http_count(&request->headers, "authorization") != 1 ||
        !http_find(&request->headers, "authorization", &written))
        return (struct text){0};
    struct text rest = written;
    struct text scheme = text_cut(&rest, ' ');
    bool is_bearer = scheme.size == 6;
    for (size_t i = 0; is_bearer && i < scheme.size; i++)
        is_bearer = letter_small(0, scheme.bytes[i]) == "bearer"[i];
    return is_bearer ? text_trim(rest) : (struct text){0};
}

static void add_seconds(struct call *call, const char *header, int64_t seconds)
{
    struct builder number;
    builder_init(&number, call->arena);
    builder_add_number(&number, seconds);
    http_add_header(call->response, call->arena, header, builder_text(&number));
}

/* false after saying that it is nobody's. */
static bool find_bearer(struct call *call)
{
    struct access_answer answer = {.end = ACCESS_WRONG};
    const struct sender sender = {.address = call->request->address};
    struct text secret = secret_of(call->request);
    struct fault *fault = secret.size ? access_bearer(call->api->access, call->arena, &sender,
                                                      secret, &call->bearer, &answer)
                                      : NULL;
    if (fault) {
        answer_fault(call, fault);
        return false;
    }
    if (answer.end == ACCESS_DONE)
        return true;
    if (answer.end == ACCESS_LATER) {
        add_seconds(call, "Retry-After", answer.wait_seconds);
        answer_problem(call, 429, "later", (struct text){0});
        return false;
    }
    http_add_header(call->response, call->arena, "WWW-Authenticate", TEXT_LITERAL("Bearer"));
    answer_problem(call, 401, "nobody", (struct text){0});
    return false;
}

static enum language language_of(const struct http_request *request)
{
    struct text wanted;
    bool says = http_find(&request->headers, "accept-language", &wanted);
    return says && text_starts(text_trim(wanted), "en") ? LANGUAGE_EN : LANGUAGE_SV;
}

static void refuse_method(struct call *call, const struct place *place)
{
    http_add_header(call->response, call->arena, "Allow",
                    text_of(!place->takes_post  ? "GET, HEAD"
                            : !place->takes_get ? "POST"
                                                : "GET, HEAD, POST"));
    answer_problem(call, 405, "method", (struct text){0});
}

void api_answer(const struct api *api, struct arena *arena, const struct http_request *request,
                struct http_response *response_out)
{
    struct call call = {.api = api,
                        .arena = arena,
                        .request = request,
                        .response = response_out,
                        .language = language_of(request)};
    const struct place *place = find(&call);
    if (!place)
        answer_problem(&call, 404, "absent", (struct text){0});
    else if (!takes(place, request->method))
        refuse_method(&call, place);
    else if (place->scope && !find_bearer(&call))
        return;
    else if (place->scope && !bearer_may(&call.bearer, place->scope))
        answer_problem(&call, 403, "scope", text_of(place->scope));
    else
        place->show(&call);
}
