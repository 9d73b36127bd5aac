/* log: see log.h. Allocates nothing, so it also works when a promise of our own has been broken. */
#include "log.h"

#include "output.h"

#include <string.h>

enum { LOG_BYTES = 1000 };

static const char prefix[] = "reda: ";

void log_line(struct text line)
{
    char whole[LOG_BYTES + 8];
    size_t size = line.size < LOG_BYTES ? line.size : LOG_BYTES;
    size_t start = sizeof prefix - 1;
    memcpy(whole, prefix, start);
    if (size)
        memcpy(whole + start, line.bytes, size);
    whole[start + size] = '\n';
    output_write_error((struct text){whole, start + size + 1});
}
