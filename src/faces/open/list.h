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
    struct text unit, why; /* why: in which way a limit was passed, else what is said of it */
};

struct list_answer {
    struct list_row *rows; /* as in the list; as chosen, after list_choose */
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

/* What of the answer the reader wants to see, and how. */
enum list_order { LIST_BY_DAYS, LIST_BY_DAY, LIST_BY_CASE };

struct list_wish {
    struct text unit; /* size 0 = all */
    bool by_unit;     /* grouped so, else by why */
    enum list_order order;
};

/* choose: the wish that came with the form; the rows of the answer that it leaves, in its order: faults first, what
 * could not be read last. units_out: of all rows, each once. */
struct list_wish list_wish(const struct visit *visit);
void list_choose(const struct visit *visit, const struct list_wish *wish,
                 struct list_answer *answer, struct text **units_out, size_t *count_out);
int64_t list_days(const struct list_row *row); /* over the last day; 0 = none */
/* The fields of the form with which she chooses. */
struct list_choice_html;
struct list_choice_html list_choice(const struct visit *visit, const struct list_wish *wish,
                                    const struct text *units, size_t count);

/* groups: findings of one kind by why, the group with the longest over first. */
struct list_report_html;
void list_group(const struct visit *visit, const struct list_row *const *rows, size_t count,
                bool by_unit, struct list_report_html *data);

/* Pages. */
void list_form(struct visit *visit, unsigned status, struct text error);
void list_show(struct visit *visit, const struct list_sent *sent, struct list_answer *answer,
               bool is_sample);
void list_take_away(struct visit *visit, struct list_answer *answer, enum download_form form);

/* columns: which column of the list says what, when its headings do not tell. */
bool list_columns_chosen(struct visit *visit, const struct list_sent *sent,
                         struct text *content_out);
/* The same columns for the page that reads the list into a record. */
struct keep_html;
void list_columns_keep(const struct visit *visit, const struct list_sent *sent,
                       struct keep_html *keep);
void list_columns_ask(struct visit *visit, const struct list_sent *sent, struct text why);

#endif
