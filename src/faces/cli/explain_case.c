/* explain_case: `reda explain --case`: why a finding is what it is, and what would have changed it. Finds the case,
 * lets the desk explain it, and hands over to the report. Must not judge itself. */
#include "explain_part.h"
#include "lawbook.h"
#include "desk/desk.h"
#include "register_open.h"

enum { NEAR_CODES = 3 };

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

static int code_of(const struct explanation *explanation)
{
    for (size_t i = 0; i < explanation->count; i++)
        if (finding_is_broken(explanation->items[i].finding))
            return CODE_FOUND;
    return CODE_NOTHING;
}

static int hear(struct cli *cli, const struct explain_request *request, const struct lawbook *law,
                const struct authority_book *authority, const struct case_found *found)
{
    struct explanation explanation;
    const struct why_question question = {.rules = law->rules,
                                          .authority = authority,
                                          .dossier = &found->dossier,
                                          .file = request->file,
                                          .line = found->line,
                                          .code = text_of(request->code ? request->code : ""),
                                          .event = request->event};
    why_find(cli->arena, &question, &explanation);
    if (request->json)
        explanation_json(&cli->out, cli->language, &explanation);
    else
        explanation_text(&cli->out, cli->language, &explanation);
    return code_of(&explanation);
}

int explain_case(struct cli *cli, const struct explain_request *request)
{
    struct lawbook law;
    const struct authority_book *authority;
    struct case_found found;
    int code;
    if (!lawbook_open(cli, request->law_folder, &law, &code))
        return code;
    if (!code_is_known(cli, law.rules, request->code))
        return CODE_UNUSABLE;
    if (!register_open_authority(cli, "explain", request->register_folder, law.rules, &authority,
                                 &code))
        return code;
    explain_find(cli, request, &found);
    return found.code == CODE_NOTHING ? hear(cli, request, &law, authority, &found) : found.code;
}
