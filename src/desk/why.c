/* why: see why.h. */
#include "why.h"

static bool has_name(const struct rule *rule, struct text code)
{
    return text_equal(rule->code, code) || text_equal(rule->family, code);
}

static bool is_asked(const struct why_question *question, const struct finding *finding)
{
    struct text ref =
        finding->party >= 0 ? question->dossier->parties[finding->party].ref : (struct text){"", 0};
    return (!question->code.size || has_name(finding->rule, question->code)) &&
           (!question->rule.size || text_equal(finding->rule->id, question->rule)) &&
           (!question->ref.size || text_equal(ref, question->ref)) &&
           (!question->broken || finding_is_broken(finding)) &&
           (question->event < 0 || finding->event == question->event);
}

static void hear_findings(struct arena *arena, const struct why_question *question,
                          const struct findings *findings, struct explanation *explanation)
{
    struct explained *items = arena_new_many(arena, findings->count, struct explained);
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        if (!is_asked(question, finding))
            continue;
        struct inquiry inquiry = {question->rules, question->authority, question->dossier, findings,
                                  finding};
        struct explained *explained = &items[explanation->count++];
        explained->finding = finding;
        counterfactuals_find(&inquiry, arena, &explained->changes);
    }
    explanation->items = items;
}

/* Nothing was found: what did each rule of the code say? */
static void hear_rules(struct arena *arena, const struct why_question *question,
                       const struct findings *findings, struct explanation *explanation)
{
    size_t count = rulebook_duty_count(question->rules);
    struct rule_answer *answers = arena_new_many(arena, count, struct rule_answer);
    for (size_t i = 0; question->code.size && i < count; i++) {
        const struct duty *duty = rulebook_duty(question->rules, i);
        if (has_name(&duty->rule, question->code))
            answers[explanation->answer_count++] =
                rule_answer_of(duty, question->dossier, findings);
    }
    explanation->answers = answers;
}

void why_find(struct arena *arena, const struct why_question *question,
              struct explanation *explanation_out)
{
    struct findings *findings = arena_new(arena, struct findings);
    judge_every_outcome(question->rules, question->authority, question->dossier, arena, findings);
    *explanation_out = (struct explanation){.book = question->rules,
                                            .dossier = question->dossier,
                                            .file = question->file,
                                            .line = question->line,
                                            .code = question->code,
                                            .event = question->event};
    hear_findings(arena, question, findings, explanation_out);
    if (explanation_out->count == 0)
        hear_rules(arena, question, findings, explanation_out);
}
