/* order_part: what the files that import a delegation order share. Inside order*.c only. */
#ifndef FORMATS_ORDER_PART_H
#define FORMATS_ORDER_PART_H

#include "mapping.h"
#include "order_import.h"
#include "order_words.h"

/* What a column of an order may say. The Swedish names are those of a mapping file
 * (order_mapping.c). */
enum order_field {
    FIELD_NUMBER,
    FIELD_DECISION,
    FIELD_CITATION,
    FIELD_LAW,
    FIELD_CHAPTER,
    FIELD_SECTION,
    FIELD_DELEGATE,
    FIELD_LOWEST,
    FIELD_DEPUTY,
    FIELD_TERMS,
    FIELD_CONSULTED,
    FIELD_REMARK,
    FIELD_OUTCOME,
    FIELD_EVIDENCE,
    FIELD_BOARD,
    FIELD_TITLE,
    FIELD_VERSION,
    FIELD_CERTAINTY,
    FIELD_NOTE,
    FIELD_ID,
    ORDER_FIELDS
};

enum {
    ORDER_DELEGATES = 32,
    ORDER_CONDITIONS = 16,
    ORDER_TYPES = 512, /* of the catalogue */
    ORDER_CELL =
        4000 /* bytes of a cell that are read; the rest is kept as written and asked about */
};

/* A phrase that means a decision type. */
struct order_phrase {
    struct text words;
    int32_t type;
};

struct importer {
    struct arena *arena;
    const struct import_context *context;
    const struct catalogue *catalogue;
    const struct role_table *roles;
    struct order_import *out;
    struct sheet *sheet;
    const struct mapping *mapping;
    enum order_field fields[MAPPING_COLUMNS]; /* of each column of the mapping */
    int32_t columns[ORDER_FIELDS];            /* of the mapping; -1 = it has none */
    int32_t positions[ORDER_FIELDS];          /* in the sheet; -1 = not there */
    struct text *header;
    size_t header_count;
    struct order_phrase *phrases;
    size_t phrase_count;
    struct text cells[SHEET_COLUMNS]; /* of the row being read */
    size_t cell_count;
    struct text above;        /* what stands above the headings, a line for each row */
    struct text heading;      /* the latest heading within the table */
    bool bare;                /* the row before has nothing but a number and words */
    bool own;                 /* the table has the form of docs/register.md */
    struct import_row *items; /* out->items, while it grows */
    size_t item_room, line_room, body_room;
};

/* One row being made into a line of the order. */
struct order_draft {
    struct importer *importer;
    struct import_row *item;
    struct text fields[ORDER_FIELDS]; /* trimmed; size 0 = empty */
    struct order_line line;
    struct delegate delegates[ORDER_DELEGATES];
    size_t delegate_count;
    struct order_condition conditions[ORDER_CONDITIONS];
    size_t condition_count;
    bool types[ORDER_TYPES];
    struct citation citations[CITATION_PROVISIONS];
    size_t citation_count;
    bool appointed; /* members are those that the board has appointed */
    bool asked, refused;
};

/* --- questions (order_question.c): with none, one or two arguments, {1} and {2} of the text.
 * More than there is room for are left out; the row is questioned all the same. --- */
void order_ask_plain(struct order_draft *draft, const char *key);
void order_ask(struct order_draft *draft, const char *key, struct text first);
void order_ask_two(struct order_draft *draft, const char *key, struct text first,
                   struct text second);
/* Said of the row without a question: it may still be taken. */
void order_note(struct order_draft *draft, const char *key, struct text first);
void order_note_two(struct order_draft *draft, const char *key, struct text first,
                    struct text second);
void order_refuse(struct order_draft *draft, const char *key);

/* --- conditions (order_condition.c) --- */
void order_condition_add(struct order_draft *draft, enum condition_kind kind, int32_t role,
                         int64_t number);
/* Every condition of a text; what the program cannot read becomes CONDITION_OTHER with a
 * question. */
void order_conditions_read(struct order_draft *draft, struct text written);
/* Those that the program can read, and nothing of the rest. */
void order_conditions_scan(struct order_draft *draft, struct text written);

#endif
