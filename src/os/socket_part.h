/* socket_part: what a connection is, waiting for it, and listening at a path. Inside os only. */
#ifndef OS_SOCKET_PART_H
#define OS_SOCKET_PART_H

#include "socket.h"

#include <sys/types.h>

struct connection {
    const char *path; /* for faults */
    int descriptor;
    struct peer peer;
};

/* A descriptor that listens at the path, in place of what stood there, and never waits; shut_out: who may not connect,
 * from the first moment, as in umask(2). -1 leaves errno. */
int socket_listen_at(const char *path, mode_t shut_out, int most_waiting);

/* When a wait ends, by clock_milliseconds; INT64_MAX is never. */
int64_t socket_end_of(int wait_milliseconds);

/* 1 when ready, 0 when the time is out, -1 leaves errno. */
int socket_wait(int descriptor, short what, int64_t end);

#endif
