/* part: what the files of lexsarah share. Inside the room. */
#ifndef FEATURES_LEXSARAH_PART_H
#define FEATURES_LEXSARAH_PART_H

#include "lexsarah.h"

#include "engine/feature_words.h"
#include "features/cases/cases.h"

#define ON                                                  \
    {                                                       \
        .name = "date", .type = INPUT_DAY, .required = true \
    }
#define WORDS                                                                   \
    {                                                                           \
        .name = "words", .type = INPUT_TEXT, .required = true, .personal = true \
    }
#define WHY                                                                                \
    {                                                                                      \
        .name = "why", .type = INPUT_TEXT, .required = true, .personal = true, .least = 10 \
    }
#define OBJECT                                                   \
    {                                                            \
        .name = "object", .type = INPUT_OBJECT, .required = true \
    }

/* How far it has come is asked of the rows: it may be notified before it is investigated. */
#define STATE_OPEN "lexsarah-open"
#define STATE_CLOSED "lexsarah-closed"
#define ANY STATE_OPEN "|" STATE_CLOSED

/* What an investigation says (SOSFS 2011:5), in the order of its parts. */
#define INVESTIGATED                                                                                   \
    "vad som hände|följder, faktiska och möjliga|orsaker|har det hänt förut|kan det hända igen|" \
    "åtgärder"

/* events.c */
extern const struct event_kind lexsarah_remedied, investigation_written, lexsarah_concluded,
    lexsarah_decided, lexsarah_settled, lexsarah_closed;
enum { TOLD_RECEIVING = 9, TOLD_CONCLUDING = 4, TOLD_DECIDING = 8, TOLD_NOTIFYING = 7 };
extern const struct input told_receiving[TOLD_RECEIVING], told_concluding[TOLD_CONCLUDING],
    told_deciding[TOLD_DECIDING], told_settling[TOLD_DECIDING];

/* sent.c */
extern const struct event_kind ivo_notified, ivo_completed, lexsarah_told, support_offered,
    board_informed;
extern const struct input told_notifying[TOLD_NOTIFYING];

/* views.c */
extern const struct view *const lexsarah_views[];

/* rows.c, rows_sent.c */
extern const struct projection lexsarah_rows;
#define RUN(statement, ...) \
    store_run(projecting->store, projecting->arena, &statement, VALUES(__VA_ARGS__))
#define CASE KEPT("case")
struct fault *rows_of_sent(struct projecting *projecting, const struct happened *happened);

#endif
