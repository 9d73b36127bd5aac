/* town_reports: for tests only. Deviations of the made-up town (town.h), one for everything that a role can have to do
 * with one; and what is to come of each, said by hand. */
#ifndef MODEL_TOWN_REPORTS_H
#define MODEL_TOWN_REPORTS_H

#include "town.h"

enum town_report {
    REPORT_UNIT,   /* their unit's */
    REPORT_BELOW,  /* of a unit below it */
    REPORT_ABOVE,  /* of the unit above it */
    REPORT_OTHER,  /* another unit's */
    REPORT_MOVED,  /* theirs, until it was moved to another unit */
    REPORT_OWN,    /* another unit's, handed from one to the next of all who are bound, today */
    REPORT_HANDED, /* the same, handed on to somebody else a month ago */
    REPORT_POST,   /* another unit's, of the post that all who are bound hold */
    REPORT_TEAM,   /* a missförhållande, given to their unit as a team */
    REPORT_MISCONDUCT /* a missförhållande of their unit */,
    REPORT_ASSESSED, /* of their unit, assessed to be one */
    REPORT_CONCERNED, /* of their unit; concerns everybody, who is also entrusted with it and reported it */
    REPORT_NAMED,  /* of their unit, handed to them; later it turned out to concern everybody */
    REPORT_TOLD,   /* another unit's, which she has reported herself */
    REPORT_ABSENT, /* there is none */
    TOWN_REPORTS
};

/* The key; of one that somebody has reported, hers. */
const char *town_report(struct scene *scene, enum town_report which, const char *person);

void town_reports_build(struct scene *scene);

/* The bits of ties that it is to be, for the role of that person. */
uint8_t town_report_bits(enum right_role role, bool is_bound, enum town_report which);

#endif
