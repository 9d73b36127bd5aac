/* do_first: what is to be read before a decision in a case: what somebody has said against it, and nobody has
 * answered. Must not know what it says. */
#include "engine_part.h"
#include "help_features.h"
#include "see_write.h"

static struct fault *show(struct cli *cli, struct engine *engine, const struct view *view,
                          const struct given *of_case, const struct deed *deed)
{
    struct answered answered;
    struct reader reader = {deed->actor, deed->operator, cli->language };
    TRY(engine_ask(engine, cli->arena, view, of_case, 1, &reader, &answered));
    if (answered.row_count == 0)
        return NULL;
    builder_add_string(&cli->out, label_of(cli, "view", view->name));
    builder_add_char(&cli->out, '\n');
    TRY(see_write(cli, &answered, SEE_TEXT, NULL));
    builder_add_char(&cli->out, '\n');
    return NULL;
}

struct fault *do_first(struct cli *cli, struct engine *engine, const struct deed *deed)
{
    const struct feature *const *features = engine_features(engine);
    if (deed->action->judged != JUDGED_DECIDE)
        return NULL;
    for (size_t i = 0; i < deed->given_count; i++)
        for (size_t j = 0; text_is(deed->given[i].name, "case") && features[j]; j++)
            if (features[j]->first)
                TRY(show(cli, engine, features[j]->first, &deed->given[i], deed));
    return NULL;
}
