/* lagrum_text: a provision written as a record cites it. Must not know where it stands. */
#include "lagrum.h"

static void add_number(struct builder *out, uint16_t number, uint8_t letter)
{
    builder_add_number(out, number);
    if (!letter)
        return;
    builder_add_char(out, ' ');
    builder_add_char(out, (char)letter);
}

static void add_chapter(struct builder *out, const struct lagrum *provision)
{
    if (!provision->chapter)
        return;
    add_number(out, provision->chapter, provision->chapter_letter);
    builder_add_string(out, " kap. ");
}

void builder_add_lagrum(struct builder *out, const struct lagrum *provision)
{
    add_chapter(out, provision);
    if (provision->section) {
        add_number(out, provision->section, provision->section_letter);
        builder_add_string(out, " § ");
    }
    builder_add_string(out, act_name((enum law_act)provision->act));
}

static void add_section(struct builder *out, const struct lagrum *provision)
{
    static const char *const paragraphs[] = {"", "första stycket ", "andra stycket ",
                                             "tredje stycket ", "fjärde stycket "};
    if (!provision->section)
        return;
    add_number(out, provision->section, provision->section_letter);
    if (provision->second_section) {
        builder_add_string(out, " och ");
        add_number(out, provision->second_section, provision->second_letter);
    }
    builder_add_string(out, provision->second_section ? " §§ " : " § ");
    ensure(provision->paragraph < sizeof paragraphs / sizeof *paragraphs);
    builder_add_string(out, paragraphs[provision->paragraph]);
    if (!provision->point)
        return;
    builder_add_number(out, provision->point);
    builder_add_char(out, ' ');
}

void builder_add_lagrum_whole(struct builder *out, const struct lagrum *provision)
{
    add_chapter(out, provision);
    add_section(out, provision);
    builder_add_string(out, act_name((enum law_act)provision->act));
}
