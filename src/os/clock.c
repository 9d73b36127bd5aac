/* clock: see clock.h. Where the machine has no time zone database the rule of the EU (last Sunday of March and of
 * October, 01:00 UTC) is used instead of silently counting in UTC. */
#include "clock.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void use_swedish_time(void)
{
    static bool done;
    if (done)
        return;
    bool has_database = access("/usr/share/zoneinfo/Europe/Stockholm", R_OK) == 0;
    int failed = setenv("TZ", has_database ? "Europe/Stockholm" : "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    ensure(failed == 0);
    tzset();
    done = true;
}

static struct tm local_time(int64_t unix_seconds)
{
    use_swedish_time();
    time_t moment = unix_seconds;
    struct tm local;
    const struct tm *known = localtime_r(&moment, &local);
    ensure(known != NULL);
    return local;
}

int32_t clock_minute(int64_t unix_seconds)
{
    struct tm local = local_time(unix_seconds);
    return local.tm_hour * 60 + local.tm_min;
}

int32_t clock_day(int64_t unix_seconds)
{
    struct tm local = local_time(unix_seconds);
    return day_from_civil((struct civil){local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

int64_t clock_seconds(void)
{
    return time(NULL);
}

int32_t clock_today(void)
{
    return clock_day(clock_seconds());
}

int64_t clock_milliseconds(void)
{
    struct timespec now;
    int failed = clock_gettime(CLOCK_MONOTONIC, &now);
    ensure(failed == 0);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
