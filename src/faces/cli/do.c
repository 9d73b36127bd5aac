/* do: `reda do`: one action, as it stands in a feature's table. Must not know what any action means. */
#include "engine_part.h"
#include "nearest.h"

enum { INPUT_BYTES = 4 * 1024 * 1024 };

struct errand {
    const char *path, *action, *as, *from, *seen;
    bool checks;
    struct given *given;
    size_t given_count;
};

static struct text action_name(const void *list, size_t index)
{
    return text_of(((const struct action *const *)list)[index]->name);
}

static int refuse_action(struct cli *cli, const struct engine *engine, const char *name)
{
    const struct feature *const *features = engine_features(engine);
    const struct action **all = NULL;
    size_t count = 0, room = 0;
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->actions[j]; j++) {
            all = arena_room(cli->arena, all, count, &room, sizeof *all);
            all[count++] = features[i]->actions[j];
        }
    struct known_words known = {action_name, all, count};
    return cli_refuse(cli, "do", "engine.unknown-action", name, NULL,
                      nearest_words(cli->arena, text_of(name), known, 1));
}

/* The lines "name=value" of a file: what must not stand among the arguments of a process. */
static struct fault *read_lines(struct cli *cli, struct errand *errand)
{
    struct text whole;
    size_t room = errand->given_count;
    if (!errand->from)
        return NULL;
    TRY(file_read_whole(cli->arena, errand->from, INPUT_BYTES, &whole));
    while (whole.size) {
        struct text value = text_trim(text_cut(&whole, '\n'));
        if (!value.size)
            continue;
        struct text name = text_cut(&value, '=');
        errand->given = arena_room(cli->arena, errand->given, errand->given_count, &room,
                                   sizeof *errand->given);
        errand->given[errand->given_count++] = (struct given){text_trim(name), text_trim(value)};
    }
    return NULL;
}

/* Rows of the register stand in a file of their own: "rows=@FILE". */
static struct fault *read_rows(struct cli *cli, const struct action *action, struct errand *errand)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    for (size_t i = 0; i < errand->given_count; i++) {
        struct text *value = &errand->given[i].value;
        for (size_t j = 0; j < count; j++)
            if (inputs[j].type == INPUT_ROWS && text_is(errand->given[i].name, inputs[j].name) &&
                value->size && value->bytes[0] == '@')
                TRY(file_read_whole(cli->arena, cli_word(cli, *value) + 1, INPUT_BYTES, value));
    }
    return NULL;
}

static bool judge_personal(struct cli *cli, const struct action *action,
                           const struct errand *errand)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    for (size_t i = 0; i < errand->given_count; i++)
        for (size_t j = 0; j < count; j++)
            if (inputs[j].personal && text_is(errand->given[i].name, inputs[j].name)) {
                cli_refuse(cli, "do", "engine.personal-argument", inputs[j].name, NULL, NULL);
                return false;
            }
    return true;
}

static int tell(struct cli *cli, const struct action *action, const struct deed_answer *answer)
{
    if (answer->end != DEED_DONE && answer->end != DEED_REPEATED)
        return engine_undone(cli, answer);
    ledger_say(cli, answer->end == DEED_DONE ? "engine.done" : "engine.repeated",
               ledger_number(cli, answer->entry), NULL);
    if (!answer->faults && !answer->doubts)
        return CODE_NOTHING;
    ledger_say(cli, action->judged == JUDGED_ALL ? "engine.finds" : "engine.brings",
               ledger_number(cli, answer->faults), ledger_number(cli, answer->doubts));
    return CODE_FOUND;
}

static int perform(struct cli *cli, struct engine *engine, struct errand *errand)
{
    struct deed_answer answer;
    struct ledger_answer signing = {0};
    int32_t seen = -1;
    struct deed deed = {.action = engine_action(engine, text_of(errand->action))};
    if (!deed.action)
        return refuse_action(cli, engine, errand->action);
    if (errand->seen && !text_to_number(text_of(errand->seen), &seen))
        return cli_refuse(cli, "do", "engine.seen-form", errand->seen, NULL, NULL);
    if (!judge_personal(cli, deed.action, errand))
        return CODE_UNUSABLE;
    struct fault *fault = read_lines(cli, errand);
    if (!fault)
        fault = read_rows(cli, deed.action, errand);
    deed.given = errand->given;
    deed.given_count = errand->given_count;
    deed.actor = text_of(errand->as ? errand->as : "");
    deed.operator= text_of(machine_user(cli->arena));
    deed.seen = seen;
    if (!fault)
        fault = do_first(cli, engine, &deed);
    if (!fault && errand->checks)
        return do_check(cli, engine, &deed);
    if (!fault)
        fault = engine_perform(engine, cli->arena, &deed, 1, &answer);
    if (!fault && answer.end == DEED_DONE)
        fault = ledger_sign_after(engine_ledger(engine), cli->arena, &signing);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : tell(cli, deed.action, &answer);
}

int run_do(struct cli *cli, struct arguments arguments)
{
    struct errand errand = {0};
    struct arguments words;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "as", .value = &errand.as},
                                     {.name = "from", .value = &errand.from},
                                     {.name = "seen", .value = &errand.seen},
                                     {.name = "check", .flag = &errand.checks}};
    if (!options_read(cli, "do", options, 4, arguments, &words))
        return CODE_UNUSABLE;
    if (words.count < 2)
        return cli_refuse(cli, "do", "engine.do-wants", NULL, NULL, NULL);
    errand.path = words.items[0];
    errand.action = words.items[1];
    struct arguments rest = {words.items + 2, words.count - 2};
    errand.given = arena_new_many(cli->arena, rest.count, struct given);
    errand.given_count = rest.count;
    if (!engine_given(cli, "do", rest, errand.given))
        return CODE_UNUSABLE;
    if (!engine_begin(cli, errand.path, &engine, &code))
        return code;
    code = perform(cli, engine, &errand);
    engine_close(engine);
    return code;
}
