/* test_confine: each attempt is made in a process of its own that has been confined; what is allowed still works, also
 * in a thread, and what is not fails. */
#include "os.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { CANNOT = 77, BROKEN = 99, ROOM = 256 };

static char mine[ROOM], theirs[ROOM], inside[ROOM], outside[ROOM], renamed[ROOM];

/* What an attempt answers: 0 = it went well, else errno. */
typedef int trial(void);

static int answer(bool good)
{
    return good ? 0 : errno;
}

static int opened(const char *path, int flags)
{
    int descriptor = open(path, flags | O_CLOEXEC, 0600);
    return answer(descriptor >= 0);
}

static int read_own(void)
{
    return opened(inside, O_RDONLY);
}
static int write_own(void)
{
    return opened(inside, O_WRONLY | O_TRUNC);
}
static int make_own(void)
{
    return opened(renamed, O_WRONLY | O_CREAT);
}
static int rename_own(void)
{
    return answer(rename(renamed, inside) == 0);
}
static int read_theirs(void)
{
    return opened(outside, O_RDONLY);
}
static int write_theirs(void)
{
    return opened(outside, O_WRONLY);
}
static int read_system(void)
{
    return opened("/etc/passwd", O_RDONLY);
}

static int run_program(void)
{
    char *const arguments[] = {(char[]){"true"}, NULL};
    return answer(syscall(SYS_execve, "/bin/true", arguments, NULL) == 0);
}

static int open_socket(void)
{
    return answer(socket(AF_INET, SOCK_STREAM, 0) >= 0);
}
static int open_stream(void)
{
    return answer(socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
}
static int open_datagram(void)
{
    return answer(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0) >= 0);
}
static int look_into(void)
{
    return answer(ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0);
}
static int connect_on(void)
{
    struct sockaddr_in nobody = {.sin_family = AF_INET};
    return answer(connect(0, (struct sockaddr *)&nobody, sizeof nobody) == 0);
}

static int run_memory(void)
{
    return answer(mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
                  MAP_FAILED);
}

static int take_memory(void)
{
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? errno : answer(mprotect(memory, 4096, PROT_NONE) == 0);
}

static int start_process(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    return answer(child > 0);
}

struct tried {
    trial *attempt;
    int result;
};

static void try_there(void *context, size_t number)
{
    struct tried *tried = context;
    (void)number;
    tried->result = tried->attempt();
}

/* In a thread that is started afterwards, as those of a server are. */
static int in_thread(trial *attempt)
{
    struct arena *arena = arena_open(0);
    struct tried tried = {attempt, BROKEN};
    struct threads *threads;
    if (threads_start(arena, 1, try_there, &tried, &threads))
        return BROKEN;
    threads_join(threads);
    return tried.result;
}

static int with_files(trial *attempt)
{
    const struct confine_paths paths = {(const char *const[]){theirs, "/nowhere", NULL},
                                        (const char *const[]){mine, NULL}};
    int level;
    if (confine_files(arena_open(0), &paths, &level))
        return BROKEN;
    return level ? in_thread(attempt) : CANNOT;
}

static int with_calls(trial *attempt, enum confined kind)
{
    bool is_confined;
    if (confine_calls(arena_open(0), kind, &is_confined))
        return BROKEN;
    return is_confined ? in_thread(attempt) : CANNOT;
}

static int as_server(trial *attempt)
{
    return with_calls(attempt, CONFINED_SERVER);
}
static int as_client(trial *attempt)
{
    return with_calls(attempt, CONFINED_CLIENT);
}

static int apart(int confine(trial *attempt), trial *attempt)
{
    int status;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(confine(attempt));
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : BROKEN;
}

struct expected {
    const char *name;
    trial *attempt;
    int result;
};

static void expect_all(int confine(trial *attempt), const struct expected *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int result = apart(confine, items[i].attempt);
        if (result == CANNOT)
            skip();
        if (result != items[i].result)
            fail_msg("%s: %d (%s)", items[i].name, result, strerror(result));
    }
}
#define EXPECT(confine, ...)                                    \
    expect_all(confine, (const struct expected[]){__VA_ARGS__}, \
               sizeof((const struct expected[]){__VA_ARGS__}) / sizeof(struct expected))

static int make_folders(void **state)
{
    (void)state;
    snprintf(mine, sizeof mine, "/tmp/reda-test-confine-mine.XXXXXX");
    snprintf(theirs, sizeof theirs, "/tmp/reda-test-confine-theirs.XXXXXX");
    if (!mkdtemp(mine) || !mkdtemp(theirs))
        return 1;
    snprintf(inside, ROOM, "%.200s/inside", mine);
    snprintf(renamed, ROOM, "%.200s/renamed", mine);
    snprintf(outside, ROOM, "%.200s/outside", theirs);
    return opened(inside, O_WRONLY | O_CREAT) || opened(outside, O_WRONLY | O_CREAT);
}

static int remove_folders(void **state)
{
    (void)state;
    unlink(inside);
    unlink(renamed);
    unlink(outside);
    return rmdir(mine) || rmdir(theirs);
}

static void other_files_are_out_of_reach(void **state)
{
    (void)state;
    EXPECT(with_files, {"read own", read_own, 0}, {"write own", write_own, 0},
           {"make own", make_own, 0}, {"rename own", rename_own, 0},
           {"read what may be read", read_theirs, 0}, {"write it", write_theirs, EACCES},
           {"read the system's", read_system, EACCES}, {"run a program", run_program, EACCES});
}

static void a_server_has_few_calls(void **state)
{
    (void)state;
    EXPECT(as_server, {"read", read_own, 0}, {"memory", take_memory, 0},
           {"a datagram to the supervisor", open_datagram, 0},
           {"run a program", run_program, EPERM}, {"start a process", start_process, EPERM},
           {"open a socket", open_socket, EPERM}, {"another local one", open_stream, EPERM},
           {"connect", connect_on, EPERM}, {"look into a process", look_into, EPERM},
           {"memory that is run", run_memory, EPERM});
}

static void a_client_connects_too(void **state)
{
    (void)state;
    EXPECT(as_client, {"open a socket", open_socket, 0}, {"run a program", run_program, EPERM},
           {"memory that is run", run_memory, EPERM});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_files_are_out_of_reach),
        cmocka_unit_test(a_server_has_few_calls),
        cmocka_unit_test(a_client_connects_too),
    };
    return cmocka_run_group_tests(tests, make_folders, remove_folders);
}
