/* order: delegation orders: read into a register, or checked before the board adopts them. Finds
 * which of the two. */
#include "order_part.h"

#include "desk/desk.h"

#include <string.h>

static const char *const verbs[] = {"import", "check"};

static struct text verb_at(const void *list, size_t index)
{
    (void)list;
    return text_of(verbs[index]);
}

int run_order(struct cli *cli, struct arguments arguments)
{
    if (arguments.count == 0)
        return cli_refuse(cli, "order", "cli.order-wants", NULL, NULL, NULL);
    const char *verb = arguments.items[0];
    struct arguments rest = {arguments.items + 1, arguments.count - 1};
    if (strcmp(verb, "import") == 0)
        return run_order_import(cli, rest);
    if (strcmp(verb, "check") == 0)
        return run_order_check(cli, rest);
    struct known_words known = {verb_at, verbs, sizeof verbs / sizeof *verbs};
    return cli_refuse(cli, "order", "cli.unknown-verb", verb, NULL,
                      nearest_words(cli->arena, text_of(verb), known, 1));
}
