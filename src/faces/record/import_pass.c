/* import_pass: a file that came from an open tool, or from a page whose sign-in had ended, goes on with whoever has
 * signed in now: the page carries it, and nothing is kept (docs/adr/0033). Must not know what is in it. */
#include "import.h"

#include "import_pass_html.h"
#include "lost_form.h"

bool import_pass_on(const struct visit *visit, const struct session *session)
{
    struct visit hers = *visit;
    struct text place = posted(visit, "till"), file = {"", 0}, name = {"", 0};
    struct http_fields fields = lost_form_fields(visit);
    struct builder page;
    if (!text_is(place, IMPORT_PATH) && !text_is(place, IMPORT_ORDER_PATH))
        return false;
    if (!http_find(&fields, "filen", &file))
        return false;
    hers.is_signed = true;
    hers.session = *session;
    http_find(&fields, "namn", &name);
    struct import_pass_html_kept *kepts =
        arena_new_many(visit->arena, fields.count, struct import_pass_html_kept);
    for (size_t i = 0; i < fields.count; i++)
        kepts[i] = (struct import_pass_html_kept){fields.items[i].name, fields.items[i].value};
    struct html out = page_begin(&hers, &page);
    const struct import_pass_html data = {.page = frame(&hers, IMPORT_PATH, false),
                                          .is_order = text_is(place, IMPORT_ORDER_PATH),
                                          .name = name,
                                          .kepts = {kepts, fields.count}};
    import_pass_html_write(&out, &data);
    page_send(&hers, 200, &page);
    return true;
}
