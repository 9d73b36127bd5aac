/* explanation_answers: a code that was not raised on the case: what each of its rules answered, and why. */
#include "explanation_part.h"

struct text explanation_none(struct arena *arena, enum language language,
                             const struct explanation *explanation)
{
    struct builder out, number;
    builder_init(&out, arena);
    builder_init(&number, arena);
    builder_add_number(&number, explanation->event);
    struct text arguments[] = {explanation->code, explanation->dossier->id, builder_text(&number)};
    const char *key =
        explanation->code.size == 0
            ? (explanation->event >= 0 ? "explanation.none.event" : "explanation.none.at-all")
        : explanation->event >= 0 ? "explanation.none.code-event"
                                  : "explanation.none.code";
    words_add(&out, language, key, arguments, 3);
    return builder_text(&out);
}

static const char *answer_key(const struct rule_answer *answer)
{
    static const char *const idle[] = {
        [IDLE_NO_EVENT] = "explanation.answer.no-event",
        [IDLE_NOT_IN_FORCE] = "explanation.answer.not-in-force",
        [IDLE_CONDITIONS] = "explanation.answer.conditions",
    };
    switch (answer->outcome) {
    case THEN_KEPT:
        return "explanation.answer.kept";
    case THEN_NOT_CONCERNED:
        return idle[answer->idle];
    case THEN_COMING:
        return "explanation.answer.coming";
    case THEN_UNKNOWN:
        return "explanation.answer.unknown";
    case THEN_DOUBT:
    case THEN_FAULT:
        return "explanation.answer.said-by-another";
    default:
        return "explanation.answer.open";
    }
}

struct text explanation_answer(struct arena *arena, enum language language,
                               const struct dossier *dossier, const struct rule_answer *answer)
{
    struct builder out;
    const struct rule *rule = answer->rule;
    struct builder valid;
    builder_init(&out, arena);
    builder_init(&valid, arena);
    say_span(&valid, language, rule->valid_from, rule->valid_to);
    if (!valid.size)
        say(&valid, language, "validity.open");
    struct text arguments[] = {rule->id, explain_duty(arena, language, rule),
                               answer->outcome == THEN_UNKNOWN
                                   ? phrase_missing(arena, language, dossier, &answer->missing)
                                   : builder_text(&valid)};
    words_add(&out, language, answer_key(answer), arguments, 3);
    return builder_text(&out);
}
