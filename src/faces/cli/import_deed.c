/* import_deed: the deeds and the questions of whoever imports. Must not know what they are about. */
#include "import_cases_part.h"

static struct text importer(const struct cases *cases)
{
    return text_of(cases->errand->as ? cases->errand->as : "");
}

struct deed cases_deed(const struct cases *cases, const char *action, const struct given *given,
                       size_t count)
{
    return (struct deed){.action = engine_action(cases->engine, text_of(action)),
                         .given = given,
                         .given_count = count,
                         .actor = importer(cases),
                         .operator= cases->operator,
                         .seen = - 1 };
}

struct fault *cases_do(struct cases *cases, struct arena *arena, const char *action,
                       const struct given *given, size_t count, struct deed_answer *answer_out)
{
    const struct deed deed = cases_deed(cases, action, given, count);
    return engine_perform(cases->engine, arena, &deed, 1, answer_out);
}

struct fault *cases_ask(struct cases *cases, const char *view, const struct given *given,
                        size_t count, struct answered *answered_out)
{
    struct reader reader = {.person = importer(cases), .operator= cases->operator};
    return engine_ask(cases->engine, cases->cli->arena, engine_view(cases->engine, text_of(view)),
                      given, count, &reader, answered_out);
}
