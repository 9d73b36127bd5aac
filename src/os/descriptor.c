/* descriptor: see descriptor.h. The lowest calls of the house; must not know what the bytes are. */
#include "descriptor.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct fault *descriptor_fault(struct arena *arena, const char *key, const char *path,
                               const char *source_file, int source_line)
{
    char words[200];
    return fault_at(arena, key, path, strerror_r(errno, words, sizeof words), source_file,
                    source_line);
}

bool descriptor_set_apart(int descriptor)
{
    int flags = fcntl(descriptor, F_GETFL);
    return flags >= 0 && fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 &&
           fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

bool descriptor_write(int descriptor, struct text text)
{
    while (text.size) {
        ssize_t written = write(descriptor, text.bytes, text.size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        text = text_after(text, (size_t)written);
    }
    return true;
}

ssize_t descriptor_read(int descriptor, char *bytes, size_t room)
{
    size_t size = 0;
    while (size < room) {
        ssize_t got = read(descriptor, bytes + size, room - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        size += (size_t)got;
    }
    return (ssize_t)size;
}
