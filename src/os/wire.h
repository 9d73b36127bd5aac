/* wire: places at which a server listens, and connections on which bytes come and go as they can, never waiting; and a
 * watch over many of them for several threads. Must not know what is spoken. */
#ifndef OS_WIRE_H
#define OS_WIRE_H

#include "base/base.h"

#include <sys/types.h>

enum { WIRE_ADDRESS_ROOM = 48 };

/* What wire_accept, wire_receive and wire_send answer besides a descriptor or a number of bytes. */
enum { WIRE_ENDED = 0, WIRE_LATER = -1, WIRE_BROKEN = -2 };

/* A listening descriptor; port: 0 when it is none of the network; path: of a socket that was made, else NULL. */
struct wire_place {
    int descriptor;
    uint16_t port;
    const char *path;
};

/* "127.0.0.1:8080" and "[::1]:0" as in tcp.h; "unix:/run/reda/web" a socket for the owner and the group, which
 * takes the place of what stands there. */
struct fault *wire_listen(struct arena *arena, const char *place,
                          struct wire_place *place_out) MUST_USE;

/* A listening socket that whoever started the process has opened; a fault when the descriptor is none. */
struct fault *wire_adopt(struct arena *arena, int descriptor,
                         struct wire_place *place_out) MUST_USE;

/* Twice is accepted. The path is taken away with it. */
void wire_close_place(struct wire_place *place);

/* The next connection; WIRE_LATER: nobody waits; WIRE_BROKEN: the system has no room for who does, who waits on. Who
 * it is: an address in digits, or "unix". */
int wire_accept(const struct wire_place *place, char address_out[WIRE_ADDRESS_ROOM]);

ssize_t wire_receive(int descriptor, char *bytes, size_t room);
ssize_t wire_send(int descriptor, struct text first, struct text second); /* one after the other */

void wire_end_reading(int descriptor); /* what has come is still there to read, then the end */
void wire_end_writing(int descriptor);
void wire_end(int descriptor); /* both; the descriptor stays */
void wire_close(int descriptor);

struct watch;

enum watch_for { WATCH_READ, WATCH_WRITE };

struct fault *watch_open(struct arena *arena, struct watch **watch_out) MUST_USE;
void watch_close(struct watch *watch); /* NULL is accepted */

/* who is answered once, by one thread, when the descriptor is ready or has ended; then it must be asked for again. A
 * descriptor that is closed is forgotten. who is not NULL. false: the system has no room for it. */
bool watch_add(struct watch *watch, int descriptor, enum watch_for what, void *who) MUST_USE;
bool watch_again(struct watch *watch, int descriptor, enum watch_for what, void *who) MUST_USE;

/* Waits for somebody; NULL when the watch has been ended. */
void *watch_wait(struct watch *watch);

/* All that wait, now and later, get NULL. */
void watch_end(struct watch *watch);

#endif
