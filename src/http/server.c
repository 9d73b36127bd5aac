/* server: its places, its threads, its end. See http.h. */
#include "guest.h"

enum { LOOK_MILLISECONDS = 250, STOP_MILLISECONDS = 10 };

const struct http_limits http_usual_limits = {.line_bytes = 8192,
                                              .header_bytes = 8192,
                                              .headers = 64,
                                              .head_bytes = 32768,
                                              .body_bytes = 262144,
                                              .fields = 1000,
                                              .files = 5,
                                              .file_bytes = 10485760,
                                              .head_seconds = 30,
                                              .body_seconds = 60,
                                              .requests = 100,
                                              .connections = 512,
                                              .from_one = 32};

static void work(void *context, size_t number)
{
    struct http_server *server = context;
    struct worker *worker = &server->workers[number];
    struct watched *who;
    while ((who = watch_wait(server->watch)))
        if (who->is_door)
            crowd_let_in(server, (struct door *)who);
        else
            turn_take(worker, (struct guest *)who);
}

static struct fault *open_doors(struct arena *arena, struct http_server *server)
{
    const struct http_settings *settings = &server->settings;
    int first;
    size_t given = service_sockets(&first);
    server->doors = arena_new_many(arena, settings->place_count + given, struct door);
    for (size_t i = 0; i < settings->place_count + given; i++) {
        struct door *door = &server->doors[i];
        door->watched.is_door = true;
        if (i < settings->place_count)
            TRY(wire_listen(arena, settings->places[i], &door->place));
        else
            TRY(wire_adopt(arena, first + (int)(i - settings->place_count), &door->place));
        server->door_count++;
    }
    return NULL;
}

static struct fault *begin_work(struct arena *arena, struct http_server *server)
{
    TRY(watch_open(arena, &server->watch));
    for (size_t i = 0; i < server->door_count; i++)
        if (!watch_add(server->watch, server->doors[i].place.descriptor, WATCH_READ,
                       &server->doors[i]))
            return fault_new(arena, "fault.socket-watch", "", "");
    if (server->settings.doors_open)
        TRY(server->settings.doors_open(server->settings.context, arena));
    return threads_start(arena, server->settings.threads, work, server, &server->threads);
}

static struct http_server *new_server(struct arena *arena, const struct http_settings *settings)
{
    struct http_server *server = arena_new(arena, struct http_server);
    ensure(settings->threads > 0 && settings->answer && settings->limits.connections > 0);
    *server = (struct http_server){.settings = *settings, .lock = lock_new(arena)};
    server->guests = arena_new_many(arena, settings->limits.connections, struct guest);
    server->workers = arena_new_many(arena, settings->threads, struct worker);
    for (size_t i = 0; i < settings->threads; i++)
        server->workers[i] = (struct worker){server, i, NULL, arena_allocate(arena, TURN_BYTES)};
    return server;
}

static void close_doors(struct http_server *server)
{
    for (size_t i = 0; i < server->door_count; i++)
        wire_close_place(&server->doors[i].place);
}

struct fault *http_start(struct arena *arena, const struct http_settings *settings,
                         struct http_server **server_out)
{
    struct http_server *server = new_server(arena, settings);
    struct fault *fault = open_doors(arena, server);
    if (!fault)
        fault = begin_work(arena, server);
    if (!fault) {
        *server_out = server;
        return NULL;
    }
    close_doors(server);
    watch_close(server->watch);
    return fault;
}

uint16_t http_port(const struct http_server *server)
{
    for (size_t i = 0; i < server->door_count; i++)
        if (server->doors[i].place.port)
            return server->doors[i].place.port;
    return 0;
}

void http_run(struct http_server *server, int wait_milliseconds)
{
    int64_t end = clock_milliseconds() + wait_milliseconds;
    bool goes_on = true;
    while (goes_on) {
        crowd_end_late(server);
        int64_t left = end - clock_milliseconds();
        goes_on =
            left > 0 && service_wait(left < LOOK_MILLISECONDS ? (int)left : LOOK_MILLISECONDS);
    }
}

/* The threads have ended: what is left of their guests is nobody's. */
static void forget_all(struct http_server *server)
{
    for (size_t i = 0; i < server->settings.limits.connections; i++) {
        struct guest *guest = &server->guests[i];
        if (!guest->is_here)
            continue;
        turn_forget(&server->workers[0], guest);
        arena_close(guest->kept_arena);
        crowd_leave(server, guest);
    }
    for (size_t i = 0; i < server->settings.threads; i++)
        arena_close(server->workers[i].spare);
}

void http_stop(struct http_server *server, int wait_milliseconds)
{
    if (!server || !server->threads)
        return;
    int64_t end = clock_milliseconds() + wait_milliseconds;
    do {
        crowd_stop(server);
        crowd_end_late(server);
    } while (crowd_count(server) && clock_milliseconds() < end && service_wait(STOP_MILLISECONDS));
    crowd_end_all(server);
    watch_end(server->watch);
    threads_join(server->threads);
    server->threads = NULL;
    forget_all(server);
    watch_close(server->watch);
}
