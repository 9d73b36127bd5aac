/* account_token: bearer tokens, by which a program asks the record below /v1/ as a person of the register. A secret is
 * shown once. Must not know what the program asks. */
#include "account_part.h"
#include "help_features.h"
#include "ledger_part.h"
#include "table.h"

#include <string.h>

enum { DAYS_USUAL = 90, DAYS_MOST = 366, DAY_SECONDS = 24 * 60 * 60 };

static const char *const scopes[] = {"read", "act", "read act", "act rights", "read act rights"};

static bool is_scope(const char *said)
{
    bool is = false;
    for (size_t i = 0; said && i < sizeof scopes / sizeof *scopes; i++)
        is = is || strcmp(said, scopes[i]) == 0;
    return is;
}

int account_token(struct cli *cli, struct access *access, const struct account_token *said)
{
    int32_t days = DAYS_USUAL;
    struct access_secret secret;
    enum access_end end;
    bool is_days = !said->days || text_to_number(text_of(said->days), &days);
    if (!is_days || days < 1 || days > DAYS_MOST || !is_scope(said->scope) || !said->label)
        return cli_refuse(cli, "account", "account.wants-token", NULL, NULL, NULL);
    const struct bearer wanted = {.person = text_of(said->person),
                                  .label = text_of(said->label),
                                  .scope = text_of(said->scope),
                                  .ends = clock_seconds() + (int64_t)days * DAY_SECONDS};
    struct fault *fault = access_token_make(access, cli->arena, &wanted, &secret, &end);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (end != ACCESS_DONE)
        return cli_refuse(cli, "account", "account.not-open", said->person, NULL, NULL);
    ledger_say(cli, "account.token", said->person, secret.letters);
    ledger_say(cli, "account.token-until", ledger_time(cli, wanted.ends), NULL);
    return CODE_NOTHING;
}

static const char *id_words(struct cli *cli, const struct bearer *token)
{
    struct text id =
        hex_words(cli->arena, (struct text){(const char *)token->id, sizeof token->id});
    return text_copy(cli->arena, id);
}

struct fault *account_tokens(struct cli *cli, struct access *access, const char *person)
{
    static const char *const columns[] = {"token", "token-label", "token-scope", "token-made",
                                          "token-ends"};
    struct bearer *items;
    struct table table;
    size_t count;
    TRY(access_tokens(access, cli->arena, text_of(person), &items, &count));
    if (!count) {
        ledger_say(cli, "account.no-tokens", person, NULL);
        return NULL;
    }
    table_init(&table, cli->arena, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        table_add(&table, text_of(label_of(cli, "column", columns[i])));
    for (size_t i = 0; i < count; i++) {
        table_add(&table, text_of(id_words(cli, &items[i])));
        table_add(&table, items[i].label);
        table_add(&table, items[i].scope);
        table_add(&table, text_of(ledger_time(cli, items[i].made)));
        table_add(&table, text_of(ledger_time(cli, items[i].ends)));
    }
    table_write(&table, &cli->out);
    return NULL;
}

int account_end_token(struct cli *cli, struct access *access, const struct account_token *said)
{
    uint8_t id[16];
    enum access_end end = ACCESS_ABSENT;
    struct fault *fault = NULL;
    if (said->token && hex_read_exactly(text_of(said->token), sizeof id, id))
        fault = access_token_end(access, cli->arena, text_of(said->person), id, &end);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (end != ACCESS_DONE)
        return cli_refuse(cli, "account", "account.no-token", said->person, NULL, NULL);
    ledger_say(cli, "account.token-ended", said->person, NULL);
    return CODE_NOTHING;
}
