/* keep: see keep.h. Must not know what is kept. */
#include "keep.h"

#include "keep_html.h"

enum { KEPT_MOST = 150 * 1024 }; /* as much as a form takes with it */

void keep_fill(const struct visit *visit, struct text name, struct text bytes, bool may,
               struct keep_html *data_out)
{
    bool fits = bytes.size <= KEPT_MOST;
    struct builder letters;
    *data_out = (struct keep_html){.has_record = visit->web->setup->crew != NULL,
                                   .name = name,
                                   .token = token_make(visit, "/importera"),
                                   .what = say_text(visit, !fits ? "web.keep.too-large"
                                                           : !visit->is_signed ? "web.keep.sign-in"
                                                           : may               ? "web.keep.what"
                                                                               : "web.keep.whose")};
    if (!fits || !data_out->has_record || (visit->is_signed && !may))
        return;
    builder_init(&letters, visit->arena);
    base64_write(&letters, bytes);
    data_out->content = builder_text(&letters);
}
