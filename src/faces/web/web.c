/* web: opens the face, and hands each request to the page of its place. Must not know what a page says. */
#include "places.h"

#include "faces/open/open.h"
#include "faces/record/record.h"

#include <string.h>

static struct fault *open_hashers(struct arena *arena, struct web *web)
{
    web->hashers = arena_new_many(arena, web->setup->threads, struct hasher *);
    for (size_t i = 0; i < web->setup->threads; i++)
        TRY(hasher_open(web->crypt, arena, &web->hashers[i]));
    return NULL;
}

/* Frozen, for all threads. */
static void open_books(struct arena *arena, struct web *web)
{
    const struct catalogue *catalogue = rulebook_catalogue(web->setup->rules);
    web->nobody_book = authority_open(arena, catalogue, web->nobody);
    web->sample_book = authority_open(arena, catalogue, web->sample);
    if (web->setup->rows)
        web->own_book = authority_open(arena, catalogue, web->setup->rows);
}

struct fault *web_open(struct arena *arena, const struct web_setup *setup, struct web **web_out)
{
    struct web *web = *web_out = arena_new(arena, struct web);
    ensure(setup->threads > 0);
    *web = (struct web){.setup = setup,
                        .nobody = register_none(arena),
                        .sample = sample_register(arena, rulebook_catalogue(setup->rules)),
                        .started = clock_seconds()};
    open_books(arena, web);
    web->routes = routes_all(&web->route_count);
    clock_today(); /* sets the time zone before threads are started */
    TRY(crypt_open(arena, &web->crypt));
    web->whole = whole_open(arena, web);
    chance_fill(web->key, sizeof web->key);
    return open_hashers(arena, web);
}

void web_close(struct web *web)
{
    if (!web)
        return;
    whole_close(web->whole);
    for (size_t i = 0; web->hashers && i < web->setup->threads; i++)
        hasher_close(web->hashers[i]);
    crypt_close(web->crypt);
    memset(web->key, 0, sizeof web->key);
}

void web_confined(struct web *web, int files_level, bool calls)
{
    __atomic_store_n(&web->files_level, files_level, __ATOMIC_RELAXED);
    __atomic_store_n(&web->calls_are_confined, calls, __ATOMIC_RELAXED);
}

static bool is_declared(const struct route *route, struct text name)
{
    bool known = text_is(name, "sprak") || route->asks_freely;
    for (const char *const *word = route->words; word && *word && !known; word++)
        known = text_is(name, *word);
    return known;
}

/* A word of the address that the page does not know, or that stands twice: whoever wrote it meant something else. */
static bool question_is_clear(struct visit *visit)
{
    const struct http_fields *query = &visit->request->query;
    for (size_t i = 0; i < query->count; i++) {
        struct text name = query->items[i].name;
        bool twice = false;
        for (size_t earlier = 0; !visit->route->asks_freely && earlier < i; earlier++)
            twice |= text_equal(query->items[earlier].name, name);
        if (is_declared(visit->route, name) && !twice)
            continue;
        refuse(visit, 400,
               say_filled(visit, twice ? "web.word-twice" : "web.word-unknown", name,
                          (struct text){"", 0}));
        return false;
    }
    return true;
}

static void send_asset(struct visit *visit, const struct asset *asset)
{
    struct text accepted = {"", 0};
    struct http_response *response = visit->response;
    http_find(&visit->request->headers, "accept-encoding", &accepted);
    bool packed = false;
    for (struct text rest = accepted; rest.size && !packed; rest = text_after(rest, 1))
        packed = text_starts(rest, "gzip");
    response->status = 200;
    response->type = text_copy(visit->arena, asset->type);
    response->body = packed ? asset->packed : asset->bytes;
    response->is_immutable = true;
    http_add_header(response, visit->arena, "Vary", TEXT_LITERAL("Accept-Encoding"));
    if (packed)
        http_add_header(response, visit->arena, "Content-Encoding", TEXT_LITERAL("gzip"));
}

/* The language that this address asks for, else the one that was chosen before, else Swedish. */
static void choose_language(struct visit *visit)
{
    struct text chosen = asked(visit, "sprak"), before;
    visit->remembers = language_find(chosen, &visit->language);
    if (!visit->remembers && (!http_find(&visit->request->cookies, "__Host-sprak", &before) ||
                              !language_find(before, &visit->language)))
        visit->language = LANGUAGE_SV;
}

/* Does the path fit? After a star at the end of a place anything but nothing does. */
static bool is_at(struct text path, const char *place)
{
    size_t size = strlen(place);
    if (place[size - 1] != '*')
        return text_is(path, place);
    return path.size >= size && memcmp(path.bytes, place, size - 1) == 0 &&
           !memchr(path.bytes + size - 1, '/', path.size - size + 1);
}

