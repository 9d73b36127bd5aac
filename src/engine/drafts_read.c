/* drafts_read: what drafts a person has, and one of them with its words. Must not write. */
#include "part.h"
#include "drafts_sql.h"

static struct fault *read_head(struct engine *engine, struct arena *arena, struct text person,
                               const struct leaf_id *id, struct drafted *drafted_out,
                               bool *found_out)
{
    struct rows *rows;
    TRY(store_ask(engine->store, arena, &drafted_find,
                  VALUES(value_blob(id_text(id)), value_text(person)), &rows));
    TRY(rows_next(rows, arena, found_out));
    if (*found_out)
        *drafted_out = (struct drafted){
            .id = *id,
            .person = person,
            .action = text_kept(arena, rows_text(rows, DRAFTED_FIND_ACTION)),
            .thing = text_kept(arena, rows_text(rows, DRAFTED_FIND_THING)),
            .key = text_kept(arena, rows_text(rows, DRAFTED_FIND_KEY)),
            .changed = rows_integer(rows, DRAFTED_FIND_CHANGED),
            .sender = rows_is_null(rows, DRAFTED_FIND_SENDER)
                          ? (struct text){"", 0}
                          : text_kept(arena, rows_text(rows, DRAFTED_FIND_SENDER))};
    rows_close(rows);
    return NULL;
}

static struct fault *read_words(struct engine *engine, struct arena *arena, struct drafted *drafted)
{
    struct rows *rows;
    struct given *given = NULL;
    size_t room = 0;
    bool more;
    TRY(store_ask(engine->store, arena, &drafted_words, VALUES(value_blob(id_text(&drafted->id))),
                  &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        given = arena_room(arena, given, drafted->given_count, &room, sizeof *given);
        given[drafted->given_count++] =
            (struct given){text_kept(arena, rows_blob(rows, DRAFTED_WORDS_NAME)),
                           text_kept(arena, rows_blob(rows, DRAFTED_WORDS_VALUE))};
        TRY(rows_next(rows, arena, &more));
    }
    drafted->given = given;
    return NULL;
}

struct fault *drafts_read(struct engine *engine, struct arena *arena, struct text person,
                          const struct leaf_id *id, struct drafted *drafted_out,
                          enum drafts_end *end_out)
{
    bool found;
    TRY(drafts_sweep(engine, arena));
    TRY(read_head(engine, arena, person, id, drafted_out, &found));
    *end_out = found ? DRAFTS_DONE : DRAFTS_ABSENT;
    return found ? read_words(engine, arena, drafted_out) : NULL;
}

struct fault *drafts_list(struct engine *engine, struct arena *arena, struct text person,
                          struct drafted **items_out, size_t *count_out)
{
    struct rows *rows;
    struct drafted *items = NULL;
    size_t count = 0, room = 0;
    bool more;
    TRY(drafts_sweep(engine, arena));
    TRY(store_ask(engine->store, arena, &drafted_list, VALUES(value_text(person)), &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        items = arena_room(arena, items, count, &room, sizeof *items);
        items[count++] =
            (struct drafted){.id = id_of(rows_blob(rows, DRAFTED_LIST_ID)),
                             .person = person,
                             .action = text_kept(arena, rows_text(rows, DRAFTED_LIST_ACTION)),
                             .thing = text_kept(arena, rows_text(rows, DRAFTED_LIST_THING)),
                             .key = text_kept(arena, rows_text(rows, DRAFTED_LIST_KEY)),
                             .changed = rows_integer(rows, DRAFTED_LIST_CHANGED),
                             .sender = rows_is_null(rows, DRAFTED_LIST_SENDER)
                                           ? (struct text){"", 0}
                                           : text_kept(arena, rows_text(rows, DRAFTED_LIST_SENDER)),
                             .given_count = (size_t)rows_integer(rows, DRAFTED_LIST_WORDS)};
        TRY(rows_next(rows, arena, &more));
    }
    *items_out = items;
    *count_out = count;
    return NULL;
}
