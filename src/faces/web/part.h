/* part: what the pages of this face share. Not for other rooms. */
#ifndef WEB_PART_H
#define WEB_PART_H

#include "web.h"

#include "crypt/crypt.h"
#include "desk/desk.h"
#include "rights/rights.h"
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
    int files_level;         /* of what is given away; told while threads answer */
    bool calls_are_confined;
    const struct route *routes;
    size_t route_count;
};

struct visit;
typedef void page_show(struct visit *visit);

/* A place: what may be done there and which words its address may carry. A path that ends with a star takes whatever
 * stands there. is_record: only with a record; is_signed: for whoever has signed in. */
struct route {
    const char *path;
    bool takes_post, takes_files;
    page_show *show;
    const char *const *words; /* of the question; NULL at the end; "sprak" always may */
    const char *label;        /* text key in the navigation; NULL = not there */
    bool is_record, is_signed;
    bool asks_freely; /* the page itself refuses words that it does not know */
};

/* The table, for the face alone: pages find it in their web. */
const struct route *routes_all(size_t *count_out);

/* Who she is today, once it has been asked. */
struct known_once {
    bool is_known;
    struct known_person person;
};

/* One request on its way to a page. */
struct visit {
    const struct web *web;
    struct arena *arena;
    const struct http_request *request;
    struct http_response *response;
    enum language language;
    const struct route *route; /* NULL: none */
    bool remembers;            /* the language was chosen by this very address */
    bool is_signed;            /* session: of whoever asks */
    struct session session;
    struct crew_notes *notes; /* reads that must be durable before the page leaves */
    struct known_once *known; /* of visit_know */
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
/* What is wrong on a form as a whole, told at its top and at the field; a message of size 0 is nothing. */
struct error_summary_html one_error(const struct visit *visit, const char *field,
                                    struct text message);

/* refuse: the page of a status that is no answer, with what to do next; detail may have size 0. */
void refuse(struct visit *visit, unsigned status, struct text detail);

/* token: does the form come from a page of ours? The mark is of the path and of half a day. */
struct text token_make(const struct visit *visit, const char *path);
bool token_holds(const struct visit *visit, const char *path);
/* Does the browser itself say that the form stood on a page of ours? One that says nothing does not. */
bool token_from_here(const struct visit *visit);

page_show show_sign_in, show_first_in, show_sign_out, show_start, show_view, show_act, show_case,
    show_why, show_own_log, show_case_reads, show_limits, show_control;
page_show show_receipt, show_drafts, show_lost_form, show_sessions;
/* sign_in: where the request comes from. */
struct sender visit_sender(const struct visit *visit);

page_show show_meetings, show_meeting, show_orders, show_compare, show_taking, show_draft,
    show_delegated, show_card;

page_show show_home, show_health, show_accessibility, show_logged, show_decide, show_list,
    show_list_sample, show_order, show_order_sample;

page_show show_ledger;

/* download: a table that is seen, to take away. */
struct download {
    const char *name; /* of the file, without ending */
    const char *sheet_key;
    struct report_table table;
};
void download_send(struct visit *visit, const struct download *download, bool as_book);

/* record: whoever asks, to be noted; a fault is told to the operator alone, and answered with 503. */
struct reader visit_reader(const struct visit *visit);
void refuse_fault(struct visit *visit, const struct fault *fault);
void fault_log(const struct visit *visit, const struct fault *fault);
/* "Registrera en person" for "action", "register-person". */
struct text visit_label(const struct visit *visit, const char *kind, struct text name);
/* The same as the first word of a line. */
struct text visit_title(const struct visit *visit, const char *kind, struct text name);
/* Who she is today, by one snapshot; and whether any of her roles has the row at all: what it is about is asked
 * later. */
struct fault *visit_know(const struct visit *visit, struct known_person *known_out) MUST_USE;
bool may_ever(const struct known_person *known, const char *name, bool is_action);
/* The page of what is noted about her; size 0 for whoever has no role that reads anything. */
struct text own_log_url(const struct visit *visit);
/* A view asked by name for her; *may_out false: there is no such view, or none for her. */
struct fault *visit_ask(const struct visit *visit, const char *name, const struct given *given,
                        size_t count, struct answered *answered_out, bool *may_out) MUST_USE;

/* The page that shows the view: one of its own, or the one that shows any. */
struct text view_url(const struct visit *visit, struct text name);

/* address: with words after it, "/vy/cases?case=K1"; of the page of a case. */
struct builder url_of(const struct visit *visit, const char *before, struct text part);
void url_word(struct builder *url, struct text name, struct text value);
struct text case_url(const struct visit *visit, struct text key);

/* record_fields: the fields of inputs, with what was typed and what is wrong with it. */
struct typed {
    struct given *items;
    size_t count;
};
struct record_field {
    const struct input *input;
    bool is_select, is_long;
    struct text label, hint, value, error;
    const struct field_select_html_option *options;
    size_t option_count;
    struct field_select_html select; /* the same for the part of its kind */
    struct field_text_html line;
    struct field_long_html lines;
};
/* What the form has under the names of the inputs, one given for each; lines of one that may be many. */
struct typed fields_typed(struct visit *visit, const struct http_fields *fields,
                          const struct input *inputs, size_t count);
struct record_field *fields_make(struct visit *visit, const struct input *inputs, size_t count,
                                 const struct typed *typed, const struct problem *problems,
                                 size_t problem_count, bool is_form);
/* record_lists.c: options; inputs of a form whose words stand in a list of the law's or the vocabulary's own. */
bool field_has_list(const struct input *input);
void field_add_list(struct visit *visit, struct record_field *field);
void field_add_option(struct visit *visit, struct record_field *field, size_t *room,
                      struct text value, struct text label);
struct error_summary_html fields_summary(struct visit *visit, const struct problem *problems,
                                         size_t count);

/* samples: files of examples/ that are inside the program; size 0 = there is none of the name. */
struct text sample_file(const char *name);
const struct register_rows *sample_register(struct arena *arena, const struct catalogue *catalogue);

#endif
