/* account: `reda account`: who may sign in. An account is a person's of the register; a code for the first sign-in is
 * shown once. What was done is passed on to the log of reads. Must not know any password. */
#include "account_part.h"
#include "engine_part.h"

#include <string.h>

struct errand {
    const char *verb, *path, *person, *by;
    struct account_times times;
    struct account_token token;
};

static struct fault *is_person(struct cli *cli, struct engine *engine, const char *key,
                               bool *found_out)
{
    struct ledger_unit *units;
    size_t count;
    return engine_units(engine, cli->arena, TEXT_LITERAL("person"), text_of(key), &units, &count,
                        found_out);
}

static int tell_code(struct cli *cli, struct access *access, const struct errand *errand,
                     const struct access_code *code)
{
    struct account *items;
    size_t count;
    struct fault *fault = access_list(access, cli->arena, &items, &count);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    ledger_say(cli, "account.code", errand->person, code->letters);
    for (size_t i = 0; i < count; i++)
        if (text_is(items[i].person, errand->person))
            ledger_say(cli, "account.code-until", ledger_time(cli, items[i].first_code_ends), NULL);
    return CODE_NOTHING;
}

static int act(struct cli *cli, struct access *access, const struct errand *errand)
{
    static const char *const keys[] = {
        [ACCESS_THERE] = "account.there", [ACCESS_ABSENT] = "account.absent"};
    struct access_code code;
    enum access_end end;
    struct text person = text_of(errand->person), by = text_of(errand->by ? errand->by : "");
    bool closes = strcmp(errand->verb, "close") == 0;
    struct fault *fault = closes ? access_shut(access, cli->arena, person, by, &end)
                          : strcmp(errand->verb, "add") == 0
                              ? access_add(access, cli->arena, person, by, &code, &end)
                              : access_reset(access, cli->arena, person, by, &code, &end);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (end != ACCESS_DONE)
        return cli_refuse(cli, "account", keys[end], errand->person, NULL, NULL);
    if (!closes)
        return tell_code(cli, access, errand, &code);
    ledger_say(cli, "account.closed", errand->person, NULL);
    return CODE_NOTHING;
}

struct noting {
    struct cli *cli;
    struct engine *engine;
};

static struct fault *take_note(void *context, struct arena *arena, const struct access_note *note,
                               const char *words)
{
    const struct noting *noting = context;
    const struct reader reader = {note->by, text_of(machine_user(arena)), noting->cli->language};
    return engine_note(noting->engine, arena, words, &reader);
}

static int run_errand(struct cli *cli, struct engine *engine, struct access *access,
                      const struct errand *errand)
{
    int code = CODE_NOTHING;
    struct fault *fault = NULL;
    struct noting noting = {cli, engine};
    if (strcmp(errand->verb, "list") == 0)
        fault = account_list(cli, access);
    else if (strcmp(errand->verb, "tokens") == 0)
        fault = account_tokens(cli, access, errand->person);
    else if (strcmp(errand->verb, "token") == 0)
        code = account_token(cli, access, &errand->token);
    else if (strcmp(errand->verb, "end-token") == 0)
        code = account_end_token(cli, access, &errand->token);
    else if (strcmp(errand->verb, "settings") == 0)
        code = account_settings(cli, access, &errand->times);
    else
        code = act(cli, access, errand);
    if (!fault)
        fault = access_pass_on(access, cli->arena, take_note, &noting);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : code;
}

/* Both of them in the register: whoever has an account, and whoever gave it. */
static int judge_people(struct cli *cli, struct engine *engine, const struct errand *errand)
{
    /* Who is erased from the register can still be closed. */
    bool closes = strcmp(errand->verb, "close") == 0;
    const char *const people[] = {closes ? NULL : errand->person, errand->by};
    for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
        bool found = true;
        struct fault *fault = people[i] ? is_person(cli, engine, people[i], &found) : NULL;
        if (fault)
            return cli_fail(cli, fault, CODE_PROGRAM);
        if (!found)
            return cli_refuse(cli, "account", "engine.draft-nobody", people[i], NULL, NULL);
    }
    return CODE_NOTHING;
}

static int with_engine(struct cli *cli, const struct errand *errand)
{
    struct engine *engine;
    struct access *access = NULL;
    struct access_setup setup = {.path = errand->path};
    int code;
    if (!engine_begin(cli, errand->path, &engine, &code))
        return code;
    code = judge_people(cli, engine, errand);
    struct fault *fault = code ? NULL : access_open(cli->arena, &setup, &access);
    if (fault)
        code = cli_fail(cli, fault, CODE_PROGRAM);
    else if (!code)
        code = run_errand(cli, engine, access, errand);
    access_close(access);
    engine_close(engine);
    return code;
}

int run_account(struct cli *cli, struct arguments arguments)
{
    static const char *const verbs[] = {"add",      "reset", "close",  "list",
                                        "settings", "token", "tokens", "end-token"};
    struct errand errand = {0};
    struct arguments words;
    bool is_verb = false;
    const struct option options[] = {{.name = "person", .value = &errand.person},
                                     {.name = "by", .value = &errand.by},
                                     {.name = "idle", .value = &errand.times.idle},
                                     {.name = "whole", .value = &errand.times.whole},
                                     {.name = "step-up", .value = &errand.times.proven},
                                     {.name = "first-code", .value = &errand.times.first_code},
                                     {.name = "codes", .value = &errand.times.codes},
                                     {.name = "label", .value = &errand.token.label},
                                     {.name = "scope", .value = &errand.token.scope},
                                     {.name = "days", .value = &errand.token.days},
                                     {.name = "token", .value = &errand.token.token}};
    if (!options_read(cli, "account", options, sizeof options / sizeof *options, arguments, &words))
        return CODE_UNUSABLE;
    for (size_t i = 0; words.count && i < sizeof verbs / sizeof *verbs; i++)
        is_verb = is_verb || strcmp(words.items[0], verbs[i]) == 0;
    if (!is_verb || words.count != 2)
        return cli_refuse(cli, "account", "account.wants", NULL, NULL, NULL);
    errand.verb = words.items[0];
    errand.path = words.items[1];
    errand.token.person = errand.person;
    bool is_of_one = strcmp(errand.verb, "list") != 0 && strcmp(errand.verb, "settings") != 0;
    if (is_of_one != (errand.person != NULL))
        return cli_refuse(cli, "account", is_of_one ? "account.wants-person" : "account.wants",
                          NULL, NULL, NULL);
    return with_engine(cli, &errand);
}
