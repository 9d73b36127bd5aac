/* witness_serve: a witness answers over the network until the process is ended. Must not know what it answers. */
#include "witness_part.h"

#include "http/http.h"
#include "options.h"
#include "witness/witness.h"

#include <string.h>

/* A checkpoint with 64 signatures and a proof of 63 hashes is well within; a log shows one now and then. */
enum { BODY_MOST = 256 * 1024, REQUEST_SECONDS = 20, TURN_MILLISECONDS = 60 * 1000 };

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
    if (request->method == HTTP_OTHER) {
        response_out->status = 405;
        return;
    }
    struct fault *fault =
        witness_answer_request(serving->witness, arena, request->method == HTTP_POST, request->path,
                               request->body, (uint64_t)clock_seconds(), &said);
    if (!fault) {
        *response_out = (struct http_response){said.status, said.type, said.body};
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

static struct fault *open_witness(struct cli *cli, const char *folder, struct arguments logs,
                                  struct witness **witness_out)
{
    struct crypt *crypt;
    struct hasher *hasher;
    struct text *keys = arena_new_many(cli->arena, logs.count, struct text);
    for (size_t i = 0; i < logs.count; i++)
        keys[i] = text_of(logs.items[i]);
    TRY(witness_hashes(cli, &crypt, &hasher));
    return witness_open(cli->arena, crypt, &disk_of_machine, folder, keys, logs.count, witness_out);
}

static int serve(struct cli *cli, const char *place, struct witness *witness)
{
    struct serving serving = {cli, witness};
    struct http_server *http;
    struct fault *fault =
        http_start(cli->arena, place, (struct http_limits){BODY_MOST, REQUEST_SECONDS}, answer,
                   &serving, &http);
    if (fault)
        return cli_fail(cli, fault, CODE_UNUSABLE);
    fault = greet(cli, http, place, witness);
    while (!fault && http_run(http, TURN_MILLISECONDS))
        continue;
    http_stop(http);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : CODE_PROGRAM;
}

int run_witness_serve(struct cli *cli, struct arguments arguments)
{
    const char *folder = NULL, *place = NULL;
    const struct option options[] = {{.name = "key", .value = &folder},
                                     {.name = "listen", .value = &place}};
    struct arguments logs;
    struct witness *witness;
    if (!options_read(cli, "witness", options, 2, arguments, &logs))
        return CODE_UNUSABLE;
    if (!folder || !place || logs.count == 0)
        return cli_refuse(cli, "witness", "cli.witness-serve-wants", NULL, NULL, NULL);
    struct fault *fault = open_witness(cli, folder, logs, &witness);
    if (fault)
        return cli_fail(cli, fault, CODE_UNUSABLE);
    int code = serve(cli, place, witness);
    witness_close(witness);
    return code;
}
