/* witness: makes a witness of logs, lets it answer, or asks one. Finds which of the three. */
#include "witness_part.h"

#include "options.h"
#include "witness/witness.h"

#include <string.h>

int run_witness(struct cli *cli, struct arguments arguments)
{
    static const struct {
        const char *name;
        command_run *run;
    } verbs[] = {
        {"make", run_witness_make}, {"serve", run_witness_serve}, {"ask", run_witness_ask}};
    struct arguments rest = {arguments.items + 1, arguments.count - 1};
    for (size_t i = 0; arguments.count > 0 && i < sizeof verbs / sizeof *verbs; i++)
        if (strcmp(arguments.items[0], verbs[i].name) == 0)
            return verbs[i].run(cli, rest);
    return cli_refuse(cli, "witness", "cli.witness-wants", NULL, NULL, NULL);
}

/* Made, and then opened for what its key is. */
static struct fault *make(struct cli *cli, const char *folder, const char *name)
{
    struct crypt *crypt;
    struct hasher *hasher;
    struct witness *witness;
    TRY(witness_hashes(cli, &crypt, &hasher));
    TRY(witness_make(cli->arena, crypt, folder, text_of(name)));
    TRY(witness_open(cli->arena, crypt, &disk_of_machine, folder, NULL, 0, &witness));
    witness_say_key(cli, &cli->out, "cli.witness-made", witness_key(witness));
    witness_close(witness);
    return NULL;
}

int run_witness_make(struct cli *cli, struct arguments arguments)
{
    const char *name = NULL;
    const struct option options[] = {{.name = "name", .value = &name}};
    struct arguments words;
    if (!options_read(cli, "witness", options, 1, arguments, &words))
        return CODE_UNUSABLE;
    if (words.count != 1 || !name)
        return cli_refuse(cli, "witness", "cli.witness-make-wants", NULL, NULL, NULL);
    struct fault *fault = make(cli, words.items[0], name);
    return fault ? cli_fail(cli, fault, CODE_UNUSABLE) : CODE_NOTHING;
}
