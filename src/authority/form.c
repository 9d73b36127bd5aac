/* form: by what tie a person belongs to the municipality.
 * law: kl-2017 7:5; 9:37 */
#include "part.h"

static struct part not_known(enum authority_fact fact)
{
    return (struct part){NOT_KNOWN, REASON_NO_AGREEMENT, fact_bit(fact)};
}

/* An employee of another municipality: by an agreement that is about deciding. */
static struct part by_agreement(const struct asking *asking, int32_t index)
{
    if (index < 0)
        return not_known(FACT_AGREEMENT);
    const struct agreement *agreement = &asking->book->rows->agreements[index];
    if (agreement->deciding < 0 || !span_holds(agreement->span, asking->request->day) ||
        !types_cover(agreement->types, agreement->type_count, asking->request->type))
        return not_known(FACT_AGREEMENT);
    return (struct part){agreement->deciding ? KNOWN_YES : KNOWN_NO, REASON_NO_AGREEMENT, 0};
}

void form_of_person(struct asking *asking, int32_t person)
{
    ensure((size_t)person < asking->book->rows->person_count);
    const struct dated *row = cabinet_on(&asking->book->employments, person, asking->request->day);
    asking->employment = row ? row->index : -1;
    asking->form_part = not_known(FACT_FORM);
    if (!row)
        return;
    const struct employment *employment = &asking->book->rows->employments[row->index];
    asking->form = employment->form;
    if (employment->form == FORM_EMPLOYED)
        asking->form_part = (struct part){.value = KNOWN_YES};
    else if (employment->form == FORM_EMPLOYED_ELSEWHERE)
        asking->form_part = by_agreement(asking, employment->agreement);
}
