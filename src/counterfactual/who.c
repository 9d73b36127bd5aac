/* who: what if somebody else had decided, or more had been known of whoever did? */
#include "part.h"

/* The person of the case whom an attribute names, -1 when nobody or only a role. */
static int32_t party_of(const struct event *event, int attribute)
{
    const struct attribute_value *value = event_value(event, attribute);
    return value && value->as.number < WHO_ROLE ? value->as.number : -1;
}

static void keep_party(struct search *search, struct dossier *copy, enum supposed kind)
{
    struct counterfactual change = change_of(kind, search->inquiry->finding->facts[0]);
    struct retried said = retry(search, copy);
    change.model = copy->events[change.event];
    keep(search, &change, &said);
}

/* What if the person had had what the rule asks for? */
static void ask_party(struct search *search, int32_t party)
{
    struct dossier *copy = copy_of(search);
    const struct event *event = &copy->events[search->inquiry->finding->facts[0]];
    struct party *person = &copy->parties[party];
    switch (search->duty->decider) {
    case DECIDER_DEGREE:
        person->degree = 1;
        keep_party(search, copy, IF_DEGREE);
        break;
    case DECIDER_EMPLOYED:
        person->employment = EMPLOYMENT_ANSTALLD;
        keep_party(search, copy, IF_EMPLOYED);
        break;
    case DECIDER_TENURE:
    case DECIDER_APPOINTMENT:
        person->appointed_from = event->earliest;
        person->appointed_until = event->latest;
        if (event->earliest > DAY_FIRST && event->latest < DAY_LAST)
            keep_party(search, copy, IF_APPOINTED);
        break;
    default:
        break; /* no other rule about who decides asks anything of the person */
    }
}

/* The decision on another day: while the appointment held. */
static void ask_decision_day(struct search *search, int32_t trigger)
{
    enum { A_YEAR = 400 };
    const struct event *event = &search->inquiry->dossier->events[trigger];
    struct stretch stretches[STRETCHES];
    struct counterfactual change = change_of(IF_MOVED, trigger);
    if (event->earliest != event->latest)
        return;
    struct day_span span = {event->earliest - A_YEAR, event->latest};
    size_t count = stretches_of(search, copy_of(search), trigger, span, false, stretches);
    for (size_t i = 0; i < count; i++)
        stretches[i].said.instead = NULL; /* what follows a decision would have moved with it */
    change.model = *event;
    keep_stretches(search, &change, stretches, count, span);
}

static void ask_urgency(struct search *search, int32_t trigger)
{
    const struct event *event = &search->inquiry->dossier->events[trigger];
    if (!event_value(event, ATTRIBUTE_URGENCY_REASON))
        ask_stated(search, trigger, ATTRIBUTE_URGENCY_REASON);
    const struct attribute_value *planned = event_value(event, ATTRIBUTE_PLANNED);
    if (planned && planned->as.number)
        ask_yes_or_no(search, trigger, ATTRIBUTE_PLANNED, false);
}

void ask_decider(struct search *search)
{
    int32_t trigger = search->inquiry->finding->facts[0];
    const struct event *event = &search->inquiry->dossier->events[trigger];
    int32_t decider = party_of(event, ATTRIBUTE_DECIDER),
            author = party_of(event, ATTRIBUTE_AUTHOR);
    if (search->duty->decider != DECIDER_DEGREE && search->duty->decider != DECIDER_QUORUM)
        ask_words(search, trigger, ATTRIBUTE_DECIDED_BY,
                  (struct day_span){ROLE_NAMND, ROLE_SOCIALJOUR});
    ask_urgency(search, trigger);
    if (!event_value(event, ATTRIBUTE_CASE_ASSIGNED))
        ask_yes_or_no(search, trigger, ATTRIBUTE_CASE_ASSIGNED, true);
    if (search->duty->decider == DECIDER_DEGREE)
        ask_stated(search, trigger, ATTRIBUTE_UNDER_DIRECTION_OF);
    if (search->duty->decider == DECIDER_DEGREE && author >= 0)
        decider = author;
    if (decider >= 0)
        ask_party(search, decider);
    if (search->duty->decider == DECIDER_TENURE)
        ask_decision_day(search, trigger);
}

/* Who is named where the person acts is now somebody of the same role. false when nobody is named there. */
static bool name_another(struct search *search, struct event *act, int attribute)
{
    const struct attribute_value *value = event_value(act, attribute);
    struct attribute_value other = {.attribute = (uint8_t)attribute};
    if (!value)
        return false;
    if (attribute == ATTRIBUTE_PARTICIPANTS) {
        other.as.items = arena_new(search->arena, int32_t);
    } else {
        int32_t who = value->as.number;
        int32_t role =
            who >= WHO_ROLE ? who - WHO_ROLE : search->inquiry->dossier->parties[who].role;
        other.as.number = WHO_ROLE + role;
    }
    event_set_value(search->arena, act, other);
    return true;
}

void ask_other_person(struct search *search)
{
    static const int places[] = {ATTRIBUTE_DECIDER, ATTRIBUTE_BY, ATTRIBUTE_AUTHOR,
                                 ATTRIBUTE_PARTICIPANTS};
    int32_t act = search->inquiry->finding->act;
    struct dossier *copy = copy_of(search);
    bool any = false;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        any |= name_another(search, &copy->events[act], places[i]);
    if (!any)
        return;
    struct counterfactual change = change_of(IF_OTHER_PERSON, act);
    change.model = search->inquiry->dossier->events[act];
    struct retried said = retry(search, copy);
    keep(search, &change, &said);
}
