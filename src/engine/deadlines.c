/* deadlines: what runs in a case: each limit with its last day, as the judge has it. Whether it has passed is for
 * whoever reads to say, since that depends on the day of reading. Must not know any rule. */
#include "fold.h"
#include "engine_sql.h"

#include "crypt/crypt.h"

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
                             const struct dossier *dossier, const struct folded_case *folded,
                             const struct finding *finding)
{
    struct builder due, source;
    builder_init(&due, arena);
    builder_init(&source, arena);
    builder_add_day(&due, finding->date);
    explain_sources(&source, LANGUAGE_SV, finding);
    struct text party =
        finding->party >= 0 ? dossier->parties[finding->party].ref : TEXT_LITERAL("");
    return store_run(store, arena, &deadline_put,
                     VALUES(value_blob(id_text(stream)), value_text(finding->rule->id),
                            value_integer(folded->number_at[finding->event]), value_text(party),
                            value_text(builder_text(&due)),
                            value_text(explain_duty(arena, LANGUAGE_SV, finding->rule)),
                            value_text(builder_text(&source)),
                            value_text(text_of(label_of(finding)))));
}

/* A case that cannot be read has no rows; what is wrong with it is told where it is judged. */
struct fault *deadlines_write(struct engine *engine, struct store *store, struct arena *arena,
                              const struct leaf_id *stream)
{
    struct fold fold;
    struct folded_case folded;
    struct dossier dossier = {0};
    struct problem problem = {0};
    struct findings findings = {0};
    const struct authority_book *authority;
    TRY(store_run(store, arena, &deadline_clear, VALUES(value_blob(id_text(stream)))));
    TRY(fold_case(engine, arena, stream, &fold));
    TRY(engine_people(engine, arena, &authority));
    fold_write_case(&fold, &folded);
    if (!timeline_parse(arena, text_trim(folded.line), 1, &dossier, &problem) ||
        dossier_place(&dossier, DAY_NONE) >= 0)
        return NULL;
    judge_with_register(engine->rules, people_for_judge(authority), &dossier, arena, &findings);
    for (size_t i = 0; i < findings.count; i++)
        if (findings.items[i].status == STATUS_COMING && findings.items[i].date != DAY_NONE)
            TRY(put_row(store, arena, stream, &dossier, &folded, &findings.items[i]));
    return NULL;
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

struct fault *deadlines_fresh(struct engine *engine, struct store *store, struct arena *arena)
{
    struct leaf_id *streams;
    size_t count;
    TRY(thing_streams(engine, arena, THING_CASE, &streams, &count));
    return write_some(engine, store, arena, streams, count);
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

struct fault *deadlines_fill(struct engine *engine, struct arena *arena)
{
    struct rows *rows;
    struct leaf_id *streams;
    size_t count;
    bool done;
    struct text mark = mark_of(arena, engine);
    TRY(store_ask(engine->store, arena, &projection_get, VALUES(value_text(mark)), &rows));
    TRY(rows_next(rows, arena, &done));
    rows_close(rows);
    engine->deadlines_stale = false;
    if (done)
        return NULL;
    TRY(thing_streams(engine, arena, THING_CASE, &streams, &count));
    for (size_t i = 0; i < count; i += CHUNK)
        TRY(write_chunk(engine, arena, streams + i, count - i < CHUNK ? count - i : CHUNK));
    return note(engine, arena, mark);
}
