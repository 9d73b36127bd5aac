/* deviations: the one table that names all of the feature. */
#include "part.h"
#include "deviations_sql.h"

static const struct event_kind *const events[] = {
    &deviation_reported,  &deviation_found,        &report_added,
    &case_named,          &deviation_concerned,    &deviation_sorted,
    &item_settled,        &deviation_acknowledged, &deviation_moved,
    &deviation_assessed,  &lexsarah_judged,        &lexsarah_seconded,
    &deviation_assigned,  &deviation_parked,       &deviation_linked,
    &deviation_in_series, &deviation_in_affair,    &deviation_noted,
    &message_told,        &factor_found,           &deviation_remedied,
    &reply_invited,       &reply_recorded,         &measure_refrained,
    &feedback_given,      &deviation_closed,       &deviation_reopened,
    &guideline_adopted,   &factor_registered,      NULL};

const struct feature deviations_feature = {.name = "deviations",
                                           .tables = &deviations_tables,
                                           .clear = &deviations_clear,
                                           .events = events,
                                           .actions = deviations_actions,
                                           .projection = &deviations_rows,
                                           .views = deviations_views};
