/* os: files, clock, log, terminal and processors. The only room that calls the system; every failure is a fault
 * with the path and the system's words. Must know no law, no case and no language. */
#ifndef OS_OS_H
#define OS_OS_H

#include "clock.h"
#include "confine.h"
#include "disk.h"
#include "file.h"
#include "log.h"
#include "machine.h"
#include "output.h"
#include "process.h"
#include "scratch.h"
#include "service.h"
#include "shelf.h"
#include "socket.h"
#include "spool.h"
#include "tcp.h"
#include "thread.h"
#include "wire.h"

#endif
