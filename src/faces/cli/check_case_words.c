/* check_case_words: the options that say what a proposed decision says: each is an attribute of the case format. Must
 * not know which decision needs which. */
#include "check_part.h"

struct named {
    const char *name;
    int attribute;
};

static const struct named worded[CASE_WORDS] = {
    {"assessed", ATTRIBUTE_ASSESSED},
    {"ground", ATTRIBUTE_GROUNDS},
    {"reasons", ATTRIBUTE_REASONS},
    {"scope", ATTRIBUTE_SCOPE},
    {"until", ATTRIBUTE_VALID_UNTIL},
    {"home", ATTRIBUTE_HOME},
    {"placement-form", ATTRIBUTE_PLACEMENT_FORM},
    {"lagrum", ATTRIBUTE_LAGRUM},
    {"measure", ATTRIBUTE_MEASURE},
    {"child", ATTRIBUTE_CHILD},
    {"concerns", ATTRIBUTE_CONCERNS},
    {"basis", ATTRIBUTE_BASIS},
    {"next-meeting", ATTRIBUTE_NEXT_MEETING},
    {"new-circumstances", ATTRIBUTE_NEW_CIRCUMSTANCES},
    {"repeat-of", ATTRIBUTE_REPEAT_OF},
    {"review-outcome", ATTRIBUTE_REVIEW_OUTCOME},
};

static const struct named flagged[CASE_FLAGS] = {
    {"appeal-notice", ATTRIBUTE_APPEAL_NOTICE},
    {"in-writing", ATTRIBUTE_IN_WRITING},
};

size_t case_options(struct case_words *words, struct option options[CASE_OPTIONS])
{
    size_t count = 0;
    options[count++] = (struct option){.name = "case", .value = &words->file};
    options[count++] = (struct option){.name = "case-id", .value = &words->id};
    options[count++] = (struct option){.name = "proposed", .value = &words->proposed};
    for (size_t i = 0; i < CASE_WORDS; i++)
        options[count++] = (struct option){.name = worded[i].name, .value = &words->words[i]};
    for (size_t i = 0; i < CASE_FLAGS; i++)
        options[count++] = (struct option){.name = flagged[i].name, .flag = &words->flags[i]};
    return count;
}

const char *case_stray(const struct case_words *words)
{
    if (words->id)
        return "case-id";
    if (words->proposed)
        return "proposed";
    for (size_t i = 0; i < CASE_WORDS; i++)
        if (words->words[i])
            return worded[i].name;
    for (size_t i = 0; i < CASE_FLAGS; i++)
        if (words->flags[i])
            return flagged[i].name;
    return NULL;
}

size_t case_attributes(const struct case_words *words, const struct question_words *common,
                       struct proposal_word *attributes_out)
{
    const struct text yes = TEXT_LITERAL("ja");
    size_t count = 0;
    for (size_t i = 0; i < CASE_WORDS; i++)
        if (words->words[i])
            attributes_out[count++] =
                (struct proposal_word){worded[i].attribute, text_of(words->words[i])};
    for (size_t i = 0; i < CASE_FLAGS; i++)
        if (words->flags[i])
            attributes_out[count++] = (struct proposal_word){flagged[i].attribute, yes};
    if (common->assigned)
        attributes_out[count++] = (struct proposal_word){ATTRIBUTE_CASE_ASSIGNED, yes};
    return count;
}
