/* counts: what the brief and the tail of a report need, counted case by case. Each worker has its own; the parts are
 * added. Groups by code and by missing fact only: there is no room here to count by person (principle P10). */
#include "part.h"

#include <string.h>

_Static_assert((int)KIND_COUNT <= REPORT_WORDS && (int)ATTRIBUTE_COUNT <= REPORT_WORDS,
               "a group for every word");

void report_counts_init(struct report_counts *counts)
{
    memset(counts, 0, sizeof *counts);
    counts->as_of_first = DAY_NONE;
    counts->as_of_last = DAY_NONE;
}

/* The row of a code. The last row takes all codes beyond the table, under an empty name. */
static struct report_code *find_code(struct report_counts *counts, struct text code)
{
    for (size_t index = 0; index < counts->code_count; index++)
        if (text_equal(counts->codes[index].code, code))
            return &counts->codes[index];
    if (counts->code_count == REPORT_CODES)
        return &counts->codes[REPORT_CODES - 1];
    struct report_code *row = &counts->codes[counts->code_count++];
    row->code = counts->code_count == REPORT_CODES ? TEXT_LITERAL("") : code;
    return row;
}

static void count_day(struct report_counts *counts, int32_t day)
{
    if (day == DAY_NONE)
        return;
    if (counts->as_of_first == DAY_NONE || day < counts->as_of_first)
        counts->as_of_first = day;
    if (counts->as_of_last == DAY_NONE || day > counts->as_of_last)
        counts->as_of_last = day;
}

size_t missing_group(const struct dossier *dossier, const struct missing_fact *fact)
{
    if (fact->kind >= 0 && fact->kind < REPORT_WORDS)
        return (size_t)fact->kind;
    if (fact->attribute >= 0 && fact->attribute < REPORT_WORDS)
        return REPORT_WORDS + (size_t)fact->attribute;
    if (fact->event >= 0 && (size_t)fact->event < dossier->event_count)
        return (size_t)2 * REPORT_WORDS + (size_t)dossier->events[fact->event].kind;
    return REPORT_UNNAMED;
}

/* One finding in one group; a case counts once in each. */
static void count_group(struct report_counts *counts, size_t group, bool *seen_in_case)
{
    counts->missing[group].findings++;
    if (!seen_in_case[group])
        counts->missing[group].cases++;
    seen_in_case[group] = true;
}

static void count_missing(struct report_counts *counts, const struct dossier *dossier,
                          const struct finding *finding, bool *seen_in_case)
{
    size_t groups[FINDING_MISSING];

    for (size_t index = 0; index < finding->missing_count; index++) {
        bool repeated = false;

        groups[index] = missing_group(dossier, &finding->missing[index]);
        for (size_t earlier = 0; earlier < index; earlier++)
            repeated = repeated || groups[earlier] == groups[index];
        if (!repeated)
            count_group(counts, groups[index], seen_in_case);
    }
    if (finding->missing_count == 0)
        count_group(counts, REPORT_UNNAMED, seen_in_case);
}

bool findings_have(const struct findings *findings, enum status status)
{
    for (size_t index = 0; index < findings->count; index++)
        if (findings->items[index].status == status)
            return true;
    return false;
}

/* Both days are known and the limit is at most so many days after the day of the control. */
static bool comes_within(const struct dossier *dossier, const struct finding *finding, int32_t days)
{
    return finding->status == STATUS_COMING && finding->date != DAY_NONE &&
           dossier->as_of != DAY_NONE && finding->date - dossier->as_of <= days;
}

bool coming_is_far(const struct dossier *dossier, const struct finding *finding)
{
    return comes_within(dossier, finding, INT32_MAX) &&
           !comes_within(dossier, finding, REPORT_LISTED_DAYS);
}

void counts_case(struct report_counts *counts, const struct dossier *dossier,
                 const struct findings *findings)
{
    bool seen_in_case[REPORT_GROUPS] = {false};

    counts->cases++;
    counts->events += (int64_t)dossier->event_count;
    counts->checked += (int64_t)findings->checked;
    counts->held += (int64_t)findings->held;
    counts->cases_with_fault += findings_have(findings, STATUS_FAULT);
    counts->cases_with_doubt +=
        findings_have(findings, STATUS_DOUBT) && !findings_have(findings, STATUS_FAULT);
    count_day(counts, dossier->as_of);
    for (size_t index = 0; index < findings->count; index++) {
        const struct finding *finding = &findings->items[index];

        counts->statuses[finding->status]++;
        find_code(counts, finding->rule->code)->statuses[finding->status]++;
        if (finding->status == STATUS_UNKNOWN)
            count_missing(counts, dossier, finding, seen_in_case);
        counts->coming_soon += comes_within(dossier, finding, REPORT_SOON_DAYS);
        counts->coming_far += coming_is_far(dossier, finding);
    }
}

void report_counts_add(struct report_counts *total, const struct report_counts *part)
{
    total->cases += part->cases;
    total->events += part->events;
    total->problems += part->problems;
    total->cases_with_fault += part->cases_with_fault;
    total->cases_with_doubt += part->cases_with_doubt;
    total->coming_soon += part->coming_soon;
    total->coming_far += part->coming_far;
    total->checked += part->checked;
    total->held += part->held;
    count_day(total, part->as_of_first);
    count_day(total, part->as_of_last);
    for (size_t status = 0; status < STATUS_COUNT; status++)
        total->statuses[status] += part->statuses[status];
    for (size_t index = 0; index < part->code_count; index++) {
        struct report_code *row = find_code(total, part->codes[index].code);

        for (size_t status = 0; status < STATUS_COUNT; status++)
            row->statuses[status] += part->codes[index].statuses[status];
    }
    for (size_t group = 0; group < REPORT_GROUPS; group++) {
        total->missing[group].findings += part->missing[group].findings;
        total->missing[group].cases += part->missing[group].cases;
    }
}

int32_t counts_coverage_permille(const struct report_counts *counts)
{
    int64_t decided = counts->held + counts->statuses[STATUS_FAULT] +
                      counts->statuses[STATUS_DOUBT] + counts->statuses[STATUS_COMING];

    if (counts->checked <= 0)
        return -1;
    return decided >= counts->checked ? 1000 : (int32_t)(decided * 1000 / counts->checked);
}
