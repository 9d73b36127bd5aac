/* renew: a new authenticator, in place of the old one or as the first, for whoever is signed in and has just shown that
 * it is she. The old one holds until a code of the new one has come. */
#include "part.h"
#include "access_sql.h"

struct renewing {
    const struct session *session;
    struct account_row row;
    int64_t step; /* of the code that was typed; -1 = it is none of the new authenticator's */
};

/* With the lock. */
static struct fault *look(struct access *access, struct arena *arena, struct renewing *renewing,
                          struct access_answer *answer)
{
    *answer = (struct access_answer){.end = ACCESS_DONE};
    TRY(account_read(access, arena, renewing->session->person, &renewing->row));
    if (renewing->row.state != ACCOUNT_OPEN || !renewing->row.found)
        answer->end = ACCESS_ENDED;
    return NULL;
}

static struct fault *pend(struct access *access, struct arena *arena,
                          const struct renewing *renewing, const struct gate_sealed *sealed,
                          struct access_answer *answer)
{
    const struct account_row *row = &renewing->row;
    TRY(store_run(
        access->desk.store, arena, &access_account_pend,
        VALUES(value_blob(bytes_of(sealed, sizeof *sealed)), value_text(renewing->session->person),
               value_blob(bytes_of(row->who, sizeof row->who)), value_text(TEXT_LITERAL("open")))));
    if (!store_changed(access->desk.store))
        answer->end = ACCESS_ENDED;
    return NULL;
}

struct fault *access_draw_authenticator(struct access *access, struct arena *arena,
                                        const struct session *session,
                                        struct authenticator *authenticator_out,
                                        struct access_answer *answer_out)
{
    struct renewing renewing = {.session = session};
    struct gate_secret secret;
    struct gate_sealed sealed;
    lock_take(access->lock);
    struct fault *fault = look(access, arena, &renewing, answer_out);
    lock_leave(access->lock);
    if (!fault && answer_out->end == ACCESS_DONE && !session->is_proven)
        answer_out->end = ACCESS_WRONG;
    if (fault || answer_out->end != ACCESS_DONE)
        return fault;
    lock_take(access->gate);
    fault = gatekeeper_secret_draw(access->gatekeeper, arena, renewing.row.who, &secret, &sealed);
    lock_leave(access->gate);
    if (fault)
        return fault;
    authenticator_write(arena, session->person, &secret, authenticator_out);
    secret_wipe(&secret, sizeof secret);
    TRY(turn_begin(access, arena));
    return turn_end(access, arena, pend(access, arena, &renewing, &sealed, answer_out));
}

/* Within a turn: it must still be the one that was tested. */
static struct fault *settle(struct access *access, struct arena *arena,
                            const struct renewing *renewing,
                            struct access_code recovery[RECOVERY_CODES],
                            struct access_answer *answer)
{
    const struct session *session = renewing->session;
    const struct account_row *row = &renewing->row;
    if (renewing->step >= 0)
        TRY(store_run(access->desk.store, arena, &access_account_codes,
                      VALUES(value_integer(renewing->step), value_text(session->person),
                             value_blob(bytes_of(row->who, sizeof row->who)),
                             value_blob(bytes_of(&row->pending, sizeof row->pending)))));
    if (renewing->step < 0 || !store_changed(access->desk.store)) {
        answer->end = ACCESS_WRONG;
        return note_put(access, arena, "authenticator-wrong", session->person, session->person,
                        session->id);
    }
    TRY(store_run(access->desk.store, arena, &access_recovery_drop,
                  VALUES(value_text(session->person))));
    TRY(recovery_put(access, arena, session->person, recovery));
    TRY(sessions_drop(access, arena, session->person, session));
    return note_put(access, arena, "authenticator-changed", session->person, session->person,
                    session->id);
}

struct fault *access_take_authenticator(struct access *access, struct arena *arena,
                                        const struct session *session, struct text code,
                                        struct access_code recovery_out[RECOVERY_CODES],
                                        struct access_answer *answer_out)
{
    struct renewing renewing = {.session = session, .step = -1};
    struct guess guess;
    lock_take(access->lock);
    struct fault *fault = look(access, arena, &renewing, answer_out);
    if (!fault && answer_out->end == ACCESS_DONE)
        guess_of_session(access, session, NULL, &guess, answer_out);
    lock_leave(access->lock);
    if (fault || answer_out->end != ACCESS_DONE)
        return fault;
    if (renewing.row.has_pending) {
        lock_take(access->gate);
        fault =
            gatekeeper_code_test(access->gatekeeper, arena, renewing.row.who, &renewing.row.pending,
                                 code, access->now() / TOTP_STEP_SECONDS, -1, &renewing.step);
        lock_leave(access->gate);
    }
    if (fault)
        return fault;
    TRY(turn_begin(access, arena));
    fault = settle(access, arena, &renewing, recovery_out, answer_out);
    if (!fault && answer_out->end == ACCESS_DONE)
        guess_right(access, &guess);
    return turn_end(access, arena, fault);
}

struct fault *access_has_authenticator(struct access *access, struct arena *arena,
                                       struct text person, bool *has_out)
{
    struct account_row row;
    lock_take(access->lock);
    struct fault *fault = account_read(access, arena, person, &row);
    lock_leave(access->lock);
    *has_out = !fault && row.found && row.has_codes;
    return fault;
}
