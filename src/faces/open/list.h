/* list: what the files of "Utredningstider" share. Not for other pages. */
#ifndef OPEN_LIST_H
#define OPEN_LIST_H

#include "faces/page/page.h"

#define LIST_PATH "/utredningstider"

/* The list that came with a form: a file, or what an earlier page gave back. */
struct list_sent {
    struct text name, bytes;
    bool again; /* it comes from an earlier page */
};

/* One row of the answer, as seen and as taken away. */
struct list_row {
    const char *kind; /* of the tag: "fault" "doubt" "coming" "unknown" "problem" */
    struct text status, subject, says, latest, days, computed, law, lacks;
};

struct list_answer {
    struct list_row *rows; /* faults first, the longest over first; what could not be read last */
    size_t count;
    struct report_brief brief;
    struct report_counts counts;
    struct list_reading reading;
    const struct text *lacks, *unchecked;
    size_t lack_count, unchecked_count;
    struct text content; /* what of the list was read, as CSV */
};

/* Judges the list as of today. LIST_UNREAD: it could not be opened, and the first row says why. */
enum list_fate { LIST_ANSWERED, LIST_UNREAD, LIST_TOO_LONG };
enum list_fate list_answer(struct visit *visit, const struct list_sent *sent,
                           struct list_answer *answer_out);

/* Pages. */
void list_form(struct visit *visit, unsigned status, struct text error);
void list_show(struct visit *visit, const struct list_sent *sent, const struct list_answer *answer,
               bool is_sample);
void list_take_away(struct visit *visit, const struct list_answer *answer, enum download_form form);

/* columns: which column of the list says what, when its headings do not tell. */
bool list_columns_chosen(struct visit *visit, const struct list_sent *sent,
                         struct text *content_out);
void list_columns_ask(struct visit *visit, const struct list_sent *sent, struct text why);

#endif
