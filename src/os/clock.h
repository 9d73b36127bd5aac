/* clock: the only place where Reda reads the time. Legal days are Swedish civil days: Europe/Stockholm. */
#ifndef OS_CLOCK_H
#define OS_CLOCK_H

#include "base/base.h"

/* Today in Sweden. The first call sets the time zone of the process: call it before threads are started. */
int32_t clock_today(void);

/* The Swedish civil day of a moment, counted in seconds since 1970-01-01 00:00 UTC. Same condition. */
int32_t clock_day(int64_t unix_seconds);

/* The minute of that day, 0..1439. Same condition. */
int32_t clock_minute(int64_t unix_seconds);

/* Seconds since 1970-01-01 00:00 UTC, as the machine believes. */
int64_t clock_seconds(void);

/* Milliseconds of a clock that never goes back; only differences mean anything. */
int64_t clock_milliseconds(void);

#endif
