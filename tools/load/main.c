/* make-load: prints N made-up cases, one a line (case-timeline/1), the same for a seed on every
 * machine. --expect FILE: what a control must find in them, one finding a line:
 * case|code|event|status. --stats: what was made, on stderr. */
#include "load.h"

#include <stdlib.h>
#include <string.h>

static const struct scene_kind *const groups[] = {
    report_scenes, investigation_scenes, placement_scenes, court_scenes,
    single_scenes, review_scenes,        care_scenes};

enum { SCENE_KINDS = 64 };

struct choice {
    const struct scene_kind *items[SCENE_KINDS];
    int count, weight;
};

/* All scenes of a domain (of any, when domain is NONE). */
static struct choice choice_of(int domain)
{
    struct choice choice = {.count = 0};
    for (size_t group = 0; group < sizeof groups / sizeof *groups; group++)
        for (const struct scene_kind *kind = groups[group]; kind->make; kind++)
            if (domain == NONE || (int)kind->domain == domain) {
                choice.items[choice.count++] = kind;
                choice.weight += kind->weight;
            }
    return choice;
}

static const struct scene_kind *draw(const struct choice *choice, struct chance *chance)
{
    int at = 0;
    for (int drawn = chance_below(chance, choice->weight); drawn >= choice->items[at]->weight; at++)
        drawn -= choice->items[at]->weight;
    return choice->items[at];
}

/* Most cases are about one child; some about siblings, each with a course of its own. */
static void set_scenes(struct made *made, const struct choice *all)
{
    int drawn = chance_below(&made->chance, 100);
    const struct scene_kind *kind = draw(all, &made->chance);
    struct choice same = choice_of((int)kind->domain);
    made->scene_count = drawn < 84 ? 1 : drawn < 96 ? 2 : SCENES;
    made->children = made->scene_count;
    made->domain = kind->domain;
    for (int i = 0; i < made->scene_count; i++) {
        struct scene *scene = &made->scenes[i];
        *scene = (struct scene){
            .kind = kind, .row = kind->row, .child = made->scene_count > 1 ? i + 1 : 0};
        memset(scene->slots, 0xFF, sizeof scene->slots);
        scene->wish = any_wish(&made->chance);
        kind->make(made, scene);
        kind = draw(&same, &made->chance);
    }
}

/* What else happens in a case and starts no duty. Steps in an investigation belong to the scene
 * that has one. */
static void fill(struct made *made)
{
    static const enum kind neutral[] = {ASSIGNED, DISCLOSED, SECRECY,   BOARD,
                                        SERVED,   STAFF,     DEVIATION, STAY};
    static const enum kind steps[] = {CONTACT, NOTE, MEETING, HOME_VISIT, CHILD_HEARD, NOTE};
    int first = made->as_of,
        wanted = 5 + chance_below(&made->chance, 7) + chance_below(&made->chance, 8);
    for (int i = 0; i < made->count; i++)
        if (made->events[i].on.first < first)
            first = made->events[i].on.first;
    while (made->count < wanted) {
        bool step = !made->investigates && chance_percent(&made->chance, 60);
        enum kind kind =
            step ? steps[chance_below(&made->chance, 6)] : neutral[chance_below(&made->chance, 8)];
        int slot = add_event(made, NULL, kind, chance_between(&made->chance, first, made->as_of));
        if (kind == CONTACT)
            say(made, slot, "\"to\":[\"vh1\"],\"reached\":true,\"purpose\":\"utreda\"");
        else if (kind == NOTE || kind == DEVIATION)
            say(made, slot, "\"by\":\"s1\",\"text\":\"Samtal med förskolan om hämtning och mat\"");
        else if (kind == MEETING)
            say(made, slot, "\"meeting_type\":\"möte med part\",\"participants\":[\"vh1\",\"s1\"]");
        else if (kind == ASSIGNED)
            say(made, slot, "\"to\":[\"s1\"]");
    }
}

/* The day of judging is written unless the last event says it. */
static void set_day(struct made *made)
{
    bool all_dated = true;
    for (int i = 0; i < made->count; i++) {
        judge_from(made, when(made, i).last);
        all_dated &= made->events[i].written == WRITTEN_DAY;
    }
    made->as_of_written = !all_dated || chance_percent(&made->chance, 50);
    if (!made->as_of_written)
        add_event(made, NULL, BOARD, made->as_of);
}

static void make_case(struct made *made, const struct choice *all)
{
    made->count = made->found_count = 0;
    made->as_of = 0;
    made->complete = 0;
    made->all_complete = made->investigates = false;
    set_scenes(made, all);
    set_day(made);
    fill(made);
    set_in_order(made);
    for (int i = 0; i < made->scene_count; i++)
        made->scenes[i].kind->expect(made, &made->scenes[i]);
}

static int usage(void)
{
    fprintf(stderr, "usage: make-load N SEED [--expect FILE] [--stats]\n");
    return 2;
}

int main(int count, char **words)
{
    static struct made made;
    struct totals totals = {.cases = 0};
    bool stats = false;
    FILE *expected = NULL;
    if (count < 3)
        return usage();
    long cases = strtol(words[1], NULL, 10);
    for (int i = 3; i < count; i++) {
        if (strcmp(words[i], "--stats") == 0)
            stats = true;
        else if (strcmp(words[i], "--expect") == 0 && i + 1 < count &&
                 (expected = fopen(words[i + 1], "w")))
            i++;
        else
            return usage();
    }
    struct choice all = choice_of(NONE);
    made.chance = chance_of_seed((uint64_t)strtoull(words[2], NULL, 10));
    for (made.number = 1; made.number <= cases; made.number++) {
        make_case(&made, &all);
        totals_add(&totals, &made, expected);
        totals.bytes += write_case(&made, stdout);
    }
    if (stats)
        totals_show(&totals, stderr);
    bool written = fflush(stdout) == 0 && !ferror(stdout) && (!expected || fclose(expected) == 0);
    return written ? 0 : 1;
}
