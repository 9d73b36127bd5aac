/* sessions: sign-ins that are alive. What is kept of a cookie is its hash; a session is over when it has been still too
 * long, has lasted its time, or its account is closed. When one was last seen is written once a minute. */
#include "part.h"
#include "access_sql.h"

#include <string.h>

enum { MINUTE = 60, SEEN_SECONDS = MINUTE };

bool is_proven(const struct access *access, int64_t proven)
{
    int64_t now = access->now();
    return now >= proven && now - proven <= (int64_t)access->settings.proven_minutes * MINUTE;
}

static bool is_alive(const struct access *access, int64_t seen, int64_t ends)
{
    int64_t now = access->now();
    return now < ends && now - seen < (int64_t)access->settings.idle_minutes * MINUTE;
}

static void copy(void *to, size_t size, struct text blob)
{
    ensure(blob.size == size);
    memcpy(to, blob.bytes, size);
}

/* By the way those that are over go. */
static struct fault *sweep(struct access *access, struct arena *arena)
{
    int64_t now = access->now();
    TRY(store_run(access->desk.store, arena, &access_sign_in_sweep,
                  VALUES(value_integer(now - (int64_t)access->settings.idle_minutes * MINUTE))));
    return store_run(access->desk.store, arena, &access_sign_in_sweep_old,
                     VALUES(value_integer(now)));
}

static struct fault *put_device(struct access *access, struct arena *arena, struct text person,
                                struct access_secret *device_out)
{
    struct digest hash;
    secret_draw(access, "", device_out, &hash);
    TRY(store_run(
        access->desk.store, arena, &access_device_put,
        VALUES(value_blob(digest_text(&hash)), value_text(person), value_integer(access->now()))));
    return store_run(access->desk.store, arena, &access_device_trim, VALUES(value_text(person)));
}

struct fault *session_begin(struct access *access, struct arena *arena, struct text person,
                            struct signed_in *in_out)
{
    struct digest hash;
    int64_t now = access->now(), ends = now + (int64_t)access->settings.whole_minutes * MINUTE;
    struct session *session = &in_out->session;
    TRY(sweep(access, arena));
    *session = (struct session){.person = text_kept(arena, person),
                                .began = now,
                                .seen = now,
                                .ends = ends,
                                .is_proven = true};
    chance_fill(session->id, sizeof session->id);
    chance_fill(session->forms, sizeof session->forms);
    secret_draw(access, "", &in_out->cookie, &hash);
    TRY(store_run(access->desk.store, arena, &access_sign_in_put,
                  VALUES(value_blob(bytes_of(session->id, sizeof session->id)),
                         value_blob(digest_text(&hash)), value_text(person),
                         value_blob(bytes_of(session->forms, sizeof session->forms)),
                         value_integer(now), value_integer(ends))));
    return put_device(access, arena, person, &in_out->device);
}

struct fault *session_find(const struct access *access, const struct desk *desk,
                           struct arena *arena, struct text cookie, struct session *session_out,
                           bool *found_out)
{
    struct rows *rows;
    struct digest hash;
    bool is_secret = secret_hash(desk->hasher, "", cookie, &hash);
    TRY(store_ask(desk->store, arena, &access_sign_in_find, VALUES(value_blob(digest_text(&hash))),
                  &rows));
    TRY(rows_next(rows, arena, found_out));
    if (*found_out) {
        struct text person = rows_text(rows, ACCESS_SIGN_IN_FIND_PERSON);
        *session_out = (struct session){
            .person = text_kept(arena, person),
            .began = rows_integer(rows, ACCESS_SIGN_IN_FIND_BEGAN),
            .seen = rows_integer(rows, ACCESS_SIGN_IN_FIND_SEEN),
            .ends = rows_integer(rows, ACCESS_SIGN_IN_FIND_ENDS),
            .is_proven = is_proven(access, rows_integer(rows, ACCESS_SIGN_IN_FIND_PROVEN))};
        copy(session_out->id, sizeof session_out->id, rows_blob(rows, ACCESS_SIGN_IN_FIND_ID));
        copy(session_out->forms, sizeof session_out->forms,
             rows_blob(rows, ACCESS_SIGN_IN_FIND_FORMS));
    }
    rows_close(rows);
    *found_out = *found_out && is_secret && is_alive(access, session_out->seen, session_out->ends);
    return NULL;
}

