/* base: memory, text, bugs, faults, civil days and the Swedish legal calendar.
 * The ground floor: pure C without files, clock, threads or output. It must know nothing of law,
 * cases or screens. This is the room's one public header; each part compiles alone. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include "arena.h"
#include "calendar.h"
#include "date.h"
#include "ensure.h"
#include "fault.h"
#include "text.h"

#endif
