/* engine_part: what the commands over the engine share. Not for other commands. */
#ifndef CLI_ENGINE_PART_H
#define CLI_ENGINE_PART_H

#include "engine/engine.h"
#include "lawbook.h"
#include "ledger_part.h"

/* The engine over a database, under the law inside the program. false after saying why not; *code_out is then the exit
 * code. Close it. */
bool engine_begin(struct cli *cli, const char *path, struct engine **engine_out, int *code_out);

/* The same under another law. */
bool engine_begin_under(struct cli *cli, const char *path, const struct lawbook *law,
                        struct engine **engine_out, int *code_out);

/* Words "name=value"; false after refusing one. */
bool engine_given(struct cli *cli, const char *command, struct arguments words,
                  struct given *given_out);

/* A problem of the engine's as it is said: its states in words. */
struct problem engine_problem(struct cli *cli, const struct problem *problem);

/* Says on standard error what is wrong with what was given; answers CODE_UNUSABLE. */
int engine_problems(struct cli *cli, const struct problem *problems, size_t count);

/* Done, now or by the same words before. */
bool engine_is_done(const struct deed_answer *answer);

/* Says on standard error why nothing was done; answers the exit code. */
int engine_undone(struct cli *cli, const struct deed_answer *answer);

/* Before a decision: what is to be read first, shown on standard output. */
struct fault *do_first(struct cli *cli, struct engine *engine, const struct deed *deed) MUST_USE;

/* do --check: what the deed would bring; writes nothing. */
int do_check(struct cli *cli, struct engine *engine, const struct deed *deed);

#endif
