/* help: what the commands are, and one of them in full; and the version. */
#include "faces/cli/version.h"
#include "help_features.h"
#include "lawbook.h"
#include "part.h"

#include <string.h>

int run_help(struct cli *cli, struct arguments arguments)
{
    if (arguments.count == 0) {
        cli_say(cli, &cli->out, "help", NULL, NULL);
        return CODE_NOTHING;
    }
    const char *of = arguments.items[0];
    bool of_do = strcmp(of, "do") == 0, of_see = strcmp(of, "see") == 0;
    bool of_order = strcmp(of, "order") == 0; /* "reda help order check" */
    if (arguments.count > (of_order || of_do || of_see ? 2 : 1))
        return cli_refuse(cli, NULL, "cli.too-many-words", arguments.items[1], NULL, NULL);
    if (arguments.count == 2 && !of_order)
        return of_do ? help_action(cli, arguments.items[1]) : help_view(cli, arguments.items[1]);
    const struct command *command = command_find(cli, arguments.items[0]);
    if (command) {
        cli_say(cli, &cli->out, command->help_key, NULL, NULL);
        if (of_do)
            help_actions(cli);
        if (of_see)
            help_views(cli);
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
