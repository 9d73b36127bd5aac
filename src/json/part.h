/* part: what the files of the reader share. Inside the room. */
#ifndef JSON_PART_H
#define JSON_PART_H

#include "json.h"

/* Zeros after the copy of the text: they end every search, and a word may be read past the last letter. */
enum { READER_ZEROS = 8 };

struct json_reader {
    struct arena *arena;
    char *start, *end; /* the text's own copy, in which strings are made whole where they stand */
    char *at;
    struct json_node *nodes;
    size_t count, room;
    size_t open; /* the list or record that is being read, or READER_NOTHING */
    size_t depth;
    struct text name; /* of the value that comes next */
    enum json_zero zero;
    struct json_fault *fault;
};

#define READER_NOTHING SIZE_MAX

/* refuse.c: fills the fault and answers false. at: the letter that cannot be. */
bool json_refuse(struct json_reader *reader, const char *at);
bool json_refuse_as(struct json_reader *reader, const char *at, enum json_wrong wrong);

/* string.c: what begins with the quote at reader->at; reader->at is past the last quote after it. */
bool json_read_string(struct json_reader *reader, enum json_zero zero, struct text *text_out);

/* number.c: what begins with the digit or minus at reader->at. */
bool json_read_number(struct json_reader *reader, struct json_node *node);

/* names.c: the first member whose name the record had already; NULL = none. */
const struct json_node *json_twice(struct arena *arena, struct json_node *record);

#endif