static const struct route *route_find(const struct web *web, struct text path)
{
    for (size_t i = 0; i < web->route_count; i++)
        if (is_at(path, web->routes[i].path) && (web->setup->crew || !web->routes[i].is_record))
            return &web->routes[i];
    return NULL;
}

/* Whose request is it? A fault counts as nobody's: then nothing of the record is shown. */
static void find_session(struct visit *visit)
{
    struct text cookie;
    enum access_end end = ACCESS_ENDED;
    const struct web_setup *setup = visit->web->setup;
    if (!setup->access || !http_find(&visit->request->cookies, "__Host-s", &cookie))
        return;
    struct fault *fault =
        access_session(setup->access, visit->arena, cookie, &visit->session, &end);
    visit->is_signed = !fault && end == ACCESS_DONE;
}

/* To the sign-in, and from there back to where she was going. A form that was sent after its sign-in had ended goes
 * with her. */
static void send_to_sign_in(struct visit *visit)
{
    struct builder place;
    struct text path = visit->request->path;
    if (visit->request->method == HTTP_POST &&
        (text_starts(path, "/gor/") || text_starts(path, "/importera"))) {
        show_lost_form(visit);
        return;
    }
    builder_init(&place, visit->arena);
    builder_add_string(&place, "/logga-in");
    if (visit->request->method != HTTP_POST)
        url_word(&place, TEXT_LITERAL("till"), telling_kept(visit));
    else if (text_starts(visit->request->path, "/vy/")) /* a question alone: it can be put again */
        url_word(&place, TEXT_LITERAL("till"), visit->request->path);
    if (!http_redirect(visit->response, visit->arena, builder_text(&place)))
        refuse(visit, 500, (struct text){"", 0});
}

static struct visit begin(const struct web *web, struct arena *arena,
                          const struct http_request *request, struct http_response *response)
{
    struct visit visit = {.web = web,
                          .arena = arena,
                          .request = request,
                          .response = response,
                          .notes = arena_new(arena, struct crew_notes),
                          .known = arena_new(arena, struct known_once)};
    choose_language(&visit);
    visit.route = route_find(web, request->path);
    find_session(&visit);
    return visit;
}

/* What an address must not tell was typed there: to where it does not stand openly. */
static bool is_elsewhere(struct visit *visit)
{
    struct text elsewhere;
    if (!visit->route->is_record || telling_open(visit, &elsewhere))
        return false;
    if (!http_redirect(visit->response, visit->arena, elsewhere))
        refuse(visit, 404, (struct text){"", 0});
    return true;
}

/* Nothing leaves of what was read until it is durable that it was. */
static void show(struct visit *visit)
{
    if (is_elsewhere(visit))
        return;
    visit->route->show(visit);
    struct fault *fault = crew_noted(visit->notes, visit->arena);
    if (!fault)
        return;
    *visit->response = (struct http_response){.status = 500};
    refuse_fault(visit, fault);
}

static void answer(void *context, struct arena *arena, const struct http_request *request,
                   struct http_response *response_out)
{
    struct visit visit = begin(context, arena, request, response_out);
    const struct asset *asset = html_asset(request->path);
    bool posts = request->method == HTTP_POST;
    if ((asset || visit.route) && posts && !(visit.route && visit.route->takes_post)) {
        http_add_header(response_out, arena, "Allow", TEXT_LITERAL("GET, HEAD"));
        refuse(&visit, 405, (struct text){"", 0});
    } else if (asset) {
        send_asset(&visit, asset);
    } else if (!visit.route) {
        refuse(&visit, 404, (struct text){"", 0});
    } else if (visit.route->is_signed && !visit.is_signed) {
        send_to_sign_in(&visit);
    } else if (question_is_clear(&visit)) {
        show(&visit);
    }
}

static void answer_refusal(void *context, struct arena *arena, const struct http_request *request,
                           struct http_response *response_out)
{
    struct visit visit = begin(context, arena, request, response_out);
    refuse(&visit, response_out->status, (struct text){"", 0});
}

static bool may_upload(void *context, const struct http_request *head)
{
    const struct route *route = route_find(context, head->path);
    return route && route->takes_files;
}

struct http_settings web_settings(struct web *web)
{
    return (struct http_settings){.threads = web->setup->threads,
                                  .limits = http_usual_limits,
                                  .answer = answer,
                                  .refuse = answer_refusal,
                                  .may_upload = may_upload,
                                  .context = web};
}
