/* ask: a process that is gone, or does not answer in time, is a fault and never a wait without end. */
#include "ask.h"

enum { ANSWER_WAIT = 60 * 1000, END_WAIT = 1000 };

/* It is ended for certain, so that another may hold the folder. */
static struct fault *gone(struct keyholder *keyholder, struct arena *arena)
{
    process_stop(keyholder->process, END_WAIT);
    keyholder->is_gone = true;
    return fault_new(arena, "fault.keyholder-gone", keyholder->folder,
                     process_end(keyholder->process, arena));
}

struct fault *ask_receive(struct keyholder *keyholder, struct arena *arena,
                          struct message *reply_out)
{
    struct text whole;
    bool ended = false;
    struct fault *fault = socket_receive(process_connection(keyholder->process), keyholder->passing,
                                         MESSAGE_MOST, ANSWER_WAIT, &whole, &ended);
    if (fault || ended || !message_read(whole, reply_out))
        return gone(keyholder, arena);
    if (reply_out->number != MESSAGE_FAULT)
        return NULL;
    fault = message_fault(arena, reply_out);
    ask_done(keyholder, reply_out);
    return fault;
}

struct fault *ask(struct keyholder *keyholder, struct arena *arena, const struct message *request,
                  struct message *reply_out)
{
    struct fault *fault = NULL;
    if (!keyholder->is_gone)
        fault = socket_send(process_connection(keyholder->process), keyholder->passing,
                            message_text(request), ANSWER_WAIT);
    message_wipe(request);
    if (fault || keyholder->is_gone)
        return gone(keyholder, arena);
    return ask_receive(keyholder, arena, reply_out);
}

void ask_done(struct keyholder *keyholder, const struct message *reply)
{
    message_wipe(reply);
    arena_reset(keyholder->passing);
}
