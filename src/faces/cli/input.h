/* input: a file given by its path, and what it is. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "os/os.h"
#include "part.h"

enum input_kind {
    INPUT_LINES, /* JSON Lines: one case a line */
    INPUT_CSV,
    INPUT_WORKBOOK,
    INPUT_EMPTY,
    INPUT_DATABASE, /* of Reda itself */
    INPUT_ARRAY,    /* one JSON list: not ours, but worth its own words */
    INPUT_UNREADABLE
};

struct input_file {
    const char *name; /* as shown */
    struct file *file;
    enum input_kind kind;
    struct text unreadable; /* why, in the user's language */
};

/* The bytes of a file after the mark that some editors put first. */
struct text input_past_mark(struct text bytes);

/* The first bytes are those of a database of Reda. */
bool input_is_database(struct text start);

/* Opens a file and looks what it is, by its first bytes. */
void input_open(struct cli *cli, const char *path, struct input_file *input_out);

#endif
