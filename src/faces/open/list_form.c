/* list_form: the form that a list comes in by. Must not know what a list says. */
#include "list.h"

#include "list_form_html.h"

/* What was sent along stays in the form, when it was text; a browser does not let a file be given back. */
void list_form(struct visit *visit, unsigned status, struct text error)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct text content = {"", 0};
    http_find(&visit->request->form, "innehall", &content); /* its rows keep their numbers */
    struct list_form_html data = {.page = frame(visit, LIST_PATH, error.size > 0),
                                  .summary = one_error(visit, "fil", error),
                                  .content = content,
                                  .name = posted(visit, "namn"),
                                  .file = {.error = error}};
    list_form_html_write(&out, &data);
    page_send(visit, status, &page);
}
