/* record: what the pages of the record share: who asks, labels, addresses, faults. Must not know any page. */
#include "part.h"

#include <string.h>

struct reader visit_reader(const struct visit *visit)
{
    return (struct reader){visit->session.person, TEXT_LITERAL("web"), visit->language};
}

void refuse_fault(struct visit *visit, const struct fault *fault)
{
    struct builder told;
    builder_init(&told, visit->arena);
    fault_say(&told, LANGUAGE_SV, fault);
    log_line(builder_text(&told));
    refuse(visit, 503, (struct text){"", 0});
}

struct text visit_label(const struct visit *visit, const char *kind, struct text name)
{
    return text_of(report_label(visit->arena, visit->language, kind, name));
}

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

void url_word(struct builder *url, const char *name, struct text value)
{
    bool is_first = !memchr(url->bytes, '?', url->size);
    builder_add_char(url, is_first ? '?' : '&');
    add_part(url, text_of(name));
    builder_add_char(url, '=');
    add_part(url, value);
}
