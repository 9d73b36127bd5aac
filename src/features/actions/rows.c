/* rows: events to rows. Must not know who asked. */
#include "part.h"
#include "actions_sql.h"

#define RUN(statement, ...) \
    store_run(projecting->store, projecting->arena, &statement, VALUES(__VA_ARGS__))
#define MEASURE_KEY KEPT("measure")

/* What has happened to it, a row each: who did it stands in the entry, not here. */
static struct fault *put_step(struct projecting *projecting, const struct happened *happened,
                              const char *how, struct value words)
{
    struct text recorded = happened_recorded(projecting->arena, happened);
    return RUN(measure_step_put, MEASURE_KEY, value_integer((int64_t)happened->place),
               value_text(recorded), value_text(text_of(how)), WORD("date"), words);
}

static struct fault *put_deviations(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "deviation");
    for (size_t i = 0; i < said.count; i++)
        TRY(RUN(measure_deviation_put, MEASURE_KEY, value_text(said.items[i])));
    return NULL;
}

static struct fault *plan(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(measure_put, MEASURE_KEY, KEPT("kind"), KEPT("measure_text"), KEPT("owner_post"),
            KEPT("due"), WORD("indicator"), WORD("indicator_before")));
    TRY(put_deviations(projecting, happened));
    return put_step(projecting, happened, STATE_PLANNED, WORD("measure_text"));
}

static struct fault *change(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(measure_change, WORD("owner_post"), WORD("due"), MEASURE_KEY));
    return put_step(projecting, happened, "changed", WORD("why"));
}

static struct fault *finish(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(measure_finish, KEPT("date"), KEPT("by"), MEASURE_KEY));
    return put_step(projecting, happened, STATE_DONE, WORD("words"));
}

static struct fault *judge(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(measure_weigh, KEPT("date"), KEPT("effect"), WORD("indicator_after"), WORD("alone"),
            MEASURE_KEY));
    return put_step(projecting, happened, STATE_JUDGED, WORD("why"));
}

static struct fault *reopen(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(measure_open_again, MEASURE_KEY));
    TRY(put_deviations(projecting, happened));
    return put_step(projecting, happened, STATE_REOPENED, WORD("why"));
}

static struct fault *withdraw(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(measure_withdraw, MEASURE_KEY));
    return put_step(projecting, happened, STATE_WITHDRAWN, WORD("why"));
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {
        {&measure_planned, plan},      {&measure_joined, put_deviations},
        {&measure_changed, change},    {&measure_done, finish},
        {&measure_judged, judge},      {&measure_reopened, reopen},
        {&measure_withdrawn, withdraw}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}

const struct projection actions_rows = {"actions_1", apply};
