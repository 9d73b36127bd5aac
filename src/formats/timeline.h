/* timeline: one line of case-timeline/1 to a dossier. The one source of its words is the
 * vocabulary. */
#ifndef FORMATS_TIMELINE_H
#define FORMATS_TIMELINE_H

#include "dossier/dossier.h"
#include "problem.h"

enum {
    TIMELINE_LINE_LIMIT = 4 * 1024 * 1024, /* bytes of one case */
    TIMELINE_EVENT_LIMIT = 20000,
    TIMELINE_PARTY_LIMIT = 1000,
    TIMELINE_LIST_LIMIT = 20000, /* values of one attribute */
    TIMELINE_NUMBER_LIMIT = 1000000,
    TIMELINE_DEPTH_LIMIT = 16 /* lists and records inside each other */
};

/* Parses one case. true with *dossier_out filled (not yet placed), or false with *problem_out: the
 * first thing that is wrong in it. All memory from the arena. line is its number in the file. The
 * answer key of test cases, title, url and law_version are skipped unread. An id that another case
 * has already is the caller's business. */
bool timeline_parse(struct arena *arena, struct text line_bytes, int64_t line,
                    struct dossier *dossier_out, struct problem *problem_out);

/* The problem of a case whose days contradict each other at an event, as dossier_place answers it. */
struct problem timeline_contradiction(struct arena *arena, const struct dossier *dossier, int event,
                                      int64_t line);

#endif
