/* part: what the pages of this face share. Not for other rooms. */
#ifndef WEB_PART_H
#define WEB_PART_H

#include "web.h"

#include "crypt/crypt.h"
#include "desk/desk.h"
#include "html/html.h"
#include "words/words.h"

enum { WEB_KEY_BYTES = 32 };

struct web {
    const struct web_setup *setup;
    const struct register_rows *nobody; /* roles alone: the law's own limits are asked */
    const struct register_rows *sample; /* of the fictitious municipality */
    const struct authority_book *own_book, *nobody_book, *sample_book; /* own: NULL without one */
    struct crypt *crypt;
    struct hasher **hashers; /* one a thread */
    char key[WEB_KEY_BYTES]; /* of the forms of this run */
    int64_t started;         /* seconds since 1970 */
    const struct route *routes;
    size_t route_count;
};

struct visit;
typedef void page_show(struct visit *visit);

/* A place: what may be done there and which words its address may carry. */
struct route {
    const char *path;
    bool takes_post, takes_files;
    page_show *show;
    const char *const *words; /* of the question; NULL at the end; "sprak" always may */
    const char *label;        /* text key in the navigation; NULL = not there */
};

/* The table, for the face alone: pages find it in their web. */
const struct route *routes_all(size_t *count_out);

/* One request on its way to a page. */
struct visit {
    const struct web *web;
    struct arena *arena;
    const struct http_request *request;
    struct http_response *response;
    enum language language;
    const struct route *route; /* NULL: none */
    bool remembers;            /* the language was chosen by this very address */
};

/* visit: words in and out */
const char *say_key(const struct visit *visit, const char *key);
struct text say_text(const struct visit *visit, const char *key);
struct text say_filled(const struct visit *visit, const char *key, struct text first,
                       struct text second);
struct text number_words(struct arena *arena, int64_t number);
/* What the address or the form has under the name, trimmed; size 0 = nothing. */
struct text asked(const struct visit *visit, const char *name);
struct text posted(const struct visit *visit, const char *name);

/* frame: what stands around every page. path_of_form: of the form on it, NULL = none is posted. */
struct layout_html frame(const struct visit *visit, const char *path_of_form, bool has_errors);

/* A page is begun with a builder and sent. */
struct html page_begin(const struct visit *visit, struct builder *page);
void page_send(const struct visit *visit, unsigned status, const struct builder *page);

/* refuse: the page of a status that is no answer, with what to do next; detail may have size 0. */
void refuse(struct visit *visit, unsigned status, struct text detail);

/* token: does the form come from a page of ours? The mark is of the path and of half a day. */
struct text token_make(const struct visit *visit, const char *path);
bool token_holds(const struct visit *visit, const char *path);

page_show show_home, show_health, show_accessibility, show_logged, show_decide, show_list,
    show_list_sample, show_order, show_order_sample;

/* download: a table that is seen, to take away. */
struct download {
    const char *name; /* of the file, without ending */
    const char *sheet_key;
    struct report_table table;
};
void download_send(struct visit *visit, const struct download *download, bool as_book);

/* samples: files of examples/ that are inside the program; size 0 = there is none of the name. */
struct text sample_file(const char *name);
const struct register_rows *sample_register(struct arena *arena, const struct catalogue *catalogue);

#endif
