/* postgres_open: the way to a server's tables that may be used: the session, what the server promises, the writer's
 * lock, the schema. */
#include "migrate.h"
#include "postgres.h"
#include "postgres_sql.h"

#include <string.h>

static struct fault *begin_session(struct store *store, struct arena *arena)
{
    TRY(postgres_connect(store, arena));
    return postgres_run_script(store, arena, &postgres_configure);
}

/* The row of a statement that always gives one; whoever asks closes the rows. */
static struct fault *ask_one(struct store *store, struct arena *arena,
                             const struct statement *statement, const struct value *values,
                             size_t count, struct rows **rows_out)
{
    bool more;
    TRY(store_ask(store, arena, statement, values, count, rows_out));
    TRY(rows_next(*rows_out, arena, &more));
    ensure(more);
    return NULL;
}

static struct fault *weak(struct store *store, struct arena *arena, const char *setting,
                          struct text value)
{
    struct builder words;
    builder_init(&words, arena);
    builder_add_string(&words, setting);
    builder_add_string(&words, " = ");
    builder_add(&words, value);
    return fault_new(arena, "fault.store-server", store->path, builder_string(&words));
}

static struct fault *judge_row(struct store *store, struct arena *arena, struct rows *rows)
{
    struct text fsync = rows_text(rows, POSTGRES_GET_SETTINGS_FSYNC);
    struct text pages = rows_text(rows, POSTGRES_GET_SETTINGS_FULL_PAGE_WRITES);
    struct text encoding = rows_text(rows, POSTGRES_GET_SETTINGS_ENCODING);
    if (!text_is(encoding, "UTF8"))
        return weak(store, arena, "server_encoding", encoding);
    if (rows_is_null(rows, POSTGRES_GET_SETTINGS_PLACE))
        return weak(store, arena, "current_schema", TEXT_LITERAL("null"));
    if (store->is_writer && !text_is(fsync, "on"))
        return weak(store, arena, "fsync", fsync);
    if (store->is_writer && !text_is(pages, "on"))
        return weak(store, arena, "full_page_writes", pages);
    if (store->is_writer && rows_integer(rows, POSTGRES_GET_SETTINGS_IS_STANDBY))
        return weak(store, arena, "in_recovery", TEXT_LITERAL("on"));
    return NULL;
}

/* A commit that is answered must be on disk: on a server that is set otherwise nothing is begun. */
static struct fault *judge_server(struct store *store, struct arena *arena)
{
    struct rows *rows;
    TRY(ask_one(store, arena, &postgres_get_settings, NO_VALUES, &rows));
    struct fault *fault = judge_row(store, arena, rows);
    rows_close(rows);
    return fault;
}

static struct fault *locked(struct store *store, struct arena *arena, int64_t application_id)
{
    struct rows *rows;
    bool more;
    const char *holder = "?";
    TRY(store_ask(store, arena, &postgres_get_holder, VALUES(value_integer(application_id)),
                  &rows));
    TRY(rows_next(rows, arena, &more)); /* it may have ended meanwhile */
    if (more)
        holder = text_copy(arena, rows_text(rows, POSTGRES_GET_HOLDER_HOLDER));
    rows_close(rows);
    return fault_new(arena, "fault.store-locked", store->path, holder);
}

static struct fault *ask_lock(struct store *store, struct arena *arena,
                              const struct statement *statement, int64_t application_id,
                              bool *taken_out)
{
    struct rows *rows;
    TRY(ask_one(store, arena, statement, VALUES(value_integer(application_id)), &rows));
    *taken_out = rows_integer(rows, POSTGRES_TAKE_LOCK_TAKEN) == 1;
    rows_close(rows);
    return NULL;
}

