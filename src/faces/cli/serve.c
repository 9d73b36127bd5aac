/* serve: `reda serve`: Reda in a browser until the process is asked to end. Opens the law and the register, starts the
 * server, tells the supervisor; the pages are those of faces/web. Must not know any page. */
#include "lawbook.h"
#include "options.h"
#include "register_open.h"

#include "faces/web/web.h"
#include "os/os.h"
#include "faces/cli/version.h"

#include <string.h>

static const char command[] = "serve";

enum {
    TURN_MILLISECONDS = 1000,
    STOP_MILLISECONDS = 5000,
    THREADS_LEAST = 2,
    THREADS_MOST = 16,
    PLACES = 1
};

#define USUAL_PLACE "127.0.0.1:8080"

struct request {
    const char *listen, *socket, *law_folder, *path, *host, *proxy;
};

static bool read_request(struct cli *cli, struct arguments arguments, struct request *request)
{
    struct arguments words;
    const struct option options[] = {{.name = "listen", .value = &request->listen},
                                     {.name = "socket", .value = &request->socket},
                                     {.name = "host", .value = &request->host},
                                     {.name = "proxy", .value = &request->proxy},
                                     {.name = "law", .value = &request->law_folder}};
    if (!options_read(cli, command, options, sizeof options / sizeof *options, arguments, &words))
        return false;
    request->path = words.count ? words.items[0] : NULL;
    if (words.count > 1)
        cli_refuse(cli, command, "cli.too-many-words", words.items[1], NULL, NULL);
    else if (request->listen && request->socket)
        cli_refuse(cli, command, "cli.serve-one-place", NULL, NULL, NULL);
    else
        return true;
    return false;
}

/* Where to listen: what was asked for, what a supervisor has opened (then no place is added), or the usual place. */
static const char *place_of(struct cli *cli, const struct request *request)
{
    int first;
    struct builder place;
    if (request->listen)
        return request->listen;
    if (request->socket) {
        builder_init(&place, cli->arena);
        builder_add_string(&place, "unix:");
        builder_add_string(&place, request->socket);
        return builder_string(&place);
    }
    return service_sockets(&first) ? NULL : USUAL_PLACE;
}

/* For whoever started it: the address to open. */
static struct fault *greet(struct cli *cli, const struct http_server *http, const char *place)
{
    struct builder told, where;
    const char *colon = place ? strrchr(place, ':') : NULL;
    builder_init(&told, cli->arena);
    builder_init(&where, cli->arena);
    if (http_port(http) == 0) {
        builder_add_string(&where, place ? place : "unix:");
    } else {
        builder_add_string(&where, "http://");
        if (colon)
            builder_add(&where, (struct text){place, (size_t)(colon - place)});
        else
            builder_add_string(&where, "127.0.0.1");
        builder_add_char(&where, ':');
        builder_add_number(&where, http_port(http));
        builder_add_char(&where, '/');
    }
    cli_say(cli, &told, "cli.serve-answers", builder_string(&where), NULL);
    builder_add_char(&told, '\n');
    return output_write(cli->arena, builder_text(&told));
}

static const char *folder_of(struct cli *cli, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? text_copy(cli->arena, (struct text){path, (size_t)(slash - path) + 1}) : ".";
}

/* Where files may be written from now on: what is put aside of large forms, and the socket that is taken away. */
static struct fault *confine(struct cli *cli, const char *socket, int *level_out)
{
    static const char *const read[] = {"/usr/share/zoneinfo", "/etc/localtime", NULL};
    const char *const write[] = {"/tmp", "/var/tmp", socket ? folder_of(cli, socket) : NULL, NULL};
    const struct confine_paths paths = {read, write};
    return confine_files(cli->arena, &paths, level_out);
}

static struct fault *answer_until_end(struct cli *cli, const struct http_settings *settings,
                                      const struct request *request, struct web *web,
                                      const char *place)
{
    struct http_server *http;
    int level;
    bool calls;
    TRY(confine(cli, request->socket, &level));
    TRY(http_start(cli->arena, settings, &http));
    struct fault *fault = greet(cli, http, place);
    if (!fault)
        fault = confine_calls(cli->arena, CONFINED_SERVER, &calls);
    if (!fault)
        web_confined(web, level, calls);
    service_tell("READY=1");
    while (!fault && !service_is_ending()) {
        http_run(http, TURN_MILLISECONDS);
        if (service_watchdog_milliseconds())
            service_tell("WATCHDOG=1");
    }
    service_tell("STOPPING=1");
    http_stop(http, STOP_MILLISECONDS);
    return fault;
}

static size_t thread_count(void)
{
    size_t cores = (size_t)machine_processors() * 2;
    return cores < THREADS_LEAST ? THREADS_LEAST : cores > THREADS_MOST ? THREADS_MOST : cores;
}

/* The names it answers to. On this machine alone those of this machine: else a page of somebody else's could give its
 * own name our address, and read what we answer. */
static void take_hosts(const struct request *request, const char *place,
                       struct http_settings *settings)
{
    static const char *const own[] = {"127.0.0.1", "localhost", "[::1]"};
    struct text where = text_of(place ? place : "");
    bool is_own = text_starts(where, "127.") || text_starts(where, "[::1]");
    settings->hosts = request->host ? &request->host : own;
    settings->host_count = request->host ? 1 : is_own ? sizeof own / sizeof *own : 0;
}

static int serve(struct cli *cli, const struct request *request, const struct web_setup *setup)
{
    const char *places[PLACES] = {place_of(cli, request)};
    struct web *web;
    struct fault *fault = web_open(cli->arena, setup, &web);
    if (!fault) {
        struct http_settings settings = web_settings(web);
        settings.places = places;
        settings.place_count = places[0] ? PLACES : 0;
        take_hosts(request, places[0], &settings);
        settings.proxies = &request->proxy;
        settings.proxy_count = request->proxy ? 1 : 0;
        fault = answer_until_end(cli, &settings, request, web, places[0]);
    }
    web_close(web);
    return fault ? cli_fail(cli, fault, CODE_UNUSABLE) : CODE_NOTHING;
}

int run_serve(struct cli *cli, struct arguments arguments)
{
    struct request request = {0};
    struct lawbook law;
    struct register_opened opened = {0};
    int code = CODE_UNUSABLE;
    service_catch_end();
    if (!read_request(cli, arguments, &request) ||
        !lawbook_open(cli, request.law_folder, &law, &code))
        return code;
    if (request.path && !register_open(cli, command, request.path, rulebook_catalogue(law.rules),
                                       DAY_LAST, &opened, &code))
        return code;
    const struct web_setup setup = {.rules = law.rules,
                                    .rulebook_hash = law.hash,
                                    .version = REDA_VERSION,
                                    .rows = request.path ? opened.rows : NULL,
                                    .unread = opened.unread,
                                    .threads = thread_count()};
    return serve(cli, &request, &setup);
}
