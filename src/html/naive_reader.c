/* naive_reader: see naive_reader.h. Written from the standard, letter by letter. */
#include "naive_reader.h"

static const struct {
    const char *written;
    char letter;
} references[] = {{"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
                  {"&quot;", '"'}, {"&#39;", '\''}, {"&#13;", '\r'}};

bool naive_read(struct arena *arena, struct text written, struct text *text_out)
{
    struct builder text;
    builder_init(&text, arena);
    while (written.size) {
        unsigned char byte = (unsigned char)written.bytes[0];
        size_t which = 0, count = sizeof references / sizeof references[0];
        while (which < count && !text_starts(written, references[which].written))
            which++;
        if (which < count) {
            builder_add_char(&text, references[which].letter);
            written = text_after(written, text_of(references[which].written).size);
            continue;
        }
        if (byte == '&' || byte == '<' || byte == '>' || byte == '"' || byte == '\'' ||
            byte == 0x7F || (byte < ' ' && byte != '\t' && byte != '\n'))
            return false;
        builder_add_char(&text, (char)byte);
        written = text_after(written, 1);
    }
    *text_out = builder_text(&text);
    return text_utf8_fault(*text_out) == text_out->size;
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool naive_read_part(struct arena *arena, struct text written, struct text *text_out)
{
    struct builder text;
    builder_init(&text, arena);
    for (size_t i = 0; i < written.size; i++) {
        char c = written.bytes[i];
        if (c == '%') {
            int high = i + 2 < written.size ? digit_of(written.bytes[i + 1]) : -1;
            int low = i + 2 < written.size ? digit_of(written.bytes[i + 2]) : -1;
            if (high < 0 || low < 0)
                return false;
            builder_add_char(&text, (char)(high * 16 + low));
            i += 2;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '-' || c == '.' || c == '_' || c == '~') {
            builder_add_char(&text, c);
        } else {
            return false;
        }
    }
    *text_out = builder_text(&text);
    return !text_is(written, ".") && !text_is(written, "..");
}

struct text naive_shown(struct arena *arena, struct text value)
{
    struct builder shown;
    builder_init(&shown, arena);
    while (value.size) {
        unsigned char byte = (unsigned char)value.bytes[0];
        struct text one = {value.bytes, 1};
        for (size_t length = 1; length <= 4 && length <= value.size; length++)
            if (text_utf8_fault((struct text){value.bytes, length}) == length) {
                one.size = length;
                break;
            }
        bool is_control =
            byte == 0x7F || (byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r');
        if (is_control || text_utf8_fault(one) < one.size)
            builder_add_string(&shown, "\xEF\xBF\xBD");
        else
            builder_add(&shown, one);
        value = text_after(value, one.size);
    }
    return builder_text(&shown);
}
