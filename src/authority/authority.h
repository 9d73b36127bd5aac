/* authority: who may decide what, and what is wrong with a delegation order. The room's one public header:
 * question.h asks for one decision, analysis.h looks at an order as a whole. Must know no case and no file. */
#ifndef AUTHORITY_AUTHORITY_H
#define AUTHORITY_AUTHORITY_H

#include "analysis.h"
#include "question.h"
#include "waits.h"

#endif
