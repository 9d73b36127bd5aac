/* town: see town.h. */
#include "town.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define BIT(tie) (1 << (tie))

const char *town_case(enum town_case which)
{
    static const char *const keys[] = {
        [CASE_OWN] = "A-eget",           [CASE_UNIT] = "A-enhet",
        [CASE_BELOW] = "A-under",        [CASE_ABOVE] = "A-over",
        [CASE_MEETING] = "A-mote",       [CASE_OLD_MEETING] = "A-gammalt",
        [CASE_CANCELLED] = "A-installt", [CASE_OTHER_BODY] = "A-annat",
        [CASE_OTHER] = "A-ovrigt",       [CASE_MOVED] = "A-flyttat",
        [CASE_LOOSE] = "A-ledigt",       [CASE_ENDED] = "A-lamnat",
        [CASE_GUARDED] = "KANARIE-1",    [CASE_GUARDED_OWN] = "KANARIE-2",
        [CASE_ABSENT] = "A-saknas"};
    return keys[which];
}

const char *town_person(struct scene *scene, bool is_bound, enum right_role role)
{
    char *key = arena_allocate(scene->arena, 16);
    snprintf(key, 16, "%c-%d", is_bound ? 'b' : 'f', (int)role);
    return key;
}

static const char *word(struct scene *scene, const char *name, const char *value)
{
    return scene_word(scene, name, value);
}

static void build_house(struct scene *scene)
{
    static const char *const units[][2] = {
        {"ifo", ""}, {"barn", "ifo"}, {"barngrupp", "barn"}, {"aldre", ""}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (units[i][1][0])
            DO(scene, "register-unit", word(scene, "unit", units[i][0]),
               word(scene, "parent", units[i][1]));
        else
            DO(scene, "register-unit", word(scene, "unit", units[i][0]));
    }
    DO(scene, "register-body", "body=SN", "name=Socialnämnden", "kind=nämnd");
    DO(scene, "register-body", "body=KS", "name=Kommunstyrelsen", "kind=nämnd");
    DO(scene, "plan-meeting", "meeting=SN-6", "body=SN", "date=2026-06-20");
    DO(scene, "plan-meeting", "meeting=SN-2", "body=SN", "date=2026-02-20");
    DO(scene, "plan-meeting", "meeting=SN-7", "body=SN", "date=2026-06-27");
    DO(scene, "plan-meeting", "meeting=KS-6", "body=KS", "date=2026-06-20");
}

static void build_people(struct scene *scene)
{
    for (int role = 0; role < RIGHT_ROLES; role++)
        for (int bound = 0; bound < 2; bound++) {
            const char *person =
                word(scene, "person", town_person(scene, bound, (enum right_role)role));
            const char *as = word(scene, "right_role", role_word((enum right_role)role));
            DO(scene, "register-person", person, "name=Person");
            if (role == AS_INVESTIGATOR)
                continue;
            if (bound)
                DO(scene, "give-role", person, as, "unit=barn", "body=SN", "valid_from=2026-01-01",
                   "given_by=chef");
            else
                DO(scene, "give-role", person, as, "valid_from=2026-01-01", "valid_to=2026-12-31",
                   "given_by=chef");
        }
}

static void build_cases(struct scene *scene)
{
    static const struct {
        const char *unit, *meeting;
        bool is_guarded;
    } of[] = {
        [CASE_OWN] = {"aldre", NULL, false},         [CASE_UNIT] = {"barn", NULL, false},
        [CASE_BELOW] = {"barngrupp", NULL, false},   [CASE_ABOVE] = {"ifo", NULL, false},
        [CASE_MEETING] = {"aldre", "SN-6", false},   [CASE_OLD_MEETING] = {"aldre", "SN-2", false},
        [CASE_CANCELLED] = {"aldre", "SN-7", false}, [CASE_OTHER_BODY] = {"aldre", "KS-6", false},
        [CASE_OTHER] = {"aldre", NULL, false},       [CASE_MOVED] = {"barn", NULL, false},
        [CASE_LOOSE] = {NULL, NULL, false},          [CASE_ENDED] = {"aldre", NULL, false},
        [CASE_GUARDED] = {"barn", "SN-6", true},     [CASE_GUARDED_OWN] = {"barn", "SN-6", true}};
    for (int i = 0; i < CASE_ABSENT; i++) {
        const char *key = word(scene, "case", town_case((enum town_case)i)),
                   *domain = "domain=SOL_CHILD";
        if (of[i].is_guarded && i == CASE_GUARDED)
            DO(scene, "open-case", key, domain, "protected=ja");
        else
            DO(scene, "open-case", key, domain);
        DO(scene, "add-party", key, "ref=barn", "role=barn", "birth_year=2015",
           of[i].is_guarded ? "protected_identity=ja" : "protected_identity=nej");
        if (of[i].unit)
            DO(scene, "assign-case", key, word(scene, "unit", of[i].unit), "from=2026-01-10");
        if (of[i].meeting)
            DO(scene, "add-item", word(scene, "meeting", of[i].meeting),
               word(scene, "item", town_case((enum town_case)i)), key, "decision=upphörande");
    }
    DO(scene, "assign-case", "case=A-flyttat", "unit=aldre", "from=2026-05-15");
    DO(scene, "assign-case", "case=A-enhet", "unit=aldre", "from=2026-06-16"); /* tomorrow */
    DO(scene, "cancel-meeting", "meeting=SN-7");
}

