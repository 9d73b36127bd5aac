/* html_text: see html_text.h. */
#include "html_text.h"

#include "paper.h"

static const char *reference_of(char letter)
{
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void html_text(struct builder *out, struct text text)
{
    struct text clean = paper_clean(out->arena, text);
    size_t start = 0;
    for (size_t i = 0; i < clean.size; i++) {
        const char *reference = reference_of(clean.bytes[i]);
        if (!reference)
            continue;
        builder_add(out, (struct text){clean.bytes + start, i - start});
        builder_add_string(out, reference);
        start = i + 1;
    }
    builder_add(out, text_after(clean, start));
}
