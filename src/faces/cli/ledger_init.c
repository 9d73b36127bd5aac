/* ledger_init: `reda init`, `reda checkpoint` and `reda epoch`: a ledger begins, is signed, gets new keys. Must not
 * know what is recorded in it. */
#include "lawbook.h"
#include "ledger_part.h"

#include "crypt/crypt.h"
#include "store/store.h"

static struct fault *begin(struct cli *cli, const char *path, const char *origin,
                           const char *law_hash, struct ledger_answer *answer)
{
    struct ledger *ledger;
    struct digest law;
    struct builder policy;
    ensure(hex_read_exactly(text_of(law_hash), sizeof law.bytes, law.bytes));
    TRY(ledger_make(cli->arena, path, cli->ground, text_of(origin), &law, &ledger));
    builder_init(&policy, cli->arena);
    ledger_policy(ledger, &policy);
    *answer = (struct ledger_answer){0};
    struct fault *fault = ledger_sign_after(ledger, cli->arena, answer);
    ledger_close(ledger);
    if (!fault)
        fault = ledger_deliver(cli, ledger_policy_path(cli, path), builder_text(&policy));
    return fault;
}

int run_init(struct cli *cli, struct arguments arguments)
{
    const char *origin = NULL, *law_folder = NULL;
    struct arguments words;
    struct lawbook law;
    struct ledger_answer answer;
    int code;
    const struct option options[] = {{.name = "origin", .value = &origin},
                                     {.name = "law", .value = &law_folder}};
    if (!ledger_words(cli, "init", options, 2, arguments, 1, 1, &words))
        return CODE_UNUSABLE;
    if (!origin)
        return cli_refuse(cli, "init", "ledger.init-wants-origin", NULL, NULL, NULL);
    if (!lawbook_open(cli, law_folder, &law, &code))
        return code;
    const char *path = words.items[0];
    struct fault *fault = begin(cli, path, origin, law.hash, &answer);
    return ledger_end(cli, fault, &answer, "ledger.begun", store_beside(path), origin);
}

static struct fault *new_epoch(struct ledger *ledger, struct arena *arena, const void *context,
                               struct ledger_answer *answer_out)
{
    (void)context;
    return ledger_new_epoch(ledger, arena, answer_out);
}

static int as_writer(struct cli *cli, const char *path, const char *key, ledger_act *act)
{
    struct ledger_answer answer;
    struct fault *fault = ledger_errand(cli, path, act, NULL, &answer);
    return ledger_end(cli, fault, &answer, key, path, ledger_number(cli, answer.size));
}

int run_checkpoint(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    if (!ledger_words(cli, "checkpoint", NULL, 0, arguments, 1, 1, &words))
        return CODE_UNUSABLE;
    return as_writer(cli, words.items[0], "ledger.signed", NULL);
}

int run_epoch(struct cli *cli, struct arguments arguments)
{
    struct arguments words;
    if (!ledger_words(cli, "epoch", NULL, 0, arguments, 1, 1, &words))
        return CODE_UNUSABLE;
    return as_writer(cli, words.items[0], "ledger.epoch-begun", new_epoch);
}
