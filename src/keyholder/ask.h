/* ask: one question to the keyholder's process and its answer. Inside the room. */
#ifndef KEYHOLDER_ASK_H
#define KEYHOLDER_ASK_H

#include "keyholder.h"
#include "message.h"

struct keyholder {
    struct lock *lock; /* from before a request is written until its reply is done with */
    struct process *process;
    struct arena *passing; /* messages, until they are wiped */
    const char *folder;
    struct verifier_key key;
    bool is_gone;
};

/* The process's next message; it lives until ask_done. */
struct fault *ask_receive(struct keyholder *keyholder, struct arena *arena,
                          struct message *reply_out) MUST_USE;

/* Sends the request, wipes it, and waits for the reply. A fault that the process tells is a fault here. */
struct fault *ask(struct keyholder *keyholder, struct arena *arena, const struct message *request,
                  struct message *reply_out) MUST_USE;

/* Wipes the reply and forgets both. */
void ask_done(struct keyholder *keyholder, const struct message *reply);

#endif
