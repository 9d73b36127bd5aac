/* test_tell: settings of a server that answers with what it was asked, in words; /stream, /endless and /broken
 * stream, /slow takes 0.4 seconds, /etag has one, /none has no body, /nothing is not answered. Files may be sent to
 * /upload. */
#ifndef HTTP_TEST_TELL_H
#define HTTP_TEST_TELL_H

#include "test_talk.h"

#define HOST "Host: x\r\n"
#define CLOSES HOST "Connection: close\r\n"

struct http_settings tell_usual(void);

/* Before and after each test. */
int tell_begin(void **state);
int tell_end(void **state);

/* Streams that are over, and portions that were asked for. */
int tell_ended(void);
int tell_portions(void);

#endif
