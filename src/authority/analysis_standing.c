/* analysis_standing: of what classes is a delegate, and how does the law stand to them? Must not
 * know whether anybody is the delegate, nor what they may by the order; that is
 * authority_check's. */
#include "analysis_part.h"

enum { CLASS_NONE = 0 };

static uint32_t bit(enum decider_class class)
{
    return UINT32_C(1) << class;
}

/* A chair of something else than a board is no chair in the law's sense. */
static bool is_board(const struct analysis *analysis, int32_t body)
{
    return body < 0 || analysis->rows->bodies[body].kind == BODY_BOARD;
}

static uint32_t role_classes(const struct analysis *analysis, int32_t role, int32_t body)
{
    uint32_t chair = is_board(analysis, body) ? bit(CLASS_CHAIR) : 0;
    if (role < 0)
        return CLASS_NONE;
    switch (analysis->rows->roles->items[role].kind) {
    case ROLE_OFFICIAL:
    case ROLE_HEAD:
    case ROLE_SUPERIOR:
        return bit(CLASS_EMPLOYEE);
    case ROLE_BOARD:
        return bit(CLASS_BOARD);
    case ROLE_COMMITTEE:
    case ROLE_PRESIDIUM:
        return bit(CLASS_COMMITTEE);
    case ROLE_CHAIR:
        return chair ? chair : bit(CLASS_MEMBER);
    case ROLE_VICE_CHAIR: /* acts as chair when the chair is prevented */
    case ROLE_SECOND_VICE_CHAIR:
        return chair | bit(CLASS_MEMBER);
    case ROLE_APPOINTED_MEMBER:
        return bit(CLASS_APPOINTED_MEMBER);
    case ROLE_MEMBER:
    case ROLE_SUBSTITUTE_MEMBER:
    case ROLE_COMMITTEE_CHAIR:
        return bit(CLASS_MEMBER);
    case ROLE_CONTRACTOR:
        return bit(CLASS_CONTRACTOR);
    case ROLE_ORIGINAL:
    case ROLE_KINDS:
        break;
    }
    return CLASS_NONE;
}

static uint32_t body_class(const struct analysis *analysis, int32_t body)
{
    return bit(is_board(analysis, body) ? CLASS_BOARD : CLASS_COMMITTEE);
}

static uint32_t appointment_classes(const struct analysis *analysis,
                                    const struct appointment *appointment)
{
    uint32_t chair = is_board(analysis, appointment->body) ? bit(CLASS_CHAIR) : 0;
    switch (appointment->kind) {
    case APPOINTED_CHAIR:
        return chair ? chair : bit(CLASS_MEMBER);
    case APPOINTED_VICE_CHAIR:
    case APPOINTED_SECOND_VICE_CHAIR:
        return chair | bit(CLASS_MEMBER);
    case APPOINTED_MEMBER:
    case APPOINTED_SUBSTITUTE_MEMBER:
        return bit(CLASS_MEMBER);
    case APPOINTED_SPECIALLY:
        return bit(CLASS_APPOINTED_MEMBER);
    case APPOINTED_OFFICIAL:
        return bit(CLASS_APPOINTED_OFFICIAL);
    case APPOINTED_POST:
    case APPOINTED_ACTING:
    case APPOINTED_SUBSTITUTE:
    case APPOINTMENT_KINDS:
        break;
    }
    return CLASS_NONE; /* by the form of employment */
}

static uint32_t form_class(const struct analysis *analysis, int32_t person, int32_t day)
{
    static const enum decider_class classes[] = {[FORM_EMPLOYED] = CLASS_EMPLOYEE,
                                                 [FORM_EMPLOYED_ELSEWHERE] = CLASS_EMPLOYEE,
                                                 [FORM_ELECTED] = CLASS_MEMBER,
                                                 [FORM_CONTRACTOR] = CLASS_CONTRACTOR};
    for (size_t i = 0; i < analysis->rows->employment_count; i++) {
        const struct employment *employment = &analysis->rows->employments[i];
        if (employment->person == person && span_holds(employment->span, day))
            return employment->form == FORM_UNKNOWN ? CLASS_NONE : bit(classes[employment->form]);
    }
    return CLASS_NONE;
}

