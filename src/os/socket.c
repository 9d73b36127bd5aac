/* socket: see socket.h. Time is counted for the whole message, so that an end which sends a byte now and then cannot
 * hold up the other. */
#include "socket.h"

#include "clock.h"
#include "descriptor.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { MOST_WAITING = 16, HEAD_BYTES = 4 };

struct listener {
    const char *path;
    int descriptor;
};

struct connection {
    const char *path;
    int descriptor;
    struct peer peer;
};

/* When a wait ends, by clock_milliseconds; INT64_MAX is never. */
static int64_t end_of(int wait_milliseconds)
{
    return wait_milliseconds < 0 ? INT64_MAX : clock_milliseconds() + wait_milliseconds;
}

/* 1 when ready, 0 when the time is out, -1 leaves errno. */
static int wait_for(int descriptor, short what, int64_t end)
{
    struct pollfd ready = {.fd = descriptor, .events = what};
    for (;;) {
        int64_t left = end == INT64_MAX ? -1 : end - clock_milliseconds();
        int answer = poll(&ready, 1, end == INT64_MAX ? -1 : left > 0 ? (int)left : 0);
        if (answer >= 0 || errno != EINTR)
            return answer;
    }
}

static bool set_address(struct sockaddr_un *address, const char *path)
{
    size_t size = strlen(path) + 1;
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (size > sizeof address->sun_path) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(address->sun_path, path, size);
    return true;
}

static int new_socket(void)
{
    return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

/* The mask of the process lets only the owner in from the first moment. */
static bool bind_for_owner(int descriptor, const struct sockaddr_un *address)
{
    unlink(address->sun_path);
    mode_t mask = umask(0177);
    bool bound = bind(descriptor, (const struct sockaddr *)address, sizeof *address) == 0;
    int reason = errno;
    umask(mask);
    errno = reason;
    return bound;
}

struct fault *socket_listen(struct arena *arena, const char *path, struct listener **listener_out)
{
    struct sockaddr_un address;
    struct listener *listener = arena_new(arena, struct listener);
    listener->path = text_copy(arena, text_of(path));
    listener->descriptor = set_address(&address, path) ? new_socket() : -1;
    if (listener->descriptor < 0)
        return system_fault(arena, "fault.socket-listen", path);
    if (!bind_for_owner(listener->descriptor, &address) ||
        listen(listener->descriptor, MOST_WAITING) != 0) {
        struct fault *fault = system_fault(arena, "fault.socket-listen", path);
        close(listener->descriptor);
        return fault;
    }
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
    int ready = wait_for(listener->descriptor, POLLIN, end_of(wait_milliseconds));
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

/* Ready before the end, or errno says that it is not. */
static bool is_in_time(const struct connection *connection, short what, int64_t end)
{
    int ready = wait_for(connection->descriptor, what, end);
    if (ready == 0)
        errno = ETIMEDOUT;
    return ready > 0;
}

static bool is_passing(int reason)
{
    return reason == EAGAIN || reason == EINTR;
}

static bool send_all(const struct connection *connection, struct text bytes, int64_t end)
{
    while (bytes.size) {
        if (!is_in_time(connection, POLLOUT, end))
            return false;
        ssize_t sent = send(connection->descriptor, bytes.bytes, bytes.size, MSG_NOSIGNAL);
        if (sent < 0 && !is_passing(errno))
            return false;
        bytes = text_after(bytes, sent > 0 ? (size_t)sent : 0);
    }
    return true;
}

struct fault *socket_send(struct connection *connection, struct arena *arena, struct text message,
                          int wait_milliseconds)
{
    int64_t end = end_of(wait_milliseconds);
    ensure(message.size <= UINT32_MAX);
    char head[HEAD_BYTES];
    for (size_t i = 0; i < HEAD_BYTES; i++)
        head[i] = (char)(message.size >> (8 * (HEAD_BYTES - 1 - i)) & 0xFF);
    if (!send_all(connection, (struct text){head, HEAD_BYTES}, end) ||
        !send_all(connection, message, end))
        return system_fault(arena, "fault.socket-send", connection->path);
    return NULL;
}

/* As many bytes as there is room for, fewer when the other end closes; -1 leaves errno. */
static ssize_t receive_all(const struct connection *connection, char *bytes, size_t room,
                           int64_t end)
{
    size_t size = 0;
    while (size < room) {
        if (!is_in_time(connection, POLLIN, end))
            return -1;
        ssize_t got = recv(connection->descriptor, bytes + size, room - size, 0);
        if (got < 0 && !is_passing(errno))
            return -1;
        if (got == 0)
            break;
        size += got > 0 ? (size_t)got : 0;
    }
    return (ssize_t)size;
}

static struct fault *broken(struct arena *arena, const struct connection *connection, ssize_t got)
{
    if (got >= 0)
        errno = ECONNRESET; /* it ended in the middle */
    return system_fault(arena, "fault.socket-receive", connection->path);
}

struct fault *socket_receive(struct connection *connection, struct arena *arena, size_t limit_bytes,
                             int wait_milliseconds, struct text *message_out, bool *ended_out)
{
    unsigned char head[HEAD_BYTES];
    size_t size = 0;
    int64_t end = end_of(wait_milliseconds);
    ssize_t got = receive_all(connection, (char *)head, HEAD_BYTES, end);
    *ended_out = got == 0;
    if (got == 0)
        return NULL;
    if (got != HEAD_BYTES)
        return broken(arena, connection, got);
    for (size_t i = 0; i < HEAD_BYTES; i++)
        size = size << 8 | head[i];
    if (size > limit_bytes)
        return fault_new(arena, "fault.socket-too-large", connection->path, NULL);
    char *bytes = arena_allocate(arena, size);
    got = receive_all(connection, bytes, size, end);
    if (got != (ssize_t)size)
        return broken(arena, connection, got);
    *message_out = (struct text){bytes, size};
    return NULL;
}
