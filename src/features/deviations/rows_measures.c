/* rows_measures: measures, as far as a deviation needs them: which answer it, and whether they are done and judged.
 * Must not know what a measure is. */
#include "rows.h"
#include "deviations_sql.h"

#include "features/actions/actions.h"

static struct fault *put_measures(struct projecting *projecting, const struct happened *happened)
{
    struct said said = happened_all(happened, "deviation");
    for (size_t i = 0; i < said.count; i++)
        TRY(RUN(deviation_measure_put, value_text(said.items[i]), KEPT("measure")));
    return NULL;
}

static struct fault *plan(struct projecting *projecting, const struct happened *happened)
{
    TRY(RUN(measure_set, KEPT("measure"), value_text(text_of(happened->kind->state)), value_null(),
            value_null(), value_null()));
    return put_measures(projecting, happened);
}

static struct fault *set(struct projecting *projecting, const struct happened *happened)
{
    return RUN(measure_set, KEPT("measure"), value_text(text_of(happened->kind->state)),
               value_null(), value_null(), value_null());
}

/* What it was to prevent is looked for until so many days after. */
static struct fault *judge(struct projecting *projecting, const struct happened *happened)
{
    struct guide guide;
    int32_t day = happened_day(happened, "date");
    TRY(rows_guide(projecting, day, &guide));
    return RUN(measure_set, KEPT("measure"), value_text(text_of(happened->kind->state)),
               KEPT("effect"), KEPT("date"),
               rows_day_after(projecting, &guide, day, guide.recur_days));
}

struct fault *rows_of_measures(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {
        {&measure_planned, plan}, {&measure_joined, put_measures}, {&measure_done, set},
        {&measure_judged, judge}, {&measure_reopened, plan},       {&measure_withdrawn, set}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}
