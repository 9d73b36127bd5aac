/* duty_lines: the lines of a plikt, a function each. */
#ifndef RULES_DUTY_LINES_H
#define RULES_DUTY_LINES_H

#include "book.h"

struct duty_draft {
    struct rulebook *book;
    struct reader *reader;
    struct duty *duty;
    void (*continues)(
        struct duty_draft *draft); /* what "eller" on the next line adds to; NULL = nothing */
    uint32_t seen;                 /* bits of the lines that have been read */
    int32_t line;                  /* the first */
};

struct duty_line {
    const char *words;
    void (*read)(struct duty_draft *draft);
    bool once;
};

void line_title(struct duty_draft *draft);
void line_source(struct duty_draft *draft);
void line_validity(struct duty_draft *draft);
void line_strength(struct duty_draft *draft);
void line_trigger(struct duty_draft *draft);
void line_anchor(struct duty_draft *draft);
void line_condition(struct duty_draft *draft);
void line_exception(struct duty_draft *draft);
void line_stop(struct duty_draft *draft);
void line_end(struct duty_draft *draft);
void line_forbidden(struct duty_draft *draft);
void line_required(struct duty_draft *draft);
void line_evidence(struct duty_draft *draft);
void line_necessary(struct duty_draft *draft);
void line_clock(struct duty_draft *draft);
void line_due_day(struct duty_draft *draft);
void line_decider(struct duty_draft *draft);
void line_extension(struct duty_draft *draft);
void line_recurring(struct duty_draft *draft);
void line_complete(struct duty_draft *draft);
void line_only_complete(struct duty_draft *draft);
void line_transition(struct duty_draft *draft);
void line_fault(struct duty_draft *draft);
void line_example(struct duty_draft *draft);
void line_selector(struct duty_draft *draft);
void line_never(struct duty_draft *draft);
void line_due_age(struct duty_draft *draft);
void line_absence(struct duty_draft *draft);
void line_replaces(struct duty_draft *draft);

/* A bound, or "själv där VILLKOR": the event that starts the duty. */
bool duty_bound(struct duty_draft *draft, struct bound *bound_out);
/* When nothing else is said, absence is known when all kinds that could fulfil, or all that must come first, are
 * complete. */
void default_complete(struct duty_draft *draft);
/* Nothing follows: what is asked for must be there when the event happens. */
void mark_at_once(struct duty *duty);

#endif
