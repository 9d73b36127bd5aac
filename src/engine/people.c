/* people: the register as the ledger has it now, frozen for the judge and kept until one of its events is new.
 * Must not know who may what. */
#include "noted.h"

void people_forget(struct engine *engine)
{
    arena_close(engine->people);
    engine->people = NULL;
    engine->authority = NULL;
}

struct fault *engine_people(struct engine *engine, struct arena *arena,
                            const struct authority_book **authority_out)
{
    const struct register_file *files;
    size_t count;
    if (!engine->people) {
        struct arena *own = arena_open(0);
        struct fault *fault = engine_register(engine, own, &files, &count);
        if (fault) {
            fault = fault_copy(arena, fault);
            arena_close(own);
            return fault;
        }
        const struct catalogue *catalogue = rulebook_catalogue(engine->rules);
        struct register_rows *rows = arena_new(own, struct register_rows);
        register_read(own, files, count, catalogue, rows);
        engine->people = own;
        engine->authority = authority_open(own, catalogue, rows);
        engine->people_at = engine->size;
    }
    noted_add_register(engine, engine->people_at);
    *authority_out = engine->authority;
    return NULL;
}

const struct authority_book *people_for_judge(const struct authority_book *authority)
{
    const struct register_rows *rows = authority_register(authority);
    bool empty = rows->person_count + rows->body_count + rows->order_count == 0;
    return empty ? NULL : authority;
}
