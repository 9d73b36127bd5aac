/* telling: words of an address that would say what addresses must not: whose case it is. Letters that say nothing stand
 * there in their place, on every page, and are read again before a page is asked. Must not know any page. */
#include "page.h"

static const char *kind_of(const struct visit *visit, struct text name)
{
    const struct web_setup *setup = visit->web->setup;
    return setup->crew && setup->access ? rights_tells(crew_features(setup->crew), name) : NULL;
}

void url_key(const struct visit *visit, struct builder *url, struct text name, struct text value)
{
    const char *kind = kind_of(visit, name);
    struct builder letters;
    if (!kind || !value.size) {
        url_word(url, name, value);
        return;
    }
    builder_init(&letters, visit->arena);
    access_address_shut(visit->web->setup->access, visit->arena, kind, value, &letters);
    url_word(url, name, builder_text(&letters));
}

struct text case_url(const struct visit *visit, struct text key)
{
    struct builder url = url_of(visit, "/arende", (struct text){"", 0});
    url_key(visit, &url, TEXT_LITERAL("arende"), key);
    return builder_text(&url);
}

/* Words that were read, as the page has them. false when one stands there openly: it was typed, or comes from
 * before. */
static bool read_words(const struct visit *visit, struct http_field *items, size_t count)
{
    bool is_covered = true;
    for (size_t i = 0; i < count; i++) {
        const char *kind = kind_of(visit, items[i].name);
        if (kind && items[i].value.size)
            is_covered &= access_address_open(visit->web->setup->access, visit->arena, kind,
                                              items[i].value, &items[i].value);
    }
    return is_covered;
}

struct text telling_url(const struct visit *visit, const struct http_fields *words)
{
    struct builder url;
    builder_init(&url, visit->arena);
    builder_add(&url, visit->request->path);
    for (size_t i = 0; i < words->count; i++)
        url_key(visit, &url, words->items[i].name, words->items[i].value);
    return builder_text(&url);
}

/* The words of the address, each as it is meant. */
static struct http_fields words_of(const struct visit *visit, bool *is_covered_out)
{
    const struct http_fields *query = &visit->request->query;
    struct http_field *items = arena_new_many(visit->arena, query->count + 1, struct http_field);
    for (size_t i = 0; i < query->count; i++)
        items[i] = query->items[i];
    *is_covered_out = read_words(visit, items, query->count);
    return (struct http_fields){items, query->count};
}

bool telling_open(struct visit *visit, struct text *elsewhere_out)
{
    bool is_covered;
    struct http_request *request = arena_new(visit->arena, struct http_request);
    *request = *visit->request;
    request->query = words_of(visit, &is_covered);
    visit->request = request;
    if (!is_covered)
        *elsewhere_out = telling_url(visit, &request->query);
    return is_covered;
}

struct text telling_kept(const struct visit *visit)
{
    bool is_covered;
    struct http_fields words = words_of(visit, &is_covered);
    return is_covered ? telling_url(visit, &words) : visit->request->path;
}
