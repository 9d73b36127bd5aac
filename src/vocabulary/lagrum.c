/* lagrum: reads a provision as records cite it. Must not know what any provision says, nor when it was in force.
 *   [N [a] kap. ]N [a][ och N [a]] §[§][ första|andra|tredje|fjärde stycket][ N] ACT   or the act alone */
#include "vocabulary/lagrum.h"

static const char *const act_names[ACT_COUNT] = {
    [ACT_SOL] = "SoL", [ACT_LVU] = "LVU", [ACT_LUO] = "LUO", [ACT_LVM] = "LVM",
    [ACT_LSS] = "LSS", [ACT_KL] = "KL",   [ACT_FL] = "FL",   [ACT_FB] = "FB",
    [ACT_OSL] = "OSL", [ACT_LPS] = "LPS", [ACT_SOF] = "SoF",
};

const char *act_name(enum law_act act)
{
    ensure((unsigned)act < ACT_COUNT);
    return act_names[act];
}

int act_find(struct text name)
{
    for (int act = 0; act < ACT_COUNT; act++)
        if (text_is(name, act_names[act]))
            return act;
    return -1;
}

/* Each take_ reads one thing from the front of *rest; when it is not there, *rest is left alone. */
static bool take(struct text *rest, const char *words)
{
    if (!text_starts(*rest, words))
        return false;
    *rest = text_after(*rest, text_of(words).size);
    return true;
}

/* 1..9999: no act has a provision 0 or a longer number. */
static bool take_number(struct text *rest, uint16_t *number_out)
{
    size_t digits = 0;
    while (digits < rest->size && rest->bytes[digits] >= '0' && rest->bytes[digits] <= '9')
        digits++;
    int32_t number;
    if (digits > 4 || !text_to_number((struct text){rest->bytes, digits}, &number) || number == 0)
        return false;
    *number_out = (uint16_t)number;
    *rest = text_after(*rest, digits);
    return true;
}

/* " a" followed by a blank: the letter of "14 a §". */
static void take_letter(struct text *rest, uint8_t *letter_out)
{
    bool letter = rest->size >= 3 && rest->bytes[0] == ' ' && rest->bytes[1] >= 'a' &&
                  rest->bytes[1] <= 'z' && rest->bytes[2] == ' ';
    if (!letter)
        return;
    *letter_out = (uint8_t)rest->bytes[1];
    *rest = text_after(*rest, 2);
}

static bool take_sections(struct text *rest, struct lagrum *lagrum)
{
    if (!take_number(rest, &lagrum->section))
        return false;
    take_letter(rest, &lagrum->section_letter);
    if (take(rest, " kap. ")) {
        lagrum->chapter = lagrum->section;
        lagrum->chapter_letter = lagrum->section_letter;
        lagrum->section_letter = 0;
        if (!take_number(rest, &lagrum->section))
            return false;
        take_letter(rest, &lagrum->section_letter);
    }
    if (take(rest, " och ")) {
        if (!take_number(rest, &lagrum->second_section))
            return false;
        take_letter(rest, &lagrum->second_letter);
    }
    return take(rest, " §§") || take(rest, " §");
}

static void take_paragraph(struct text *rest, struct lagrum *lagrum)
{
    static const char *const paragraphs[] = {" första stycket", " andra stycket", " tredje stycket",
                                             " fjärde stycket"};
    for (uint8_t i = 0; i < 4 && !lagrum->paragraph; i++)
        if (take(rest, paragraphs[i]))
            lagrum->paragraph = (uint8_t)(i + 1);
}

static bool take_place(struct text *rest, struct lagrum *lagrum)
{
    if (!take_sections(rest, lagrum))
        return false;
    take_paragraph(rest, lagrum);
    if (!take(rest, " "))
        return false;
    return !take_number(rest, &lagrum->point) || take(rest, " ");
}

bool lagrum_parse(struct text written, struct lagrum *lagrum_out)
{
    struct lagrum lagrum = {0};
    struct text rest = written;
    int act = act_find(written);
    if (act < 0) {
        if (!take_place(&rest, &lagrum))
            return false;
        act = act_find(rest);
    }
    if (act < 0)
        return false;
    lagrum.act = (uint8_t)act;
    *lagrum_out = lagrum;
    return true;
}
