/* confine: what a process gives away for good before strangers speak to it: files that are not its own (Landlock), and
 * calls of the kernel that it has no use for (seccomp, through libseccomp). What a kernel cannot do is told and no
 * fault: the process is then as it was. Must not know what the process is for. */
#ifndef OS_CONFINE_H
#define OS_CONFINE_H

#include "base/base.h"

/* Files, and folders with all below them; NULL ends each list. What is not there is passed over. */
struct confine_paths {
    const char *const *read, *const *write;
};

/* From now on this thread, and those that it starts, open no other files, and run none. Before threads are started.
 * *level_out: the version of Landlock that the kernel speaks, 0 = none, or the program was
 * built with a sanitizer: then nothing has changed. */
struct fault *confine_files(struct arena *arena, const struct confine_paths *paths,
                            int *level_out) MUST_USE;

/* A server has its doors open: it reads, writes, waits, starts threads and tells its supervisor. It starts no program,
 * makes no memory executable, looks into no other process, and opens no socket; a client opens sockets too. */
enum confined { CONFINED_SERVER, CONFINED_CLIENT };

/* From now on every other call of any of its threads is answered with EPERM. is_confined_out false: the kernel has no
 * seccomp, or the program was built with a sanitizer, which needs more. */
struct fault *confine_calls(struct arena *arena, enum confined kind,
                            bool *is_confined_out) MUST_USE;

#endif
