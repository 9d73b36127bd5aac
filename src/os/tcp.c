/* tcp: see tcp.h. */
#include "tcp.h"

#include "descriptor.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_WAITING = 512, PORT_MOST = 65535, ADDRESS_ROOM = 64 };

union place {
    struct sockaddr any;
    struct sockaddr_in four;
    struct sockaddr_in6 six;
};

/* The last colon parts the address from the port; an address of the sixth version stands in brackets. */
static bool split(const char *written, char address_out[ADDRESS_ROOM], uint16_t *port_out)
{
    const char *colon = strrchr(written, ':');
    int32_t port = 0;
    size_t size = colon ? (size_t)(colon - written) : 0;
    if (size == 0 || size >= ADDRESS_ROOM || !text_to_number(text_of(colon + 1), &port) ||
        port > PORT_MOST)
        return false;
    memcpy(address_out, written, size);
    address_out[size] = '\0';
    *port_out = (uint16_t)port;
    return true;
}

/* How large the place is, 0 when it is none. */
static socklen_t read_place(const char *written, union place *place_out)
{
    char address[ADDRESS_ROOM];
    uint16_t port;
    *place_out = (union place){.six = {0}};
    if (!split(written, address, &port))
        return 0;
    size_t size = strlen(address);
    if (inet_pton(AF_INET, address, &place_out->four.sin_addr) == 1) {
        place_out->four.sin_family = AF_INET;
        place_out->four.sin_port = htons(port);
        return sizeof place_out->four;
    }
    if (address[0] != '[' || address[size - 1] != ']')
        return 0;
    address[size - 1] = '\0';
    place_out->six.sin6_family = AF_INET6;
    place_out->six.sin6_port = htons(port);
    return inet_pton(AF_INET6, address + 1, &place_out->six.sin6_addr) == 1 ? sizeof place_out->six
                                                                            : 0;
}

static bool begin(int descriptor, const union place *place, socklen_t size)
{
    int yes = 1; /* a server that is started anew need not wait for the last one's connections */
    return setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
           bind(descriptor, &place->any, size) == 0 && listen(descriptor, MOST_WAITING) == 0;
}

struct fault *tcp_listen(struct arena *arena, const char *address, struct tcp_place *place_out)
{
    union place place;
    socklen_t size = read_place(address, &place), got = sizeof place;
    if (size == 0)
        return fault_new(arena, "fault.tcp-address", address, NULL);
    int descriptor = socket(place.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return system_fault(arena, "fault.tcp-listen", address);
    if (!begin(descriptor, &place, size) || getsockname(descriptor, &place.any, &got) != 0) {
        struct fault *fault = system_fault(arena, "fault.tcp-listen", address);
        close(descriptor);
        return fault;
    }
    uint16_t port = place.any.sa_family == AF_INET ? place.four.sin_port : place.six.sin6_port;
    *place_out = (struct tcp_place){descriptor, ntohs(port)};
    return NULL;
}

void tcp_close(struct tcp_place *place)
{
    if (place->descriptor >= 0)
        close(place->descriptor);
    place->descriptor = -1;
}

void tcp_end(int descriptor)
{
    shutdown(descriptor, SHUT_RDWR);
}
