/* remark_people: persons, employments and appointments to posts that do not fit together. */
#include "part.h"

static struct text person_key(const struct remarks *remarks, const struct appointment *appointment)
{
    return key_of_person(remarks->rows, appointment->person);
}

static void remark_post_held(struct remarks *remarks, size_t index)
{
    const struct register_rows *rows = remarks->rows;
    const struct appointment *appointment = &rows->appointments[index];
    if (appointment->post < 0)
        remark(remarks, "appointments", index, "register.no-post", person_key(remarks, appointment),
               (struct text){"", 0});
    else if (!span_inside(appointment->span, rows->posts[appointment->post].span))
        remark(remarks, "appointments", index, "register.post-ended",
               person_key(remarks, appointment), rows->posts[appointment->post].key);
}

/* Only ordinary holders: tf. and vikarie stand beside them. Each pair once, at the later row. */
static void remark_two_holders(struct remarks *remarks, size_t index)
{
    const struct register_rows *rows = remarks->rows;
    const struct appointment *later = &rows->appointments[index];
    for (size_t i = 0; later->kind == APPOINTED_POST && later->post >= 0 && i < index; i++) {
        const struct appointment *first = &rows->appointments[i];
        if (first->kind == APPOINTED_POST && first->post == later->post &&
            first->person != later->person && spans_meet(first->span, later->span)) {
            remark(remarks, "appointments", index, "register.two-holders",
                   person_key(remarks, later), rows->posts[later->post].key);
            return;
        }
    }
}

/* The first employment row that shares a day with the appointment; NULL. */
static const struct employment *employment_during(const struct register_rows *rows,
                                                  const struct appointment *appointment)
{
    for (size_t i = 0; i < rows->employment_count; i++)
        if (rows->employments[i].person == appointment->person &&
            spans_meet(rows->employments[i].span, appointment->span))
            return &rows->employments[i];
    return NULL;
}

static void remark_form(struct remarks *remarks, size_t index)
{
    const struct appointment *appointment = &remarks->rows->appointments[index];
    const struct employment *employment = employment_during(remarks->rows, appointment);
    const char *key = NULL;
    if (!employment)
        key = "register.no-employment";
    else if (employment->form == FORM_CONTRACTOR)
        key = "register.contractor-in-post";
    else if (employment->form == FORM_ELECTED)
        key = "register.elected-in-post";
    if (key && appointment->post >= 0)
        remark(remarks, "appointments", index, key, person_key(remarks, appointment),
               remarks->rows->posts[appointment->post].key);
}

static void remark_agreements(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->employment_count; i++) {
        const struct employment *employment = &rows->employments[i];
        bool elsewhere = employment->form == FORM_EMPLOYED_ELSEWHERE && employment->person >= 0;
        struct text key = elsewhere ? rows->persons[employment->person].key : (struct text){"", 0};
        if (elsewhere && employment->agreement < 0)
            remark(remarks, "employments", i, "register.no-agreement", key, (struct text){"", 0});
        else if (elsewhere &&
                 !span_inside(employment->span, rows->agreements[employment->agreement].span))
            remark(remarks, "employments", i, "register.agreement-ended", key,
                   rows->agreements[employment->agreement].key);
    }
}

void remark_people(struct remarks *remarks)
{
    remark_agreements(remarks);
    for (size_t i = 0; i < remarks->rows->appointment_count; i++) {
        if (!remark_on_post(&remarks->rows->appointments[i]))
            continue;
        remark_post_held(remarks, i);
        remark_two_holders(remarks, i);
        remark_form(remarks, i);
    }
}
