/* known: the register as it was known at the end of a day. Must not know what the rows mean: only where their days
 * stand. */
#include "register.h"

#include <string.h>

/* A kind of row: its size and where its days stand. */
struct layout {
    size_t size, from, to, known_from;
};

#define LAYOUT(row)                                                       \
    ((struct layout){sizeof(struct row), offsetof(struct row, span.from), \
                     offsetof(struct row, span.to), offsetof(struct row, span.known_from)})
#define LAYOUT_VALID(row)                                                  \
    ((struct layout){sizeof(struct row), offsetof(struct row, valid_from), \
                     offsetof(struct row, valid_to), offsetof(struct row, known_from)})

static int32_t read_day(const char *row, size_t place)
{
    int32_t day;
    memcpy(&day, row + place, sizeof day);
    return day;
}

static void write_day(char *row, size_t place, int32_t day)
{
    memcpy(row + place, &day, sizeof day);
}

static bool all_known(const char *rows, size_t count, const struct layout *layout, int32_t known_on)
{
    for (size_t i = 0; i < count; i++)
        if (read_day(rows + i * layout->size, layout->known_from) > known_on)
            return false;
    return true;
}

/* The same rows, or a copy in which those not yet known have no day. */
static void *known_rows(struct arena *arena, void *rows, size_t count, struct layout layout,
                        int32_t known_on)
{
    if (all_known(rows, count, &layout, known_on))
        return rows;
    char *copy = arena_allocate_many(arena, count, layout.size);
    memcpy(copy, rows, count * layout.size);
    for (size_t i = 0; i < count; i++) {
        char *row = copy + i * layout.size;
        if (read_day(row, layout.known_from) <= known_on)
            continue;
        write_day(row, layout.from, DAY_LAST);
        write_day(row, layout.to, DAY_FIRST);
    }
    return copy;
}

/* A meeting has one day and no span: one not yet known is of no body. */
static struct meeting *known_meetings(struct arena *arena, struct meeting *meetings, size_t count,
                                      int32_t known_on)
{
    struct meeting *copy = NULL;
    for (size_t i = 0; i < count; i++) {
        if (meetings[i].known_from <= known_on)
            continue;
        if (!copy) {
            copy = arena_new_many(arena, count, struct meeting);
            memcpy(copy, meetings, count * sizeof *copy);
        }
        copy[i].body = -1;
        copy[i].day = DAY_NONE;
    }
    return copy ? copy : meetings;
}

const struct register_rows *register_known(struct arena *arena, const struct register_rows *rows,
                                           int32_t known_on)
{
    struct register_rows *known = arena_new(arena, struct register_rows);
    *known = *rows;
#define KNOWN(file, number, layout) \
    known->file = known_rows(arena, rows->file, rows->number, layout, known_on)
    KNOWN(persons, person_count, LAYOUT(person));
    KNOWN(units, unit_count, LAYOUT(unit));
    KNOWN(posts, post_count, LAYOUT(post));
    KNOWN(employments, employment_count, LAYOUT(employment));
    KNOWN(qualifications, qualification_count, LAYOUT(qualification));
    KNOWN(appointments, appointment_count, LAYOUT(appointment));
    KNOWN(bodies, body_count, LAYOUT(body));
    KNOWN(orders, order_count, LAYOUT_VALID(order));
    KNOWN(rows, row_count, LAYOUT_VALID(order_line));
    KNOWN(subdelegations, subdelegation_count, LAYOUT(subdelegation));
    KNOWN(agreements, agreement_count, LAYOUT(agreement));
#undef KNOWN
    known->meetings = known_meetings(arena, rows->meetings, rows->meeting_count, known_on);
    return known;
}
