/* analysis_people: on which days may some single person decide? Asks authority_check once for every
 * piece of days on which nothing about the person or the decision changes, likely persons first,
 * and only for days that nobody before could take. First with unit and amount unknown: whoever
 * cannot then, cannot in any unit or tier, and who can whatever they are can in all. So only the
 * few between are asked unit by unit and tier by tier. */
#include "analysis_people.h"

/* NEAR: it hangs on what the next level tells. */
enum answer { CANNOT, MIGHT, NEAR, CAN };

struct authority cell_ask(const struct analysis *analysis, const struct cell *cell, int32_t day,
                          int32_t person, int32_t body)
{
    struct authority_request request = authority_ask(cell->type, day);
    request.person = person;
    request.body = body;
    request.unit = cell->unit;
    request.amount_ore = cell->amount_ore;
    return authority_check(analysis->book, &request);
}

/* Law that has not been read says nothing; law that has been read and is not settled leaves a
 * doubt. */
static enum answer weigh(const struct analysis *analysis, int32_t type, int32_t day,
                         const struct authority *authority)
{
    switch (authority->verdict) {
    case AUTHORITY_NO:
        return CANNOT;
    case AUTHORITY_UNSETTLED:
        return MIGHT;
    case AUTHORITY_YES:
        return CAN;
    case AUTHORITY_UNKNOWN:
        break;
    }
    if (!(authority->missing >> FACT_LAW & 1))
        return CAN;
    const struct ceiling_span *span = catalogue_on(analysis->catalogue, type, day);
    return !span || span->ceiling == CEILING_UNKNOWN ? CAN : MIGHT;
}

/* Of a case of which some is unknown yet: can it in every unit and tier? */
static enum answer ask(struct people *people, int32_t person, int32_t day, uint32_t open_facts)
{
    struct authority authority = cell_ask(people->analysis, &people->cell, day, person, -1);
    enum answer answer = weigh(people->analysis, people->cell.type, day, &authority);
    if (answer == MIGHT && open_facts)
        return NEAR;
    bool hangs = authority.verdict == AUTHORITY_UNKNOWN && (authority.missing & open_facts);
    return answer == CAN && hangs ? NEAR : answer;
}

static uint32_t facts_of_unit(const struct people *people)
{
    return people->terrain->amount_count ? UINT32_C(1) << FACT_AMOUNT : 0;
}

static uint32_t facts_of_type(const struct people *people)
{
    return facts_of_unit(people) | (people->terrain->by_unit ? UINT32_C(1) << FACT_UNIT : 0);
}

static void keep(struct people *people, int32_t person, struct days days)
{
    people->prospects =
        arena_room(people->analysis->arena, people->prospects, people->prospect_count,
                   &people->prospect_capacity, sizeof *people->prospects);
    struct prospect *prospect = &people->prospects[people->prospect_count++];
    prospect->person = person;
    prospect->days = days;
    prospect->answer_count = 0;
}

static void ask_piece(struct people *people, int32_t person, struct days piece)
{
    enum answer answer = ask(people, person, piece.from, facts_of_type(people));
    if (answer != CAN)
        day_set_add(&people->left, piece);
    if (answer == MIGHT)
        day_set_add(&people->type.doubtful, piece);
    if (answer == NEAR)
        keep(people, person, piece);
}

/* About the type, on the days that are open still. */
static void ask_person(struct people *people, int32_t person)
{
    const struct breaks *own = &people->files[person].changes;
    struct day_set *open = &people->type.open;
    people->files[person].asked = people->round;
    people->left.count = 0;
    for (size_t i = 0; i < open->count; i++)
        for (struct days rest = open->items[i]; rest.from <= rest.to;) {
            int32_t next = breaks_next(own, rest.from);
            int32_t other = breaks_next(&people->terrain->changes, rest.from);
            int32_t last = (next < other ? next : other) - 1;
            struct days piece = days_both(rest, (struct days){rest.from, last});
            ask_piece(people, person, piece);
            rest.from = piece.to + 1;
        }
    struct day_set before = *open;
    *open = people->left;
    people->left = before;
}

static void level_begin(struct level *level, const struct level *above, struct days within)
{
    level->open.count = level->doubtful.count = 0;
    for (size_t i = 0; i < above->open.count; i++)
        day_set_add(&level->open, days_both(above->open.items[i], within));
    for (size_t i = 0; i < above->doubtful.count; i++)
        day_set_add(&level->doubtful, above->doubtful.items[i]);
}

