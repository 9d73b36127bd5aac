/* part: what the files of this room share. Inside the room. */
#ifndef IMPORTING_PART_H
#define IMPORTING_PART_H

#include "importing.h"

/* case.c: some cases on their way, done together. */
enum { BATCH_MOST = 32 };

struct telling;
struct batch {
    struct import_cases *cases;
    struct arena *arena;
    struct telling *items;
    size_t count;
    struct deed *deeds;
    size_t deed_count, deed_room;
    bool is_list; /* its events are matched by kind; else each case is told whole */
};
void batch_open(struct batch *batch, struct import_cases *cases, bool is_list);
void batch_close(struct batch *batch);
/* What is to be done about one case, a line of case-timeline/1; nothing when it is there as it is. */
struct fault *batch_add(struct batch *batch, int64_t line, struct text told) MUST_USE;
/* Does what has been added; to be called at the end. */
struct fault *batch_flush(struct batch *batch) MUST_USE;

/* match.c: which events of what is told are there already. */
struct matched {
    int32_t *there_of; /* by event told: its place in what is there; -1 = it is new */
    bool *differs;     /* by event told: it is there in other words */
    size_t event_count;
};
struct matched match_events(struct arena *arena, const struct told_case *told,
                            const struct told_case *there);

/* A list as bytes; each opening reads it from its first row. */
struct list_bytes {
    struct text bytes;
    enum sheet_format format;
};

/* outcome.c: why nothing is read. Always false. */
bool import_refuse(struct import_cases *cases, const struct problem *problem);

/* choose.c: IMPORT_READ when one was found, with *choice_out. */
struct fault *choose_mapping(struct import_cases *cases, const struct list_bytes *list,
                             struct import_choice *choice_out, enum import_end *end_out) MUST_USE;

/* confirm.c: false after refusing a list that is read in another way than was confirmed. */
bool choice_holds(struct import_cases *cases, const struct import_choice *choice,
                  const struct list_column *columns, size_t count);
/* Writes what the columns are read as, when it is new; false after refusing it. */
struct fault *choice_confirm(struct import_cases *cases, const struct import_choice *choice,
                             const struct list_column *columns, size_t count,
                             bool *confirmed_out) MUST_USE;

/* opening.c: does the work with a list that can be read; else the answer says why not. */
typedef struct fault *list_work(struct import_cases *cases, struct list *list, struct text bytes,
                                void *context);
struct fault *import_with_list(struct import_cases *cases, struct text bytes, list_work *work,
                               void *context, enum import_end *end_out) MUST_USE;

/* outcome.c */
const char *number_letters(struct arena *arena, uint64_t number);

#endif
