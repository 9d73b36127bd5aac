/* desk: what every face asks of the rooms below in the same way: names as people type them, a list judged row by row,
 * a delegation order put on a register and analysed, a decision asked about without a case, a finding explained. Bytes
 * in, structs out: must know no file, no clock, no command and no page, so that two faces cannot answer differently. */
#ifndef DESK_DESK_H
#define DESK_DESK_H

#include "demands.h"
#include "embedded.h"
#include "grid.h"
#include "id_set.h"
#include "judging.h"
#include "list_judge.h"
#include "names.h"
#include "nearest.h"
#include "order_check.h"
#include "order_draft.h"
#include "why.h"
#include "taking_back.h"

#endif
