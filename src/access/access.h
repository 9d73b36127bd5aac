/* access: who somebody is: accounts of persons of the register, sign-in, sessions, bearer tokens. They stand beside
 * the ledger, in PATH.access, and are no events; the keys are in PATH.access.keys, held by a process of its own that
 * also makes and tests passwords. Must not know what somebody may do (rights), nor any page.
 *
 * Threads: open it before threads are started. Then any thread may call anything but access_close at any time, each
 * with an arena of its own. Calls wait for each other for a short while; one that tests a password (marked "slow")
 * waits for those before it, a third of a second each, and holds nobody else up.
 *
 * What is to stand in the access log is kept here first, in the same transaction (access_notes): the face passes it
 * on. Whoever asks is told in one way that a name, a password or a code is wrong, after the same work, whether or not
 * there is such an account. */
#ifndef ACCESS_ACCESS_H
#define ACCESS_ACCESS_H

#include "settings.h"

struct access;

struct access_setup {
    const char *path;     /* the ledger's, or an address of a server: the files stand beside it */
    int64_t (*now)(void); /* seconds since 1970; NULL = os/clock */
};

/* Both files are made where there are none. A fault when another process has them. */
struct fault *access_open(struct arena *arena, const struct access_setup *setup,
                          struct access **access_out) MUST_USE;
void access_close(struct access *access); /* NULL is accepted */

enum access_end {
    ACCESS_DONE,
    ACCESS_WRONG, /* name, password or code: nobody is told which */
    ACCESS_LATER, /* tried too often: wait_seconds says how long */
    ACCESS_WEAK,  /* the new password: see enum weakness */
    ACCESS_ABSENT, /* there is no such account, session or token (told to administrators and owners alone) */
    ACCESS_THERE, /* the person has an account already */
    ACCESS_ENDED, /* the session is over: sign in anew */
    ACCESS_ENDS   /* how many there are */
};

/* What is wrong with a new password; the sentence has the key "access.weak-<word>". */
enum weakness { WEAK_NOT, WEAK_SHORT, WEAK_LONG, WEAK_COMMON, WEAK_OWN, WEAK_FORM, WEAKNESSES };
enum { PASSWORD_LETTERS_LEAST = 15, PASSWORD_LETTERS_MOST = 128 };
enum weakness password_weakness(struct text person, struct text password);
const char *weakness_key(enum weakness weakness); /* of WEAK_SHORT and on */

/* 256 bits by chance as small hexadecimal letters, of a bearer token "reda_" before them, zero-terminated. Only its
 * hash is stored. */
struct access_secret {
    char letters[72];
};
/* 80 bits that a person reads and types: "K7QF-2M9X-…"; case, blanks and hyphens do not count when it is typed. */
struct access_code {
    char letters[20];
};

/* Where a request comes from. device: the cookie of that name that a sign-in gave before, or size 0. */
struct sender {
    struct text address, device;
};

/* --- Accounts: what an administrator does. by: who does it, size 0 = whoever runs the command line. */

enum account_state { ACCOUNT_NEW /* has a first code */, ACCOUNT_OPEN, ACCOUNT_CLOSED };
struct account {
    struct text person;
    enum account_state state;
    bool has_codes;                         /* an authenticator */
    int64_t made, last_in, first_code_ends; /* seconds since 1970; 0 = never */
    int64_t sessions;                       /* that are alive */
};

/* An account without a password; the code is shown once, to be handed over, and opens access_enrol for as long as the
 * settings say. */
struct fault *access_add(struct access *access, struct arena *arena, struct text person,
                         struct text by, struct access_code *code_out,
                         enum access_end *end_out) MUST_USE;
/* The same for one that is there, closed or not: password, authenticator, recovery codes, sessions and tokens are
 * gone. */
struct fault *access_reset(struct access *access, struct arena *arena, struct text person,
                           struct text by, struct access_code *code_out,
                           enum access_end *end_out) MUST_USE;
/* Nobody signs in by it any longer; sessions and tokens end at once. */
struct fault *access_shut(struct access *access, struct arena *arena, struct text person,
                          struct text by, enum access_end *end_out) MUST_USE;
/* By person. */
struct fault *access_list(struct access *access, struct arena *arena, struct account **items_out,
                          size_t *count_out) MUST_USE;

/* --- Signing in */

