/* engine: what the parts of the store share: an open store, its prepared statements, and the table of what an engine
 * must do. Inside store only. Must not know what the statements say, and here and in the files that belong to no engine
 * no library of a database is named. */
#ifndef STORE_ENGINE_H
#define STORE_ENGINE_H

#include "store.h"

/* A column of a row. */
enum cell_type { CELL_NULL, CELL_INTEGER, CELL_TEXT, CELL_BLOB, CELL_OTHER };
struct cell {
    enum cell_type type;
    int64_t integer;
    struct text bytes; /* of CELL_OTHER: how the engine writes it */
};

/* A statement of a store, prepared once. */
struct rows {
    struct store *store;
    const struct statement *statement;
    void *prepared;     /* the engine's */
    struct rows *next;  /* of the same store */
    struct cell *cells; /* of the row, as many as the statement gives */
    bool is_running;
    bool values_last; /* as long as it runs: they need not be copied */
};

/* What the engine thinks of the transaction: there is none, it goes on, or it can only be undone to a savepoint or
 * rolled back. */
enum engine_state { ENGINE_IDLE, ENGINE_OPEN, ENGINE_BROKEN };

/* A failure that a test has planned. */
struct failing {
    bool is_planned, has_failed, stays;
    uint64_t after; /* steps that still succeed */
    enum store_failure failure;
};

struct version {
    int64_t application_id, number;
    int64_t things; /* tables and the like */
};

struct store {
    struct arena *arena; /* lives as long as the store */
    const char *path;
    const struct disk *disk;
    const struct engine *engine;
    void *connection;      /* the engine's */
    struct rows **buckets; /* prepared statements by their address */
    int64_t version;       /* of the file, by migrate_judge and migrate */
    bool is_writer;
    bool has_begun; /* a transaction or a snapshot */
    int savepoints;
    struct failing failing;
};

struct engine {
    /* In its own words. */
    const struct statement *begin_writing, *begin_reading, *commit;
    const struct statement *savepoint, *release, *undo;
    const struct statement *list_tables;

    /* Is there something of a program at the path? */
    struct fault *(*exists)(struct store *, struct arena *, bool *exists_out);
    /* The writer's lock, the connection, its settings, the schema. After a fault close must still be called. */
    struct fault *(*open)(struct store *, struct arena *, const struct schema *);
    void (*close)(struct store *);
    struct fault *(*read_version)(struct store *, struct arena *, struct version *);
    struct fault *(*run_script)(struct store *, struct arena *, const struct script *);

    enum engine_state (*state)(const struct store *);
    /* Cannot fail; then the state is ENGINE_IDLE. */
    void (*roll_back)(struct store *);

    /* Prepares rows->statement and holds it against what it declares. */
    struct fault *(*prepare)(struct rows *, struct arena *);
    void (*finish)(struct rows *);
    /* The values are as declared. They are to be the parameters of the next rows or run. */
    struct fault *(*bind)(struct rows *, struct arena *, const struct value *values);
    /* A run that need not be answered before the transaction ends: a later call tells its fault. */
    struct fault *(*queue)(struct rows *, struct arena *);
    struct fault *(*next)(struct rows *, struct arena *, bool *more_out);
    struct cell (*cell)(const struct rows *, size_t column);
    void (*reset)(struct rows *);
    int64_t (*changed)(const struct store *);

    /* What a failure that a test has planned does to the transaction, and its fault. */
    struct fault *(*fail)(struct store *, struct arena *, enum store_failure);

    void (*set_checkpoint)(struct store *, int pages);
    struct fault *(*keep_less)(struct store *, struct arena *);
    struct fault *(*keep_nothing)(struct store *, struct arena *);
    struct fault *(*checkpoint)(struct store *, struct arena *, bool empties);
    struct fault *(*check)(struct store *, struct arena *);
    struct fault *(*backup)(struct store *, struct arena *, const char *path);
    /* Calls back with each row of a table, in the order of its key. */
    struct fault *(*each_row)(struct store *, struct arena *, const char *table,
                              void (*row)(void *context, const struct cell *cells, size_t count),
                              void *context);
};

extern const struct engine sqlite_engine, postgres_engine;

/* The statement prepared, now or before. */
struct fault *statement_prepare(struct store *store, struct arena *arena,
                                const struct statement *statement, struct rows **rows_out) MUST_USE;

/* What the engine says of a statement is not what its file declares: the file's fault or that of a row. */
struct fault *statement_differs(struct store *store, struct arena *arena,
                                const struct statement *statement, const char *what) MUST_USE;

/* Ends all statements, so that the connection can be closed. */
void statement_finish_all(struct store *store);

void statement_each(struct store *store, void (*act)(struct rows *));

/* Lets go of all rows, so that a transaction can end. */
void statement_reset_all(struct store *store);

/* Has a failure been planned for this step, and which? */
bool failing_now(struct store *store, enum store_failure *failure_out);

#endif
