/* embedded: see embedded.h. */
#include "desk.h"

const struct rulebook *embedded_rulebook(struct arena *arena)
{
    struct rule_source *files = arena_new_many(arena, embedded_law_count, struct rule_source);
    struct rule_problems problems = {0};
    for (size_t i = 0; i < embedded_law_count; i++)
        files[i] = (struct rule_source){embedded_law[i].name, embedded_law[i].text};
    const struct rulebook *rules =
        rulebook_compile_proven(arena, files, embedded_law_count, &problems);
    ensure(rules);
    return rules;
}
