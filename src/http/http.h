/* http: a strict server of HTTP/1.1. What comes is refused or handed over as data, by one reading that cannot mean two
 * things; what leaves has the same security headers, whatever it is. Must not know what is asked or answered. */
#ifndef HTTP_HTTP_H
#define HTTP_HTTP_H

#include "base/base.h"
#include "os/os.h"

/* Any other is answered with 405. */
enum http_method { HTTP_GET, HTTP_HEAD, HTTP_POST };

/* In the order they came, those of the same name beside each other's places: nothing is merged or dropped. */
struct http_field {
    struct text name, value;
};
struct http_fields {
    const struct http_field *items;
    size_t count;
};

/* How many have the name; the first of them. Names of headers are in small letters. */
size_t http_count(const struct http_fields *fields, const char *name);
bool http_find(const struct http_fields *fields, const char *name, struct text *value_out);

/* A file of a form. name is the last part of what the client says, for showing alone; type is what it claims, ""
 * when it claims nothing. What is small is in bytes, else it is put aside (http_file_each reads both). */
struct http_file {
    struct text field, name, type, bytes;
    size_t size;
    struct spool *aside;
};

/* Portions from the first byte to the last; stops at the first fault of take. Not from two threads at once. */
struct fault *http_file_each(const struct http_file *file, struct arena *arena, spool_taker *take,
                             void *receiver) MUST_USE;

/* All of it lives for the answer. target is as it was written. path and what comes of it are decoded UTF-8 without
 * control characters: it begins with a slash, no part but the last is empty and none is "." or "..". parts are what
 * stands between its slashes. form and files are of a POST with a form, body of one with anything else, whose type
 * is in small letters without parameters. address is whose request it is: the peer's, or what a proxy of the
 * settings says. worker is the thread's number, below settings.threads: what is kept for it is used by one thread
 * at a time. */
struct http_request {
    enum http_method method;
    struct text target, path;
    const struct text *parts;
    size_t part_count;
    struct http_fields query, form, headers, cookies;
    const struct http_file *files;
    size_t file_count;
    struct text type, body;
    struct text host, address;
    size_t worker;
};

/* The next portion of a body of unknown length is added; HTTP_BROKEN cuts the connection, so that the reader sees that
 * what it got is not whole. */
enum http_more { HTTP_GOES_ON, HTTP_ENDS, HTTP_BROKEN };
typedef enum http_more http_stream(void *context, struct arena *arena, struct builder *portion);

/* type: the Content-Type, NULL for plain text. The body is sent after the call, while the same thread answers others:
 * it lies in the arena of the request or as long as the server, never in what is kept for a worker. With a stream the
 * body is not used: it is asked until it ends, on any thread but one at a time, and done is called once, whatever
 * happens. etag: an opaque word; a request that already has it gets 304. is_immutable: may be kept for ever,
 * everything else nowhere. file_name: to be saved, not shown. headers: use http_add_header. */
struct http_response {
    unsigned status;
    const char *type;
    struct text body;
    http_stream *stream;
    void (*done)(void *context);
    void *stream_context;
    const char *etag, *file_name;
    bool is_immutable;
    struct http_field *headers;
    size_t header_count, header_room;
};

/* A name and value that could break the head, or a name of those that the server writes itself, are our own bug. */
void http_add_header(struct http_response *response, struct arena *arena, const char *name,
                     struct text value);

/* "__Host-NAME", for this host alone, never to scripts; seconds 0: until the browser is closed, below: forgotten
 * now. */
void http_set_cookie(struct http_response *response, struct arena *arena, const char *name,
                     struct text value, int64_t seconds);

/* 303 to a place of this host, which begins with one slash; anything else is refused: false, and nothing is changed. */
bool http_redirect(struct http_response *response, struct arena *arena, struct text place) MUST_USE;

/* Fills the response (it is 500 without a body before); the arena is the request's own. Called on settings.threads
 * threads. */
typedef void http_answer(void *context, struct arena *arena, const struct http_request *request,
                         struct http_response *response_out);

/* May this one send files? Asked when the head has come; what is not allowed to is refused with 413 above
 * body_bytes. */
typedef bool http_may_upload(void *context, const struct http_request *head);

/* All places are listened at, and no thread is started: whoever serves gives up what it needed until now
 * (os/confine.h). With a fault the server does not start. */
typedef struct fault *http_doors_open(void *context, struct arena *arena);

/* Sizes in bytes. body_bytes: of a form without its files, and of any other body. A form with files has no more parts
 * than fields and files together, whether or not a file was chosen. */
struct http_limits {
    size_t line_bytes, header_bytes, headers, head_bytes, body_bytes, fields, files, file_bytes;
    unsigned head_seconds, body_seconds, requests; /* requests: on one connection */
    size_t connections, from_one; /* at once, and from one address that is no proxy */
};
extern const struct http_limits http_usual_limits;

/* places: as of wire.h; those handed over by a supervisor are added to them. hosts: what Host may say,
 * "reda.example" (any port) or "reda.example:8443"; none: anything. proxies: addresses whose X-Forwarded-For
 * counts, "unix" is the peer of a socket in the file system. refuse: makes the page of an error that the server
 * itself answers (NULL: the status in words); what is known of the request is in it, else it is empty. may_upload
 * NULL: nobody. doors_open NULL: nothing is given up. has_scripts: pages may run scripts of this host. */
struct http_settings {
    const char *const *places, *const *hosts, *const *proxies;
    size_t place_count, host_count, proxy_count, threads;
    bool has_scripts;
    struct http_limits limits;
    http_answer *answer, *refuse;
    http_may_upload *may_upload;
    http_doors_open *doors_open;
    void *context;
};

struct http_server;

/* The arena and what the settings point at must live until http_stop. */
struct fault *http_start(struct arena *arena, const struct http_settings *settings,
                         struct http_server **server_out) MUST_USE;

/* Of the first place that has one, 0 when none has. */
uint16_t http_port(const struct http_server *server);

/* Lets the late go, again and again for so long or until a signal comes. Whoever started it calls this all the time. */
void http_run(struct http_server *server, int wait_milliseconds);

/* No new connections; what is under way is answered, within the time; then everything is let go. NULL is accepted. */
void http_stop(struct http_server *server, int wait_milliseconds);

#endif
