/* utf8: finds the first broken byte, and puts letters. Must not repair: what was typed is shown with its place. */
#include "text.h"

/* Length of the sequence that a lead byte opens and the range of its second byte; 0 = no lead byte. */
struct lead {
    unsigned char length, second_low, second_high;
};

static struct lead lead_of(unsigned char byte)
{
    if (byte < 0x80)
        return (struct lead){1, 0, 0};
    if (byte >= 0xC2 && byte <= 0xDF)
        return (struct lead){2, 0x80, 0xBF};
    if (byte == 0xE0)
        return (struct lead){3, 0xA0, 0xBF};
    if (byte == 0xED)
        return (struct lead){3, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF)
        return (struct lead){3, 0x80, 0xBF};
    if (byte == 0xF0)
        return (struct lead){4, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3)
        return (struct lead){4, 0x80, 0xBF};
    if (byte == 0xF4)
        return (struct lead){4, 0x80, 0x8F};
    return (struct lead){0, 0, 0};
}

static bool sequence_is_whole(const unsigned char *bytes, size_t left, struct lead lead)
{
    if (lead.length == 0 || lead.length > left)
        return false;
    if (lead.length > 1 && (bytes[1] < lead.second_low || bytes[1] > lead.second_high))
        return false;
    for (size_t i = 2; i < lead.length; i++)
        if (bytes[i] < 0x80 || bytes[i] > 0xBF)
            return false;
    return true;
}

size_t text_utf8_letter(struct text text)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes;
    struct lead lead = lead_of(bytes[0]);
    return sequence_is_whole(bytes, text.size, lead) ? lead.length : 0;
}

size_t text_utf8_fault(struct text whole)
{
    size_t at = 0;
    while (at < whole.size) {
        bool is_plain = (unsigned char)whole.bytes[at] < 0x80; /* most letters */
        size_t size = is_plain ? 1 : text_utf8_letter(text_after(whole, at));
        if (size == 0)
            return at;
        at += size;
    }
    return whole.size;
}

char *letter_put(char *to, uint32_t code)
{
    static const unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};
    int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    *to++ = (char)(leads[more] | code >> 6 * more);
    while (more-- > 0)
        *to++ = (char)(0x80 | (code >> 6 * more & 0x3F));
    return to;
}

size_t text_letters(struct text whole)
{
    size_t letters = 0;
    for (size_t i = 0; i < whole.size; i++)
        letters += ((unsigned char)whole.bytes[i] & 0xC0) != 0x80;
    return letters;
}
