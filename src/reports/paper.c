/* paper: see paper.h. A word longer than the page is left whole: a hash or a path that has been cut in two cannot be
 * copied. Must know no finding. */
#include "paper.h"

/* Size of the letter that starts at index, from its first byte; the text is valid UTF-8. */
static size_t letter_size(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* U+0080..9F (controls), U+200B..200F, U+2028..202E, U+2060..206F, U+FEFF: seen by a terminal, not by a reader. */
static bool letter_unseen(const char *bytes, size_t size)
{
    const unsigned char *letter = (const unsigned char *)bytes;

    if (size == 2)
        return letter[0] == 0xC2 && letter[1] < 0xA0;
    if (size != 3)
        return false;
    if (letter[0] == 0xEF)
        return letter[1] == 0xBB && letter[2] == 0xBF;
    if (letter[0] != 0xE2)
        return false;
    return (letter[1] == 0x80 && ((letter[2] >= 0x8B && letter[2] <= 0x8F) ||
                                  (letter[2] >= 0xA8 && letter[2] <= 0xAE))) ||
           (letter[1] == 0x81 && letter[2] >= 0xA0 && letter[2] <= 0xAF);
}

static void add_clean_letter(struct builder *out, const char *bytes, size_t size)
{
    unsigned char first = (unsigned char)bytes[0];

    if (first < 0x20 || first == 0x7F)
        builder_add_char(out, ' ');
    else if (letter_unseen(bytes, size))
        builder_add_char(out, '?');
    else
        builder_add(out, (struct text){bytes, size});
}

struct text paper_clean(struct arena *arena, struct text raw)
{
    struct builder out;
    size_t valid = text_utf8_fault(raw);
    size_t index = 0;

    builder_init(&out, arena);
    while (index < raw.size) {
        if (index == valid) {
            builder_add_char(&out, '?');
            index++;
            valid = index + text_utf8_fault(text_after(raw, index));
            continue;
        }
        size_t size = letter_size((unsigned char)raw.bytes[index]);
        add_clean_letter(&out, raw.bytes + index, size);
        index += size;
    }
    return builder_text(&out);
}

void paper_blank(struct builder *out, size_t columns)
{
    for (size_t column = 0; column < columns; column++)
        builder_add_char(out, ' ');
}

/* One line of the paragraph's own text, broken where it would pass the edge; ends with a newline. */
static void add_broken_line(struct builder *out, size_t columns, size_t used, size_t hang,
                            struct text line)
{
    bool first = true;

    while (line.size) {
        struct text word = text_cut(&line, ' ');
        size_t letters = text_letters(word);

        if (!word.size)
            continue;
        if (!first && used + 1 + letters > columns) {
            builder_add_char(out, '\n');
            paper_blank(out, hang);
            used = hang;
            first = true;
        }
        if (!first)
            builder_add_char(out, ' ');
        builder_add(out, word);
        used += letters + (first ? 0 : 1);
        first = false;
    }
    builder_add_char(out, '\n');
}

void paper_paragraph(struct builder *out, struct text lead, size_t hang, struct text text)
{
    paper_paragraph_within(out, PAPER_COLUMNS, lead, hang, text);
}

void paper_paragraph_within(struct builder *out, size_t columns, struct text lead, size_t hang,
                            struct text text)
{
    size_t used = text_letters(lead);

    while (text.size && text.bytes[text.size - 1] == '\n')
        text.size--;
    builder_add(out, lead);
    do {
        struct text line = text_cut(&text, '\n');

        add_broken_line(out, columns, used, hang, line);
        used = hang;
        if (text.size)
            paper_blank(out, hang);
    } while (text.size);
}

void paper_heading(struct builder *out, struct text heading, char rule)
{
    size_t letters = text_letters(heading);

    builder_add(out, heading);
    builder_add_char(out, '\n');
    for (size_t column = 0; column < letters && column < PAPER_COLUMNS; column++)
        builder_add_char(out, rule);
    builder_add_char(out, '\n');
}

void paper_left(struct builder *out, struct text text, size_t columns)
{
    size_t letters = text_letters(text);

    builder_add(out, text);
    paper_blank(out, letters < columns ? columns - letters : 1);
}

void paper_right(struct builder *out, struct text text, size_t columns)
{
    size_t letters = text_letters(text);

    paper_blank(out, letters < columns ? columns - letters : 0);
    builder_add(out, text);
}

void paper_number(struct builder *out, int64_t number, size_t columns)
{
    struct builder digits;

    builder_init(&digits, out->arena);
    builder_add_number(&digits, number);
    paper_right(out, builder_text(&digits), columns);
}
