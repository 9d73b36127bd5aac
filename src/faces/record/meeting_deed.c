/* meeting_deed: what can be done with a meeting as it stands, by whoever asks. Must not know what it means. */
#include "meeting.h"

struct text meeting_cell(const struct meeting_page *page, const char *column)
{
    return record_named(&page->calendar, page->row, column);
}

/* "planned" among "planned|held" */
static bool stands_in(const struct meeting_page *page, const struct action *action)
{
    struct text states = text_of(action->from ? action->from : ""),
                state = meeting_cell(page, "state");
    while (states.size)
        if (text_equal(text_cut(&states, '|'), state))
            return true;
    return !action->from;
}

struct fault *meeting_deed(const struct meeting_page *page, const char *action,
                           const struct given *more, size_t more_count, struct text *url_out)
{
    struct visit *visit = page->visit;
    struct crew *crew = visit->web->setup->crew;
    struct given *given = arena_new_many(visit->arena, more_count + 1, struct given);
    given[0] = (struct given){TEXT_LITERAL("meeting"), page->key};
    for (size_t i = 0; i < more_count; i++)
        given[i + 1] = more[i];
    const struct deed deed = {.action = feature_action(crew_features(crew), text_of(action)),
                              .given = given,
                              .given_count = more_count + 1,
                              .actor = visit->session.person};
    bool may = false;
    *url_out = (struct text){"", 0};
    if (!stands_in(page, deed.action))
        return NULL;
    TRY(rights_through_do(crew, visit->arena, clock_today(), &deed, &may));
    struct builder url = url_of(visit, "/gor/", text_of(action));
    for (size_t i = 0; i <= more_count; i++)
        url_key(visit, &url, given[i].name, given[i].value);
    *url_out = may ? builder_text(&url) : (struct text){"", 0};
    return NULL;
}
