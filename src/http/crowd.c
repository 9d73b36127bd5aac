/* crowd: who is connected, how many from one address, and who has been here too long for what they do. */
#include "guest.h"

#include <string.h>

enum { FIRST_MILLISECONDS = 1000 };

static size_t count_from(const struct http_server *server, const char *address)
{
    size_t count = 0;
    for (size_t i = 0; i < server->settings.limits.connections; i++)
        count += server->guests[i].is_here && strcmp(server->guests[i].address, address) == 0;
    return count;
}

static int64_t end_in(unsigned seconds)
{
    return seconds ? clock_milliseconds() + (int64_t)seconds * 1000 : INT64_MAX;
}

/* A proxy stands for many. */
static struct guest *find_place(struct http_server *server, const char *address)
{
    const struct http_settings *settings = &server->settings;
    if (!is_among(settings->proxies, settings->proxy_count, text_of(address)) &&
        count_from(server, address) >= settings->limits.from_one)
        return NULL;
    for (size_t i = 0; i < settings->limits.connections; i++)
        if (!server->guests[i].is_here)
            return &server->guests[i];
    return NULL;
}

static void send_away(struct http_server *server, int descriptor)
{
    struct arena *arena = arena_open(0);
    struct http_response response = {.status = HTTP_BUSY, .body = {"", 0}};
    http_add_header(&response, arena, "Retry-After", TEXT_LITERAL("5"));
    struct text head = answer_head(arena, &server->settings, &response, ANSWER_WITH_SIZE, true);
    (void)wire_send(descriptor, head, response.body);
    wire_close(descriptor);
    arena_close(arena);
}

static void let_in(struct http_server *server, int descriptor, const char *address)
{
    struct guest *guest = find_place(server, address);
    if (!guest) {
        send_away(server, descriptor);
        return;
    }
    *guest = (struct guest){.is_here = true,
                            .descriptor = descriptor,
                            .state = GUEST_WAITS,
                            .end = end_in(server->settings.limits.head_seconds)};
    memcpy(guest->address, address, WIRE_ADDRESS_ROOM);
    server->guest_count++;
    if (watch_add(server->watch, descriptor, WATCH_READ, guest))
        return;
    guest->is_here = false;
    server->guest_count--;
    wire_close(descriptor);
}

/* false: somebody still waits there. */
static bool let_in_all(struct http_server *server, const struct door *door)
{
    char address[WIRE_ADDRESS_ROOM] = "";
    int descriptor;
    while ((descriptor = wire_accept(&door->place, address)) >= 0)
        let_in(server, descriptor, address);
    return descriptor == WIRE_LATER;
}

static void watch_door(struct http_server *server, struct door *door)
{
    door->is_left = false;
    ensure(watch_again(server->watch, door->place.descriptor, WATCH_READ, door));
}

/* A door at which somebody waits who cannot be let in would be ready again at once, and again. */
void crowd_let_in(struct http_server *server, struct door *door)
{
    lock_take(server->lock);
    if (!server->is_stopping) {
        door->is_left = !let_in_all(server, door);
        if (!door->is_left)
            watch_door(server, door);
    }
    lock_leave(server->lock);
}

void crowd_leave(struct http_server *server, struct guest *guest)
{
    lock_take(server->lock);
    wire_close(guest->descriptor);
    guest->is_here = false;
    server->guest_count--;
    lock_leave(server->lock);
}

void crowd_set_state(struct http_server *server, struct guest *guest, enum guest_state state,
                     unsigned seconds)
{
    lock_take(server->lock);
    guest->state = state;
    guest->end = end_in(seconds);
    guest->has_asked |= state == GUEST_WAITS;
    lock_leave(server->lock);
}

bool crowd_is_late(struct http_server *server, const struct guest *guest)
{
    lock_take(server->lock);
    bool is_late = clock_milliseconds() >= guest->end;
    lock_leave(server->lock);
    return is_late;
}

bool crowd_is_stopping(struct http_server *server)
{
    lock_take(server->lock);
    bool is_stopping = server->is_stopping;
    lock_leave(server->lock);
    return is_stopping;
}

/* Its thread sees the end of what comes, and does the rest: who reads may still be told that it took too long. */
void crowd_end_late(struct http_server *server)
{
    int64_t now = clock_milliseconds();
    lock_take(server->lock);
    for (size_t i = 0; i < server->settings.limits.connections; i++) {
        const struct guest *guest = &server->guests[i];
        if (!guest->is_here || now < guest->end)
            continue;
#ifdef PLANTED_SLOW /* proves that the tests look: who takes too long may stay */
        continue;
#endif
        if (guest->state == GUEST_WAITS || guest->state == GUEST_READS)
            wire_end_reading(guest->descriptor);
        else
            wire_end(guest->descriptor);
    }
    for (size_t i = 0; i < server->door_count && !server->is_stopping; i++)
        if (server->doors[i].is_left)
            watch_door(server, &server->doors[i]);
    lock_leave(server->lock);
}

/* Who has connected and not asked anything yet is about to: it is heard out, for a short while. */
static bool is_to_be_heard(const struct guest *guest)
{
    return guest->state == GUEST_WAITS && !guest->has_asked;
}

/* Those who wait at a door have connected to us and nobody else: they are let in first. */
void crowd_stop(struct http_server *server)
{
    int64_t soon = clock_milliseconds() + FIRST_MILLISECONDS;
    lock_take(server->lock);
    bool begins = !server->is_stopping;
    for (size_t i = 0; i < server->door_count && !server->is_stopping; i++) {
        (void)let_in_all(server, &server->doors[i]);
        wire_close_place(&server->doors[i].place);
    }
    server->is_stopping = true;
    for (size_t i = 0; i < server->settings.limits.connections; i++) {
        struct guest *guest = &server->guests[i];
        if (guest->is_here && is_to_be_heard(guest))
            guest->end = begins && guest->end > soon ? soon : guest->end;
        else if (guest->is_here && (guest->state == GUEST_WAITS || guest->state == GUEST_LEAVES))
            wire_end_reading(guest->descriptor);
    }
    lock_leave(server->lock);
}

void crowd_end_all(struct http_server *server)
{
    lock_take(server->lock);
    for (size_t i = 0; i < server->settings.limits.connections; i++)
        if (server->guests[i].is_here)
            wire_end(server->guests[i].descriptor);
    lock_leave(server->lock);
}

size_t crowd_count(struct http_server *server)
{
    lock_take(server->lock);
    size_t count = server->guest_count;
    lock_leave(server->lock);
    return count;
}
