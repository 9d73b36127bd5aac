/* process: see process.h. The only place that forks. The child never returns to the code above: it ends by _exit, so
 * that nothing which its starter has begun (drafts, buffers) is ended twice. */
#include "process.h"

#include "clock.h"
#include "descriptor.h"
#include "socket_part.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LOOK_MILLISECONDS = 5 };

struct process {
    struct connection *connection;
    pid_t number;
    bool has_ended;
    int status;
};

/* A signal to the whole group (Ctrl-C, a service that stops) is for the starter, which ends the process in order. The
 * starter's handlers are not the child's: they would remove its files. */
static void forget_signals(void)
{
    static const int spared[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
    for (int number = 1; number < NSIG; number++)
        (void)signal(number, SIG_DFL);
    for (size_t i = 0; i < sizeof spared / sizeof *spared; i++)
        (void)signal(spared[i], SIG_IGN);
}

static bool close_between(unsigned first, unsigned last)
{
    return first > last || close_range(first, last, 0) == 0;
}

/* Nothing of what the starter has open stays open but one descriptor and standard error. */
static bool keep_only(int kept)
{
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 || dup2(nothing, STDOUT_FILENO) < 0)
        return false;
    return close_between(STDERR_FILENO + 1, (unsigned)kept - 1) &&
           close_between((unsigned)kept + 1, UINT_MAX);
}

/* The kernel ends the child with its starter; if that was too fast for it, the child sees that it has another. */
static bool confine(const char *name, pid_t starter)
{
    struct rlimit no_dump = {0, 0};
    return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == starter &&
           prctl(PR_SET_DUMPABLE, 0) == 0 && setrlimit(RLIMIT_CORE, &no_dump) == 0 &&
           prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_NAME, name) == 0;
}

static _Noreturn void be_child(const char *name, pid_t starter, process_work *work, void *context,
                               struct connection *connection)
{
    forget_signals();
    bool is_confined = confine(name, starter) && keep_only(connection->descriptor);
    if (is_confined)
        work(context, connection);
    _exit(is_confined ? 0 : 1);
}

struct fault *process_start(struct arena *arena, const char *name, process_work *work,
                            void *context, struct process **process_out)
{
    struct connection *ours, *theirs;
    TRY(socket_pair(arena, name, &ours, &theirs));
    struct process *process = arena_new(arena, struct process);
    pid_t starter = getpid();
    *process = (struct process){.connection = ours, .number = fork()};
    if (process->number == 0)
        be_child(name, starter, work, context, theirs);
    struct fault *fault =
        process->number < 0 ? system_fault(arena, "fault.process-start", name) : NULL;
    socket_close(theirs);
    if (fault)
        socket_close(ours);
    else
        *process_out = process;
    return fault;
}

struct connection *process_connection(const struct process *process)
{
    return process->connection;
}

int32_t process_number(const struct process *process)
{
    return (int32_t)process->number;
}

static void look(struct process *process, int how)
{
    pid_t answer = process->has_ended ? process->number : 0;
    while (!process->has_ended && (answer = waitpid(process->number, &process->status, how)) < 0)
        ensure(errno == EINTR);
    process->has_ended = answer == process->number;
}

const char *process_end(struct process *process, struct arena *arena)
{
    struct builder words;
    look(process, WNOHANG);
    if (!process->has_ended)
        return NULL;
    bool by_signal = WIFSIGNALED(process->status);
    builder_init(&words, arena);
    builder_add_string(&words, by_signal ? "signal " : "exit ");
    builder_add_number(&words,
                       by_signal ? WTERMSIG(process->status) : WEXITSTATUS(process->status));
    return builder_string(&words);
}

/* Looks again and again, since not every system can wait for the end of a process for a time. */
static void wait_for_end(struct process *process, int wait_milliseconds)
{
    int64_t end = clock_milliseconds() + wait_milliseconds;
    look(process, WNOHANG);
    while (!process->has_ended && clock_milliseconds() < end) {
        poll(NULL, 0, LOOK_MILLISECONDS);
        look(process, WNOHANG);
    }
}

void process_stop(struct process *process, int wait_milliseconds)
{
    if (!process)
        return;
    socket_close(process->connection);
    wait_for_end(process, wait_milliseconds);
    if (!process->has_ended)
        kill(process->number, SIGKILL);
    look(process, 0);
}
