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

static void add_value(struct builder *object, const struct said *said, struct text word)
{
    if (said->input->type == INPUT_NUMBER)
        builder_add(object, word);
    else if (said->input->type == INPUT_BOOL)
        builder_add_string(object, text_is(word, "ja") ? "true" : "false");
    else
        json_add_string(object, word);
}

/* The fields after the key as members of an object, those that were said. */
static struct text members(struct arena *arena, const struct happened *happened)
{
    struct builder object;
    builder_init(&object, arena);
    for (size_t i = 1; i < happened->said_count; i++) {
        const struct said *said = &happened->said[i];
        if (!said->count)
            continue;
        builder_add_char(&object, object.size ? ',' : '{');
        json_add_string(&object, text_of(said->input->name));
        builder_add_string(&object, said->input->many ? ":[" : ":");
        for (size_t j = 0; j < said->count; j++) {
            builder_add_string(&object, j ? "," : "");
            add_value(&object, said, said->items[j]);
        }
        builder_add_string(&object, said->input->many ? "]" : "");
    }
    builder_add_string(&object, object.size ? "}" : "{}");
    return builder_text(&object);
}

void fold_party(struct fold *fold, const struct happened *happened)
{
    ensure(happened->said_count > 1);
    if (happened->said[1].count)
        put(fold, &fold->parties, happened->said[1].items[0], members(fold->arena, happened));
}

void fold_order(struct fold *fold, const struct happened *happened)
{
    add(fold, &fold->order, (struct text){0}, members(fold->arena, happened));
}

/* Whoever decided, unless the case has the party already. */
static void add_decider(struct fold *fold, struct text ref, struct text role)
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
    fold->events = arena_room(fold->arena, fold->events, fold->event_count, &fold->event_room,
                              sizeof *fold->events);
    struct fold_told event = fold_read_told(fold->arena, object);
    add_decider(fold, event.decider, event.role);
    fold->events[fold->event_count++] = event;
}

void fold_correction(struct fold *fold, struct text number, struct text object)
{
    int32_t at;
    struct fold_told event = fold_read_told(fold->arena, object);
    fold->lost |= !text_to_number(number, &at) || at < 0 || (size_t)at >= fold->event_count;
    if (fold->lost)
        return;
    add_decider(fold, event.decider, event.role);
    fold->events[at] = event;
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

static void write_events(struct builder *line, const struct fold *fold,
                         const struct folded_case *folded)
{
    builder_add_string(line, ",\"events\":[");
    for (size_t i = 0; i < fold->event_count; i++) {
        builder_add_string(line, i ? "," : "");
        builder_add(line, fold_move_refs(fold->arena, fold->events[folded->number_at[i]].object,
                                         folded->place_of, fold->event_count));
    }
    builder_add_char(line, ']');
}

void fold_write_case(const struct fold *fold, struct folded_case *case_out)
{
    struct builder line;
    fold_place_events(fold, case_out);
    builder_init(&line, fold->arena);
    builder_add_string(&line, "{\"format\":\"case-timeline/1\"");
    for (size_t i = 0; i < fold->head.count; i++) {
        builder_add_char(&line, ',');
        json_add_string(&line, fold->head.items[i].name);
        builder_add_char(&line, ':');
        json_add_string(&line, fold->head.items[i].object);
    }
    write_list(&line, "parties", &fold->parties, false);
    if (fold->order.count)
        write_list(&line, "delegation_order", &fold->order, false);
    write_events(&line, fold, case_out);
    if (fold->complete.count)
        write_list(&line, "record_complete", &fold->complete, true);
    builder_add_string(&line, "}\n");
    case_out->line = builder_text(&line);
}
