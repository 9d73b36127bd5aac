/* draft: `reda draft` and `reda drafts`: what somebody has begun to write and not done. Shows nobody the words.
 * Must not know what any action means. */
#include "do_part.h"
#include "help_features.h"
#include "table.h"

#include "crypt/crypt.h"

static const char *letters_of(struct cli *cli, const struct leaf_id *id)
{
    struct text letters =
        hex_words(cli->arena, (struct text){(const char *)id->bytes, sizeof id->bytes});
    return text_copy(cli->arena, letters);
}

static int tell(struct cli *cli, const struct deed_words *words, enum drafts_end end,
                const struct leaf_id *id)
{
    static const char *const keys[] = {[DRAFTS_ABSENT] = "engine.draft-absent",
                                       [DRAFTS_NOBODY] = "engine.draft-nobody",
                                       [DRAFTS_FULL] = "engine.draft-full",
                                       [DRAFTS_LARGE] = "engine.draft-large"};
    if (end == DRAFTS_DONE) {
        ledger_say(cli, "engine.draft-saved", letters_of(cli, id), NULL);
        return CODE_NOTHING;
    }
    const char *first = end == DRAFTS_FULL ? ledger_number(cli, DRAFTS_MOST) : words->draft;
    return cli_refuse(cli, "draft", keys[end], end == DRAFTS_NOBODY ? words->as : first, words->as,
                      NULL);
}

static int save(struct cli *cli, struct engine *engine, struct deed_words *words)
{
    const struct action *action;
    struct leaf_id id;
    enum drafts_end end;
    struct fault *fault = deed_words_read(cli, engine, words, &action);
    if (!fault && !action)
        return CODE_UNUSABLE;
    const struct drafted said = {.person = text_of(words->as),
                                 .action = text_of(words->action),
                                 .given = words->given,
                                 .given_count = words->given_count};
    if (!fault)
        fault = drafts_save(engine, cli->arena, words->draft ? &words->id : NULL, &said, &id, &end);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : tell(cli, words, end, &id);
}

int run_draft(struct cli *cli, struct arguments arguments)
{
    struct deed_words words = {.command = "draft"};
    struct arguments operands;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "as", .value = &words.as},
                                     {.name = "from", .value = &words.from},
                                     {.name = "draft", .value = &words.draft}};
    if (!options_read(cli, "draft", options, 3, arguments, &operands) ||
        !deed_words_take(cli, operands, "engine.draft-wants", &words))
        return CODE_UNUSABLE;
    if (!words.as)
        return cli_refuse(cli, "draft", "engine.draft-wants-person", NULL, NULL, NULL);
    if (!engine_begin(cli, words.path, &engine, &code))
        return code;
    code = save(cli, engine, &words);
    engine_close(engine);
    return code;
}

struct look {
    const char *as, *drop, *days;
    struct leaf_id id;
    int32_t keep; /* so many days; 0 = not said */
};

static struct text about(struct cli *cli, const struct drafted *drafted)
{
    struct builder words;
    builder_init(&words, cli->arena);
    if (drafted->key.size) {
        builder_add(&words, drafted->thing);
        builder_add_char(&words, '=');
        builder_add(&words, drafted->key);
    }
    return builder_text(&words);
}

static void write_table(struct cli *cli, const struct drafted *items, size_t count, int32_t days)
{
    static const char *const columns[] = {"draft",   "action",     "about",
                                          "changed", "kept-until", "draft-words"};
    struct table table;
    table_init(&table, cli->arena, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        table_add(&table, text_of(label_of(cli, "column", columns[i])));
    for (size_t i = 0; i < count; i++) {
        int64_t until = items[i].changed + (int64_t)days * MOMENT_SECONDS;
        table_add(&table, text_of(letters_of(cli, &items[i].id)));
        table_add(&table, text_of(label_of(cli, "action", cli_word(cli, items[i].action))));
        table_add(&table, about(cli, &items[i]));
        table_add(&table, text_of(ledger_time(cli, items[i].changed)));
        table_add(&table, text_of(ledger_time(cli, until)));
        table_add(&table, text_of(ledger_number(cli, items[i].given_count)));
    }
    table_write(&table, &cli->out);
}

static struct fault *list(struct cli *cli, struct engine *engine, const struct look *look)
{
    struct drafted *items;
    size_t count;
    int32_t days;
    TRY(drafts_list(engine, cli->arena, text_of(look->as), &items, &count));
    TRY(drafts_days(engine, cli->arena, &days));
    if (count)
        write_table(cli, items, count, days);
    else
        ledger_say(cli, "engine.drafts-none", NULL, NULL);
    return NULL;
}

static int drop(struct cli *cli, struct engine *engine, const struct look *look)
{
    enum drafts_end end;
    struct fault *fault = drafts_drop(engine, cli->arena, text_of(look->as), &look->id, &end);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    if (end != DRAFTS_DONE)
        return cli_refuse(cli, "drafts", "engine.draft-absent", look->drop, look->as, NULL);
    ledger_say(cli, "engine.draft-dropped", look->drop, NULL);
    return CODE_NOTHING;
}

static int answer(struct cli *cli, struct engine *engine, const struct look *look)
{
    struct fault *fault = NULL;
    if (look->keep) {
        fault = drafts_keep(engine, cli->arena, look->keep);
        if (!fault)
            ledger_say(cli, "engine.drafts-days", look->days, NULL);
    }
    if (!fault && look->drop)
        return drop(cli, engine, look);
    if (!fault && look->as)
        fault = list(cli, engine, look);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : CODE_NOTHING;
}

/* Whose they are, or how long they are kept: one of the two must be asked. */
static bool read_look(struct cli *cli, struct look *look)
{
    bool is_number = look->days && text_to_number(text_of(look->days), &look->keep);
    if (look->days && (!is_number || look->keep < 1 || look->keep > DRAFTS_DAYS_MOST)) {
        cli_refuse(cli, "drafts", "engine.drafts-days-form", look->days, NULL, NULL);
        return false;
    }
    if (!look->as && (look->drop || !look->days)) {
        cli_refuse(cli, "drafts", "engine.draft-wants-person", NULL, NULL, NULL);
        return false;
    }
    return !look->drop || draft_id_read(cli, "drafts", look->drop, &look->id);
}

int run_drafts(struct cli *cli, struct arguments arguments)
{
    struct look look = {0};
    struct arguments operands;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "as", .value = &look.as},
                                     {.name = "drop", .value = &look.drop},
                                     {.name = "days", .value = &look.days}};
    if (!ledger_words(cli, "drafts", options, 3, arguments, 1, 1, &operands) ||
        !read_look(cli, &look))
        return CODE_UNUSABLE;
    if (!engine_begin(cli, operands.items[0], &engine, &code))
        return code;
    code = answer(cli, engine, &look);
    engine_close(engine);
    return code;
}
