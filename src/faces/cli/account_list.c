/* account_list: accounts as a table, and how long sign-ins live. Must not change an account. */
#include "account_part.h"
#include "help_features.h"
#include "ledger_part.h"
#include "table.h"

static const char *time_or_dash(struct cli *cli, int64_t second)
{
    return second ? ledger_time(cli, second) : "–";
}

static void add_row(struct cli *cli, struct table *table, const struct account *account)
{
    static const char *const states[] = {
        [ACCOUNT_NEW] = "new", [ACCOUNT_OPEN] = "open", [ACCOUNT_CLOSED] = "closed"};
    bool is_new = account->state == ACCOUNT_NEW;
    table_add(table, account->person);
    table_add(table, text_of(label_of(cli, "account-state", states[account->state])));
    table_add(table, text_of(label_of(cli, "account-codes", account->has_codes ? "yes" : "no")));
    table_add(table, text_of(time_or_dash(cli, account->last_in)));
    table_add(table, text_of(time_or_dash(cli, is_new ? account->first_code_ends : 0)));
    table_add(table, text_of(ledger_number(cli, (uint64_t)account->sessions)));
}

struct fault *account_list(struct cli *cli, struct access *access)
{
    static const char *const columns[] = {"person",  "account-state",   "account-codes",
                                          "last-in", "first-code-ends", "sessions"};
    struct account *items;
    struct table table;
    size_t count;
    TRY(access_list(access, cli->arena, &items, &count));
    if (!count) {
        ledger_say(cli, "account.none", NULL, NULL);
        return NULL;
    }
    table_init(&table, cli->arena, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        table_add(&table, text_of(label_of(cli, "column", columns[i])));
    for (size_t i = 0; i < count; i++)
        add_row(cli, &table, &items[i]);
    table_write(&table, &cli->out);
    return NULL;
}

/* A number of one setting; false when it is said and is none. */
static bool take(const char *said, int32_t *number)
{
    return !said || text_to_number(text_of(said), number);
}

static bool take_word(const char *said, bool *answer)
{
    if (!said)
        return true;
    *answer = text_is(text_of(said), "ja");
    return *answer || text_is(text_of(said), "nej");
}

int account_settings(struct cli *cli, struct access *access, const struct account_times *said)
{
    struct access_settings settings;
    bool fits = true;
    struct fault *fault = access_settings_read(access, cli->arena, &settings);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    bool is_said = said->idle || said->whole || said->proven || said->first_code || said->codes;
    bool is_read = take(said->idle, &settings.idle_minutes) &&
                   take(said->whole, &settings.whole_minutes) &&
                   take(said->proven, &settings.proven_minutes) &&
                   take(said->first_code, &settings.first_code_hours) &&
                   take_word(said->codes, &settings.asks_code);
    if (is_read && is_said)
        fault = access_settings_put(access, cli->arena, &settings, &fits);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (!is_read || !fits)
        return cli_refuse(cli, "account", "account.settings-form", NULL, NULL, NULL);
    ledger_say(cli, "account.settings-idle", ledger_number(cli, (uint64_t)settings.idle_minutes),
               ledger_number(cli, (uint64_t)settings.whole_minutes));
    ledger_say(cli, "account.settings-proven",
               ledger_number(cli, (uint64_t)settings.proven_minutes),
               ledger_number(cli, (uint64_t)settings.first_code_hours));
    ledger_say(cli, settings.asks_code ? "account.settings-codes" : "account.settings-no-codes",
               NULL, NULL);
    return CODE_NOTHING;
}