struct session {
    struct text person;
    uint8_t id[16];    /* names it in lists and logs; no secret */
    uint8_t forms[32]; /* what access_form is made by; of no use to anybody else */
    int64_t began, seen, ends;
    bool is_proven; /* signed in or stepped up within the settings' time */
};

/* What a browser is to keep: cookie is the session's; device says later that this browser has signed in as the person
 * before (two years), so that the guesses of others do not keep her out. */
struct signed_in {
    struct access_secret cookie, device;
    struct session session;
};

struct access_answer {
    enum access_end end;
    int64_t wait_seconds;   /* of ACCESS_LATER */
    enum weakness weakness; /* of ACCESS_WEAK */
};

/* code: of the authenticator, or a recovery code, which is used up; size 0 where the settings ask for none. previous:
 * the cookie that the request brought, whose session ends; size 0. Slow. */
struct credentials {
    struct text person, password, code, previous;
};
struct fault *access_sign_in(struct access *access, struct arena *arena,
                             const struct sender *sender, const struct credentials *credentials,
                             struct signed_in *in_out, struct access_answer *answer_out) MUST_USE;

/* First sign-in, page one: is it the code that the administrator handed over? Answers a new secret of an authenticator,
 * as base32, and as an otpauth: address for a picture. */
struct authenticator {
    struct text secret, address;
};
struct fault *access_first(struct access *access, struct arena *arena, const struct sender *sender,
                           struct text person, struct text first_code,
                           struct authenticator *authenticator_out,
                           struct access_answer *answer_out) MUST_USE;

/* Page two: the password that the person has chosen and a code of the authenticator (size 0 where the settings ask for
 * none). It signs in; the recovery codes are shown once. Slow. */
enum { RECOVERY_CODES = 10 };
struct enrolment {
    struct text person, first_code, password, code;
};
struct enrolled {
    struct signed_in in;
    struct access_code recovery[RECOVERY_CODES];
    size_t recovery_count; /* 0 without an authenticator */
};
struct fault *access_enrol(struct access *access, struct arena *arena, const struct sender *sender,
                           const struct enrolment *enrolment, struct enrolled *enrolled_out,
                           struct access_answer *answer_out) MUST_USE;

/* A new password, by the session's own person, who gives the old one; her other sessions end. Slow. */
struct fault *access_change_password(struct access *access, struct arena *arena,
                                     const struct session *session, struct text old_password,
                                     struct text new_password,
                                     struct access_answer *answer_out) MUST_USE;

/* A new authenticator, in place of the old one or as the first, by the session's own person, who has just shown that it
 * is she (access_prove; else ACCESS_WRONG). The old one holds until a code of the new one has come. */
struct fault *access_draw_authenticator(struct access *access, struct arena *arena,
                                        const struct session *session,
                                        struct authenticator *authenticator_out,
                                        struct access_answer *answer_out) MUST_USE;
/* It is the one that was drawn last; her recovery codes are new ones, shown once; her other sessions end. */
struct fault *access_take_authenticator(struct access *access, struct arena *arena,
                                        const struct session *session, struct text code,
                                        struct access_code recovery_out[RECOVERY_CODES],
                                        struct access_answer *answer_out) MUST_USE;
/* Has she one? */
struct fault *access_has_authenticator(struct access *access, struct arena *arena,
                                       struct text person, bool *has_out) MUST_USE;

/* --- Sessions */

/* Whose request is it? ACCESS_DONE or ACCESS_ENDED (never was, is over, has been still too long, account closed). */
struct fault *access_session(struct access *access, struct arena *arena, struct text cookie,
                             struct session *session_out, enum access_end *end_out) MUST_USE;

/* Step-up: password or code again (either). The session goes on under a new cookie; the old one is dead. After five
 * wrong ones in a row the session ends (ACCESS_ENDED). Slow. */
struct fault *access_prove(struct access *access, struct arena *arena, const struct sender *sender,
                           struct text cookie, struct text secret, struct access_secret *cookie_out,
                           struct access_answer *answer_out) MUST_USE;

struct fault *access_sign_out(struct access *access, struct arena *arena,
                              struct text cookie) MUST_USE;
/* All of the person's but the session `kept` (NULL = none); devices are forgotten. */
struct fault *access_sign_out_all(struct access *access, struct arena *arena, struct text person,
                                  const struct session *kept) MUST_USE;
