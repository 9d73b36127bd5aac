/* page: what every page in a browser stands on: the request on its way to it, who asks, the frame around it, its
 * refusal, the mark of its form, its address. Must not know any page. */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "access/access.h"
#include "crypt/crypt.h"
#include "desk/desk.h"
#include "engine/engine.h"
#include "html/html.h"
#include "http/http.h"
#include "printer/printer.h"
#include "register/register.h"
#include "rights/rights.h"
#include "rules/rules.h"
#include "words/words.h"

/* Everything must live as long as the web. rows: the municipality's own register, NULL = none; organisation: what it is
 * called on the pages, size 0 = nothing; unread: places of the register that could not be used. */
struct web_setup {
    /* The record, and who may sign in to it: both or neither; NULL = the open tools alone. */
    struct crew *crew;
    struct access *access;
    struct printer *printer; /* NULL: nothing becomes paper */
    const struct rulebook *rules;
    const char *rulebook_hash, *version;
    const struct register_rows *rows;
    int64_t unread;
    struct text organisation;
    size_t threads;
};

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
    struct whole *whole; /* of the room record */
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
/* "2026-11-23 04:44" by the clocks of Sweden. */
struct text time_words(const struct visit *visit, int64_t unix_seconds);
/* "En dag över tiden", "12 dagar över tiden". */
struct text late_words(const struct visit *visit, int64_t days);
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

/* visit: where the request comes from. */
struct sender visit_sender(const struct visit *visit);

/* download: a table that is seen, to take away; as what, by the word of the address or the form. */
enum download_form { DOWNLOAD_NOT, DOWNLOAD_CSV, DOWNLOAD_BOOK, DOWNLOAD_PAPER };
enum download_form download_form_of(struct text word);
struct download {
    const char *name;  /* of the file, without ending */
    struct text title; /* above it on paper, and of its sheet in a book */
    struct report_table table;
};
void download_send(struct visit *visit, const struct download *download, enum download_form form);
/* A document of its own; its foot, day and language are made here. */
void paper_send(struct visit *visit, const char *name, const struct pdf_document *document);

/* asking: whoever asks, to be noted; a fault is told to the operator alone, and answered with 503. */
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
/* Whoever may note that a list has been read and that cases stand in it may read it in: the cases and events that it
 * tells of. A case that is there already is hers to see, or is left as it is. */
bool visit_may_import(const struct visit *visit);
/* The page of what is noted about her; size 0 for whoever has no role that reads anything. */
struct text own_log_url(const struct visit *visit);
/* A view asked by name for her; *may_out false: there is no such view, or none for her. */
struct fault *visit_ask(const struct visit *visit, const char *name, const struct given *given,
                        size_t count, struct answered *answered_out, bool *may_out) MUST_USE;

/* The same, no further than is wanted: a list may be as long as the record. */
struct fault *visit_ask_some(const struct visit *visit, const char *name, const struct given *given,
                             size_t count, struct rows_wanted wanted, struct answered *answered_out,
                             bool *may_out) MUST_USE;

/* The page that shows the view: one of its own, or the one that shows any. */
struct text view_url(const struct visit *visit, struct text name);

/* address: with words after it, "/vy/cases?case=K1"; of the page of a case, of a meeting; of the two forms in which
 * what a page shows is taken away. */
struct builder url_of(const struct visit *visit, const char *before, struct text part);
void url_word(struct builder *url, struct text name, struct text value);
/* The same of any word: what addresses must not tell stands there as letters that say nothing (telling.c). */
void url_key(const struct visit *visit, struct builder *url, struct text name, struct text value);
/* The page itself, with these words. */
struct text telling_url(const struct visit *visit, const struct http_fields *words);
/* Before a page is asked: the words of its address as they are meant. false, with the address where it does not, when
 * one of them stands there openly. */
bool telling_open(struct visit *visit, struct text *elsewhere_out);
/* The page that was asked for, to come back to: with its words as they stood, when none of them tells anything. */
struct text telling_kept(const struct visit *visit);
struct text case_url(const struct visit *visit, struct text key);
struct text meeting_url(const struct visit *visit, struct text key);
struct exports_html exports_of(const struct visit *visit, struct text url);

/* upload: a table that comes with a form: its fields are "fil" (a file, which counts first), "innehall" and "namn". */
enum { UPLOAD_BYTES_MOST = 10 * 1024 * 1024 };

struct upload {
    struct text name, bytes; /* size 0 = none was given */
    bool is_file;
};

/* Of the request's arena. Several files of the field: the last. */
struct fault *upload_read(const struct visit *visit, struct upload *upload_out) MUST_USE;

#endif
