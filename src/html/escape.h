/* escape: a value at its place in a page. What a browser reads is what was given, whatever it was; only bytes that no
 * page may hold (control characters, broken UTF-8) become U+FFFD, which is seen. */
#ifndef HTML_ESCAPE_H
#define HTML_ESCAPE_H

#include "out.h"

/* Between tags, or in an attribute in double quotes. */
void html_add_text(struct html *out, struct text value);

/* A whole address in an attribute: a path of this server ("/...", "?...", "#..."), or https:, mailto:, tel:. Anything
 * else is not written: "#" stands there, and out->refused counts it. */
void html_add_url(struct html *out, struct text address);

/* The same where only a path of this server may stand: a form's action, a picture. */
void html_add_local_url(struct html *out, struct text address);

/* A value within an address that the template begins: one step of a path or one word of a question, percent-encoded.
 * "." and ".." would climb, and are not written. */
void html_add_url_part(struct html *out, struct text value);

/* A number for a machine (an attribute, an address), and for a reader: 12 345 with no-break spaces. */
void html_add_number(struct html *out, int64_t number);
void html_add_count(struct html *out, int64_t number);

/* "2026-03-02"; nothing for DAY_NONE. */
void html_add_day(struct html *out, int32_t day);

#endif
