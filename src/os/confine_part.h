/* confine_part: what both files of confine know. Inside the room. */
#ifndef OS_CONFINE_PART_H
#define OS_CONFINE_PART_H

#include "confine.h"

/* A sanitizer looks into the process that it is in, through files and calls that a server has no use for. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

#endif
