/* http: see http.h. The library cuts the bytes into requests; here each one gathers its body in an arena of its own, up
 * to the limit, and is answered when it is whole. */
#include "http.h"

#include <microhttpd.h>

#include <string.h>

enum { CONNECTIONS_MOST = 64, CONNECTIONS_FROM_ONE = 16, HEAD_BYTES = 32 * 1024 };

/* A connection, and when the request that it is to bring must be there. */
struct guest {
    struct MHD_Connection *connection; /* NULL: a free place */
    int64_t end;                       /* by clock_milliseconds */
};

struct http_server {
    struct tcp_place place;
    struct guest guests[CONNECTIONS_MOST];
    struct MHD_Daemon *daemon;
    struct http_limits limits;
    http_answer *answer;
    void *context;
};

/* One request while it comes in. */
struct exchange {
    struct arena *arena;
    struct builder body;
};

static struct exchange *new_exchange(void)
{
    struct arena *arena = arena_open(0);
    struct exchange *exchange = arena_new(arena, struct exchange);
    exchange->arena = arena;
    builder_init(&exchange->body, arena);
    return exchange;
}

static struct guest *find_guest(struct http_server *server, const struct MHD_Connection *connection)
{
    for (size_t i = 0; i < CONNECTIONS_MOST; i++)
        if (server->guests[i].connection == connection)
            return &server->guests[i];
    return NULL;
}

static int64_t next_end(const struct http_server *server)
{
    return clock_milliseconds() + (int64_t)server->limits.seconds * 1000;
}

/* A connection begins or ends. */
static void receive_guest(void *self, struct MHD_Connection *connection, void **context,
                          enum MHD_ConnectionNotificationCode what)
{
    struct http_server *server = self;
    bool begins = what == MHD_CONNECTION_NOTIFY_STARTED;
    struct guest *guest = find_guest(server, begins ? NULL : connection);
    (void)context;
    if (guest)
        *guest = (struct guest){begins ? connection : NULL, next_end(server)};
}

