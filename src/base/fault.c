/* fault: making one. Must not print it: only a face speaks to people. */
#include "fault.h"

#include "text.h"

static const char *copied(struct arena *arena, const char *words)
{
    return words ? text_copy(arena, text_of(words)) : "";
}

struct fault *fault_at(struct arena *arena, const char *key, const char *subject,
                       const char *detail, const char *file, int line)
{
    struct fault *fault = arena_new(arena, struct fault);
    *fault = (struct fault){key, copied(arena, subject), copied(arena, detail), file, line};
    return fault;
}

struct fault *fault_copy(struct arena *arena, const struct fault *fault)
{
    if (!fault)
        return NULL;
    const char *key = text_copy(arena, text_of(fault->key)); /* it may have come in a message */
    return fault_at(arena, key, fault->subject, fault->detail, fault->file, fault->line);
}
