/* enrol: the first sign-in, by the code that an administrator handed over. */
#include "part.h"
#include "access_sql.h"

#include <string.h>

/* Is it the first code of an account that waits for it? Counted as a guess when not. */
static struct fault *look(struct access *access, struct arena *arena, const struct sender *sender,
                          struct text person, struct text typed, struct account_row *row_out,
                          struct access_answer *answer)
{
    struct guess guess;
    struct digest hash;
    *answer = (struct access_answer){.end = ACCESS_DONE};
    TRY(guess_take(access, arena, sender, person, &guess, answer));
    if (answer->end != ACCESS_DONE)
        return NULL;
    TRY(account_read(access, arena, person, row_out));
    bool is_code = code_hash(access, typed, &hash);
    bool is_right = is_code && row_out->found && row_out->state == ACCOUNT_NEW &&
                    row_out->has_first && digest_equal(&hash, &row_out->first_hash) &&
                    access->now() < row_out->first_ends;
    if (is_right)
        guess_right(access, &guess);
    else
        answer->end = ACCESS_WRONG;
    return NULL;
}

static struct fault *note_wrong(struct access *access, struct arena *arena, struct text person,
                                const struct account_row *row)
{
    TRY(turn_begin(access, arena));
    return turn_end(access, arena,
                    note_put(access, arena, "first-code-wrong",
                             row->found ? person : (struct text){"", 0}, (struct text){"", 0},
                             NULL));
}

/* What an authenticator reads from a picture; the person's key as an address can have it. */
void authenticator_write(struct arena *arena, struct text person, const struct gate_secret *secret,
                         struct authenticator *out)
{
    struct builder letters, address;
    char hex[2];
    builder_init(&letters, arena);
    base32_write(&letters, bytes_of(secret->bytes, sizeof secret->bytes));
    out->secret = builder_text(&letters);
    builder_init(&address, arena);
    builder_add_string(&address, "otpauth://totp/Reda:");
    for (size_t i = 0; i < person.size; i++) {
        char c = person.bytes[i];
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
            c == '-') {
            builder_add_char(&address, c);
        } else {
            builder_add_char(&address, '%');
            hex_letters(bytes_of(&c, 1), hex);
            builder_add(&address, bytes_of(hex, sizeof hex));
        }
    }
    builder_add_string(&address, "?issuer=Reda&secret=");
    builder_add(&address, out->secret);
    out->address = builder_text(&address);
}

static struct fault *pend(struct access *access, struct arena *arena, struct text person,
                          const struct account_row *row, const struct gate_sealed *sealed)
{
    TRY(turn_begin(access, arena));
    return turn_end(
        access, arena,
        store_run(access->desk.store, arena, &access_account_pend,
                  VALUES(value_blob(bytes_of(sealed, sizeof *sealed)), value_text(person),
                         value_blob(bytes_of(row->who, sizeof row->who)),
                         value_text(TEXT_LITERAL("new")))));
}

struct fault *access_first(struct access *access, struct arena *arena, const struct sender *sender,
                           struct text person, struct text first_code,
                           struct authenticator *authenticator_out,
                           struct access_answer *answer_out)
{
    struct account_row row = {.found = false};
    struct gate_secret secret;
    struct gate_sealed sealed;
    lock_take(access->lock);
    struct fault *fault = look(access, arena, sender, person, first_code, &row, answer_out);
    lock_leave(access->lock);
    if (fault || answer_out->end == ACCESS_LATER)
        return fault;
    if (answer_out->end == ACCESS_WRONG)
        return note_wrong(access, arena, person, &row);
    lock_take(access->gate);
    fault = gatekeeper_secret_draw(access->gatekeeper, arena, row.who, &secret, &sealed);
    lock_leave(access->gate);
    if (fault)
        return fault;
    authenticator_write(arena, person, &secret, authenticator_out);
    secret_wipe(&secret, sizeof secret);
    return pend(access, arena, person, &row, &sealed);
}

