/* crew_once: what was done under a name, for many threads. Must not know what it was. */
#include "crew_part.h"
#include "way.h"

struct looking {
    struct text person, name;
    struct done_once *done;
};

static struct fault *look(void *context, struct engine *engine, struct arena *arena)
{
    struct looking *looking = context;
    return once_read(engine, arena, looking->person, looking->name, looking->done);
}

struct fault *crew_done_once(struct crew *crew, struct arena *arena, struct text person,
                             struct text name, struct done_once *done_out)
{
    struct looking looking = {person, name, done_out};
    *done_out = (struct done_once){0};
    return crew_read(crew, arena, look, &looking);
}
