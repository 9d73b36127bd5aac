/* case: what the files of the case's page share. Inside the room. */
#ifndef RECORD_CASE_H
#define RECORD_CASE_H

#include "doors.h"
#include "look.h"
#include "table.h"

/* Made of the page's template. */
struct case_html;
struct case_html_events;
struct case_html_parts;

/* The views of a case, in the order in which they stand on its page. The first three are said with what the judge says
 * today; the others as tables. */
enum case_view {
    CASE_DEADLINES,
    CASE_FINDINGS,
    CASE_TIMELINE,
    CASE_DECISIONS,
    CASE_OBJECTIONS,
    CASE_DISSENTS,
    CASE_DOCUMENTS,
    CASE_EXTENSIONS,
    CASE_PARTIES,
    CASE_PEOPLE,
    CASE_VIEWS
};

struct casing {
    struct visit *visit;
    struct known_person known;
    struct text key;
    struct answered views[CASE_VIEWS];
    bool may[CASE_VIEWS];
    struct look look;
    struct findings findings; /* as the judge has them today; none when the case cannot be read */
    const int8_t *rings; /* of each event: the gravest status that it has; STATUS_COUNT = none */
    struct case_html *data;
};

/* The event that a finding stands at: the wrong or late act, or what began the duty. */
static inline int32_t case_stands_at(const struct finding *finding)
{
    return finding->act >= 0 ? finding->act : finding->event;
}

/* case_rows: views as tables. */
struct case_html_events case_events(struct casing *casing);
struct case_html_parts case_parts(struct casing *casing);

/* An event as it is called, without its day. */
struct text case_event_name(const struct casing *casing, int32_t event);

/* case_judged: what passes when, what is to be looked at, what cannot be told. */
void case_judged(struct casing *casing);

/* case_paper: the page as a document, sent. */
void case_paper(struct visit *visit, const struct case_html *data);

/* picture: the case's time; height 0 = there is nothing to draw. */
struct timeline_html case_picture(struct casing *casing);

#endif