/* With the gate: what is to be stored. */
static struct fault *make(struct access *access, struct arena *arena,
                          const struct enrolment *enrolment, struct account_row *row,
                          int64_t *step_out)
{
    *step_out = -1;
    if (row->has_pending)
        TRY(gatekeeper_code_test(access->gatekeeper, arena, row->who, &row->pending,
                                 enrolment->code, access->now() / TOTP_STEP_SECONDS, -1, step_out));
    access->hashes++;
    return gatekeeper_password_make(access->gatekeeper, arena, row->who, enrolment->password,
                                    &row->password);
}

struct fault *recovery_put(struct access *access, struct arena *arena, struct text person,
                           struct access_code recovery_out[RECOVERY_CODES])
{
    struct digest hash;
    for (size_t i = 0; i < RECOVERY_CODES; i++) {
        code_draw(access, &recovery_out[i], &hash);
        TRY(store_run(access->desk.store, arena, &access_recovery_put,
                      VALUES(value_text(person), value_blob(digest_text(&hash)))));
    }
    return NULL;
}

/* Within a turn. */
static struct fault *settle(struct access *access, struct arena *arena, struct text person,
                            const struct account_row *row, int64_t step,
                            struct enrolled *enrolled_out, struct access_answer *answer)
{
    const struct gate_password *password = &row->password;
    struct value codes =
        step >= 0 ? value_blob(bytes_of(&row->pending, sizeof row->pending)) : value_null();
    TRY(store_run(access->desk.store, arena, &access_account_enrol,
                  VALUES(value_integer(password->cost.passes),
                         value_integer(password->cost.kibibytes),
                         value_blob(bytes_of(password->salt, sizeof password->salt)),
                         value_blob(bytes_of(password->hash, sizeof password->hash)), codes,
                         value_integer(step), value_text(person),
                         value_blob(bytes_of(row->who, sizeof row->who)),
                         value_blob(digest_text(&row->first_hash)))));
    if (!store_changed(access->desk.store)) { /* somebody was before, with the same code */
        answer->end = ACCESS_WRONG;
        return NULL;
    }
    if (step >= 0) {
        TRY(recovery_put(access, arena, person, enrolled_out->recovery));
        enrolled_out->recovery_count = RECOVERY_CODES;
    }
    TRY(session_begin(access, arena, person, &enrolled_out->in));
    return note_put(access, arena, "account-opened", person, person, enrolled_out->in.session.id);
}

/* A code that is not the authenticator's is wrong; the password is judged for whoever has the first code alone. */
static void judge(const struct access *access, const struct enrolment *enrolment,
                  const struct account_row *row, struct access_answer *answer)
{
    bool wants = access->settings.asks_code || enrolment->code.size > 0;
    answer->weakness = password_weakness(enrolment->person, enrolment->password);
    if (answer->weakness != WEAK_NOT)
        answer->end = ACCESS_WEAK;
    else if (wants && !row->has_pending)
        answer->end = ACCESS_WRONG;
}

struct fault *access_enrol(struct access *access, struct arena *arena, const struct sender *sender,
                           const struct enrolment *enrolment, struct enrolled *enrolled_out,
                           struct access_answer *answer_out)
{
    struct account_row row = {.found = false};
    int64_t step;
    enrolled_out->recovery_count = 0;
    lock_take(access->lock);
    struct fault *fault =
        look(access, arena, sender, enrolment->person, enrolment->first_code, &row, answer_out);
    if (!fault && answer_out->end == ACCESS_DONE)
        judge(access, enrolment, &row, answer_out);
    bool wants = access->settings.asks_code || enrolment->code.size > 0;
    lock_leave(access->lock);
    if (fault || answer_out->end != ACCESS_DONE)
        return fault;
    lock_take(access->gate);
    fault = make(access, arena, enrolment, &row, &step);
    lock_leave(access->gate);
    if (fault)
        return fault;
    if (wants && step < 0) {
        answer_out->end = ACCESS_WRONG;
        return note_wrong(access, arena, enrolment->person, &row);
    }
    TRY(turn_begin(access, arena));
    return turn_end(access, arena,
                    settle(access, arena, enrolment->person, &row, step, enrolled_out, answer_out));
}
