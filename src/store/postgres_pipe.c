/* postgres_pipe: statements on their way to a server and their answers; what the server thinks of the transaction. Must
 * not know what any statement is for. */
#include "postgres.h"
#include "postgres_sql.h"

#include <stdlib.h>

/* A fault that was found when nobody could be told is told now. */
static struct fault *take_pending(struct postgres *postgres, struct arena *arena)
{
    struct fault *fault = fault_copy(arena, postgres->pending);
    postgres->pending = NULL;
    return fault;
}

struct fault *postgres_send(struct rows *rows, struct arena *arena)
{
    struct postgres *postgres = postgres_of(rows->store);
    const struct postgres_rows *own = rows->prepared;
    TRY(take_pending(postgres, arena));
    if (postgres->queued == 0 && !PQenterPipelineMode(postgres->connection))
        return postgres_fault(rows->store, arena, NULL);
    if (!PQsendQueryPrepared(postgres->connection, own->name, (int)rows->statement->take_count,
                             own->values, own->lengths, own->formats, 1)) {
        struct fault *fault = postgres_fault(rows->store, arena, NULL);
        if (postgres->queued == 0)
            PQexitPipelineMode(postgres->connection);
        return fault;
    }
    postgres->queued++;
    return NULL;
}

/* The answer to one statement; NULL when the connection is gone. */
static PGresult *read_answer(PGconn *connection)
{
    PGresult *result = PQgetResult(connection);
    if (result && PQresultStatus(result) != PGRES_PIPELINE_SYNC)
        PQclear(PQgetResult(connection)); /* the NULL that ends it */
    return result;
}

static void end_pipeline(struct postgres *postgres)
{
    postgres->queued = 0;
    for (PGresult *left = PQgetResult(postgres->connection); left;
         left = PQgetResult(postgres->connection))
        PQclear(left);
    PQexitPipelineMode(postgres->connection);
}

/* The first fault is the one that counts: what follows it was not even tried. */
struct fault *postgres_collect(struct store *store, struct arena *arena, PGresult **last_out)
{
    struct postgres *postgres = postgres_of(store);
    struct fault *fault = take_pending(postgres, arena);
    PGresult *last = NULL;
    if (postgres->queued == 0)
        return fault;
    if (!PQpipelineSync(postgres->connection) && !fault)
        fault = postgres_fault(store, arena, NULL);
    for (size_t i = 0; i < postgres->queued; i++) {
        PQclear(last);
        last = read_answer(postgres->connection);
        if (!fault)
            fault = postgres_fault(store, arena, last);
        if (!last)
            break;
        postgres->changed = strtoll(PQcmdTuples(last), NULL, 10);
    }
    PQclear(read_answer(postgres->connection)); /* of the sync */
    end_pipeline(postgres);
    if (fault || !last_out)
        PQclear(last);
    else
        *last_out = last;
    return fault;
}

struct fault *postgres_execute(struct store *store, struct arena *arena, const char *sql,
                               PGresult **result_out)
{
    TRY(postgres_collect(store, arena, NULL));
    PGresult *result =
        PQexecParams(postgres_of(store)->connection, sql, 0, NULL, NULL, NULL, NULL, 1);
    struct fault *fault = postgres_fault(store, arena, result);
    if (fault || !result_out)
        PQclear(result);
    else
        *result_out = result;
    return fault;
}

struct fault *postgres_run_script(struct store *store, struct arena *arena,
                                  const struct script *script)
{
    TRY(postgres_collect(store, arena, NULL));
    PGresult *result = PQexec(postgres_of(store)->connection, script->postgresql);
    struct fault *fault = postgres_fault(store, arena, result);
    PQclear(result);
    return fault;
}

enum engine_state postgres_state(const struct store *store)
{
    const struct postgres *postgres = postgres_of(store);
    if (postgres->queued > 0) /* a begin, or what follows one */
        return ENGINE_OPEN;
    switch (PQtransactionStatus(postgres->connection)) {
    case PQTRANS_INTRANS:
        return ENGINE_OPEN;
    case PQTRANS_INERROR:
        return ENGINE_BROKEN;
    default:
        return ENGINE_IDLE; /* also without a connection */
    }
}

/* What was on its way is answered first, and forgotten. */
void postgres_roll_back(struct store *store)
{
    struct postgres *postgres = postgres_of(store);
    struct arena *scratch = arena_open(0);
    struct fault *forgotten = postgres_collect(store, scratch, NULL);
    if (postgres_state(store) != ENGINE_IDLE)
        forgotten = postgres_run_script(store, scratch, &postgres_roll_back_now);
    (void)forgotten; /* without a connection there is no transaction */
    postgres->pending = NULL;
    arena_close(scratch);
}

int64_t postgres_changed(const struct store *store)
{
    struct postgres *postgres = postgres_of(store);
    if (postgres->queued > 0)
        postgres->pending = postgres_collect((struct store *)(uintptr_t)store, store->arena, NULL);
    return postgres->pending ? -1 : postgres->changed;
}

struct fault *postgres_fail(struct store *store, struct arena *arena, enum store_failure failure)
{
    static const struct {
        const char *key;
        bool rolls_back;
    } answers[STORE_FAILURE_COUNT] = {
        [STORE_FAILS_BUSY] = {"fault.store-busy", false},
        [STORE_FAILS_CONSTRAINT] = {"fault.store-constraint", false},
        [STORE_FAILS_DAMAGED] = {"fault.store-damaged", false},
        [STORE_FAILS_FULL] = {"fault.store-full", true},
        [STORE_FAILS_INPUT_OUTPUT] = {"fault.store-failed", true},
    };
    struct fault *provoked = NULL;
    if (answers[failure].rolls_back)
        postgres_roll_back(store);
    else if (postgres_state(store) == ENGINE_OPEN)
        provoked = postgres_run_script(store, arena, &postgres_provoke);
    return fault_new(arena, answers[failure].key, store->path,
                     provoked ? provoked->detail : "planned by a test");
}
