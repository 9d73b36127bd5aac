/* proposal_sort: the order in which lines and times are told. Must not know what they say. */
#include "proposal_part.h"

static bool line_before(const struct proposal_line *one, const struct proposal_line *other)
{
    if (one->part != other->part)
        return one->part < other->part;
    if (one->answer != other->answer)
        return one->answer < other->answer;
    return one->party < other->party;
}

static void sort_lines(struct proposal *proposal)
{
    for (size_t i = 1; i < proposal->line_count; i++) {
        struct proposal_line moving = proposal->lines[i];
        size_t at = i;
        while (at > 0 && line_before(&moving, &proposal->lines[at - 1])) {
            proposal->lines[at] = proposal->lines[at - 1];
            at--;
        }
        proposal->lines[at] = moving;
    }
}

/* Those without a day last. */
static bool start_before(const struct proposal_start *one, const struct proposal_start *other)
{
    if (one->day == DAY_NONE || other->day == DAY_NONE)
        return one->day != DAY_NONE && other->day == DAY_NONE;
    return one->day < other->day;
}

static void sort_starts(struct proposal *proposal)
{
    for (size_t i = 1; i < proposal->start_count; i++) {
        struct proposal_start moving = proposal->starts[i];
        size_t at = i;
        while (at > 0 && start_before(&moving, &proposal->starts[at - 1])) {
            proposal->starts[at] = proposal->starts[at - 1];
            at--;
        }
        proposal->starts[at] = moving;
    }
}

void proposal_sort(struct proposal *proposal)
{
    sort_lines(proposal);
    sort_starts(proposal);
}
