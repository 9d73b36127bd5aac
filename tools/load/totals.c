/* totals: counts what was made, writes what is expected of each case, and sums it so that the order
 * does not matter. */
#include "load.h"

static const char *const status_words[OUTCOMES] = {
    [FAULT] = "fault", [DOUBT] = "doubt", [COMING] = "coming", [UNKNOWN] = "unknown"};

/* FNV-1a of "case|code|event|status". */
static uint64_t sum_of(const char *words)
{
    uint64_t sum = UINT64_C(14695981039346656037);
    for (const char *at = words; *at; at++)
        sum = (sum ^ (unsigned char)*at) * UINT64_C(1099511628211);
    return sum;
}

void totals_add(struct totals *totals, struct made *made, FILE *expected)
{
    char name[40], words[160];
    case_name(made, name, sizeof name);
    totals->cases++;
    totals->events += made->count;
    for (int i = 0; i < made->found_count; i++) {
        const struct found *found = &made->found[i];
        totals->outcomes[found->code][found->outcome]++;
        if (found->outcome == HELD)
            continue;
        snprintf(words, sizeof words, "%s|%s|%d|%s", name, code_names[found->code],
                 made->events[found->slot].index, status_words[found->outcome]);
        totals->findings++;
        totals->sum += sum_of(words);
        if (expected)
            fprintf(expected, "%s\n", words);
    }
}

void totals_show(const struct totals *totals, FILE *file)
{
    fprintf(file, "%-38s %9s %9s %9s %9s %9s\n", "code", "kept", "fault", "doubt", "coming",
            "unknown");
    for (int code = 0; code < CODES; code++) {
        const long *row = totals->outcomes[code];
        fprintf(file, "%-38s %9ld %9ld %9ld %9ld %9ld\n", code_names[code], row[HELD], row[FAULT],
                row[DOUBT], row[COMING], row[UNKNOWN]);
    }
    fprintf(file, "cases %ld\nevents %ld\nbytes %ld\nfindings %ld\nsum %016llx\n", totals->cases,
            totals->events, totals->bytes, totals->findings, (unsigned long long)totals->sum);
}
