/* gate: a municipality may let a broken rule hold a decision up until somebody says why it is taken all the same. A
 * protective decision is never held up, nor is anything that has already happened. Must not know any rule. */
#include "noted.h"

static struct fault *rule_stops(struct engine *engine, struct arena *arena, struct text rule,
                                bool *stops_out)
{
    struct rows *rows;
    bool found;
    for (size_t i = 0; engine->features[i]; i++) {
        if (!engine->features[i]->gates)
            continue;
        TRY(store_ask(engine->store, arena, engine->features[i]->gates, VALUES(value_text(rule)),
                      &rows));
        TRY(rows_next(rows, arena, &found));
        if (found && text_is(rows_text(rows, 0), "spärra"))
            *stops_out = true;
        rows_close(rows);
    }
    return NULL;
}

struct fault *gate_stops(struct engine *engine, struct arena *arena,
                         const struct proposal *proposal, bool *stops_out)
{
    const struct catalogue *catalogue = rulebook_catalogue(engine->rules);
    int32_t type = proposal->proposed->type;
    *stops_out = false;
    noted_add_others(engine);
    if (type >= 0 && catalogue_type(catalogue, type)->protective)
        return NULL;
    for (size_t i = 0; i < proposal->line_count && !*stops_out; i++)
        if (proposal->lines[i].answer == PROPOSAL_LACKING)
            TRY(rule_stops(engine, arena, proposal->lines[i].duty->rule.id, stops_out));
    return NULL;
}
