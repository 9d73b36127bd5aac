/* cli: the table of all commands; finds one, runs it and writes what it said. Must not know what it does. */
#include "cli.h"

#include "engine/engine.h"
#include "options.h"
#include "os/os.h"
#include "part.h"

#include <string.h>

/* A new command is a row here, a file of its own, its help in po/ and the man page. */
static const struct command commands[] = {
    {"audit", run_audit, "help.audit"},
    {"check", run_check, "help.check"},
    {"who", run_who, "help.who"},
    {"jourkort", run_jourkort, "help.jourkort"},
    {"order", run_order, "help.order"},
    {"deadline", run_deadline, "help.deadline"},
    {"law", run_law, "help.law"},
    {"explain", run_explain, "help.explain"},
    {"init", run_init, "help.init"},
    {"verify", run_verify, "help.verify"},
    {"prove", run_prove, "help.prove"},
    {"checkpoint", run_checkpoint, "help.checkpoint"},
    {"stamp", run_stamp, "help.stamp"},
    {"export-ledger", run_export_ledger, "help.export-ledger"},
    {"erase", run_erase, "help.erase"},
    {"hold", run_hold, "help.hold"},
    {"epoch", run_epoch, "help.epoch"},
    {"backup", run_backup, "help.backup"},
    {"restore", run_restore, "help.restore"},
    {"witness", run_witness, "help.witness"},
    {"serve", run_serve, "help.serve"},
    {"do", run_do, "help.do"},
    {"draft", run_draft, "help.draft"},
    {"drafts", run_drafts, "help.drafts"},
    {"see", run_see, "help.see"},
    {"rebuild", run_rebuild, "help.rebuild"},
    {"import", run_import, "help.import"},
    {"import-cases", run_import_cases, "help.import-cases"},
    {"export-register", run_export_register, "help.export-register"},
    {"export-cases", run_export_cases, "help.export-cases"},
    {"help", run_help, "help.help"},
    {"version", run_version, "help.version"},
};

static int run_command(struct cli *cli, struct arguments arguments)
{
    if (arguments.count == 0)
        return cli_refuse(cli, NULL, "cli.no-command", NULL, NULL, NULL);
    const char *name = arguments.items[0];
    struct arguments rest = {arguments.items + 1, arguments.count - 1};
    if (strcmp(name, "--version") == 0)
        return run_version(cli, rest);
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return run_help(cli, (struct arguments){NULL, 0});
    const struct command *command = command_find(cli, name);
    if (!command)
        return command_refuse(cli, name);
    if (options_ask_help(rest))
        return run_help(cli, (struct arguments){arguments.items, 1});
    return command->run(cli, rest);
}

int cli_run(int argument_count, char **arguments, const struct feature *const *features)
{
    struct cli cli = {.arena = arena_open(0),
                      .language = LANGUAGE_SV,
                      .commands = commands,
                      .command_count = sizeof commands / sizeof *commands,
                      .features = features};
    struct ledger_ground ground = engine_ground(cli.arena, features);
    cli.ground = &ground;
    builder_init(&cli.out, cli.arena);
    struct arguments given = {arguments + 1, argument_count > 0 ? (size_t)argument_count - 1 : 0};
    int code = options_take_language(&cli, &given) ? run_command(&cli, given) : CODE_UNUSABLE;
    struct fault *fault = output_write(cli.arena, builder_text(&cli.out));
    if (fault)
        code = cli_fail(&cli, fault, CODE_PROGRAM);
    arena_close(cli.arena);
    return code;
}
