/* control: what the files of the retrospective control's pages share. Inside the room. */
#ifndef RECORD_CONTROL_H
#define RECORD_CONTROL_H

#include "table.h"

struct control_html; /* of the template */

struct controlling {
    struct visit *visit;
    struct known_person known;
    struct text control, run; /* size 0 = all of them; the newest */
    struct text status, rule; /* of the findings that are asked for; size 0 = any */
    bool only_open;           /* those alone that nobody has answered */
    struct answered runs, findings;
    struct control_html *data;
};

/* Those of the page that is asked for, each with what can be done about it. */
void control_findings(struct controlling *controlling);
/* A limit that has not passed is told, and wants no answer. */
bool control_wants_answer(const struct controlling *controlling, size_t row);
/* What is done about it, or why it is none; size 0 = nobody has said. */
struct text control_answer(const struct controlling *controlling, size_t row);

/* Of all findings those that are asked for, and the fields that ask. */
void control_filter(struct controlling *controlling);
/* The page with what it is narrowed to. */
struct text control_url(const struct controlling *controlling);

/* All that have been run, the newest run of each. */
void controls_show(struct controlling *controlling);

#endif
