/* html_text: the one way for text from outside into a page. Must know no page. */
#ifndef REPORTS_HTML_TEXT_H
#define REPORTS_HTML_TEXT_H

#include "base/base.h"

/* Adds text so that a browser shows it and obeys none of it, in an element or in a quoted
 * attribute: & < > " ' become references, control letters a blank, broken UTF-8 and letters that
 * turn the direction of text "?". */
void html_text(struct builder *out, struct text text);

#endif
