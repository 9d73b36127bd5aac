/* accounts: what an administrator does with them, and the list. Whether the person stands in the register is for
 * whoever asks to know. */
#include "part.h"
#include "access_sql.h"

#include <string.h>

static void copy_blob(void *to, size_t size, struct text blob)
{
    if (blob.size == size)
        memcpy(to, blob.bytes, size);
}

static enum account_state state_of(struct text state)
{
    if (text_is(state, "new"))
        return ACCOUNT_NEW;
    return text_is(state, "open") ? ACCOUNT_OPEN : ACCOUNT_CLOSED;
}

static void read_row(const struct rows *rows, struct account_row *row)
{
    row->state = state_of(rows_text(rows, ACCESS_ACCOUNT_FIND_STATE));
    row->has_codes = !rows_is_null(rows, ACCESS_ACCOUNT_FIND_CODES);
    row->has_pending = !rows_is_null(rows, ACCESS_ACCOUNT_FIND_PENDING);
    row->has_first = !rows_is_null(rows, ACCESS_ACCOUNT_FIND_FIRST_HASH);
    row->used_step = rows_integer(rows, ACCESS_ACCOUNT_FIND_USED_STEP);
    row->first_ends = rows_integer(rows, ACCESS_ACCOUNT_FIND_FIRST_ENDS);
    copy_blob(row->who, sizeof row->who, rows_blob(rows, ACCESS_ACCOUNT_FIND_WHO));
    if (row->has_codes)
        copy_blob(&row->codes, sizeof row->codes, rows_blob(rows, ACCESS_ACCOUNT_FIND_CODES));
    if (row->has_pending)
        copy_blob(&row->pending, sizeof row->pending, rows_blob(rows, ACCESS_ACCOUNT_FIND_PENDING));
    if (row->has_first)
        copy_blob(&row->first_hash, sizeof row->first_hash,
                  rows_blob(rows, ACCESS_ACCOUNT_FIND_FIRST_HASH));
    if (row->state != ACCOUNT_OPEN)
        return;
    row->password.cost =
        (struct password_cost){(uint32_t)rows_integer(rows, ACCESS_ACCOUNT_FIND_PASSES),
                               (uint32_t)rows_integer(rows, ACCESS_ACCOUNT_FIND_KIBIBYTES)};
    copy_blob(row->password.salt, sizeof row->password.salt,
              rows_blob(rows, ACCESS_ACCOUNT_FIND_SALT));
    copy_blob(row->password.hash, sizeof row->password.hash,
              rows_blob(rows, ACCESS_ACCOUNT_FIND_HASH));
}

struct fault *account_read(struct access *access, struct arena *arena, struct text person,
                           struct account_row *row_out)
{
    struct rows *rows;
    *row_out = (struct account_row){.used_step = -1};
    TRY(store_ask(access->desk.store, arena, &access_account_find, VALUES(value_text(person)),
                  &rows));
    TRY(rows_next(rows, arena, &row_out->found));
    if (row_out->found)
        read_row(rows, row_out);
    rows_close(rows);
    return NULL;
}

/* Everything by which the person is in, or could come in. */
static struct fault *drop_all(struct access *access, struct arena *arena, struct text person)
{
    static const struct statement *const drops[] = {&access_recovery_drop, &access_device_drop,
                                                    &access_token_drop_all};
    for (size_t i = 0; i < sizeof drops / sizeof *drops; i++)
        TRY(store_run(access->desk.store, arena, drops[i], VALUES(value_text(person))));
    return sessions_drop(access, arena, person, NULL);
}

static struct fault *begin_anew(struct access *access, struct arena *arena, struct text person,
                                struct text by, bool is_new, struct access_code *code_out,
                                enum access_end *end)
{
    struct account_row row;
    uint8_t who[GATE_WHO_SIZE];
    struct digest hash;
    int64_t now = access->now(), hour = (int64_t)60 * 60;
    TRY(account_read(access, arena, person, &row));
    *end = row.found == is_new ? is_new ? ACCESS_THERE : ACCESS_ABSENT : ACCESS_DONE;
    if (*end != ACCESS_DONE)
        return NULL;
    chance_fill(who, sizeof who);
    code_draw(access, code_out, &hash);
    TRY(drop_all(access, arena, person));
    TRY(store_run(access->desk.store, arena, &access_account_new,
                  VALUES(value_text(person), value_blob(bytes_of(who, sizeof who)),
                         value_blob(digest_text(&hash)),
                         value_integer(now + hour * access->settings.first_code_hours),
                         value_integer(now))));
    return note_put(access, arena, is_new ? "account-added" : "account-reset", person, by, NULL);
}

struct fault *access_add(struct access *access, struct arena *arena, struct text person,
                         struct text by, struct access_code *code_out, enum access_end *end_out)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, begin_anew(access, arena, person, by, true, code_out, end_out));
}

struct fault *access_reset(struct access *access, struct arena *arena, struct text person,
                           struct text by, struct access_code *code_out, enum access_end *end_out)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, begin_anew(access, arena, person, by, false, code_out, end_out));
}

static struct fault *shut(struct access *access, struct arena *arena, struct text person,
                          struct text by, enum access_end *end)
{
    struct account_row row;
    TRY(account_read(access, arena, person, &row));
    *end = row.found ? ACCESS_DONE : ACCESS_ABSENT;
    if (!row.found || row.state == ACCOUNT_CLOSED)
        return NULL;
    TRY(store_run(access->desk.store, arena, &access_account_shut, VALUES(value_text(person))));
    TRY(drop_all(access, arena, person));
    return note_put(access, arena, "account-closed", person, by, NULL);
}

struct fault *access_shut(struct access *access, struct arena *arena, struct text person,
                          struct text by, enum access_end *end_out)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, shut(access, arena, person, by, end_out));
}

static struct account account_of(struct arena *arena, const struct rows *rows)
{
    return (struct account){.person = text_kept(arena, rows_text(rows, ACCESS_ACCOUNT_LIST_PERSON)),
                            .state = state_of(rows_text(rows, ACCESS_ACCOUNT_LIST_STATE)),
                            .has_codes = rows_integer(rows, ACCESS_ACCOUNT_LIST_CODES) != 0,
                            .made = rows_integer(rows, ACCESS_ACCOUNT_LIST_MADE),
                            .last_in = rows_integer(rows, ACCESS_ACCOUNT_LIST_LAST_IN),
                            .first_code_ends = rows_integer(rows, ACCESS_ACCOUNT_LIST_FIRST_ENDS),
                            .sessions = rows_integer(rows, ACCESS_ACCOUNT_LIST_SESSIONS)};
}

static struct fault *list(struct access *access, struct arena *arena, struct account **items_out,
                          size_t *count_out)
{
    struct rows *rows;
    bool more;
    size_t room = 0;
    int64_t now = access->now();
    TRY(store_ask(access->desk.store, arena, &access_account_list,
                  VALUES(value_integer(now - (int64_t)access->settings.idle_minutes * 60),
                         value_integer(now)),
                  &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        *items_out = arena_room(arena, *items_out, *count_out, &room, sizeof **items_out);
        (*items_out)[(*count_out)++] = account_of(arena, rows);
        TRY(rows_next(rows, arena, &more));
    }
    return NULL;
}

struct fault *access_list(struct access *access, struct arena *arena, struct account **items_out,
                          size_t *count_out)
{
    *items_out = NULL;
    *count_out = 0;
    lock_take(access->lock);
    struct fault *fault = list(access, arena, items_out, count_out);
    lock_leave(access->lock);
    return fault;
}
