/* naive_form: the form of employment on the day, as a part of a candidate and as what makes the class. */
#include "naive_part.h"

/* "Employed elsewhere: no agreement, or one that does not hold on the day or cover the type: not known; else by its
 * deciding." */
static enum known agreed(const struct asked *asked, int32_t index)
{
    if (index < 0)
        return NOT_KNOWN;
    const struct agreement *agreement = &asked->rows->agreements[index];
    bool covers = agreement->type_count == 0 ||
                  naive_listed(agreement->types, agreement->type_count, asked->type);
    if (!naive_holds(asked, agreement->span) || !covers || agreement->deciding < 0)
        return NOT_KNOWN;
    return agreement->deciding == 1 ? KNOWN_YES : KNOWN_NO;
}

static enum employment_form form_of(const struct asked *asked, int32_t person)
{
    const struct employment *row = naive_employment(asked, person);
    return row ? row->form : FORM_UNKNOWN;
}

/* The form of employment as a part of a candidate. */
void naive_employ(const struct asked *asked, struct capacity *capacity)
{
    const struct employment *row = naive_employment(asked, capacity->person);
    capacity->form = NOT_KNOWN;
    capacity->form_fact = FACT_FORM;
    if (row && row->form == FORM_EMPLOYED)
        capacity->form = KNOWN_YES;
    if (row && row->form == FORM_EMPLOYED_ELSEWHERE) {
        capacity->form = agreed(asked, row->agreement);
        capacity->form_fact = FACT_AGREEMENT;
    }
}

enum decider_class naive_class_by_form(const struct asked *asked, int32_t person)
{
    enum employment_form form = form_of(asked, person);
    return form == FORM_ELECTED      ? CLASS_MEMBER
           : form == FORM_CONTRACTOR ? CLASS_CONTRACTOR
                                     : CLASS_EMPLOYEE;
}
