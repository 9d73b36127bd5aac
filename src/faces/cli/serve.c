/* serve: `reda serve`: Reda in a browser until the process is asked to end. Opens the law and the register, starts the
 * server, tells the supervisor; the pages are those of faces/web. Must not know any page. */
#include "lawbook.h"
#include "options.h"
#include "register_open.h"
#include "serve_record.h"

#include "faces/web/web.h"
#include "os/os.h"
#include "faces/cli/version.h"

#include <string.h>

static const char command[] = "serve";

enum {
    TURN_MILLISECONDS = 1000,
    STOP_MILLISECONDS = 5000,
    READERS_A_PROCESSOR = 2,
    THREADS_A_READER = 4,
    THREADS_MOST = 40, /* with those beside it below what the unit allows (TasksMax) */
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

/* Where files may be written from now on: what is put aside of large forms, the socket that is taken away, the record
 * and what stands beside it. A record on a server is asked for over the network, with files of its client's own. */
static struct fault *confine(struct cli *cli, const struct request *request, const char *record,
                             int *level_out)
{
    static const char *const read[] = {"/usr/share/zoneinfo", "/etc/localtime", NULL};
    const char *write[6] = {"/tmp", "/var/tmp", "/dev/null"};
    const struct confine_paths paths = {read, write};
    size_t count = 3;
    *level_out = 0;
    if (record && store_is_server(record))
        return NULL;
    if (request->socket)
        write[count++] = folder_of(cli, request->socket);
    if (record)
        write[count++] = folder_of(cli, record);
    return confine_files(cli->arena, &paths, level_out);
}

static struct fault *answer_until_end(struct cli *cli, const struct http_settings *settings,
                                      struct served *served, const char *record, int level,
                                      struct web *web, const char *place)
{
    struct http_server *http;
    bool calls;
    TRY(http_start(cli->arena, settings, &http));
    struct fault *fault = greet(cli, http, place);
    if (!fault)
        fault = confine_calls(cli->arena,
                              record && store_is_server(record) ? CONFINED_CLIENT : CONFINED_SERVER,
                              &calls);
    if (!fault)
        web_confined(web, level, calls);
    service_tell("READY=1");
    while (!fault && !service_is_ending()) {
        http_run(http, TURN_MILLISECONDS);
        if (served->crew)
            fault = served_pass_on(cli, served);
        if (service_watchdog_milliseconds())
            service_tell("WATCHDOG=1");
    }
    service_tell("STOPPING=1");
    http_stop(http, STOP_MILLISECONDS);
    return fault;
}

/* Who answers from the record has a reader meanwhile; who waits until a read or a deed is durable has none, and most
 * of the time of a page is that: there are more threads than readers. */
static size_t reader_count(void)
{
    return (size_t)machine_processors() * READERS_A_PROCESSOR;
}

static size_t thread_count(void)
{
    size_t wanted = reader_count() * THREADS_A_READER;
    return wanted > THREADS_MOST ? THREADS_MOST : wanted;
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

/* What is open to whoever reaches the place; the rest is asked for a sign-in. */
struct house {
    const struct request *request;
    struct web_setup *setup;
    struct served served;
    const char *record; /* its path; NULL = none */
    int level;
};

static struct fault *answer_with(struct cli *cli, struct house *house, struct web *web)
{
    const struct request *request = house->request;
    const char *places[PLACES] = {place_of(cli, request)};
    struct http_settings pages = web_settings(web);
    struct http_settings settings = served_settings(&house->served, &pages);
    settings.places = places;
    settings.place_count = places[0] ? PLACES : 0;
    take_hosts(request, places[0], &settings);
    settings.proxies = &request->proxy;
    settings.proxy_count = request->proxy ? 1 : 0;
    return answer_until_end(cli, &settings, &house->served, house->record, house->level, web,
                            places[0]);
}

static struct fault *open_record(struct cli *cli, struct house *house, const struct lawbook *law)
{
    TRY(confine(cli, house->request, house->record, &house->level));
    if (!house->record)
        return NULL;
    TRY(served_open(cli, house->record, law, reader_count(), &house->served));
    house->setup->crew = house->served.crew;
    house->setup->access = house->served.access;
    house->setup->rows = house->served.rows;
    return NULL;
}

static int serve(struct cli *cli, struct house *house, const struct lawbook *law)
{
    struct web *web = NULL;
    struct fault *fault = printer_start(cli->arena, &house->setup->printer);
    if (!fault) /* the printer stands beside no key and no record: it comes first */
        fault = open_record(cli, house, law);
    if (!fault)
        fault = web_open(cli->arena, house->setup, &web);
    if (!fault)
        fault = answer_with(cli, house, web);
    web_close(web);
    served_close(&house->served);
    printer_stop(house->setup->printer);
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
    bool is_register = request.path && register_is_folder(cli, request.path);
    if (is_register && !register_open(cli, command, request.path, rulebook_catalogue(law.rules),
                                      DAY_LAST, &opened, &code))
        return code;
    struct web_setup setup = {.rules = law.rules,
                              .rulebook_hash = law.hash,
                              .version = REDA_VERSION,
                              .rows = opened.rows,
                              .unread = opened.unread,
                              .threads = thread_count()};
    struct house house = {
        .request = &request, .setup = &setup, .record = is_register ? NULL : request.path};
    return serve(cli, &house, &law);
}
