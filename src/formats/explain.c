/* explain: puts a finding's pieces together: the sentence, the readings line by line, what happened, why only a
 * doubt. Must not judge: it says what the judge found. */
#include "explain_part.h"

void explain_sentence(struct builder *builder, enum language language,
                      const struct finding *finding)
{
    bool broken = finding->status == STATUS_FAULT || finding->status == STATUS_DOUBT;
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

/* The act that was late or wrong, or that there is none up to the day of judging. */
static void add_act(struct builder *builder, enum language language, const struct dossier *dossier,
                    const struct finding *finding, size_t start)
{
    bool broken = finding->status == STATUS_FAULT || finding->status == STATUS_DOUBT;
    if (finding->act >= 0) {
        struct text act = explain_event_text(builder->arena, language, dossier, finding->act);
        next_line(builder, start);
        words_add(builder, language, "message.recorded", &act, 1);
    } else if (dossier->as_of != DAY_NONE && finding->status != STATUS_UNKNOWN) {
        struct text day = explain_day_text(builder->arena, dossier->as_of);
        next_line(builder, start);
        words_add(builder, language, broken ? "message.nothing-recorded" : "message.not-passed",
                  &day, 1);
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

/* Two acts, or a limit that may or may not move: not merely an exception that nobody has excluded. */
static bool reads_two_ways(const struct finding *finding)
{
    bool perhaps = finding->reading_count > 0 && finding->readings[0].due.moving == MOVES_PERHAPS;
    return finding->reading_differs && (finding->reading_count > 1 || perhaps);
}

void explain_doubt(struct builder *builder, enum language language, const struct finding *finding)
{
    if (finding->status != STATUS_DOUBT)
        return;
    if (finding->decider && finding->rule->strength_reason.size == 0)
        builder_add_string(builder, words_text(language, "decider.doubt"));
    else if (reads_two_ways(finding))
        builder_add_string(builder, words_text(language, "message.two-readings"));
    else if (finding->rule->strength_reason.size)
        words_add(builder, language, "message.only-doubt", &finding->rule->strength_reason, 1);
    else if (finding->verdict == VERDICT_DOUBT && finding->readings[0].due.start == DAY_NONE)
        builder_add_string(builder, words_text(language, "message.doubt-moved"));
    else if (finding->verdict == VERDICT_DOUBT)
        builder_add_string(builder, words_text(language, "message.doubt-exception"));
    else
        builder_add_string(builder, words_text(language, "message.doubt"));
}
