/* out: where a page goes. Must not know what the bytes mean. */
#include "out.h"

struct html html_into(struct builder *page, uint32_t language)
{
    return (struct html){.page = page, .language = language};
}

struct html html_through(struct builder *page, uint32_t language, html_sink *sink, void *receiver)
{
    return (struct html){.page = page, .language = language, .sink = sink, .receiver = receiver};
}

static void hand_over(struct html *out)
{
    if (!out->fault && out->page->size)
        out->fault = out->sink(out->receiver, builder_text(out->page));
    builder_clear(out->page);
}

struct fault *html_end(struct html *out)
{
    if (out->sink)
        hand_over(out);
    return out->fault;
}

void html_pass_on(struct html *out)
{
    if (out->sink && out->page->size >= HTML_PORTION)
        hand_over(out);
}

void html_add_markup(struct html *out, struct text markup)
{
    builder_add(out->page, markup);
    html_pass_on(out);
}
