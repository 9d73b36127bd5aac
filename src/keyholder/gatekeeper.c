/* gatekeeper: asking the process. Passwords and secrets pass through messages that are wiped. */
#include "ask.h"
#include "gate.h"
#include "serve.h"

#include <string.h>

enum { STOP_WAIT = 5000 };

/* asking.key stays empty: the gatekeeper signs nothing. */
struct gatekeeper {
    struct keyholder asking;
};

struct fault *gatekeeper_make(struct arena *arena, const char *folder)
{
    struct shelf shelf = {&disk_of_machine, folder};
    TRY(folder_make(arena, folder));
    return gate_make(arena, &shelf);
}

struct fault *gatekeeper_start(struct arena *arena, const struct crypt *crypt, const char *folder,
                               struct gatekeeper **gatekeeper_out)
{
    struct gatekeeper *gatekeeper = arena_new(arena, struct gatekeeper);
    struct serving serving = {{&disk_of_machine, folder}, crypt};
    struct message hello;
    TRY(process_start(arena, "reda-gatekeeper", gate_serve, &serving, &gatekeeper->asking.process));
    gatekeeper->asking.folder = text_copy(arena, text_of(folder));
    gatekeeper->asking.passing = arena_open(0);
    struct fault *fault = ask_receive(&gatekeeper->asking, arena, &hello);
    if (fault) {
        gatekeeper_stop(gatekeeper);
        return fault;
    }
    ask_done(&gatekeeper->asking, &hello);
    *gatekeeper_out = gatekeeper;
    return NULL;
}

void gatekeeper_stop(struct gatekeeper *gatekeeper)
{
    if (!gatekeeper || !gatekeeper->asking.passing)
        return;
    process_stop(gatekeeper->asking.process, STOP_WAIT);
    arena_close(gatekeeper->asking.passing);
    gatekeeper->asking.passing = NULL;
}

int32_t gatekeeper_process(const struct gatekeeper *gatekeeper)
{
    return process_number(gatekeeper->asking.process);
}

/* Pieces one after another as a request; the answer has exactly so many bytes. */
static struct fault *ask_pieces(struct gatekeeper *gatekeeper, struct arena *arena,
                                enum message_call call, const struct text *pieces, size_t count,
                                size_t answer_size, struct message *reply_out)
{
    size_t size = 0, at = 0;
    for (size_t i = 0; i < count; i++)
        size += pieces[i].size;
    struct message request = message_new(gatekeeper->asking.passing, call, size);
    for (size_t i = 0; i < count; at += pieces[i++].size)
        if (pieces[i].size)
            memcpy(request.payload + at, pieces[i].bytes, pieces[i].size);
    TRY(ask(&gatekeeper->asking, arena, &request, reply_out));
    ensure(reply_out->size == answer_size);
    return NULL;
}

static struct text piece(const void *bytes, size_t size)
{
    return (struct text){bytes, size};
}

struct fault *gatekeeper_password_make(struct gatekeeper *gatekeeper, struct arena *arena,
                                       const uint8_t who[GATE_WHO_SIZE], struct text password,
                                       struct gate_password *made_out)
{
    const struct text pieces[] = {piece(who, GATE_WHO_SIZE), password};
    struct message reply;
    ensure(password.size <= GATE_PASSWORD_MOST);
    TRY(ask_pieces(gatekeeper, arena, CALL_PASSWORD_MAKE, pieces, 2, sizeof *made_out, &reply));
    memcpy(made_out, reply.payload, sizeof *made_out);
    ask_done(&gatekeeper->asking, &reply);
    return NULL;
}

struct fault *gatekeeper_password_test(struct gatekeeper *gatekeeper, struct arena *arena,
                                       const uint8_t who[GATE_WHO_SIZE], struct text password,
                                       const struct gate_password *made, bool *same_out)
{
    const struct text pieces[] = {piece(who, GATE_WHO_SIZE), piece(made, sizeof *made), password};
    struct message reply;
    ensure(password.size <= GATE_PASSWORD_MOST);
    TRY(ask_pieces(gatekeeper, arena, CALL_PASSWORD_TEST, pieces, 3, 1, &reply));
    *same_out = reply.payload[0] == 1;
    ask_done(&gatekeeper->asking, &reply);
    return NULL;
}

struct fault *gatekeeper_secret_draw(struct gatekeeper *gatekeeper, struct arena *arena,
                                     const uint8_t who[GATE_WHO_SIZE],
                                     struct gate_secret *secret_out, struct gate_sealed *sealed_out)
{
    const struct text pieces[] = {piece(who, GATE_WHO_SIZE)};
    struct message reply;
    TRY(ask_pieces(gatekeeper, arena, CALL_SECRET_DRAW, pieces, 1,
                   sizeof *secret_out + sizeof *sealed_out, &reply));
    memcpy(secret_out, reply.payload, sizeof *secret_out);
    memcpy(sealed_out, reply.payload + sizeof *secret_out, sizeof *sealed_out);
    ask_done(&gatekeeper->asking, &reply);
    return NULL;
}

struct fault *gatekeeper_code_test(struct gatekeeper *gatekeeper, struct arena *arena,
                                   const uint8_t who[GATE_WHO_SIZE],
                                   const struct gate_sealed *sealed, struct text code, int64_t step,
                                   int64_t used, int64_t *step_out)
{
    const int64_t steps[] = {step, used};
    const struct text pieces[] = {piece(who, GATE_WHO_SIZE), piece(sealed, sizeof *sealed),
                                  piece(steps, sizeof steps), code};
    struct message reply;
    TRY(ask_pieces(gatekeeper, arena, CALL_CODE_TEST, pieces, 4, sizeof *step_out, &reply));
    memcpy(step_out, reply.payload, sizeof *step_out);
    ask_done(&gatekeeper->asking, &reply);
    return NULL;
}

struct fault *gatekeeper_key(struct gatekeeper *gatekeeper, struct arena *arena, const char *use,
                             struct seal_key *key_out)
{
    static const uint8_t nobody[GATE_WHO_SIZE];
    const struct text pieces[] = {piece(nobody, sizeof nobody), text_of(use)};
    struct message reply;
    TRY(ask_pieces(gatekeeper, arena, CALL_KEY_DERIVE, pieces, 2, sizeof *key_out, &reply));
    memcpy(key_out, reply.payload, sizeof *key_out);
    ask_done(&gatekeeper->asking, &reply);
    return NULL;
}
