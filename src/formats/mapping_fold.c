/* mapping_fold: "Inledd (datum)", "INLEDD DATUM" and "inledd_datum" are the same name. Must know only
 * letters. */
#include "mapping_fold.h"

#include <string.h>

static size_t sequence_length(struct text rest)
{
    unsigned char lead = (unsigned char)rest.bytes[0];
    size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return length < rest.size ? length : rest.size;
}

static void add_latin(struct folded *folded, const char *bytes)
{
    folded->bytes[folded->size++] = bytes[0];
    folded->bytes[folded->size++] = letter_small(bytes[0], bytes[1]);
}

static void add_ascii(struct folded *folded, char letter)
{
    letter = letter_small(0, letter);
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
        folded->bytes[folded->size++] = letter;
}

/* Signs of U+0080..U+00BF and general punctuation (U+2000..U+203F): hard blanks, dashes, quotes. */
static bool is_punctuation(const char *bytes, size_t length)
{
    unsigned char lead = (unsigned char)bytes[0];
    return (length == 2 && lead == 0xC2) ||
           (length == 3 && lead == 0xE2 && (unsigned char)bytes[1] == 0x80);
}

struct folded mapping_fold(struct text written)
{
    struct folded folded = {.size = 0};
    while (written.size) {
        size_t length = sequence_length(written);
        if (folded.size + length > FOLDED_BYTES)
            break;
        if (length == 1) {
            add_ascii(&folded, written.bytes[0]);
        } else if (length == 2 && !is_punctuation(written.bytes, length)) {
            add_latin(&folded, written.bytes);
        } else if (!is_punctuation(written.bytes, length)) {
            memcpy(folded.bytes + folded.size, written.bytes, length);
            folded.size += length;
        }
        written = text_after(written, length);
    }
    return folded;
}

struct text mapping_folded_copy(struct arena *arena, struct text written)
{
    struct folded folded = mapping_fold(written);
    struct text view = {folded.bytes, folded.size};
    return text_kept(arena, view);
}

bool mapping_folds_to(struct text written, struct text wanted)
{
    struct folded folded = mapping_fold(written);
    return text_equal((struct text){folded.bytes, folded.size}, wanted);
}
