/* help: what the commands are, and one of them in full; and the version. */
#include "faces/cli/version.h"
#include "lawbook.h"
#include "part.h"

#include <string.h>

int run_help(struct cli *cli, struct arguments arguments)
{
    if (arguments.count == 0) {
        cli_say(cli, &cli->out, "help", NULL, NULL);
        return CODE_NOTHING;
    }
    bool of_order = strcmp(arguments.items[0], "order") == 0; /* "reda help order check" */
    if (arguments.count > (of_order ? 2 : 1))
        return cli_refuse(cli, NULL, "cli.too-many-words", arguments.items[1], NULL, NULL);
    const struct command *command = command_find(cli, arguments.items[0]);
    if (command) {
        cli_say(cli, &cli->out, command->help_key, NULL, NULL);
        return CODE_NOTHING;
    }
    return command_refuse(cli, arguments.items[0]);
}

int run_version(struct cli *cli, struct arguments arguments)
{
    if (arguments.count)
        return cli_refuse(cli, NULL, "cli.too-many-words", arguments.items[0], NULL, NULL);
    builder_add_string(&cli->out, "reda " REDA_VERSION "\n");
    cli_say(cli, &cli->out, "cli.version-law", lawbook_embedded_hash(), NULL);
    builder_add_char(&cli->out, '\n');
    return CODE_NOTHING;
}
