/* formats: bytes in, structs out, and back. Timelines (JSON Lines), lists (CSV, Excel) through mappings, findings.
 * Must know no file, no clock and no screen; a broken case never hides the others. */
#ifndef FORMATS_FORMATS_H
#define FORMATS_FORMATS_H

#include "explain.h"
#include "findings_json.h"
#include "list.h"
#include "list_register.h"
#include "order_import.h"
#include "problem.h"
#include "proposal.h"
#include "refs.h"
#include "register_file.h"
#include "sheet.h"
#include "sheet_problem.h"
#include "timeline.h"
#include "told.h"

#endif
