/* tally: counts of answers; see the header. */
#include "tally.h"

#include <inttypes.h>

void tally_add(struct tally *tally, const struct authority *answer)
{
    tally->requests++;
    tally->verdicts[answer->verdict]++;
    tally->reasons[answer->reason]++;
    tally->reasons_of[answer->verdict][answer->reason]++;
    tally->deciders[answer->decider]++;
    for (uint32_t i = 0; i < FACT_COUNT; i++)
        tally->missing[i] += answer->missing >> i & 1;
}

void tally_print(FILE *out, const struct tally *tally)
{
    fprintf(out, "%" PRIu64 " requests to %" PRIu64 " registers\n", tally->requests,
            tally->registers);
    for (int verdict = AUTHORITY_NO; verdict <= AUTHORITY_YES; verdict++) {
        fprintf(out, "%s %" PRIu64 ":", scene_verdict((enum authority_verdict)verdict),
                tally->verdicts[verdict]);
        for (int reason = 0; reason < AUTHORITY_REASONS; reason++)
            if (tally->reasons_of[verdict][reason])
                fprintf(out, " %s %" PRIu64, scene_reason((enum authority_reason)reason),
                        tally->reasons_of[verdict][reason]);
        fputc('\n', out);
    }
    fputs("missing:", out);
    for (uint32_t i = 0; i < FACT_COUNT; i++)
        fprintf(out, " %s %" PRIu64, scene_fact(i), tally->missing[i]);
    fputc('\n', out);
}

static bool is_seen(FILE *out, uint64_t count, const char *sort, const char *name)
{
    if (count == 0)
        fprintf(out, "never seen: %s %s\n", sort, name);
    return count > 0;
}

bool tally_is_whole(FILE *out, const struct tally *tally)
{
    bool whole = true;
    for (int i = 0; i <= AUTHORITY_YES; i++)
        whole &=
            is_seen(out, tally->verdicts[i], "verdict", scene_verdict((enum authority_verdict)i));
    for (int i = 0; i < AUTHORITY_REASONS; i++)
        whole &= is_seen(out, tally->reasons[i], "reason", scene_reason((enum authority_reason)i));
    for (int i = 0; i < DECIDER_CLASSES; i++)
        whole &= is_seen(out, tally->deciders[i], "class", scene_class((enum decider_class)i));
    for (uint32_t i = 0; i < FACT_COUNT; i++)
        if (i != FACT_WEIGHTY) /* not known, it has no bearing */
            whole &= is_seen(out, tally->missing[i], "missing fact", scene_fact(i));
    return whole;
}
