/* retry: judges a changed copy and says what became of the one matter that is asked about. A duty is kept only where
 * the rule was certainly tried on the same event: silence of the judge alone is no answer. */
#include "part.h"

enum then outcome_of_status(enum status status)
{
    static const enum then outcomes[STATUS_COUNT] = {[STATUS_FAULT] = THEN_FAULT,
                                                     [STATUS_DOUBT] = THEN_DOUBT,
                                                     [STATUS_COMING] = THEN_COMING,
                                                     [STATUS_UNKNOWN] = THEN_UNKNOWN};
    return outcomes[status];
}

static bool same_period(const struct search *search, const struct finding *finding)
{
    int32_t start = search->inquiry->finding->readings[0].start_event;
    if (!search->duty->recurring)
        return true;
    for (size_t i = 0; i < finding->reading_count; i++)
        if (finding->readings[i].start_event == start)
            return true;
    return false;
}

/* The same code on the same starting event; of a duty that comes back, in the same period. */
static bool is_matter(const struct search *search, const struct finding *finding)
{
    const struct finding *asked = search->inquiry->finding;
    return finding->facts[0] == asked->facts[0] &&
           text_equal(finding->rule->code, asked->rule->code) && same_period(search, finding);
}

static const struct finding *matter_among(const struct search *search,
                                          const struct findings *findings)
{
    const struct finding *strongest = NULL;
    for (size_t i = 0; i < findings->count; i++)
        if (is_matter(search, &findings->items[i]) &&
            (!strongest || findings->items[i].status < strongest->status))
            strongest = &findings->items[i];
    return strongest;
}

static bool was_found(const struct findings *findings, const struct finding *wanted)
{
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].event == wanted->event &&
            findings->items[i].status <= STATUS_DOUBT &&
            text_equal(findings->items[i].rule->code, wanted->rule->code))
            return true;
    return false;
}

/* Another duty that the change breaks. */
static const struct rule *broken_instead(const struct search *search,
                                         const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        if (finding->status <= STATUS_DOUBT && !is_matter(search, finding) &&
            !was_found(search->inquiry->findings, finding))
            return finding->rule;
    }
    return NULL;
}

struct tally {
    size_t checked, held;
};

static struct tally tally_of(struct search *search, const struct dossier *copy)
{
    struct findings findings;
    judge_with_register(search->inquiry->alone, search->inquiry->authority, copy, search->scratch,
                        &findings);
    return (struct tally){findings.checked, findings.held};
}

/* No finding: was the duty tried on this event and kept, or did it not arise? What the rule does without the event
 * tells the two apart. */
static enum then without_finding(struct search *search, struct dossier *changed)
{
    struct event *trigger = &changed->events[search->inquiry->finding->facts[0]];
    struct tally with = tally_of(search, changed);
    bool was_cut = trigger->cut;
    trigger->cut = true;
    struct tally without = tally_of(search, changed);
    trigger->cut = was_cut;
    if (with.checked <= without.checked)
        return THEN_NOT_CONCERNED;
    return with.held > without.held || search->duty->recurring ? THEN_KEPT : THEN_OPEN;
}

struct retried retry(struct search *search, struct dossier *changed)
{
    struct findings findings;
    struct retried said = {.outcome = THEN_OPEN};
    arena_reset(search->scratch);
    search->tried++;
    judge_with_register(search->inquiry->book, search->inquiry->authority, changed, search->scratch,
                        &findings);
    const struct finding *matter = matter_among(search, &findings);
    said.instead = broken_instead(search, &findings);
    if (!matter) {
        said.outcome = without_finding(search, changed);
        return said;
    }
    said.outcome = outcome_of_status(matter->status);
    said.by = text_equal(matter->rule->id, search->duty->rule.id) ? NULL : matter->rule;
    said.missing_count = matter->missing_count;
    for (size_t i = 0; i < matter->missing_count; i++)
        said.missing[i] = matter->missing[i];
    return said;
}
