/* lexsarah: the one table that names all of the feature. */
#include "part.h"
#include "lexsarah_sql.h"

static const struct action receive_lexsarah = {.name = "receive-lexsarah",
                                               .event = &lexsarah_received,
                                               .inputs = told_receiving,
                                               .input_count = TOLD_RECEIVING,
                                               .judged = JUDGED_FACT,
                                               .tells = "lex_sarah_report",
                                               .lacks = &lexsarah_receive_lacks};
static const struct action remedy_lexsarah = {
    .name = "remedy-lexsarah", .event = &lexsarah_remedied, .from = STATE_OPEN, .again = true};
static const struct action appoint_investigator = {.name = "appoint-investigator",
                                                   .event = &investigator_appointed,
                                                   .from = STATE_OPEN,
                                                   .again = true,
                                                   .lacks = &lexsarah_impartial_lacks};
static const struct action investigate_lexsarah = {.name = "investigate-lexsarah",
                                                   .event = &investigation_written,
                                                   .from = STATE_OPEN,
                                                   .lacks = &lexsarah_write_lacks};
static const struct action conclude_lexsarah = {.name = "conclude-lexsarah",
                                                .event = &lexsarah_concluded,
                                                .inputs = told_concluding,
                                                .input_count = TOLD_CONCLUDING,
                                                .from = STATE_OPEN,
                                                .judged = JUDGED_FACT,
                                                .tells = "assessment",
                                                .lacks = &lexsarah_conclude_lacks};
static const struct action decide_lexsarah = {.name = "decide-lexsarah",
                                              .event = &lexsarah_decided,
                                              .inputs = told_deciding,
                                              .input_count = TOLD_DECIDING,
                                              .from = STATE_OPEN,
                                              .judged = JUDGED_DECIDE,
                                              .lacks = &lexsarah_decide_lacks};
static const struct action settle_lexsarah = {.name = "settle-lexsarah",
                                              .event = &lexsarah_settled,
                                              .inputs = told_settling,
                                              .input_count = TOLD_DECIDING,
                                              .from = STATE_OPEN,
                                              .judged = JUDGED_FACT,
                                              .lacks = &lexsarah_settle_lacks};
static const struct action notify_ivo = {.name = "notify-ivo",
                                         .event = &ivo_notified,
                                         .inputs = told_notifying,
                                         .input_count = TOLD_NOTIFYING,
                                         .from = STATE_OPEN,
                                         .judged = JUDGED_FACT,
                                         .tells = "ivo_notified",
                                         .lacks = &lexsarah_notify_lacks};
static const struct action complete_ivo = {
    .name = "complete-ivo", .event = &ivo_completed, .from = ANY, .among = &lexsarah_notice_named};
static const struct action tell_lexsarah = {
    .name = "tell-lexsarah", .event = &lexsarah_told, .from = ANY, .again = true};
static const struct action offer_support = {.name = "offer-support",
                                            .event = &support_offered,
                                            .from = ANY,
                                            .again = true,
                                            .lacks = &lexsarah_support_lacks};
static const struct action inform_board = {.name = "inform-board",
                                           .event = &board_informed,
                                           .from = ANY,
                                           .again = true,
                                           .lacks = &lexsarah_board_lacks};
static const struct action close_lexsarah = {.name = "close-lexsarah",
                                             .event = &lexsarah_closed,
                                             .from = STATE_OPEN,
                                             .lacks = &lexsarah_close_lacks};

static const struct action *const actions[] = {&receive_lexsarah,     &remedy_lexsarah,
                                               &appoint_investigator, &investigate_lexsarah,
                                               &conclude_lexsarah,    &decide_lexsarah,
                                               &settle_lexsarah,      &notify_ivo,
                                               &complete_ivo,         &tell_lexsarah,
                                               &offer_support,        &inform_board,
                                               &close_lexsarah,       NULL};
static const struct event_kind *const events[] = {&lexsarah_received,      &lexsarah_remedied,
                                                  &investigator_appointed, &investigation_written,
                                                  &lexsarah_concluded,     &lexsarah_decided,
                                                  &lexsarah_settled,       &ivo_notified,
                                                  &ivo_completed,          &lexsarah_told,
                                                  &support_offered,        &board_informed,
                                                  &lexsarah_closed,        NULL};

const struct feature lexsarah_feature = {.name = "lexsarah",
                                         .tables = &lexsarah_tables,
                                         .clear = &lexsarah_clear,
                                         .events = events,
                                         .actions = actions,
                                         .projection = &lexsarah_rows,
                                         .views = lexsarah_views};
