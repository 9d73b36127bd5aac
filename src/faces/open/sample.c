/* sample: files of examples/ that travel inside the program, for an installation that has none of its own yet. Always
 * shown as what they are: fictitious, or somebody else's. */
#include "open.h"

#include "samples.h"

struct text sample_file(const char *name)
{
    size_t count;
    const struct mapping_source *files = samples(&count);
    for (size_t i = 0; i < count; i++)
        if (text_is(files[i].name, name))
            return files[i].text;
    return (struct text){"", 0};
}

const struct register_rows *sample_register(struct arena *arena, const struct catalogue *catalogue)
{
    size_t name_count, count = 0;
    const char *const *names = register_file_names(&name_count);
    struct register_file *files = arena_new_many(arena, name_count, struct register_file);
    struct register_rows *rows = arena_new(arena, struct register_rows);
    for (size_t i = 0; i < name_count; i++) {
        struct text bytes = sample_file(names[i]);
        if (bytes.size)
            files[count++] = (struct register_file){text_of(names[i]), bytes};
    }
    struct register_problems problems = register_read(arena, files, count, catalogue, rows);
    ensure(problems.count == 0); /* ours, and read by tests/cli/exempel.sh too */
    return rows;
}
