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

bool said_alike(const struct retried *one, const struct retried *other)
{
    return one->outcome == other->outcome && one->by == other->by && one->instead == other->instead;
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

/* Two parts that a decision lacks are two matters, though they share a code. */
static bool same_part(const struct rule *one, const struct rule *other)
{
    return one->sort != SORT_CONTENT || other->sort != SORT_CONTENT ||
           text_equal(one->title, other->title);
}

/* The same code on the same starting event, for the same person; of a duty that comes back, in the same period. */
static bool is_matter(const struct search *search, const struct finding *finding)
{
    const struct finding *asked = search->inquiry->finding;
    return finding->facts[0] == asked->facts[0] && finding->party == asked->party &&
           text_equal(finding->rule->code, asked->rule->code) &&
           same_part(finding->rule, asked->rule) && same_period(search, finding);
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

/* Periods of the duty that is asked about are told apart by what they count from. */
static bool was_found(const struct search *search, const struct finding *wanted)
{
    const struct findings *findings = search->inquiry->findings;
    bool any_period = wanted->rule != search->inquiry->finding->rule;
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].event == wanted->event && finding_is_broken(&findings->items[i]) &&
            (any_period ||
             findings->items[i].readings[0].start_event == wanted->readings[0].start_event) &&
            text_equal(findings->items[i].rule->code, wanted->rule->code))
            return true;
    return false;
}

/* Another duty that the change breaks. What an added event itself should have said is not the question. */
static const struct rule *broken_instead(const struct search *search,
                                         const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        bool of_added = (size_t)finding->facts[0] >= search->inquiry->dossier->event_count ||
                        (size_t)finding->event >= search->inquiry->dossier->event_count;
        if (finding_is_broken(finding) && !of_added && !is_matter(search, finding) &&
            !was_found(search, finding))
            return finding->rule;
    }
    return NULL;
}

/* No finding: what did the trial of the same rule on the same event, for the same person, come to? Where there was none
 * the duty did not arise. A verdict that became no finding of its own is nothing that can be told. */
static enum then without_finding(const struct search *search, const struct findings *findings)
{
    const struct finding *asked = search->inquiry->finding;
    enum then outcome = THEN_NOT_CONCERNED;
    for (size_t i = 0; i < findings->outcome_count; i++) {
        const struct trial_outcome *trial = &findings->outcomes[i];
        if (trial->event != asked->facts[0] || trial->party != asked->party ||
            trial->rule != asked->rule)
            continue;
        if (trial->verdict == VERDICT_HOLDS || search->duty->recurring)
            outcome = THEN_KEPT;
        else
            outcome = trial->verdict == VERDICT_UNKNOWN ? THEN_UNKNOWN : THEN_OPEN;
    }
    return outcome;
}

struct retried retry(struct search *search, struct dossier *changed)
{
    struct findings findings;
    struct retried said = {.outcome = THEN_OPEN};
    arena_reset(search->scratch);
    search->tried++;
    judge_every_outcome(search->inquiry->book, search->inquiry->authority, changed, search->scratch,
                        &findings);
    const struct finding *matter = matter_among(search, &findings);
    said.instead = broken_instead(search, &findings);
    if (!matter) {
        said.outcome = without_finding(search, &findings);
        return said;
    }
    said.outcome = outcome_of_status(matter->status);
    said.by = matter->rule == search->inquiry->finding->rule ? NULL : matter->rule;
    said.missing_count = matter->missing_count;
    for (size_t i = 0; i < matter->missing_count; i++)
        said.missing[i] = matter->missing[i];
    return said;
}
