/* naive_reader: for tests only. Reads back what escape.c wrote, the way the HTML standard reads a text or an attribute,
 * and a percent-encoded part of an address. Must not share code with escape.c. */
#ifndef HTML_NAIVE_READER_H
#define HTML_NAIVE_READER_H

#include "base/base.h"

/* The text that a browser has after reading; false when it would see markup instead: a tag, the end of an attribute in
 * double or single quotes, an & that is no reference, a byte that no page may hold. */
bool naive_read(struct arena *arena, struct text written, struct text *text_out);

/* The same for a part of an address; false when a browser would see a new part, a question or a fragment. */
bool naive_read_part(struct arena *arena, struct text written, struct text *text_out);

/* What html_add_text may be expected to show: control characters and broken bytes as U+FFFD. */
struct text naive_shown(struct arena *arena, struct text value);

#endif
