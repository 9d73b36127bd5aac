/* authority_words: days, labels and paragraphs as the texts about deciders say them. Must know no
 * register. */
#include "authority_part.h"

void say(struct builder *out, enum language language, const char *key)
{
    builder_add_string(out, words_text(language, key));
}

void say_with(struct builder *out, enum language language, const char *key, struct text first,
              struct text second)
{
    const struct text arguments[] = {first, second};
    words_add(out, language, key, arguments, 2);
}

/* a-z and å ä ö (C3 A5, A4, B6); other letters stand as they are. */
void say_capital(struct builder *out, struct text text)
{
    const unsigned char *letter = (const unsigned char *)text.bytes;
    size_t size = 0;
    if (text.size && letter[0] >= 'a' && letter[0] <= 'z') {
        builder_add_char(out, (char)(letter[0] - 'a' + 'A'));
        size = 1;
    } else if (text.size > 1 && letter[0] == 0xC3 && letter[1] >= 0xA0) {
        builder_add_char(out, (char)letter[0]);
        builder_add_char(out, (char)(letter[1] - 0x20));
        size = 2;
    }
    builder_add(out, text_after(text, size));
}

struct builder say_piece(const struct builder *out)
{
    struct builder piece;
    builder_init(&piece, out->arena);
    return piece;
}

void say_paragraph(struct builder *out, struct text text)
{
    if (text.size)
        paper_paragraph_within(out, NARROW_COLUMNS, TEXT_LITERAL(""), 0, text);
}

void say_item(struct builder *out, struct text text)
{
    if (text.size)
        paper_paragraph_within(out, NARROW_COLUMNS, TEXT_LITERAL("  - "), 4, text);
}

void say_labelled(struct builder *out, struct text label, struct text text)
{
    struct builder lead = say_piece(out);
    if (text.size == 0)
        return;
    paper_blank(&lead, 2);
    paper_left(&lead, label, NARROW_LABEL - 2);
    paper_paragraph_within(out, NARROW_COLUMNS, builder_text(&lead), NARROW_LABEL, text);
}

static const char *const weekdays[] = {"weekday.monday",   "weekday.tuesday", "weekday.wednesday",
                                       "weekday.thursday", "weekday.friday",  "weekday.saturday",
                                       "weekday.sunday"};

static const char *const months[] = {"month.january", "month.february", "month.march",
                                     "month.april",   "month.may",      "month.june",
                                     "month.july",    "month.august",   "month.september",
                                     "month.october", "month.november", "month.december"};

static void add_day_of_month(struct builder *out, enum language language, const struct civil *civil)
{
    builder_add_number(out, civil->day);
    builder_add_char(out, ' ');
    say(out, language, months[civil->month - 1]);
}

void say_month_day(struct builder *out, enum language language, int32_t day)
{
    struct civil civil = civil_from_day(day);
    add_day_of_month(out, language, &civil);
    builder_add_char(out, ' ');
    builder_add_number(out, civil.year);
}

void say_day(struct builder *out, enum language language, int32_t day, int32_t near)
{
    struct civil civil = civil_from_day(day);
    say(out, language, weekdays[day_weekday(day)]);
    builder_add_char(out, ' ');
    add_day_of_month(out, language, &civil);
    if (near != DAY_NONE && civil_from_day(near).year == civil.year)
        return;
    builder_add_char(out, ' ');
    builder_add_number(out, civil.year);
}

static void add_two_digits(struct builder *out, int32_t number)
{
    builder_add_char(out, (char)('0' + number / 10));
    builder_add_char(out, (char)('0' + number % 10));
}

void say_moment(struct builder *out, enum language language, int32_t day, int32_t minute,
                int32_t near)
{
    say_day(out, language, day, near);
    if (minute < 0)
        return;
    say(out, language, "authority.at-time");
    add_two_digits(out, minute / 60);
    say(out, language, "authority.time-mark");
    add_two_digits(out, minute % 60);
}

void say_short_day(struct builder *out, int32_t day, bool with_year)
{
    struct civil civil = civil_from_day(day);
    builder_add_number(out, civil.day);
    builder_add_char(out, '/');
    builder_add_number(out, civil.month);
    if (!with_year)
        return;
    builder_add_char(out, ' ');
    builder_add_number(out, civil.year);
}

void say_span(struct builder *out, enum language language, int32_t from, int32_t to)
{
    struct builder first = say_piece(out), last = say_piece(out);
    bool begins = from > DAY_FIRST, ends = to < DAY_LAST;
    if (begins)
        builder_add_day(&first, from);
    if (ends)
        builder_add_day(&last, to);
    if (begins || ends)
        say_with(out, language,
                 begins && ends ? "validity.between"
                 : begins       ? "validity.from"
                                : "validity.to",
                 builder_text(&first), builder_text(&last));
}

void authority_day(struct builder *out, enum language language, int32_t day)
{
    say_day(out, language, day, DAY_NONE);
}
