/* part: what the files of this room know of each other: the parsers, which are pure functions on bytes. A status of
 * 0 is well, any other is what the client is answered. */
#ifndef HTTP_PART_H
#define HTTP_PART_H

#include "http.h"

enum {
    HTTP_OK = 0,
    HTTP_BAD = 400,
    HTTP_NOT_ALLOWED = 405,
    HTTP_TOO_LATE = 408,
    HTTP_TOO_LARGE = 413,
    HTTP_TARGET_TOO_LONG = 414,
    HTTP_UNKNOWN_TYPE = 415,
    HTTP_NOT_EXPECTED = 417,
    HTTP_WRONG_HOST = 421,
    HTTP_HEAD_TOO_LARGE = 431,
    HTTP_OUR_FAULT = 500,
    HTTP_NOT_IMPLEMENTED = 501,
    HTTP_BUSY = 503,
    HTTP_OTHER_VERSION = 505
};

/* ---- letters.c: what bytes may stand where (RFC 9110, 3986, 6265) ---- */
bool is_letter_or_digit(char c); /* of ASCII */
bool is_token_letter(char c);
bool is_token(struct text text);
int hex_pair(struct text rest); /* of two digits at the start; -1: none */
struct text in_small_letters(struct arena *arena, struct text text);
bool is_http_word(struct text a, const char *word); /* whatever the size of the letters */
bool has_control(struct text text, const char *spared);
bool is_among(const char *const *items, size_t count, struct text word);

/* Fields while they are gathered. */
struct field_list {
    struct arena *arena;
    struct http_field *items;
    size_t count, room;
};
void add_field(struct field_list *list, struct text name, struct text value);
struct http_fields fields_of(const struct field_list *list);

/* ---- scan.c: finds the end of a head, byte by byte ---- */
struct scan {
    size_t size, line, lines; /* bytes of the head, of its line so far; whole lines */
    char last;
    bool is_whole;
    unsigned status;
};
/* How many of the bytes belong to the head; afterwards is_whole, or a status that refuses it, or more is wanted. */
size_t scan_head(struct scan *scan, const struct http_limits *limits, struct text bytes);

/* ---- head.c: a whole head becomes fields ---- */
struct head {
    struct text method, target;
    struct http_fields headers;
};
unsigned read_head(struct arena *arena, struct text bytes, struct head *head_out);

/* ---- guard.c: what the head says of the request and its body, and whether it says it once ---- */
struct framing {
    enum http_method method;
    struct text host, type,
        boundary; /* type: small letters, "" for none; boundary: of a form with files */
    bool is_chunked, closes, wants_go_on;
    uint64_t size; /* of the body, when it is not chunked */
};
unsigned guard_head(struct arena *arena, const struct http_settings *settings,
                    const struct head *head, struct framing *framing_out);

/* ---- peer.c ---- whose request it is: the peer's own address, or what a known proxy says. */
unsigned read_address(const struct http_settings *settings, const struct http_fields *headers,
                      struct text peer, struct text *address_out);

/* ---- type.c ---- of a Content-Type: the type in small letters, and the boundary of a form with files. */
unsigned read_type(struct arena *arena, struct text written, struct text *type_out,
                   struct text *boundary_out);

/* ---- target.c, form.c, cookie.c ---- */
unsigned read_target(struct arena *arena, struct text target, size_t most,
                     struct http_request *request_out);
unsigned read_query(struct arena *arena, struct text written, size_t most,
                    struct http_fields *fields_out);
void read_cookies(struct arena *arena, struct text written, struct http_fields *cookies_out);

/* %XX (and + when it stands for a blank) undone; HTTP_BAD for what is broken, no UTF-8 or has a control character
 * that is not spared. */
unsigned read_percent(struct arena *arena, struct text written, bool has_plus, const char *spared,
                      struct text *text_out);

/* ---- chunk.c: a body in pieces of said sizes ---- */
enum chunk_state {
    CHUNK_SIZE,
    CHUNK_SIZE_END,
    CHUNK_BYTES,
    CHUNK_BYTES_CR,
    CHUNK_BYTES_LF,
    CHUNK_LAST_CR,
    CHUNK_LAST_LF,
    CHUNK_WHOLE
};
struct chunks {
    enum chunk_state state;
    uint64_t left;
    unsigned digits, status;
};
/* Reads on to the end of a piece of the body at most: how many bytes it used, and which of them are body. */
size_t read_chunks(struct chunks *chunks, struct text bytes, struct text *body_out);

/* ---- multipart.c: a form with files (RFC 7578), as it comes ---- */
struct multipart;
struct multipart *multipart_open(struct arena *arena, const struct http_limits *limits,
                                 struct text boundary);
unsigned multipart_feed(struct multipart *form, struct text bytes);
/* The body has ended: is it whole? Then what it has. */
unsigned multipart_end(struct multipart *form, struct http_request *request_out);
void multipart_close(
    struct multipart *form); /* what was put aside is forgotten; NULL is accepted */

/* ---- disposition.c ---- the head of a part of such a form */
struct part_head {
    struct text field, name, type;
    bool is_file;
};
unsigned read_part_head(struct arena *arena, struct text head, struct part_head *head_out);

/* ---- intake.c: bytes of a connection become one request ---- */
struct intake {
    struct arena *arena;
    const struct http_settings *settings;
    enum { INTAKE_HEAD, INTAKE_BODY, INTAKE_WHOLE, INTAKE_REFUSED } state;
    unsigned status; /* of what is refused */
    struct scan scan;
    struct builder head, body;
    struct framing framing;
    struct chunks chunks;
    struct multipart *multipart;
    uint64_t taken, most; /* bytes of the body that have come, and that may */
    struct text peer;
    struct http_request request;
};
void intake_open(struct intake *intake, struct arena *arena, const struct http_settings *settings,
                 struct text peer);
/* How many of the bytes it used: all while the state is HEAD or BODY. */
size_t intake_feed(struct intake *intake, struct text bytes);
void intake_close(struct intake *intake);

/* ---- answer.c ---- the head of an answer: status, the security headers, what the response adds. */
enum answer_body { ANSWER_WITH_SIZE, ANSWER_CHUNKED, ANSWER_EMPTY };
struct text answer_head(struct arena *arena, const struct http_settings *settings,
                        const struct http_response *response, enum answer_body body, bool closes);
bool answer_writes(
    struct text name); /* a header of every head or of some: nobody else may add it */
const char *status_words(unsigned status);

#endif
