/* lagrum_text: a provision written as a record cites it. Must not know where it stands. */
#include "lagrum.h"

void builder_add_lagrum(struct builder *out, const struct lagrum *provision)
{
    if (provision->chapter) {
        builder_add_number(out, provision->chapter);
        if (provision->chapter_letter) {
            builder_add_char(out, ' ');
            builder_add_char(out, (char)provision->chapter_letter);
        }
        builder_add_string(out, " kap. ");
    }
    if (provision->section) {
        builder_add_number(out, provision->section);
        if (provision->section_letter) {
            builder_add_char(out, ' ');
            builder_add_char(out, (char)provision->section_letter);
        }
        builder_add_string(out, " § ");
    }
    builder_add_string(out, act_name((enum law_act)provision->act));
}
