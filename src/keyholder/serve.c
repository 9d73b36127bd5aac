/* serve: what the keyholder's process does with a request. What comes is not trusted. */
#include "serve.h"

#include "turns.h"
#include "vault.h"

#include <string.h>

/* How many of that size a payload holds, or false. */
static bool count_of(const struct message *request, size_t size, size_t *count_out)
{
    *count_out = request->size / size;
    return request->size % size == 0 && *count_out <= MESSAGE_BATCH;
}

static bool wrap_all(const struct vault *vault, struct arena *arena, const struct message *request,
                     struct message *reply_out)
{
    size_t count;
    if (!count_of(request, sizeof(struct unit_key), &count))
        return false;
    *reply_out = message_new(arena, ANSWER_YES, count * sizeof(struct wrapped_key));
    for (size_t i = 0; i < count; i++) {
        struct wrapped_key wrapped;
        memcpy(&vault->keys->passing, request->payload + i * sizeof(struct unit_key),
               sizeof(struct unit_key));
        vault_wrap(vault, &vault->keys->passing, &wrapped);
        memcpy(reply_out->payload + i * sizeof wrapped, &wrapped, sizeof wrapped);
    }
    return true;
}

/* One byte of answer for each, then the keys. */
static bool unwrap_all(const struct vault *vault, struct arena *arena,
                       const struct message *request, struct message *reply_out)
{
    size_t count;
    if (!count_of(request, sizeof(struct wrapped_key), &count))
        return false;
    *reply_out = message_new(arena, ANSWER_YES, count * (1 + sizeof(struct unit_key)));
    for (size_t i = 0; i < count; i++) {
        struct wrapped_key wrapped;
        memcpy(&wrapped, request->payload + i * sizeof wrapped, sizeof wrapped);
        reply_out->payload[i] = (char)vault_unwrap(vault, &wrapped, &vault->keys->passing);
        memcpy(reply_out->payload + count + i * sizeof(struct unit_key), &vault->keys->passing,
               sizeof(struct unit_key));
    }
    return true;
}

static bool rewrap_all(struct vault *vault, struct arena *arena, const struct message *request,
                       struct message *reply_out)
{
    size_t count;
    if (!count_of(request, sizeof(struct wrapped_key), &count))
        return false;
    *reply_out = message_new(arena, ANSWER_YES, count * (1 + sizeof(struct wrapped_key)));
    for (size_t i = 0; i < count; i++) {
        struct wrapped_key wrapped;
        memcpy(&wrapped, request->payload + i * sizeof wrapped, sizeof wrapped);
        reply_out->payload[i] = (char)vault_rewrap(vault, &wrapped);
        memcpy(reply_out->payload + count + i * sizeof wrapped, &wrapped, sizeof wrapped);
    }
    return true;
}

static struct fault *sign(struct vault *vault, struct arena *arena, struct text text,
                          const struct tree_proof *proof, struct message *reply_out)
{
    enum keyholder_answer answer;
    struct text line = {"", 0};
    TRY(vault_sign(vault, arena, text, proof, &answer, &line));
    *reply_out = message_of(arena, answer, line);
    return NULL;
}

static struct fault *tell_signed(const struct vault *vault, struct arena *arena,
                                 struct message *reply_out)
{
    struct checkpoint last;
    struct builder text;
    TRY(vault_signed(vault, arena, &last));
    builder_init(&text, arena);
    checkpoint_write(&text, &last);
    *reply_out = message_of(arena, ANSWER_YES, builder_text(&text));
    return NULL;
}

static struct fault *change_epochs(struct vault *vault, struct arena *arena,
                                   const struct message *request, struct message *reply_out)
{
    enum keyholder_answer answer;
    uint32_t number = 0;
    if (request->number == CALL_DESTROY_EPOCH) {
        memcpy(&number, request->payload, sizeof number);
        TRY(vault_destroy_epoch(vault, arena, number, &answer));
    } else {
        TRY(vault_begin_epoch(vault, arena, &answer, &number));
    }
    *reply_out = message_of(arena, answer, (struct text){(const char *)&number, sizeof number});
    return NULL;
}

/* false when it is no request. */
static bool consider(struct vault *vault, struct arena *arena, const struct message *request,
                     struct message *reply_out, struct fault **fault_out)
{
    struct text text;
    struct tree_proof proof;
    switch (request->number) {
    case CALL_EPOCHS:
        *reply_out = message_of(
            arena, ANSWER_YES,
            (struct text){(const char *)vault->epochs, vault->epoch_count * sizeof *vault->epochs});
        return true;
    case CALL_WRAP:
        return wrap_all(vault, arena, request, reply_out);
    case CALL_UNWRAP:
        return unwrap_all(vault, arena, request, reply_out);
    case CALL_REWRAP:
        return rewrap_all(vault, arena, request, reply_out);
    case CALL_BEGIN_EPOCH:
    case CALL_DESTROY_EPOCH:
        if (request->size == sizeof(uint32_t))
            *fault_out = change_epochs(vault, arena, request, reply_out);
        return request->size == sizeof(uint32_t);
    case CALL_SIGNED:
        *fault_out = tell_signed(vault, arena, reply_out);
        return true;
    case CALL_SIGN:
        if (!message_read_signing(request, &text, &proof))
            return false;
        *fault_out = sign(vault, arena, text, &proof, reply_out);
        return true;
    default:
        return false;
    }
}

/* The vault's; what passed through its memory is wiped. */
static bool answer_of_vault(void *context, struct arena *arena, const struct message *request,
                            struct message *reply_out, struct fault **fault_out)
{
    struct vault *vault = context;
    bool is_request = consider(vault, arena, request, reply_out, fault_out);
    secret_wipe(&vault->keys->passing, sizeof vault->keys->passing);
    return is_request;
}

static struct message greeting(struct arena *arena, const struct vault *vault)
{
    struct message hello = message_new(arena, ANSWER_YES, SIGN_PUBLIC_SIZE + vault->key.name.size);
    memcpy(hello.payload, vault->key.public_key.bytes, SIGN_PUBLIC_SIZE);
    memcpy(hello.payload + SIGN_PUBLIC_SIZE, vault->key.name.bytes, vault->key.name.size);
    return hello;
}

void serve(void *context, struct connection *starter)
{
    const struct serving *serving = context;
    struct vault vault;
    struct arena *kept = arena_open(0);
    struct fault *fault = vault_open(kept, &serving->shelf, serving->crypt, &vault);
    struct message hello = fault ? message_of_fault(kept, fault) : greeting(kept, &vault);
    turns_take(starter, &hello, fault ? NULL : answer_of_vault, &vault);
    vault_close(&vault);
    arena_close(kept);
}
