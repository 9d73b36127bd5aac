/* test_scene: see test_scene.h. */
#include "test_scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct arena *arena;
struct access *access_of;
static char above[] = "/tmp/reda-test-access.XXXXXX";
char path[64];
int64_t now = 1800000000; /* 2027-01-15 */

static void must_be_fine(const struct fault *fault)
{
    if (fault)
        fprintf(stderr, "%s %s %s\n", fault->key, fault->subject, fault->detail);
    ensure(!fault);
}

static int64_t test_now(void)
{
    return now;
}

void open_access(void)
{
    struct access_setup setup = {path, test_now};
    struct fault *fault = access_open(arena, &setup, &access_of);
    must_be_fine(fault);
}

int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    now = 1800000000;
    memcpy(above + sizeof above - 7, "XXXXXX", 6);
    ensure(mkdtemp(above));
    snprintf(path, sizeof path, "%s/liggare.db", above);
    open_access();
    return 0;
}

int end(void **state)
{
    struct text *names;
    size_t count;
    char keys[96];
    (void)state;
    access_close(access_of);
    must_be_fine(folder_list(arena, above, &names, &count));
    for (size_t i = 0; i < count; i++) {
        struct builder name;
        builder_init(&name, arena);
        builder_add_string(&name, above);
        builder_add_char(&name, '/');
        builder_add(&name, names[i]);
        ensure((unlink(builder_string(&name))) == 0);
    }
    snprintf(keys, sizeof keys, "%s.access.keys", path);
    rmdir(keys);
    arena_close(arena);
    return rmdir(above);
}

void ask_code(bool asks)
{
    struct access_settings settings;
    bool fits;
    must_be_fine(access_settings_read(access_of, arena, &settings));
    settings.asks_code = asks;
    must_be_fine(access_settings_put(access_of, arena, &settings, &fits));
    ensure(fits);
}

const char *add(struct text person)
{
    struct access_code *code = arena_new(arena, struct access_code);
    enum access_end how;
    must_be_fine(access_add(access_of, arena, person, TEXT_LITERAL("administrator"), code, &how));
    ensure((how) == ACCESS_DONE);
    return code->letters;
}

/* The bytes that base32 says. */
struct text secret_of(struct text letters)
{
    struct builder bytes;
    uint32_t waiting = 0;
    int bits = 0;
    builder_init(&bytes, arena);
    for (size_t i = 0; i < letters.size; i++) {
        char c = letters.bytes[i];
        waiting = waiting << 5 | (uint32_t)(c >= 'A' ? c - 'A' : c - '2' + 26);
        bits += 5;
        if (bits >= 8) {
            builder_add_char(&bytes, (char)(waiting >> (bits - 8)));
            bits -= 8;
        }
    }
    return builder_text(&bytes);
}

struct text code_at(struct text secret, int64_t seconds)
{
    char *digits = arena_allocate(arena, 16);
    snprintf(digits, 16, "%06u",
             (unsigned)totp_code(secret, (uint64_t)(seconds / TOTP_STEP_SECONDS), TOTP_DIGITS));
    return text_of(digits);
}

/* An account with a password alone, or with an authenticator too, whose secret it answers; signed in. */
struct text enrol(struct text person, bool with_codes, struct enrolled *enrolled)
{
    const char *first = add(person);
    struct authenticator authenticator = {NONE, NONE};
    struct access_answer answer;
    struct text secret = NONE;
    if (with_codes) {
        must_be_fine(
            access_first(access_of, arena, &HERE, person, text_of(first), &authenticator, &answer));
        ensure((answer.end) == ACCESS_DONE);
        secret = secret_of(authenticator.secret);
    }
    struct enrolment enrolment = {person, text_of(first), WORD,
                                  with_codes ? code_at(secret, now) : NONE};
    must_be_fine(access_enrol(access_of, arena, &HERE, &enrolment, enrolled, &answer));
    ensure((answer.end) == ACCESS_DONE);
    return secret;
}

enum access_end sign_in(struct text person, struct text password, struct text code,
                        const struct sender *sender, struct signed_in *in)
{
    struct credentials credentials = {person, password, code, NONE};
    struct access_answer answer;
    struct fault *fault = access_sign_in(access_of, arena, sender, &credentials, in, &answer);
    must_be_fine(fault);
    return answer.end;
}

bool is_in(const struct access_secret *cookie, struct session *session)
{
    enum access_end how;
    must_be_fine(access_session(access_of, arena, text_of(cookie->letters), session, &how));
    return how == ACCESS_DONE;
}

/* What the log is to have, "what:person " one after another; forgotten afterwards. */
const char *noted(void)
{
    struct access_note *notes;
    size_t count;
    struct builder all;
    builder_init(&all, arena);
    must_be_fine(access_notes(access_of, arena, 100, &notes, &count));
    for (size_t i = 0; i < count; i++) {
        builder_add(&all, notes[i].what);
        builder_add_char(&all, ':');
        builder_add(&all, notes[i].person);
        builder_add_char(&all, ' ');
    }
    if (count)
        must_be_fine(access_noted(access_of, arena, notes[count - 1].number));
    return builder_string(&all);
}
