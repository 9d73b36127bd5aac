/* json: JSON by RFC 8259 to one flat list of nodes, and back. Pure C, no recursion over input, no memory but the
 * arena's. Must not know what a member means or what anybody is told about a fault. This is the room's one public
 * header. */
#ifndef JSON_JSON_H
#define JSON_JSON_H

#include "base/base.h"

enum json_kind {
    JSON_KIND_NULL,
    JSON_KIND_FALSE,
    JSON_KIND_TRUE,
    JSON_KIND_INTEGER, /* without fraction and exponent; within 64 bits */
    JSON_KIND_REAL,    /* kept as it was written: nobody has asked for its value */
    JSON_KIND_STRING,
    JSON_KIND_LIST,
    JSON_KIND_RECORD
};

/* A value. What is inside a list or a record stands right after it, in the order of the text. */
struct json_node {
    struct text name; /* of a member of a record; else no bytes */
    union {
        struct text text; /* of a string, with a zero after it; of a real */
        int64_t integer;
        size_t count; /* values of a list, members of a record */
    } as;
    size_t size; /* nodes, itself included: the next value is that many further on */
    enum json_kind kind;
};

enum json_wrong {
    JSON_WRONG_SYNTAX, /* broken UTF-8 and numbers beyond 64 bits included */
    JSON_WRONG_CUT,    /* the text ends before its value does */
    JSON_WRONG_TWICE,  /* a record has the name twice */
    JSON_WRONG_DEEP,
    JSON_WRONG_ZERO /* \u0000 */
};

enum { JSON_DEPTH_MOST = 2048 }; /* values inside each other */

struct json_fault {
    enum json_wrong wrong;
    size_t end; /* bytes up to and with the first that cannot be, or up to the end of the text */
    struct text name; /* of JSON_WRONG_TWICE */
};

enum json_zero { JSON_ZERO_REFUSED, JSON_ZERO_ALLOWED }; /* \u0000 in strings; never in names */

/* One value, with blanks around it at most. Nodes and texts are the arena's: the bytes given may go. Nothing when it is
 * refused; fault_out may be NULL. The caller may change nodes, but not their number. */
struct json_node *json_read(struct arena *arena, struct text bytes, enum json_zero zero,
                            struct json_fault *fault_out);

/* All of these take a node that is not there (NULL), which is nothing and has nothing. */
static inline bool json_is(const struct json_node *node, enum json_kind kind)
{
    return node && node->kind == kind;
}

/* Of a string; "" of anything else. */
static inline struct text json_word(const struct json_node *node)
{
    return node && node->kind == JSON_KIND_STRING ? node->as.text : TEXT_LITERAL("");
}

static inline bool json_has_children(const struct json_node *node)
{
    return json_is(node, JSON_KIND_LIST) || json_is(node, JSON_KIND_RECORD);
}

static inline size_t json_count(const struct json_node *node)
{
    return node && json_has_children(node) ? node->as.count : 0;
}

/* The values of a list, the members of a record: for (child = json_first(x); child != json_end(x); child =
 * json_next(child)). */
static inline struct json_node *json_first(struct json_node *node)
{
    return node ? node + 1 : NULL;
}

static inline struct json_node *json_next(struct json_node *node)
{
    return node + node->size;
}

static inline struct json_node *json_end(struct json_node *node)
{
    return node ? node + node->size : NULL;
}

#define JSON_EACH(child, node)                                                     \
    for (struct json_node * (child) = json_first(node); (child) != json_end(node); \
         (child) = json_next(child))

/* The member of a record; NULL when there is none, or no record. */
struct json_node *json_member(struct json_node *record, const char *name);
struct json_node *json_member_named(struct json_node *record, struct text name);

enum json_order { JSON_ORDER_KEPT, JSON_ORDER_BY_NAME };

/* Adds the value without blanks; the members of each record as they stand, or by their names' bytes. */
void json_write(struct builder *builder, const struct json_node *node, enum json_order order);

/* The same as a text of its own. */
struct text json_written(struct arena *arena, const struct json_node *node, enum json_order order);

/* Adds a JSON string with its quotes; the text must be valid UTF-8. */
void json_add_string(struct builder *builder, struct text text);

/* Adds the comma before a value or a name, unless the list or record that it stands in has just begun. */
void json_add_comma(struct builder *builder);

/* Adds the name of a member, with what stands before and after it. */
void json_add_name(struct builder *builder, struct text name);

/* A member whose value is a string, or a whole number. */
void json_add_text(struct builder *builder, const char *name, struct text value);
void json_add_number(struct builder *builder, const char *name, int64_t value);

#endif
