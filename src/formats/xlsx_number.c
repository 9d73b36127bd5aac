/* xlsx_number: decimal numbers and serial days. Must not know cells. */
#include "xlsx_number.h"

enum {
    MANTISSA_DIGITS = 17,
    NANO = 1000000000,
    DAY_SECONDS = 86400,
    SERIAL_1900 = 25569, /* 1970-01-01 */
    SERIAL_1904 = 24107,
    FALSE_LEAP_DAY = 60 /* 1900-02-29 */
};

/* whole + nano / 1 000 000 000, never negative. */
struct decimal {
    int64_t whole;
    int64_t nano;
};

static const int64_t powers[19] = {
    1,
    10,
    100,
    1000,
    10000,
    100000,
    1000000,
    10000000,
    100000000,
    1000000000,
    10000000000,
    100000000000,
    1000000000000,
    10000000000000,
    100000000000000,
    1000000000000000,
    10000000000000000,
    100000000000000000,
    1000000000000000000,
};

/* Takes digits into the mantissa; what does not fit only moves the exponent. Returns how many digits were
 * there. */
static size_t take_digits(struct text *rest, int64_t *mantissa, int *digits, int *exponent,
                          bool fraction)
{
    size_t taken = 0;
    for (; rest->size && is_digit(rest->bytes[0]); taken++, *rest = text_after(*rest, 1)) {
        bool fits = *digits < MANTISSA_DIGITS;
        if (fits) {
            *mantissa = *mantissa * 10 + (rest->bytes[0] - '0');
            *digits += *mantissa > 0;
        }
        *exponent += fraction ? -fits : !fits;
    }
    return taken;
}

/* "E+7" at the end of a number. */
static bool take_exponent(struct text *rest, int *exponent)
{
    if (rest->size == 0)
        return true;
    if ((rest->bytes[0] | 0x20) != 'e')
        return false;
    *rest = text_after(*rest, 1);
    bool minus = text_starts(*rest, "-");
    if (minus || text_starts(*rest, "+"))
        *rest = text_after(*rest, 1);
    int32_t said;
    if (rest->size > 3 || !text_to_number(*rest, &said))
        return false;
    *exponent += minus ? -said : said;
    return true;
}

static bool scale(int64_t mantissa, int exponent, struct decimal *decimal_out)
{
    *decimal_out = (struct decimal){0, 0};
    if (exponent >= 0)
        return exponent <= 18 &&
               !__builtin_mul_overflow(mantissa, powers[exponent], &decimal_out->whole);
    if (exponent < -18)
        return true; /* too small to be a minute */
    int64_t divisor = powers[-exponent], left = mantissa % divisor;
    decimal_out->whole = mantissa / divisor;
    decimal_out->nano = divisor > NANO ? left / (divisor / NANO) : left * (NANO / divisor);
    return true;
}

static bool decimal_parse(struct text written, struct decimal *decimal_out)
{
    int64_t mantissa = 0;
    int digits = 0, exponent = 0;
    size_t before = take_digits(&written, &mantissa, &digits, &exponent, false);
    size_t after = 0;
    if (text_starts(written, ".")) {
        written = text_after(written, 1);
        after = take_digits(&written, &mantissa, &digits, &exponent, true);
    }
    return before + after > 0 && take_exponent(&written, &exponent) &&
           scale(mantissa, exponent, decimal_out);
}

static void add_two(struct builder *builder, int64_t number)
{
    builder_add_char(builder, (char)('0' + number / 10));
    builder_add_char(builder, (char)('0' + number % 10));
}

static void add_time(struct builder *builder, int64_t seconds)
{
    add_two(builder, seconds / 3600);
    builder_add_char(builder, ':');
    add_two(builder, seconds / 60 % 60);
}

static void add_serial(struct builder *builder, int64_t serial, bool from_1904)
{
    if (from_1904)
        builder_add_day(builder, (int32_t)(serial - SERIAL_1904));
    else if (serial == 0)
        builder_add_string(builder, "1900-01-00");
    else if (serial == FALSE_LEAP_DAY)
        builder_add_string(builder, "1900-02-29");
    else
        builder_add_day(builder, (int32_t)(serial - SERIAL_1900 + (serial < FALSE_LEAP_DAY)));
}

bool number_add_day(struct builder *builder, struct text written, bool from_1904)
{
    struct decimal serial;
    if (!decimal_parse(written, &serial) || serial.whole > DAY_LAST + SERIAL_1904 - 1)
        return false;
    int64_t seconds = (serial.nano * DAY_SECONDS + NANO / 2) / NANO;
    int64_t day = serial.whole + seconds / DAY_SECONDS;
    seconds %= DAY_SECONDS;
    if (day > 0 || seconds == 0)
        add_serial(builder, day, from_1904);
    if (day > 0 && seconds > 0)
        builder_add_char(builder, ' ');
    if (seconds > 0)
        add_time(builder, seconds);
    return true;
}

void number_add(struct builder *builder, struct text written)
{
    struct decimal decimal;
    bool plain = written.size > 0;
    for (size_t i = 0; i < written.size && plain; i++)
        plain = is_digit(written.bytes[i]);
    if (!plain && decimal_parse(written, &decimal) && decimal.nano == 0 && decimal.whole > 0)
        builder_add_number(builder, decimal.whole);
    else
        builder_add(builder, written);
}
