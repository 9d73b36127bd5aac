/* explain_case: `reda explain --case`: why a finding is what it is, and what would have changed it. Finds the case,
 * lets the judge and counterfactual speak, and hands over to the report. Must not judge itself. */
#include "explain_part.h"
#include "lawbook.h"
#include "nearest.h"
#include "register_open.h"

enum { NEAR_CODES = 3 };

struct hearing {
    struct cli *cli;
    const struct explain_request *request;
    struct lawbook law;
    const struct authority_book *authority;
    struct findings findings;
    struct explanation explanation;
};

static bool has_code(const struct text *codes, size_t count, struct text code)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(codes[i], code))
            return true;
    return false;
}

/* false after refusing a code that no rule has. */
static bool code_is_known(struct cli *cli, const struct rulebook *rules, const char *code)
{
    size_t rule_count = rulebook_rule_count(rules), count = 0;
    if (!code)
        return true;
    struct text *codes = arena_new_many(cli->arena, 2 * rule_count, struct text);
    for (size_t i = 0; i < rule_count; i++) {
        const struct rule *rule = rulebook_rule(rules, i);
        const struct text names[] = {rule->code, rule->family};
        for (size_t j = 0; j < 2; j++)
            if (names[j].size && !has_code(codes, count, names[j]))
                codes[count++] = names[j];
    }
    if (has_code(codes, count, text_of(code)))
        return true;
    cli_refuse(cli, "explain", "cli.unknown-code", code, NULL,
               nearest_words(cli->arena, text_of(code), known_texts(codes, count), NEAR_CODES));
    return false;
}

/* A code is asked for by its own name or by that of the coarser code it belongs to. */
static bool has_name(const struct rule *rule, const char *code)
{
    return text_is(rule->code, code) || text_is(rule->family, code);
}

static bool is_asked(const struct explain_request *request, const struct finding *finding)
{
    return (!request->code || has_name(finding->rule, request->code)) &&
           (request->event < 0 || finding->event == request->event);
}

static void hear_findings(struct hearing *hearing, const struct dossier *dossier)
{
    struct arena *arena = hearing->cli->arena;
    struct explained *items = arena_new_many(arena, hearing->findings.count, struct explained);
    for (size_t i = 0; i < hearing->findings.count; i++) {
        const struct finding *finding = &hearing->findings.items[i];
        if (!is_asked(hearing->request, finding))
            continue;
        struct inquiry inquiry = {hearing->law.rules, hearing->authority, dossier,
                                  &hearing->findings, finding};
        struct explained *explained = &items[hearing->explanation.count++];
        explained->finding = finding;
        counterfactuals_find(&inquiry, arena, &explained->changes);
    }
    hearing->explanation.items = items;
}

/* Nothing was found: what did each rule of the code say? */
static void hear_rules(struct hearing *hearing, const struct dossier *dossier)
{
    size_t count = rulebook_duty_count(hearing->law.rules);
    struct rule_answer *answers = arena_new_many(hearing->cli->arena, count, struct rule_answer);
    for (size_t i = 0; hearing->request->code && i < count; i++) {
        const struct duty *duty = rulebook_duty(hearing->law.rules, i);
        if (has_name(&duty->rule, hearing->request->code))
            answers[hearing->explanation.answer_count++] =
                rule_answer_of(duty, dossier, &hearing->findings);
    }
    hearing->explanation.answers = answers;
}

static int code_of(const struct explanation *explanation)
{
    for (size_t i = 0; i < explanation->count; i++)
        if (finding_is_broken(explanation->items[i].finding))
            return CODE_FOUND;
    return CODE_NOTHING;
}

static int hear(struct hearing *hearing, const struct case_found *found)
{
    struct cli *cli = hearing->cli;
    const struct explain_request *request = hearing->request;
    judge_every_outcome(hearing->law.rules, hearing->authority, &found->dossier, cli->arena,
                        &hearing->findings);
    hearing->explanation =
        (struct explanation){.book = hearing->law.rules,
                             .dossier = &found->dossier,
                             .file = request->file,
                             .line = found->line,
                             .code = request->code ? text_of(request->code) : (struct text){"", 0},
                             .event = request->event};
    hear_findings(hearing, &found->dossier);
    if (hearing->explanation.count == 0)
        hear_rules(hearing, &found->dossier);
    if (request->json)
        explanation_json(&cli->out, cli->language, &hearing->explanation);
    else
        explanation_text(&cli->out, cli->language, &hearing->explanation);
    return code_of(&hearing->explanation);
}

int explain_case(struct cli *cli, const struct explain_request *request)
{
    struct hearing hearing = {.cli = cli, .request = request};
    struct case_found found;
    int code;
    if (!lawbook_open(cli, request->law_folder, &hearing.law, &code))
        return code;
    if (!code_is_known(cli, hearing.law.rules, request->code))
        return CODE_UNUSABLE;
    if (!register_open_authority(cli, "explain", request->register_folder, hearing.law.rules,
                                 &hearing.authority, &code))
        return code;
    explain_find(cli, request, &found);
    return found.code == CODE_NOTHING ? hear(&hearing, &found) : found.code;
}
