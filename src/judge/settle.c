/* settle: one voice per fault. Several rules may speak of the same event under the same code (two strengths of one
 * duty, two versions of the law for an undated event); the strongest certain word stays; versions that disagree make
 * it unknown. */
#include "part.h"

/* Two parts that a decision lacks are two matters: each has to be added. */
static bool same_matter(const struct finding *one, const struct finding *other)
{
    bool same_part = one->rule->sort != SORT_CONTENT || other->rule->sort != SORT_CONTENT;
    return same_part && one->event == other->event && one->party == other->party &&
           text_equal(one->rule->code, other->rule->code);
}

/* What is not known of the finer fault, where the coarser is certain already. */
static bool adds_nothing(const struct finding *finer, const struct finding *coarser)
{
    return finer->status == STATUS_UNKNOWN && coarser->status == STATUS_FAULT &&
           finer->event == coarser->event && finer->party == coarser->party &&
           text_equal(finer->rule->family, coarser->rule->code);
}

/* Two versions of one duty: the clock of one follows the other's, or they have the code in common, and without clocks
 * the title too. */
static bool same_duty(const struct rule *one, const struct rule *other)
{
    const struct clock *first = one->clock, *second = other->clock;
    bool same_code = text_equal(one->code, other->code);
    if (!first || !second)
        return first == second && same_code && text_equal(one->title, other->title);
    return same_code || first == second ||
           (first->successor.size && text_equal(first->successor, second->id)) ||
           (second->successor.size && text_equal(second->successor, first->id));
}

static bool same_trial(const struct partial *one, const struct partial *other)
{
    return one->trigger == other->trigger && one->party == other->party &&
           same_duty(one->rule, other->rule);
}

/* The days that count. A day of which nothing is known is not taken to lie before the first version that was tried, or
 * after the last one. */
static struct window days_that_count(const struct session *session, const struct partial *partial)
{
    struct window tried = {partial->rule->valid_from, partial->rule->valid_to};
    for (size_t i = 0; i < session->partial_count; i++) {
        const struct partial *other = &session->partials[i];
        if (!same_trial(partial, other))
            continue;
        if (other->rule->valid_from < tried.earliest)
            tried.earliest = other->rule->valid_from;
        if (other->rule->valid_to > tried.latest)
            tried.latest = other->rule->valid_to;
    }
    if (partial->days.earliest != DAY_FIRST)
        tried.earliest = partial->days.earliest;
    if (partial->days.latest != DAY_LAST)
        tried.latest = partial->days.latest;
    return tried;
}

/* The last day of a version of the duty that was broken on this day; the day before it when there is none. */
static int32_t broken_until(const struct session *session, const struct partial *partial,
                            int32_t day)
{
    for (size_t i = 0; i < session->partial_count; i++) {
        const struct partial *other = &session->partials[i];
        if (other->broken && same_trial(partial, other) && other->rule->valid_from <= day &&
            other->rule->valid_to >= day)
            return other->rule->valid_to;
    }
    return day - 1;
}

static bool broken_on_every_day(const struct session *session, const struct partial *partial)
{
    struct window days = days_that_count(session, partial);
    int32_t day = days.earliest;
    for (int32_t until; day <= days.latest; day = until + 1) {
        until = broken_until(session, partial, day);
        if (until < day)
            return false;
    }
    return true;
}

/* An undated act that breaks one version of the law, while on its other days nothing is broken: the day is what is
 * missing. */
static void settle_partials(struct session *session)
{
    for (size_t i = 0; i < session->partial_count; i++) {
        const struct partial *partial = &session->partials[i];
        if (!partial->broken || broken_on_every_day(session, partial))
            continue;
        struct finding *finding = &session->findings->items[partial->finding];
        finding->status = STATUS_UNKNOWN;
        finding->verdict = VERDICT_UNKNOWN;
        finding->date = DAY_NONE;
        finding->missing[0] = (struct missing_fact){finding->event, -1, -1};
        finding->missing_count = 1;
    }
}

static void sort_by_event(struct findings *findings)
{
    for (size_t i = 1; i < findings->count; i++) {
        struct finding moving = findings->items[i];
        size_t at = i;
        while (at > 0 && findings->items[at - 1].event > moving.event) {
            findings->items[at] = findings->items[at - 1];
            at--;
        }
        findings->items[at] = moving;
    }
}

/* Another rule says more on the same matter; of equals the first stays. A time that runs is told before what another
 * rule leaves open: there is still something to do. */
static bool says_more(const struct finding *other, const struct finding *one)
{
    bool graver = other->status < one->status || (other->status == one->status && other < one);
    return (graver && other->rule != one->rule && same_matter(one, other)) ||
           adds_nothing(one, other);
}

/* Findings of one event stand together. */
static bool outspoken(const struct findings *findings, size_t index)
{
    const struct finding *one = &findings->items[index], *end = findings->items + findings->count,
                         *other = one;
    while (other > findings->items && other[-1].event == one->event)
        other--;
    for (; other < end && other->event == one->event; other++)
        if (says_more(other, one))
            return true;
    return false;
}

static bool replaces(const struct finding *one, const struct finding *other)
{
    bool same = one->party >= 0 ? one->party == other->party : one->event == other->event;
    bool weaker = !finding_is_broken(one) && one->status != other->status;
    if (!same || weaker || one->status == STATUS_UNKNOWN)
        return false;
    for (size_t i = 0; i < one->rule->replaced_count; i++)
        if (text_equal(one->rule->replaced[i], other->rule->code))
            return true;
    return false;
}

/* What only follows from another fault is not said again. */
static bool only_follows(const struct findings *findings, size_t index)
{
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].rule->replaced_count && i != index &&
            replaces(&findings->items[i], &findings->items[index]))
            return true;
    return false;
}

static void drop_weaker(struct session *session)
{
    struct findings *findings = session->findings;
    bool *dropped = arena_new_many(session->arena, findings->count, bool);
    size_t kept = 0;
    for (size_t i = 0; i < findings->count; i++)
        dropped[i] = outspoken(findings, i) || only_follows(findings, i);
    for (size_t i = 0; i < findings->count; i++)
        if (!dropped[i])
            findings->items[kept++] = findings->items[i];
    findings->count = kept;
}

void settle(struct session *session)
{
    settle_partials(session);
    sort_by_event(session->findings);
    if (session->findings->count > 1)
        drop_weaker(session);
}
