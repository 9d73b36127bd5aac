/* drafts: see drafts.h. Must not know what an action does with the words. */
#include "part.h"
#include "drafts_sql.h"

#include "os/os.h"

struct fault *drafts_days(struct engine *engine, struct arena *arena, int32_t *days_out)
{
    struct rows *rows;
    bool found;
    TRY(store_ask(engine->store, arena, &drafted_get_days, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &found));
    *days_out = found ? (int32_t)rows_integer(rows, DRAFTED_GET_DAYS_DAYS) : DRAFTS_DAYS;
    rows_close(rows);
    return NULL;
}

/* One statement in a transaction of its own. */
static struct fault *run_alone(struct engine *engine, struct arena *arena,
                               const struct statement *statement, const struct value *values,
                               size_t count)
{
    TRY(store_begin(engine->store, arena));
    return store_end(engine->store, arena,
                     store_run(engine->store, arena, statement, values, count));
}

struct fault *drafts_keep(struct engine *engine, struct arena *arena, int32_t days)
{
    ensure(days >= 1 && days <= DRAFTS_DAYS_MOST);
    TRY(run_alone(engine, arena, &drafted_put_days, VALUES(value_integer(days))));
    return drafts_sweep(engine, arena);
}

static struct fault *find_old(struct engine *engine, struct arena *arena, struct value *before_out,
                              bool *found_out)
{
    struct rows *rows;
    int32_t days;
    TRY(drafts_days(engine, arena, &days));
    *before_out = value_integer(clock_seconds() - (int64_t)days * MOMENT_SECONDS);
    TRY(store_ask(engine->store, arena, &drafted_find_old, VALUES(*before_out), &rows));
    TRY(rows_next(rows, arena, found_out));
    rows_close(rows);
    return NULL;
}

struct fault *drafts_old(struct engine *engine, struct arena *arena, bool *found_out)
{
    struct value before;
    return find_old(engine, arena, &before, found_out);
}

/* Asked first: a transaction that writes nothing costs a server a wait all the same. */
struct fault *drafts_sweep(struct engine *engine, struct arena *arena)
{
    struct value before;
    bool found;
    if (engine->is_reader)
        return NULL;
    TRY(find_old(engine, arena, &before, &found));
    return found ? run_alone(engine, arena, &drafted_drop_old, VALUES(before)) : NULL;
}

/* What the draft is about: the first word given for the action's first input, where it can be a key. */
static struct text key_of(const struct action *action, const struct drafted *said)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    for (size_t i = 0; count && i < said->given_count; i++) {
        struct text word = text_trim(said->given[i].value);
        if (text_is(said->given[i].name, inputs[0].name) && word.size &&
            !input_form(&inputs[0], word))
            return word;
    }
    return (struct text){"", 0};
}

static struct fault *put_words(struct store *store, struct arena *arena, const struct leaf_id *id,
                               const struct drafted *said)
{
    for (size_t i = 0; i < said->given_count; i++)
        TRY(store_run(store, arena, &drafted_word_put,
                      VALUES(value_blob(id_text(id)), value_integer((int64_t)i),
                             value_blob(said->given[i].name), value_blob(said->given[i].value))));
    return NULL;
}

/* Inside a transaction. */
static struct fault *put(struct engine *engine, struct arena *arena, const struct leaf_id *id,
                         bool is_new, const struct drafted *said, enum drafts_end *end_out)
{
    struct store *store = engine->store;
    const struct action *action = engine_action(engine, said->action);
    ensure(action);
    struct value name = value_text(said->action), thing = value_text(text_of(action->event->thing)),
                 key = value_text(key_of(action, said)), changed = value_integer(clock_seconds()),
                 own = value_blob(id_text(id)), person = value_text(said->person);
    if (is_new) {
        TRY(store_run(store, arena, &drafted_put, VALUES(own, person, name, thing, key, changed)));
    } else {
        TRY(store_run(store, arena, &drafted_change,
                      VALUES(name, thing, key, changed, own, person)));
        *end_out = store_changed(store) ? DRAFTS_DONE : DRAFTS_ABSENT;
        if (*end_out != DRAFTS_DONE)
            return NULL;
        TRY(store_run(store, arena, &drafted_words_drop, VALUES(own)));
    }
    return put_words(store, arena, id, said);
}

static struct fault *count_of(struct engine *engine, struct arena *arena, struct text person,
                              int64_t *count_out)
{
    struct rows *rows;
    bool found;
    TRY(store_ask(engine->store, arena, &drafted_count, VALUES(value_text(person)), &rows));
    TRY(rows_next(rows, arena, &found));
    ensure(found);
    *count_out = rows_integer(rows, DRAFTED_COUNT_NUMBER);
    rows_close(rows);
    return NULL;
}

static bool is_large(const struct drafted *said)
{
    size_t bytes = 0;
    for (size_t i = 0; i < said->given_count; i++)
        bytes += said->given[i].name.size + said->given[i].value.size;
    return said->given_count > DRAFT_WORDS_MOST || bytes > DRAFT_BYTES_MOST;
}

