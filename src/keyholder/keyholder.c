/* keyholder: making, starting and stopping it; signing and epochs. Must not see a key. */
#include "ask.h"
#include "serve.h"
#include "vault.h"

#include <string.h>

enum { STOP_WAIT = 5000 };

struct fault *keyholder_make(struct arena *arena, const struct crypt *crypt, const char *folder,
                             struct text origin)
{
    struct shelf shelf = {&disk_of_machine, folder};
    TRY(folder_make(arena, folder));
    return vault_make(arena, &shelf, crypt, origin);
}

/* Who it is, as it says itself. */
static struct fault *greet(struct keyholder *keyholder, struct arena *arena,
                           const struct crypt *crypt)
{
    struct message hello;
    struct hasher *hasher;
    struct sign_public public_key;
    TRY(ask_receive(keyholder, arena, &hello));
    ensure(hello.size > SIGN_PUBLIC_SIZE);
    memcpy(public_key.bytes, hello.payload, SIGN_PUBLIC_SIZE);
    struct text name = text_of(
        text_copy(arena, text_after((struct text){hello.payload, hello.size}, SIGN_PUBLIC_SIZE)));
    ask_done(keyholder, &hello);
    TRY(hasher_open(crypt, arena, &hasher));
    ensure(key_make(hasher, name, KEY_LOG, &public_key, &keyholder->key));
    hasher_close(hasher);
    return NULL;
}

struct fault *keyholder_start(struct arena *arena, const struct crypt *crypt, const char *folder,
                              struct keyholder **keyholder_out)
{
    struct keyholder *keyholder = arena_new(arena, struct keyholder);
    struct serving serving = {{&disk_of_machine, folder}, crypt};
    TRY(process_start(arena, "reda-keyholder", serve, &serving, &keyholder->process));
    keyholder->folder = text_copy(arena, text_of(folder));
    keyholder->passing = arena_open(0);
    keyholder->lock = lock_new(arena);
    struct fault *fault = greet(keyholder, arena, crypt);
    if (fault)
        keyholder_stop(keyholder);
    else
        *keyholder_out = keyholder;
    return fault;
}

void keyholder_stop(struct keyholder *keyholder)
{
    if (!keyholder || !keyholder->passing)
        return;
    process_stop(keyholder->process, STOP_WAIT);
    arena_close(keyholder->passing);
    keyholder->passing = NULL;
}

const struct verifier_key *keyholder_key(const struct keyholder *keyholder)
{
    return &keyholder->key;
}

int32_t keyholder_process(const struct keyholder *keyholder)
{
    return process_number(keyholder->process);
}

static struct fault *ask_signed(struct keyholder *keyholder, struct arena *arena,
                                struct text *text_out)
{
    struct message request = message_new(keyholder->passing, CALL_SIGNED, 0), reply;
    TRY(ask(keyholder, arena, &request, &reply));
    *text_out = text_of(text_copy(arena, (struct text){reply.payload, reply.size}));
    ask_done(keyholder, &reply);
    return NULL;
}

struct fault *keyholder_signed(struct keyholder *keyholder, struct arena *arena,
                               struct checkpoint *signed_out)
{
    struct text text;
    struct flaw flaw;
    lock_take(keyholder->lock);
    struct fault *fault = ask_signed(keyholder, arena, &text);
    lock_leave(keyholder->lock);
    if (!fault)
        ensure(checkpoint_parse(text, signed_out, &flaw));
    return fault;
}

static struct fault *ask_sign(struct keyholder *keyholder, struct arena *arena, struct text text,
                              const struct tree_proof *proof, enum keyholder_answer *answer_out,
                              struct text *line_out)
{
    struct message request = message_of_signing(keyholder->passing, text, proof), reply;
    TRY(ask(keyholder, arena, &request, &reply));
    *answer_out = (enum keyholder_answer)reply.number;
    *line_out = text_of(text_copy(arena, (struct text){reply.payload, reply.size}));
    ask_done(keyholder, &reply);
    return NULL;
}

struct fault *keyholder_sign(struct keyholder *keyholder, struct arena *arena, struct text text,
                             const struct tree_proof *proof, enum keyholder_answer *answer_out,
                             struct text *line_out)
{
    lock_take(keyholder->lock);
    struct fault *fault = ask_sign(keyholder, arena, text, proof, answer_out, line_out);
    lock_leave(keyholder->lock);
    return fault;
}
