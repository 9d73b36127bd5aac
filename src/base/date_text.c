/* date_text: days, times of day and periods as they are written. Must not guess: what is not exactly in
 * the form is refused, and the caller tells the user how to write it. */
#include "date.h"

#include "ensure.h"

/* Exactly `count` digits at the front. */
static bool digits_at(struct text written, size_t at, size_t count, int32_t *number_out)
{
    return at + count <= written.size &&
           text_to_number((struct text){written.bytes + at, count}, number_out);
}

bool day_parse(struct text written, int32_t *day_out)
{
    struct civil civil;
    bool form = written.size == 10 && written.bytes[4] == '-' && written.bytes[7] == '-' &&
                digits_at(written, 0, 4, &civil.year) && digits_at(written, 5, 2, &civil.month) &&
                digits_at(written, 8, 2, &civil.day);
    if (!form || !civil_exists(civil))
        return false;
    *day_out = day_from_civil(civil);
    return true;
}

bool minute_parse(struct text written, int32_t *minute_out)
{
    int32_t hour, minute;
    bool form = written.size == 5 && written.bytes[2] == ':' && digits_at(written, 0, 2, &hour) &&
                digits_at(written, 3, 2, &minute);
    if (!form || hour > 23 || minute > 59)
        return false;
    *minute_out = hour * 60 + minute;
    return true;
}

static void put_digits(char *place, int32_t number, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        place[i] = (char)('0' + number % 10);
        number /= 10;
    }
}

void builder_add_day(struct builder *builder, int32_t day)
{
    struct civil civil = civil_from_day(day);
    char written[10] = "0000-00-00";
    put_digits(written, civil.year, 4);
    put_digits(written + 5, civil.month, 2);
    put_digits(written + 8, civil.day, 2);
    builder_add(builder, (struct text){written, sizeof written});
}

struct text day_words(struct arena *arena, int32_t day)
{
    struct builder words;
    builder_init(&words, arena);
    if (day != DAY_NONE)
        builder_add_day(&words, day);
    return builder_text(&words);
}

void builder_add_minute(struct builder *builder, int32_t minute)
{
    char written[5] = "00:00";
    put_digits(written, minute / 60, 2);
    put_digits(written + 3, minute % 60, 2);
    builder_add(builder, (struct text){written, sizeof written});
}

/* A number of 1-4 digits and the unit after it. */
static bool part_parse(struct text *rest, int32_t *number_out, char *unit_out)
{
    size_t digits = 0;
    while (digits < rest->size && rest->bytes[digits] >= '0' && rest->bytes[digits] <= '9')
        digits++;
    if (digits > 4 || digits == rest->size ||
        !text_to_number((struct text){rest->bytes, digits}, number_out))
        return false;
    *unit_out = rest->bytes[digits];
    *rest = text_after(*rest, digits + 1);
    return true;
}

/* The unit's place in "YMWD", each later than the one before it. */
static bool unit_follows(char unit, int *place)
{
    static const char units[] = "YMWD";
    while (*place < 4 && units[*place] != unit)
        (*place)++;
    return (*place)++ < 4;
}

bool period_parse(struct text written, struct period *period_out)
{
    if (written.size < 3 || written.bytes[0] != 'P')
        return false;
    struct period period = {0, 0};
    struct text rest = text_after(written, 1);
    int place = 0;
    while (rest.size) {
        int32_t number;
        char unit;
        if (!part_parse(&rest, &number, &unit) || !unit_follows(unit, &place))
            return false;
        if (unit == 'Y' || unit == 'M')
            period.months += unit == 'Y' ? number * 12 : number;
        else
            period.days += unit == 'W' ? number * 7 : number;
    }
    *period_out = period;
    return true;
}
