/* echo: reads texts from standard input, each as its size in four bytes (largest first) and its bytes, and answers each
 * as a paragraph in the same way: the text as an attribute, as a part of an address and between tags. */
#include "html/html.h"

#include <stdio.h>

static bool read_size(size_t *size_out)
{
    unsigned char bytes[4];
    *size_out = 0;
    if (fread(bytes, 1, sizeof bytes, stdin) != sizeof bytes)
        return false;
    for (size_t i = 0; i < sizeof bytes; i++)
        *size_out = *size_out << 8 | bytes[i];
    return true;
}

static void answer(struct arena *arena, struct text value)
{
    struct builder page;
    builder_init(&page, arena);
    struct html out = html_into(&page, 0);
    html_add_markup(&out, TEXT_LITERAL("<p title=\""));
    html_add_text(&out, value);
    html_add_markup(&out, TEXT_LITERAL("\"><a href=\"/x/"));
    html_add_url_part(&out, value);
    html_add_markup(&out, TEXT_LITERAL("\">"));
    html_add_text(&out, value);
    html_add_markup(&out, TEXT_LITERAL("</a></p>"));
    const unsigned char size[] = {(unsigned char)(page.size >> 24),
                                  (unsigned char)(page.size >> 16), (unsigned char)(page.size >> 8),
                                  (unsigned char)page.size};
    ensure(!html_end(&out) && fwrite(size, 1, sizeof size, stdout) == sizeof size);
    ensure(fwrite(page.bytes, 1, page.size, stdout) == page.size);
}

int main(void)
{
    struct arena *arena = arena_open(0);
    for (size_t size; read_size(&size); arena_reset(arena)) {
        char *bytes = arena_allocate(arena, size + 1);
        ensure(fread(bytes, 1, size, stdin) == size);
        answer(arena, (struct text){bytes, size});
    }
    arena_close(arena);
    return 0;
}
