/* prove: what somebody who is signed in shows again: password or code, before an act that asks for it; the old
 * password before a new one. After so many wrong ones in a row the session ends: whoever sits there is perhaps not its
 * person. */
#include "part.h"
#include "access_sql.h"

enum { WRONG_MOST = 5 };

struct proving {
    struct session session;
    struct account_row row;
    bool is_right;
    int64_t step; /* -1 = shown by password */
};

static bool is_number(struct text secret)
{
    int32_t number;
    return secret.size == TOTP_DIGITS && text_to_number(secret, &number);
}

static struct fault *find(struct access *access, struct arena *arena, struct text cookie,
                          struct proving *proving, struct access_answer *answer)
{
    bool found;
    TRY(session_find(access, arena, cookie, &proving->session, &found));
    if (found)
        TRY(account_read(access, arena, proving->session.person, &proving->row));
    if (!found || proving->row.state != ACCOUNT_OPEN)
        answer->end = ACCESS_ENDED;
    return NULL;
}

/* With the gate. */
static struct fault *test(struct access *access, struct arena *arena, struct text secret,
                          struct proving *proving)
{
    const struct account_row *row = &proving->row;
    proving->step = -1;
    if (is_number(secret) && row->has_codes) {
        TRY(gatekeeper_code_test(access->gatekeeper, arena, row->who, &row->codes, secret,
                                 access->now() / TOTP_STEP_SECONDS, row->used_step,
                                 &proving->step));
        proving->is_right = proving->step >= 0;
        return NULL;
    }
    if (secret.size > GATE_PASSWORD_MOST)
        return NULL;
    access->hashes++;
    return gatekeeper_password_test(access->gatekeeper, arena, row->who, secret, &row->password,
                                    &proving->is_right);
}

/* Within a turn. */
static struct fault *miss(struct access *access, struct arena *arena, struct text cookie,
                          const struct proving *proving, struct access_answer *answer)
{
    const struct session *session = &proving->session;
    struct value id = value_blob(bytes_of(session->id, sizeof session->id));
    struct digest hash;
    struct rows *rows;
    bool found;
    answer->end = ACCESS_WRONG;
    (void)secret_hash(access, "", cookie, &hash);
    TRY(store_run(access->store, arena, &access_sign_in_miss, VALUES(id)));
    TRY(store_ask(access->store, arena, &access_sign_in_find,
                  VALUES(value_blob(digest_text(&hash))), &rows));
    TRY(rows_next(rows, arena, &found));
    bool is_over = !found || rows_integer(rows, ACCESS_SIGN_IN_FIND_WRONG) >= WRONG_MOST;
    rows_close(rows);
    if (is_over) {
        answer->end = ACCESS_ENDED;
        TRY(store_run(access->store, arena, &access_sign_in_drop,
                      VALUES(value_text(session->person), id)));
    }
    return note_put(access, arena, is_over ? "step-up-ended" : "step-up-wrong", session->person,
                    session->person, session->id);
}

/* Within a turn: the account must still be what was tested, and the code not used meanwhile. */
static struct fault *still(struct access *access, struct arena *arena,
                           const struct proving *proving, bool *still_out)
{
    const struct account_row *row = &proving->row;
    TRY(store_run(access->store, arena, &access_account_in,
                  VALUES(value_integer(proving->step), value_integer(access->now()),
                         value_text(proving->session.person),
                         value_blob(bytes_of(row->who, sizeof row->who)),
                         value_blob(bytes_of(row->password.hash, sizeof row->password.hash)))));
    *still_out = proving->is_right && store_changed(access->store) > 0;
    return NULL;
}

static struct fault *settle(struct access *access, struct arena *arena, struct text cookie,
                            const struct proving *proving, struct access_secret *cookie_out,
                            struct access_answer *answer)
{
    const struct session *session = &proving->session;
    struct digest old, hash;
    bool goes_on = false;
    if (proving->is_right)
        TRY(still(access, arena, proving, &goes_on));
    if (!goes_on)
        return miss(access, arena, cookie, proving, answer);
    (void)secret_hash(access, "", cookie, &old);
    secret_draw(access, "", cookie_out, &hash);
    TRY(store_run(access->store, arena, &access_sign_in_turn,
                  VALUES(value_blob(digest_text(&hash)), value_integer(access->now()),
                         value_blob(bytes_of(session->id, sizeof session->id)),
                         value_blob(digest_text(&old)))));
    if (!store_changed(access->store)) { /* ended, or turned by another request, meanwhile */
        answer->end = ACCESS_ENDED;
        return NULL;
    }
    return note_put(access, arena, "step-up", session->person, session->person, session->id);
}

