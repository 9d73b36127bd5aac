/* views: what may be asked about deviations. Of one deviation the words stand on four shelves: the report, what was
 * said to and by whoever reported, how it was handled, and notes. */
#include "part.h"
#include "deviations_sql.h"

#define DAYS                             \
    {.name = "from", .type = INPUT_DAY}, \
    {                                    \
        .name = "to", .type = INPUT_DAY  \
    }
static const struct input of_list[] = {
    DAYS,
    {.name = "state",
     .type = INPUT_WORD,
     .of =
         STATE_REPORTED "|" STATE_RECEIVED "|" STATE_ASSESSED "|" STATE_CLOSED "|" STATE_REOPENED},
    {.name = "unit", .type = INPUT_THING, .of = "unit"},
    {.name = "kind",
     .type = INPUT_WORD,
     .of = "avvikelse|risk|" DEVIATION_MISCONDUCT "|gott exempel"},
    {.name = "open", .type = INPUT_BOOL}};
static const struct input of_one[] = {DEVIATION};
static const struct input of_open[] = {{.name = "open", .type = INPUT_BOOL}};
static const struct input of_person[] = {
    {.name = "person", .type = INPUT_THING, .of = "person", .required = true}};
static const struct input of_series[] = {{.name = "series", .type = INPUT_KEY, .required = true}};
static const struct input of_affair[] = {
    {.name = "affair", .type = INPUT_THING, .of = "affair", .required = true}};
static const struct input of_days[] = {DAYS};

#define OF(inputs) .filters = (inputs), .filter_count = sizeof(inputs) / sizeof *(inputs)
#define VIEW(c_name, title, inputs, asked) \
    static const struct view c_name = {    \
        .name = title, OF(inputs), .statement = &asked, .personal = true}
VIEW(list, "deviations", of_list, deviation_list);
VIEW(facts, "deviation", of_one, deviation_facts);
VIEW(course, "deviation-course", of_one, deviation_course);
VIEW(end, "deviation-end", of_one, deviation_end);
VIEW(report, "deviation-report", of_one, deviation_report_list);
VIEW(messages, "deviation-messages", of_one, deviation_message_list);
VIEW(handling, "deviation-handling", of_one, deviation_handling_list);
VIEW(notes, "deviation-notes", of_one, deviation_note_list);
VIEW(reporter, "deviation-reporter", of_one, deviation_reporter_list);
VIEW(cases, "deviation-cases", of_one, deviation_case_list);
VIEW(concerned, "deviation-concerned", of_one, concerned_list);
VIEW(factors, "deviation-factors", of_one, deviation_factor_list);
VIEW(measures, "deviation-measures", of_one, deviation_measure_list);
VIEW(links, "deviation-links", of_one, deviation_link_list);
VIEW(similar, "similar-deviations", of_one, deviation_similar_list);
VIEW(mine, "my-reports", of_person, my_report_list);
VIEW(inflow, "inflow", of_open, inflow_list);
VIEW(series, "deviation-series", of_series, deviation_series_list);
VIEW(affair, "affair-deviations", of_affair, deviation_affair_list);
static const struct view recurrences = {
    .name = "recurrences", .statement = &recurrence_list, .personal = true};

/* About nobody: sums, exceptions and what has been adopted. */
static const struct view exceptions = {
    .name = "deviation-exceptions", OF(of_days), .statement = &deviation_exception_list};
static const struct view counts = {
    .name = "deviation-counts", OF(of_days), .statement = &deviation_count_list};
static const struct view guidelines = {.name = "guidelines", .statement = &guideline_list};
static const struct view factor_table = {.name = "factors", .statement = &factor_list};

const struct view *const deviations_views[] = {
    &list,    &facts,      &course,       &end,       &report,  &messages,    &handling,
    &notes,   &reporter,   &cases,        &concerned, &factors, &measures,    &links,
    &similar, &mine,       &inflow,       &series,    &affair,  &recurrences, &exceptions,
    &counts,  &guidelines, &factor_table, NULL};
