/* postgres_connection: the address of a server becomes a session that is what a store needs. A password in an address
 * would be seen by all who list processes: it is refused. */
#include "postgres.h"

#include <string.h>

enum { MOST_OPTIONS = 80, SERVER_LEAST = 150000 };

/* Set where the address says nothing of it. */
struct option {
    const char *keyword, *value;
};

struct wanted {
    const char *keywords[MOST_OPTIONS], *values[MOST_OPTIONS];
    size_t count;
};

static void want(struct wanted *wanted, const char *keyword, const char *value)
{
    for (size_t i = 0; i < wanted->count; i++)
        if (strcmp(wanted->keywords[i], keyword) == 0)
            return;
    ensure(wanted->count + 1 < MOST_OPTIONS);
    wanted->keywords[wanted->count] = keyword;
    wanted->values[wanted->count++] = value;
}

/* A second writer is told which process has the lock; nothing of the network may leave a session hanging for hours. */
static void want_ours(struct store *store, struct wanted *wanted)
{
    struct builder name;
    builder_init(&name, store->arena);
    builder_add_string(&name, "reda ");
    builder_add_number(&name, machine_process());
    want(wanted, "application_name", builder_string(&name));
    want(wanted, "client_encoding", "UTF8");
    want(wanted, "connect_timeout", "10");
    want(wanted, "keepalives_idle", "30");
    want(wanted, "keepalives_interval", "10");
    want(wanted, "keepalives_count", "3");
    if (store->is_writer)
        want(wanted, "target_session_attrs", "read-write");
}

static struct fault *read_options(struct store *store, struct arena *arena,
                                  const PQconninfoOption *options, struct wanted *wanted)
{
    for (const PQconninfoOption *option = options; option->keyword; option++) {
        if (!option->val)
            continue;
        if (strcmp(option->keyword, "password") == 0)
            return fault_new(arena, "fault.store-password", "",
                             NULL); /* the address is not repeated */
        want(wanted, text_copy(store->arena, text_of(option->keyword)),
             text_copy(store->arena, text_of(option->val)));
    }
    return NULL;
}

static struct fault *read_address(struct store *store, struct arena *arena, struct wanted *wanted)
{
    char *words = NULL;
    struct text address = text_of(store->path);
    PQconninfoOption *options = PQconninfoParse(text_copy(arena, text_cut(&address, '#')), &words);
    struct fault *fault = options
                              ? read_options(store, arena, options, wanted)
                              : fault_new(arena, "fault.store-address", store->path,
                                          text_copy(arena, text_trim(text_of(words ? words : ""))));
    PQconninfoFree(options);
    PQfreemem(words);
    return fault;
}

/* A warning is heard: a commit that was not waited for says so in none but this way. */
static void hear(void *context, const PGresult *result)
{
    struct postgres *postgres = context;
    const char *severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity && strcmp(severity, "WARNING") == 0)
        postgres->has_warned = true;
}

struct fault *postgres_connect(struct store *store, struct arena *arena)
{
    struct wanted wanted = {0};
    struct postgres *postgres = arena_new(store->arena, struct postgres);
    TRY(read_address(store, arena, &wanted));
    want_ours(store, &wanted);
    store->connection = postgres;
    postgres->connection = PQconnectdbParams(wanted.keywords, wanted.values, 0);
    ensure(postgres->connection);
    if (PQstatus(postgres->connection) != CONNECTION_OK) {
        struct text words = text_trim(text_of(PQerrorMessage(postgres->connection)));
        return fault_new(arena, "fault.store-connect", store->path, text_copy(arena, words));
    }
    PQsetNoticeReceiver(postgres->connection, hear, postgres);
    if (PQserverVersion(postgres->connection) < SERVER_LEAST)
        return fault_new(arena, "fault.store-server", store->path, "PostgreSQL < 15");
    return NULL;
}

void postgres_disconnect(struct store *store)
{
    if (store->connection)
        PQfinish(postgres_of(store)->connection);
    store->connection = NULL;
}
