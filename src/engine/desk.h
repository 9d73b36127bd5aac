/* desk: where errands are handed in to the one thread that writes an engine. It makes one transaction of all deeds that
 * wait, answers them when it is durable, and has the ledger signed after that: at once when nobody else comes, else now
 * and then. Inside the room. */
#ifndef ENGINE_DESK_H
#define ENGINE_DESK_H

#include "deeds.h"

/* Deeds, or other work with the writer's engine, alone, or a wait for limits that are written under the register as it
 * is. Whoever hands it in waits for it (desk_wait) before its memory
 * is used for anything else: the thread answers in its arena. */
struct errand {
    struct arena *arena;
    const struct deed *deeds;
    struct prepared *const *prepared; /* one for each, or NULL = judged by the thread */
    struct deed_answer *answers;
    size_t count;
    crew_work *work; /* instead of deeds */
    void *context;
    bool wants_limits; /* instead of both */
    struct fault *fault;
    struct errand *next; /* from here on the desk's own */
    bool is_taken, is_done;
};

struct desk {
    struct engine *engine; /* the thread's */
    struct lock *lock;     /* of all below */
    struct bell *comes, *done[2];
    struct errand *first, **last;
    uint64_t turn; /* errands of one turn are told together */
    struct moved moved;
    struct crew_standing standing;
    bool ends;
    /* The thread's, in milliseconds; INT64_MAX = all is signed. */
    int64_t sign_at, sign_when_idle, signed_at;
    /* The thread's: limits that are being written, a chunk at a time, and who waits for them. */
    struct deadlines_filling filling;
    struct errand *waiting;
};

/* The engine is from now on the thread's that runs desk_work, until that has returned. */
struct fault *desk_open(struct desk *desk, struct arena *arena, struct engine *engine) MUST_USE;
void desk_work(struct desk *desk);
/* It returns when all that was handed in is done, and signed. */
void desk_end(struct desk *desk);

void desk_hand_in(struct desk *desk, struct errand *errand);
struct fault *desk_wait(struct desk *desk, struct errand *errand) MUST_USE;

/* What has moved, told before anybody can see that it has. */
struct moved desk_moved(struct desk *desk);

#endif
