/* serve: the keyholder's process from its first message to its last. Inside the room. */
#ifndef KEYHOLDER_SERVE_H
#define KEYHOLDER_SERVE_H

#include "crypt/crypt.h"
#include "os/os.h"

struct serving {
    struct shelf shelf;
    const struct crypt *crypt;
};

/* A process_work; context is a struct serving. It says first who it is (public key, then name) or why it cannot. */
void serve(void *context, struct connection *starter);

#endif
