/* authority_groups: the deciders that a reader can turn to, spoken of together where they hold the
 * same office, in the order in which to turn to them. Must not judge. */
#include "authority_part.h"

static enum group_when when_of(const struct authority *answer)
{
    if (answer->verdict == AUTHORITY_YES)
        return WHEN_NOW;
    if (answer->missing == 1u << FACT_URGENT)
        return WHEN_URGENT;
    if (answer->missing == 1u << FACT_ABSENT)
        return WHEN_ABSENT;
    if (answer->missing == (1u << FACT_URGENT | 1u << FACT_ABSENT))
        return WHEN_URGENT_ABSENT;
    return WHEN_ASKED;
}

/* Who is nearest to the case: an official, then a committee, then one elected, the board last. In a
 * hurry one elected comes before a body that has to meet. */
static int nearness(const struct decider_group *group, bool urgent)
{
    switch (group->decider) {
    case CLASS_EMPLOYEE:
    case CLASS_APPOINTED_OFFICIAL:
    case CLASS_CONTRACTOR:
        return 0;
    case CLASS_COMMITTEE:
        return urgent ? 2 : 1;
    case CLASS_CHAIR:
    case CLASS_APPOINTED_MEMBER:
    case CLASS_MEMBER:
        return urgent ? 1 : 2;
    default:
        return 3;
    }
}

static bool comes_before(const struct decider_group *a, const struct decider_group *b, bool urgent)
{
    if (a->when != b->when)
        return a->when < b->when;
    return nearness(a, urgent) < nearness(b, urgent);
}

static bool belongs(const struct decider_group *group, const struct decider_group *one)
{
    return group->body < 0 && one->body < 0 && group->when == one->when &&
           group->missing == one->missing && text_equal(group->office, one->office);
}

static struct decider_group group_of(struct arena *arena, const struct authority_view *view,
                                     const struct authority_candidate *candidate)
{
    const struct authority *answer = &candidate->answer;
    return (struct decider_group){
        .when = when_of(answer),
        .decider = answer->decider,
        .office = candidate->body >= 0
                      ? name_body(arena, view->rows, candidate->body)
                      : name_office(arena, view, answer->appointment, answer->decider),
        .body = candidate->body,
        .meeting = candidate->body >= 0 ? candidate->next_meeting : -1,
        .missing = answer->verdict == AUTHORITY_YES ? 0 : answer->missing,
    };
}

static void add_name(struct decider_group *group, struct text name)
{
    if (group->count < GROUP_NAMES)
        group->names[group->count] = name;
    group->count++;
}

/* Into its place among those before it; of equals the one that the engine named first. */
static void sort_in(struct decider_group *groups, size_t last, bool urgent)
{
    struct decider_group moved = groups[last];
    for (; last && comes_before(&moved, &groups[last - 1], urgent); last--)
        groups[last] = groups[last - 1];
    groups[last] = moved;
}

size_t decider_groups(struct arena *arena, const struct authority_view *view,
                      const struct authority_case *asked, struct decider_group **groups_out)
{
    struct decider_group *groups =
        arena_new_many(arena, asked->candidate_count + 1, struct decider_group);
    bool urgent = asked->request.facts[FACT_URGENT] == KNOWN_YES;
    size_t count = 0;
    for (size_t i = 0; i < asked->candidate_count; i++) {
        const struct authority_candidate *candidate = &asked->candidates[i];
        struct decider_group one = group_of(arena, view, candidate);
        size_t at = 0;
        while (at < count && !belongs(&groups[at], &one))
            at++;
        if (at == count)
            groups[count++] = one;
        if (candidate->body < 0)
            add_name(&groups[at], name_person(arena, view->rows, candidate->person));
    }
    for (size_t i = 1; i < count; i++)
        sort_in(groups, i, urgent);
    *groups_out = groups;
    return count;
}

struct text group_label(struct arena *arena, enum language language,
                        const struct decider_group *group)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add(&out, group->office);
    if (group->count == 0)
        return builder_text(&out);
    builder_add_string(&out, " (");
    if (group->count > GROUP_NAMES)
        words_add_count(&out, language, "authority.persons", (int64_t)group->count);
    for (size_t i = 0; i < group->count && group->count <= GROUP_NAMES; i++) {
        builder_add_string(&out, i ? ", " : "");
        builder_add(&out, group->names[i]);
    }
    builder_add_char(&out, ')');
    return builder_text(&out);
}
