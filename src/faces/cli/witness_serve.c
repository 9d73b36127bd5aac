/* witness_serve: a witness answers over the network until the process is ended. Must not know what it answers. */
#include "witness_part.h"

#include "http/http.h"
#include "options.h"
#include "witness/witness.h"

#include <string.h>

/* A checkpoint with 64 signatures and a proof of 63 hashes is well within; a log shows one now and then. */
enum { CONNECTIONS = 64, FROM_ONE = 16, REQUEST_SECONDS = 20, TURN_MILLISECONDS = 60 * 1000 };

struct serving {
    struct cli *cli;
    struct witness *witness;
};

/* A fault is told to the operator alone. */
static void answer(void *context, struct arena *arena, const struct http_request *request,
                   struct http_response *response_out)
{
    const struct serving *serving = context;
    struct witness_answer said;
    struct builder told;
    if (request->method == HTTP_HEAD) {
        response_out->status = 405;
        return;
    }
    struct fault *fault =
        witness_answer_request(serving->witness, arena, request->method == HTTP_POST, request->path,
                               request->body, (uint64_t)clock_seconds(), &said);
    if (!fault) {
        response_out->status = said.status;
        response_out->type = said.type;
        response_out->body = said.body;
        return;
    }
    builder_init(&told, arena);
    fault_say(&told, serving->cli->language, fault);
    log_line(builder_text(&told));
}

/* Says at once where it is and who, for whoever waits for it. */
static struct fault *greet(struct cli *cli, const struct http_server *http, const char *place,
                           const struct witness *witness)
{
    struct builder told, where;
    const char *colon = strrchr(place, ':');
    builder_init(&told, cli->arena);
    builder_init(&where, cli->arena);
    builder_add_string(&where, "http://");
    builder_add(&where, (struct text){place, (size_t)(colon - place) + 1});
    builder_add_number(&where, http_port(http));
    witness_say_key(cli, &told, "cli.witness-key", witness_key(witness));
    cli_say(cli, &told, "cli.witness-serves", builder_string(&where), NULL);
    builder_add_char(&told, '\n');
    return output_write(cli->arena, builder_text(&told));
}

static struct fault *open_witness(struct cli *cli, struct hashes *hashes, const char *folder,
                                  struct arguments logs, struct witness **witness_out)
{
    struct text *keys = arena_new_many(cli->arena, logs.count, struct text);
    for (size_t i = 0; i < logs.count; i++)
        keys[i] = text_of(logs.items[i]);
    TRY(hashes_open(cli, hashes));
    return witness_open(cli->arena, hashes->crypt, &disk_of_machine, folder, keys, logs.count,
                        witness_out);
}

/* One thread answers: a witness signs one thing at a time. */
static struct http_settings settings_for(const char *const *place, struct serving *serving)
{
    struct http_settings settings = {.places = place,
                                     .place_count = 1,
                                     .threads = 1,
                                     .limits = http_usual_limits,
                                     .answer = answer,
                                     .context = serving};
    settings.limits.connections = CONNECTIONS;
    settings.limits.from_one = FROM_ONE;
    settings.limits.head_seconds = settings.limits.body_seconds = REQUEST_SECONDS;
    return settings;
}

static int serve(struct cli *cli, const char *place, struct witness *witness)
{
    struct serving serving = {cli, witness};
    struct http_settings settings = settings_for(&place, &serving);
    struct http_server *http;
    struct fault *fault = http_start(cli->arena, &settings, &http);
    if (fault)
        return cli_fail(cli, fault, CODE_UNUSABLE);
    fault = greet(cli, http, place, witness);
    while (!fault)
        http_run(http, TURN_MILLISECONDS);
    http_stop(http, 0);
    return cli_fail(cli, fault, CODE_PROGRAM);
}

int run_witness_serve(struct cli *cli, struct arguments arguments)
{
    const char *folder = NULL, *place = NULL;
    const struct option options[] = {{.name = "key", .value = &folder},
                                     {.name = "listen", .value = &place}};
    struct arguments logs;
    struct hashes hashes;
    struct witness *witness = NULL;
    if (!options_read(cli, "witness", options, 2, arguments, &logs))
        return CODE_UNUSABLE;
    if (!folder || !place || logs.count == 0)
        return cli_refuse(cli, "witness", "cli.witness-serve-wants", NULL, NULL, NULL);
    struct fault *fault = open_witness(cli, &hashes, folder, logs, &witness);
    int code = fault ? cli_fail(cli, fault, CODE_UNUSABLE) : serve(cli, place, witness);
    witness_close(witness);
    hashes_close(&hashes);
    return code;
}
