/* proposal_type: what an event must say to be a decision of the catalogue: the tests of one alternative read the other
 * way. A guess that the reader of the proposal holds against the catalogue. Must know no case. */
#include "proposal_part.h"

static struct text set_word(int attribute, const struct word_set *set)
{
    int words = vocabulary_attribute_enum(attribute);
    for (int word = 0; words >= 0 && word < vocabulary_enum_size(words); word++)
        if (word_set_has(set, word))
            return text_of(vocabulary_enum_value_name(words, word));
    return (struct text){0};
}

static struct text provision_text(struct arena *arena, const struct lagrum *provision)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add_lagrum(&out, provision);
    return builder_text(&out);
}

/* The provision that the law of the day names for the decision, when it lies in the act that is asked for. */
static struct text act_provision(struct arena *arena, const struct ceiling_span *span,
                                 const struct test *test)
{
    for (size_t i = 0; span && i < span->provision_count; i++)
        if (word_set_has(&test->set, span->provisions[i].act))
            return provision_text(arena, &span->provisions[i]);
    return (struct text){0};
}

static struct text value_for(struct arena *arena, const struct test *test,
                             const struct ceiling_span *span)
{
    switch (test->kind) {
    case TEST_ANY_OF:
    case TEST_CONTAINS:
        return set_word(test->attribute, &test->set);
    case TEST_PROVISION:
        return provision_text(arena, &test->provision);
    case TEST_ACT:
        return act_provision(arena, span, test);
    default:
        return (struct text){0};
    }
}

size_t proposal_type_words(struct arena *arena, const struct alternative *alternative,
                           const struct ceiling_span *span, struct proposal_word *words_out)
{
    size_t count = 0;
    for (size_t i = 0; i < alternative->test_count && count < PROPOSAL_WORDS; i++) {
        const struct test *test = &alternative->tests[i];
        struct text value = test->attribute < 0 ? (struct text){0} : value_for(arena, test, span);
        if (value.size)
            words_out[count++] = (struct proposal_word){test->attribute, value};
    }
    return count;
}
