/* explain_part: what the files of `reda explain` share. Not for other commands. */
#ifndef CLI_EXPLAIN_PART_H
#define CLI_EXPLAIN_PART_H

#include "mapping.h"
#include "part.h"
#include "reports/reports.h"

/* One finding of one case. */
struct explain_request {
    const char *id, *file, *code;
    const char *law_folder, *register_folder, *mapping;
    int32_t event; /* -1 = any */
    int32_t as_of; /* DAY_NONE = the case's own */
    bool json;
};

int explain_case(struct cli *cli, const struct explain_request *request);

/* explain_find: the case with that id, placed as of its day. */
struct case_found {
    struct dossier dossier;
    int64_t line; /* in the file; 0 = a row of a list */
    bool is_found;
    int code; /* the exit code when it is not */
};

void explain_find(struct cli *cli, const struct explain_request *request,
                  struct case_found *found_out);

#endif
