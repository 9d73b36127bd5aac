/* list_day: reading days by forms. å = a digit of the year, m = month, d = day (m or d alone: one or two
 * digits), a blank = any number of blanks, anything else stands for itself. Must not guess: a cell fits a
 * form or it does not. */
#include "list_day.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2100, CENTURY = 2000 };

static const struct text usual_forms[] = {
    TEXT_LITERAL("åååå-m-d"),
    TEXT_LITERAL("ååååmmdd"),
    TEXT_LITERAL("d/m åååå"),
    TEXT_LITERAL("d.m.åååå"),
};
const struct texts list_day_forms = {usual_forms, 4};

/* Takes between least and most digits. */
static bool take_digits(struct text *cell, size_t least, size_t most, int32_t *number_out)
{
    size_t digits = 0;
    while (digits < most && digits < cell->size && is_digit(cell->bytes[digits]))
        digits++;
    if (digits < least || !text_to_number((struct text){cell->bytes, digits}, number_out))
        return false;
    *cell = text_after(*cell, digits);
    return true;
}

static size_t repeated(struct text form, const char *letter)
{
    size_t count = 0;
    while (text_starts(form, letter)) {
        form = text_after(form, text_of(letter).size);
        count++;
    }
    return count;
}

/* The next piece of a form: which part of a date, or 0 for anything else, and how many letters. */
static char next_part(struct text form, size_t *count_out, size_t *size_out)
{
    static const struct {
        const char *letter;
        char part;
    } parts[] = {{"å", 'y'}, {"m", 'm'}, {"d", 'd'}};
    for (size_t i = 0; i < 3; i++) {
        *count_out = repeated(form, parts[i].letter);
        *size_out = *count_out * text_of(parts[i].letter).size;
        if (*count_out)
            return parts[i].part;
    }
    *size_out = 1;
    return 0;
}

bool list_day_form_is_known(struct text form)
{
    int years = 0, months = 0, days = 0;
    while (form.size) {
        size_t count, size;
        char part = next_part(form, &count, &size);
        bool letter = part == 0 &&
                      ((form.bytes[0] | 0x20) >= 'a' || (unsigned char)form.bytes[0] >= 0x80) &&
                      form.bytes[0] != 'T';
        if (letter || (part == 'y' && count != 4 && count != 2) ||
            ((part == 'm' || part == 'd') && count > 2))
            return false;
        years += part == 'y';
        months += part == 'm';
        days += part == 'd';
        form = text_after(form, size);
    }
    return years == 1 && months == 1 && days == 1;
}

static bool take_part(struct text *cell, char part, size_t count, struct civil *civil)
{
    if (part == 'm')
        return take_digits(cell, count, 2, &civil->month);
    if (part == 'd')
        return take_digits(cell, count, 2, &civil->day);
    if (!take_digits(cell, count, count, &civil->year))
        return false;
    if (count == 2)
        civil->year += CENTURY;
    return true;
}

static bool take_literal(struct text *cell, char literal)
{
    if (literal == ' ') {
        *cell = text_trim(*cell);
        return true;
    }
    if (cell->size == 0 || cell->bytes[0] != literal)
        return false;
    *cell = text_after(*cell, 1);
    return true;
}

/* Takes a date of one form from the front of a cell. */
static bool take_date(struct text *cell, struct text form, struct civil *civil_out)
{
    while (form.size) {
        size_t count, size;
        char part = next_part(form, &count, &size);
        if (!(part ? take_part(cell, part, count, civil_out) : take_literal(cell, form.bytes[0])))
            return false;
        form = text_after(form, size);
    }
    return cell->size == 0 || !is_digit(cell->bytes[0]);
}

/* "HH:MM", then perhaps seconds. */
static bool take_clock(struct text *cell, int32_t *minute_out)
{
    int32_t hour, minute, ignored;
    if (!take_digits(cell, 1, 2, &hour) || cell->size == 0 ||
        (cell->bytes[0] != ':' && cell->bytes[0] != '.'))
        return false;
    *cell = text_after(*cell, 1);
    if (!take_digits(cell, 2, 2, &minute) || hour > 23 || minute > 59)
        return false;
    for (; cell->size > 1 && (cell->bytes[0] == ':' || cell->bytes[0] == '.');
         take_digits(cell, 1, 9, &ignored))
        *cell = text_after(*cell, 1);
    *minute_out = hour * 60 + minute;
    return true;
}

bool list_clock_read(struct text cell, int32_t *minute_out)
{
    cell = text_trim(cell);
    return take_clock(&cell, minute_out) && cell.size == 0;
}

/* What may follow a date: nothing, or a time of day in Sweden. */
static enum day_reading read_time(struct text rest, int32_t *minute_out)
{
    *minute_out = -1;
    if (rest.size == 0)
        return DAY_READ;
    if (rest.bytes[0] != ' ' && rest.bytes[0] != 'T')
        return DAY_IN_NO_FORM;
    rest = text_trim(text_after(rest, 1));
    if (!take_clock(&rest, minute_out))
        return DAY_IN_NO_FORM;
    if (rest.size == 0 || text_is(rest, "+01:00") || text_is(rest, "+02:00"))
        return DAY_READ;
    return text_is(rest, "Z") || rest.bytes[0] == '+' || rest.bytes[0] == '-' ? DAY_ELSEWHERE
                                                                              : DAY_IN_NO_FORM;
}

enum day_reading list_day_read(struct text cell, const struct texts *forms, int32_t *day_out,
                               int32_t *minute_out)
{
    for (size_t i = 0; i < forms->count; i++) {
        struct text rest = text_trim(cell);
        struct civil civil = {0, 0, 0};
        if (!take_date(&rest, forms->items[i], &civil))
            continue;
        enum day_reading time = read_time(rest, minute_out);
        if (time == DAY_IN_NO_FORM)
            continue;
        if (civil.year < YEAR_FIRST || civil.year > YEAR_LAST || !civil_exists(civil))
            return DAY_NEVER_WAS;
        *day_out = day_from_civil(civil);
        return time;
    }
    return DAY_IN_NO_FORM;
}
