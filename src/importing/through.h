/* through: how an import does deeds and asks questions: with an engine of its own, or through a crew of many threads,
 * as somebody who has signed in. A part of importing.h. */
#ifndef IMPORTING_THROUGH_H
#define IMPORTING_THROUGH_H

#include "engine/engine.h"

struct import_record {
    struct engine *engine; /* one's own; NULL: the crew's */
    struct crew *crew;
    struct crew_notes
        *notes;          /* of the crew: reads that are to be durable before anything is shown */
    struct arena *arena; /* lives until they are */
    int32_t today;
    struct reader reader;
};

/* The action or view of the name, which must be there. */
const struct action *record_action(const struct import_record *record, const char *name);
struct deed record_deed(const struct import_record *record, const char *action,
                        const struct given *given, size_t count);

/* All of them, or on trial what would come of them. */
struct fault *record_perform(const struct import_record *record, struct arena *arena, bool on_trial,
                             const struct deed *deeds, size_t count,
                             struct deed_answer *answers) MUST_USE;
struct fault *record_ask(const struct import_record *record, struct arena *arena, const char *view,
                         const struct given *given, size_t count,
                         struct answered *answered_out) MUST_USE;
/* As engine_register. */
struct fault *record_register(const struct import_record *record, struct arena *arena,
                              const struct register_file **files_out, size_t *count_out) MUST_USE;
/* As engine_case; numbers NULL = there is no such case. Of a crew it is a read, and is noted; *may_out false: it is
 * there, and not hers to see. */
struct fault *record_find(const struct import_record *record, struct arena *arena, struct text key,
                          struct text *line_out, const int32_t **numbers_out,
                          bool *may_out) MUST_USE;

#endif