static struct fault *judge(struct engine *engine, struct arena *arena, bool is_new,
                           const struct drafted *said, enum drafts_end *end_out)
{
    struct thing person;
    int64_t count = 0;
    *end_out = is_large(said) ? DRAFTS_LARGE : DRAFTS_DONE;
    TRY(thing_get(engine->store, arena, TEXT_LITERAL(THING_PERSON), said->person, &person));
    if (!person.found)
        *end_out = DRAFTS_NOBODY;
    if (is_new && *end_out == DRAFTS_DONE)
        TRY(count_of(engine, arena, said->person, &count));
    if (count >= DRAFTS_MOST)
        *end_out = DRAFTS_FULL;
    return NULL;
}

/* A form brings its own id: is there a draft of it already, and whose? */
static struct fault *find_owner(struct engine *engine, struct arena *arena,
                                const struct leaf_id *id, struct text *owner_out, bool *found_out)
{
    struct rows *rows;
    TRY(store_ask(engine->store, arena, &drafted_owner, VALUES(value_blob(id_text(id))), &rows));
    TRY(rows_next(rows, arena, found_out));
    if (*found_out) {
        struct text owner = rows_text(rows, DRAFTED_OWNER_PERSON);
        *owner_out = text_kept(arena, owner);
    }
    rows_close(rows);
    return NULL;
}

static bool is_named(const struct leaf_id *id)
{
    static const struct leaf_id zeros;
    return !leaf_id_equal(id, &zeros);
}

/* Which draft is meant: false = a form's, of another person. */
static struct fault *choose(struct engine *engine, struct arena *arena, const struct leaf_id *id,
                            const struct drafted *said, struct leaf_id *id_out, bool *is_new_out,
                            bool *may_out)
{
    struct text owner = {"", 0};
    bool found = false;
    *may_out = true;
    *is_new_out = !id;
    if (id) {
        *id_out = *id;
    } else if (is_named(&said->id)) {
        *id_out = said->id;
        TRY(find_owner(engine, arena, id_out, &owner, &found));
        *is_new_out = !found;
        *may_out = !found || text_equal(owner, said->person);
    } else {
        chance_fill(id_out, sizeof *id_out);
    }
    return NULL;
}

struct fault *drafts_save(struct engine *engine, struct arena *arena, const struct leaf_id *id,
                          const struct drafted *said, struct leaf_id *id_out,
                          enum drafts_end *end_out)
{
    bool is_new, may;
    TRY(drafts_sweep(engine, arena));
    TRY(choose(engine, arena, id, said, id_out, &is_new, &may));
    TRY(judge(engine, arena, is_new, said, end_out));
    if (*end_out == DRAFTS_DONE && !may)
        *end_out = DRAFTS_ABSENT;
    if (*end_out != DRAFTS_DONE)
        return NULL;
    TRY(store_begin(engine->store, arena));
    return store_end(engine->store, arena, put(engine, arena, id_out, is_new, said, end_out));
}

struct fault *drafts_send(struct engine *engine, struct arena *arena, struct text person,
                          const struct leaf_id *id, struct text receiver, enum drafts_end *end_out)
{
    const struct drafted said = {.person = receiver};
    const struct value own = value_blob(id_text(id));
    TRY(judge(engine, arena, true, &said, end_out));
    if (*end_out != DRAFTS_DONE)
        return NULL;
    TRY(store_begin(engine->store, arena));
    struct fault *fault = store_run(
        engine->store, arena, &drafted_send,
        VALUES(value_text(receiver), value_text(person), value_integer(clock_seconds()), own));
    *end_out = !fault && store_changed(engine->store) ? DRAFTS_DONE : DRAFTS_ABSENT;
    return store_end(engine->store, arena, fault);
}

struct fault *drafts_drop(struct engine *engine, struct arena *arena, struct text person,
                          const struct leaf_id *id, enum drafts_end *end_out)
{
    const struct value own = value_blob(id_text(id));
    TRY(store_begin(engine->store, arena));
    struct fault *fault =
        store_run(engine->store, arena, &drafted_drop, VALUES(own, value_text(person)));
    *end_out = !fault && store_changed(engine->store) ? DRAFTS_DONE : DRAFTS_ABSENT;
    return store_end(engine->store, arena, fault);
}

struct fault *drafts_done(struct engine *engine, struct arena *arena, const struct deed *deed)
{
    if (!deed->draft)
        return NULL;
    return store_run(engine->store, arena, &drafted_drop,
                     VALUES(value_blob(id_text(deed->draft)), value_text(deed->actor)));
}

struct fault *drafts_erase(struct engine *engine, struct arena *arena, struct text thing,
                           struct text key, size_t *count)
{
    TRY(store_run(engine->store, arena, &drafted_drop_thing,
                  VALUES(value_text(thing), value_text(key))));
    *count += (size_t)store_changed(engine->store);
    if (!text_is(thing, THING_PERSON))
        return NULL;
    TRY(store_run(engine->store, arena, &drafted_drop_person, VALUES(value_text(key))));
    *count += (size_t)store_changed(engine->store);
    return NULL;
}
