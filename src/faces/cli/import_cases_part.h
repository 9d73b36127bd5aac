/* import_cases_part: what the files of `reda import-cases` share: cases on their way into the database, from a file of
 * cases or from a list. */
#ifndef CLI_IMPORT_CASES_PART_H
#define CLI_IMPORT_CASES_PART_H

#include "engine_part.h"
#include "import_outcome.h"
#include "input.h"

struct cases_errand {
    const char *database, *path, *as;
    const char *mapping; /* --mapping, --heading, --correct, --report; NULL */
    const char *heading, *correct, *report;
    bool dry_run;
};

struct cases {
    struct cli *cli;
    struct engine *engine;
    const struct cases_errand *errand;
    struct text operator;
    struct outcomes outcomes;
    const char *file;   /* as it is told; of a workbook with the sheet */
    const char *list;   /* the name of the list that is read; NULL = a file of cases */
    int64_t line;       /* of the case */
    bool notes_listing; /* that the case stands in the list is to be noted */
};

/* import_deed.c: one deed, of whoever imports; the same done at once; a question of theirs. */
struct deed cases_deed(const struct cases *cases, const char *action, const struct given *given,
                       size_t count);
struct fault *cases_do(struct cases *cases, struct arena *arena, const char *action,
                       const struct given *given, size_t count,
                       struct deed_answer *answer_out) MUST_USE;
struct fault *cases_ask(struct cases *cases, const char *view, const struct given *given,
                        size_t count, struct answered *answered_out) MUST_USE;

/* import_case.c: what is to be done about one case, a line of case-timeline/1; nothing when it is there as it is. */
struct fault *import_case(struct cases *cases, struct arena *scratch, struct text line) MUST_USE;

/* import_match.c: which events of what is told are there already. */
struct matched {
    int32_t *there_of; /* by event told: its place in what is there; -1 = it is new */
    bool *differs;     /* by event told: it is there in other words */
    size_t event_count;
};
struct matched match_events(struct arena *arena, const struct told_case *told,
                            const struct told_case *there);

/* import_list.c: every row of a list. *code_out is set when nothing of it can be read, and why has been said. */
struct fault *import_list(struct cases *cases, const struct input_file *input,
                          int *code_out) MUST_USE;

/* A mapping that a list may be read with. */
struct choice {
    const char *name;
    const struct mapping *mapping;
    struct text text;
    struct text headings;  /* as they were confirmed, a COLUMN=HEADING a line; size 0 = never */
    struct text confirmed; /* when; size 0 = never */
    struct text document;  /* NAME=HASH of what was last read; size 0 = nothing */
    bool is_said;          /* this run says what the columns mean */
};

/* A list as bytes; each opening reads it from its first row. */
struct list_bytes {
    struct text bytes;
    enum sheet_format format;
};

/* import_mapping.c: false after saying why none can be used, with *code_out. */
struct fault *choose_mapping(struct cases *cases, const struct list_bytes *list,
                             struct choice *choice_out, int *code_out, bool *chosen_out) MUST_USE;
/* false after saying that the list is read in another way than was confirmed. */
bool choice_holds(struct cases *cases, const struct choice *choice,
                  const struct list_column *columns, size_t count);
/* Says what the columns are read as, and writes it when it is new. */
struct fault *choice_confirm(struct cases *cases, const struct choice *choice,
                             const struct list_column *columns, size_t count) MUST_USE;

#endif
