/* verifier: holds a ledger against itself and against a policy (docs/ledger.md, "What a verifier holds against each
 * other"): every byte of every entry, nothing sampled. Must know neither the room that makes ledgers nor the one that
 * keeps their keys, or an error there would hide itself here. */
#ifndef VERIFIER_VERIFIER_H
#define VERIFIER_VERIFIER_H

#include "folder.h"
#include "source.h"
#include "verdict.h"
#include "verify.h"

#endif
