/* descriptor: whole reads and writes on a file descriptor, and a fault from errno. Inside os only. */
#ifndef OS_DESCRIPTOR_H
#define OS_DESCRIPTOR_H

#include "base/base.h"

#include <sys/types.h>

/* A fault with the system's words for the last failed call. */
struct fault *descriptor_fault(struct arena *arena, const char *key, const char *path,
                               const char *source_file, int source_line) MUST_USE;

#define system_fault(arena, key, path) descriptor_fault((arena), (key), (path), __FILE__, __LINE__)

/* Closed in programs that are started, and never waits. false leaves errno. */
bool descriptor_set_apart(int descriptor);

/* Writes all bytes, over interruptions and short writes. false leaves errno. */
bool descriptor_write(int descriptor, struct text text);

/* Reads until the room is full or the end. -1 leaves errno. */
ssize_t descriptor_read(int descriptor, char *bytes, size_t room);

#endif
