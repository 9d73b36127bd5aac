/* ask: a question to a view, in two steps: what was asked for, and the rows. Between them it may have to be noted who
 * asks. Inside the room. */
#ifndef ENGINE_ASK_H
#define ENGINE_ASK_H

#include "part.h"

enum { ASK_VALUES = 16 };

/* What is put to the store. */
struct question {
    const struct statement *statement;
    struct value values[ASK_VALUES];
    enum language language;
};

/* The question, but for the language; of answered_out all but the rows. With problems there is no more. only: of a view
 * that can be asked so, the cases whose rows are wanted; NULL = all. */
struct fault *ask_question(struct engine *engine, struct arena *arena, const struct view *view,
                           const struct given *given, size_t given_count,
                           const struct case_keys *only, struct question *question_out,
                           struct answered *answered_out) MUST_USE;

/* Its rows, so many as the gate lets through and wants, and of what waits for a decision what the judge says now. gate
 * NULL: all. */
struct fault *ask_rows(struct engine *engine, struct arena *arena, const struct question *question,
                       const struct crew_gate *gate, struct answered *answered) MUST_USE;

#endif