void people_take_type(struct people *people, int32_t type, const struct terrain *terrain)
{
    people->cell = (struct cell){.type = type, .unit = -1, .amount_ore = -1};
    people->terrain = terrain;
    people->prospect_count = 0;
    people->round++;
    people_read_rows(people, type);
    level_begin(&people->type, &(struct level){.open = terrain->ordered}, terrain->window);
    for (int likely = 1; likely >= 0; likely--)
        for (size_t i = 0; i < people->listed_count && people->type.open.count; i++) {
            int32_t person = people->listed[i];
            if (people->files[person].asked != people->round && (!likely || people->fits[person]))
                ask_person(people, person);
        }
}

/* How the unit lies to the person's posts and to the units that rows are limited to: no answer
 * depends on more of it. 0 when that is too much to tell. */
static uint64_t likeness_of(const struct people *people, const struct prospect *prospect)
{
    const struct register_rows *rows = people->analysis->rows;
    const struct person_file *file = &people->files[prospect->person];
    int32_t unit = people->cell.unit, day = prospect->days.from;
    uint64_t likeness = 1;
    if (2 * file->appointment_count + people->unit_count > 50)
        return 0;
    for (size_t i = 0; i < file->appointment_count; i++) {
        const struct appointment *appointment = &rows->appointments[file->appointments[i]];
        int32_t own = appointment_to_post(appointment) ? rows->posts[appointment->post].unit : -1;
        likeness = likeness << 2 | (uint64_t)(own == unit) << 1 |
                   (uint64_t)(own >= 0 && unit_within(rows, unit, own, day));
    }
    for (size_t i = 0; i < people->unit_count; i++)
        likeness = likeness << 1 | (uint64_t)unit_within(rows, unit, people->units[i], day);
    return likeness << 8; /* room for the amount's place */
}

/* The answer in cases alike (0: like no other) that are known but for some facts. */
static enum answer ask_again(struct people *people, struct prospect *prospect, uint64_t likeness,
                             uint32_t open_facts)
{
    for (size_t i = 0; likeness && i < prospect->answer_count; i++)
        if (prospect->answers[i].likeness == likeness)
            return (enum answer)prospect->answers[i].answer;
    enum answer answer = ask(people, prospect->person, prospect->days.from, open_facts);
    if (likeness && prospect->answer_count < ANSWERS_KEPT)
        prospect->answers[prospect->answer_count++] = (struct known_answer){likeness, (int)answer};
    return answer;
}

static void settle(struct level *level, const struct prospect *prospect, enum answer answer)
{
    if (answer == CAN)
        day_set_remove(&level->open, prospect->days);
    if (answer == MIGHT)
        day_set_add(&level->doubtful, prospect->days);
}

static void keep_in_unit(struct people *people, struct prospect *prospect, uint64_t likeness)
{
    people->unit_prospects =
        arena_room(people->analysis->arena, people->unit_prospects, people->unit_prospect_count,
                   &people->unit_prospect_capacity, sizeof *people->unit_prospects);
    people->unit_prospects[people->unit_prospect_count++] =
        (struct unit_prospect){prospect, likeness};
}

void people_take_unit(struct people *people, int32_t unit, struct days days)
{
    struct level *level = &people->unit;
    people->cell.unit = unit;
    people->cell.amount_ore = -1;
    people->unit_prospect_count = 0;
    level_begin(level, &people->type, days);
    for (size_t i = 0; i < people->prospect_count && level->open.count; i++) {
        struct prospect *prospect = &people->prospects[i];
        if (!day_set_meets(&level->open, prospect->days))
            continue;
        uint64_t likeness = likeness_of(people, prospect);
        enum answer answer = ask_again(people, prospect, likeness, facts_of_unit(people));
        settle(level, prospect, answer);
        if (answer == NEAR)
            keep_in_unit(people, prospect, likeness);
    }
}

void people_cover(struct people *people, const struct cell *cell, const struct day_set **open_out,
                  const struct day_set **doubtful_out)
{
    struct level *level = &people->tier;
    people->cell.amount_ore = cell->amount_ore;
    level_begin(level, &people->unit, (struct days){DAY_FIRST, DAY_LAST});
    for (size_t i = 0; i < people->unit_prospect_count && level->open.count; i++) {
        const struct unit_prospect *known = &people->unit_prospects[i];
        struct prospect *prospect = known->prospect;
        if (!day_set_meets(&level->open, prospect->days))
            continue;
        uint8_t place = terrain_place(people->terrain, cell->tier_index, prospect->days.from);
        uint64_t likeness = known->likeness && place ? known->likeness | place : 0;
        settle(level, prospect, ask_again(people, prospect, likeness, 0));
    }
    *open_out = &level->open;
    *doubtful_out = &level->doubtful;
}
