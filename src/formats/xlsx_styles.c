/* xlsx_styles: number formats of cell styles. Must not format: it only tells days and times from other
 * numbers. */
#include "xlsx_styles.h"

#include "xlsx_xml.h"

#include <string.h>

enum { STYLE_LIMIT = 65536, FORMAT_LIMIT = 1024, GROWTH = 256 };

struct custom_format {
    int32_t id;
    bool is_date;
};

struct styles {
    struct arena *arena;
    struct custom_format *customs;
    size_t custom_count;
    int32_t *formats; /* number format of each style; when all is read, 1 = a date, 0 = not */
    size_t count, capacity;
    bool in_cell_styles;
};

/* Steps over what is shown as it stands ("text", \x, _x, *x) or in brackets; false when *at is an ordinary
 * letter. */
static bool skip_literal(struct text format, size_t *at)
{
    char here = format.bytes[*at];
    if (here == '\\' || here == '_' || here == '*') {
        *at += 2;
        return true;
    }
    if (here != '"' && here != '[')
        return false;
    char close = here == '"' ? '"' : ']';
    for ((*at)++; *at < format.size && format.bytes[*at] != close;)
        (*at)++;
    (*at)++;
    return true;
}

/* "[h]" and its kin show elapsed time. */
static bool is_elapsed(struct text format, size_t at)
{
    char next = at + 1 < format.size ? (char)(format.bytes[at + 1] | 0x20) : 0;
    return format.bytes[at] == '[' && (next == 'h' || next == 'm' || next == 's') &&
           at + 2 < format.size &&
           (format.bytes[at + 2] == ']' || (format.bytes[at + 2] | 0x20) == next);
}

bool styles_format_is_date(struct text format)
{
    if (text_is(format, "General") || text_is(format, "Standard") || text_is(format, "@"))
        return false;
    for (size_t at = 0; at < format.size && format.bytes[at] != ';';) {
        if (is_elapsed(format, at))
            return true;
        if (skip_literal(format, &at))
            continue;
        char letter = (char)(format.bytes[at++] | 0x20);
        if (letter == 'y' || letter == 'd' || letter == 'm' || letter == 'h' || letter == 's')
            return true;
    }
    return false;
}

/* Formats that every workbook has without naming them. */
static bool is_built_in_date(int32_t id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

static int32_t number_of(const char *written)
{
    int32_t number;
    return written && text_to_number(text_of(written), &number) ? number : 0;
}

static void add_custom(struct styles *styles, const char **attributes)
{
    const char *code = xml_attribute(attributes, "formatCode");
    if (!code || styles->custom_count == FORMAT_LIMIT)
        return;
    if (!styles->customs)
        styles->customs = arena_new_many(styles->arena, FORMAT_LIMIT, struct custom_format);
    styles->customs[styles->custom_count++] = (struct custom_format){
        number_of(xml_attribute(attributes, "numFmtId")), styles_format_is_date(text_of(code))};
}

static void add_style(struct styles *styles, int32_t format)
{
    if (styles->count == STYLE_LIMIT)
        return;
    if (styles->count == styles->capacity) {
        styles->capacity = styles->capacity ? styles->capacity * 2 : GROWTH;
        int32_t *more = arena_new_many(styles->arena, styles->capacity, int32_t);
        if (styles->count)
            memcpy(more, styles->formats, styles->count * sizeof *more);
        styles->formats = more;
    }
    styles->formats[styles->count++] = format;
}

static void on_start(void *state, const char *name, const char **attributes)
{
    struct styles *styles = state;
    if (strcmp(name, "numFmt") == 0)
        add_custom(styles, attributes);
    else if (strcmp(name, "cellXfs") == 0)
        styles->in_cell_styles = true;
    else if (styles->in_cell_styles && strcmp(name, "xf") == 0)
        add_style(styles, number_of(xml_attribute(attributes, "numFmtId")));
}

static void on_end(void *state, const char *name)
{
    struct styles *styles = state;
    if (strcmp(name, "cellXfs") == 0)
        styles->in_cell_styles = false;
}

static bool is_date(const struct styles *styles, int32_t format)
{
    for (size_t i = 0; i < styles->custom_count; i++)
        if (styles->customs[i].id == format)
            return styles->customs[i].is_date;
    return is_built_in_date(format);
}

const char *styles_read(struct arena *arena, struct zip *zip, const char *part,
                        struct styles **styles_out)
{
    static const struct xml_handlers handlers = {.start = on_start, .end = on_end};
    struct styles *styles = *styles_out = arena_new(arena, struct styles);
    styles->arena = arena;
    const char *wrong = part ? xml_read_all(arena, zip, part, &handlers, styles) : NULL;
    for (size_t i = 0; i < styles->count; i++)
        styles->formats[i] = is_date(styles, styles->formats[i]);
    return wrong;
}

bool styles_is_date(const struct styles *styles, size_t style)
{
    return style < styles->count && styles->formats[style];
}
