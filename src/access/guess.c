/* guess: what a try counts against, before any work is done for it. From a browser that nobody has signed in with: the
 * name that was typed (whether or not there is such an account), the address, and all such browsers together. From one
 * that has: that browser alone, so that the guesses of others keep nobody out. What is right counts nowhere. */
#include "part.h"
#include "access_sql.h"

#include <string.h>

enum {
    QUARTER = 15 * 60,
    OF_NAME = 10,
    OF_ADDRESS = 100,
    OF_ALL = 900,
    OF_SESSION = 5,
    DEVICE_DAYS = 730
};

uint64_t guess_key(struct access *access, const char *kind, struct text of)
{
    const struct text pieces[] = {text_of(kind), of};
    struct digest digest;
    uint64_t key;
    hasher_hmac(access->desk.hasher, bytes_of(access->salt, sizeof access->salt), pieces, 2,
                &digest);
    memcpy(&key, digest.bytes, sizeof key);
    return key;
}

static struct fault *is_known(struct access *access, struct arena *arena, struct text device,
                              struct text person, bool *known_out)
{
    struct digest hash;
    struct rows *rows;
    int64_t since = access->now() - (int64_t)DEVICE_DAYS * 24 * 60 * 60;
    bool is_secret = secret_hash(access->desk.hasher, "", device, &hash);
    TRY(store_ask(access->desk.store, arena, &access_device_find,
                  VALUES(value_blob(digest_text(&hash)), value_text(person), value_integer(since)),
                  &rows));
    TRY(rows_next(rows, arena, known_out));
    rows_close(rows);
    *known_out = *known_out && is_secret;
    return NULL;
}

struct fault *guess_take(struct access *access, struct arena *arena, const struct sender *sender,
                         struct text person, struct guess *guess_out, struct access_answer *answer)
{
    bool known;
    TRY(is_known(access, arena, sender->device, person, &known));
    *guess_out =
        known
            ? (struct guess){{{guess_key(access, "device", sender->device), OF_NAME, QUARTER}}, 1}
            : (struct guess){{{guess_key(access, "name", person), OF_NAME, QUARTER},
                              {guess_key(access, "address", sender->address), OF_ADDRESS, QUARTER},
                              {guess_key(access, "all", (struct text){"", 0}), OF_ALL, QUARTER}},
                             3};
    answer->wait_seconds =
        throttle_take(&access->throttle, guess_out->limits, guess_out->count, access->now());
    if (answer->wait_seconds)
        answer->end = ACCESS_LATER;
    return NULL;
}

void guess_of_session(struct access *access, const struct session *session,
                      const struct sender *sender, struct guess *guess_out,
                      struct access_answer *answer)
{
    uint64_t key = guess_key(access, "session", bytes_of(session->id, sizeof session->id));
    *guess_out = (struct guess){{{key, OF_SESSION, QUARTER}}, 1};
    if (sender)
        guess_out->limits[guess_out->count++] = (struct throttle_limit){
            guess_key(access, "address", sender->address), OF_ADDRESS, QUARTER};
    answer->wait_seconds =
        throttle_take(&access->throttle, guess_out->limits, guess_out->count, access->now());
    if (answer->wait_seconds)
        answer->end = ACCESS_LATER;
}

void guess_right(struct access *access, const struct guess *guess)
{
    throttle_give(&access->throttle, guess->limits, guess->count, access->now());
    throttle_clear(&access->throttle, guess->limits[0].key);
}
