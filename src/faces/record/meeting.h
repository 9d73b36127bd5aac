/* meeting: what the files of the page of one meeting share. Not for other pages. */
#ifndef RECORD_MEETING_H
#define RECORD_MEETING_H

#include "names.h"
#include "table.h"

struct meeting_html; /* of the template, and an item in it */
struct meeting_html_matter;

struct meeting_page {
    struct visit *visit;
    struct record_names names;
    struct text key;
    struct answered calendar; /* of its body, and on its day */
    size_t row;               /* of the calendar; its row count: there is no such meeting */
    bool may_read;            /* what stands on the agenda */
    struct answered agenda, sheet, minutes, presence, reported;
    struct meeting_html_matter *items;
    size_t lacking_items, certain_items; /* of those that wait: something is lacking, certainly */
};

struct text meeting_cell(const struct meeting_page *page, const char *column); /* of the calendar */
/* record_meeting_deed: may she do this with the meeting, as it stands now? Then the way to the form, with more words;
 * else size 0. */
struct fault *meeting_deed(const struct meeting_page *page, const char *action,
                           const struct given *more, size_t more_count,
                           struct text *url_out) MUST_USE;

/* record_meeting_items: the agenda, an item at a time, and in one line each what is lacking of those that wait. */
struct fault *meeting_items(struct meeting_page *page) MUST_USE;
void meeting_points(struct meeting_page *page, struct meeting_html *data);
/* record_meeting_sheet: what the judge says of an item that waits. */
void meeting_sheet(const struct meeting_page *page, struct text item,
                   struct meeting_html_matter *told);
/* record_meeting_voices: objections in the item's case; what was decided, and who did not agree. */
struct fault *meeting_objections(const struct meeting_page *page, struct text case_key,
                                 struct meeting_html_matter *told) MUST_USE;
void meeting_decided(const struct meeting_page *page, struct text item,
                     struct meeting_html_matter *told);

#endif
