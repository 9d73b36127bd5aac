/* ledger_copy: `reda backup` and `reda restore`: the database without its keys, and back. Must not know a key. */
#include "ledger_part.h"

int run_backup(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct ledger *ledger;
    struct ledger_answer answer = {0};
    if (!ledger_words(cli, "backup", NULL, 0, arguments, 2, 2, &words))
        return CODE_UNUSABLE;
    struct fault *fault = ledger_read(cli->arena, words.items[0], cli->ground, &ledger);
    if (!fault) {
        fault = ledger_backup(ledger, cli->arena, words.items[1]);
        ledger_close(ledger);
    }
    return ledger_end(cli, fault, &answer, "ledger.copied", words.items[1], NULL);
}

int run_restore(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct ledger_answer answer = {0};
    if (!ledger_words(cli, "restore", NULL, 0, arguments, 2, 2, &words))
        return CODE_UNUSABLE;
    const char *path = words.items[1];
    struct fault *fault = ledger_restore(cli->arena, words.items[0], cli->ground, path);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    ledger_say(cli, "ledger.restored", path, NULL);
    /* What the keyholder says of the copy is said at once: nobody should find out weeks later. */
    fault = ledger_errand(cli, path, NULL, NULL, &answer);
    return ledger_end(cli, fault, &answer, "ledger.goes-on", path, NULL);
}
