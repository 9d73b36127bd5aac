/* process: a second process of the same program, joined to the first by a connection. It keeps nothing open but that
 * connection and standard error, dies with whoever started it, and its memory can be neither dumped nor looked into.
 * Start it before threads, from a thread that lives as long as it. Must not know what it is for. */
#ifndef OS_PROCESS_H
#define OS_PROCESS_H

#include "base/base.h"

#include "socket.h"

struct process;

/* What the process does; it ends when this returns, without returning to the caller's code. */
typedef void process_work(void *context, struct connection *starter);

/* name is what it is called in a list of processes: at most 15 letters are shown. */
struct fault *process_start(struct arena *arena, const char *name, process_work *work,
                            void *context, struct process **process_out) MUST_USE;

/* To the process: whoever started it sends and receives here. */
struct connection *process_connection(const struct process *process);

int32_t process_number(const struct process *process);

/* How it ended ("exit 1", "signal 9"), or NULL while it runs. */
const char *process_end(struct process *process, struct arena *arena);

/* Closes the connection, waits so long for the process to end, and then ends it. NULL is accepted. */
void process_stop(struct process *process, int wait_milliseconds);

#endif
