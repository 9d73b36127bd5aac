/* happening: what is asked for, what has been said, and what a feature makes of it: pieces of what is judged, values
 * of rows. A part of feature.h, which is to be included. */
#ifndef ENGINE_HAPPENING_H
#define ENGINE_HAPPENING_H

#include "leaf/leaf.h"
#include "store/store.h"

struct event_kind;
struct json_node;

/* What may stand in an input; everything is written as text. */
enum input_type {
    INPUT_TEXT,   /* words of people: any letters, several lines */
    INPUT_KEY,    /* the municipality's own name of a thing: no "|" and no line break */
    INPUT_DAY,    /* 2026-01-15 */
    INPUT_TIME,   /* 14:30 */
    INPUT_NUMBER, /* whole, at most nine digits */
    INPUT_BOOL,   /* ja, nej */
    INPUT_WORD,   /* one of those in `of`, with "|" between */
    INPUT_THING,  /* the key of a thing of the kind `of` */
    INPUT_FACT,   /* NAMN=VÄRDE: an attribute of the vocabulary */
    INPUT_OBJECT, /* a JSON object */
    INPUT_HASH,   /* NAMN=SHA-256 of a document, in 64 letters */
    INPUT_RULE,   /* the name of a rule of the law */
    INPUT_ROWS /* CSV of the register; `of` is "orders/order_rows": rows of a row that the event tells of */
};

struct input {
    const char *name; /* its label has the key "input.<name>" */
    enum input_type type;
    bool required, many;
    bool personal; /* about a person: never among the arguments of a process */
    const char *of;
    size_t least;  /* letters of an answer that says something; 0 = any */
    bool nameless; /* of the work, never of a person: what says who somebody is is not taken */
};

/* What an input was answered with; count 0 = not at all. */
struct said {
    const struct input *input;
    const struct text *items;
    size_t count;
};

/* An event that has happened, as folds and projections see it: never whoever asked for it. */
struct happened {
    const struct event_kind *kind;
    uint64_t entry, place; /* number in the ledger; place in its stream */
    struct leaf_id stream;
    struct text key; /* of the thing whose stream it is */
    struct moment recorded;
    struct leaf_id actor;
    const struct said *said;
    size_t said_count;
    struct text verdict; /* findings as JSON Lines; size 0 = none, not judged, or of a fold */
};

/* The answer to an input: the first one, or ""; all of them. */
struct text happened_text(const struct happened *happened, const char *input);
struct said happened_all(const struct happened *happened, const char *input);
/* The lines of an INPUT_ROWS below its heading: of each line the cells of these columns, "" where there is none. */
const struct text *happened_lines(const struct happened *happened, const char *input,
                                  const char *const *columns, size_t column_count,
                                  struct arena *arena, size_t *count_out);
/* DAY_NONE when not said. */
int32_t happened_day(const struct happened *happened, const char *input);

/* A JSON object (an event, a line of a verdict), to be asked for its members; NULL, which has none, when it is no
 * JSON. */
struct json_node *object_read(struct arena *arena, struct text object);
/* A member as text, names with "." between, of lists numbers from 0; size 0 = none. Memory is also the arena's of
 * object_read. */
struct text object_member(struct arena *arena, struct json_node *object, const char *path);

/* The answer as a parameter of a statement: null when not said. */
static inline struct value value_said(const struct happened *happened, const char *input)
{
    struct text text = happened_text(happened, input);
    return text.size ? value_text(text) : value_null();
}

static inline struct value value_member(struct arena *arena, struct json_node *object,
                                        const char *path)
{
    struct text text = object_member(arena, object, path);
    return text.size ? value_text(text) : value_null();
}

/* The first of two members that is there. */
static inline struct value value_either(struct arena *arena, struct json_node *object,
                                        const char *one, const char *other)
{
    struct value value = value_member(arena, object, one);
    return value.is_null ? value_member(arena, object, other) : value;
}

/* All answers to an input as one text; null when not said. */
struct value value_joined(struct arena *arena, const struct happened *happened, const char *input,
                          const char *between);

/* When it was recorded, as an entry writes it. */
struct text happened_recorded(struct arena *arena, const struct happened *happened);

/* What an event adds to what is judged: a row of the register, or a piece of the thing's case. */
struct fold;
struct arena *fold_arena(const struct fold *fold);
/* What the same thing was last told of that kind; NULL = nothing. */
const struct happened *fold_last(const struct fold *fold, const struct event_kind *kind);
/* A row as docs/register.md has it. id is the row's own name within its table: the same id again replaces it. */
void fold_row(struct fold *fold, const char *table, struct text id, const char *const *columns,
              const struct text *values, size_t count);
/* Cells of the row of that id; its others stay. */
void fold_cells(struct fold *fold, const char *table, struct text id, const char *const *columns,
                const struct text *values, size_t count);
void fold_drop(struct fold *fold, const char *table, struct text id);
/* Rows of the table whose id begins so end on the day. */
void fold_end(struct fold *fold, const char *table, struct text id, struct text last_day);
/* The same cell in rows of the table whose id begins so. */
void fold_fill(struct fold *fold, const char *table, struct text id, const char *column,
               struct text value);
/* Whole lines below the head of the table; the id of each is the one given, its cell `name`, its number. */
void fold_lines(struct fold *fold, const char *table, struct text id, const char *name,
                struct text csv);
/* From now on nothing that is told of the case may say who somebody is, or where. */
void fold_guard(struct fold *fold);
/* Of a case: a member of its head; a party and a row of its own delegation order, whose members are the fields after
 * the key (a party's next one is its ref: the same ref again replaces it); an event as the format has it; the event
 * of that number told anew; a word of record_complete. Events have the numbers in which they were recorded, also
 * where they name each other; whoever decided becomes a party by itself. */
void fold_head(struct fold *fold, const char *member, struct text value);
void fold_party(struct fold *fold, const struct happened *happened);
void fold_order(struct fold *fold, const struct happened *happened);
void fold_event(struct fold *fold, struct text object);
void fold_correction(struct fold *fold, struct text number, struct text object);
void fold_complete(struct fold *fold, struct text word);

#endif
