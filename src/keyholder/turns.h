/* turns: one request after another to a process that holds keys. Inside the room. Must not know which keys. */
#ifndef KEYHOLDER_TURNS_H
#define KEYHOLDER_TURNS_H

#include "message.h"
#include "os/os.h"

/* The reply or the fault of a request; false when it is none, which ends the process. */
typedef bool turns_answer(void *context, struct arena *arena, const struct message *request,
                          struct message *reply_out, struct fault **fault_out);

/* Says hello, then answers until the other end closes; answer NULL = hello was all. Every message is wiped. */
void turns_take(struct connection *starter, const struct message *hello, turns_answer *answer,
                void *context);

#endif
