/* service: see service.h. */
#include "service.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { FIRST_SOCKET = 3, SOCKETS_MOST = 16, DIGITS_MOST = 18 };

/* A place in the file system, or a name of the kernel's own, which begins with "@". 0: none that can be. */
static socklen_t place_of(const char *written, struct sockaddr_un *place_out)
{
    size_t size = written ? strlen(written) : 0;
    *place_out = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (size < 2 || size >= sizeof place_out->sun_path || (*written != '/' && *written != '@'))
        return 0;
    memcpy(place_out->sun_path, written, size);
    if (*written == '@')
        place_out->sun_path[0] = '\0';
    return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + size);
}

bool service_tell(const char *words)
{
    struct sockaddr_un place;
    socklen_t size = place_of(getenv("NOTIFY_SOCKET"), &place);
    int descriptor = size ? socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0) : -1;
    if (descriptor < 0)
        return false;
    ssize_t sent = sendto(descriptor, words, strlen(words), MSG_NOSIGNAL | MSG_DONTWAIT,
                          (const struct sockaddr *)&place, size);
    close(descriptor);
    return sent >= 0;
}

bool service_wait(int milliseconds)
{
    return poll(NULL, 0, milliseconds) == 0;
}

static volatile sig_atomic_t is_ending;

static void remember_end(int number)
{
    (void)number;
    is_ending = 1;
}

void service_catch_end(void)
{
    struct sigaction answer = {.sa_handler = remember_end};
    sigemptyset(&answer.sa_mask);
    ensure(sigaction(SIGTERM, &answer, NULL) == 0 && sigaction(SIGINT, &answer, NULL) == 0);
}

bool service_is_ending(void)
{
    return is_ending;
}

/* A number of the surroundings; -1 when it is none. */
static int64_t number_named(const char *name)
{
    const char *written = getenv(name);
    int64_t number = 0;
    if (!written || !*written || strlen(written) > DIGITS_MOST)
        return -1;
    for (; *written; written++) {
        if (*written < '0' || *written > '9')
            return -1;
        number = number * 10 + (*written - '0');
    }
    return number;
}

/* What is meant for another process (the one that started this one) is not for us. */
static bool is_meant(const char *name)
{
    return number_named(name) == getpid();
}

int64_t service_watchdog_milliseconds(void)
{
    int64_t microseconds = number_named("WATCHDOG_USEC");
    bool is_ours = !getenv("WATCHDOG_PID") || is_meant("WATCHDOG_PID");
    return is_ours && microseconds > 0 ? microseconds / 1000 : 0;
}

size_t service_sockets(int *first_out)
{
    int64_t count = is_meant("LISTEN_PID") ? number_named("LISTEN_FDS") : 0;
    *first_out = FIRST_SOCKET;
    return count > 0 && count <= SOCKETS_MOST ? (size_t)count : 0;
}
