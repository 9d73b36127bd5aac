/* address: addresses with words after them, each escaped for its place. Must not know any page. */
#include "page.h"

#include <string.h>

static void add_part(struct builder *url, struct text part)
{
    struct html out = html_into(url, 0);
    html_add_url_part(&out, part);
}

struct builder url_of(const struct visit *visit, const char *before, struct text part)
{
    struct builder url;
    builder_init(&url, visit->arena);
    builder_add_string(&url, before);
    add_part(&url, part);
    return url;
}

void url_word(struct builder *url, struct text name, struct text value)
{
    bool is_first = !memchr(url->bytes, '?', url->size);
    builder_add_char(url, is_first ? '?' : '&');
    add_part(url, name);
    builder_add_char(url, '=');
    add_part(url, value);
}

struct text meeting_url(const struct visit *visit, struct text key)
{
    struct builder url = url_of(visit, "/sammantraden/mote", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("mote"), key);
    return builder_text(&url);
}

static struct text taken_away(const struct visit *visit, struct text page, const char *form)
{
    struct builder url;
    builder_init(&url, visit->arena);
    builder_add(&url, page);
    url_word(&url, TEXT_LITERAL("som"), text_of(form));
    return builder_text(&url);
}

struct exports_html exports_of(const struct visit *visit, struct text url)
{
    return (struct exports_html){taken_away(visit, url, "xlsx"), taken_away(visit, url, "csv"),
                                 taken_away(visit, url, "pdf")};
}
