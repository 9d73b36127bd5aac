/* reports: what a person or a machine reads after an audit: plain text, JSON Lines or an Excel workbook.
 * Pure but for the workbook, which libxlsxwriter writes to a path. Must know no case file, no clock and no thread:
 * workers call report_case with a builder and counts of their own, one hand writes the builders in input order. */
#ifndef REPORTS_REPORTS_H
#define REPORTS_REPORTS_H

#include "authority_text.h"
#include "demand_sheet.h"
#include "explanation.h"
#include "formats/formats.h"
#include "jourkort.h"
#include "order_sheet.h"
#include "proposal_pieces.h"
#include "proposal_sheet.h"
#include "table.h"

enum report_format { REPORT_TEXT, REPORT_JSONL, REPORT_XLSX };

/* Groups of missing facts: an event of kind k is missing = k, an attribute a = REPORT_WORDS + a, the day of an event of
 * kind k = 2 * REPORT_WORDS + k, no fact named = REPORT_UNNAMED. */
enum {
    REPORT_CODES = 128,
    REPORT_WORDS = 128, /* as wide as a word_set */
    REPORT_UNNAMED = 3 * REPORT_WORDS,
    REPORT_GROUPS
};

/* Findings of one fault code. The code's bytes belong to the rulebook; size 0 = the codes that did not fit. */
struct report_code {
    struct text code;
    int64_t statuses[STATUS_COUNT];
};

/* Findings of status unknown that lack one fact, and the cases they stand in. */
struct report_missing {
    int64_t findings, cases;
};

/* How many days after the day of the control a coming limit is soon, and how many until text only counts it. */
enum { REPORT_SOON_DAYS = 30, REPORT_LISTED_DAYS = 60 };

/* Everything a brief and a tail need, of fixed size and addable. Zeroed by report_counts_init. */
struct report_counts {
    int64_t cases, events, problems;
    int64_t cases_with_fault;
    int64_t cases_with_doubt; /* and no fault */
    int64_t coming_soon,
        coming_far;        /* of the findings of status coming; far ones are not listed in text */
    int64_t checked, held; /* duties, as in struct findings */
    int64_t statuses[STATUS_COUNT];  /* findings */
    int32_t as_of_first, as_of_last; /* DAY_NONE when no case had a day */
    struct report_code codes[REPORT_CODES];
    size_t code_count;
    struct report_missing missing[REPORT_GROUPS];
};

/* One file that was read. Only name is needed; the rest may be NULL or 0 when not known. */
struct report_file {
    const char *name;
    int64_t size_bytes;
    int64_t cases;       /* cases that could be used */
    const char *sha256;  /* hexadecimal */
    const char *mapping; /* of a list: the mapping used */
    const struct text
        *unused_columns; /* of a list: header words of columns that no rule could see */
    size_t unused_column_count;
};

struct report_head {
    const struct report_file *files;
    size_t file_count;
    int32_t as_of;             /* the day asked for; DAY_NONE = each case's own last known day */
    const char *rulebook_hash; /* hexadecimal; the head shows its first 12 letters, the tail all */
    const struct rulebook *rulebook;
    const char *program_version;
    bool on_page; /* no commands are named */
};

void report_counts_init(struct report_counts *counts);
void report_counts_add(struct report_counts *total, const struct report_counts *part);

/* One judged case. Always counts it; adds to out what the format says of it: text (nothing when there is nothing to
 * say), a line per finding, or packed rows for report_book_add. */
void report_case(struct builder *out, enum report_format format, enum language language,
                 const struct dossier *dossier, const struct findings *findings,
                 struct report_counts *counts);

/* A case or row that could not be used. Counts it; text says where, why and how to mend it, the workbook gets a row,
 * JSON Lines nothing. */
void report_problem(struct builder *out, enum report_format format, enum language language,
                    const char *file, const struct problem *problem, struct report_counts *counts);

/* The same as one line "file, rad 12, kolumn C: …\n" for a terminal; counts nothing. */
void report_problem_line(struct builder *out, enum language language, const char *file,
                         const struct problem *problem);

/* The head needs file names only; the tail wants all of struct report_head that has become known. The brief has the
 * totals: it is made last and stands between head and cases. Only text has them: JSON Lines adds nothing, the workbook
 * takes all in report_book_close. */
void report_head_add(struct builder *out, enum report_format format, enum language language,
                     const struct report_head *head);
void report_brief_add(struct builder *out, enum report_format format, enum language language,
                      const struct report_head *head, const struct report_counts *counts);
void report_tail_add(struct builder *out, enum report_format format, enum language language,
                     const struct report_head *head, const struct report_counts *counts);

/* The brief in paragraphs: totals, what is unknown, what is coming, what could not be read, what was checked and what
 * was not; from code_begin on a line for each duty with faults or doubts. */
enum { REPORT_BRIEF_LINES = REPORT_CODES + 8 };

struct report_brief {
    struct text lines[REPORT_BRIEF_LINES];
    size_t count, code_begin;
};

void report_brief(struct arena *arena, enum language language, const struct report_head *head,
                  const struct report_counts *counts, struct report_brief *brief_out);

/* What no report says anything about, one by one, and what of this run could not be read. */
size_t report_unchecked(struct arena *arena, enum language language, const struct report_head *head,
                        const struct report_counts *counts, const struct text **items_out);

/* "7 krav i 6 ärenden: dagen för ... saknas", most findings first. */
size_t report_lacks(struct arena *arena, enum language language, const struct report_counts *counts,
                    const struct text **items_out);

/* One sentence in the place of a brief that has to stand after the cases, and why. Only text has it. */
void report_brief_later_add(struct builder *out, enum report_format format, enum language language,
                            struct text why);

/* What report_case and report_problem packed with REPORT_XLSX, row by row: cells by their names. */
enum report_row_kind { ROW_FINDING = 'F', ROW_MISSING = 'M', ROW_PROBLEM = 'P' };

enum {
    FINDING_CASE,
    FINDING_STATUS,
    FINDING_DUTY,
    FINDING_SENTENCE,
    FINDING_CONCERNS,
    FINDING_SINCE,
    FINDING_LATEST,
    FINDING_SOURCES,
    FINDING_COMPUTED, /* lines */
    FINDING_DOUBT,
    FINDING_LACKS,
    FINDING_UNIT = 15,
    FINDING_RULE = 17,
    FINDING_DAYS_OVER = 19, /* a number, or nothing */
    FINDING_LATENESS        /* in which way a limit was passed, or nothing */
};
enum { MISSING_CASE, MISSING_FACT, MISSING_DUTY, MISSING_UNIT = 5 };
enum { PROBLEM_FILE, PROBLEM_LINE, PROBLEM_PLACE, PROBLEM_SENTENCE };
enum { REPORT_ROW_CELLS = 21 };

struct report_row {
    enum report_row_kind kind;
    struct text cells[REPORT_ROW_CELLS];
    size_t count;
};

/* Takes one row off the front; false at the end. The cells live as long as the rows. */
bool report_row_next(struct text *rest, struct report_row *row_out);

/* The workbook. It is written row by row (constant memory); the file at path is complete only after close. The book
 * is freed by close, also when close or an earlier call answered a fault. */
struct report_book;
struct fault *report_book_open(struct arena *arena, const char *path, enum language language,
                               struct report_book **book_out) MUST_USE;
/* Rows that report_case and report_problem packed with REPORT_XLSX, in input order. */
struct fault *report_book_add(struct report_book *book, struct text rows) MUST_USE;
struct fault *report_book_close(struct report_book *book, const struct report_head *head,
                                const struct report_counts *counts) MUST_USE;

#endif