/* Of a person every class that the person has on the day; none when one of them is not known. */
static uint32_t person_classes(const struct analysis *analysis, int32_t person, int32_t day)
{
    uint32_t classes = form_class(analysis, person, day);
    if (!classes)
        return CLASS_NONE;
    for (size_t i = 0; i < analysis->rows->appointment_count; i++) {
        const struct appointment *appointment = &analysis->rows->appointments[i];
        if (appointment->person == person && span_holds(appointment->span, day))
            classes |= appointment_classes(analysis, appointment);
    }
    return classes;
}

static uint32_t delegate_classes(const struct analysis *analysis, const struct delegate *delegate,
                                 int32_t day)
{
    switch (delegate->how) {
    case DELEGATE_EXACT:
    case DELEGATE_OR_HIGHER:
        return role_classes(analysis, delegate->role, delegate->body);
    case DELEGATE_POST:
        return bit(CLASS_EMPLOYEE);
    case DELEGATE_PERSON:
        return person_classes(analysis, delegate->person, day);
    case DELEGATE_BODY:
        return body_class(analysis, delegate->body);
    }
    return CLASS_NONE;
}

bool delegate_is_body(const struct analysis *analysis, const struct delegate *delegate)
{
    uint32_t bodies = bit(CLASS_BOARD) | bit(CLASS_COMMITTEE);
    return delegate->how == DELEGATE_BODY ||
           (delegate->how <= DELEGATE_OR_HIGHER &&
            (role_classes(analysis, delegate->role, delegate->body) & bodies));
}

bool delegate_is_board(const struct analysis *analysis, const struct delegate *delegate)
{
    if (delegate->how == DELEGATE_BODY)
        return is_board(analysis, delegate->body);
    return delegate->how <= DELEGATE_OR_HIGHER &&
           role_classes(analysis, delegate->role, delegate->body) == bit(CLASS_BOARD);
}

/* Chair and appointed member under a ceiling above employees: by the urgent rule alone. */
static enum standing urgent_standing(const struct ceiling_span *span, bool says_urgent)
{
    if (span->urgent == URGENT_FORBIDDEN)
        return STANDS_NOT;
    if (span->urgent == URGENT_NONE)
        return says_urgent ? STANDS_UNSETTLED : STANDS_NOT;
    return says_urgent ? STANDS : STANDS_URGENT;
}

static enum standing class_standing(const struct ceiling_span *span, enum decider_class class,
                                    bool says_urgent)
{
    if (class == CLASS_BOARD)
        return STANDS;
    if (!span || span->ceiling == CEILING_UNKNOWN)
        return STANDS_UNREAD;
    if (span->by_law >> class & 1)
        return STANDS;
    bool single = class == CLASS_CHAIR || class == CLASS_APPOINTED_MEMBER;
    if (single && span->ceiling != CEILING_EMPLOYEE) {
        enum standing standing = urgent_standing(span, says_urgent);
        return standing == STANDS_NOT && (span->unsettled & bit(class)) ? STANDS_UNSETTLED
                                                                        : standing;
    }
    switch (span_permits(span, class)) {
    case MAY_NOT:
        return STANDS_NOT;
    case MAY_PERHAPS_NOT:
        return STANDS_UNSETTLED;
    case MAY_UNKNOWN:
        return STANDS_UNREAD;
    case MAY_BY_LAW:
    case MAY_BY_LAW_URGENT:
    case MAY_BY_MANDATE_URGENT:
    case MAY_BY_ORDER:
        break;
    }
    return STANDS;
}

enum standing delegate_standing(const struct analysis *analysis, int32_t row, size_t delegate,
                                int32_t type, int32_t day)
{
    const struct order_line *line = &analysis->rows->rows[row];
    const struct ceiling_span *span = catalogue_on(analysis->catalogue, type, day);
    bool says_urgent = line->rule == RULE_URGENT_CHAIR || row_has_condition(line, CONDITION_URGENT);
    uint32_t classes = delegate_classes(analysis, &line->delegates[delegate], day);
    if (!classes)
        return STANDS;
    enum standing best = STANDS_NOT;
    for (unsigned class = 0; class < DECIDER_CLASSES; class ++) {
        if (!(classes & bit((enum decider_class) class)))
            continue;
        enum standing standing = class_standing(span, (enum decider_class) class, says_urgent);
        if (standing < best)
            best = standing;
    }
    return best;
}
