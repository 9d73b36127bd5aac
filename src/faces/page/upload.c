/* upload: what a form brings as a file, or as text pasted or given back by an earlier page. Must not know what it is
 * of. */
#include "page.h"

static struct fault *take(void *receiver, struct arena *arena, struct text portion)
{
    (void)arena;
    builder_add(receiver, portion);
    return NULL;
}

struct fault *upload_read(const struct visit *visit, struct upload *upload_out)
{
    const struct http_request *request = visit->request;
    struct builder bytes;
    *upload_out = (struct upload){.name = posted(visit, "namn")};
    http_find(&request->form, "innehall", &upload_out->bytes);
    builder_init(&bytes, visit->arena);
    for (size_t i = 0; i < request->file_count; i++) {
        if (!text_is(request->files[i].field, "fil") || !request->files[i].size)
            continue;
        TRY(http_file_each(&request->files[i], visit->arena, take, &bytes));
        *upload_out = (struct upload){request->files[i].name, builder_text(&bytes), true};
    }
    return NULL;
}
