/* log: one line for the operator on standard error. Must not be given personal data. */
#ifndef OS_LOG_H
#define OS_LOG_H

#include "base/base.h"

/* "reda: <line>\n" in one write, so that lines of several processes do not mix. Cut at 1000 bytes. */
void log_line(struct text line);

#endif