/* The library lets a connection live on which a letter comes now and then; the time of a request ends all the same. */
static void end_late_guests(const struct http_server *server)
{
    int64_t now = clock_milliseconds();
    for (size_t i = 0; i < CONNECTIONS_MOST; i++) {
        const struct guest *guest = &server->guests[i];
        if (!guest->connection || now <= guest->end)
            continue;
        const union MHD_ConnectionInfo *info =
            MHD_get_connection_info(guest->connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        if (info)
            tcp_end(info->connect_fd);
    }
}

/* An exchange is over; the next one has a time of its own. */
static void forget(void *self, struct MHD_Connection *connection, void **exchange,
                   enum MHD_RequestTerminationCode how)
{
    struct guest *guest = find_guest(self, connection);
    (void)how;
    if (guest)
        guest->end = next_end(self);
    if (*exchange)
        arena_close(((struct exchange *)*exchange)->arena);
    *exchange = NULL;
}

static enum http_method method_of(const char *written)
{
    if (strcmp(written, MHD_HTTP_METHOD_GET) == 0)
        return HTTP_GET;
    return strcmp(written, MHD_HTTP_METHOD_POST) == 0 ? HTTP_POST : HTTP_OTHER;
}

static enum MHD_Result send_response(struct MHD_Connection *connection,
                                     const struct http_response *response)
{
    const char *type = response->type ? response->type : "text/plain; charset=utf-8";
    struct MHD_Response *made = MHD_create_response_from_buffer(
        response->body.size, (void *)(uintptr_t)response->body.bytes, MHD_RESPMEM_MUST_COPY);
    if (!made)
        return MHD_NO;
    enum MHD_Result sent = MHD_NO;
    if (MHD_add_response_header(made, MHD_HTTP_HEADER_CONTENT_TYPE, type) == MHD_YES &&
        MHD_add_response_header(made, "X-Content-Type-Options", "nosniff") == MHD_YES)
        sent = MHD_queue_response(connection, response->status, made);
    MHD_destroy_response(made);
    return sent;
}

static enum MHD_Result answer_whole(const struct http_server *server,
                                    struct MHD_Connection *connection, struct exchange *exchange,
                                    const char *path, const char *method)
{
    struct http_request request = {method_of(method), text_of(path), builder_text(&exchange->body)};
    struct http_response response = {.status = MHD_HTTP_INTERNAL_SERVER_ERROR, .body = {"", 0}};
    server->answer(server->context, exchange->arena, &request, &response);
    return send_response(connection, &response);
}

/* As its head says; a body whose size is not said is counted as it comes. */
static bool is_said_too_large(const struct http_server *server, struct MHD_Connection *connection)
{
    const char *said =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
    uint64_t size = 0;
    for (size_t i = 0; said && said[i] >= '0' && said[i] <= '9'; i++)
        if (size <= server->limits.body_bytes)
            size = size * 10 + (uint64_t)(said[i] - '0');
    return size > server->limits.body_bytes;
}

/* The first time with the head alone, then with pieces of the body, the last time with none. MHD_NO closes. */
static enum MHD_Result take(void *self, struct MHD_Connection *connection, const char *path,
                            const char *method, const char *version, const char *bytes,
                            size_t *size, void **exchange_at)
{
    const struct http_server *server = self;
    struct exchange *exchange = *exchange_at;
    (void)version;
    if (!exchange) {
        static const struct http_response too_large = {MHD_HTTP_CONTENT_TOO_LARGE, NULL, {"", 0}};
        if (is_said_too_large(server, connection))
            return send_response(connection, &too_large);
        *exchange_at = new_exchange();
        return MHD_YES;
    }
    if (exchange->body.size + *size > server->limits.body_bytes)
        return MHD_NO;
    if (*size == 0)
        return answer_whole(server, connection, exchange, path, method);
    builder_add(&exchange->body, (struct text){bytes, *size});
    *size = 0;
    return MHD_YES;
}

/* A path is what was sent, so that no two of them mean the same. */
static size_t leave_path(void *self, struct MHD_Connection *connection, char *path)
{
    (void)self;
    (void)connection;
    return strlen(path);
}

struct fault *http_start(struct arena *arena, const char *address, struct http_limits limits,
                         http_answer *answer, void *context, struct http_server **server_out)
{
    struct http_server *server = arena_new(arena, struct http_server);
    *server = (struct http_server){.limits = limits, .answer = answer, .context = context};
    TRY(tcp_listen(arena, address, &server->place));
    server->daemon = MHD_start_daemon(
        MHD_USE_EPOLL | MHD_USE_PEDANTIC_CHECKS, 0, NULL, NULL, take, server,
        MHD_OPTION_LISTEN_SOCKET, server->place.descriptor, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS_MOST, MHD_OPTION_PER_IP_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS_FROM_ONE, MHD_OPTION_CONNECTION_TIMEOUT, limits.seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)HEAD_BYTES, MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_UNESCAPE_CALLBACK, leave_path, NULL, MHD_OPTION_NOTIFY_COMPLETED, forget, server,
        MHD_OPTION_NOTIFY_CONNECTION, receive_guest, server, MHD_OPTION_END);
    if (!server->daemon) {
        tcp_close(&server->place);
        return fault_new(arena, "fault.http-start", address, NULL);
    }
    *server_out = server;
    return NULL;
}

/* The library closes the place that it was given. */
void http_stop(struct http_server *server)
{
    if (!server || !server->daemon)
        return;
    MHD_stop_daemon(server->daemon);
    server->daemon = NULL;
}

uint16_t http_port(const struct http_server *server)
{
    return server->place.port;
}

bool http_run(struct http_server *server, int wait_milliseconds)
{
    end_late_guests(server);
    return MHD_run_wait(server->daemon, wait_milliseconds) == MHD_YES;
}
