/* list_register: a list whose rows are rows of the register (a calendar of meetings, a list of staff), through a
 * mapping that says "register". A part of formats.h. */
#ifndef FORMATS_LIST_REGISTER_H
#define FORMATS_LIST_REGISTER_H

#include "list.h"
#include "register_file.h"

bool mapping_is_register(const struct mapping *mapping);

/* The mapping files of such lists that ship with the program. */
const struct mapping_source *mapping_shipped_registers(size_t *count_out);

/* What a value of a field of the register is there: its key, when it is a name. key_of NULL = it stands as it is. */
struct register_keys {
    void *context;
    struct text (*key_of)(void *context, struct text field, struct text value);
};

/* Files of the register (docs/register.md) with a row where the list has one; rows that cannot be used are left out. */
struct register_list {
    const struct register_file *files;
    size_t count;
    struct problem *problems;
    size_t problem_count, room;
};
struct register_list list_register(struct list *list, struct arena *arena,
                                   const struct register_keys *keys);

#endif
