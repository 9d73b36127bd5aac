/* check_case_decider: who decides in a proposal, as the case has it and as the register has it. Must not ask whether
 * they may. */
#include "check_case_part.h"

void case_attribute(struct case_question *asked, int attribute, struct text value)
{
    ensure(asked->ask.word_count < CASE_ATTRIBUTES);
    asked->attributes[asked->ask.word_count++] = (struct proposal_word){attribute, value};
}

static void add_role(struct case_question *asked, int32_t role)
{
    if (role < 0)
        return;
    asked->ask.decider_role = role;
    case_attribute(asked, ATTRIBUTE_DECIDED_BY,
                   text_of(vocabulary_enum_value_name(ENUM_ROLE, role)));
}

/* Somebody with the role that the case has. */
static void ask_for_role(struct case_question *asked, int32_t role)
{
    int32_t *asked_role = &asked->question->asked.request.role;
    if (*asked_role < 0)
        *asked_role = role_of_timeline(asked->question->view.rows->roles, role);
}

/* "socialsekreterare s1" */
static struct text party_name(struct case_question *asked, const struct party *party)
{
    struct builder name;
    builder_init(&name, asked->cli->arena);
    builder_add_string(&name, vocabulary_enum_value_name(ENUM_ROLE, party->role));
    builder_add_char(&name, ' ');
    builder_add(&name, party->ref);
    return builder_text(&name);
}

/* A person of the case, by the name that the case has for it. */
bool case_by_party(struct case_question *asked, struct text written)
{
    struct authority_request *request = &asked->question->asked.request;
    for (size_t i = 0; i < asked->plain.party_count; i++) {
        const struct party *party = &asked->plain.parties[i];
        if (!text_equal(party->ref, written))
            continue;
        request->person = register_person(asked->question->view.rows, party->ref);
        if (request->person < 0)
            ask_for_role(asked, party->role);
        add_role(asked, party->role);
        case_attribute(asked, ATTRIBUTE_DECIDER, party->ref);
        asked->by = party_name(asked, party);
        return true;
    }
    return false;
}

static int32_t role_of_person(const struct question *question, int32_t day)
{
    const struct register_rows *rows = question->view.rows;
    int32_t held = question->asked.answer.appointment;
    return held < 0 ? person_timeline_role(rows, question->asked.request.person, day)
                    : appointment_timeline_role(rows, held);
}

/* Somebody of the register, or a role. */
void case_by_register(struct case_question *asked)
{
    const struct question *question = asked->question;
    const struct register_rows *rows = question->view.rows;
    const struct authority_request *request = &question->asked.request;
    if (request->body >= 0) {
        add_role(asked, body_timeline_role(rows, request->body));
    } else if (request->role >= 0) {
        add_role(asked, rows->roles->items[request->role].timeline);
    } else if (request->person >= 0) {
        add_role(asked, role_of_person(question, request->day));
        asked->ask.decider = rows->persons[request->person].key;
        if (asked->ask.decider_role >= 0)
            case_attribute(asked, ATTRIBUTE_DECIDER, asked->ask.decider);
    }
}

/* The proposal says itself who decides. */
void case_by_proposal(struct case_question *asked)
{
    const struct dossier *dossier = asked->proposed.dossier;
    const struct event *event = &dossier->events[asked->proposed.event];
    const struct attribute_value *decider = event_value(event, ATTRIBUTE_DECIDER);
    const struct attribute_value *role = event_value(event, ATTRIBUTE_DECIDED_BY);
    struct authority_request *request = &asked->question->asked.request;
    if (decider)
        request->person =
            register_person(asked->question->view.rows, dossier->parties[decider->as.number].ref);
    if (role)
        asked->by = text_of(vocabulary_enum_value_name(ENUM_ROLE, role->as.number));
    else if (decider)
        asked->by = dossier->parties[decider->as.number].ref;
    if (request->person < 0 && (role || decider))
        ask_for_role(asked, role ? role->as.number : dossier->parties[decider->as.number].role);
}
