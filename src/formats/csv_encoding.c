/* csv_encoding: letters and separator of a CSV file. Must not read cells: it looks at the first lines and at
 * bytes. */
#include "csv_encoding.h"

enum { HEADER_LINES = 10, HEADER_BYTES = 64 * 1024 };

static const char separators[] = {';', '\t', ','};
enum { SEPARATORS = sizeof separators };

/* Windows-1252 0x80..0x9F; the five unused places stay the control characters they are. */
static const uint16_t upper_controls[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/* A file that holds more whole letters than broken bytes was meant as UTF-8. */
static enum csv_letters weigh(struct text bytes)
{
    size_t whole = 0, broken = 0;
    while (bytes.size) {
        size_t fault = text_utf8_fault(bytes);
        for (size_t i = 0; i < fault; i++)
            whole += (unsigned char)bytes.bytes[i] >= 0xC2;
        if (fault == bytes.size)
            break;
        broken++;
        bytes = text_after(bytes, fault + 1);
    }
    if (broken == 0)
        return LETTERS_UTF8;
    return whole > broken ? LETTERS_UTF8_BROKEN : LETTERS_WINDOWS_1252;
}

enum csv_letters csv_find_letters(struct text *bytes)
{
    if (text_starts(*bytes, "\xFF\xFE") || text_starts(*bytes, "\xFE\xFF"))
        return LETTERS_UTF16;
    bool marked = text_starts(*bytes, "\xEF\xBB\xBF");
    if (marked)
        *bytes = text_after(*bytes, 3);
    enum csv_letters found = weigh(*bytes);
    return marked && found == LETTERS_WINDOWS_1252 ? LETTERS_UTF8_BROKEN : found;
}

static void count_separators(struct text line, size_t counts[SEPARATORS])
{
    bool quoted = false;
    for (size_t i = 0; i < line.size; i++) {
        quoted ^= line.bytes[i] == '"';
        for (size_t s = 0; s < SEPARATORS && !quoted; s++)
            counts[s] += line.bytes[i] == separators[s];
    }
}

/* The most used separator of a line when it is used at least `least` times; 0 = none is. */
static char separator_of_line(struct text line, size_t least)
{
    size_t counts[SEPARATORS] = {0};
    count_separators(line, counts);
    size_t best = 0;
    for (size_t s = 1; s < SEPARATORS; s++)
        if (counts[s] > counts[best])
            best = s;
    return counts[best] >= least ? separators[best] : 0;
}

/* Lines of a title may stand above the header, so the first line with two separators counts before one with
 * one. */
static char separator_with(struct text bytes, size_t least)
{
    struct text rest = bytes;
    if (rest.size > HEADER_BYTES)
        rest.size = HEADER_BYTES;
    for (int line = 0; line < HEADER_LINES && rest.size; line++) {
        char found = separator_of_line(text_cut(&rest, '\n'), least);
        if (found)
            return found;
    }
    return 0;
}

char csv_find_separator(struct text *bytes)
{
    struct text rest = *bytes;
    struct text first = text_trim(text_cut(&rest, '\n'));
    bool said = text_starts(first, "sep=") && first.size == 5;
    if (said && (first.bytes[4] == ';' || first.bytes[4] == ',' || first.bytes[4] == '|')) {
        *bytes = rest;
        return first.bytes[4];
    }
    char found = separator_with(*bytes, 2);
    if (!found)
        found = separator_with(*bytes, 1);
    return found ? found : ';';
}

static void add_code_point(struct builder *builder, uint32_t code)
{
    char bytes[LETTER_BYTES];
    builder_add(builder, (struct text){bytes, (size_t)(letter_put(bytes, code) - bytes)});
}

void csv_add_windows_1252(struct builder *builder, struct text bytes)
{
    for (size_t i = 0; i < bytes.size; i++) {
        unsigned char byte = (unsigned char)bytes.bytes[i];
        if (byte < 0x80)
            builder_add_char(builder, bytes.bytes[i]);
        else
            add_code_point(builder, byte < 0xA0 ? upper_controls[byte - 0x80] : byte);
    }
}
