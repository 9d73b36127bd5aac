/* socket_part: what a connection is, and waiting for it. Inside os only. */
#ifndef OS_SOCKET_PART_H
#define OS_SOCKET_PART_H

#include "socket.h"

struct connection {
    const char *path; /* for faults */
    int descriptor;
    struct peer peer;
};

/* When a wait ends, by clock_milliseconds; INT64_MAX is never. */
int64_t socket_end_of(int wait_milliseconds);

/* 1 when ready, 0 when the time is out, -1 leaves errno. */
int socket_wait(int descriptor, short what, int64_t end);

#endif
