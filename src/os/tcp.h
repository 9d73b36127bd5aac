/* tcp: a place on the network at which a server listens, by its number alone: no name is looked up. Must not know what
 * is spoken there. */
#ifndef OS_TCP_H
#define OS_TCP_H

#include "base/base.h"

/* A listening descriptor and the port it got. */
struct tcp_place {
    int descriptor;
    uint16_t port;
};

/* "127.0.0.1:8080" or "[::1]:8080"; port 0 takes one that is free. Nothing waits on the descriptor by itself. */
struct fault *tcp_listen(struct arena *arena, const char *address,
                         struct tcp_place *place_out) MUST_USE;

void tcp_close(struct tcp_place *place); /* twice is accepted */

/* Ends a connection for both sides, so that whoever reads it sees its end; the descriptor stays open. */
void tcp_end(int descriptor);

#endif
