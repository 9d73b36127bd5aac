/* test_scene: for tests only. An access beside a ledger that is not there, below /tmp, with a clock of its own. */
#ifndef ACCESS_TEST_SCENE_H
#define ACCESS_TEST_SCENE_H

#include "access.h"

#include "crypt/crypt.h"
#include "os/os.h"

#define PERSON TEXT_LITERAL("handlaggare-a")
#define WORD TEXT_LITERAL("grön kastrull över bäcken")
#define NONE ((struct text){"", 0})
#define HERE ((struct sender){TEXT_LITERAL("192.0.2.1"), {"", 0}})

extern struct arena *arena;
extern struct access *access_of;
extern char path[64];
extern int64_t now; /* what the clock says */

void open_access(void);
int begin(void **state);
int end(void **state);
void ask_code(bool asks);
const char *add(struct text person);
/* The bytes that base32 says. */
struct text secret_of(struct text letters);
struct text code_at(struct text secret, int64_t seconds);
/* An account with a password alone, or with an authenticator too, whose secret it answers; signed in. */
struct text enrol(struct text person, bool with_codes, struct enrolled *enrolled);
enum access_end sign_in(struct text person, struct text password, struct text code,
                        const struct sender *sender, struct signed_in *in);
bool is_in(const struct access_secret *cookie, struct session *session);
/* What the log is to have, "what:person " one after another; forgotten afterwards. */
const char *noted(void);

#endif
