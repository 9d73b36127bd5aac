/* decide_answer: the page of one decision: its answer when it is known who asks, and the question to change. */
#include "decide_part.h"

#include "decide_answer_html.h"

static const char *note_key(const struct decide *decide)
{
    return text_is(decide->order_words, "exempel") ? "web.decide.note-sample"
           : text_is(decide->order_words, "lag")   ? "web.decide.note-law"
                                                   : "web.decide.note-own";
}

void decide_answer(struct decide *decide)
{
    struct visit *visit = decide->visit;
    struct builder page;
    struct html out = page_begin(visit, &page);
    const struct decision_type *type =
        catalogue_type(decide->catalogue, decide->asked.request.type);
    bool is_clear = decide->error_count == 0;
    struct decide_answer_html data = {.page = frame(visit, NULL, !is_clear),
                                      .decision = type->name,
                                      .code = type->code,
                                      .law = type_provisions(visit->arena, decide->catalogue,
                                                             decide->asked.request.type,
                                                             decide->asked.request.day),
                                      .sample_note = say_text(visit, note_key(decide))};
    if (is_clear)
        decide_said(decide, &data);
    if (data.first.size)
        decide_asks(decide, &data);
    decide_form(decide, &data);
    decide_answer_html_write(&out, &data);
    page_send(visit, is_clear ? 200 : 400, &page);
}
