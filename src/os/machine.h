/* machine: the process's number, how many processors there are, and whether a person sits at a terminal. */
#ifndef OS_MACHINE_H
#define OS_MACHINE_H

#include "base/base.h"

/* Processors this process may use, at least 1. */
int machine_processors(void);

/* Is standard error a terminal that a person watches? */
bool machine_error_is_terminal(void);

/* Is standard output one? */
bool machine_output_is_terminal(void);

/* Columns of the terminal on standard error; 80 when not known. */
int machine_terminal_columns(void);

/* The number of this process. */
int32_t machine_process(void);

/* The name of the user that runs the process; its number where there is none. */
const char *machine_user(struct arena *arena);

#endif
