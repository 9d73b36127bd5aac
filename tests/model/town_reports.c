/* town_reports: see town_reports.h. */
#include "town_reports.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#define BIT(tie) (1 << (tie))

const char *town_report(struct scene *scene, enum town_report which, const char *person)
{
    char *key = arena_allocate(scene->arena, 32);
    if (which == REPORT_TOLD)
        snprintf(key, 32, "R-%s", person);
    else
        snprintf(key, 32, "R-%d", (int)which);
    return key;
}

static void report(struct scene *scene, const char *key, const char *kind, const char *unit)
{
    DO(scene, "report-deviation", scene_word(scene, "deviation", key),
       scene_word(scene, "kind", kind), scene_word(scene, "unit", unit),
       "happening=KANARIE-ORD hände.", "about_child=nej", "channel=papper", "arrived=2026-05-01",
       "late_why=Kom med posten.", "reporter=chef");
}

static void assign(struct scene *scene, enum town_report which, const char *word, const char *from)
{
    DO(scene, "assign-deviation", scene_word(scene, "deviation", town_report(scene, which, NULL)),
       word, from);
}

static void build_plain(struct scene *scene)
{
    static const struct {
        const char *kind, *unit;
    } of[] = {[REPORT_UNIT] = {"avvikelse", "barn"},
              [REPORT_BELOW] = {"risk", "barngrupp"},
              [REPORT_ABOVE] = {"avvikelse", "ifo"},
              [REPORT_OTHER] = {"avvikelse", "aldre"},
              [REPORT_MOVED] = {"avvikelse", "barn"},
              [REPORT_OWN] = {"avvikelse", "aldre"},
              [REPORT_HANDED] = {"avvikelse", "aldre"},
              [REPORT_POST] = {"avvikelse", "aldre"},
              [REPORT_TEAM] = {"missförhållande", "aldre"},
              [REPORT_MISCONDUCT] = {"missförhållande", "barn"},
              [REPORT_ASSESSED] = {"avvikelse", "barn"},
              [REPORT_CONCERNED] = {"avvikelse", "barn"},
              [REPORT_NAMED] = {"avvikelse", "barn"}};
    for (int i = 0; i < REPORT_TOLD; i++)
        report(scene, town_report(scene, (enum town_report)i, NULL), of[i].kind, of[i].unit);
    DO(scene, "move-deviation",
       scene_word(scene, "deviation", town_report(scene, REPORT_MOVED, NULL)), "unit=aldre",
       "why=Hände på en annan enhet.");
}

static void build_assessed(struct scene *scene)
{
    const char *key = scene_word(scene, "deviation", town_report(scene, REPORT_ASSESSED, NULL));
    DO(scene, "sort-report", key, "is_concern=nej", "is_appeal=nej", "is_application=nej",
       "is_disclosure=nej", "is_damages=nej");
    DO(scene, "assess-deviation", key, "definition=allvarlig", "severity=allvarlig",
       "kind=missförhållande", "by=chef");
    /* moving it does not give it back to a unit */
    DO(scene, "move-deviation", key, "unit=barngrupp", "why=Hände på en annan enhet.");
}

/* One of the town, who is bound or not. */
static void build_person(struct scene *scene, const char *person, bool is_bound)
{
    const char *who = scene_word(scene, "person", person),
               *concerned = scene_word(scene, "concerned", person);
    DO(scene, "report-deviation",
       scene_word(scene, "deviation", town_report(scene, REPORT_TOLD, person)), "kind=avvikelse",
       "unit=aldre", "happening=KANARIE-ORD hände.", "about_child=nej",
       scene_word(scene, "reporter", person));
    if (is_bound) {
        assign(scene, REPORT_OWN, who, "from=" TOWN_DAY);
        assign(scene, REPORT_HANDED, who, "from=2026-05-15");
        assign(scene, REPORT_NAMED, who, "from=" TOWN_DAY);
        DO(scene, "appoint", who, "kind=tjänst", "post=utredare", "valid_from=2026-01-01");
    }
    DO(scene, "name-concerned",
       scene_word(scene, "deviation", town_report(scene, REPORT_CONCERNED, NULL)), concerned);
}

static void for_everybody(struct scene *scene,
                          void (*build)(struct scene *, const char *person, bool is_bound))
{
    for (int role = 0; role < RIGHT_ROLES; role++)
        for (int bound = 0; bound < 2; bound++)
            build(scene, town_person(scene, bound, (enum right_role)role), bound);
}

static void name(struct scene *scene, const char *person, bool is_bound)
{
    (void)is_bound;
    DO(scene, "name-concerned",
       scene_word(scene, "deviation", town_report(scene, REPORT_NAMED, NULL)),
       scene_word(scene, "concerned", person));
}

void town_reports_build(struct scene *scene)
{
    DO(scene, "register-post", "post=utredare", "role=utredare");
    build_plain(scene);
    build_assessed(scene);
    for_everybody(scene, build_person);
    assign(scene, REPORT_HANDED, "person=chef", "from=2026-05-15");
    assign(scene, REPORT_POST, "post=utredare", "from=2026-05-15");
    assign(scene, REPORT_TEAM, "team=barn", "from=2026-05-15");
    for_everybody(scene, name);
}

uint8_t town_report_bits(enum right_role role, bool is_bound, enum town_report which)
{
    if (role == AS_INVESTIGATOR || which == REPORT_ABSENT || which == REPORT_CONCERNED ||
        which == REPORT_NAMED)
        return 0;
    uint8_t told = which == REPORT_TOLD ? BIT(TIE_TOLD) : 0;
    if (!is_bound)
        return BIT(TIE_AREA) | BIT(TIE_NONE) | told;
    if (which == REPORT_OWN || which == REPORT_POST)
        return BIT(TIE_OWN) | BIT(TIE_NONE);
    if (which == REPORT_UNIT || which == REPORT_BELOW || which == REPORT_TEAM)
        return BIT(TIE_UNIT) | BIT(TIE_NONE);
    return (uint8_t)(BIT(TIE_NONE) | told);
}