static struct fault *see(struct access *access, struct arena *arena, const struct session *session)
{
    return store_run(access->desk.store, arena, &access_sign_in_see,
                     VALUES(value_integer(access->now()),
                            value_blob(bytes_of(session->id, sizeof session->id))));
}

struct fault *access_session(struct access *access, struct arena *arena, struct text cookie,
                             struct session *session_out, enum access_end *end_out)
{
    bool found = false;
    lock_take(access->look);
    struct fault *fault =
        session_find(access, &access->reading, arena, cookie, session_out, &found);
    lock_leave(access->look);
    *end_out = found ? ACCESS_DONE : ACCESS_ENDED;
    if (fault || !found || access->now() - session_out->seen < SEEN_SECONDS)
        return fault;
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, see(access, arena, session_out));
}

struct fault *sessions_drop(struct access *access, struct arena *arena, struct text person,
                            const struct session *kept)
{
    struct value spared = kept ? value_blob(bytes_of(kept->id, sizeof kept->id)) : value_null();
    return store_run(access->desk.store, arena, &access_sign_in_drop_all,
                     VALUES(value_text(person), spared));
}

static struct fault *sign_out(struct access *access, struct arena *arena, struct text cookie)
{
    struct session session;
    bool found;
    TRY(session_find(access, &access->desk, arena, cookie, &session, &found));
    if (!found)
        return NULL;
    TRY(store_run(
        access->desk.store, arena, &access_sign_in_drop,
        VALUES(value_text(session.person), value_blob(bytes_of(session.id, sizeof session.id)))));
    return note_put(access, arena, "sign-out", session.person, session.person, session.id);
}

struct fault *access_sign_out(struct access *access, struct arena *arena, struct text cookie)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, sign_out(access, arena, cookie));
}

static struct fault *sign_out_all(struct access *access, struct arena *arena, struct text person,
                                  const struct session *kept)
{
    TRY(sessions_drop(access, arena, person, kept));
    TRY(store_run(access->desk.store, arena, &access_device_drop, VALUES(value_text(person))));
    return note_put(access, arena, "sign-out-all", person, person, kept ? kept->id : NULL);
}

struct fault *access_sign_out_all(struct access *access, struct arena *arena, struct text person,
                                  const struct session *kept)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, sign_out_all(access, arena, person, kept));
}

static struct fault *sign_out_one(struct access *access, struct arena *arena, struct text person,
                                  const uint8_t id[16], enum access_end *end)
{
    TRY(store_run(access->desk.store, arena, &access_sign_in_drop,
                  VALUES(value_text(person), value_blob(bytes_of(id, 16)))));
    *end = store_changed(access->desk.store) ? ACCESS_DONE : ACCESS_ABSENT;
    return *end == ACCESS_DONE ? note_put(access, arena, "sign-out-other", person, person, id)
                               : NULL;
}

struct fault *access_sign_out_one(struct access *access, struct arena *arena, struct text person,
                                  const uint8_t id[16], enum access_end *end_out)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, sign_out_one(access, arena, person, id, end_out));
}

static struct fault *list(struct access *access, struct arena *arena, struct text person,
                          struct session **items_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    size_t room = 0;
    TRY(store_ask(access->desk.store, arena, &access_sign_in_list, VALUES(value_text(person)),
                  &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        struct session session = {
            .person = person,
            .began = rows_integer(rows, ACCESS_SIGN_IN_LIST_BEGAN),
            .seen = rows_integer(rows, ACCESS_SIGN_IN_LIST_SEEN),
            .ends = rows_integer(rows, ACCESS_SIGN_IN_LIST_ENDS),
            .is_proven = is_proven(access, rows_integer(rows, ACCESS_SIGN_IN_LIST_PROVEN))};
        copy(session.id, sizeof session.id, rows_blob(rows, ACCESS_SIGN_IN_LIST_ID));
        copy(session.forms, sizeof session.forms, rows_blob(rows, ACCESS_SIGN_IN_LIST_FORMS));
        if (is_alive(access, session.seen, session.ends)) {
            *items_out = arena_room(arena, *items_out, *count_out, &room, sizeof **items_out);
            (*items_out)[(*count_out)++] = session;
        }
        TRY(rows_next(rows, arena, &more));
    }
    return NULL;
}

struct fault *access_sessions(struct access *access, struct arena *arena, struct text person,
                              struct session **items_out, size_t *count_out)
{
    *items_out = NULL;
    *count_out = 0;
    lock_take(access->lock);
    struct fault *fault = list(access, arena, person, items_out, count_out);
    lock_leave(access->lock);
    return fault;
}