/* One of the person's own, by id. ACCESS_DONE or ACCESS_ABSENT. */
struct fault *access_sign_out_one(struct access *access, struct arena *arena, struct text person,
                                  const uint8_t id[16], enum access_end *end_out) MUST_USE;
/* The person's, the newest first. */
struct fault *access_sessions(struct access *access, struct arena *arena, struct text person,
                              struct session **items_out, size_t *count_out) MUST_USE;

/* What a form carries so that no other site can send it, for this session and this form (a name of the face's own). It
 * survives a step-up and a restart. Tested in constant time. */
void access_form(struct access *access, const struct session *session, const char *form,
                 struct access_secret *token_out);
bool access_form_is(struct access *access, const struct session *session, const char *form,
                    struct text token);
/* The same before anybody has signed in, bound to any cookie of access_draw. */
void access_draw(struct access_secret *cookie_out);
void access_guest_form(struct access *access, struct text cookie, const char *form,
                       struct access_secret *token_out);
bool access_guest_form_is(struct access *access, struct text cookie, const char *form,
                          struct text token);

/* --- Addresses of pages, which browsers and servers on the way write down */

/* Hexadecimal letters for the address in place of the key of a thing of the kind: they say nothing, and are the same
 * each time. */
void access_address_shut(const struct access *access, struct arena *arena, const char *kind,
                         struct text value, struct builder *out);
/* What they stand for; false when they were not made here for the kind. */
bool access_address_open(const struct access *access, struct arena *arena, const char *kind,
                         struct text letters, struct text *value_out);

/* --- Bearer tokens of the API */

struct bearer {
    struct text person, label,
        scope; /* scope: words with blanks between; what they mean is the face's */
    uint8_t id[16];
    int64_t made, ends; /* second since 1970: not valid from then on */
    bool is_proven;     /* made within the settings' time of a step-up; told by access_bearer */
};
bool bearer_may(const struct bearer *bearer, const char *word);

/* The secret is shown once. ends at most 366 days ahead, else that. ACCESS_DONE, or ACCESS_ABSENT without an open
 * account. */
struct fault *access_token_make(struct access *access, struct arena *arena,
                                const struct bearer *wanted, struct access_secret *secret_out,
                                enum access_end *end_out) MUST_USE;
/* ACCESS_DONE or ACCESS_WRONG; a wrong one counts against the address, whose wrong ones end in ACCESS_LATER. */
struct fault *access_bearer(struct access *access, struct arena *arena, const struct sender *sender,
                            struct text secret, struct bearer *bearer_out,
                            struct access_answer *answer_out) MUST_USE;
struct fault *access_tokens(struct access *access, struct arena *arena, struct text person,
                            struct bearer **items_out, size_t *count_out) MUST_USE;
struct fault *access_token_end(struct access *access, struct arena *arena, struct text person,
                               const uint8_t id[16], enum access_end *end_out) MUST_USE;

/* --- What the access log is to have */

/* One line of it: what is a name for engine_note ("sign-in", "sign-in-wrong", "account-reset" ...), person whose
 * account it is ("" = nobody's: what was typed is never kept), by who did it, session which one ("" = none). */
struct access_note {
    int64_t number, at;
    struct text what, person, by, session;
};

/* The oldest that have not been passed on, at most `most`; and: these, up to the number, have been passed on, durably.
 * To be asked by the writer after each turn, and when the program starts. */
struct fault *access_notes(struct access *access, struct arena *arena, size_t most,
                           struct access_note **items_out, size_t *count_out) MUST_USE;
struct fault *access_noted(struct access *access, struct arena *arena, int64_t number) MUST_USE;

/* Passes all of them on, the oldest first: each is taken, durably, before it is forgotten here. take gets memory that
 * is given back afterwards, and what access_note_text says. */
typedef struct fault *access_take(void *context, struct arena *arena,
                                  const struct access_note *note, const char *words);
struct fault *access_pass_on(struct access *access, struct arena *arena, access_take *take,
                             void *context) MUST_USE;

/* The same as one text, for engine_note: "sign-in handlaggare-a 00ff…". Who did it is the reader's person. */
const char *access_note_text(struct arena *arena, const struct access_note *note);

/* How many times a password has been made or tested (for tests: the same for every answer). */
int64_t access_hashes(const struct access *access);

#endif
