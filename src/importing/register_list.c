/* register_list: the rows of a list of the register (meetings, staff) as files of the register. Must not know what a
 * file of it means. */
#include "part.h"

/* The key of a body that the record has under the name. */
struct body_names {
    const struct register_rows *rows;
};

static struct text key_of(void *context, struct text field, struct text value)
{
    const struct body_names *names = context;
    bool is_body = text_is(field, "body") || text_is(field, "parent");
    for (size_t i = 0; is_body && i < names->rows->body_count; i++)
        if (list_same_heading(names->rows->bodies[i].name, value))
            return names->rows->bodies[i].key;
    return value;
}

static struct fault *take_rows_of_register(struct import_cases *cases, struct list *list,
                                           struct text bytes, void *context)
{
    struct register_list *files_out = context;
    struct register_rows rows;
    const struct register_file *there;
    size_t count;
    struct body_names names = {&rows};
    const struct register_keys keys = {&names, key_of};
    (void)bytes;
    TRY(record_register(cases->record, cases->arena, &there, &count));
    register_read(cases->arena, there, count, cases->catalogue, &rows);
    *files_out = list_register(list, cases->arena, &keys);
    return NULL;
}

struct fault *import_register_list(struct import_cases *cases, struct text bytes,
                                   struct register_list *files_out, enum import_end *end_out)
{
    *files_out = (struct register_list){.count = 0};
    cases->of_register = true;
    return import_with_list(cases, bytes, take_rows_of_register, files_out, end_out);
}
