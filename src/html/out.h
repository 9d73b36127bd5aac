/* out: where a page goes: whole into a builder, or in portions to whoever sends it while the rest is being made. */
#ifndef HTML_OUT_H
#define HTML_OUT_H

#include "base/base.h"

/* Takes a portion of the page; it may end anywhere. After a fault nothing more is handed over. */
typedef struct fault *html_sink(void *receiver, struct text portion);

enum { HTML_PORTION = 16 * 1024 };

struct html {
    struct builder *page; /* all of it, or what is not handed over yet */
    uint32_t language;    /* in the order of po/: 0 Swedish, 1 English */
    uint32_t refused;     /* addresses that were not written, since they lead astray */
    html_sink *sink;      /* NULL: the page stays whole in the builder */
    void *receiver;
    struct fault *fault;
};

/* A page that is added to a builder. */
struct html html_into(struct builder *page, uint32_t language);

/* A page that is handed over in portions of HTML_PORTION bytes or somewhat more; the builder is emptied each time. */
struct html html_through(struct builder *page, uint32_t language, html_sink *sink, void *receiver);

/* Hands over what is left; the sink's first fault, or NULL. */
struct fault *html_end(struct html *out) MUST_USE;

/* For escape.c: after something was added to the page. Hands over when it is a portion. */
void html_pass_on(struct html *out);

/* For what tools/make-pages makes, and nobody else: markup from a template, as it stands. */
void html_add_markup(struct html *out, struct text markup);

#endif
