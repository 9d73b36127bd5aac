/* analysis_files: a file on every person who might decide something, and where its answers can
 * change. */
#include "analysis_people.h"

static void list(struct people *people, int32_t person)
{
    if (person < 0 || people->files[person].listed)
        return;
    people->files[person].listed = true;
    people->listed[people->listed_count++] = person;
}

bool appointment_to_post(const struct appointment *appointment)
{
    return appointment->kind <= APPOINTED_SUBSTITUTE && appointment->post >= 0;
}

static void file_appointments(struct people *people)
{
    const struct register_rows *rows = people->analysis->rows;
    int32_t *items = arena_new_many(people->analysis->arena, rows->appointment_count, int32_t);
    for (size_t i = 0; i < rows->appointment_count; i++)
        people->files[rows->appointments[i].person].appointment_count++;
    for (size_t i = 0; i < rows->person_count; i++) {
        people->files[i].appointments = items;
        items += people->files[i].appointment_count;
        people->files[i].appointment_count = 0;
    }
    for (size_t i = 0; i < rows->appointment_count; i++) {
        struct person_file *file = &people->files[rows->appointments[i].person];
        file->appointments[file->appointment_count++] = (int32_t)i;
        file->elected |= !appointment_to_post(&rows->appointments[i]);
        list(people, rows->appointments[i].person);
    }
}

/* A person's appointments with their posts, and the form of employment with its agreement. */
static void file_changes(struct people *people)
{
    const struct register_rows *rows = people->analysis->rows;
    for (size_t i = 0; i < rows->person_count; i++)
        people->files[i].changes.arena = people->analysis->arena;
    for (size_t i = 0; i < rows->appointment_count; i++) {
        const struct appointment *appointment = &rows->appointments[i];
        struct breaks *changes = &people->files[appointment->person].changes;
        breaks_add_days(changes, span_days(appointment->span));
        if (appointment_to_post(appointment))
            breaks_add_days(changes, span_days(rows->posts[appointment->post].span));
    }
    for (size_t i = 0; i < rows->employment_count; i++) {
        const struct employment *employment = &rows->employments[i];
        struct breaks *changes = &people->files[employment->person].changes;
        breaks_add_days(changes, span_days(employment->span));
        if (employment->agreement >= 0)
            breaks_add_days(changes, span_days(rows->agreements[employment->agreement].span));
    }
}

/* Months of employment that a row asks for: a break when they are reached. */
static void file_months(struct people *people, int64_t months)
{
    const struct register_rows *rows = people->analysis->rows;
    if (months < 0 || months > 1200)
        return;
    for (size_t i = 0; i < rows->employment_count; i++) {
        const struct employment *employment = &rows->employments[i];
        if (employment->span.from > DAY_FIRST && employment->span.from <= employment->span.to)
            breaks_add(&people->files[employment->person].changes,
                       day_add(employment->span.from, (struct period){(int32_t)months, 0}, NULL));
    }
}

/* Whoever took an earlier decision may be anybody. */
static void list_delegate(struct people *people, const struct delegate *delegate)
{
    const struct register_rows *rows = people->analysis->rows;
    if (delegate->how == DELEGATE_PERSON)
        list(people, delegate->person);
    if (delegate->how > DELEGATE_OR_HIGHER || delegate->role < 0 ||
        rows->roles->items[delegate->role].kind != ROLE_ORIGINAL)
        return;
    for (size_t i = 0; i < rows->person_count; i++)
        list(people, (int32_t)i);
}

static void file_rows(struct people *people)
{
    const struct register_rows *rows = people->analysis->rows;
    for (size_t i = 0; i < rows->row_count; i++) {
        const struct order_line *row = &rows->rows[i];
        for (size_t j = 0; j < row->delegate_count; j++)
            list_delegate(people, &row->delegates[j]);
        for (size_t j = 0; j < row->condition_count; j++)
            if (row->conditions[j].kind == CONDITION_EMPLOYED_MONTHS)
                file_months(people, row->conditions[j].number);
    }
    for (size_t i = 0; i < rows->subdelegation_count; i++)
        list(people, rows->subdelegations[i].person);
}

struct people *people_open(struct analysis *analysis)
{
    const struct register_rows *rows = analysis->rows;
    struct arena *arena = analysis->arena;
    struct people *people = arena_new(arena, struct people);
    people->analysis = analysis;
    people->files = arena_new_many(arena, rows->person_count, struct person_file);
    people->listed = arena_new_many(arena, rows->person_count, int32_t);
    people->fits = arena_new_many(arena, rows->person_count, bool);
    people->named = arena_new_many(arena, rows->roles ? rows->roles->count : 0, bool);
    people->left.arena = arena;
    people->type.open.arena = people->type.doubtful.arena = arena;
    people->unit.open.arena = people->unit.doubtful.arena = arena;
    people->tier.open.arena = people->tier.doubtful.arena = arena;
    file_appointments(people);
    file_changes(people);
    file_rows(people);
    for (size_t i = 0; i < rows->person_count; i++)
        breaks_order(&people->files[i].changes);
    return people;
}

static void name_role(struct people *people, const struct delegate *delegate)
{
    const struct role_table *roles = people->analysis->rows->roles;
    if (delegate->how > DELEGATE_OR_HIGHER || delegate->role < 0)
        return;
    people->named[delegate->role] = true;
    int32_t rank = roles->items[delegate->role].rank;
    for (size_t i = 0; delegate->how == DELEGATE_OR_HIGHER && rank && i < roles->count; i++)
        people->named[i] |= roles->items[i].rank >= rank;
}

static bool holds_named(const struct people *people, const struct person_file *file)
{
    const struct register_rows *rows = people->analysis->rows;
    for (size_t i = 0; i < file->appointment_count; i++) {
        const struct appointment *appointment = &rows->appointments[file->appointments[i]];
        int32_t role = appointment_to_post(appointment) ? rows->posts[appointment->post].role : -1;
        if (role >= 0 && people->named[role])
            return true;
    }
    return file->elected;
}

static void name_units(struct people *people, const struct order_line *row)
{
    if (row->unit < 0)
        return;
    people->units = arena_room(people->analysis->arena, people->units, people->unit_count,
                               &people->unit_capacity, sizeof *people->units);
    people->units[people->unit_count++] = row->unit;
}

void people_read_rows(struct people *people, int32_t type)
{
    const struct analysis *analysis = people->analysis;
    people->unit_count = 0;
    for (size_t i = 0; analysis->rows->roles && i < analysis->rows->roles->count; i++)
        people->named[i] = false;
    for (size_t i = analysis->type_first[type]; i < analysis->type_first[type + 1]; i++) {
        const struct order_line *row = &analysis->rows->rows[analysis->type_rows[i]];
        name_units(people, row);
        for (size_t j = 0; j < row->delegate_count; j++)
            name_role(people, &row->delegates[j]);
    }
    for (size_t i = 0; i < people->listed_count; i++) {
        int32_t person = people->listed[i];
        people->fits[person] = holds_named(people, &people->files[person]);
    }
}
