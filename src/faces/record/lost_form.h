/* lost_form: a form that was sent when its sign-in had ended, carried through the next one by the page itself: hidden
 * fields, kept nowhere else (docs/adr/0029). Inside the room. */
#ifndef RECORD_LOST_FORM_H
#define RECORD_LOST_FORM_H

#include "faces/page/page.h"

struct sign_in_html_kepts;

/* Of the form that was sent; none where another site has sent it. */
void lost_form_first(const struct visit *visit, struct sign_in_html_kepts *kepts_out);
/* Those that came with the sign-in form; none where nothing was lost. */
void lost_form_again(const struct visit *visit, struct sign_in_html_kepts *kepts_out);

/* The fields without what was put before their names, as the form had them. */
struct http_fields lost_form_fields(const struct visit *visit);

/* Whoever has signed in now is whoever wrote it: it becomes her draft. place: of its form; size 0 = there is none, or
 * it is another person's. */
struct fault *lost_form_keep(const struct visit *visit, struct text person,
                             struct text *place_out) MUST_USE;

#endif
