/* test_talk: a real server in this process, its threads beside the test's own, and bytes on real sockets. Every
 * answer that is heard must have the security headers. */
#ifndef HTTP_TEST_TALK_H
#define HTTP_TEST_TALK_H

#include "http.h"

#ifndef TALK_MILLISECONDS /* shorter where a fault is planted and the wait is in vain */
#define TALK_MILLISECONDS 10000
#endif
enum { TALK_WAIT = TALK_MILLISECONDS };

/* Starts one at a free port of loopback, or at place; what is not set in the settings gets what most tests want. */
struct http_server *talk_start(const struct http_settings *settings, const char *place);

/* Stops it; answers false when that took longer than the time. */
bool talk_stop(int wait_milliseconds);

int talk_connect(void);
int talk_connect_at(uint16_t port); /* of loopback */
void talk_put(int client, struct text bytes);

/* All that it says until it closes, zero-terminated; *size_out may be NULL. It is closed. */
const char *talk_heard(int client, size_t *size_out);

/* One connection: puts all, hears all. */
const char *talk_answer(struct text bytes);

/* How often it is said; the status of the first answer, 0 when there is none. */
int talk_count(const char *said, const char *what);
int talk_status(const char *said);

/* What stands in one of the security headers; for tests of answer.c. */
bool talk_is_guarded(const char *answer);

/* Memory of the tests, until talk_stop. */
struct arena *talk_arena(void);

#endif
