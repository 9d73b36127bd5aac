/* gate_serve: what the gatekeeper's process does with a request. What comes is not trusted. */
#include "gate.h"

#include "serve.h"
#include "turns.h"

#include <string.h>

/* What a request begins with; false when it is shorter. */
static bool take(struct text *rest, void *piece_out, size_t size)
{
    if (rest->size < size)
        return false;
    memcpy(piece_out, rest->bytes, size);
    *rest = text_after(*rest, size);
    return true;
}

static struct fault *make(struct gate *gate, struct arena *arena, const uint8_t *who,
                          struct text password, struct message *reply_out)
{
    struct gate_password made = {.cost = PASSWORD_COST};
    chance_fill(made.salt, sizeof made.salt);
    TRY(gate_stretch(gate, arena, who, password, &made, made.hash));
    *reply_out = message_of(arena, ANSWER_YES, (struct text){(const char *)&made, sizeof made});
    return NULL;
}

static struct fault *test(struct gate *gate, struct arena *arena, const uint8_t *who,
                          const struct gate_password *made, struct text password,
                          struct message *reply_out)
{
    uint8_t hash[PASSWORD_HASH_SIZE];
    TRY(gate_stretch(gate, arena, who, password, made, hash));
    char same = (char)password_hash_equal(hash, made->hash);
    *reply_out = message_of(arena, ANSWER_YES, (struct text){&same, 1});
    return NULL;
}

static void draw(struct gate *gate, struct arena *arena, const uint8_t *who,
                 struct message *reply_out)
{
    struct gate_sealed sealed;
    *reply_out = message_new(arena, ANSWER_YES, sizeof(struct gate_secret) + sizeof sealed);
    gate_draw(gate, who, &gate->keys->secret, &sealed);
    memcpy(reply_out->payload, &gate->keys->secret, sizeof(struct gate_secret));
    memcpy(reply_out->payload + sizeof(struct gate_secret), &sealed, sizeof sealed);
    secret_wipe(&gate->keys->secret, sizeof gate->keys->secret);
}

static void derive(struct gate *gate, struct arena *arena, const uint8_t *who, struct text use,
                   struct message *reply_out)
{
    struct seal_key key;
    gate_derive(gate, who, use, &key);
    *reply_out = message_of(arena, ANSWER_YES, (struct text){(const char *)&key, sizeof key});
    secret_wipe(&key, sizeof key);
}

static bool answer_code(struct gate *gate, struct arena *arena, const uint8_t *who,
                        struct text rest, struct message *reply_out)
{
    struct gate_sealed sealed;
    int64_t steps[2];
    if (!take(&rest, &sealed, sizeof sealed) || !take(&rest, steps, sizeof steps))
        return false;
    int64_t found = gate_code(gate, who, &sealed, rest, steps[0], steps[1]);
    *reply_out = message_of(arena, ANSWER_YES, (struct text){(const char *)&found, sizeof found});
    return true;
}

static bool answer(void *context, struct arena *arena, const struct message *request,
                   struct message *reply_out, struct fault **fault_out)
{
    struct gate *gate = context;
    struct gate_password made;
    uint8_t who[GATE_WHO_SIZE];
    struct text rest = {request->payload, request->size};
    if (!take(&rest, who, sizeof who))
        return false;
    switch (request->number) {
    case CALL_PASSWORD_MAKE:
        if (rest.size > GATE_PASSWORD_MOST)
            return false;
        *fault_out = make(gate, arena, who, rest, reply_out);
        return true;
    case CALL_PASSWORD_TEST:
        if (!take(&rest, &made, sizeof made) || rest.size > GATE_PASSWORD_MOST)
            return false;
        *fault_out = test(gate, arena, who, &made, rest, reply_out);
        return true;
    case CALL_SECRET_DRAW:
        draw(gate, arena, who, reply_out);
        return rest.size == 0;
    case CALL_KEY_DERIVE:
        derive(gate, arena, who, rest, reply_out);
        return rest.size > 0 && rest.size <= GATE_PASSWORD_MOST;
    case CALL_CODE_TEST:
        return answer_code(gate, arena, who, rest, reply_out);
    default:
        return false;
    }
}

void gate_serve(void *context, struct connection *starter)
{
    const struct serving *serving = context;
    struct gate gate;
    struct arena *kept = arena_open(0);
    struct fault *fault = gate_open(kept, &serving->shelf, serving->crypt, &gate);
    struct message hello = fault ? message_of_fault(kept, fault) : message_new(kept, ANSWER_YES, 0);
    turns_take(starter, &hello, fault ? NULL : answer, &gate);
    gate_close(&gate);
    arena_close(kept);
}
