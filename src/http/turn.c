/* turn: what a thread does when it is a guest's turn: reads what has come, answers what is whole, sends what can be
 * sent, and asks to be told when there is more. What comes after a request waits until that one is answered. */
#include "guest.h"

enum { DRAIN_MOST = 1024 * 1024, LEAVE_SECONDS = 2 };

/* What a step answers: go on at once, or the turn is over. */
enum step { STEP_AGAIN, STEP_OVER };

void turn_forget(struct worker *worker, struct guest *guest)
{
    reply_end(guest);
    if (!guest->arena)
        return;
    intake_close(&guest->intake);
    if (worker->spare) {
        arena_close(guest->arena);
    } else {
        arena_reset(guest->arena);
        worker->spare = guest->arena;
    }
    guest->arena = NULL;
}

static enum step leave(struct worker *worker, struct guest *guest)
{
    turn_forget(worker, guest);
    arena_close(guest->kept_arena);
    guest->kept_arena = NULL;
    crowd_leave(worker->server, guest);
    return STEP_OVER;
}

static enum step wait_for(struct worker *worker, struct guest *guest, enum watch_for what)
{
    if (watch_again(worker->server->watch, guest->descriptor, what, guest))
        return STEP_OVER; /* from here on it may be another thread's */
    return leave(worker, guest);
}

static void begin_request(struct worker *worker, struct guest *guest)
{
    guest->arena = worker->spare ? worker->spare : arena_open(0);
    worker->spare = NULL;
    guest->told_to_go_on = false;
    intake_open(&guest->intake, guest->arena, &worker->server->settings, text_of(guest->address));
}

/* What was not used waits in memory of its own: that of the request is soon gone. */
static void keep(struct guest *guest, struct text rest)
{
    struct arena *before = guest->kept_arena;
    guest->kept_arena = rest.size ? arena_open(0) : NULL;
    guest->kept = rest;
    if (rest.size)
        guest->kept.bytes = text_copy(guest->kept_arena, rest);
    arena_close(before);
}

static void feed(struct worker *worker, struct guest *guest, struct text bytes)
{
    if (!guest->arena)
        begin_request(worker, guest);
    bool was_head = guest->intake.state == INTAKE_HEAD;
    size_t used = intake_feed(&guest->intake, bytes);
    keep(guest, text_after(bytes, used));
    const struct http_limits *limits = &worker->server->settings.limits;
    if (guest->intake.state == INTAKE_BODY && was_head)
        crowd_set_state(worker->server, guest, GUEST_READS, limits->body_seconds);
}

static void answer(struct worker *worker, struct guest *guest)
{
    struct http_server *server = worker->server;
    crowd_set_state(server, guest, GUEST_WORKS, 0);
    reply_make(server, guest, worker->number);
    crowd_set_state(server, guest, GUEST_WRITES, server->settings.limits.body_seconds);
}

/* Who wants to know whether a body is welcome is told so once. Should that not fit, nobody waits for it. */
static void tell_to_go_on(struct guest *guest)
{
    if (guest->intake.state != INTAKE_BODY || !guest->intake.framing.wants_go_on ||
        guest->told_to_go_on || guest->intake.taken)
        return;
    guest->told_to_go_on = true;
    (void)wire_send(guest->descriptor, TEXT_LITERAL("HTTP/1.1 100 Continue\r\n\r\n"),
                    TEXT_LITERAL(""));
}

static enum step go_on_reading(struct worker *worker, struct guest *guest)
{
    if (guest->intake.state < INTAKE_WHOLE && crowd_is_late(worker->server, guest)) {
        guest->intake.state = INTAKE_REFUSED;
        guest->intake.status = HTTP_TOO_LATE;
    }
    if (guest->intake.state >= INTAKE_WHOLE) {
        answer(worker, guest);
        return STEP_AGAIN;
    }
    tell_to_go_on(guest);
    return wait_for(worker, guest, WATCH_READ);
}

