/* known: who she is who asks, once for each request, and whether any of her roles has a row at all. Must not know any
 * page. */
#include "page.h"

struct knowing {
    const struct visit *visit;
    struct known_person *known;
};

static struct fault *know(void *context, struct engine *engine, struct arena *arena)
{
    struct knowing *knowing = context;
    struct rights_source source = rights_of_engine(engine);
    return rights_know(&source, arena, knowing->visit->session.person, clock_today(),
                       knowing->known);
}

struct fault *visit_know(const struct visit *visit, struct known_person *known_out)
{
    struct knowing knowing = {visit, &visit->known->person};
    if (!visit->known->is_known)
        TRY(crew_read(visit->web->setup->crew, visit->arena, know, &knowing));
    visit->known->is_known = true;
    *known_out = visit->known->person;
    return NULL;
}

bool may_ever(const struct known_person *known, const char *name, bool is_action)
{
    const struct right_row *row = rights_row(name, is_action);
    bool may = false;
    for (size_t i = 0; row && i < known->role_count; i++)
        may |= row->ties[known->roles[i].role] != 0;
    return may;
}

struct text own_log_url(const struct visit *visit)
{
    struct known_person known;
    bool may = visit->is_signed && !visit_know(visit, &known) && may_ever(&known, "reads", false);
    return may ? TEXT_LITERAL("/min-logg") : (struct text){"", 0};
}
