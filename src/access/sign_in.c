/* sign_in: name, password and code. First what is to be tested is read and the try counted; then the gatekeeper tests
 * password and code, of an account that is not there those of nobody; then all of it is settled in one transaction, in
 * which the account must still be what it was. Whatever was wrong, the work is the same. */
#include "part.h"
#include "access_sql.h"

#include <string.h>

struct trying {
    const struct credentials *said;
    struct account_row row;
    struct guess guess;
    bool is_password, by_recovery;
    int64_t step;           /* the code is this step's; -1 = it is no code */
    struct digest recovery; /* of what was typed, when it may be a recovery code */
};

static struct fault *prepare(struct access *access, struct arena *arena,
                             const struct sender *sender, struct trying *trying,
                             struct access_answer *answer)
{
    TRY(account_read(access, arena, trying->said->person, &trying->row));
    if (trying->row.state != ACCOUNT_OPEN || !trying->row.found) {
        trying->row.password = access->nobody;
        trying->row.used_step = -1;
    }
    if (!trying->row.has_codes)
        trying->row.codes = access->nobodys;
    trying->by_recovery = code_hash(access, trying->said->code, &trying->recovery);
    return guess_take(access, arena, sender, trying->said->person, &trying->guess, answer);
}

/* With the gate. */
static struct fault *test(struct access *access, struct arena *arena, struct trying *trying)
{
    const struct account_row *row = &trying->row;
    struct text password = trying->said->password;
    bool fits = password.size <= GATE_PASSWORD_MOST;
    access->hashes++;
    TRY(gatekeeper_password_test(access->gatekeeper, arena, row->who,
                                 fits ? password : (struct text){"", 0}, &row->password,
                                 &trying->is_password));
    trying->is_password = trying->is_password && fits;
    return gatekeeper_code_test(access->gatekeeper, arena, row->who, &row->codes,
                                trying->said->code, access->now() / TOTP_STEP_SECONDS,
                                row->used_step, &trying->step);
}

/* A recovery code is used up only with the right password. */
static struct fault *take_code(struct access *access, struct arena *arena,
                               const struct trying *trying, bool *right_out)
{
    bool asks = trying->row.has_codes || access->settings.asks_code;
    struct text person = trying->is_password ? trying->said->person : (struct text){"", 0};
    TRY(store_run(access->store, arena, &access_recovery_use,
                  VALUES(value_text(person), value_blob(digest_text(&trying->recovery)))));
    bool recovered = trying->by_recovery && store_changed(access->store) > 0;
    *right_out = !asks || (trying->row.has_codes && trying->step >= 0) || recovered;
    return NULL;
}

static struct fault *leave_previous(struct access *access, struct arena *arena,
                                    const struct trying *trying)
{
    struct session before;
    bool found;
    TRY(session_find(access, arena, trying->said->previous, &before, &found));
    if (!found)
        return NULL;
    return store_run(
        access->store, arena, &access_sign_in_drop,
        VALUES(value_text(before.person), value_blob(bytes_of(before.id, sizeof before.id))));
}

/* Within a turn. */
static struct fault *settle(struct access *access, struct arena *arena, const struct trying *trying,
                            struct signed_in *in_out, struct access_answer *answer)
{
    struct text person = trying->said->person;
    const struct account_row *row = &trying->row;
    bool right_code;
    TRY(take_code(access, arena, trying, &right_code));
    bool is_right = row->state == ACCOUNT_OPEN && row->found && trying->is_password && right_code;
    struct text whose =
        is_right ? person : (struct text){"", 0}; /* the statement runs in any case */
    TRY(store_run(access->store, arena, &access_account_in,
                  VALUES(value_integer(trying->step), value_integer(access->now()),
                         value_text(whose), value_blob(bytes_of(row->who, sizeof row->who)),
                         value_blob(bytes_of(row->password.hash, sizeof row->password.hash)))));
    if (!is_right || !store_changed(access->store)) {
        answer->end = ACCESS_WRONG;
        return note_put(access, arena, "sign-in-wrong", row->found ? person : (struct text){"", 0},
                        (struct text){"", 0}, NULL);
    }
    TRY(leave_previous(access, arena, trying));
    TRY(session_begin(access, arena, person, in_out));
    guess_right(access, &trying->guess);
    return note_put(access, arena, "sign-in", person, person, in_out->session.id);
}

struct fault *access_sign_in(struct access *access, struct arena *arena,
                             const struct sender *sender, const struct credentials *credentials,
                             struct signed_in *in_out, struct access_answer *answer_out)
{
    struct trying trying = {.said = credentials};
    *answer_out = (struct access_answer){.end = ACCESS_DONE};
    lock_take(access->lock);
    struct fault *fault = prepare(access, arena, sender, &trying, answer_out);
    lock_leave(access->lock);
    if (fault || answer_out->end != ACCESS_DONE)
        return fault;
    lock_take(access->gate);
    fault = test(access, arena, &trying);
    lock_leave(access->gate);
    if (fault)
        return fault;
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, settle(access, arena, &trying, in_out, answer_out));
}
