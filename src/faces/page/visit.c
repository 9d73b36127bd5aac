/* visit: words of a request, words to the reader, and the page that is sent. Must not know any page. */
#include "page.h"

const char *say_key(const struct visit *visit, const char *key)
{
    return words_text(visit->language, key);
}

struct text say_text(const struct visit *visit, const char *key)
{
    return text_of(say_key(visit, key));
}

struct text say_filled(const struct visit *visit, const char *key, struct text first,
                       struct text second)
{
    const struct text arguments[] = {first, second};
    struct builder out;
    builder_init(&out, visit->arena);
    words_add(&out, visit->language, key, arguments, 2);
    return builder_text(&out);
}

struct text number_words(struct arena *arena, int64_t number)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add_number(&out, number);
    return builder_text(&out);
}

struct text time_words(const struct visit *visit, int64_t unix_seconds)
{
    struct builder out;
    builder_init(&out, visit->arena);
    builder_add_day(&out, clock_day(unix_seconds));
    builder_add_char(&out, ' ');
    builder_add_minute(&out, clock_minute(unix_seconds));
    return builder_text(&out);
}

struct text late_words(const struct visit *visit, int64_t days)
{
    return days == 1 ? say_text(visit, "web.late.one")
                     : say_filled(visit, "web.late.many", number_words(visit->arena, days),
                                  (struct text){"", 0});
}

static struct text found(const struct http_fields *fields, const char *name)
{
    struct text value = {"", 0};
    http_find(fields, name, &value);
    return text_trim(value);
}

struct text asked(const struct visit *visit, const char *name)
{
    return found(&visit->request->query, name);
}

struct text posted(const struct visit *visit, const char *name)
{
    return found(&visit->request->form, name);
}

struct html page_begin(const struct visit *visit, struct builder *page)
{
    builder_init(page, visit->arena);
    return html_into(page, visit->language);
}

struct error_summary_html one_error(const struct visit *visit, const char *field,
                                    struct text message)
{
    struct error_summary_html_error *error =
        arena_new(visit->arena, struct error_summary_html_error);
    *error = (struct error_summary_html_error){text_of(field), message};
    return (struct error_summary_html){{error, message.size ? 1 : 0}};
}

/* A year; the cookie says a language and nothing else. */
enum { COOKIE_SECONDS = 365 * 24 * 60 * 60 };

void page_send(const struct visit *visit, unsigned status, const struct builder *page)
{
    struct http_response *response = visit->response;
    response->status = status;
    response->type = "text/html; charset=utf-8";
    response->body = builder_text(page);
    if (visit->remembers)
        http_set_cookie(response, visit->arena, "sprak",
                        text_of(visit->language == LANGUAGE_EN ? "en" : "sv"), COOKIE_SECONDS);
}

struct sender visit_sender(const struct visit *visit)
{
    struct sender sender = {visit->request->address, {"", 0}};
    http_find(&visit->request->cookies, "__Host-enhet", &sender.device);
    return sender;
}
