/* import_deed: one deed of whoever imports. Must not know what it is. */
#include "import_cases_part.h"

struct fault *cases_do(struct cases *cases, struct arena *arena, const char *action,
                       const struct given *given, size_t count, struct deed_answer *answer_out)
{
    const struct deed deed = {.action = engine_action(cases->engine, text_of(action)),
                              .given = given,
                              .given_count = count,
                              .actor = text_of(cases->errand->as ? cases->errand->as : ""),
                              .operator= cases->operator,
                              .seen = - 1 };
    return engine_perform(cases->engine, arena, &deed, 1, answer_out);
}
