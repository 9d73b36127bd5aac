/* ledger_part: what the commands about a ledger share. Not for other commands. */
#ifndef CLI_LEDGER_PART_H
#define CLI_LEDGER_PART_H

#include "ledger/ledger.h"
#include "options.h"
#include "os/os.h"

/* The operands, at least and at most so many; false after refusing: the key says what is wanted. */
bool ledger_words(struct cli *cli, const char *command, const struct option *options,
                  size_t option_count, struct arguments arguments, size_t least, size_t most,
                  struct arguments *words_out);

/* Says on standard error why the ledger, or its keyholder, says no; answers CODE_UNUSABLE. */
int ledger_refused(struct cli *cli, const struct ledger_answer *answer);

/* Ends a command: the fault or the refusal is said, or else the sentence with the two words. */
int ledger_end(struct cli *cli, struct fault *fault, const struct ledger_answer *answer,
               const char *key, const char *first, const char *second);

/* A line of standard output. */
void ledger_say(struct cli *cli, const char *key, const char *first, const char *second);

const char *ledger_number(struct cli *cli, uint64_t number);

/* What was written is signed at once, so that it can be proven. */
struct fault *ledger_sign_after(struct ledger *ledger, struct arena *arena,
                                struct ledger_answer *answer) MUST_USE;

/* A writer's whole errand: open, act (NULL = nothing but sign), sign, close. */
typedef struct fault *ledger_act(struct ledger *ledger, struct arena *arena, const void *context,
                                 struct ledger_answer *answer_out);
struct fault *ledger_errand(struct cli *cli, const char *path, ledger_act *act, const void *context,
                            struct ledger_answer *answer_out) MUST_USE;

/* The text to standard output, or to a file that appears only when it is whole. */
struct fault *ledger_deliver(struct cli *cli, const char *path, struct text text) MUST_USE;

/* Certificates (PEM) of a time-stamping authority that is trusted; path NULL = none. A fault when the file has none. */
struct fault *ledger_read_tsa(struct cli *cli, const char *path, struct text *roots_out) MUST_USE;

/* A second since 1970 as entries write it. */
const char *ledger_time(struct cli *cli, int64_t second);

/* PATH.policy: whose signatures count. */
const char *ledger_policy_path(struct cli *cli, const char *path);

#endif
