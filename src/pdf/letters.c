/* letters: words broken into lines and drawn line by line, each at its own place, so that a piece of text can go on
 * upon the next page. Must not know pages. */
#include "part.h"

static const struct style_form forms[STYLES] = {
    [STYLE_TITLE] = {true, 20, 26, 0, 10, 0.1},    [STYLE_HEAD_1] = {true, 14, 19, 18, 5, 0.1},
    [STYLE_HEAD_2] = {true, 11.5, 16, 14, 3, 0.1}, [STYLE_HEAD_3] = {true, 10, 14, 10, 2, 0.1},
    [STYLE_TEXT] = {false, 10, 14.5, 0, 6, 0.1},   [STYLE_QUIET] = {false, 8.5, 12, 0, 6, 0.35},
    [STYLE_CELL] = {false, 8.5, 11.5, 0, 8, 0.1},  [STYLE_CELL_HEAD] = {true, 8.5, 11.5, 0, 0, 0.1},
    [STYLE_FOOT] = {false, 8, 11, 0, 0, 0.35},
};

enum { BASE_LINE_PERCENT = 76 };

const struct style_form *style_form(enum style style)
{
    return &forms[style];
}

static bool is_control(char letter)
{
    unsigned char byte = (unsigned char)letter;
    return (byte < 0x20 && letter != '\n') || byte == 0x7F;
}

/* What pango would stumble on becomes U+FFFD, the sign for what is no letter. */
static struct text readable(struct arena *arena, struct text words)
{
    struct builder out;
    bool is_clean = text_utf8_fault(words) == words.size;
    for (size_t i = 0; i < words.size && is_clean; i++)
        is_clean = !is_control(words.bytes[i]);
    if (is_clean)
        return words;
    builder_init(&out, arena);
    while (words.size) {
        size_t bytes = text_utf8_letter(words);
        bool is_bad = bytes == 0 || is_control(words.bytes[0]);
        builder_add(&out,
                    is_bad ? TEXT_LITERAL("\xEF\xBF\xBD") : (struct text){words.bytes, bytes});
        words = text_after(words, bytes ? bytes : 1);
    }
    return builder_text(&out);
}

/* width below 0: no lines are broken. Given back with g_object_unref. */
static PangoLayout *layout_of(const struct press *press, enum style style, struct text words,
                              double width)
{
    PangoLayout *layout = pango_layout_new(press->context);
    words = readable(press->arena, words);
    pango_layout_set_font_description(layout, press->fonts[style]);
    pango_layout_set_width(layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout, words.bytes ? words.bytes : "", (int)words.size);
    return layout;
}

int letters_lines(const struct press *press, enum style style, struct text words, double width)
{
    PangoLayout *layout = layout_of(press, style, words, width);
    int lines = pango_layout_get_line_count(layout);
    g_object_unref(layout);
    return lines;
}

double letters_breadth(const struct press *press, enum style style, struct text words)
{
    int width, height;
    PangoLayout *layout = layout_of(press, style, words, -1);
    pango_layout_get_size(layout, &width, &height);
    g_object_unref(layout);
    return (double)width / PANGO_SCALE;
}

void letters_draw(const struct press *press, const struct lettering *lettering)
{
    const struct style_form *form = style_form(lettering->style);
    PangoLayout *layout = layout_of(press, lettering->style, lettering->words, lettering->width);
    cairo_set_source_rgb(press->cairo, form->grey, form->grey, form->grey);
    int left = pango_layout_get_line_count(layout) - lettering->first;
    for (int i = 0; i < lettering->lines && i < left; i++) {
        PangoRectangle extents = {0};
        PangoLayoutLine *line = pango_layout_get_line_readonly(layout, lettering->first + i);
        pango_layout_line_get_extents(line, NULL, &extents);
        double free_width = lettering->width - (double)extents.width / PANGO_SCALE;
        cairo_move_to(press->cairo, lettering->x + (lettering->is_right ? free_width : 0),
                      lettering->y + i * form->pitch + form->pitch * BASE_LINE_PERCENT / 100);
        pango_cairo_show_layout_line(press->cairo, line);
    }
    g_object_unref(layout);
}
