/* xlsx_relations: the .rels parts. Must not know which relation is of use. */
#include "xlsx_relations.h"

#include "xlsx_xml.h"

#include <string.h>

enum { RELATION_LIMIT = 2048 };

struct reading {
    struct arena *arena;
    struct text folder; /* of the part that points, with its slash */
    struct relations *relations;
};

static struct text folder_of(struct text part)
{
    while (part.size && part.bytes[part.size - 1] != '/')
        part.size--;
    return part;
}

/* Takes the last folder away from a name that ends with a slash or is empty. */
static void drop_folder(struct builder *name)
{
    struct text shorter = builder_text(name);
    if (shorter.size)
        shorter.size--;
    name->size = folder_of(shorter).size;
}

/* "../styles.xml" seen from "xl/worksheets/" is "xl/styles.xml"; "/xl/a.xml" stands for itself. */
static const char *resolve(struct arena *arena, struct text folder, struct text target)
{
    struct builder name;
    builder_init(&name, arena);
    if (text_starts(target, "/"))
        target = text_after(target, 1);
    else
        builder_add(&name, folder);
    while (target.size) {
        size_t before = target.size;
        struct text step = text_cut(&target, '/');
        bool last = before == step.size;
        if (text_is(step, "..")) {
            drop_folder(&name);
        } else if (!text_is(step, ".")) {
            builder_add(&name, step);
            if (!last)
                builder_add_char(&name, '/');
        }
    }
    return builder_string(&name);
}

static const char *last_word(struct arena *arena, const char *address)
{
    const char *slash = strrchr(address, '/');
    return text_copy(arena, text_of(slash ? slash + 1 : address));
}

static void on_start(void *state, const char *name, const char **attributes)
{
    struct reading *reading = state;
    const char *id = xml_attribute(attributes, "Id");
    const char *type = xml_attribute(attributes, "Type");
    const char *target = xml_attribute(attributes, "Target");
    if (strcmp(name, "Relationship") != 0 || !id || !type || !target ||
        reading->relations->count == RELATION_LIMIT)
        return;
    reading->relations->items[reading->relations->count++] = (struct relation){
        .id = text_copy(reading->arena, text_of(id)),
        .type = last_word(reading->arena, type),
        .target = resolve(reading->arena, reading->folder, text_of(target)),
    };
}

static const char *relations_part(struct arena *arena, struct text part, struct text folder)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add(&name, folder);
    builder_add_string(&name, "_rels/");
    builder_add(&name, text_after(part, folder.size));
    builder_add_string(&name, ".rels");
    return builder_string(&name);
}

const char *relations_read(struct arena *arena, struct zip *zip, const char *part,
                           struct relations *relations_out)
{
    static const struct xml_handlers handlers = {.start = on_start};
    *relations_out = (struct relations){arena_new_many(arena, RELATION_LIMIT, struct relation), 0};
    struct text folder = folder_of(text_of(part));
    struct reading reading = {arena, folder, relations_out};
    return xml_read_all(arena, zip, relations_part(arena, text_of(part), folder), &handlers,
                        &reading);
}

const char *relations_find(const struct relations *relations, const char *type)
{
    for (size_t i = 0; i < relations->count; i++)
        if (strcmp(relations->items[i].type, type) == 0)
            return relations->items[i].target;
    return NULL;
}
