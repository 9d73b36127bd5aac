/* machine: asks the kernel. Must not decide anything from the answers. */
#include "machine.h"

#include <pwd.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

int machine_processors(void)
{
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return 1;
    int count = CPU_COUNT(&allowed);
    return count > 0 ? count : 1;
}

bool machine_error_is_terminal(void)
{
    return isatty(STDERR_FILENO) == 1;
}

bool machine_output_is_terminal(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

int machine_terminal_columns(void)
{
    struct winsize size;
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col;
}

int32_t machine_process(void)
{
    return (int32_t)getpid();
}

const char *machine_user(struct arena *arena)
{
    struct builder number;
    /* cppcheck-suppress getpwuidCalled ; asked by one thread, before there are others */
    const struct passwd *known = getpwuid(getuid());
    if (known && known->pw_name[0])
        return text_copy(arena, text_of(known->pw_name));
    builder_init(&number, arena);
    builder_add_number(&number, getuid());
    return builder_string(&number);
}
