/* import: what the files of the page that reads a list into the record share. Not for other pages. */
#ifndef RECORD_IMPORT_H
#define RECORD_IMPORT_H

#include "faces/page/page.h"
#include "importing/importing.h"

#define IMPORT_PATH "/importera"
#define IMPORT_ORDER_PATH "/importera/ordning"
/* A file as large as this goes along in the page; a larger one is chosen again, and must be the same. */
enum { CARRIED_MOST = 150 * 1024 };

struct import_report_html; /* of the template */

struct import_page {
    struct visit *visit;
    struct text name, bytes; /* of the file */
    bool does;               /* it is to be done, not tried */
    bool is_other; /* it was to be done, but is another file than the one that was tried */
    struct import_saved saved;
    struct import_cases cases;
    struct import_record record;
    enum import_end end;
};

/* import_file.c: the file of the form, or the one that an earlier page has carried; size 0 = none. */
struct fault *import_read_file(struct import_page *page) MUST_USE;
/* The file as the page carries it; size 0 = it is too large. */
struct text import_letters(const struct import_page *page);
/* What an earlier page said of it: the SHA-256 in letters, of any file. */
struct text import_sum(const struct visit *visit, struct text bytes);

/* import_meaning.c: what was said of the columns, into what the import is asked; and the fields that ask it again. */
struct fault *import_take_meaning(struct import_page *page) MUST_USE;
void import_fill_meaning(struct import_page *page, struct import_report_html *data);

/* import_told.c: problems in the words of a page; what became of the rows, or why nothing was read. */
void import_say(struct import_page *page);
void import_fill_counts(struct import_page *page, struct import_report_html *data);
void import_fill_refused(struct import_page *page, struct import_report_html *data);

/* import_show.c */
struct fault *import_show_form(struct visit *visit, unsigned status, struct text error) MUST_USE;
struct fault *import_show_answer(struct import_page *page) MUST_USE;

/* import_pass.c: a file that a page of ours sent before its reader had signed in: a page from which it goes on, for
 * her who has now. false: there was none. */
bool import_pass_on(const struct visit *visit, const struct session *session);

#endif
