/* timeline_role: what case timelines call somebody of the register. Must know no case. */
#include "register.h"

#include "vocabulary/vocabulary.h"

int32_t appointment_timeline_role(const struct register_rows *rows, int32_t appointment)
{
    static const int32_t roles[APPOINTMENT_KINDS] = {
        [APPOINTED_CHAIR] = ROLE_ORDFORANDE,
        [APPOINTED_VICE_CHAIR] = ROLE_VICE_ORDFORANDE,
        [APPOINTED_SECOND_VICE_CHAIR] = ROLE_VICE_ORDFORANDE,
        [APPOINTED_MEMBER] = ROLE_LEDAMOT,
        [APPOINTED_SUBSTITUTE_MEMBER] = ROLE_ERSATTARE,
        [APPOINTED_SPECIALLY] = ROLE_FORORDNAD_LEDAMOT,
        [APPOINTED_OFFICIAL] = ROLE_TJANSTEMAN,
    };
    const struct appointment *held = &rows->appointments[appointment];
    if (held->kind > APPOINTED_SUBSTITUTE)
        return roles[held->kind];
    int32_t role = held->post < 0 ? -1 : rows->posts[held->post].role;
    if (role < 0)
        return -1;
    const struct role *named = &rows->roles->items[role];
    bool has_no_word = named->timeline < 0 && role_is_official(named);
    return has_no_word ? ROLE_TJANSTEMAN : named->timeline; /* "1:e socialsekreterare" */
}

int32_t person_timeline_role(const struct register_rows *rows, int32_t person, int32_t day)
{
    for (size_t i = 0; i < rows->appointment_count; i++)
        if (rows->appointments[i].person == person && span_holds(rows->appointments[i].span, day))
            return appointment_timeline_role(rows, (int32_t)i);
    return -1;
}

int32_t body_timeline_role(const struct register_rows *rows, int32_t body)
{
    return rows->bodies[body].kind == BODY_BOARD ? ROLE_NAMND : ROLE_UTSKOTT;
}

int32_t role_of_timeline(const struct role_table *roles, int32_t timeline)
{
    for (size_t i = 0; i < roles->count && timeline >= 0; i++)
        if (roles->items[i].timeline == timeline)
            return (int32_t)i;
    return -1;
}
