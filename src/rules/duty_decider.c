/* duty_decider: the lines of a plikt about who decides, and about a day that the decision itself names. Must not know
 * how authority is judged. */
#include "duty_lines.h"

static const struct text nothing = {0};

static const char *const parts[DECIDER_TESTS] = {
    [DECIDER_CEILING] = "lagens tak",
    [DECIDER_ORDER] = "delegationsordningen",
    [DECIDER_TENURE] = "förordnandets tid",
    [DECIDER_APPOINTMENT] = "förordnandet",
    [DECIDER_URGENCY_RECORDED] = "brådskan antecknad",
    [DECIDER_URGENCY_SHOWN] = "brådskan visad",
    [DECIDER_EMPLOYED] = "anställningen",
    [DECIDER_QUORUM] = "beslutförheten",
    [DECIDER_MEETING] = "sammanträdet",
    [DECIDER_DEGREE] = "examen",
};

void line_decider(struct duty_draft *draft)
{
    for (int part = DECIDER_CEILING; part < DECIDER_TESTS; part++)
        if (reader_accept(draft->reader, parts[part])) {
            draft->duty->decider = (enum decider_test)part;
            return;
        }
    reader_problem(draft->reader,
                   "Skriv vilken del av behörigheten som prövas: lagens tak, delegationsordningen, "
                   "förordnandets tid, förordnandet, brådskan antecknad, brådskan visad, "
                   "anställningen, beslutförheten, sammanträdet eller examen.",
                   nothing, nothing);
}

/* "inom dagen i nästa sammanträde", "inom dagen i gäller till och 3 dagar" */
void line_due_day(struct duty_draft *draft)
{
    int32_t *attribute = &draft->duty->due_attribute;
    if (!lexicon_attribute(draft->book, draft->reader, attribute) ||
        vocabulary_attribute_type(*attribute) != TYPE_DATE) {
        *attribute = -1;
        reader_problem(draft->reader,
                       "Skriv en uppgift som är en dag: 'inom dagen i nästa sammanträde'.", nothing,
                       nothing);
    } else if (reader_accept(draft->reader, "och")) {
        reader_period(draft->reader, &draft->duty->due_slack);
    }
}
