/* main: starts the house. Installs who tells about our own broken promises, then hands over to the command line. */
#include "faces/cli/cli.h"
#include "features/features.h"
#include "os/os.h"

#include <string.h>

enum { PLACE_BYTES = 600 };

/* Appends what fits; the process is about to stop, so nothing may be allocated. */
static size_t append(char *line, size_t size, const char *words)
{
    size_t more = strlen(words);
    if (more > PLACE_BYTES - size)
        more = PLACE_BYTES - size;
    memcpy(line + size, words, more);
    return size + more;
}

static size_t append_number(char *line, size_t size, int number)
{
    char digits[12] = "";
    size_t at = sizeof digits - 1;
    for (int rest = number; rest > 0; rest /= 10)
        digits[--at] = (char)('0' + rest % 10);
    return append(line, size, digits + at);
}

static void tell_broken_promise(const char *promise, const char *file, int line)
{
    char told[PLACE_BYTES];
    size_t size = append(told, 0, "programfel / program fault: ");
    size = append(told, size, file);
    size = append(told, size, ":");
    size = append_number(told, size, line);
    size = append(told, size, ": ");
    size = append(told, size, promise);
    log_line((struct text){told, size});
}

int main(int argument_count, char **arguments)
{
    ensure_set_reporter(tell_broken_promise);
    return cli_run(argument_count, arguments, features);
}
