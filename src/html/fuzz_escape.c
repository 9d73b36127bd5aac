/* fuzz_escape: any bytes as a value at every place of a page. A reader written apart must get back what was given, and
 * an address that is written must lead nowhere but here, to https:, mailto: or tel:. */
#include "html/html.h"

#include "naive_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct text written_by(struct arena *arena, void (*add)(struct html *, struct text),
                              struct text value)
{
    struct builder page;
    builder_init(&page, arena);
    struct html out = html_into(&page, 0);
    add(&out, value);
    return builder_text(&page);
}

static void try_address(struct arena *arena, struct text value)
{
    struct text address;
    ensure(naive_read(arena, written_by(arena, html_add_url, value), &address));
    if (text_is(address, "#"))
        return;
    ensure(text_equal(address, value));
    for (size_t i = 0; i < address.size; i++)
        ensure((unsigned char)address.bytes[i] > ' ' && address.bytes[i] != '\\');
    bool is_path = address.bytes[0] == '/' && (address.size == 1 || address.bytes[1] != '/');
    ensure(is_path || address.bytes[0] == '?' || address.bytes[0] == '#' ||
           text_starts(address, "https://") || text_starts(address, "mailto:") ||
           text_starts(address, "tel:"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text value = {(const char *)data, size}, read;
    ensure(naive_read(arena, written_by(arena, html_add_text, value), &read));
    ensure(text_equal(read, naive_shown(arena, value)));
    struct text part = written_by(arena, html_add_url_part, value);
    ensure(naive_read_part(arena, part, &read));
    ensure(text_equal(read, value) || (read.size == 0 && value.size <= 2));
    try_address(arena, value);
    arena_close(arena);
    return 0;
}
