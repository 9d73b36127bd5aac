/* importing: lists of other systems on their way into a record: what their columns mean, which cases are new, have
 * more, differ or are gone, and the deeds that say the same. Every face asks here, so that the command line and the
 * pages cannot answer differently. Must know no file, no command and no page, nor what an event means. */
#ifndef IMPORTING_IMPORTING_H
#define IMPORTING_IMPORTING_H

#include "desk/desk.h"
#include "outcome.h"
#include "through.h"

/* A mapping that a list may be read with. */
struct import_choice {
    const char *name; /* of the list; NULL = none */
    const struct mapping *mapping;
    struct text text;
    struct text headings;  /* as they were confirmed, a COLUMN=HEADING a line; size 0 = never */
    struct text confirmed; /* when; size 0 = never */
    struct text document;  /* NAME=HASH of what was last read; size 0 = nothing */
    bool is_said;          /* whoever imports says what the columns mean, now */
};

/* The lists that somebody has said the columns of. */
struct import_saved {
    struct import_choice *items;
    size_t count;
};

/* What is asked of an import; the outcomes and the rest are what it answers. */
struct import_cases {
    struct arena *arena;
    enum language language;
    const struct import_record *record;
    const char *file;          /* as it is told; of a workbook the sheet is added */
    struct import_choice said; /* name NULL: it is found again by the headings, or proposed */
    const char *renamed; /* "NEW=OLD|NEW=OLD", headings that are others than they were; NULL */
    const char *correct; /* why what is read is to stand where it differs; NULL: it is told */
    bool dry_run;
    bool of_register; /* its rows are of the register, not cases; then with the catalogue */
    const struct catalogue *catalogue;

    struct outcomes outcomes;
    struct problem *problems; /* why nothing is read */
    size_t problem_count, problem_room;
    struct import_choice choice;       /* what the list was read with */
    const struct list_column *columns; /* of the list, and what they were read as */
    size_t column_count;
    const struct text *ignored; /* headings */
    size_t ignored_count;
    enum import_meaning { MEANING_KNOWN, MEANING_TRIED, MEANING_KEPT, MEANING_SAME } meaning;
    bool is_whole;      /* each row of the list could be read as far as its number */
    bool notes_listing; /* inside: that a case stands in the list is to be noted */
};

enum import_end {
    IMPORT_READ,
    IMPORT_UNREAD,     /* problems say why */
    IMPORT_UNCONFIRMED /* nobody has said what the columns mean; choice is what fits */
};

/* Every row of a list, each a case with a number of its own. */
struct fault *import_list(struct import_cases *cases, struct text bytes,
                          enum import_end *end_out) MUST_USE;

/* Cases a line (case-timeline/1). */
struct fault *import_lines(struct import_cases *cases, struct text bytes) MUST_USE;

/* The rows of a list of the register as its files (docs/register.md), each row where it stood; names of bodies that the
 * record has are their keys. What the columns mean is held, asked and kept as for cases; nothing else is done. */
struct fault *import_register_list(struct import_cases *cases, struct text bytes,
                                   struct register_list *files_out,
                                   enum import_end *end_out) MUST_USE;

/* What was read of a list and what came of it, by the counts of its outcomes, once it has been done; the same bytes as
 * the last time, with nothing new in them, are no event. */
struct fault *import_note_reading(struct import_cases *cases, struct text bytes) MUST_USE;

/* All that have been said, with their mappings. */
struct fault *import_saved_lists(const struct import_record *record, struct arena *arena,
                                 struct import_saved *saved_out) MUST_USE;

/* Columns as whoever imports says that they stand: where the mapping (its text) would read another heading, theirs
 * becomes its column's best name. What it has no column of is passed over. */
void import_mean(struct arena *arena, struct text bytes, const struct list_column *meant,
                 size_t count, struct text *mapping);

#endif
