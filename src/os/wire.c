/* wire: see wire.h. Places and connections; the watch stands in watch.c. */
#include "wire.h"

#include "descriptor.h"
#include "socket_part.h"
#include "tcp.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#define LOCAL "unix:"

enum { MOST_WAITING = 512 };

union where {
    struct sockaddr any;
    struct sockaddr_in four;
    struct sockaddr_in6 six;
    struct sockaddr_storage all;
};

static struct fault *listen_locally(struct arena *arena, const char *path,
                                    struct wire_place *place_out)
{
    int descriptor = socket_listen_at(path, 0117, MOST_WAITING); /* the owner and the group */
    if (descriptor < 0)
        return system_fault(arena, "fault.socket-listen", path);
    *place_out = (struct wire_place){descriptor, 0, text_copy(arena, text_of(path))};
    return NULL;
}

struct fault *wire_listen(struct arena *arena, const char *place, struct wire_place *place_out)
{
    struct tcp_place tcp;
    if (text_starts(text_of(place), LOCAL))
        return listen_locally(arena, place + sizeof LOCAL - 1, place_out);
    TRY(tcp_listen(arena, place, &tcp));
    *place_out = (struct wire_place){tcp.descriptor, tcp.port, NULL};
    return NULL;
}

static uint16_t port_of(const union where *where)
{
    if (where->any.sa_family == AF_INET)
        return ntohs(where->four.sin_port);
    return where->any.sa_family == AF_INET6 ? ntohs(where->six.sin6_port) : 0;
}

struct fault *wire_adopt(struct arena *arena, int descriptor, struct wire_place *place_out)
{
    int listens = 0;
    union where where = {.all = {0}};
    socklen_t size = sizeof listens, room = sizeof where;
    int got = getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size);
    if (got == 0 && !listens) {
        errno = EINVAL;
        got = -1;
    }
    if (got != 0 || !descriptor_set_apart(descriptor) ||
        getsockname(descriptor, &where.any, &room) != 0)
        return system_fault(arena, "fault.socket-listen", "LISTEN_FDS");
    *place_out = (struct wire_place){descriptor, port_of(&where), NULL};
    return NULL;
}

void wire_close_place(struct wire_place *place)
{
    if (place->descriptor < 0)
        return;
    if (place->path)
        unlink(place->path);
    close(place->descriptor);
    place->descriptor = -1;
}

static void write_address(const union where *where, char address_out[WIRE_ADDRESS_ROOM])
{
    const void *digits = where->any.sa_family == AF_INET ? (const void *)&where->four.sin_addr
                                                         : (const void *)&where->six.sin6_addr;
    bool is_numbered = where->any.sa_family == AF_INET || where->any.sa_family == AF_INET6;
    if (!is_numbered || !inet_ntop(where->any.sa_family, digits, address_out, WIRE_ADDRESS_ROOM))
        memcpy(address_out, "unix", sizeof "unix");
}

/* One that came and went is nobody. */
int wire_accept(const struct wire_place *place, char address_out[WIRE_ADDRESS_ROOM])
{
    union where where = {.all = {0}};
    socklen_t size = sizeof where;
    int yes = 1;
    int got = accept4(place->descriptor, &where.any, &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (got < 0)
        return errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM
                   ? WIRE_BROKEN
                   : WIRE_LATER;
    write_address(&where, address_out);
    if (where.any.sa_family != AF_UNIX)
        setsockopt(got, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes); /* an answer is sent whole */
    return got;
}

static ssize_t told(ssize_t got)
{
    if (got >= 0)
        return got;
    return errno == EAGAIN || errno == EINTR ? WIRE_LATER : WIRE_BROKEN;
}

ssize_t wire_receive(int descriptor, char *bytes, size_t room)
{
    return told(recv(descriptor, bytes, room, 0));
}

ssize_t wire_send(int descriptor, struct text first, struct text second)
{
    struct iovec pieces[] = {{(void *)(uintptr_t)first.bytes, first.size},
                             {(void *)(uintptr_t)second.bytes, second.size}};
    struct msghdr message = {.msg_iov = pieces, .msg_iovlen = 2};
    return told(sendmsg(descriptor, &message, MSG_NOSIGNAL));
}

void wire_end_reading(int descriptor)
{
    shutdown(descriptor, SHUT_RD);
}

void wire_end_writing(int descriptor)
{
    shutdown(descriptor, SHUT_WR);
}

void wire_end(int descriptor)
{
    shutdown(descriptor, SHUT_RDWR);
}

void wire_close(int descriptor)
{
    close(descriptor);
}
