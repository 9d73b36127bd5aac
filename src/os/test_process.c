/* test_process: a second process answers, has nothing open but its connection, is told when its starter is gone, dies
 * with it, and does not hear what is meant for its starter. */
#include "os.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { WAIT = 5000, LIMIT = 1024 };

static struct arena *arena;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

/* Sends back what it is sent, until the starter closes. */
static void echo(void *context, struct connection *starter)
{
    struct arena *own = arena_open(0);
    struct text message;
    bool ended = false;
    (void)context;
    while (!socket_receive(starter, own, LIMIT, SOCKET_WAITS_FOREVER, &message, &ended) && !ended)
        if (socket_send(starter, own, message, WAIT))
            break;
    arena_close(own);
}

static const char *answer_to(struct process *process, const char *message)
{
    struct text answer;
    bool ended;
    struct connection *connection = process_connection(process);
    if (socket_send(connection, arena, text_of(message), WAIT) ||
        socket_receive(connection, arena, LIMIT, WAIT, &answer, &ended) || ended)
        return NULL;
    return text_copy(arena, answer);
}

static void process_answers_and_ends(void **state)
{
    (void)state;
    struct process *process;
    assert_null(process_start(arena, "echo", echo, NULL, &process));
    assert_string_equal(answer_to(process, "reda"), "reda");
    assert_null(process_end(process, arena));
    int number = process_number(process);
    process_stop(process, WAIT);
    assert_string_equal(process_end(process, arena), "exit 0");
    assert_int_equal(kill(number, 0), -1);
    process_stop(process, WAIT); /* twice does no harm */
    process_stop(NULL, WAIT);
}

/* What the process says of itself: descriptors open, may it be dumped, size of a core, may it gain rights. */
static void describe(void *context, struct connection *starter)
{
    struct arena *own = arena_open(0);
    struct builder words;
    struct rlimit core;
    int open_count = 0;
    (void)context;
    builder_init(&words, own);
    for (int descriptor = 0; descriptor < 64; descriptor++)
        open_count += fcntl(descriptor, F_GETFD) >= 0;
    getrlimit(RLIMIT_CORE, &core);
    builder_add_number(&words, open_count);
    builder_add_number(&words, prctl(PR_GET_DUMPABLE));
    builder_add_number(&words, (int64_t)core.rlim_max);
    builder_add_number(&words, prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
    struct fault *fault = socket_send(starter, own, builder_text(&words), WAIT);
    (void)fault; /* who started it sees that nothing comes */
    arena_close(own);
}

static void process_keeps_nothing_open(void **state)
{
    (void)state;
    struct process *process;
    struct text answer;
    bool ended;
    FILE *other = fopen("/dev/null", "r");
    assert_null(process_start(arena, "describe", describe, NULL, &process));
    assert_null(socket_receive(process_connection(process), arena, LIMIT, WAIT, &answer, &ended));
    assert_false(ended);
    assert_string_equal(text_copy(arena, answer),
                        "4001"); /* 4 open, not dumped, 0 bytes, no more rights */
    process_stop(process, WAIT);
    fclose(other);
}

static void signals_to_the_group_are_not_heard(void **state)
{
    (void)state;
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
    struct process *process;
    assert_null(process_start(arena, "echo", echo, NULL, &process));
    assert_string_equal(answer_to(process, "one"), "one"); /* it has begun */
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        assert_int_equal(kill(process_number(process), numbers[i]), 0);
    assert_string_equal(answer_to(process, "two"), "two");
    assert_int_equal(kill(process_number(process), SIGKILL), 0);
    assert_null(answer_to(process, "three"));
    process_stop(process, WAIT);
    assert_string_equal(process_end(process, arena), "signal 9");
}

/* Hears nothing and never ends by itself. */
static void sit(void *context, struct connection *starter)
{
    (void)context;
    (void)starter;
    for (;;)
        pause();
}

static void process_that_does_not_end_is_ended(void **state)
{
    (void)state;
    struct process *process;
    assert_null(process_start(arena, "sit", sit, NULL, &process));
    process_stop(process, 50);
    assert_string_equal(process_end(process, arena), "signal 9");
}

/* A starter that is killed takes the process with it, though that one hears nothing. */
static void process_dies_with_its_starter(void **state)
{
    (void)state;
    int ends[2], number = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t starter = fork();
    if (starter == 0) {
        struct process *process;
        if (process_start(arena, "sit", sit, NULL, &process))
            _exit(1);
        number = process_number(process);
        ssize_t sent = write(ends[1], &number, sizeof number);
        raise(sent == sizeof number ? SIGKILL : SIGTERM);
    }
    assert_int_equal(read(ends[0], &number, sizeof number), sizeof number);
    assert_int_equal(waitpid(starter, NULL, 0), starter);
    for (int tries = 0; tries < 100 && kill(number, 0) == 0; tries++)
        poll(NULL, 0, 50);
    char place[64], found[8] = "";
    snprintf(place, sizeof place, "/proc/%d/stat", number);
    FILE *stat = fopen(place, "r"); /* gone, or dead and not yet buried by whoever inherited it */
    if (stat) {
        char line[256] = "";
        char *read_line = fgets(line, sizeof line, stat);
        const char *bracket = read_line ? strrchr(line, ')') : NULL;
        snprintf(found, sizeof found, "%.1s", bracket ? bracket + 2 : "");
        fclose(stat);
    }
    assert_true(!stat || strcmp(found, "Z") == 0);
    close(ends[0]);
    close(ends[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(process_answers_and_ends),
        cmocka_unit_test(process_keeps_nothing_open),
        cmocka_unit_test(signals_to_the_group_are_not_heard),
        cmocka_unit_test(process_that_does_not_end_is_ended),
        cmocka_unit_test(process_dies_with_its_starter),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
