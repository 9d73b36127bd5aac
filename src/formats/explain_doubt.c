/* explain_doubt: why a finding is a doubt and no fault. Must not weigh it again. */
#include "explain_part.h"

/* Two acts, or a limit that may or may not move: not merely an exception that nobody has excluded. */
static bool reads_two_ways(const struct finding *finding)
{
    bool perhaps = finding->reading_count > 0 && finding->readings[0].due.moving == MOVES_PERHAPS;
    return finding->reading_differs && (finding->reading_count > 1 || perhaps);
}

/* A rule that only warns because of how its source was read carries the mark's word, or the label's, as its reason.
 * Said so that a reader need not know those words. */
static struct text reason_of(enum language language, const struct rule *rule)
{
    static const char *const marks[] = {
        [MARK_VERIFIED] = NULL,
        [MARK_VERIFIED_ONCE] = "message.reason-read-once",
        [MARK_INTERPRETATION] = "message.reason-interpretation",
        [MARK_MEMORY] = "message.reason-memory",
    };
    static const char *const labels[] = {
        [LABEL_LAW] = NULL,
        [LABEL_REGULATION] = "message.reason-regulation",
        [LABEL_ADVICE] = "message.reason-advice",
        [LABEL_PRACTICE] = "message.reason-practice",
        [LABEL_LOCAL] = "message.reason-local",
    };
    for (int mark = MARK_VERIFIED_ONCE; mark <= MARK_MEMORY; mark++)
        if (text_is(rule->strength_reason, mark_name((enum mark)mark)))
            return text_of(words_text(language, marks[mark]));
    for (int label = LABEL_REGULATION; label <= LABEL_LOCAL; label++)
        if (text_is(rule->strength_reason, label_name((enum authority_label)label)))
            return text_of(words_text(language, labels[label]));
    return rule->strength_reason;
}

/* The day is not known, and the rule was in force only on some of the possible ones. */
static bool act_is_unknown(const struct dossier *dossier, const struct finding *finding)
{
    int32_t start = finding->readings[0].start_event;
    int32_t event = finding->reading_count > 0 && start >= 0 ? start : finding->event;
    const struct rule *rule = finding->rule;
    if (event < 0 || rule->valid_from >= rule->valid_to)
        return false;
    const struct event *act = &dossier->events[event];
    return act->earliest < rule->valid_from || act->latest > rule->valid_to;
}

static const char *weakness_key(const struct dossier *dossier, const struct finding *finding)
{
    if (act_is_unknown(dossier, finding))
        return "message.doubt-act";
    if (finding->verdict != VERDICT_DOUBT)
        return "message.doubt";
    bool counted = explain_has_clock(finding) && finding->readings[0].due.start == DAY_NONE;
    return counted ? "message.doubt-moved" : "message.doubt-exception";
}

void explain_doubt(struct builder *builder, enum language language, const struct dossier *dossier,
                   const struct finding *finding)
{
    if (finding->status != STATUS_DOUBT)
        return;
    struct text reason = reason_of(language, finding->rule);
    if (finding->decider && reason.size == 0)
        builder_add_string(builder, words_text(language, "decider.doubt"));
    else if (reads_two_ways(finding))
        builder_add_string(builder, words_text(language, "message.two-readings"));
    else if (reason.size)
        words_add(builder, language, "message.only-doubt", &reason, 1);
    else
        builder_add_string(builder, words_text(language, weakness_key(dossier, finding)));
}
