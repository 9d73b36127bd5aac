/* html: pages for people. A page is a template (parts/ here, and NAME.html beside whoever shows it) that
 * tools/make-pages makes C of: struct NAME_html with a field for each value, and NAME_html_write(). Everything that is
 * not in the template is escaped for the place where it stands; this room alone escapes. Must know no subject. */
#ifndef HTML_HTML_H
#define HTML_HTML_H

#include "base/base.h"

#include "html/asset.h"
#include "html/escape.h"
#include "html/out.h"
#include "html/parts_html.h"

#endif
