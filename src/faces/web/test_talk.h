/* test_talk: the face behind a real server on loopback, and a client that sends what a browser would. */
#ifndef WEB_TEST_TALK_H
#define WEB_TEST_TALK_H

#include "web.h"

struct said {
    int status;
    const char *head, *body; /* zero-terminated; live until talk_end */
    size_t body_size;
};

/* Before and after all tests of a file. */
int talk_begin(void **state);
int talk_end(void **state);

/* The page at a path; headers: whole lines with "\r\n", or "". */
struct said talk_get(const char *path, const char *headers);

/* A form as a browser sends it from a page of ours: its fields, its file (name NULL = none), with the mark that the
 * page of the path has. */
struct talk_field {
    const char *name, *value;
};
struct said talk_post(const char *path, const struct talk_field *fields, size_t count,
                      const char *file_name, struct text file);
/* The same with another mark and other headers. */
struct said talk_post_as(const char *path, const char *mark, const char *headers,
                         const struct talk_field *fields, size_t count);

/* Bytes as they stand on the wire. */
struct said talk_raw(struct text request);

/* The mark of the form on a page. */
const char *talk_mark(const char *path);

bool holds(const struct said *said, const char *words);

#endif
