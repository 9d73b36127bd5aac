/* test_order_law: the real law, compiled once, for tests of imported orders. */
#include "test_order.h"

#include <dirent.h>

enum { LAW_FILES = 1024, FILE_BYTES = 1 << 20 };

static struct rule_source files[LAW_FILES];
static size_t file_count;

struct text order_read_file(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    ensure(file);
    char *bytes = arena_allocate(arena, FILE_BYTES);
    size_t size = fread(bytes, 1, FILE_BYTES, file);
    fclose(file);
    return (struct text){bytes, size};
}

/* Every file of the law, with a folder's name before its own. */
static void load_law(struct arena *arena, const char *folder, const char *name)
{
    char path[1024], inner[512];
    DIR *listing = opendir(folder);
    ensure(listing);
    for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
        if (entry->d_name[0] == '.' || strstr(entry->d_name, ".md"))
            continue;
        snprintf(path, sizeof path, "%.700s/%.250s", folder, entry->d_name);
        snprintf(inner, sizeof inner, "%s%s%s", name, *name ? "/" : "", entry->d_name);
        DIR *below = opendir(path);
        if (below) {
            closedir(below);
            load_law(arena, path, inner);
            continue;
        }
        ensure(file_count < LAW_FILES);
        struct text kept = {text_copy(arena, text_of(inner)), strlen(inner)};
        files[file_count++] = (struct rule_source){kept, order_read_file(arena, path)};
    }
    closedir(listing);
}

const struct rulebook *order_law(void)
{
    static const struct rulebook *made;
    if (!made) {
        struct arena *kept = arena_open(0);
        struct rule_problems problems;
        load_law(kept, LAW_FOLDER, "");
        made = rulebook_compile(kept, files, file_count, &problems);
        ensure(made);
    }
    return made;
}

const struct catalogue *order_catalogue(void)
{
    return rulebook_catalogue(order_law());
}
