/* output: see output.h. */
#include "output.h"

#include "descriptor.h"

#include <unistd.h>

struct fault *output_write(struct arena *arena, struct text text)
{
    if (!descriptor_write(STDOUT_FILENO, text))
        return system_fault(arena, "fault.output", "");
    return NULL;
}

void output_write_error(struct text text)
{
    bool told = descriptor_write(STDERR_FILENO, text);
    (void)told;
}
