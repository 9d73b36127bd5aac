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

bool mappings_open(struct cli *cli, const char *command, const char *word,
                   struct mappings *mappings_out)
{
    size_t count;
    const struct mapping_source *shipped = mapping_shipped(&count);
    *mappings_out = mappings_shipped(cli->arena, word);
    if (mappings_out->count || !word)
        return true;

    struct text text;
    struct problem problem;
    const struct mapping *mapping;
    if (file_read_whole(cli->arena, word, MAPPING_BYTES, &text))
        return refuse_mapping(cli, command, word, shipped, count);
    if (!mapping_parse(cli->arena, text, &mapping, &problem))
        return cli_problem(cli, word, &problem);
    mappings_add(mappings_out, word, mapping, text);
    return true;
}
