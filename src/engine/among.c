/* among: rows of a feature that an action is about: the cases that are judged together, what must be there to be told
 * of, or what is lacking before it may be done. Must not know what the rows mean. */
#include "noted.h"
#include "way.h"

enum { TAKES_MOST = 8, LACKS_PLACE = 0, LACKS_KEY };

/* A parameter is the answer to the input of its name; null when it was not said. */
static struct fault *ask(const struct way *way, const struct statement *statement,
                         struct rows **rows_out)
{
    struct value values[TAKES_MOST];
    ensure(statement->take_count <= TAKES_MOST);
    noted_add_all(way->engine); /* rows of a feature may be made of anything */
    for (size_t i = 0; i < statement->take_count; i++) {
        struct said said = way_said(way, statement->takes[i].name);
        values[i] = said.count ? value_text(said.items[0]) : value_null();
    }
    return store_ask(way->engine->store, way->arena, statement, values, statement->take_count,
                     rows_out);
}

static struct text names_of(const struct way *way)
{
    struct builder names;
    const struct statement *among = way->deed->action->among;
    builder_init(&names, way->arena);
    for (size_t i = 0; i < among->take_count; i++) {
        builder_add_string(&names, i ? ", " : "");
        builder_add_string(&names, among->takes[i].name);
    }
    return builder_text(&names);
}

struct fault *among_judge(struct way *way)
{
    struct rows *rows;
    bool found;
    const struct action *action = way->deed->action;
    if (!action->among || action->judged == JUDGED_ALL || way->inputs.problem_count)
        return NULL;
    TRY(ask(way, way->deed->action->among, &rows));
    TRY(rows_next(rows, way->arena, &found));
    rows_close(rows);
    if (!found)
        inputs_refuse(&way->inputs, "problem.input-among", way->said[0].input,
                      way->said[0].items[0], names_of(way));
    return NULL;
}

struct fault *among_lacks(struct way *way)
{
    struct rows *rows;
    bool more;
    if (!way->deed->action->lacks || way->inputs.problem_count)
        return NULL;
    TRY(ask(way, way->deed->action->lacks, &rows));
    TRY(rows_next(rows, way->arena, &more));
    while (more) {
        struct text place = rows_text(rows, LACKS_PLACE), key = rows_text(rows, LACKS_KEY);
        struct said said = way_said(way, text_copy(way->arena, place));
        inputs_refuse(&way->inputs, text_copy(way->arena, key), said.input,
                      said.count ? said.items[0] : (struct text){0}, (struct text){0});
        TRY(rows_next(rows, way->arena, &more));
    }
    rows_close(rows);
    return NULL;
}

static struct fault *read_keys(const struct way *way, struct text **keys_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    struct text *keys = NULL;
    size_t count = 0, room = 0;
    TRY(ask(way, way->deed->action->among, &rows));
    TRY(rows_next(rows, way->arena, &more));
    while (more) {
        struct text key = rows_text(rows, 0);
        keys = arena_room(way->arena, keys, count, &room, sizeof *keys);
        keys[count++] = text_kept(way->arena, key);
        TRY(rows_next(rows, way->arena, &more));
    }
    *keys_out = keys;
    *count_out = count;
    return NULL;
}

struct fault *among_streams(const struct way *way, struct leaf_id **streams_out, size_t *count_out)
{
    struct text *keys;
    struct thing thing;
    size_t count;
    *count_out = 0;
    TRY(read_keys(way, &keys, &count));
    *streams_out = arena_new_many(way->arena, count, struct leaf_id);
    for (size_t i = 0; i < count; i++) {
        TRY(thing_get(way->engine->store, way->arena, TEXT_LITERAL(THING_CASE), keys[i], &thing));
        if (thing.found)
            (*streams_out)[(*count_out)++] = thing.stream;
    }
    return NULL;
}
