/* import_meaning: see import_meaning.h. */
#include "import_meaning.h"

#include "ledger_part.h"
#include "mapping.h"

#include <string.h>

/* A file's name without what ends it is the name of the list. */
static const char *name_of(struct cli *cli, const char *word)
{
    const char *slash = strrchr(word, '/');
    struct text name = text_of(slash ? slash + 1 : word);
    static const char ending[] = ".mapping";
    size_t size = sizeof ending - 1;
    if (name.size > size && memcmp(name.bytes + name.size - size, ending, size) == 0)
        name.size -= size;
    return cli_word(cli, name);
}

/* Windows ends a line with two letters; an event's text has one. */
static struct text without_returns(struct arena *arena, struct text text)
{
    struct builder kept;
    builder_init(&kept, arena);
    for (size_t i = 0; i < text.size; i++)
        if (text.bytes[i] != '\r')
            builder_add_char(&kept, text.bytes[i]);
    return builder_text(&kept);
}

struct fault *meaning_take(struct cli *cli, const char *command, const char *word,
                           struct import_cases *cases, bool *taken_out)
{
    struct import_saved saved;
    struct mappings mappings;
    struct import_choice *said = &cases->said;
    const char *name = name_of(cli, word);
    TRY(import_saved_lists(cases->record, cli->arena, &saved));
    for (size_t i = 0; i < saved.count; i++)
        if (strcmp(saved.items[i].name, name) == 0)
            *said = saved.items[i];
    said->name = name;
    said->is_said = true;
    *taken_out = said->text.size && strcmp(word, name) == 0;
    if (*taken_out)
        return NULL;
    *taken_out = cases->of_register ? mappings_open_register(cli, command, word, &mappings)
                                    : mappings_open(cli, command, word, &mappings);
    if (*taken_out)
        said->text = without_returns(cli->arena, mappings.texts[0]);
    return NULL;
}

/* "A, b." of the headings that nothing is read from. */
static void tell_ignored(struct cli *cli, const struct import_cases *cases)
{
    struct builder names;
    builder_init(&names, cli->arena);
    for (size_t i = 0; i < cases->ignored_count; i++) {
        builder_add_string(&names, i ? ", " : "");
        builder_add(&names, cases->ignored[i]);
    }
    if (cases->ignored_count)
        ledger_say(cli, "import.ignored", builder_string(&names), NULL);
}

void meaning_tell(struct cli *cli, const struct import_cases *cases)
{
    enum { DAY_LETTERS = 10 };
    static const char *const keys[] = {[MEANING_KNOWN] = "import.list-known",
                                       [MEANING_TRIED] = "import.list-tried",
                                       [MEANING_KEPT] = "import.list-confirmed",
                                       [MEANING_SAME] = "import.list-same"};
    struct text day = cases->choice.confirmed;
    if (!cases->choice.name)
        return; /* a file of cases has no columns */
    day.size = day.size > DAY_LETTERS ? DAY_LETTERS : day.size;
    ledger_say(cli, keys[cases->meaning], cases->choice.name, cli_word(cli, day));
    for (size_t i = 0; cases->meaning != MEANING_KNOWN && i < cases->column_count; i++) {
        builder_add_string(&cli->out, "  ");
        builder_add(&cli->out, cases->columns[i].heading);
        builder_add_string(&cli->out, " = ");
        builder_add(&cli->out, cases->columns[i].name);
        builder_add_char(&cli->out, '\n');
    }
    tell_ignored(cli, cases);
    if (!cases->is_whole)
        ledger_say(cli, "import.gone-unknown", NULL, NULL);
}

int meaning_refuse(struct cli *cli, const char *command, const struct import_cases *cases,
                   enum import_end end)
{
    if (end == IMPORT_UNCONFIRMED)
        return cli_refuse(cli, command, "import.list-unconfirmed", cases->choice.name, NULL, NULL);
    for (size_t i = 0; i < cases->problem_count; i++)
        cli_problem(cli, cases->file, &cases->problems[i]);
    return CODE_UNUSABLE;
}
