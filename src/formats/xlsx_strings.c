/* xlsx_strings: shared texts, plain and rich (the runs of a rich text are joined, its reading aids left out).
 */
#include "xlsx_strings.h"

#include "xlsx_xml.h"

#include <string.h>

enum {
    SLAB_TEXTS = 4096,
    SLABS = 1024,           /* four million texts */
    TEXT_LIMIT = 64 * 1024, /* bytes of one text; the rest is cut, a cell that long is refused */
    TOTAL_LIMIT = 256 * 1024 * 1024 /* bytes of all */
};

struct shared_strings {
    struct arena *arena;
    struct text *slabs[SLABS];
    size_t count;
    size_t total_bytes;
    struct builder current;
    bool in_text, in_aid; /* inside <t>, inside <rPh> */
    bool overflown;
};

static void on_start(void *state, const char *name, const char **attributes)
{
    struct shared_strings *strings = state;
    (void)attributes;
    if (strcmp(name, "si") == 0)
        builder_clear(&strings->current);
    else if (strcmp(name, "t") == 0)
        strings->in_text = true;
    else if (strcmp(name, "rPh") == 0)
        strings->in_aid = true;
}

static void keep(struct shared_strings *strings)
{
    struct text whole = builder_text(&strings->current);
    strings->total_bytes += whole.size;
    if (strings->count == (size_t)SLABS * SLAB_TEXTS || strings->total_bytes > TOTAL_LIMIT) {
        strings->overflown = true;
        return;
    }
    struct text **slab = &strings->slabs[strings->count / SLAB_TEXTS];
    if (!*slab)
        *slab = arena_new_many(strings->arena, SLAB_TEXTS, struct text);
    (*slab)[strings->count++ % SLAB_TEXTS] = text_kept(strings->arena, whole);
}

static void on_end(void *state, const char *name)
{
    struct shared_strings *strings = state;
    if (strcmp(name, "si") == 0)
        keep(strings);
    else if (strcmp(name, "t") == 0)
        strings->in_text = false;
    else if (strcmp(name, "rPh") == 0)
        strings->in_aid = false;
}

static void on_text(void *state, const char *bytes, int size)
{
    struct shared_strings *strings = state;
    if (strings->in_text && !strings->in_aid && strings->current.size <= TEXT_LIMIT)
        builder_add(&strings->current, (struct text){bytes, (size_t)size});
}

const char *strings_read(struct arena *arena, struct zip *zip, const char *part,
                         struct shared_strings **strings_out)
{
    static const struct xml_handlers handlers = {on_start, on_end, on_text};
    struct shared_strings *strings = *strings_out = arena_new(arena, struct shared_strings);
    strings->arena = arena;
    builder_init(&strings->current, arena);
    const char *wrong = part ? xml_read_all(arena, zip, part, &handlers, strings) : NULL;
    return !wrong && strings->overflown ? "problem.workbook-bomb" : wrong;
}

bool strings_get(const struct shared_strings *strings, size_t index, struct text *text_out)
{
    if (index >= strings->count)
        return false;
    *text_out = strings->slabs[index / SLAB_TEXTS][index % SLAB_TEXTS];
    return true;
}
