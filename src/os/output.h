/* output: the two streams every program has. */
#ifndef OS_OUTPUT_H
#define OS_OUTPUT_H

#include "base/base.h"

/* All of the text to standard output; a fault when the receiver is gone or the disk is full. */
struct fault *output_write(struct arena *arena, struct text text) MUST_USE;

/* All of the text to standard error. Nobody can be told when that fails, so it is silent. */
void output_write_error(struct text text);

#endif
