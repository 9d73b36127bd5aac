/* socket: messages between processes of one machine, over a socket with a path. Each message is its size in four bytes
 * (largest first) and then its bytes. Whoever reads decides how large a message may be and how long it may take. Must
 * not know what the messages say. */
#ifndef OS_SOCKET_H
#define OS_SOCKET_H

#include "base/base.h"

struct listener;
struct connection;

enum { SOCKET_WAITS_FOREVER = -1 };

/* Who is at the other end, as the kernel says it was when the connection was made. */
struct peer {
    int32_t process;
    uint32_t user, group;
};

/* A socket for its owner alone. What stands at the path is replaced: only the holder of a lock may ask for it. */
struct fault *socket_listen(struct arena *arena, const char *path,
                            struct listener **listener_out) MUST_USE;

/* Waits for somebody to connect; NULL when nobody came in time. */
struct fault *socket_accept(struct listener *listener, struct arena *arena, int wait_milliseconds,
                            struct connection **connection_out) MUST_USE;

/* Stops listening and takes the path away. NULL is accepted. */
void socket_close_listener(struct listener *listener);

struct fault *socket_connect(struct arena *arena, const char *path,
                             struct connection **connection_out) MUST_USE;
void socket_close(struct connection *connection); /* NULL is accepted */

/* Both ends of a connection without a path, for two processes of which one starts the other. name is for faults. */
struct fault *socket_pair(struct arena *arena, const char *name, struct connection **one_out,
                          struct connection **other_out) MUST_USE;

struct peer socket_peer(const struct connection *connection);

/* All of a message, in the time given. After a fault the connection is of no more use. */
struct fault *socket_send(struct connection *connection, struct arena *arena, struct text message,
                          int wait_milliseconds) MUST_USE;

/* The next message in the arena, whole, in the time given; *ended_out when the other end has closed instead. A message
 * above the limit is a fault before any of it is read; so is a connection that ends in one. */
struct fault *socket_receive(struct connection *connection, struct arena *arena, size_t limit_bytes,
                             int wait_milliseconds, struct text *message_out,
                             bool *ended_out) MUST_USE;

#endif
