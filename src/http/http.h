/* http: a small server of HTTP/1.1: one function answers each request with a status, a type and a body. The one room
 * that knows libmicrohttpd. It has no thread of its own: whoever started it runs it. Must not know what is asked. */
#ifndef HTTP_HTTP_H
#define HTTP_HTTP_H

#include "base/base.h"
#include "os/os.h"

enum http_method { HTTP_GET, HTTP_POST, HTTP_OTHER };

/* The path as it was written, without what follows a question mark; no %-signs are read. It lives for the answer. */
struct http_request {
    enum http_method method;
    struct text path, body;
};

/* type: the Content-Type, or NULL for plain text. The body may lie in the arena of the request. */
struct http_response {
    unsigned status;
    const char *type;
    struct text body;
};

/* Fills the response; the arena is the request's own. */
typedef void http_answer(void *context, struct arena *arena, const struct http_request *request,
                         struct http_response *response_out);

/* A larger body gets 413, one that is not there in so many seconds gets no answer. */
struct http_limits {
    size_t body_bytes;
    unsigned seconds;
};

struct http_server;

/* At a place as of os/tcp.h. The arena must live until http_stop. */
struct fault *http_start(struct arena *arena, const char *address, struct http_limits limits,
                         http_answer *answer, void *context,
                         struct http_server **server_out) MUST_USE;
void http_stop(struct http_server *server); /* NULL is accepted */

uint16_t http_port(const struct http_server *server);

/* Answers what has come, or waits so long for something to come. false when the server cannot go on. */
bool http_run(struct http_server *server, int wait_milliseconds);

#endif
