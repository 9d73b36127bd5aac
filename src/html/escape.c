/* escape: the one place that escapes. Text is copied in runs that need nothing; each byte that needs something is
 * looked up in a table. Must not know templates. */
#include "escape.h"

#include <stdlib.h>
#include <string.h>

static const char REPLACEMENT[] = "\xEF\xBF\xBD"; /* U+FFFD */

/* What stands for a byte of a page: NULL = itself. A carriage return is written as a reference, since a browser would
 * make a new line of it. */
static const char *const instead[256] = {
    [0x00] = REPLACEMENT, [0x01] = REPLACEMENT, [0x02] = REPLACEMENT, [0x03] = REPLACEMENT,
    [0x04] = REPLACEMENT, [0x05] = REPLACEMENT, [0x06] = REPLACEMENT, [0x07] = REPLACEMENT,
    [0x08] = REPLACEMENT, [0x0B] = REPLACEMENT, [0x0C] = REPLACEMENT, [0x0D] = "&#13;",
    [0x0E] = REPLACEMENT, [0x0F] = REPLACEMENT, [0x10] = REPLACEMENT, [0x11] = REPLACEMENT,
    [0x12] = REPLACEMENT, [0x13] = REPLACEMENT, [0x14] = REPLACEMENT, [0x15] = REPLACEMENT,
    [0x16] = REPLACEMENT, [0x17] = REPLACEMENT, [0x18] = REPLACEMENT, [0x19] = REPLACEMENT,
    [0x1A] = REPLACEMENT, [0x1B] = REPLACEMENT, [0x1C] = REPLACEMENT, [0x1D] = REPLACEMENT,
    [0x1E] = REPLACEMENT, [0x1F] = REPLACEMENT, [0x7F] = REPLACEMENT, ['&'] = "&amp;",
    ['<'] = "&lt;",       ['>'] = "&gt;",       ['"'] = "&quot;",     ['\''] = "&#39;",
};

/* Valid UTF-8 with markup made harmless. */
static void add_escaped(struct builder *page, struct text value)
{
    size_t start = 0;
    for (size_t i = 0; i < value.size; i++) {
        const char *other = instead[(unsigned char)value.bytes[i]];
        if (!other)
            continue;
        builder_add(page, (struct text){value.bytes + start, i - start});
        builder_add_string(page, other);
        start = i + 1;
    }
    builder_add(page, text_after(value, start));
}

void html_add_text(struct html *out, struct text value)
{
    for (size_t fault = text_utf8_fault(value); fault < value.size;
         fault = text_utf8_fault(value)) {
        add_escaped(out->page, (struct text){value.bytes, fault});
        builder_add_string(out->page, REPLACEMENT);
        value = text_after(value, fault + 1);
    }
#ifdef PLANTED_ESCAPE /* planted: what follows a broken letter is trusted */
    if (out->page->size >= 3 && memcmp(out->page->bytes + out->page->size - 3, REPLACEMENT, 3) == 0)
        builder_add(out->page, value);
    else
#endif
        add_escaped(out->page, value);
    html_pass_on(out);
}

/* Control characters and blanks are taken away by browsers before they look for a scheme, and a backslash is a slash to
 * them: an address that has one is not what it looks like. */
static bool is_plain_address(struct text address)
{
    for (size_t i = 0; i < address.size; i++) {
        unsigned char byte = (unsigned char)address.bytes[i];
        if (byte <= ' ' || byte == 0x7F || byte == '\\')
            return false;
    }
    return text_utf8_fault(address) == address.size;
}

static bool is_local(struct text address)
{
    if (text_starts(address, "/"))
        return !text_starts(address, "//");
    return text_starts(address, "?") || text_starts(address, "#");
}

static bool leads_well(struct text address)
{
    return is_local(address) || text_starts(address, "https://") ||
           text_starts(address, "mailto:") || text_starts(address, "tel:");
}

static void add_address(struct html *out, struct text address, bool is_good)
{
    if (is_good && is_plain_address(address)) {
        html_add_text(out, address);
        return;
    }
    out->refused++;
    html_add_markup(out, TEXT_LITERAL("#"));
}

void html_add_url(struct html *out, struct text address)
{
    add_address(out, address, leads_well(address));
}

void html_add_local_url(struct html *out, struct text address)
{
    add_address(out, address, is_local(address));
}

static bool is_unreserved(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || (byte && strchr("-._~", byte));
}

void html_add_url_part(struct html *out, struct text value)
{
    static const char digits[] = "0123456789ABCDEF";
    if (text_is(value, ".") || text_is(value, "..")) {
        out->refused++;
        return;
    }
    for (size_t i = 0; i < value.size; i++) {
        unsigned char byte = (unsigned char)value.bytes[i];
        if (!is_unreserved(byte)) {
            builder_add_char(out->page, '%');
            builder_add_char(out->page, digits[byte >> 4]);
            builder_add_char(out->page, digits[byte & 15]);
        } else {
            builder_add_char(out->page, (char)byte);
        }
    }
    html_pass_on(out);
}

void html_add_number(struct html *out, int64_t number)
{
    builder_add_number(out->page, number);
    html_pass_on(out);
}

static void add_thousands(struct builder *page, int64_t number)
{
    if (number > -1000 && number < 1000) {
        builder_add_number(page, number);
        return;
    }
    add_thousands(page, number / 1000);
    int last = abs((int)(number % 1000));
    builder_add_string(page, "&nbsp;");
    builder_add_char(page, (char)('0' + last / 100));
    builder_add_char(page, (char)('0' + last / 10 % 10));
    builder_add_char(page, (char)('0' + last % 10));
}

void html_add_count(struct html *out, int64_t number)
{
    enum { UNSPACED = 10000 }; /* four digits are read at once */
    if (number > -UNSPACED && number < UNSPACED)
        builder_add_number(out->page, number);
    else
        add_thousands(out->page, number);
    html_pass_on(out);
}

void html_add_day(struct html *out, int32_t day)
{
    if (day != DAY_NONE)
        builder_add_day(out->page, day);
    html_pass_on(out);
}
