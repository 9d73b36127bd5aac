/* mapping: see mapping.h. */
#include "mapping.h"

#include "desk/desk.h"
#include "os/os.h"

enum { MAPPING_BYTES = 1024 * 1024 };

static struct text shipped_name(const void *list, size_t index)
{
    return ((const struct mapping_source *)list)[index].name;
}

static bool refuse_mapping(struct cli *cli, const char *command, const char *word,
                           const struct mapping_source *shipped, size_t count)
{
    struct builder names;
    builder_init(&names, cli->arena);
    for (size_t i = 0; i < count; i++) {
        if (i)
            builder_add_string(&names, ", ");
        builder_add(&names, shipped[i].name);
    }
    const char *near = nearest_words(cli->arena, text_of(word),
                                     (struct known_words){shipped_name, shipped, count}, 1);
    cli_refuse(cli, command, "cli.no-such-mapping", word, builder_string(&names), near);
    return false;
}

/* One in the file of that path, of the kind that is wanted. */
static bool open_file(struct cli *cli, const char *command, const char *word, bool of_register,
                      const struct mapping_source *shipped, size_t count, struct mappings *mappings)
{
    static const struct problem other = {.key = "problem.import-other-kind"};
    struct text text;
    struct problem problem;
    const struct mapping *mapping;
    if (file_read_whole(cli->arena, word, MAPPING_BYTES, &text))
        return refuse_mapping(cli, command, word, shipped, count);
    if (!mapping_parse(cli->arena, text, &mapping, &problem))
        return cli_problem(cli, word, &problem);
    if (mapping_is_register(mapping) != of_register)
        return cli_problem(cli, word, &other);
    mappings_add(mappings, word, mapping, text);
    return true;
}

bool mappings_open(struct cli *cli, const char *command, const char *word,
                   struct mappings *mappings_out)
{
    size_t count;
    const struct mapping_source *shipped = mapping_shipped(&count);
    *mappings_out = mappings_shipped(cli->arena, word);
    return mappings_out->count || !word ||
           open_file(cli, command, word, false, shipped, count, mappings_out);
}

bool mappings_open_register(struct cli *cli, const char *command, const char *word,
                            struct mappings *mappings_out)
{
    size_t count;
    const struct mapping_source *shipped = mapping_shipped_registers(&count);
    *mappings_out = mappings_of_registers(cli->arena, word);
    return mappings_out->count || !word ||
           open_file(cli, command, word, true, shipped, count, mappings_out);
}
