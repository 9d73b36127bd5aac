/* proposal_asked: who a proposal says decides, and whether they may: the sheet of it. See proposal_sheet.h. */
#include "proposal_sheet.h"

void asked_facts(struct authority_case *asked, const struct event *event)
{
    const struct attribute_value *reason = event_value(event, ATTRIBUTE_URGENCY_REASON);
    const struct attribute_value *assigned = event_value(event, ATTRIBUTE_CASE_ASSIGNED);
    struct authority_request *request = &asked->request;
    request->minute = event->minute;
    if (reason && request->facts[FACT_URGENT] == NOT_KNOWN) {
        request->facts[FACT_URGENT] = KNOWN_YES;
        asked->urgent_reason = reason->as.text;
    }
    if (assigned && request->facts[FACT_ASSIGNED] == NOT_KNOWN)
        request->facts[FACT_ASSIGNED] = assigned->as.number ? KNOWN_YES : KNOWN_NO;
}

/* Somebody of the register, an organ of it, or somebody with the role. */
static void ask_for(struct authority_request *request, const struct register_rows *rows,
                    struct text by)
{
    request->person = register_person(rows, by);
    if (request->person < 0)
        request->body = register_body(rows, by);
    if (request->person >= 0 || request->body >= 0)
        return;
    request->role = role_of_timeline(rows->roles, vocabulary_enum_value(ENUM_ROLE, by));
}

void proposal_sheet_ask(struct arena *arena, enum language language,
                        const struct authority_book *authority, const struct proposal *proposal,
                        struct text by, struct proposal_desk *desk_out)
{
    const struct proposed *proposed = proposal->proposed;
    const struct event *event = &proposed->dossier->events[proposed->event];
    const struct register_rows *rows = authority_register(authority);
    struct authority_case *asked = &desk_out->asked;
    struct authority_request *request = &asked->request;
    *asked = (struct authority_case){.request = authority_ask(proposed->type, event->date)};
    desk_out->view = (struct authority_view){.language = language,
                                             .rows = rows,
                                             .catalogue = authority_catalogue(authority),
                                             .has_register = true,
                                             .known_on = DAY_LAST};
    ask_for(request, rows, by);
    asked_facts(asked, event);
    bool answered =
        request->type >= 0 && (request->person >= 0 || request->body >= 0 || request->role >= 0);
    if (answered) {
        asked->answer = authority_check(authority, request);
        asked->candidate_count = authority_around(arena, authority, request, &asked->candidates);
    }
    desk_out->sheet = (struct proposal_sheet){.language = language,
                                              .proposal = proposal,
                                              .by = by,
                                              .view = &desk_out->view,
                                              .asked = answered ? asked : NULL};
}
