/* part: what the files of this face share. Inside the room. */
#ifndef API_PART_H
#define API_PART_H

#include "api.h"

#include "json/json.h"
#include "os/os.h"
#include "reports/reports.h"
#include "rights/rights.h"

/* A question on its way. */
struct call {
    const struct api *api;
    struct arena *arena;
    const struct http_request *request;
    struct http_response *response;
    enum language language;
    struct bearer bearer; /* whose it is; not of what is open to all */
    struct text name;     /* of what is asked, from the path */
};

/* A place of the table: what follows /v1/, "*" for a name. scope: the word that the token must have, NULL = open to
 * all. */
struct place {
    const char *path;
    bool takes_get, takes_post;
    const char *scope;
    void (*show)(struct call *call);
};

/* answer.c: how everything is answered. A problem is of RFC 9457; name is the last part of its type and of its title's
 * text key. detail: a sentence; size 0 = none. */
void answer_json(struct call *call, unsigned status, const struct builder *body);
void answer_problem(struct call *call, unsigned status, const char *name, struct text detail);
/* 422, with each problem at its field. */
void answer_problems(struct call *call, const struct problem *problems, size_t count);
/* A fault is told to the operator alone. */
void answer_fault(struct call *call, const struct fault *fault);
struct text answer_words(const struct call *call, const char *key, struct text argument);

/* given.c: the words of the body, an object: a text, a number, true (ja), false (nej), a list of them; an object within
 * is its own JSON. Or those of the address. false after answering what is wrong with it. */
struct given_words {
    struct given *items;
    size_t count;
};
bool given_of_body(struct call *call, struct given_words *given_out);
bool given_of_address(struct call *call, const struct view *view, struct given_words *given_out);
/* The word of the name, which is taken out; size 0 = it was not said. */
struct text given_take(struct given_words *given, const char *name);

/* window.c: which rows of an answer are wanted: "$skip" and "$top" among the words. */
enum { ROWS_USUAL = 1000, ROWS_MOST = 10000 };
struct window {
    size_t skip, top;
};
bool window_take(struct call *call, struct given_words *given, struct window *window_out);

/* views.c: what a view has answered, as an object. */
void rows_add(struct call *call, struct builder *out, const struct answered *answered,
              const struct window *window);

/* The token, in place of the user who runs a program. */
struct text call_operator(const struct call *call);

void answer_document(struct call *call); /* openapi.c */
void answer_views(struct call *call);    /* views.c */
void answer_view(struct call *call);
void answer_check(struct call *call); /* check.c */
void answer_deed(struct call *call);  /* deed.c */

/* openapi.c: the document, for tests. */
void openapi_write(struct builder *out, enum language language,
                   const struct feature *const *features, const char *version);

#endif
