/* postgres_fault: PostgreSQL's answers as faults: which sentence, with whose words. The server's details are left out:
 * they may quote a row. Must not know what was asked. */
#include "postgres.h"

#include <string.h>

static const struct {
    const char *state; /* SQLSTATE, or how it begins */
    const char *key;
} keys[] = {
    {"08", "fault.store-lost"},       {"57P", "fault.store-lost"},
    {"23", "fault.store-constraint"}, {"53100", "fault.store-full"},
    {"53", "fault.store-busy"},       {"40", "fault.store-busy"},
    {"55P03", "fault.store-busy"},    {"57014", "fault.store-busy"},
    {"XX001", "fault.store-damaged"}, {"XX002", "fault.store-damaged"},
    {"22021", "fault.store-text"},    {"25P02", "fault.store-rolled-back"},
    {"42501", "fault.store-open"},
};

static const char *key_of(struct store *store, const char *state)
{
    if (PQstatus(postgres_of(store)->connection) == CONNECTION_BAD)
        return "fault.store-lost";
    for (size_t i = 0; state && i < sizeof keys / sizeof *keys; i++)
        if (strncmp(state, keys[i].state, strlen(keys[i].state)) == 0)
            return keys[i].key;
    return "fault.store-failed";
}

struct fault *postgres_fault_at(struct store *store, struct arena *arena, const PGresult *result,
                                const char *source_file, int source_line)
{
    ExecStatusType status = result ? PQresultStatus(result) : PGRES_FATAL_ERROR;
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC)
        return NULL;
    const char *words = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    if (!words)
        words = PQerrorMessage(postgres_of(store)->connection);
    const char *key = key_of(store, result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL);
    return fault_at(arena, key, store->path, text_copy(arena, text_trim(text_of(words))),
                    source_file, source_line);
}
