/* tally: see tally.h. */
#include "tally.h"

#include <stdio.h>
#include <stdlib.h>

void tally_add(struct tally *tally, size_t deed, int64_t acknowledged, const char *wrong)
{
    if (wrong && !tally->lost++)
        snprintf(tally->first, sizeof tally->first, "after deed %zu, %lld acknowledged: %s", deed,
                 (long long)acknowledged, wrong);
    tally->points++;
}

bool tally_tell(bool is_ok, const char *name, const struct tally *tally)
{
    printf("%s - %s, %zu points\n", is_ok ? "ok" : "not ok", name, tally->points);
    if (tally->lost)
        printf("# %zu wrong, first %s\n", tally->lost, tally->first);
    fflush(stdout);
    return is_ok;
}

void demand(const struct fault *fault)
{
    if (!fault)
        return;
    printf("not ok - the trace cannot be written: %s: %s %s\n", fault->key, fault->subject,
           fault->detail);
    exit(1);
}

const char *fault_words(struct arena *arena, const struct fault *fault)
{
    struct builder words;
    builder_init(&words, arena);
    builder_add_string(&words, fault->key);
    builder_add_string(&words, ": ");
    builder_add_string(&words, fault->detail);
    return builder_string(&words);
}
