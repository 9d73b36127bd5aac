/* batches: wrapping and unwrapping, as many as fit a message at a time. Keys pass through messages that are wiped; what
 * the caller does with them is the caller's business. */
#include "ask.h"

#include <string.h>

static size_t batch_of(size_t left)
{
    return left < MESSAGE_BATCH ? left : MESSAGE_BATCH;
}

static struct fault *ask_wrap(struct keyholder *keyholder, struct arena *arena,
                              const struct unit_key *keys, size_t count,
                              struct wrapped_key *wrapped_out)
{
    struct text bytes = {(const char *)keys, count * sizeof *keys};
    struct message request = message_of(keyholder->passing, CALL_WRAP, bytes), reply;
    TRY(ask(keyholder, arena, &request, &reply));
    ensure(reply.size == count * sizeof *wrapped_out);
    memcpy(wrapped_out, reply.payload, reply.size);
    ask_done(keyholder, &reply);
    return NULL;
}

static struct fault *wrap_batch(struct keyholder *keyholder, struct arena *arena,
                                const struct unit_key *keys, size_t count,
                                struct wrapped_key *wrapped_out)
{
    lock_take(keyholder->lock);
    struct fault *fault = ask_wrap(keyholder, arena, keys, count, wrapped_out);
    lock_leave(keyholder->lock);
    return fault;
}

/* The reply: a byte of answer for each, then what each has become, of that size. */
static struct fault *ask_open(struct keyholder *keyholder, struct arena *arena,
                              enum message_call call, struct text wrapped, size_t count,
                              size_t size, void *become_out, enum keyholder_answer *answers_out)
{
    struct message request = message_of(keyholder->passing, call, wrapped), reply;
    TRY(ask(keyholder, arena, &request, &reply));
    ensure(reply.size == count * (1 + size));
    for (size_t i = 0; i < count; i++)
        answers_out[i] = (enum keyholder_answer)reply.payload[i];
    memcpy(become_out, reply.payload + count, count * size);
    ask_done(keyholder, &reply);
    return NULL;
}

static struct fault *open_batch(struct keyholder *keyholder, struct arena *arena,
                                enum message_call call, struct text wrapped, size_t count,
                                size_t size, void *become_out, enum keyholder_answer *answers_out)
{
    lock_take(keyholder->lock);
    struct fault *fault =
        ask_open(keyholder, arena, call, wrapped, count, size, become_out, answers_out);
    lock_leave(keyholder->lock);
    return fault;
}

struct fault *keyholder_wrap(struct keyholder *keyholder, struct arena *arena,
                             const struct unit_key *keys, size_t count,
                             struct wrapped_key *wrapped_out)
{
    for (size_t at = 0; at < count; at += MESSAGE_BATCH)
        TRY(wrap_batch(keyholder, arena, keys + at, batch_of(count - at), wrapped_out + at));
    return NULL;
}

static struct text bytes_of(const struct wrapped_key *wrapped, size_t count)
{
    return (struct text){(const char *)wrapped, count * sizeof *wrapped};
}

struct fault *keyholder_unwrap(struct keyholder *keyholder, struct arena *arena,
                               const struct wrapped_key *wrapped, size_t count,
                               struct unit_key *keys_out, enum keyholder_answer *answers_out)
{
    for (size_t at = 0; at < count; at += MESSAGE_BATCH) {
        size_t batch = batch_of(count - at);
        TRY(open_batch(keyholder, arena, CALL_UNWRAP, bytes_of(wrapped + at, batch), batch,
                       sizeof *keys_out, keys_out + at, answers_out + at));
    }
    return NULL;
}

struct fault *keyholder_rewrap(struct keyholder *keyholder, struct arena *arena,
                               struct wrapped_key *wrapped, size_t count,
                               enum keyholder_answer *answers_out)
{
    for (size_t at = 0; at < count; at += MESSAGE_BATCH) {
        size_t batch = batch_of(count - at);
        TRY(open_batch(keyholder, arena, CALL_REWRAP, bytes_of(wrapped + at, batch), batch,
                       sizeof *wrapped, wrapped + at, answers_out + at));
    }
    return NULL;
}
