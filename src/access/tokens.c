/* tokens: bearer tokens of the API: a secret, whose it is, what it may be used for and until when. */
#include "part.h"
#include "access_sql.h"

#include <string.h>

enum { DAYS_MOST = 366, DAY = 24 * 60 * 60, QUARTER = 15 * 60, OF_ADDRESS = 100 };
static const char before[] = "reda_";

bool bearer_may(const struct bearer *bearer, const char *word)
{
    struct text rest = bearer->scope;
    while (rest.size)
        if (text_is(text_cut(&rest, ' '), word))
            return true;
    return false;
}

static struct fault *make(struct access *access, struct arena *arena, const struct bearer *wanted,
                          struct access_secret *secret_out, enum access_end *end)
{
    struct account_row row;
    struct digest hash;
    uint8_t id[16];
    int64_t now = access->now(), last = now + (int64_t)DAYS_MOST * DAY;
    TRY(account_read(access, arena, wanted->person, &row));
    *end = row.state == ACCOUNT_OPEN && row.found ? ACCESS_DONE : ACCESS_ABSENT;
    if (*end != ACCESS_DONE)
        return NULL;
    chance_fill(id, sizeof id);
    secret_draw(access, before, secret_out, &hash);
    TRY(store_run(access->desk.store, arena, &access_token_put,
                  VALUES(value_blob(bytes_of(id, sizeof id)), value_blob(digest_text(&hash)),
                         value_text(wanted->person), value_text(wanted->label),
                         value_text(wanted->scope), value_integer(now),
                         value_integer(wanted->ends < last ? wanted->ends : last))));
    return note_put(access, arena, "token-made", wanted->person, wanted->person, id);
}

struct fault *access_token_make(struct access *access, struct arena *arena,
                                const struct bearer *wanted, struct access_secret *secret_out,
                                enum access_end *end_out)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, make(access, arena, wanted, secret_out, end_out));
}

static struct fault *find(struct access *access, struct arena *arena, struct text secret,
                          struct bearer *bearer_out, bool *found_out)
{
    struct digest hash;
    struct rows *rows;
    bool is_secret = secret_hash(access->reading.hasher, before, secret, &hash);
    TRY(store_ask(access->reading.store, arena, &access_token_find,
                  VALUES(value_blob(digest_text(&hash))), &rows));
    TRY(rows_next(rows, arena, found_out));
    if (*found_out) {
        *bearer_out =
            (struct bearer){.person = text_kept(arena, rows_text(rows, ACCESS_TOKEN_FIND_PERSON)),
                            .label = text_kept(arena, rows_text(rows, ACCESS_TOKEN_FIND_LABEL)),
                            .scope = text_kept(arena, rows_text(rows, ACCESS_TOKEN_FIND_SCOPE)),
                            .made = rows_integer(rows, ACCESS_TOKEN_FIND_MADE),
                            .ends = rows_integer(rows, ACCESS_TOKEN_FIND_ENDS)};
        bearer_out->is_proven = is_proven(access, bearer_out->made);
        memcpy(bearer_out->id, rows_blob(rows, ACCESS_TOKEN_FIND_ID).bytes, sizeof bearer_out->id);
    }
    rows_close(rows);
    *found_out = *found_out && is_secret && access->now() < bearer_out->ends;
    return NULL;
}

/* A wrong one counts against the address, in a bucket of its own; a right one is never held up. */
static struct fault *blame(struct access *access, struct arena *arena, const struct sender *sender,
                           struct access_answer *answer)
{
    const struct throttle_limit limit = {guess_key(access, "token", sender->address), OF_ADDRESS,
                                         QUARTER};
    answer->wait_seconds = throttle_take(&access->throttle, &limit, 1, access->now());
    answer->end = answer->wait_seconds ? ACCESS_LATER : ACCESS_WRONG;
    if (answer->end == ACCESS_LATER)
        return NULL;
    return note_put(access, arena, "token-wrong", (struct text){"", 0}, (struct text){"", 0}, NULL);
}

struct fault *access_bearer(struct access *access, struct arena *arena, const struct sender *sender,
                            struct text secret, struct bearer *bearer_out,
                            struct access_answer *answer_out)
{
    bool found = false;
    *answer_out = (struct access_answer){.end = ACCESS_DONE};
    lock_take(access->look);
    struct fault *fault = find(access, arena, secret, bearer_out, &found);
    lock_leave(access->look);
    if (fault || found)
        return fault;
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, blame(access, arena, sender, answer_out));
}

static struct fault *list(struct access *access, struct arena *arena, struct text person,
                          struct bearer **items_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    size_t room = 0;
    TRY(store_ask(access->desk.store, arena, &access_token_list, VALUES(value_text(person)),
                  &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        struct bearer bearer = {.person = person,
                                .label = text_kept(arena, rows_text(rows, ACCESS_TOKEN_LIST_LABEL)),
                                .scope = text_kept(arena, rows_text(rows, ACCESS_TOKEN_LIST_SCOPE)),
                                .made = rows_integer(rows, ACCESS_TOKEN_LIST_MADE),
                                .ends = rows_integer(rows, ACCESS_TOKEN_LIST_ENDS)};
        memcpy(bearer.id, rows_blob(rows, ACCESS_TOKEN_LIST_ID).bytes, sizeof bearer.id);
        *items_out = arena_room(arena, *items_out, *count_out, &room, sizeof **items_out);
        (*items_out)[(*count_out)++] = bearer;
        TRY(rows_next(rows, arena, &more));
    }
    return NULL;
}

struct fault *access_tokens(struct access *access, struct arena *arena, struct text person,
                            struct bearer **items_out, size_t *count_out)
{
    *items_out = NULL;
    *count_out = 0;
    lock_take(access->lock);
    struct fault *fault = list(access, arena, person, items_out, count_out);
    lock_leave(access->lock);
    return fault;
}

static struct fault *end(struct access *access, struct arena *arena, struct text person,
                         const uint8_t id[16], enum access_end *end_out)
{
    TRY(store_run(access->desk.store, arena, &access_token_drop,
                  VALUES(value_text(person), value_blob(bytes_of(id, 16)))));
    *end_out = store_changed(access->desk.store) ? ACCESS_DONE : ACCESS_ABSENT;
    return *end_out == ACCESS_DONE ? note_put(access, arena, "token-ended", person, person, id)
                                   : NULL;
}

struct fault *access_token_end(struct access *access, struct arena *arena, struct text person,
                               const uint8_t id[16], enum access_end *end_out)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, end(access, arena, person, id, end_out));
}
