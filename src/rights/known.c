/* known: a person with the roles that she holds on a day; and how an engine is asked. */
#include "ties.h"

static struct fault *ask_engine(void *context, struct arena *arena, const char *view,
                                const struct given *given, size_t given_count,
                                struct answered *answered_out)
{
    static const struct reader nobody = {.language = LANGUAGE_SV};
    const struct view *asked = engine_view(context, text_of(view));
    ensure(asked && !asked->personal); /* what is asked here is shown to nobody */
    return engine_ask(context, arena, asked, given, given_count, &nobody, answered_out);
}

struct rights_source rights_of_engine(struct engine *engine)
{
    return (struct rights_source){engine, ask_engine};
}

/* A word that is no role's is one of a later program's: it gives nothing. */
static bool role_of(struct text word, enum right_role *role_out)
{
    for (int i = 0; i < RIGHT_ROLES; i++)
        if (text_is(word, role_word((enum right_role)i))) {
            *role_out = (enum right_role)i;
            return true;
        }
    return false;
}

struct fault *rights_know(const struct rights_source *source, struct arena *arena,
                          struct text person, int32_t day, struct known_person *known_out)
{
    struct answered held;
    const struct given given[] = {{TEXT_LITERAL("person"), person},
                                  {TEXT_LITERAL("day"), day_words(arena, day)}};
    *known_out = (struct known_person){.person = person, .day = day};
    TRY(ties_ask(source, arena, "held-roles", given, 2, &held));
    known_out->roles = arena_new_many(arena, held.row_count, struct held_role);
    for (size_t i = 0; i < held.row_count; i++) {
        struct held_role role = {.unit = ties_cell(&held, i, 1),
                                 .body = ties_cell(&held, i, 2),
                                 .case_key = ties_cell(&held, i, 3)};
        if (role_of(ties_cell(&held, i, 0), &role.role))
            known_out->roles[known_out->role_count++] = role;
    }
    return NULL;
}
