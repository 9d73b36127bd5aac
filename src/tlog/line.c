/* line: lines, numbers, names and hashes as a log's text formats write them, each in one way only. */
#include "line.h"

#include <string.h>

bool line_cut(struct lines *lines, struct text *line_out)
{
    const char *end = lines->rest.size ? memchr(lines->rest.bytes, '\n', lines->rest.size) : NULL;
    lines->number++;
    if (!end)
        return false;
    *line_out = text_cut(&lines->rest, '\n');
    return true;
}

/* The line on which a byte stands. */
static size_t line_of(struct text whole, size_t at)
{
    size_t line = 1;
    for (size_t i = 0; i < at; i++)
        line += whole.bytes[i] == '\n';
    return line;
}

static bool is_control(char letter)
{
    return (unsigned char)letter < 0x20;
}

bool lines_check(struct text whole, struct flaw *flaw_out)
{
    if (whole.size > NOTE_SIZE_MOST)
        return flaw_set(flaw_out, FLAW_TOO_LARGE, 0);
    size_t wrong = text_utf8_fault(whole);
    for (size_t i = 0; i < wrong; i++)
        if ((unsigned char)whole.bytes[i] < 0x20 && whole.bytes[i] != '\n')
            wrong = i;
    if (wrong < whole.size)
        return flaw_set(flaw_out, FLAW_LETTERS, line_of(whole, wrong));
    if (whole.size == 0 || whole.bytes[whole.size - 1] != '\n')
        return flaw_set(flaw_out, FLAW_NO_END, line_of(whole, whole.size));
    return true;
}

bool decimal_read(struct text written, uint64_t *value_out)
{
    uint64_t value = 0;
    bool zero_first = written.size > 1 && written.bytes[0] == '0';
#ifdef PLANTED_PROOF /* proves that the fuzzer looks: a number is written in two ways */
    zero_first = false;
#endif
    if (written.size == 0 || written.size > 19 || zero_first)
        return false;
    for (size_t i = 0; i < written.size; i++) {
        if (written.bytes[i] < '0' || written.bytes[i] > '9')
            return false;
        value = value * 10 + (uint64_t)(written.bytes[i] - '0');
    }
    *value_out = value;
    return value <= INT64_MAX;
}

void decimal_write(struct builder *builder, uint64_t value)
{
    ensure(value <= INT64_MAX);
    builder_add_number(builder, (int64_t)value);
}

/* The blanks of Unicode (White_Space) that are more than one byte long. */
static bool is_wide_blank(struct text rest)
{
    static const char *const blanks[] = {"\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80",
                                         "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF",
                                         "\xE2\x81\x9F", "\xE3\x80\x80"};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (text_starts(rest, blanks[i]))
            return true;
    /* U+2000 to U+200A stand together. */
    return text_starts(rest, "\xE2\x80") && (unsigned char)rest.bytes[2] <= 0x8A;
}

bool name_check(struct text name)
{
    if (name.size == 0 || text_utf8_fault(name) != name.size)
        return false;
    for (size_t i = 0; i < name.size; i++)
        if (is_control(name.bytes[i]) || name.bytes[i] == ' ' || name.bytes[i] == '+' ||
            is_wide_blank(text_after(name, i)))
            return false;
    return true;
}

bool hash_read(struct text written, struct digest *hash_out)
{
    return base64_read_exactly(written, DIGEST_SIZE, hash_out->bytes);
}

void hash_line_write(struct builder *builder, const struct digest *hash)
{
    base64_write(builder, digest_text(hash));
    builder_add_char(builder, '\n');
}