/* A writer that has just ended is given a moment: its server process may not have ended yet. */
static struct fault *take_lock(struct store *store, struct arena *arena, int64_t application_id)
{
    bool taken;
    TRY(ask_lock(store, arena, &postgres_take_lock, application_id, &taken));
    if (taken)
        return NULL;
    TRY(postgres_run_script(store, arena, &postgres_wait_briefly));
    struct fault *fault = ask_lock(store, arena, &postgres_wait_lock, application_id, &taken);
    if (fault)
        return text_is(text_of(fault->key), "fault.store-busy")
                   ? locked(store, arena, application_id)
                   : fault;
    return postgres_run_script(store, arena, &postgres_configure);
}

struct fault *postgres_read_version(struct store *store, struct arena *arena,
                                    struct version *version_out)
{
    struct rows *rows;
    TRY(ask_one(store, arena, &postgres_count_things, NO_VALUES, &rows));
    bool is_versioned = rows_integer(rows, POSTGRES_COUNT_THINGS_VERSIONS) > 0;
    *version_out = (struct version){.things = rows_integer(rows, POSTGRES_COUNT_THINGS_THINGS)};
    rows_close(rows);
    if (!is_versioned)
        return NULL;
    TRY(ask_one(store, arena, &postgres_get_version, NO_VALUES, &rows));
    version_out->application_id = rows_integer(rows, POSTGRES_GET_VERSION_APPLICATION_ID);
    version_out->number = rows_integer(rows, POSTGRES_GET_VERSION_VERSION);
    rows_close(rows);
    return NULL;
}

struct fault *postgres_exists(struct store *store, struct arena *arena, bool *exists_out)
{
    struct version version;
    TRY(begin_session(store, arena));
    TRY(postgres_read_version(store, arena, &version));
    *exists_out = version.number > 0;
    return NULL;
}

static struct fault *make_durable(struct store *store, struct arena *arena)
{
    struct rows *rows;
    TRY(ask_one(store, arena, &postgres_make_durable, NO_VALUES, &rows));
    rows_close(rows);
    return NULL;
}

/* Where the version stands, and the order of letters that the steps name. Made once more, it is as it was. */
static struct fault *make_version(struct store *store, struct arena *arena)
{
    if (store->version > 0)
        return NULL;
    TRY(store_begin(store, arena));
    return store_end(store, arena, postgres_run_script(store, arena, &postgres_make_version));
}

/* What an earlier writer was not answered may be seen here and not on the standby: this commit waits for both, and so
 * for all before it. Nothing is signed that only one of them has. */
static struct fault *note_writer(struct store *store, struct arena *arena)
{
    TRY(store_begin(store, arena));
    return store_end(store, arena, store_run(store, arena, &postgres_note_writer, NO_VALUES));
}

static struct fault *open_writer(struct store *store, struct arena *arena,
                                 const struct schema *schema)
{
    TRY(make_durable(store, arena));
    TRY(judge_server(store, arena));
    TRY(take_lock(store, arena, schema->application_id));
    TRY(migrate_judge(store, arena, schema));
    TRY(make_version(store, arena));
    TRY(migrate(store, arena, schema));
    return note_writer(store, arena);
}

static struct fault *open_reader(struct store *store, struct arena *arena,
                                 const struct schema *schema)
{
    TRY(postgres_run_script(store, arena, &postgres_configure_reader));
    TRY(judge_server(store, arena));
    TRY(migrate_judge(store, arena, schema));
    return migrate_judge_done(store, arena, schema);
}

struct fault *postgres_open(struct store *store, struct arena *arena, const struct schema *schema)
{
    TRY(begin_session(store, arena));
    return (store->is_writer ? open_writer : open_reader)(store, arena, schema);
}

/* The lock is given back before the answer, so that the next writer need not wait for the server to see the end. */
void postgres_close(struct store *store)
{
    if (!store->connection)
        return;
    struct arena *scratch = arena_open(0);
    struct fault *forgotten = NULL;
    if (store->is_writer)
        forgotten = postgres_run_script(store, scratch, &postgres_release_lock);
    (void)forgotten; /* without a session there is no lock */
    arena_close(scratch);
    postgres_disconnect(store);
}
