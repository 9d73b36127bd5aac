/* once: see once.h. A name and the words that it was used for stand as hashes: the name with whose it is, the words
 * with the name, which is kept nowhere, so that nobody can try words against what is left when a case is erased. Must
 * not know what a deed is about. */
#include "once_sql.h"
#include "way.h"

#include "crypt/crypt.h"
#include "os/os.h"

struct marks {
    char call[SHA256_HEX_SIZE], words[SHA256_HEX_SIZE];
};

/* Each piece with its length before it, so that no two lists of them are the same bytes. */
static void add_piece(struct builder *out, struct text piece)
{
    builder_add_number(out, (int64_t)piece.size);
    builder_add_char(out, ':');
    builder_add(out, piece);
}

static struct fault *hash(struct arena *arena, const struct builder *bytes,
                          char hex_out[SHA256_HEX_SIZE])
{
    struct crypt *crypt;
    struct text whole = builder_text(bytes);
    TRY(crypt_open(arena, &crypt));
    struct fault *fault = crypt_sha256_hex(crypt, arena, &whole, 1, hex_out);
    crypt_close(crypt);
    return fault;
}

static struct fault *mark_call(struct arena *arena, struct text person, struct text name,
                               char hex_out[SHA256_HEX_SIZE])
{
    struct builder bytes;
    builder_init(&bytes, arena);
    builder_add_string(&bytes, "reda once ");
    add_piece(&bytes, person);
    add_piece(&bytes, name);
    return hash(arena, &bytes, hex_out);
}

static struct fault *mark(const struct way *way, struct marks *marks_out)
{
    const struct deed *deed = way->deed;
    struct builder bytes;
    TRY(mark_call(way->arena, deed->actor, deed->once, marks_out->call));
    builder_init(&bytes, way->arena);
    add_piece(&bytes, deed->once);
    add_piece(&bytes, text_of(deed->action->name));
    for (size_t i = 0; i < deed->given_count; i++) {
        add_piece(&bytes, deed->given[i].name);
        add_piece(&bytes, deed->given[i].value);
    }
    return hash(way->arena, &bytes, marks_out->words);
}

static int64_t since(void)
{
    return clock_seconds() - (int64_t)ONCE_DAYS * MOMENT_SECONDS;
}

static struct fault *find(struct store *store, struct arena *arena, const char *call,
                          struct rows **rows_out, bool *found_out)
{
    TRY(store_ask(store, arena, &once_find,
                  VALUES(value_text(text_of(call)), value_integer(since())), rows_out));
    return rows_next(*rows_out, arena, found_out);
}

struct fault *once_look(struct way *way, bool *is_known_out)
{
    struct marks marks;
    struct rows *rows;
    struct deed_answer *answer = way->answer;
    *is_known_out = false;
    if (!way->deed->once.size)
        return NULL;
    TRY(mark(way, &marks));
    TRY(find(way->engine->store, way->arena, marks.call, &rows, is_known_out));
    if (*is_known_out && !text_is(rows_text(rows, ONCE_FIND_WORDS), marks.words)) {
        answer->end = DEED_USED;
    } else if (*is_known_out) {
        bool is_new = !rows_is_null(rows, ONCE_FIND_ENTRY);
        answer->end = is_new ? DEED_DONE : DEED_REPEATED;
        answer->entry = is_new ? (uint64_t)rows_integer(rows, ONCE_FIND_ENTRY) : 0;
        answer->faults = (size_t)rows_integer(rows, ONCE_FIND_FAULTS);
        answer->doubts = (size_t)rows_integer(rows, ONCE_FIND_DOUBTS);
        answer->is_replayed = true;
    }
    rows_close(rows);
    return NULL;
}

/* What the case was told last, where the deed has told it of something that happened. */
static struct value event_of(const struct way *way)
{
    enum judged judged = way->deed->action->judged;
    bool tells = (judged == JUDGED_FACT || judged == JUDGED_DECIDE) && way->fold.event_count > 0 &&
                 way->answer->end == DEED_DONE;
    return tells ? value_integer((int64_t)way->fold.event_count - 1) : value_null();
}

struct fault *once_put_answer(struct way *way)
{
    struct marks marks;
    const struct deed_answer *answer = way->answer;
    struct store *store = way->engine->store;
    bool is_new = answer->end == DEED_DONE;
    if (!way->deed->once.size)
        return NULL;
    TRY(mark(way, &marks));
    TRY(store_run(store, way->arena, &once_drop_old, VALUES(value_integer(since()))));
    return store_run(
        store, way->arena, &once_put,
        VALUES(value_text(text_of(marks.call)), value_text(text_of(marks.words)),
               value_text(text_of(way->deed->action->name)),
               is_new ? value_integer((int64_t)answer->entry) : value_null(), event_of(way),
               is_new ? value_blob(id_text(&way->thing.stream)) : value_null(),
               value_integer((int64_t)answer->faults), value_integer((int64_t)answer->doubts),
               value_integer(clock_seconds())));
}

static struct fault *read_started(struct store *store, struct arena *arena,
                                  const struct leaf_id *stream, int64_t event,
                                  struct done_once *done)
{
    struct rows *rows;
    size_t room = 0;
    bool more;
    TRY(store_ask(store, arena, &once_started,
                  VALUES(value_blob(id_text(stream)), value_integer(event)), &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        done->started =
            arena_room(arena, done->started, done->started_count, &room, sizeof *done->started);
        done->started[done->started_count++] =
            (struct started){.due = text_kept(arena, rows_text(rows, ONCE_STARTED_DUE)),
                             .duty = text_kept(arena, rows_text(rows, ONCE_STARTED_DUTY)),
                             .source = text_kept(arena, rows_text(rows, ONCE_STARTED_SOURCE)),
                             .label = text_kept(arena, rows_text(rows, ONCE_STARTED_LABEL)),
                             .concerns = text_kept(arena, rows_text(rows, ONCE_STARTED_PARTY))};
        TRY(rows_next(rows, arena, &more));
    }
    return NULL;
}

struct fault *once_read(struct engine *engine, struct arena *arena, struct text person,
                        struct text name, struct done_once *done)
{
    struct rows *rows;
    struct leaf_id stream = {0};
    int64_t event = -1;
    char call[SHA256_HEX_SIZE];
    TRY(mark_call(arena, person, name, call));
    TRY(find(engine->store, arena, call, &rows, &done->found));
    if (done->found) {
        done->action = text_kept(arena, rows_text(rows, ONCE_FIND_ACTION));
        done->is_new = !rows_is_null(rows, ONCE_FIND_ENTRY);
        done->entry = done->is_new ? (uint64_t)rows_integer(rows, ONCE_FIND_ENTRY) : 0;
        done->faults = (size_t)rows_integer(rows, ONCE_FIND_FAULTS);
        done->doubts = (size_t)rows_integer(rows, ONCE_FIND_DOUBTS);
        done->at = rows_integer(rows, ONCE_FIND_AT);
        if (!rows_is_null(rows, ONCE_FIND_EVENT) && !rows_is_null(rows, ONCE_FIND_STREAM)) {
            event = rows_integer(rows, ONCE_FIND_EVENT);
            stream = id_of(rows_blob(rows, ONCE_FIND_STREAM));
        }
    }
    rows_close(rows);
    return event < 0 ? NULL : read_started(engine->store, arena, &stream, event, done);
}
