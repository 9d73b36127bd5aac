/* ensure: how a broken promise ends. Must not know who listens: the reporter is handed in. */
#include "ensure.h"

#include <stdlib.h>

static ensure_reporter *installed_reporter;

void ensure_set_reporter(ensure_reporter *reporter)
{
    installed_reporter = reporter;
}

_Noreturn void ensure_broken(const char *promise, const char *file, int line)
{
    if (installed_reporter)
        installed_reporter(promise, file, line);
    abort();
}
