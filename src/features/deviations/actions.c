/* actions: what may be done to a deviation, and in which states. */
#include "part.h"
#include "deviations_sql.h"

#include "features/audits/audits.h"

#define OPEN STATE_RECEIVED "|" STATE_ASSESSED "|" STATE_REOPENED
#define NOT_CLOSED STATE_REPORTED "|" OPEN

static const struct action report_deviation = {.name = "report-deviation",
                                               .event = &deviation_reported,
                                               .begins = true,
                                               .lacks = &deviation_report_lacks};
static const struct action report_finding = {.name = "report-finding",
                                             .event = &deviation_found,
                                             .begins = true,
                                             .among = &finding_named,
                                             .lacks = &deviation_finding_lacks};
static const struct action add_to_report = {
    .name = "add-to-report", .event = &report_added, .again = true};
static const struct action name_case = {.name = "name-case", .event = &case_named, .again = true};
static const struct action name_concerned = {
    .name = "name-concerned", .event = &deviation_concerned, .again = true};

static const struct action sort_report = {.name = "sort-report",
                                          .event = &deviation_sorted,
                                          .from = STATE_REPORTED "|" STATE_RECEIVED,
                                          .again = true};
static const struct action settle_item = {
    .name = "settle-item", .event = &item_settled, .again = true, .among = &inflow_named};
static const struct action acknowledge_report = {.name = "acknowledge-report",
                                                 .event = &deviation_acknowledged,
                                                 .from = NOT_CLOSED,
                                                 .again = true};
static const struct action move_deviation = {
    .name = "move-deviation", .event = &deviation_moved, .from = NOT_CLOSED, .again = true};
static const struct action assess_deviation = {.name = "assess-deviation",
                                               .event = &deviation_assessed,
                                               .from = OPEN,
                                               .again = true,
                                               .lacks = &deviation_assess_lacks};
static const struct action judge_lexsarah = {
    .name = "judge-lexsarah", .event = &lexsarah_judged, .from = OPEN, .again = true};
static const struct action second_lexsarah = {.name = "second-lexsarah",
                                              .event = &lexsarah_seconded,
                                              .from = OPEN,
                                              .again = true,
                                              .lacks = &deviation_second_lacks};

static const struct action assign_deviation = {.name = "assign-deviation",
                                               .event = &deviation_assigned,
                                               .from = NOT_CLOSED,
                                               .again = true,
                                               .lacks = &deviation_assign_lacks};
static const struct action park_deviation = {
    .name = "park-deviation", .event = &deviation_parked, .from = OPEN, .again = true};
static const struct action link_deviation = {.name = "link-deviation",
                                             .event = &deviation_linked,
                                             .again = true,
                                             .lacks = &deviation_link_lacks};
static const struct action group_deviation = {
    .name = "group-deviation", .event = &deviation_in_series, .again = true};
static const struct action deviation_to_affair = {
    .name = "deviation-to-affair", .event = &deviation_in_affair, .again = true};
static const struct action note_deviation = {
    .name = "note-deviation", .event = &deviation_noted, .from = OPEN, .again = true};
static const struct action tell_message = {
    .name = "tell-message", .event = &message_told, .again = true};
static const struct action find_factor = {
    .name = "find-factor", .event = &factor_found, .from = OPEN, .again = true};
static const struct action remedy_at_once = {
    .name = "remedy-at-once", .event = &deviation_remedied, .from = NOT_CLOSED, .again = true};
static const struct action invite_reply = {
    .name = "invite-reply", .event = &reply_invited, .from = OPEN, .again = true};
static const struct action record_reply = {.name = "record-reply",
                                           .event = &reply_recorded,
                                           .from = OPEN,
                                           .again = true,
                                           .lacks = &deviation_reply_lacks};
static const struct action refrain_from_measure = {
    .name = "refrain-from-measure", .event = &measure_refrained, .from = OPEN, .again = true};

static const struct action give_feedback = {
    .name = "give-feedback", .event = &feedback_given, .again = true};
static const struct action close_deviation = {.name = "close-deviation",
                                              .event = &deviation_closed,
                                              .from = OPEN,
                                              .lacks = &deviation_close_lacks};
static const struct action reopen_deviation = {
    .name = "reopen-deviation", .event = &deviation_reopened, .from = STATE_CLOSED};

static const struct action adopt_guideline = {
    .name = "adopt-guideline", .event = &guideline_adopted, .begins = true, .again = true};
static const struct action register_factor = {
    .name = "register-factor", .event = &factor_registered, .begins = true, .again = true};

const struct action *const deviations_actions[] = {
    &report_deviation, &report_finding,      &add_to_report,
    &name_case,        &name_concerned,      &sort_report,
    &settle_item,      &acknowledge_report,  &move_deviation,
    &assess_deviation, &judge_lexsarah,      &second_lexsarah,
    &assign_deviation, &park_deviation,      &link_deviation,
    &group_deviation,  &deviation_to_affair, &note_deviation,
    &tell_message,     &find_factor,         &remedy_at_once,
    &invite_reply,     &record_reply,        &refrain_from_measure,
    &give_feedback,    &close_deviation,     &reopen_deviation,
    &adopt_guideline,  &register_factor,     NULL};
