/* drawn: see drawn.h. */
#include "drawn.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* A chance of its own, the same each time. */
static uint32_t drawn = 1;
static uint32_t draw(uint32_t below)
{
    drawn = drawn * 1664525U + 1013904223U;
    return (drawn >> 8) % below;
}

const char *drawn_name(struct scene *scene, const char *before, uint32_t number)
{
    char *word = arena_allocate(scene->arena, 32);
    snprintf(word, 32, "%s%u", before, (unsigned)number);
    return word;
}

enum { UNITS = 9, MEETINGS = 6 };

void draw_town(struct scene *scene)
{
    static const char *const days[] = {"2026-01-01", "2026-05-20", "2026-06-14", "2026-06-15",
                                       "2026-06-16"};
    scene_batch_begin(scene);
    DO(scene, "register-person", "person=chef", "name=Chef");
    DO(scene, "register-body", "body=B0", "kind=nämnd");
    DO(scene, "register-body", "body=B1", "kind=nämnd");
    for (uint32_t i = 0; i < UNITS; i++) {
        const char *unit = drawn_name(scene, "unit=U", i);
        if (i && draw(3))
            DO(scene, "register-unit", unit, drawn_name(scene, "parent=U", draw(i)));
        else
            DO(scene, "register-unit", unit);
    }
    for (uint32_t i = 0; i < MEETINGS; i++)
        DO(scene, "plan-meeting", drawn_name(scene, "meeting=M", i),
           drawn_name(scene, "body=B", draw(2)), draw(2) ? "date=2026-06-20" : "date=2026-04-01");
    for (uint32_t i = 0; i < DRAWN_PEOPLE; i++)
        DO(scene, "register-person", drawn_name(scene, "person=P", i), "name=Person");
    scene_batch_end(scene);
    for (uint32_t i = 0; i < DRAWN_PEOPLE * 2;
         i++) { /* some of them twice in the same words: nothing new */
        const char *person = drawn_name(scene, "person=P", draw(DRAWN_PEOPLE)),
                   *as = scene_word(scene, "right_role",
                                    role_word((enum right_role)draw(AS_INVESTIGATOR)));
        const char *from = scene_word(scene, "valid_from", days[draw(5)]),
                   *to = draw(3) ? "valid_to=2027-01-01" : "valid_to=2026-06-15";
        const char *unit = drawn_name(scene, "unit=U", draw(UNITS)),
                   *body = drawn_name(scene, "body=B", draw(2));
        if (draw(2))
            (void)scene_do(scene, "give-role",
                           draw(2) ? WORDS(person, as, unit, from, to)
                                   : WORDS(person, as, unit, body, from, to));
        else
            (void)scene_do(scene, "give-role",
                           draw(2) ? WORDS(person, as, from, to)
                                   : WORDS(person, as, body, from, to));
    }
    scene_batch_begin(scene);
    for (uint32_t i = 0; i < DRAWN_CASES; i++) {
        const char *key = drawn_name(scene, "case=C", i);
        DO(scene, "open-case", key, "domain=SOL_CHILD", draw(5) ? "protected=nej" : "protected=ja");
        if (draw(6))
            DO(scene, "assign-case", key, drawn_name(scene, "unit=U", draw(UNITS)),
               "from=2026-01-02");
        if (draw(2))
            DO(scene, "assign-case", key, drawn_name(scene, "unit=U", draw(UNITS)),
               draw(2) ? "from=2026-06-15" : "from=2026-06-16");
        if (!draw(3))
            DO(scene, "entrust-case", key, drawn_name(scene, "person=P", draw(DRAWN_PEOPLE)),
               "part=handläggare", scene_word(scene, "from", days[draw(5)]),
               draw(2) ? "to=2026-06-15" : "to=2026-06-14");
        if (!draw(3))
            DO(scene, "add-item", drawn_name(scene, "meeting=M", draw(MEETINGS)),
               drawn_name(scene, "item=", i), key, "decision=upphörande");
        if (!draw(8))
            DO(scene, "admit-investigator", key, drawn_name(scene, "person=P", draw(DRAWN_PEOPLE)),
               "valid_from=2026-06-01", "valid_to=2026-07-01");
    }
    scene_batch_end(scene);
}
