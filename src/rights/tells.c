/* tells: which words of an address would say what it must not. Told from the inputs of actions, the filters of views
 * and the table of rights: a new one that names a case or a person is among them by itself. */
#include "table.h"

#include <string.h>

/* Words of pages, and of inputs that are free text or hold a key among other things. */
static const struct {
    const char *word, *kind;
} of_pages[] = {
    {"arende", "case"}, {"vem", "party"}, {"delegated", "delegated"}, {"purpose", "words"}};

static bool is_of_somebody(const struct input *input)
{
    static const enum right_thing things[] = {RIGHT_CASE, RIGHT_PERSON, RIGHT_OBJECTION,
                                              RIGHT_AFFAIR};
    if (input->personal)
        return true;
    for (size_t i = 0; input->type == INPUT_THING && i < sizeof things / sizeof *things; i++)
        if (strcmp(input->of, thing_kind(things[i])) == 0)
            return true;
    return false;
}

static bool is_among(const struct input *inputs, size_t count, struct text word)
{
    for (size_t i = 0; i < count; i++)
        if (text_is(word, inputs[i].name) && is_of_somebody(&inputs[i]))
            return true;
    return false;
}

static bool feature_tells(const struct feature *feature, struct text word)
{
    size_t count;
    for (size_t i = 0; feature->actions[i]; i++) {
        const struct input *inputs = action_inputs(feature->actions[i], &count);
        if (is_among(inputs, count, word))
            return true;
    }
    for (size_t i = 0; feature->views[i]; i++)
        if (is_among(feature->views[i]->filters, feature->views[i]->filter_count, word))
            return true;
    return false;
}

/* The input by which a row of the table names a case or a person. */
static bool is_of_row(struct text word)
{
    size_t count;
    const struct right_row *rows = rights_table(&count);
    for (size_t i = 0; i < count; i++)
        if (rows[i].input && rows[i].thing != RIGHT_HOUSE && rows[i].thing != RIGHT_MEETING &&
            text_is(word, rows[i].input))
            return true;
    return false;
}

const char *rights_tells(const struct feature *const *features, struct text word)
{
    for (size_t i = 0; i < sizeof of_pages / sizeof *of_pages; i++)
        if (text_is(word, of_pages[i].word))
            return of_pages[i].kind;
    if (text_is(word, "case") || text_is(word, "of_case"))
        return "case";
    if (is_of_row(word))
        return "other";
    for (size_t i = 0; features[i]; i++)
        if (feature_tells(features[i], word))
            return "other";
    return NULL;
}
