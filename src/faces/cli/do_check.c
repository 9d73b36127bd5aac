/* do_check: `reda do --check`: what a decision would lack, start and change, as `reda check --case` says it; of what
 * has happened, how many findings it would bring. Writes nothing. Must not judge. */
#include "engine_part.h"

#include "reports/reports.h"

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
    struct proposal_desk desk;
    proposal_sheet_ask(cli->arena, cli->language, authority, proposal, given_as(deed, "by"), &desk);
    proposal_text(&cli->out, &desk.sheet);
    return proposal_totals(&desk.sheet).counts[PROPOSAL_LACKING] ? CODE_FOUND : CODE_NOTHING;
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
