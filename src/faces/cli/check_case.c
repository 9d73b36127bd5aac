/* check_case: a decision that is proposed in a case (check --case): puts together who decides, the proposed event and
 * the case, asks the rooms below and writes their answer. Must not judge. */
#include "check_case_part.h"

#include "os/os.h"

enum { EVENT_LIMIT = 1024 * 1024 };

/* A problem of the proposed event itself is one of the proposal, not of the file of cases. */
static bool is_of_proposal(const struct case_question *asked, struct problem *problem)
{
    struct builder place;
    if (text_starts(text_of(problem->key), "problem.proposal"))
        return true;
    builder_init(&place, asked->cli->arena);
    builder_add_string(&place, "events[");
    builder_add_number(&place, (int64_t)asked->plain.event_count);
    builder_add_string(&place, "]");
    if (!text_starts(problem->place, builder_string(&place)))
        return false;
    problem->place = text_after(problem->place, place.size);
    if (text_starts(problem->place, "."))
        problem->place = text_after(problem->place, 1);
    return true;
}

static bool refuse_problem(struct case_question *asked, struct problem problem)
{
    const char *file = asked->words->file;
    if (is_of_proposal(asked, &problem)) {
        problem.line = 0;
        file = asked->words->proposed ? asked->words->proposed
                                      : words_text(asked->cli->language, "cli.the-proposal");
    }
    return cli_problem(asked->cli, file, &problem);
}

static bool read_proposal(struct case_question *asked)
{
    struct problem problem;
    asked->ask.words = asked->attributes;
    return proposal_read(asked->cli->arena, asked->question->law.rules, &asked->ask,
                         &asked->proposed, &problem) ||
           refuse_problem(asked, problem);
}

/* The decision by its code or name, by the word that cases have for it, or as orders call it. */
static bool read_decision(struct case_question *asked)
{
    const char *written = asked->question->words.decision;
    struct authority_request *request = &asked->question->asked.request;
    asked->ask.kind = -1;
    asked->ask.type = request->type;
    if (!written || request->type >= 0)
        return true;
    struct text word = small_letters(asked->cli->arena, text_trim(text_of(written)));
    int kind = vocabulary_kind(word);
    if (vocabulary_enum_value(ENUM_DECISION_TYPE, word) >= 0) {
        asked->ask.kind = KIND_DECISION;
        case_attribute(asked, ATTRIBUTE_DECISION_TYPE, word);
    } else if (kind >= 0) {
        asked->ask.kind = kind;
    } else {
        request->type = question_type(asked->cli, asked->question->command,
                                      asked->question->catalogue, written);
        asked->ask.type = request->type;
    }
    return asked->ask.kind >= 0 || request->type >= 0;
}

static bool read_event(struct case_question *asked)
{
    const struct question *question = asked->question;
    const struct authority_request *request = &question->asked.request;
    bool dated = question->words.at || !asked->words->proposed;
    asked->ask.day = dated ? request->day : DAY_NONE;
    asked->ask.minute = dated ? request->minute : -1;
    if (question->asked.urgent_reason.size && request->facts[FACT_URGENT] == KNOWN_YES)
        case_attribute(asked, ATTRIBUTE_URGENCY_REASON, question->asked.urgent_reason);
    if (!asked->words->proposed)
        return true;
    struct fault *fault =
        file_read_whole(asked->cli->arena, asked->words->proposed, EVENT_LIMIT, &asked->ask.event);
    if (fault)
        cli_fail(asked->cli, fault, CODE_UNUSABLE);
    return !fault;
}

/* What the proposal says counts for the right to decide too. */
static void take_facts(struct case_question *asked)
{
    struct authority_case *authority = &asked->question->asked;
    const struct event *event = &asked->proposed.dossier->events[asked->proposed.event];
    authority->request.day = event->date;
    if (authority->request.type < 0)
        authority->request.type = asked->proposed.type;
    asked_facts(authority, event);
}

static bool has_decider(const struct authority_request *request)
{
    return request->person >= 0 || request->body >= 0 || request->role >= 0;
}

static void ask_authority(struct case_question *asked)
{
    const struct authority_request *request = &asked->question->asked.request;
    if (request->type >= 0 && has_decider(request))
        question_ask(asked->cli, asked->question);
}

/* Who decides is found before the case is read again with it: what a person is depends on the decision. */
static bool read_decider(struct case_question *asked)
{
    struct question *question = asked->question;
    struct text written =
        question->words.by ? text_trim(text_of(question->words.by)) : (struct text){"", 0};
    if (!written.size) {
        case_by_proposal(asked);
        ask_authority(asked);
        return true;
    }
    asked->by = written;
    bool known = case_by_party(asked, written);
    if (!known && !question_by(asked->cli, question, question->words.by))
        return false;
    ask_authority(asked);
    if (!known)
        case_by_register(asked);
    return read_proposal(asked);
}

static int code_of(const struct proposal_sheet *sheet)
{
    struct proposal_totals totals = proposal_totals(sheet);
    if (totals.counts[PROPOSAL_LACKING])
        return CODE_FOUND;
    return totals.counts[PROPOSAL_UNKNOWN] || totals.right_open ? CODE_UNKNOWN : CODE_NOTHING;
}

static int write_sheet(struct case_question *asked)
{
    struct question *question = asked->question;
    const struct authority_request *request = &question->asked.request;
    struct cli *cli = asked->cli;
    struct proposal proposal;
    bool answered = request->type >= 0 && has_decider(request);
    proposal_judge(cli->arena, question->law.rules,
                   question->view.has_register ? question->book : NULL, &asked->proposed,
                   &proposal);
    struct proposal_sheet sheet = {.language = cli->language,
                                   .proposal = &proposal,
                                   .by = asked->by,
                                   .view = &question->view,
                                   .asked = answered ? &question->asked : NULL};
    if (question->json)
        proposal_json(&cli->out, &sheet);
    else
        proposal_text(&cli->out, &sheet);
    return code_of(&sheet);
}

int check_in_case(struct cli *cli, struct question *question, const struct case_words *words)
{
    struct case_question asked = {.cli = cli, .question = question, .words = words};
    asked.ask.decider_role = -1;
    if (!case_line(cli, words, &asked.ask.case_line, &asked.ask.line, &asked.plain))
        return CODE_UNUSABLE;
    asked.ask.word_count = case_attributes(words, &question->words, asked.attributes);
    if (!read_decision(&asked) || !read_event(&asked) || !read_proposal(&asked))
        return CODE_UNUSABLE;
    take_facts(&asked);
    if (!read_decider(&asked))
        return CODE_UNUSABLE;
    return write_sheet(&asked);
}