struct fault *access_prove(struct access *access, struct arena *arena, const struct sender *sender,
                           struct text cookie, struct text secret, struct access_secret *cookie_out,
                           struct access_answer *answer_out)
{
    struct proving proving = {.step = -1};
    struct guess guess;
    *answer_out = (struct access_answer){.end = ACCESS_DONE};
    lock_take(access->lock);
    struct fault *fault = find(access, arena, cookie, &proving, answer_out);
    if (!fault && answer_out->end == ACCESS_DONE)
        fault = guess_take(access, arena, sender, proving.session.person, &guess, answer_out);
    lock_leave(access->lock);
    if (fault || answer_out->end != ACCESS_DONE)
        return fault;
    lock_take(access->gate);
    fault = test(access, arena, secret, &proving);
    lock_leave(access->gate);
    if (fault)
        return fault;
    TRY(turn_begin(access, arena));
    fault = settle(access, arena, cookie, &proving, cookie_out, answer_out);
    if (!fault && answer_out->end == ACCESS_DONE)
        guess_right(access, &guess);
    return turn_end(access, arena, fault);
}

/* Within a turn. */
static struct fault *change(struct access *access, struct arena *arena,
                            const struct session *session, const struct account_row *row,
                            const struct gate_password *made, struct access_answer *answer)
{
    TRY(store_run(access->store, arena, &access_account_password,
                  VALUES(value_integer(made->cost.passes), value_integer(made->cost.kibibytes),
                         value_blob(bytes_of(made->salt, sizeof made->salt)),
                         value_blob(bytes_of(made->hash, sizeof made->hash)),
                         value_text(session->person),
                         value_blob(bytes_of(row->who, sizeof row->who)))));
    if (!store_changed(access->store)) {
        answer->end = ACCESS_ENDED;
        return NULL;
    }
    TRY(sessions_drop(access, arena, session->person, session));
    return note_put(access, arena, "password-changed", session->person, session->person,
                    session->id);
}

static struct fault *renew(struct access *access, struct arena *arena,
                           const struct account_row *row, struct text old, struct text new,
                           struct gate_password *made_out, bool *right_out)
{
    access->hashes++;
    TRY(gatekeeper_password_test(access->gatekeeper, arena, row->who,
                                 old.size <= GATE_PASSWORD_MOST ? old : (struct text){"", 0},
                                 &row->password, right_out));
    if (!*right_out)
        return NULL;
    access->hashes++;
    return gatekeeper_password_make(access->gatekeeper, arena, row->who, new, made_out);
}

struct fault *access_change_password(struct access *access, struct arena *arena,
                                     const struct session *session, struct text old_password,
                                     struct text new_password, struct access_answer *answer_out)
{
    struct account_row row;
    struct gate_password made;
    struct guess guess;
    bool is_right = false;
    struct sender sender = {{"", 0}, {"", 0}};
    *answer_out = (struct access_answer){
        .end = ACCESS_DONE, .weakness = password_weakness(session->person, new_password)};
    if (answer_out->weakness != WEAK_NOT) {
        answer_out->end = ACCESS_WEAK;
        return NULL;
    }
    lock_take(access->lock);
    struct fault *fault = account_read(access, arena, session->person, &row);
    if (!fault && row.state != ACCOUNT_OPEN)
        answer_out->end = ACCESS_ENDED;
    else if (!fault)
        fault = guess_take(access, arena, &sender, session->person, &guess, answer_out);
    lock_leave(access->lock);
    if (fault || answer_out->end != ACCESS_DONE)
        return fault;
    lock_take(access->gate);
    fault = renew(access, arena, &row, old_password, new_password, &made, &is_right);
    lock_leave(access->gate);
    if (fault)
        return fault;
    if (!is_right)
        answer_out->end = ACCESS_WRONG;
    TRY(turn_begin(access, arena));
    fault = is_right ? change(access, arena, session, &row, &made, answer_out)
                     : note_put(access, arena, "password-wrong", session->person, session->person,
                                session->id);
    if (!fault && is_right)
        guess_right(access, &guess);
    return turn_end(access, arena, fault);
}
