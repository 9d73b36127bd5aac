/* things: what units and persons have besides cases. Inside the room. */
#ifndef FEATURES_RIGHTS_THINGS_H
#define FEATURES_RIGHTS_THINGS_H

#include "part.h"

#define RUN(statement, ...) \
    store_run(projecting->store, projecting->arena, &statement, VALUES(__VA_ARGS__))

typedef struct fault *things_maker(struct projecting *projecting, const struct happened *happened);
things_maker things_appoint, things_report, things_find, things_move, things_assess, things_concern,
    things_assign, things_receive, things_investigate;

#endif
