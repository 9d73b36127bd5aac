/* write: strings and nodes to text. Says each value in one way only. Must not know what is said. */
#include "json.h"

#include <stdlib.h>

/* The letter that stands after the backslash; 0 = there is none for this one. */
static char short_escape(unsigned char c)
{
    static const char shorts[] = "btn\0fr"; /* from 0x08 on */
    if (c == '"' || c == '\\')
        return (char)c;
    return c >= '\b' && c <= '\r' ? shorts[c - '\b'] : '\0';
}

static void add_escape(struct builder *builder, unsigned char c)
{
    static const char digits[] = "0123456789ABCDEF";
    char code[] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
    char pair[] = {'\\', short_escape(c)};
    if (pair[1])
        builder_add(builder, (struct text){pair, sizeof pair});
    else
        builder_add(builder, (struct text){code, sizeof code});
}

/* Runs of plain bytes go in one piece. */
void json_add_string(struct builder *builder, struct text text)
{
    size_t start = 0;
    builder_add_char(builder, '"');
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c >= ' ' && c != '"' && c != '\\' && c != 0x7F)
            continue;
        builder_add(builder, (struct text){text.bytes + start, i - start});
        add_escape(builder, c);
        start = i + 1;
    }
    builder_add(builder, (struct text){text.bytes + start, text.size - start});
    builder_add_char(builder, '"');
}

void json_add_comma(struct builder *builder)
{
    char last = builder->size ? builder->bytes[builder->size - 1] : '{';
    if (last != '{' && last != '[')
        builder_add_char(builder, ',');
}

void json_add_name(struct builder *builder, struct text name)
{
    json_add_comma(builder);
    json_add_string(builder, name);
    builder_add_char(builder, ':');
}

/* What is being written: a list, a record, or outermost the one value. */
struct level {
    const struct json_node **children;
    size_t count, at;
    char closing; /* 0 outermost */
};

static int by_name(const void *one, const void *other)
{
    return text_compare((*(const struct json_node *const *)one)->name,
                        (*(const struct json_node *const *)other)->name);
}

static struct level level_of(struct arena *arena, const struct json_node *node,
                             enum json_order order)
{
    struct level level = {.closing = node->kind == JSON_KIND_RECORD ? '}' : ']'};
    level.children = arena_new_many(arena, node->as.count, const struct json_node *);
    for (const struct json_node *child = node + 1; child != node + node->size; child += child->size)
        level.children[level.count++] = child;
    if (order == JSON_ORDER_BY_NAME && node->kind == JSON_KIND_RECORD)
        qsort(level.children, level.count, sizeof *level.children, by_name);
    return level;
}

static void write_plain(struct builder *builder, const struct json_node *node)
{
    static const char *const words[] = {"null", "false", "true"};
    if (node->kind == JSON_KIND_STRING)
        json_add_string(builder, node->as.text);
    else if (node->kind == JSON_KIND_INTEGER)
        builder_add_number(builder, node->as.integer);
    else if (node->kind == JSON_KIND_REAL)
        builder_add(builder, node->as.text);
    else
        builder_add_string(builder, words[node->kind]);
}

static const struct json_node *next_child(struct builder *builder, struct level *level)
{
    const struct json_node *child = level->children[level->at++];
    if (level->at > 1)
        builder_add_char(builder, ',');
    if (level->closing == '}') {
        json_add_string(builder, child->name);
        builder_add_char(builder, ':');
    }
    return child;
}

void json_write(struct builder *builder, const struct json_node *node, enum json_order order)
{
    struct arena *arena = builder->arena;
    size_t depth = 1, room = 0;
    struct level *levels = arena_room(arena, NULL, 0, &room, sizeof *levels);
    levels[0] = (struct level){.children = &node, .count = 1};
    while (depth > 0) {
        struct level *level = &levels[depth - 1];
        if (level->at == level->count) {
            if (level->closing)
                builder_add_char(builder, level->closing);
            depth--;
            continue;
        }
        const struct json_node *child = next_child(builder, level);
        if (!json_has_children(child)) {
            write_plain(builder, child);
            continue;
        }
        builder_add_char(builder, child->kind == JSON_KIND_RECORD ? '{' : '[');
        levels = arena_room(arena, levels, depth, &room, sizeof *levels);
        levels[depth++] = level_of(arena, child, order);
    }
}

struct text json_written(struct arena *arena, const struct json_node *node, enum json_order order)
{
    struct builder written;
    builder_init(&written, arena);
    json_write(&written, node, order);
    return builder_text(&written);
}

void json_add_text(struct builder *builder, const char *name, struct text value)
{
    json_add_name(builder, text_of(name));
    json_add_string(builder, value);
}

void json_add_number(struct builder *builder, const char *name, int64_t value)
{
    json_add_name(builder, text_of(name));
    builder_add_number(builder, value);
}
