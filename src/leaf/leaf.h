/* leaf: what stands in an entry of the ledger (docs/ledger.md), byte for byte: entries, sealed parts, and what the
 * ledger says of itself. Bytes in, structs out, and back. Must know no file, no clock, no database, no key but those it
 * is handed, and nothing of trees and tiles. */
#ifndef LEAF_LEAF_H
#define LEAF_LEAF_H

#include "act.h"
#include "entry.h"
#include "field.h"
#include "moment.h"
#include "part.h"
#include "refusal.h"

#endif
