/* part: what the commands of this face share: one run of the program and how it refuses.
 * Not for other rooms. */
#ifndef CLI_PART_H
#define CLI_PART_H

#include "base/base.h"
#include "words/words.h"

enum exit_code { CODE_NOTHING = 0, CODE_PROGRAM = 1, CODE_UNUSABLE = 2, CODE_FOUND = 3 };

struct command;
struct feature;
struct ledger_ground;
struct problem;

/* One run of the program. The arena lives until it ends. */
struct cli {
    struct arena *arena;
    enum language language;
    struct builder out; /* written to standard output when the command has ended */
    const struct command *commands;
    size_t command_count;
    const struct feature *const *features;
    const struct ledger_ground *ground; /* of ledgers that have the tables of the features */
};

struct arguments {
    char **items;
    size_t count;
};

typedef int command_run(struct cli *cli, struct arguments arguments);

struct command {
    const char *name;
    command_run *run;
    const char *help_key;
};

/* NULL when unknown. */
const struct command *command_find(const struct cli *cli, const char *name);

/* Refuses an unknown command and names the nearest one. */
int command_refuse(struct cli *cli, const char *name);

command_run run_audit, run_check, run_who, run_jourkort, run_order, run_deadline, run_law,
    run_explain, run_init, run_verify, run_prove, run_checkpoint, run_export_ledger, run_erase,
    run_hold, run_stamp, run_epoch, run_backup, run_restore, run_witness, run_serve, run_do, run_draft,
    run_drafts, run_see, run_rebuild, run_import, run_import_cases, run_export_register,
    run_export_cases, run_help, run_version;

/* Adds a text of po/ with {1} and {2} filled in; NULL counts as "". */
void cli_say(struct cli *cli, struct builder *builder, const char *key, const char *first,
             const char *second);

/* Says on standard error why the arguments cannot be used and where help stands; answers CODE_UNUSABLE. command may
 * be NULL; near is a word that was perhaps meant, or NULL. */
int cli_refuse(struct cli *cli, const char *command, const char *key, const char *first,
               const char *second, const char *near);

/* fault_say in the user's language and the arena of the run. */
struct text cli_fault_sentence(struct cli *cli, const struct fault *fault);

/* Says a fault on standard error; answers the code given. */
int cli_fail(struct cli *cli, const struct fault *fault, int code);

/* Says on standard error what of a file cannot be used, where and how to mend it; answers false. */
bool cli_problem(struct cli *cli, const char *file, const struct problem *problem);

/* A day from an argument; false after refusing it with what to write instead. */
bool cli_day(struct cli *cli, const char *command, const char *written, int32_t *day_out);

/* The text of a zero-terminated word in the arena of the run, for calls that want char pointers. */
const char *cli_word(struct cli *cli, struct text text);

#endif
