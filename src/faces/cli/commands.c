/* commands: finds a command by its name. Must not know which there are: the run carries the table. */
#include "desk/desk.h"
#include "part.h"

#include <string.h>

const struct command *command_find(const struct cli *cli, const char *name)
{
    for (size_t i = 0; i < cli->command_count; i++)
        if (strcmp(cli->commands[i].name, name) == 0)
            return &cli->commands[i];
    return NULL;
}

static struct text command_name(const void *list, size_t index)
{
    return text_of(((const struct command *)list)[index].name);
}

int command_refuse(struct cli *cli, const char *name)
{
    struct known_words known = {command_name, cli->commands, cli->command_count};
    return cli_refuse(cli, NULL, "cli.unknown-command", name, NULL,
                      nearest_words(cli->arena, text_of(name), known, 1));
}
