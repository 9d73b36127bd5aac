/* epochs: the calls about epochs. Must not see a key. */
#include "ask.h"

#include <string.h>

static struct fault *ask_epochs(struct keyholder *keyholder, struct arena *arena,
                                uint32_t **numbers_out, size_t *count_out)
{
    struct message request = message_new(keyholder->passing, CALL_EPOCHS, 0), reply;
    TRY(ask(keyholder, arena, &request, &reply));
    *count_out = reply.size / sizeof **numbers_out;
    *numbers_out = arena_new_many(arena, *count_out, uint32_t);
    memcpy(*numbers_out, reply.payload, *count_out * sizeof **numbers_out);
    ask_done(keyholder, &reply);
    return NULL;
}

struct fault *keyholder_epochs(struct keyholder *keyholder, struct arena *arena,
                               uint32_t **numbers_out, size_t *count_out)
{
    lock_take(keyholder->lock);
    struct fault *fault = ask_epochs(keyholder, arena, numbers_out, count_out);
    lock_leave(keyholder->lock);
    return fault;
}

/* Both calls carry a number there and back. */
static struct fault *ask_change(struct keyholder *keyholder, struct arena *arena,
                                enum message_call call, uint32_t *number,
                                enum keyholder_answer *answer_out)
{
    struct text bytes = {(const char *)number, sizeof *number};
    struct message request = message_of(keyholder->passing, call, bytes), reply;
    TRY(ask(keyholder, arena, &request, &reply));
    ensure(reply.size == sizeof *number);
    *answer_out = (enum keyholder_answer)reply.number;
    memcpy(number, reply.payload, sizeof *number);
    ask_done(keyholder, &reply);
    return NULL;
}

static struct fault *change(struct keyholder *keyholder, struct arena *arena,
                            enum message_call call, uint32_t *number,
                            enum keyholder_answer *answer_out)
{
    lock_take(keyholder->lock);
    struct fault *fault = ask_change(keyholder, arena, call, number, answer_out);
    lock_leave(keyholder->lock);
    return fault;
}

struct fault *keyholder_begin_epoch(struct keyholder *keyholder, struct arena *arena,
                                    enum keyholder_answer *answer_out, uint32_t *number_out)
{
    *number_out = 0;
    return change(keyholder, arena, CALL_BEGIN_EPOCH, number_out, answer_out);
}

struct fault *keyholder_destroy_epoch(struct keyholder *keyholder, struct arena *arena,
                                      uint32_t number, enum keyholder_answer *answer_out)
{
    return change(keyholder, arena, CALL_DESTROY_EPOCH, &number, answer_out);
}
