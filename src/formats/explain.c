/* explain: puts a finding's pieces together: the sentence, the readings line by line, what happened. Must not judge: it
 * says what the judge found. */
#include "explain_part.h"

void explain_sentence(struct builder *builder, enum language language,
                      const struct finding *finding)
{
    bool broken = finding_is_broken(finding);
    struct text duty = explain_duty(builder->arena, language, finding->rule);
    if (broken && language == LANGUAGE_SV)
        builder_add(builder, finding->rule->sentence);
    else if (broken)
        words_add(builder, language, "message.not-kept", &duty, 1);
    else if (finding->status == STATUS_COMING)
        words_add(builder, language, "message.coming", &duty, 1);
    else
        words_add(builder, language, "message.unknown", &duty, 1);
}

static void next_line(struct builder *builder, size_t start)
{
    if (builder->size > start)
        builder_add_char(builder, '\n');
}

/* That nothing is there goes without saying of what a document itself should say, or of what may not be. */
static const char *absence_key(const struct finding *finding)
{
    enum rule_sort sort = finding->rule->sort;
    if (!finding_is_broken(finding))
        return "message.not-passed";
    if (explain_has_clock(finding) || sort == SORT_DUTY)
        return "message.nothing-recorded";
    return sort == SORT_BASIS || sort == SORT_PARTY ? "message.nothing-there" : NULL;
}

/* The act that was late or wrong, or that there is none up to the day of judging. */
static void add_act(struct builder *builder, enum language language, const struct dossier *dossier,
                    const struct finding *finding, size_t start)
{
    const char *absence = absence_key(finding);
    if (finding->act >= 0) {
        struct text act = explain_event_text(builder->arena, language, dossier, finding->act);
        next_line(builder, start);
        words_add(builder, language, "message.recorded", &act, 1);
    } else if (absence && dossier->as_of != DAY_NONE && finding->status != STATUS_UNKNOWN) {
        struct text day = day_words(builder->arena, dossier->as_of);
        next_line(builder, start);
        words_add(builder, language, absence, &day, 1);
    }
}

void explain_finding(struct builder *builder, enum language language, const struct dossier *dossier,
                     const struct finding *finding)
{
    size_t start = builder->size;
    for (size_t i = 0; i < finding->reading_count; i++) {
        next_line(builder, start);
        explain_reading(builder, language, dossier, finding, &finding->readings[i]);
    }
    if (finding->decider) {
        next_line(builder, start);
        explain_decider(builder, language, finding->decider);
    } else {
        add_act(builder, language, dossier, finding, start);
    }
}
