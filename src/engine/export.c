/* export: the register out of the house, which is noted as a read is. Must not know what is in it. */
#include "reads.h"

static const struct view exported = {.name = "export-register", .personal = true};

struct fault *engine_export(struct engine *engine, struct arena *arena, const struct reader *reader,
                            const struct register_file **files_out, size_t *count_out)
{
    TRY(reads_note(engine, arena, &exported, NULL, 0, reader));
    return engine_register(engine, arena, files_out, count_out);
}
