/* frame: what stands around every page: the places, the other language, the version. Must not know any page. */
#include "page.h"

#include <string.h>

/* A place belongs to the first step of a path: the sample of a tool is the tool. */
static bool is_here(struct text path, const char *place)
{
    struct text rest = text_after(path, 1), steps = text_after(text_of(place), 1);
    return text_equal(text_cut(&rest, '/'), text_cut(&steps, '/'));
}

/* Places for those alone whose roles may see a view: for others they are not there. */
static const struct {
    const char *path, *view;
} for_some[] = {{"/sammantraden", "meetings"}, {"/delegationsordning", "orders"}};

static bool may_go(const struct visit *visit, const char *path)
{
    struct known_person known;
    for (size_t i = 0; i < sizeof for_some / sizeof *for_some; i++)
        if (strcmp(for_some[i].path, path) == 0)
            return !visit_know(visit, &known) && may_ever(&known, for_some[i].view, false);
    return true;
}

/* For whoever has signed in a place of the record stands for the open tool of the same first step: it leads there. */
static bool is_stood_for(const struct visit *visit, const struct route *route)
{
    const struct route *routes = visit->web->routes;
    for (size_t i = 0; i < visit->web->route_count; i++)
        if (routes[i].label && routes[i].is_signed &&
            is_here(text_of(route->path), routes[i].path) && may_go(visit, routes[i].path))
            return true;
    return false;
}

/* Places of the record are shown to whoever has signed in, the way in to all others. */
static bool is_shown(const struct visit *visit, const struct route *route)
{
    if (visit->is_signed && !route->is_record && is_stood_for(visit, route))
        return false;
    return !route->is_record || (visit->web->setup->crew && route->is_signed == visit->is_signed &&
                                 may_go(visit, route->path));
}

static struct layout_html_navigation navigation(const struct visit *visit)
{
    size_t route_count = visit->web->route_count, count = 0;
    const struct route *routes = visit->web->routes;
    struct layout_html_link *links =
        arena_new_many(visit->arena, route_count, struct layout_html_link);
    for (size_t i = 0; i < route_count; i++)
        if (routes[i].label && is_shown(visit, &routes[i]))
            links[count++] =
                (struct layout_html_link){.url = text_of(routes[i].path),
                                          .is_here = visit->request->path.size &&
                                                     is_here(visit->request->path, routes[i].path),
                                          .label = say_text(visit, routes[i].label)};
    return (struct layout_html_navigation){links, count};
}

/* The same question in the other language. */
static struct text other_language(const struct visit *visit)
{
    const struct http_fields *query = &visit->request->query;
    struct builder url;
    builder_init(&url, visit->arena);
    if (visit->route)
        builder_add(&url, visit->request->path);
    else
        builder_add_char(&url, '/');
    url_word(&url, TEXT_LITERAL("sprak"), text_of(visit->language == LANGUAGE_SV ? "en" : "sv"));
    for (size_t i = 0; visit->route && i < query->count; i++)
        if (!text_is(query->items[i].name, "sprak"))
            url_key(visit, &url, query->items[i].name, query->items[i].value);
    return builder_text(&url);
}

enum { HASH_LETTERS = 12 };

struct layout_html frame(const struct visit *visit, const char *path_of_form, bool has_errors)
{
    const struct web_setup *setup = visit->web->setup;
    return (struct layout_html){
        .has_errors = has_errors,
        .organisation = setup->organisation,
        .token = path_of_form || visit->is_signed ? token_make(visit, path_of_form)
                                                  : (struct text){"", 0},
        .user = visit->is_signed ? visit->session.person : (struct text){"", 0},
        .navigation = navigation(visit),
        .other_language_url = other_language(visit),
        .version = text_of(setup->version),
        .rulebook = {setup->rulebook_hash, strlen(setup->rulebook_hash) < HASH_LETTERS
                                               ? strlen(setup->rulebook_hash)
                                               : HASH_LETTERS},
        .kept_words = visit->is_signed ? (struct text){"", 0} : say_text(visit, "web.kept")};
}
