/* part: what the files of rights share. Inside the room. */
#ifndef FEATURES_RIGHTS_PART_H
#define FEATURES_RIGHTS_PART_H

#include "rights.h"

#include "engine/feature_words.h"

/* Somebody from outside: given by an event of its own, for one case until one day. */
#define ROLE_FROM_OUTSIDE "extern utredare"

/* events.c */
extern const struct event_kind role_given, role_taken, investigator_admitted, case_entrusted,
    case_released;

/* rows.c */
extern const struct projection rights_rows;

#endif
