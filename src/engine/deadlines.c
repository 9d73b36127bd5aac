/* deadlines: what runs in a case: each limit with its last day, as the judge has it. Whether it has passed is for
 * whoever reads to say, since that depends on the day of reading. Must not know any rule. */
#include "fold.h"
#include "engine_sql.h"

#include "crypt/crypt.h"

#include <string.h>

enum { CHUNK = 64 };

static const char *label_of(const struct finding *finding)
{
    static const char *const labels[] = {[LABEL_LAW] = "lag",
                                         [LABEL_REGULATION] = "föreskrift",
                                         [LABEL_ADVICE] = "allmänt råd",
                                         [LABEL_PRACTICE] = "praxis",
                                         [LABEL_LOCAL] = "lokalt mål"};
    const struct clock *clock =
        finding->reading_count ? finding->readings[finding->reading_count - 1].clock : NULL;
    return labels[clock ? clock->label : LABEL_LAW];
}

static struct fault *put_row(struct store *store, struct arena *arena, const struct leaf_id *stream,
                             const struct judged_case *judged, const struct finding *finding)
{
    struct builder due, source;
    builder_init(&due, arena);
    builder_init(&source, arena);
    builder_add_day(&due, finding->date);
    explain_sources(&source, LANGUAGE_SV, finding);
    struct text party =
        finding->party >= 0 ? judged->dossier.parties[finding->party].ref : TEXT_LITERAL("");
    return store_run(store, arena, &deadline_put,
                     VALUES(value_blob(id_text(stream)), value_text(judged->dossier.id),
                            value_text(finding->rule->id),
                            value_integer(judged->folded.number_at[finding->event]),
                            value_text(party), value_text(builder_text(&due)),
                            value_text(explain_duty(arena, LANGUAGE_SV, finding->rule)),
                            value_text(builder_text(&source)),
                            value_text(text_of(label_of(finding)))));
}

struct fault *deadlines_put(struct store *store, struct arena *arena, const struct leaf_id *stream,
                            const struct judged_case *judged)
{
    const struct findings *findings = &judged->findings;
    TRY(store_run(store, arena, &deadline_clear, VALUES(value_blob(id_text(stream)))));
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].status == STATUS_COMING && findings->items[i].date != DAY_NONE)
            TRY(put_row(store, arena, stream, judged, &findings->items[i]));
    return NULL;
}

struct fault *fold_judge(struct engine *engine, const struct fold *fold,
                         struct judged_case *judged_out)
{
    struct problem problem = {0};
    const struct authority_book *authority;
    *judged_out = (struct judged_case){0};
    TRY(engine_people(engine, fold->arena, &authority));
    fold_write_case(fold, &judged_out->folded);
    struct text line = text_trim(judged_out->folded.line);
    if (timeline_parse(fold->arena, line, 1, &judged_out->dossier, &problem) &&
        dossier_place(&judged_out->dossier, DAY_NONE) < 0)
        judge_with_register(engine->rules, people_for_judge(authority), &judged_out->dossier,
                            fold->arena, &judged_out->findings);
    return NULL;
}

struct fault *deadlines_write(struct engine *engine, struct store *store, struct arena *arena,
                              const struct leaf_id *stream)
{
    struct fold fold;
    struct judged_case judged;
    TRY(fold_case(engine, arena, stream, &fold));
    TRY(fold_judge(engine, &fold, &judged));
    return deadlines_put(store, arena, stream, &judged);
}

static struct fault *write_some(struct engine *engine, struct store *store, struct arena *arena,
                                const struct leaf_id *streams, size_t count)
{
    struct fault *fault = NULL;
    struct arena *scratch = arena_open(0);
    for (size_t i = 0; i < count && !fault; i++) {
        fault = fault_copy(arena, deadlines_write(engine, store, scratch, &streams[i]));
        arena_reset(scratch);
    }
    arena_close(scratch);
    return fault;
}

static struct fault *write_chunk(struct engine *engine, struct arena *arena,
                                 const struct leaf_id *streams, size_t count)
{
    TRY(store_begin(engine->store, arena));
    return store_end(engine->store, arena,
                     write_some(engine, engine->store, arena, streams, count));
}

/* The mark that it was done carries the rulebook: under another one it is done again. So it is when the register has
 * changed, since what is due at the next meeting depends on when that is: then the mark is taken away. */
static struct text mark_of(struct arena *arena, const struct engine *engine)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add_string(&name, "deadline_1 ");
    hex_write(&name, digest_text(&engine->policy));
    return builder_text(&name);
}

static struct fault *note(struct engine *engine, struct arena *arena, struct text mark)
{
    TRY(store_begin(engine->store, arena));
    return store_end(engine->store, arena,
                     store_run(engine->store, arena, &projection_put,
                               VALUES(value_text(mark), value_integer(0))));
}

struct fault *deadlines_forget(struct engine *engine, struct arena *arena)
{
    engine->deadlines_stale = true;
    return store_run(engine->store, arena, &projection_forget,
                     VALUES(value_text(mark_of(arena, engine))));
}

struct fault *deadlines_ready(const struct engine *engine, struct arena *arena, bool *ready_out)
{
    struct rows *rows;
    TRY(store_ask(engine->store, arena, &projection_get, VALUES(value_text(mark_of(arena, engine))),
                  &rows));
    TRY(rows_next(rows, arena, ready_out));
    rows_close(rows);
    return NULL;
}

/* What is begun in one arena goes on in it. */
static struct fault *begin_filling(struct engine *engine, struct arena *arena,
                                   struct deadlines_filling *filling)
{
    TRY(deadlines_ready(engine, arena, &filling->is_done));
    engine->deadlines_stale = false;
    filling->has_begun = true;
    filling->people = engine->moved.people;
    filling->next = filling->count = 0;
    return filling->is_done
               ? NULL
               : thing_streams(engine, arena, THING_CASE, &filling->streams, &filling->count);
}

/* Cases that are begun meanwhile have their rows from the deeds in them. */
struct fault *deadlines_fill_some(struct engine *engine, struct arena *arena,
                                  struct deadlines_filling *filling)
{
    if (!filling->has_begun || filling->people != engine->moved.people)
        TRY(begin_filling(engine, filling->arena, filling));
    size_t left = filling->count - filling->next, some = left < CHUNK ? left : CHUNK;
    if (filling->is_done)
        return NULL;
    if (some)
        TRY(write_chunk(engine, arena, filling->streams + filling->next, some));
    filling->next += some;
    filling->is_done = filling->next == filling->count;
    return filling->is_done ? note(engine, arena, mark_of(arena, engine)) : NULL;
}

struct fault *deadlines_fill(struct engine *engine, struct arena *arena)
{
    struct deadlines_filling filling = {.arena = arena};
    while (!filling.is_done)
        TRY(deadlines_fill_some(engine, arena, &filling));
    return NULL;
}

/* A statement that reads the rows names their table. */
bool deadlines_in(const struct view *view)
{
    static const char table[] = "deadline_1";
    return strstr(view->statement->sql, table) != NULL;
}
