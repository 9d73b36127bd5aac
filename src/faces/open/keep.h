/* keep: the way from an open tool into a record: what the tool was given goes along in the page, and nothing is kept
 * before whoever it is has signed in and seen what would happen. Inside the room. */
#ifndef OPEN_KEEP_H
#define OPEN_KEEP_H

#include "faces/page/page.h"

struct keep_html;
struct keep_html_field;

/* may: whether she who has signed in may take it into the record. */
void keep_fill(const struct visit *visit, struct text name, struct text bytes, bool may,
               struct keep_html *data_out);

#endif
