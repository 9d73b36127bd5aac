/* jourkort_evening: asks for every evening of the card who may take each decision, and joins
 * decisions and evenings that are alike. Must know no words. */
#include "jourkort_part.h"

#include <string.h>

/* Names stand in the list of people, with the days they hold. */
static bool same_group(const struct decider_group *a, const struct decider_group *b)
{
    return a->when == b->when && a->body == b->body && a->missing == b->missing &&
           text_equal(a->office, b->office);
}

static bool same_groups(const struct card_row *a, const struct card_row *b)
{
    if (a->group_count != b->group_count || a->law_open != b->law_open)
        return false;
    for (size_t i = 0; i < a->group_count; i++)
        if (!same_group(&a->groups[i], &b->groups[i]))
            return false;
    return true;
}

static bool same_rows(const struct card_stretch *a, const struct card_stretch *b)
{
    if (a->row_count != b->row_count)
        return false;
    for (size_t i = 0; i < a->row_count; i++)
        if (!same_groups(&a->rows[i], &b->rows[i]) ||
            a->rows[i].type_count != b->rows[i].type_count ||
            memcmp(a->rows[i].types, b->rows[i].types,
                   a->rows[i].type_count * sizeof *a->rows[i].types) != 0)
            return false;
    return true;
}

/* To be sent to the whole board is no help while somebody nearer may; who may by a law that nobody
 * has read is no list. */
static struct card_row keep_groups(struct decider_group *groups, size_t count)
{
    struct card_row row = {.groups = groups};
    bool nearer = false;
    for (size_t i = 0; i < count; i++) {
        if (groups[i].missing >> FACT_LAW & 1) {
            row.law_open = true;
            continue;
        }
        nearer |= groups[i].decider != CLASS_BOARD && groups[i].when == WHEN_NOW;
        groups[row.group_count++] = groups[i];
    }
    count = row.group_count;
    row.group_count = 0;
    for (size_t i = 0; i < count; i++)
        if (!nearer || groups[i].decider != CLASS_BOARD || groups[i].when != WHEN_NOW)
            groups[row.group_count++] = groups[i];
    return row;
}

static struct card_row ask(struct arena *arena, const struct authority_view *view,
                           const struct authority_book *book, int32_t type, int32_t day)
{
    struct authority_case asked = {.request = authority_ask(type, day)};
    struct decider_group *groups;
    asked.request.minute = EVENING_MINUTE;
    asked.candidate_count = authority_around(arena, book, &asked.request, &asked.candidates);
    size_t count = decider_groups(arena, view, &asked, &groups);
    return keep_groups(groups, count);
}

/* A row like it takes the decision too; else it becomes a row of its own. */
static void put(struct arena *arena, struct card_stretch *evening, struct card_row row,
                int32_t type, size_t room)
{
    size_t at = 0;
    while (at < evening->row_count && !same_groups(&evening->rows[at], &row))
        at++;
    if (at == evening->row_count) {
        row.types = arena_new_many(arena, room, int32_t);
        evening->rows[evening->row_count++] = row;
    }
    evening->rows[at].types[evening->rows[at].type_count++] = type;
}

static struct card_stretch evening_of(struct arena *arena, const struct authority_view *view,
                                      const struct authority_book *book,
                                      const struct jourkort *card, int32_t day)
{
    struct card_stretch evening = {day, day,
                                   arena_new_many(arena, card->type_count + 1, struct card_row), 0};
    for (size_t i = 0; i < card->type_count; i++)
        if (catalogue_on(view->catalogue, card->types[i], day))
            put(arena, &evening, ask(arena, view, book, card->types[i], day), card->types[i],
                card->type_count);
    return evening;
}

static void take_meeting(struct decider_group *group, int32_t meeting)
{
    bool known = meeting < 0 || meeting == group->meeting;
    for (size_t i = 0; i < group->later_count; i++)
        known |= group->later[i] == meeting;
    if (!known && group->later_count < sizeof group->later / sizeof *group->later)
        group->later[group->later_count++] = meeting;
}

/* One evening more of the same: only the bodies' next meetings may be other ones. */
static void lengthen(struct card_stretch *stretch, const struct card_stretch *evening)
{
    stretch->to = evening->to;
    for (size_t row = 0; row < stretch->row_count; row++)
        for (size_t i = 0; i < stretch->rows[row].group_count; i++)
            take_meeting(&stretch->rows[row].groups[i], evening->rows[row].groups[i].meeting);
}

void card_fill_stretches(struct arena *arena, const struct authority_view *view,
                         const struct authority_book *book, struct jourkort *card)
{
    card->stretches = arena_new_many(arena, card_days(card), struct card_stretch);
    for (int32_t day = card->from; day <= card->to; day++) {
        struct card_stretch evening = evening_of(arena, view, book, card, day);
        struct card_stretch *last =
            card->stretch_count ? &card->stretches[card->stretch_count - 1] : NULL;
        if (last && same_rows(last, &evening))
            lengthen(last, &evening);
        else
            card->stretches[card->stretch_count++] = evening;
    }
}
