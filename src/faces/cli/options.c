/* options: see options.h. */
#include "options.h"

#include "desk/desk.h"

#include <string.h>

struct option_table {
    const struct option *rows;
    size_t count;
};

static struct text option_name(const void *list, size_t index)
{
    return text_of(((const struct option_table *)list)->rows[index].name);
}

static const char *near_option(struct cli *cli, struct option_table table, struct text name)
{
    const char *near =
        nearest_words(cli->arena, name, (struct known_words){option_name, &table, table.count}, 1);
    struct builder builder;
    builder_init(&builder, cli->arena);
    builder_add_string(&builder, "--");
    builder_add_string(&builder, near ? near : "");
    return near ? builder_string(&builder) : NULL;
}

static const struct option *find_option(struct option_table table, struct text name)
{
    for (size_t i = 0; i < table.count; i++)
        if (text_is(name, table.rows[i].name))
            return &table.rows[i];
    return NULL;
}

/* Reads the option at *index; moves the index past a word of its own. */
static bool read_option(struct cli *cli, const char *command, struct option_table table,
                        struct arguments arguments, size_t *index)
{
    const char *written = arguments.items[*index];
    const char *equals = strchr(written, '=');
    struct text name = text_after(text_of(written), 2);
    if (equals)
        name.size = (size_t)(equals - written) - 2;
    const struct option *option = find_option(table, name);
    if (!option) {
        cli_refuse(cli, command, "cli.unknown-option", written, NULL,
                   near_option(cli, table, name));
        return false;
    }
    if (option->flag) {
        if (equals)
            cli_refuse(cli, command, "cli.option-takes-no-word", option->name, NULL, NULL);
        *option->flag = true;
        return !equals;
    }
    if (*option->value) {
        cli_refuse(cli, command, "cli.option-twice", option->name, NULL, NULL);
        return false;
    }
    *option->value = equals                         ? equals + 1
                     : *index + 1 < arguments.count ? arguments.items[++*index]
                                                    : "";
    if (**option->value == '\0')
        cli_refuse(cli, command, "cli.option-wants-word", option->name, NULL, NULL);
    return **option->value != '\0';
}

static bool is_option(const char *written)
{
    return written[0] == '-' && written[1] != '\0';
}

bool options_read(struct cli *cli, const char *command, const struct option *options,
                  size_t option_count, struct arguments arguments, struct arguments *operands_out)
{
    struct option_table table = {options, option_count};
    struct arguments operands = {arena_new_many(cli->arena, arguments.count, char *), 0};
    bool only_operands = false;
    for (size_t i = 0; i < arguments.count; i++) {
        char *written = arguments.items[i];
        if (only_operands || !is_option(written)) {
            operands.items[operands.count++] = written;
        } else if (strcmp(written, "--") == 0) {
            only_operands = true;
        } else if (written[1] != '-') {
            cli_refuse(cli, command, "cli.unknown-option", written, NULL, NULL);
            return false;
        } else if (!read_option(cli, command, table, arguments, &i)) {
            return false;
        }
    }
    *operands_out = operands;
    return true;
}

static bool use_language(struct cli *cli, const char *word)
{
    if (language_find(text_of(word), &cli->language))
        return true;
    cli_refuse(cli, NULL, "cli.unknown-language", word, NULL, NULL);
    return false;
}

bool options_take_language(struct cli *cli, struct arguments *arguments)
{
    static const char name[] = "--lang";
    size_t kept = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        char *written = arguments->items[i];
        if (strcmp(written, "--") == 0) {
            while (i < arguments->count)
                arguments->items[kept++] = arguments->items[i++];
        } else if (strcmp(written, name) == 0) {
            if (!use_language(cli, i + 1 < arguments->count ? arguments->items[++i] : ""))
                return false;
        } else if (strncmp(written, name, sizeof name - 1) == 0 &&
                   written[sizeof name - 1] == '=') {
            if (!use_language(cli, written + sizeof name))
                return false;
        } else {
            arguments->items[kept++] = written;
        }
    }
    arguments->count = kept;
    return true;
}

bool options_ask_help(struct arguments arguments)
{
    for (size_t i = 0; i < arguments.count && strcmp(arguments.items[i], "--") != 0; i++)
        if (strcmp(arguments.items[i], "--help") == 0 || strcmp(arguments.items[i], "-h") == 0)
            return true;
    return false;
}
