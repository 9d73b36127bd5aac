/* order_number: numbers and days in the words of an order. Must not know what they limit. */
#include "order_number.h"

#include "order_words.h"

#include <string.h>

enum { MOST_DIGITS = 9, FEW_WORDS = 60 /* bytes between "antagen" and its day */ };

static const struct {
    const char *word;
    int64_t thousandths;
} words[] = {
    {"ett och ett halvt", 1500},
    {"ett halvt", 500},
    {"ett kvarts", 250},
    {"en fjärdedels", 250},
    {"en fjärdedel", 250},
    {"halvt", 500},
    {"halva", 500},
    {"½", 500},
    {"en", 1000},
    {"ett", 1000},
    {"två", 2000},
    {"tre", 3000},
    {"fyra", 4000},
    {"fem", 5000},
    {"sex", 6000},
    {"sju", 7000},
    {"åtta", 8000},
    {"nio", 9000},
    {"tio", 10000},
    {"tolv", 12000},
};

static size_t digits_at(struct text text, size_t at)
{
    size_t count = 0;
    while (is_digit_at(text, at + count))
        count++;
    return count;
}

/* " 000" and ".000" go on with the thousands. */
static size_t whole_part(struct text folded, int64_t *whole_out)
{
    size_t at = 0, digits = 0;
    *whole_out = 0;
    for (;;) {
        for (; is_digit_at(folded, at) && digits < MOST_DIGITS; at++, digits++)
            *whole_out = *whole_out * 10 + (folded.bytes[at] - '0');
        bool gap = at < folded.size && (folded.bytes[at] == ' ' || folded.bytes[at] == '.');
        size_t next = at + 1;
        while (gap && next < folded.size && folded.bytes[next] == ' ') /* a hard blank is two */
            next++;
        if (!gap || digits_at(folded, next) != 3)
            return at;
        at = next;
    }
}

static size_t take_digits(struct text folded, int64_t *thousandths_out)
{
    int64_t whole;
    size_t at = whole_part(folded, &whole), decimals = digits_at(folded, at + 1);
    if (at == 0 || is_digit_at(folded, at))
        return 0;
    *thousandths_out = whole * 1000;
    bool has = at < folded.size && (folded.bytes[at] == ',' || folded.bytes[at] == '.');
    if (!has || decimals == 0 || decimals > 3)
        return at;
    int64_t scale = 100;
    for (size_t i = 1; i <= decimals; i++, scale /= 10)
        *thousandths_out += (folded.bytes[at + i] - '0') * scale;
    return at + 1 + decimals;
}

size_t order_number_take(struct text folded, int64_t *thousandths_out)
{
    if (is_digit_at(folded, 0))
        return take_digits(folded, thousandths_out);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t size = order_takes(folded, words[i].word);
        if (size == 0)
            continue;
        *thousandths_out = words[i].thousandths;
        return size;
    }
    return 0;
}

static const char *const months[] = {"januari",   "februari", "mars",     "april",
                                     "maj",       "juni",     "juli",     "augusti",
                                     "september", "oktober",  "november", "december"};

/* "25 november 2014" */
static size_t take_written_day(struct text folded, int32_t *day_out)
{
    int32_t day, year;
    size_t digits = digits_at(folded, 0);
    if (digits < 1 || digits > 2 || !text_to_number((struct text){folded.bytes, digits}, &day))
        return 0;
    struct text rest = text_trim(text_after(folded, digits));
    for (int32_t month = 0; month < 12; month++) {
        size_t size = order_takes(rest, months[month]);
        if (size == 0)
            continue;
        rest = text_trim(text_after(rest, size));
        if (digits_at(rest, 0) != 4 || !text_to_number((struct text){rest.bytes, 4}, &year))
            return 0;
        struct civil civil = {year, month + 1, day};
        if (!civil_exists(civil))
            return 0;
        *day_out = day_from_civil(civil);
        return (size_t)(rest.bytes - folded.bytes) + 4;
    }
    return 0;
}

size_t order_day_take(struct text folded, int32_t *day_out)
{
    enum { ISO = 10 };
    if (folded.size >= ISO && !is_digit_at(folded, ISO) &&
        day_parse((struct text){folded.bytes, ISO}, day_out))
        return ISO;
    return take_written_day(folded, day_out);
}

int32_t order_day_after(struct text folded, const char *const *phrases)
{
    size_t at, size;
    int32_t day;
    if (!order_finds_any(folded, phrases, &at, &size))
        return DAY_NONE;
    struct text rest = text_after(folded, at + size);
    for (size_t i = 0; i < rest.size && i < FEW_WORDS; i++)
        if (is_digit_at(rest, i) && (i == 0 || !is_digit_at(rest, i - 1)) &&
            order_day_take(text_after(rest, i), &day))
            return day;
    return DAY_NONE;
}

/* "8", "08", "08:00", "17.00" */
static size_t take_clock(struct text folded, int32_t *minute_out)
{
    int32_t hour, minute = 0;
    size_t at = digits_at(folded, 0);
    if (at < 1 || at > 2 || !text_to_number((struct text){folded.bytes, at}, &hour))
        return 0;
    bool sign = at < folded.size && (folded.bytes[at] == ':' || folded.bytes[at] == '.');
    if (sign && digits_at(folded, at + 1) == 2) {
        text_to_number((struct text){folded.bytes + at + 1, 2}, &minute);
        at += 3;
    }
    if (hour > 23 || minute > 59)
        return 0;
    *minute_out = hour * 60 + minute;
    return at;
}

static size_t take_hours(struct text folded, int64_t *hours_out)
{
    int32_t opens, closes;
    size_t size = take_clock(folded, &opens);
    if (size == 0)
        return 0;
    struct text rest = text_trim(text_after(folded, size));
    size_t joint = order_takes(rest, "-") + order_takes(rest, "till") + order_takes(rest, "och");
    if (joint == 0)
        return 0;
    rest = text_trim(text_after(rest, joint));
    size = take_clock(rest, &closes);
    if (size == 0 || closes == opens)
        return 0;
    bool night = closes < opens; /* "16.30-08.00": the hours of the jour, not of the office */
    *hours_out = night ? (int64_t)closes * 1440 + opens : (int64_t)opens * 1440 + closes;
    return (size_t)(rest.bytes - folded.bytes) + size;
}

int64_t order_hours_find(struct text folded, size_t *at_out, size_t *size_out)
{
    int64_t hours;
    for (size_t at = 0; at < folded.size; at++) {
        bool begins = is_digit_at(folded, at) && !(at && is_digit_at(folded, at - 1));
        size_t size = begins ? take_hours(text_after(folded, at), &hours) : 0;
        if (size == 0)
            continue;
        *at_out = at;
        *size_out = size;
        return hours;
    }
    return -1;
}
