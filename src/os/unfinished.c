/* unfinished: see unfinished.h. The handler calls only what POSIX allows in one (unlink, raise). A signal that the
 * surroundings have turned off (nohup) stays off. SIGKILL and a power cut leave the file: nobody can help that. */
#include "unfinished.h"

#include "base/base.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_FILES = 8 };

static const int ending[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGABRT, SIGPIPE,
                             SIGALRM, SIGTERM, SIGXCPU, SIGXFSZ};

static const char *_Atomic names[MOST_FILES];

/* The system's own answer has been put back before this is called, so the signal raised again ends the process and
 * whoever waits for it sees by which signal. */
static void remove_all(int number)
{
    for (size_t i = 0; i < MOST_FILES; i++) {
        const char *name = names[i];
        if (name)
            unlink(name);
    }
    (void)raise(number);
}

static void watch_signals(void)
{
    static bool done;
    struct sigaction answer = {.sa_handler = remove_all, .sa_flags = (int)SA_RESETHAND}, before;
    sigemptyset(&answer.sa_mask);
    for (size_t i = 0; !done && i < sizeof ending / sizeof *ending; i++)
        if (sigaction(ending[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
            sigaction(ending[i], &answer, NULL);
    done = true;
}

static void remember(const char *name)
{
    size_t place = 0;
    while (place < MOST_FILES && names[place])
        place++;
    ensure(place < MOST_FILES);
    names[place] = name;
}

int unfinished_create(char *name)
{
    sigset_t ends, before;
    sigemptyset(&ends);
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
        sigaddset(&ends, ending[i]);
    watch_signals();
    sigprocmask(SIG_BLOCK, &ends,
                &before); /* no signal between the file and its place in the table */
    int descriptor = mkostemp(name, O_CLOEXEC);
    int reason = errno;
    if (descriptor >= 0)
        remember(name);
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = reason;
    return descriptor;
}

void unfinished_done(const char *name)
{
    for (size_t i = 0; i < MOST_FILES; i++)
        if (names[i] == name)
            names[i] = NULL;
}
