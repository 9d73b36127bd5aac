/* moment: when something happened, as an entry writes it: a day, or a second of it in UTC. */
#ifndef LEAF_MOMENT_H
#define LEAF_MOMENT_H

#include "base/base.h"

enum { MOMENT_DAY_ALONE = -1, MOMENT_SECONDS = 86400 };

struct moment {
    int32_t day;    /* since 1970-01-01 */
    int32_t second; /* of the day, 0-86399, or MOMENT_DAY_ALONE */
};

/* "2026-01-15" or "2026-01-15T09:00:00Z" exactly. */
bool moment_parse(struct text written, struct moment *moment_out);
void moment_write(struct builder *builder, struct moment moment);
bool moment_exists(struct moment moment);

#endif
