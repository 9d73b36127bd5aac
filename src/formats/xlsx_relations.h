/* xlsx_relations: which part points at which (the .rels parts of a workbook). */
#ifndef FORMATS_XLSX_RELATIONS_H
#define FORMATS_XLSX_RELATIONS_H

#include "xlsx_zip.h"

struct relation {
    const char *id;
    const char *type;   /* last word of its address: "worksheet" */
    const char *target; /* name of the part in the archive */
};

struct relations {
    struct relation *items;
    size_t count;
};

/* The relations of a part ("" = of the whole archive). The key of a problem or NULL. */
const char *relations_read(struct arena *arena, struct zip *zip, const char *part,
                           struct relations *relations_out) __attribute__((warn_unused_result));

/* Target of the first relation of a type; NULL when there is none. */
const char *relations_find(const struct relations *relations, const char *type);

#endif
