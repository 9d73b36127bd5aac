/* import_file: the file that is read in, on its way from one page to the next: the page itself carries it, since what
 * stands in it is nobody's draft and is kept nowhere. Must not know what is in it. */
#include "import.h"

struct text import_sum(const struct visit *visit, struct text bytes)
{
    struct digest digest;
    struct builder letters;
    hasher_sha256(visit->web->hashers[visit->request->worker], &bytes, 1, &digest);
    builder_init(&letters, visit->arena);
    hex_write(&letters, digest_text(&digest));
    return builder_text(&letters);
}

struct fault *import_read_file(struct import_page *page)
{
    struct visit *visit = page->visit;
    struct upload upload;
    TRY(upload_read(visit, &upload));
    page->name = upload.name.size ? upload.name : say_text(visit, "web.import.a-list");
    page->bytes = upload.bytes;
    if (!upload.is_file && !base64_read(visit->arena, posted(visit, "filen"), &page->bytes))
        page->bytes = (struct text){"", 0};
    return NULL;
}

struct text import_letters(const struct import_page *page)
{
    struct builder letters;
    builder_init(&letters, page->visit->arena);
    if (page->bytes.size <= CARRIED_MOST)
        base64_write(&letters, page->bytes);
    return builder_text(&letters);
}
