/* do_check: `reda do --check`: what a decision would lack, start and change, as `reda check --case` says it; of what
 * has happened, how many findings it would bring. Writes nothing. Must not judge. */
#include "asked_facts.h"
#include "engine_part.h"

#include "reports/reports.h"

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

static struct text given_as(const struct deed *deed, const char *name)
{
    for (size_t i = 0; i < deed->given_count; i++)
        if (text_is(deed->given[i].name, name))
            return text_trim(deed->given[i].value);
    return (struct text){"", 0};
}

static int write_sheet(struct cli *cli, const struct authority_book *authority,
                       const struct deed *deed, const struct proposal *proposal)
{
    const struct proposed *proposed = proposal->proposed;
    const struct event *event = &proposed->dossier->events[proposed->event];
    const struct register_rows *rows = authority_register(authority);
    struct authority_case asked = {.request = authority_ask(proposed->type, event->date)};
    struct authority_view view = {.language = cli->language,
                                  .rows = rows,
                                  .catalogue = authority_catalogue(authority),
                                  .has_register = true,
                                  .known_on = DAY_LAST};
    struct text by = given_as(deed, "by");
    ask_for(&asked.request, rows, by);
    asked_facts(&asked, event);
    const struct authority_request *request = &asked.request;
    bool answered =
        request->type >= 0 && (request->person >= 0 || request->body >= 0 || request->role >= 0);
    if (answered) {
        asked.answer = authority_check(authority, request);
        asked.candidate_count = authority_around(cli->arena, authority, request, &asked.candidates);
    }
    struct proposal_sheet sheet = {.language = cli->language,
                                   .proposal = proposal,
                                   .by = by,
                                   .view = &view,
                                   .asked = answered ? &asked : NULL};
    proposal_text(&cli->out, &sheet);
    return proposal_totals(&sheet).counts[PROPOSAL_LACKING] ? CODE_FOUND : CODE_NOTHING;
}

int do_check(struct cli *cli, struct engine *engine, const struct deed *deed)
{
    struct deed_answer answer;
    const struct authority_book *authority;
    struct fault *fault = engine_consider(engine, cli->arena, deed, &answer);
    if (!fault)
        fault = engine_people(engine, cli->arena, &authority);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (answer.proposal) {
        int code = write_sheet(cli, authority, deed, answer.proposal);
        if (answer.end == DEED_STOPPED)
            ledger_say(cli, "engine.would-stop", NULL, NULL);
        return code;
    }
    if (answer.end != DEED_DONE)
        return engine_undone(cli, &answer);
    ledger_say(cli, "engine.would-bring", ledger_number(cli, answer.faults),
               ledger_number(cli, answer.doubts));
    return answer.faults || answer.doubts ? CODE_FOUND : CODE_NOTHING;
}
