/* browser: the pages of a record asked for as a browser does, in the test's own process: a session's cookie is kept, a
 * form's mark is taken from the page that was shown last. Over crew_scene: ha is handläggare of the unit barn and has
 * the case K1. */
#ifndef MODEL_BROWSER_H
#define MODEL_BROWSER_H

#include "crew_scene.h"

#include "faces/web/web.h"

#define PASSWORD "en lång mening om socknen"

struct browser {
    struct place *place;
    struct arena *arena;
    struct access *access;
    struct web *web;
    struct http_settings settings;
    struct web_setup setup;
    const char *cookie; /* of the session, NULL = none */
    bool asks_openly;   /* words of addresses stand there as they were said */
    struct http_response response;
    const char *page; /* zero-terminated */
};

int browser_begin(void **state);
int browser_end(void **state);
/* More is done in the record meanwhile, by one thread. */
void browser_pause(struct browser *browser);
void browser_go_on(struct browser *browser);

/* A code for whoever has no account yet. */
const char *browser_code(struct browser *browser, const char *person);
/* Signed in, with an account made for it. */
void browser_come_in(struct browser *browser);
void browser_come_in_as(struct browser *browser, const char *person);
/* Keeps the cookie of the session that the answer sets. */
void browser_keep(struct browser *browser);

/* Words of an address are said openly, and stand there covered, as pages write them. */
unsigned browser_ask(struct browser *browser, enum http_method method, const char *path,
                     const char *const *words, const char *site);
/* "/arende?arende=K1" as a page has it: what addresses must not tell covered, as HTML. */
const char *browser_url(struct browser *browser, const char *open);
bool browser_leads(struct browser *browser, const char *open);
/* The mark of the form on the page that was shown last: of the page's own, which is the last one. */
const char *browser_token(struct browser *browser);
/* A hidden field of that page, as "name=value". */
const char *browser_hidden(struct browser *browser, const char *name);
#define GET(browser, path, ...) \
    browser_ask(browser, HTTP_GET, path, (const char *const[]){__VA_ARGS__, NULL}, "same-origin")
#define POST(browser, path, ...)          \
    browser_ask(browser, HTTP_POST, path, \
                (const char *const[]){browser_token(browser), __VA_ARGS__, NULL}, "same-origin")

bool browser_shows(const struct browser *browser, const char *piece);
const char *browser_header(const struct browser *browser, const char *name, const char *holds);

#endif
