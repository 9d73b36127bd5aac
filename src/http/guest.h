/* guest: one connection, and the table of all of them. A guest is looked after by one thread at a time; what is
 * said to be the table's is read and written under its lock, since whoever lets the late go looks at it too. */
#ifndef HTTP_GUEST_H
#define HTTP_GUEST_H

#include "part.h"

/* What a watch answers with: the door or a guest. */
struct watched {
    bool is_door;
};

enum guest_state { GUEST_WAITS, GUEST_READS, GUEST_WORKS, GUEST_WRITES, GUEST_LEAVES };

struct guest {
    struct watched watched;
    /* the table's */
    bool is_here;
    int descriptor;
    char address[WIRE_ADDRESS_ROOM];
    enum guest_state state; /* WAITS: nothing of a request has come yet */
    int64_t end;            /* of what it does now, by clock_milliseconds */
    bool has_asked;         /* it has been answered before: whoever comes back may be let go */
    /* the thread's whose turn it is */
    struct arena *arena; /* of the request; NULL between two */
    struct intake intake;
    struct arena *kept_arena; /* what came after the request */
    struct text kept;
    unsigned requests;
    bool closes, told_to_go_on;
    struct text first, second; /* what is being sent */
    struct http_response response;
    struct arena *portion_arena; /* while its body streams */
    size_t drained;
};

struct door {
    struct watched watched;
    struct wire_place place;
    bool is_left; /* the table's: the system has no room for who waits there; seen to later */
};

enum { TURN_BYTES = 64 * 1024 }; /* read at once, at most */

struct worker {
    struct http_server *server;
    size_t number;
    struct arena *spare; /* of a request that is over, for the next one */
    char *bytes;         /* TURN_BYTES of them, for what is read in a turn */
};

struct http_server {
    struct http_settings settings;
    struct watch *watch;
    struct threads *threads;
    struct worker *workers;
    struct lock *lock;
    bool is_stopping; /* the table's */
    struct door *doors;
    size_t door_count;
    struct guest *guests; /* settings.limits.connections of them */
    size_t guest_count;   /* the table's */
};

/* ---- crowd.c ---- */
/* Lets in all that wait at the door; those for whom there is no room are told and sent away. */
void crowd_let_in(struct http_server *server, struct door *door);
void crowd_leave(struct http_server *server, struct guest *guest); /* closes it */
void crowd_set_state(struct http_server *server, struct guest *guest, enum guest_state state,
                     unsigned seconds);
bool crowd_is_late(struct http_server *server, const struct guest *guest);
bool crowd_is_stopping(struct http_server *server);
void crowd_end_late(struct http_server *server); /* and looks again at the doors that were left */
/* Nobody new, those who wait are let go; again, for those who wait since. */
void crowd_stop(struct http_server *server);
void crowd_end_all(struct http_server *server);
size_t crowd_count(struct http_server *server);

/* ---- reply.c ---- */
/* Asks for the answer to what has come whole or is refused, and makes what is to be sent. */
void reply_make(struct http_server *server, struct guest *guest, size_t worker);
/* What has been sent is all there was: makes the next portion. false: there is none. */
bool reply_goes_on(struct guest *guest);
/* Forgets the answer, also in the middle of it. */
void reply_end(struct guest *guest);

/* ---- turn.c ---- */
/* Goes on with a guest until it must wait again or is gone. */
void turn_take(struct worker *worker, struct guest *guest);
void turn_forget(struct worker *worker, struct guest *guest); /* all it has, without closing it */

#endif
