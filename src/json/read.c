/* read: a text to nodes, one value after the other. What is open is remembered in the nodes themselves: while a list or
 * record is read, its size is the number of the one around it. Must not know letters inside strings and numbers. */
#include "part.h"

#include <string.h>

static inline char next_letter(struct json_reader *reader)
{
    char c = *reader->at;
    while (c == ' ' || c == '\n' || c == '\t' || c == '\r')
        c = *++reader->at;
    return c;
}

static inline struct json_node *add_node(struct json_reader *reader, enum json_kind kind)
{
    if (reader->count == reader->room)
        reader->nodes = arena_room(reader->arena, reader->nodes, reader->count, &reader->room,
                                   sizeof *reader->nodes);
    struct json_node *node = &reader->nodes[reader->count++];
    if (reader->open != READER_NOTHING)
        reader->nodes[reader->open].as.count++;
    *node = (struct json_node){.name = reader->name, .size = 1, .kind = kind};
    reader->name = (struct text){0};
    return node;
}

static bool read_name(struct json_reader *reader)
{
    if (next_letter(reader) != '"')
        return json_refuse(reader, reader->at);
    if (!json_read_string(reader, JSON_ZERO_REFUSED, &reader->name))
        return false;
    if (next_letter(reader) != ':')
        return json_refuse(reader, reader->at);
    reader->at++;
    return true;
}

static bool close_node(struct json_reader *reader)
{
    struct json_node *node = &reader->nodes[reader->open];
    size_t around = node->size;
    node->size = reader->count - reader->open;
    reader->at++;
    reader->depth--;
    reader->open = around;
    const struct json_node *twice =
        node->kind == JSON_KIND_RECORD ? json_twice(reader->arena, node) : NULL;
    if (!twice)
        return true;
    *reader->fault = (struct json_fault){
        JSON_WRONG_TWICE, (size_t)(twice->name.bytes + twice->name.size - reader->start),
        twice->name};
    return false;
}

enum step { STEP_VALUE, STEP_AFTER, STEP_END, STEP_REFUSED };

static enum step step_if(bool good, enum step step)
{
    return good ? step : STEP_REFUSED;
}

static enum step open_node(struct json_reader *reader, enum json_kind kind, char closing)
{
    struct json_node *node = add_node(reader, kind);
    node->size = reader->open;
    reader->open = reader->count - 1;
    reader->depth++;
    reader->at++;
    if (next_letter(reader) == closing)
        return step_if(close_node(reader), STEP_AFTER);
    return step_if(kind == JSON_KIND_LIST || read_name(reader), STEP_VALUE);
}

static enum step read_literal(struct json_reader *reader, const char *letters, enum json_kind kind)
{
    while (*letters && *reader->at == *letters) {
        reader->at++;
        letters++;
    }
    if (*letters)
        return step_if(json_refuse(reader, reader->at), STEP_REFUSED);
    add_node(reader, kind);
    return STEP_AFTER;
}

static enum step read_value(struct json_reader *reader)
{
    char c = next_letter(reader);
    if (reader->depth == JSON_DEPTH_MOST)
        return step_if(json_refuse_as(reader, reader->at, JSON_WRONG_DEEP), STEP_REFUSED);
    switch (c) {
    case '"': {
        struct json_node *node = add_node(reader, JSON_KIND_STRING);
        return step_if(json_read_string(reader, reader->zero, &node->as.text), STEP_AFTER);
    }
    case '{':
        return open_node(reader, JSON_KIND_RECORD, '}');
    case '[':
        return open_node(reader, JSON_KIND_LIST, ']');
    case 'n':
        return read_literal(reader, "null", JSON_KIND_NULL);
    case 't':
        return read_literal(reader, "true", JSON_KIND_TRUE);
    case 'f':
        return read_literal(reader, "false", JSON_KIND_FALSE);
    default:
        return step_if(json_read_number(reader, add_node(reader, JSON_KIND_INTEGER)), STEP_AFTER);
    }
}

/* Ends what ends here, until another value follows. */
static enum step read_after(struct json_reader *reader)
{
    char c = next_letter(reader);
    while (reader->open != READER_NOTHING) {
        bool record = reader->nodes[reader->open].kind == JSON_KIND_RECORD;
        if (c == ',') {
            reader->at++;
            return step_if(!record || read_name(reader), STEP_VALUE);
        }
        if (c != (record ? '}' : ']'))
            return step_if(json_refuse(reader, reader->at), STEP_REFUSED);
        if (!close_node(reader))
            return STEP_REFUSED;
        c = next_letter(reader);
    }
    return step_if(reader->at == reader->end || json_refuse(reader, reader->at), STEP_END);
}

struct json_node *json_read(struct arena *arena, struct text bytes, enum json_zero zero,
                            struct json_fault *fault_out)
{
    enum { BYTES_A_NODE = 16 }; /* of most files: the list of nodes seldom grows */
    struct json_fault fault = {0};
    struct json_reader reader = {.arena = arena, .open = READER_NOTHING, .zero = zero};
    reader.fault = fault_out ? fault_out : &fault;
    reader.at = reader.start = arena_allocate(arena, bytes.size + READER_ZEROS);
    reader.end = reader.start + bytes.size;
    reader.room = bytes.size / BYTES_A_NODE + 1;
    reader.nodes = arena_new_many(arena, reader.room, struct json_node);
    if (bytes.size)
        memcpy(reader.start, bytes.bytes, bytes.size);
    enum step step = STEP_VALUE;
    while (step < STEP_END)
        step = step == STEP_VALUE ? read_value(&reader) : read_after(&reader);
    return step == STEP_END ? reader.nodes : NULL;
}
