/* naive: who may decide, a second time: docs/behorighet.md read sentence by sentence over the raw rows, with plain
 * loops and no index. For tests only. Of the product it knows the structs, the days and the catalogue's raw rows; it
 * must share no code with src/authority or src/register, so that both are seldom wrong alike. */
#ifndef REFERENCE_NAIVE_H
#define REFERENCE_NAIVE_H

#include "authority/authority.h"

struct authority naive_check(const struct catalogue *catalogue, const struct register_rows *rows,
                             const struct authority_request *request);

#endif
