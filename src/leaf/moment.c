/* moment: written and read in one way only. A second that a clock puts in extra (23:59:60) cannot be written: nothing
 * of law turns on it. */
#include "moment.h"

enum { DAY_LETTERS = 10, SECOND_LETTERS = 20 };

/* Two digits below a bound. */
static bool read_two(const char *letters, int32_t bound, int32_t *number_out)
{
    return text_to_number((struct text){letters, 2}, number_out) && *number_out < bound;
}

bool moment_parse(struct text written, struct moment *moment_out)
{
    int32_t hour, minute, second;
    const char *letters = written.bytes;
    moment_out->second = MOMENT_DAY_ALONE;
    if (written.size == DAY_LETTERS)
        return day_parse(written, &moment_out->day);
    if (written.size != SECOND_LETTERS || letters[10] != 'T' || letters[13] != ':' ||
        letters[16] != ':' || letters[19] != 'Z')
        return false;
    if (!read_two(letters + 11, 24, &hour) || !read_two(letters + 14, 60, &minute) ||
        !read_two(letters + 17, 60, &second))
        return false;
    moment_out->second = (hour * 60 + minute) * 60 + second;
    return day_parse((struct text){letters, DAY_LETTERS}, &moment_out->day);
}

static void put_two(char *place, int32_t number)
{
    place[0] = (char)('0' + number / 10);
    place[1] = (char)('0' + number % 10);
}

bool moment_exists(struct moment moment)
{
    return moment.day >= DAY_FIRST && moment.day <= DAY_LAST && moment.second >= MOMENT_DAY_ALONE &&
           moment.second < MOMENT_SECONDS;
}

void moment_write(struct builder *builder, struct moment moment)
{
    ensure(moment_exists(moment));
    builder_add_day(builder, moment.day);
    if (moment.second == MOMENT_DAY_ALONE)
        return;
    char written[] = "T00:00:00Z";
    put_two(written + 1, moment.second / 3600);
    put_two(written + 4, moment.second / 60 % 60);
    put_two(written + 7, moment.second % 60);
    builder_add_string(builder, written);
}
