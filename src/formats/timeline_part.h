/* timeline_part: what the files of the timeline reader share: where the reader stands, how it refuses, and one small
 * reader for each type of value. Included by timeline*.c only; must not know any list or workbook. */
#ifndef FORMATS_TIMELINE_PART_H
#define FORMATS_TIMELINE_PART_H

#include "timeline.h"

#include "json/json.h"

/* The persons of the case by their ref, sorted, so that a name is found in few steps. */
struct party_index {
    const struct party *parties;
    int32_t *sorted;
    size_t count;
};

struct timeline_reader {
    struct arena *arena;
    struct problem *problem;
    struct party_index index;
    size_t event_count; /* events in the file: the bound of every reference */
    /* Where the reader stands, for the place of a problem: list[list_index].group.field[item] */
    const char *list, *group; /* NULL outside */
    size_t list_index;
    struct text field; /* size 0 = the whole record */
    int32_t item;      /* -1 outside a list of values */
};

/* Reads one JSON value into *slot. false when it refused. parameter: the enumeration or the greatest number. */
typedef bool value_reader(struct timeline_reader *reader, struct json_node *json, void *slot,
                          int parameter);

/* A row of a table of fields: what stands at offset of the target, and who reads it. */
struct field {
    struct text name;
    value_reader *read;
    size_t offset;
    int parameter;
};

#define FIELD(name, read, type, member, parameter)                         \
    {                                                                      \
        TEXT_LITERAL(name), read, offsetof(struct type, member), parameter \
    }

/* A bit per row of a table of fields. */
#define SEEN(row) (UINT32_C(1) << (row))

/* Values of a list, as the dossier keeps them. */
struct numbers {
    const int32_t *items;
    size_t count;
};

/* timeline_problem: each fills the problem and answers false. */
bool timeline_refuse(struct timeline_reader *reader, const char *key);
bool timeline_refuse_about(struct timeline_reader *reader, const char *key, struct text first,
                           struct text second);
bool timeline_refuse_number(struct timeline_reader *reader, const char *key, int64_t number);
bool timeline_refuse_field(struct timeline_reader *reader, const struct field *field,
                           const char *key);
bool timeline_refuse_missing(struct timeline_reader *reader, const struct field *field);
/* An unknown word: with the nearest known one, or key + "-list" with all the words there are. */
bool timeline_refuse_word(struct timeline_reader *reader, const char *key, const char *list_key,
                          struct text word, const char *nearest, struct text all);
struct text timeline_clip(struct text long_text); /* short enough to be shown */
struct text timeline_place(const struct timeline_reader *reader);

/* timeline_load: the bytes of a line to a JSON record, or NULL with the problem. */
struct json_node *timeline_load(struct timeline_reader *reader, struct text line_bytes);

/* timeline_fields: one pass over a record by a table of fields. *seen_out has a bit per row. */
bool timeline_fields(struct timeline_reader *reader, struct json_node *record,
                     const struct field *fields, size_t count, void *target, uint32_t *seen_out);
bool timeline_is_list(struct timeline_reader *reader, struct json_node *json, size_t limit);
value_reader timeline_skip, timeline_keep; /* leaves unread; *slot becomes the node itself */

/* timeline_value, timeline_name: the readers and what *slot is. */
value_reader timeline_date;                 /* int32_t */
value_reader timeline_number;               /* int32_t, at most parameter */
value_reader timeline_flag;                 /* int8_t, 1 or 0 */
value_reader timeline_text, timeline_key;   /* struct text */
value_reader timeline_reference;            /* int32_t, index of an event */
value_reader timeline_enum, timeline_kind;  /* int32_t */
value_reader timeline_person, timeline_who; /* int32_t, index of a party (or WHO_ROLE + role) */
bool timeline_numbers(struct timeline_reader *reader, struct json_node *json, value_reader *read,
                      int parameter, struct numbers *numbers_out); /* at least one value */

/* timeline_index: the parties read so far, by ref. Adding answers false when the ref is there already. */
bool timeline_index_add(struct timeline_reader *reader, int32_t party);
int32_t timeline_find_party(const struct timeline_reader *reader, struct text ref); /* -1 = none */

/* timeline_typed: one attribute's value by its type in the vocabulary. */
bool timeline_attribute(struct timeline_reader *reader, struct json_node *json,
                        struct attribute_value *value);

/* The lists of a case. */
bool timeline_parties(struct timeline_reader *reader, struct json_node *list,
                      struct dossier *dossier);
bool timeline_order_rows(struct timeline_reader *reader, struct json_node *list,
                         struct dossier *dossier);
bool timeline_events(struct timeline_reader *reader, struct json_node *list,
                     struct dossier *dossier);

#endif
