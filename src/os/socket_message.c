/* socket_message: whole messages over a connection. Time is counted for the whole message, so that an end which sends a
 * byte now and then cannot hold up the other. */
#include "socket_part.h"

#include "clock.h"
#include "descriptor.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>

enum { HEAD_BYTES = 4 };

int64_t socket_end_of(int wait_milliseconds)
{
    return wait_milliseconds < 0 ? INT64_MAX : clock_milliseconds() + wait_milliseconds;
}

int socket_wait(int descriptor, short what, int64_t end)
{
    struct pollfd ready = {.fd = descriptor, .events = what};
    for (;;) {
        int64_t left = end == INT64_MAX ? -1 : end - clock_milliseconds();
        int answer = poll(&ready, 1, end == INT64_MAX ? -1 : left > 0 ? (int)left : 0);
        if (answer >= 0 || errno != EINTR)
            return answer;
    }
}

/* Ready before the end, or errno says that it is not. */
static bool is_in_time(const struct connection *connection, short what, int64_t end)
{
    int ready = socket_wait(connection->descriptor, what, end);
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
    int64_t end = socket_end_of(wait_milliseconds);
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
    int64_t end = socket_end_of(wait_milliseconds);
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
