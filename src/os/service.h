/* service: what a process and the supervisor that started it tell each other (sd_notify(3), sd_listen_fds(3)),
 * without its library: a few words in a datagram, and descriptors that are already open. Must not know what the
 * service does. */
#ifndef OS_SERVICE_H
#define OS_SERVICE_H

#include "base/base.h"

/* "READY=1", "STOPPING=1", "RELOADING=1", "WATCHDOG=1", "STATUS=...", a line each. false: nobody asked to be told,
 * or it could not be; the service goes on in either case. */
bool service_tell(const char *words);

/* Waits so long, or until a signal has come: then false. */
bool service_wait(int milliseconds);

/* From now on the signals that ask a service to end (SIGTERM, SIGINT) do not end the process but only a wait:
 * whoever runs it ends it in order. Before threads and drafts are begun. */
void service_catch_end(void);
bool service_is_ending(void);

/* How often a supervisor wants "WATCHDOG=1" at least, 0 when it does not. */
int64_t service_watchdog_milliseconds(void);

/* Listening descriptors handed over to this process: count of them from first on; 0 when there are none. */
size_t service_sockets(int *first_out);

#endif
