/* work: what the printer's process does. Inside the room. */
#ifndef PRINTER_WORK_H
#define PRINTER_WORK_H

#include "os/os.h"

/* A process_work; context is not looked at. It says first that it is ready, or why it cannot be. */
process_work printer_work;

#endif
