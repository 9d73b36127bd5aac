/* memory: copies of what a user gave, texts, problems and days across the border. Must know no law and no register. */
#include "part.h"

#include <string.h>

struct text library_copy(struct arena *arena, struct reda_text given)
{
    struct text text = taken(given);
    return text_kept(arena, text);
}

struct text library_name(struct arena *arena, struct reda_text given)
{
    struct text name = library_copy(arena, given);
    name.size = text_utf8_fault(name); /* it is quoted in problems, which are UTF-8 */
    return name;
}

struct reda_text library_worded(struct arena *arena, enum reda_language language,
                                const struct problem *problem)
{
    struct builder sentence;
    builder_init(&sentence, arena);
    words_add(&sentence, (enum language)language, problem->key, problem->arguments,
              problem->argument_count);
    return handed(builder_text(&sentence));
}

struct reda_text reda_text_of(const char *zero_terminated)
{
    return zero_terminated ? handed(text_of(zero_terminated)) : (struct reda_text){0};
}

bool reda_day_parse(struct reda_text written, int32_t *day_out)
{
    return day_parse(taken(written), day_out);
}

bool reda_day_write(int32_t day, char *to)
{
    struct civil civil;
    if (day < DAY_FIRST || day > DAY_LAST)
        return false;
    civil = civil_from_day(day);
    const int32_t digits[] = {civil.year / 1000,
                              civil.year / 100 % 10,
                              civil.year / 10 % 10,
                              civil.year % 10,
                              -1,
                              civil.month / 10,
                              civil.month % 10,
                              -1,
                              civil.day / 10,
                              civil.day % 10};
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
        to[i] = digits[i] < 0 ? '-' : (char)('0' + digits[i]);
    to[10] = '\0';
    return true;
}

void reda_set_reporter(reda_reporter *reporter)
{
    ensure_set_reporter(reporter);
}
