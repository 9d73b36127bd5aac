/* problem: see problem.h. */
#include "problem.h"

struct problem problem_kept(struct arena *arena, const struct problem *problem)
{
    struct problem kept = *problem;
    kept.place = text_kept(arena, problem->place);
    for (size_t i = 0; i < problem->argument_count; i++)
        kept.arguments[i] = text_kept(arena, problem->arguments[i]);
    return kept;
}
