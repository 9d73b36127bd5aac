/* ledger_prove: `reda prove` and `reda export-ledger`: what others verify without Reda. Must not know what an entry
 * means. */
#include "ledger_part.h"

enum { POLICY_MOST = 1024 * 1024 };

/* A number of decimal digits that an entry may have. */
static bool read_number(struct cli *cli, const char *written, uint64_t *number_out)
{
    uint64_t number = 0;
    size_t size = 0;
    for (; written[size] >= '0' && written[size] <= '9' && number < LEAF_NUMBER_END; size++)
        number = number * 10 + (uint64_t)(written[size] - '0');
    *number_out = number;
    if (size > 0 && written[size] == '\0' && number < LEAF_NUMBER_END)
        return true;
    cli_refuse(cli, "prove", "ledger.number-form", written, NULL, NULL);
    return false;
}

static struct fault *prove(struct cli *cli, const char *path, uint64_t number, const char *entry,
                           struct text *proof_out, struct ledger_answer *answer)
{
    struct ledger *ledger;
    struct text leaf;
    TRY(ledger_read(cli->arena, path, cli->ground, &ledger));
    struct fault *fault = ledger_entry(ledger, cli->arena, number, &leaf, answer);
    if (!fault && answer->refusal == LEDGER_DONE)
        fault = ledger_prove(ledger, cli->arena, number, proof_out, answer);
    ledger_close(ledger);
    if (!fault && answer->refusal == LEDGER_DONE && entry)
        fault = ledger_deliver(cli, entry, leaf);
    return fault;
}

int run_prove(struct cli *cli, struct arguments arguments)
{
    const char *output = NULL, *entry = NULL;
    uint64_t number;
    struct arguments words;
    struct text proof;
    struct ledger_answer answer;
    const struct option options[] = {{.name = "output", .value = &output},
                                     {.name = "entry", .value = &entry}};
    if (!ledger_words(cli, "prove", options, 2, arguments, 2, 2, &words) ||
        !read_number(cli, words.items[1], &number))
        return CODE_UNUSABLE;
    struct fault *fault = prove(cli, words.items[0], number, entry, &proof, &answer);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (answer.refusal != LEDGER_DONE)
        return ledger_refused(cli, &answer);
    fault = ledger_deliver(cli, output, proof);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : CODE_NOTHING;
}

int run_export_ledger(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    struct text policy;
    struct ledger *ledger;
    struct ledger_answer answer = {0};
    if (!ledger_words(cli, "export-ledger", NULL, 0, arguments, 2, 2, &words))
        return CODE_UNUSABLE;
    const char *path = words.items[0];
    struct fault *fault =
        file_read_whole(cli->arena, ledger_policy_path(cli, path), POLICY_MOST, &policy);
    if (!fault)
        fault = ledger_read(cli->arena, path, cli->ground, &ledger);
    if (!fault) {
        fault = ledger_export(ledger, cli->arena, words.items[1], policy, &answer);
        ledger_close(ledger);
    }
    return ledger_end(cli, fault, &answer, "ledger.exported", words.items[1],
                      ledger_number(cli, answer.size));
}
