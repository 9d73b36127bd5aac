/* fold_case: events to a case as case-timeline/1 has it. Must not know what a fact means. */
#include "fold.h"

static struct fold_piece *piece_of(struct fold_pieces *pieces, struct text name)
{
    for (size_t i = 0; i < pieces->count; i++)
        if (text_equal(pieces->items[i].name, name))
            return &pieces->items[i];
    return NULL;
}

static void add(struct fold *fold, struct fold_pieces *pieces, struct text name, struct text object)
{
    pieces->items =
        arena_room(fold->arena, pieces->items, pieces->count, &pieces->room, sizeof *pieces->items);
    pieces->items[pieces->count++] = (struct fold_piece){name, object};
}

static void put(struct fold *fold, struct fold_pieces *pieces, struct text name, struct text object)
{
    struct fold_piece *piece = piece_of(pieces, name);
    if (piece)
        piece->object = object;
    else
        add(fold, pieces, name, object);
}

void fold_head(struct fold *fold, const char *member, struct text value)
{
    if (value.size)
        put(fold, &fold->head, text_of(member), value);
}

void fold_party(struct fold *fold, struct text ref, struct text object)
{
    put(fold, &fold->parties, ref, object);
}

void fold_decider(struct fold *fold, struct text ref, struct text role)
{
    struct builder object;
    if (!ref.size || !role.size || piece_of(&fold->parties, ref))
        return;
    builder_init(&object, fold->arena);
    builder_add_string(&object, "{\"ref\":");
    json_add_string(&object, ref);
    builder_add_string(&object, ",\"role\":");
    json_add_string(&object, role);
    builder_add_char(&object, '}');
    add(fold, &fold->parties, ref, builder_text(&object));
}

void fold_event(struct fold *fold, struct text object)
{
    add(fold, &fold->events, (struct text){0}, object);
}

void fold_correction(struct fold *fold, size_t index, struct text object)
{
    if (index < fold->events.count)
        fold->events.items[index].object = object;
}

void fold_complete(struct fold *fold, struct text word)
{
    if (!piece_of(&fold->complete, word))
        add(fold, &fold->complete, word, word);
}

static void write_list(struct builder *line, const char *name, const struct fold_pieces *pieces,
                       bool as_words)
{
    builder_add_string(line, ",\"");
    builder_add_string(line, name);
    builder_add_string(line, "\":[");
    for (size_t i = 0; i < pieces->count; i++) {
        builder_add_string(line, i ? "," : "");
        if (as_words)
            json_add_string(line, pieces->items[i].object);
        else
            builder_add(line, pieces->items[i].object);
    }
    builder_add_char(line, ']');
}

struct text fold_write_case(const struct fold *fold)
{
    struct builder line;
    builder_init(&line, fold->arena);
    builder_add_string(&line, "{\"format\":\"case-timeline/1\"");
    for (size_t i = 0; i < fold->head.count; i++) {
        builder_add_char(&line, ',');
        json_add_string(&line, fold->head.items[i].name);
        builder_add_char(&line, ':');
        json_add_string(&line, fold->head.items[i].object);
    }
    write_list(&line, "parties", &fold->parties, false);
    write_list(&line, "events", &fold->events, false);
    if (fold->complete.count)
        write_list(&line, "record_complete", &fold->complete, true);
    builder_add_string(&line, "}\n");
    return builder_text(&line);
}
