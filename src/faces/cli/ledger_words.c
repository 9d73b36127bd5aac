/* ledger_words: how the commands about a ledger read their words and end. Must not know what a command does. */
#include "ledger_part.h"

#include "crypt/crypt.h"
#include "store/store.h"

enum { CERTIFICATES_MOST = 1024 * 1024 };

bool ledger_words(struct cli *cli, const char *command, const struct option *options,
                  size_t option_count, struct arguments arguments, size_t least, size_t most,
                  struct arguments *words_out)
{
    if (!options_read(cli, command, options, option_count, arguments, words_out))
        return false;
    if (words_out->count > most)
        cli_refuse(cli, command, "cli.too-many-words", words_out->items[most], NULL, NULL);
    else if (words_out->count < least)
        cli_refuse(cli, command, "ledger.wants", command, NULL, NULL);
    return words_out->count >= least && words_out->count <= most;
}

int ledger_refused(struct cli *cli, const struct ledger_answer *answer)
{
    bool by_keys = answer->refusal == LEDGER_KEYHOLDER;
    struct builder told;
    builder_init(&told, cli->arena);
    cli_say(cli, &told,
            by_keys ? keyholder_answer_key(answer->keys) : ledger_refusal_key(answer->refusal),
            NULL, NULL);
    log_line(builder_text(&told));
    return CODE_UNUSABLE;
}

void ledger_say(struct cli *cli, const char *key, const char *first, const char *second)
{
    cli_say(cli, &cli->out, key, first, second);
    builder_add_char(&cli->out, '\n');
}

int ledger_end(struct cli *cli, struct fault *fault, const struct ledger_answer *answer,
               const char *key, const char *first, const char *second)
{
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (answer->refusal != LEDGER_DONE)
        return ledger_refused(cli, answer);
    ledger_say(cli, key, first, second);
    return CODE_NOTHING;
}

const char *ledger_number(struct cli *cli, uint64_t number)
{
    struct builder written;
    builder_init(&written, cli->arena);
    builder_add_number(&written, (int64_t)number);
    return builder_string(&written);
}

struct fault *ledger_sign_after(struct ledger *ledger, struct arena *arena,
                                struct ledger_answer *answer)
{
    struct ledger_answer signing;
    if (answer->refusal != LEDGER_DONE)
        return NULL;
    TRY(ledger_checkpoint(ledger, arena, &signing));
    answer->refusal = signing.refusal;
    answer->keys = signing.keys;
    answer->size = signing.size;
    return NULL;
}

struct fault *ledger_errand(struct cli *cli, const char *path, ledger_act *act, const void *context,
                            struct ledger_answer *answer_out)
{
    struct ledger *ledger;
    *answer_out = (struct ledger_answer){0};
    TRY(ledger_open(cli->arena, path, cli->ground, &ledger));
    struct fault *fault = act ? act(ledger, cli->arena, context, answer_out) : NULL;
    if (!fault)
        fault = ledger_sign_after(ledger, cli->arena, answer_out);
    ledger_close(ledger);
    return fault;
}

const char *ledger_policy_path(struct cli *cli, const char *path)
{
    struct builder written;
    const char *beside = store_beside(path);
    builder_init(&written, cli->arena);
    builder_add_string(&written, beside ? beside : "");
    builder_add_string(&written, ".policy");
    return builder_string(&written);
}

struct fault *ledger_deliver(struct cli *cli, const char *path, struct text text)
{
    if (path)
        return draft_put(cli->arena, path, text);
    builder_add(&cli->out, text);
    return NULL;
}

struct fault *ledger_read_tsa(struct cli *cli, const char *path, struct text *roots_out)
{
    *roots_out = (struct text){"", 0};
    if (!path)
        return NULL;
    TRY(file_read_whole(cli->arena, path, CERTIFICATES_MOST, roots_out));
    return stamp_roots_usable(*roots_out) ? NULL
                                          : fault_new(cli->arena, "fault.crypt-roots", path, NULL);
}

const char *ledger_time(struct cli *cli, int64_t second)
{
    struct builder written;
    int64_t day = second / MOMENT_SECONDS - (second % MOMENT_SECONDS < 0);
    builder_init(&written, cli->arena);
    moment_write(&written, (struct moment){(int32_t)day, (int32_t)(second - day * MOMENT_SECONDS)});
    return builder_string(&written);
}