/* The end of what comes: of a guest who is done, or of one who took too long, and is told so. */
static enum step end_reading(struct worker *worker, struct guest *guest)
{
    bool is_late = guest->arena && crowd_is_late(worker->server, guest);
    return is_late ? go_on_reading(worker, guest) : leave(worker, guest);
}

static enum step step_read(struct worker *worker, struct guest *guest)
{
    struct text bytes = guest->kept;
    if (!bytes.size) {
        ssize_t got = wire_receive(guest->descriptor, worker->bytes, TURN_BYTES);
        if (got == WIRE_LATER)
            return wait_for(worker, guest, WATCH_READ);
        if (got <= 0)
            return end_reading(worker, guest);
        bytes = (struct text){worker->bytes, (size_t)got};
    }
    if (guest->state == GUEST_WAITS)
        crowd_set_state(worker->server, guest, GUEST_READS,
                        worker->server->settings.limits.head_seconds);
    feed(worker, guest, bytes);
    return go_on_reading(worker, guest);
}

/* Whoever is sent away may still be sending: what they send is read and forgotten for a while, since a connection
 * that is closed with bytes unread takes the answer with it. */
static enum step step_leave(struct worker *worker, struct guest *guest)
{
    ssize_t got = wire_receive(guest->descriptor, worker->bytes, TURN_BYTES);
    guest->drained += got > 0 ? (size_t)got : 0;
    if (got == WIRE_LATER && !crowd_is_late(worker->server, guest))
        return wait_for(worker, guest, WATCH_READ);
    return got > 0 && guest->drained < DRAIN_MOST ? STEP_AGAIN : leave(worker, guest);
}

static enum step end_answer(struct worker *worker, struct guest *guest)
{
    struct http_server *server = worker->server;
    const struct intake *intake = &guest->intake;
    bool sends_no_more =
        intake->state == INTAKE_WHOLE && intake->framing.closes && !guest->kept.size;
    bool closes = guest->closes;
    turn_forget(worker, guest);
    if (closes && sends_no_more)
        return leave(worker, guest);
    if (closes) {
        wire_end_writing(guest->descriptor);
        crowd_set_state(server, guest, GUEST_LEAVES, LEAVE_SECONDS);
        return STEP_AGAIN;
    }
    crowd_set_state(server, guest, GUEST_WAITS, server->settings.limits.head_seconds);
    return guest->kept.size ? STEP_AGAIN : wait_for(worker, guest, WATCH_READ);
}

static void sent(struct guest *guest, size_t size)
{
    size_t of_first = size < guest->first.size ? size : guest->first.size;
    guest->first = text_after(guest->first, of_first);
    guest->second = text_after(guest->second, size - of_first);
}

static enum step step_write(struct worker *worker, struct guest *guest)
{
    if (!guest->first.size && !guest->second.size) {
        bool goes_on = reply_goes_on(guest);
        if (goes_on)
            crowd_set_state(worker->server, guest, GUEST_WRITES,
                            worker->server->settings.limits.body_seconds);
        return goes_on ? STEP_AGAIN : end_answer(worker, guest);
    }
    ssize_t got = wire_send(guest->descriptor, guest->first, guest->second);
    if (got == WIRE_LATER)
        return wait_for(worker, guest, WATCH_WRITE);
    if (got < 0)
        return leave(worker, guest);
    sent(guest, (size_t)got);
    return STEP_AGAIN;
}

static enum step take_step(struct worker *worker, struct guest *guest)
{
    switch (guest->state) {
    case GUEST_LEAVES:
        return step_leave(worker, guest);
    case GUEST_WRITES:
        return step_write(worker, guest);
    case GUEST_WAITS:
    case GUEST_READS:
    case GUEST_WORKS:
        break;
    }
    return step_read(worker, guest);
}

void turn_take(struct worker *worker, struct guest *guest)
{
    while (take_step(worker, guest) == STEP_AGAIN)
        continue;
}
