/* tlog: the public formats of a transparency log (RFC 6962 and 9162, c2sp.org), byte for byte, so that a verifier
 * written by somebody else accepts our ledger without reading our code: bytes in, structs out, and back. Must know
 * no file, no clock, no database, and nothing of what an entry means. */
#ifndef TLOG_TLOG_H
#define TLOG_TLOG_H

#include "checkpoint.h"
#include "flaw.h"
#include "geometry.h"
#include "key.h"
#include "note.h"
#include "policy.h"
#include "proof.h"
#include "tile.h"
#include "tree.h"
#include "view.h"

#endif
