/* absence: what silence in the record proves. Only what the record says that it is complete about, around the start of
 * the duty, the day it counts from or the act. */
#include "part.h"

void attempt_miss(struct attempt *attempt, int32_t event, int32_t kind, int32_t attribute)
{
    if (attempt->missing_count < FINDING_MISSING)
        attempt->missing[attempt->missing_count++] = (struct missing_fact){event, kind, attribute};
}

bool kind_is_complete(const struct trial *trial, int32_t act, int kind)
{
    const struct dossier *dossier = trial->dossier;
    return dossier_is_complete(dossier, trial->trigger, kind) ||
           dossier_is_complete(dossier, trial->anchor, kind) ||
           (act >= 0 && dossier_is_complete(dossier, act, kind));
}

static bool set_is_complete(const struct trial *trial, const struct word_set *set)
{
    bool any = false;
    for (size_t word = 0; word < 2; word++)
        for (uint64_t left = set->bits[word]; left; left &= left - 1) {
            any = true;
            if (!kind_is_complete(trial, -1, (int)word * 64 + __builtin_ctzll(left)))
                return false;
        }
    return any;
}

/* Kinds that are only steps on the way: once one was taken in time, that all such are recorded says nothing. */
static bool only_steps(const struct duty *duty, const struct word_set *set)
{
    struct word_set others = *set;
    for (size_t i = 0; i < duty->necessary.count; i++) {
        others.bits[0] &= ~duty->necessary.items[i].pattern.kinds.bits[0];
        others.bits[1] &= ~duty->necessary.items[i].pattern.kinds.bits[1];
    }
    return !others.bits[0] && !others.bits[1];
}

bool absence_is_known_after(const struct trial *trial, bool step_taken)
{
    for (size_t i = 0; i < trial->duty->complete_count; i++) {
        const struct word_set *set = &trial->duty->complete[i];
        if (set_is_complete(trial, set) && !(step_taken && only_steps(trial->duty, set)))
            return true;
    }
    return false;
}

bool absence_is_known(const struct trial *trial)
{
    return absence_is_known_after(trial, false);
}

void miss_absent(const struct trial *trial, struct attempt *attempt)
{
    for (size_t i = 0; i < trial->duty->complete_count; i++)
        for (size_t word = 0; word < 2; word++)
            for (uint64_t left = trial->duty->complete[i].bits[word]; left; left &= left - 1) {
                int32_t kind = (int32_t)word * 64 + __builtin_ctzll(left);
                if (!kind_is_complete(trial, -1, kind)) {
                    attempt_miss(attempt, trial->trigger, kind, -1);
                    return;
                }
            }
}
