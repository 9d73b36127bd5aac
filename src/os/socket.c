/* socket: see socket.h. Making and ending connections; the messages stand in socket_message.c. */
#include "socket_part.h"

#include "descriptor.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { MOST_WAITING = 16 };

struct listener {
    const char *path;
    int descriptor;
};

static bool set_address(struct sockaddr_un *address, const char *path)
{
    size_t size = strlen(path) + 1;
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (size == 1 || size > sizeof address->sun_path) {
        errno = size == 1 ? ENOENT : ENAMETOOLONG;
        return false;
    }
    memcpy(address->sun_path, path, size);
    return true;
}

static int new_socket(void)
{
    return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

static bool begin(int descriptor, const struct sockaddr_un *address, mode_t shut_out,
                  int most_waiting)
{
    unlink(address->sun_path);
    mode_t mask = umask(shut_out);
    bool bound = bind(descriptor, (const struct sockaddr *)address, sizeof *address) == 0;
    int reason = errno;
    umask(mask);
    errno = reason;
    return bound && listen(descriptor, most_waiting) == 0;
}

int socket_listen_at(const char *path, mode_t shut_out, int most_waiting)
{
    struct sockaddr_un address;
    int descriptor = set_address(&address, path) ? new_socket() : -1;
    if (descriptor < 0 || begin(descriptor, &address, shut_out, most_waiting))
        return descriptor;
    int reason = errno;
    close(descriptor);
    errno = reason;
    return -1;
}

struct fault *socket_listen(struct arena *arena, const char *path, struct listener **listener_out)
{
    struct listener *listener = arena_new(arena, struct listener);
    listener->path = text_copy(arena, text_of(path));
    listener->descriptor = socket_listen_at(path, 0177, MOST_WAITING); /* the owner alone */
    if (listener->descriptor < 0)
        return system_fault(arena, "fault.socket-listen", path);
    *listener_out = listener;
    return NULL;
}

void socket_close_listener(struct listener *listener)
{
    if (!listener || listener->descriptor < 0)
        return;
    unlink(listener->path);
    close(listener->descriptor);
    listener->descriptor = -1;
}

static struct fault *new_connection(struct arena *arena, const char *path, int descriptor,
                                    struct connection **connection_out)
{
    struct ucred who;
    socklen_t size = sizeof who;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &who, &size) != 0) {
        struct fault *fault = system_fault(arena, "fault.socket-connect", path);
        close(descriptor);
        return fault;
    }
    struct connection *connection = arena_new(arena, struct connection);
    *connection = (struct connection){text_copy(arena, text_of(path)),
                                      descriptor,
                                      {(int32_t)who.pid, (uint32_t)who.uid, (uint32_t)who.gid}};
    *connection_out = connection;
    return NULL;
}

struct fault *socket_accept(struct listener *listener, struct arena *arena, int wait_milliseconds,
                            struct connection **connection_out)
{
    *connection_out = NULL;
    int ready = socket_wait(listener->descriptor, POLLIN, socket_end_of(wait_milliseconds));
    if (ready == 0)
        return NULL;
    int descriptor =
        ready < 0 ? -1 : accept4(listener->descriptor, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (descriptor < 0 && (errno == EAGAIN || errno == ECONNABORTED)) /* it came and went */
        return NULL;
    if (descriptor < 0)
        return system_fault(arena, "fault.socket-listen", listener->path);
    return new_connection(arena, listener->path, descriptor, connection_out);
}

struct fault *socket_connect(struct arena *arena, const char *path,
                             struct connection **connection_out)
{
    struct sockaddr_un address;
    int descriptor = set_address(&address, path) ? new_socket() : -1;
    if (descriptor < 0)
        return system_fault(arena, "fault.socket-connect", path);
    if (connect(descriptor, (const struct sockaddr *)&address, sizeof address) != 0) {
        struct fault *fault = system_fault(arena, "fault.socket-connect", path);
        close(descriptor);
        return fault;
    }
    return new_connection(arena, path, descriptor, connection_out);
}

struct fault *socket_pair(struct arena *arena, const char *name, struct connection **one_out,
                          struct connection **other_out)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return system_fault(arena, "fault.socket-connect", name);
    struct fault *fault = new_connection(arena, name, ends[0], one_out);
    if (fault) {
        close(ends[1]);
        return fault;
    }
    fault = new_connection(arena, name, ends[1], other_out);
    if (fault)
        socket_close(*one_out);
    return fault;
}

void socket_close(struct connection *connection)
{
    if (!connection || connection->descriptor < 0)
        return;
    close(connection->descriptor);
    connection->descriptor = -1;
}

struct peer socket_peer(const struct connection *connection)
{
    return connection->peer;
}
