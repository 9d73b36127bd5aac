/* refuse: the page of everything that cannot be answered: what happened, that it is nobody's fault, what to do next. */
#include "page.h"

#include "refusal_html.h"

/* Those that have words of their own; the others are told as their hundred. */
static const unsigned known[] = {400, 403, 404, 405, 408, 413, 414, 415, 421, 431, 500, 503};

static struct text status_words(const struct visit *visit, unsigned status, const char *what)
{
    struct builder key;
    unsigned told = status >= 500 ? 500 : 400;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i] == status)
            told = status;
    builder_init(&key, visit->arena);
    builder_add_string(&key, "web.refusal.");
    builder_add_number(&key, told);
    builder_add_string(&key, what);
    return say_text(visit, builder_string(&key));
}

void refuse(struct visit *visit, unsigned status, struct text detail)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct refusal_html data = {.page = frame(visit, NULL, false),
                                .title = status_words(visit, status, ".title"),
                                .what = status_words(visit, status, ".what"),
                                .next = status_words(visit, status, ".next"),
                                .detail = detail,
                                .status = status};
    refusal_html_write(&out, &data);
    page_send(visit, status, &page);
}
