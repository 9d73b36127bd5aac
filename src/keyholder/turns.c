/* turns: see turns.h. What comes is not trusted: a request that is not one ends the process. No key stays in a message
 * when it has been answered. */
#include "turns.h"

enum { SEND_WAIT = 60 * 1000 };

/* Sends it and wipes it; false when the other end does not take it. */
static bool send_away(struct connection *starter, struct arena *arena, const struct message *reply)
{
    struct fault *fault = socket_send(starter, arena, message_text(reply), SEND_WAIT);
    message_wipe(reply);
    return !fault;
}

/* One request; false when there will be no more. */
static bool take_one(struct connection *starter, struct arena *arena, turns_answer *answer,
                     void *context)
{
    struct text whole;
    struct message request, reply;
    struct fault *fault = NULL;
    bool ended = false;
    if (socket_receive(starter, arena, MESSAGE_MOST, SOCKET_WAITS_FOREVER, &whole, &ended) ||
        ended || !message_read(whole, &request))
        return false;
    bool is_request = answer(context, arena, &request, &reply, &fault);
    message_wipe(&request);
    if (fault)
        reply = message_of_fault(arena, fault);
    return is_request && send_away(starter, arena, &reply);
}

void turns_take(struct connection *starter, const struct message *hello, turns_answer *answer,
                void *context)
{
    struct arena *passing = arena_open(0);
    bool goes_on = send_away(starter, passing, hello) && answer;
    while (goes_on) {
        goes_on = take_one(starter, passing, answer, context);
        arena_reset(passing);
    }
    arena_close(passing);
}
