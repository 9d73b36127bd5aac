/* search: the events that a bound speaks of, kind by kind. */
#include "part.h"

int32_t first_after(const struct kind_index *index, int kind, int32_t event)
{
    int32_t low = index->first[kind], high = index->first[kind + 1];
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (index->events[middle] > event)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Ends the ongoing event before the day that counts? */
static bool ends(const struct trial *trial, const struct bound *end, int32_t event, int32_t begun,
                 int32_t from)
{
    trial->session->steps++;
    return pattern_is_certain(trial->dossier, event, &end->pattern) &&
           tied(trial, event, end, begun) != ANSWER_NO &&
           position_fits(trial->dossier, event, from, POSITION_BEFORE) != ANSWER_NO;
}

/* Has an ongoing event been ended again before the day that counts? In the list an end mostly stands soon after the
 * beginning: the search starts there and comes last to what stands before it. */
static bool ended(const struct trial *trial, const struct bound *bound, int32_t begun, int32_t from)
{
    const struct kind_index *index = &trial->session->index;
    struct bound end = {
        .pattern = bound->until, .relations = bound->relations, .position = POSITION_AFTER};
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        if (!word_set_has(&bound->until.kinds, kind))
            continue;
        int32_t first = index->first[kind], last = index->first[kind + 1],
                after = first_after(index, kind, begun);
        for (int32_t i = after; i < last; i++)
            if (ends(trial, &end, index->events[i], begun, from))
                return true;
        for (int32_t i = first; i < after; i++)
            if (ends(trial, &end, index->events[i], begun, from))
                return true;
    }
    return false;
}

static bool visit_event(const struct trial *trial, const struct bound *bound, int32_t from,
                        int32_t event, candidate_visit *visit, void *context)
{
    trial->session->steps++;
    enum answer fits = pattern_fits(trial->dossier, event, &bound->pattern);
    if (fits == ANSWER_NO)
        return true;
    enum answer belongs = tied(trial, event, bound, from);
    if (belongs == ANSWER_NO)
        return true;
    if (bound->position == POSITION_ONGOING && ended(trial, bound, event, from))
        return true;
    return visit(context, event, fits < belongs ? fits : belongs);
}

void each_candidate(const struct trial *trial, const struct bound *bound, int32_t from,
                    candidate_visit *visit, void *context)
{
    const struct kind_index *index = &trial->session->index;
    if (bound->position == POSITION_SELF) {
        visit_event(trial, bound, trial->trigger, trial->trigger, visit, context);
        return;
    }
    for (size_t word = 0; word < 2; word++)
        for (uint64_t left = bound->pattern.kinds.bits[word]; left; left &= left - 1) {
            int kind = (int)word * 64 + __builtin_ctzll(left);
            for (int32_t i = index->first[kind]; i < index->first[kind + 1]; i++)
                if (!visit_event(trial, bound, from, index->events[i], visit, context))
                    return;
        }
}

struct choice {
    const struct dossier *dossier;
    bool last;
    int32_t certain, maybe;
};

static bool choose(void *context, int32_t event, enum answer answer)
{
    struct choice *choice = context;
    int32_t *slot = answer == ANSWER_YES ? &choice->certain : &choice->maybe;
    bool later =
        *slot >= 0 &&
        (choice->dossier->events[event].earliest > choice->dossier->events[*slot].earliest ||
         (choice->dossier->events[event].earliest == choice->dossier->events[*slot].earliest &&
          event > *slot));
    if (*slot < 0 || later == choice->last)
        *slot = event;
    return true;
}

int32_t find_certain(const struct trial *trial, const struct bound *bound, int32_t from,
                     int32_t *maybe_out)
{
    struct choice choice = {trial->dossier, bound->last, -1, -1};
    each_candidate(trial, bound, from, choose, &choice);
    if (maybe_out)
        *maybe_out = choice.maybe;
    return choice.certain;
}

struct sight {
    bool certain;
    int32_t maybe;
};

static bool see(void *context, int32_t event, enum answer answer)
{
    struct sight *sight = context;
    sight->certain = answer == ANSWER_YES;
    if (!sight->certain && sight->maybe < 0)
        sight->maybe = event;
    return !sight->certain;
}

bool is_seen(const struct trial *trial, const struct bound *bound, int32_t from, int32_t *maybe_out)
{
    struct sight sight = {false, -1};
    each_candidate(trial, bound, from, see, &sight);
    *maybe_out = sight.maybe;
    return sight.certain;
}

struct rivals {
    const struct dossier *dossier;
    int32_t chosen, rival;
};

static bool rival(void *context, int32_t event, enum answer answer)
{
    struct rivals *rivals = context;
    int32_t latest = rivals->rival >= 0 ? rivals->rival : rivals->chosen;
    const struct event *events = rivals->dossier->events;
    if (answer == ANSWER_YES && events[event].latest > events[latest].latest)
        rivals->rival = event;
    return true;
}

int32_t find_rival(const struct trial *trial, const struct bound *bound, int32_t from,
                   int32_t chosen)
{
    struct rivals rivals = {trial->dossier, chosen, -1};
    if (bound->last)
        each_candidate(trial, bound, from, rival, &rivals);
    return rivals.rival;
}
