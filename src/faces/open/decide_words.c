/* decide_words: the words of the question in an address: facts that are yes or no, the address with another
 * word. Must not know any page. */
#include "decide.h"

const struct decide_fact decide_facts[] = {
    {FACT_URGENT, "bradska"},     {FACT_ABSENT, "franvarande"},  {FACT_CONSULTED, "samrad"},
    {FACT_ASSIGNED, "tilldelat"}, {FACT_CONSENT, "samtycke"},    {FACT_GUIDELINES, "riktlinjer"},
    {FACT_DOCUMENT, "underlag"},  {FACT_WEIGHTY, "storre-vikt"}, {FACT_DISQUALIFIED, "jav"},
};
const size_t decide_fact_count = sizeof decide_facts / sizeof *decide_facts;

struct text decide_url(const struct decide *decide, const char *name, const char *value)
{
    const struct http_fields *query = &decide->visit->request->query;
    struct builder url;
    builder_init(&url, decide->visit->arena);
    builder_add_string(&url, "/far-jag-besluta");
    for (size_t i = 0; i < query->count; i++) {
        struct text word = query->items[i].name;
        if (!text_is(word, "sprak") && !text_is(word, name))
            url_word(&url, word, query->items[i].value);
    }
    url_word(&url, text_of(name), text_of(value));
    return builder_text(&url);
}