static void entrust(struct scene *scene, const char *person, enum town_case which, const char *to)
{
    const char *key = word(scene, "case", town_case(which)), *who = word(scene, "person", person);
    DO(scene, "entrust-case", key, who, "part=handläggare", "from=2026-01-10", to);
}

static void build_trust(struct scene *scene)
{
    for (int role = 0; role < RIGHT_ROLES; role++) {
        const char *person = town_person(scene, true, (enum right_role)role);
        if (role == AS_INVESTIGATOR) {
            DO(scene, "admit-investigator", "case=A-eget", word(scene, "person", person),
               "valid_from=2026-06-01", "valid_to=2026-06-15");
            continue;
        }
        entrust(scene, person, CASE_OWN, "to=2026-06-15");
        entrust(scene, person, CASE_GUARDED_OWN, "to=2027-01-01");
        entrust(scene, person, CASE_ENDED, "to=2026-05-15");
    }
}

void town_build(struct scene *scene)
{
    scene_batch_begin(scene);
    DO(scene, "register-person", "person=chef", "name=Chef");
    build_house(scene);
    build_people(scene);
    build_cases(scene);
    scene_batch_end(scene);
    scene_batch_begin(scene);
    build_trust(scene);
    scene_batch_end(scene);
}

/* What somebody who is bound has to do with each case that is not guarded. */
static uint8_t bound_bits(enum town_case which)
{
    switch (which) {
    case CASE_OWN:
        return BIT(TIE_OWN) | BIT(TIE_NONE);
    case CASE_UNIT:
    case CASE_BELOW:
        return BIT(TIE_UNIT) | BIT(TIE_NONE);
    case CASE_MEETING:
        return BIT(TIE_MEETING) | BIT(TIE_NONE);
    case CASE_LOOSE:
        return BIT(TIE_LOOSE) | BIT(TIE_NONE);
    default:
        return BIT(TIE_NONE);
    }
}

uint8_t town_bits(enum right_role role, bool is_bound, enum town_case which, bool is_of_guarded)
{
    bool is_guarded = which == CASE_GUARDED || which == CASE_GUARDED_OWN;
    if (which == CASE_ABSENT)
        return 0;
    if (role == AS_INVESTIGATOR)
        return is_bound && which == CASE_OWN ? BIT(TIE_OWN) | BIT(TIE_NONE) : 0;
    uint8_t own = is_bound && which == CASE_GUARDED_OWN ? BIT(TIE_OWN) : 0;
    if (is_guarded && !is_of_guarded)
        return own;
    if (is_guarded)
        return own | BIT(TIE_NONE) | (is_bound ? BIT(TIE_UNIT) | BIT(TIE_MEETING) : BIT(TIE_AREA));
    if (is_bound)
        return bound_bits(which);
    return BIT(TIE_AREA) | BIT(TIE_NONE) | (which == CASE_LOOSE ? BIT(TIE_LOOSE) : 0);
}

void town_know(struct scene *scene, const struct rights_source *source, const char *person,
               struct known_person *known_out)
{
    int32_t day;
    assert_true(day_parse(TEXT_LITERAL(TOWN_DAY), &day));
    assert_null(rights_know(source, scene->arena, text_of(person), day, known_out));
}
