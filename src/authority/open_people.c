/* open_people: appointments made ready, and filed by person, role, post and kind. */
#include "part.h"

static struct dated days_of(struct span span, size_t index)
{
    return (struct dated){span.from, span.to, (int32_t)index};
}

static bool to_post(enum appointment_kind kind)
{
    return kind == APPOINTED_POST || kind == APPOINTED_ACTING || kind == APPOINTED_SUBSTITUTE;
}

/* Ranks of the roles: only of officials whose rank is known. */
static void open_ranks(struct authority_book *book, struct arena *arena)
{
    const struct role_table *roles = book->rows->roles;
    book->role_count = roles ? roles->count : 0;
    int32_t *ranks = arena_new_many(arena, book->role_count, int32_t);
    for (size_t i = 0; i < book->role_count; i++)
        if (role_is_official(&roles->items[i]) && roles->items[i].rank > 0)
            ranks[i] = roles->items[i].rank;
    book->ranks = ranks;
}

static struct seat seat_of(const struct authority_book *book, const struct appointment *appointment)
{
    struct seat seat = {.kind = appointment->kind,
                        .person = appointment->person,
                        .post = -1,
                        .body = -1,
                        .role = -1,
                        .unit = -1,
                        .types = appointment->types,
                        .type_count = appointment->type_count};
    ensure(seat.person < (int32_t)book->rows->person_count);
    if (!to_post(seat.kind)) {
        seat.body = appointment->body;
        ensure(seat.body < (int32_t)book->rows->body_count);
    } else if (appointment->post >= 0) {
        ensure((size_t)appointment->post < book->rows->post_count);
        const struct post *post = &book->rows->posts[appointment->post];
        seat.post = appointment->post;
        seat.role = post->role;
        seat.unit = post->unit;
        ensure(seat.role < (int32_t)book->role_count);
        seat.rank = seat.role >= 0 ? book->ranks[seat.role] : 0;
    }
    return seat;
}

/* The days on which an appointment gives a capacity: those of the post too; none without a post. */
static struct dated days_of_seat(const struct authority_book *book, const struct seat *seat,
                                 struct dated days)
{
    if (!to_post(seat->kind))
        return days;
    if (seat->post < 0)
        return (struct dated){1, 0, days.index};
    struct span post = book->rows->posts[seat->post].span;
    days.from = days.from > post.from ? days.from : post.from;
    days.to = days.to < post.to ? days.to : post.to;
    return days;
}

struct people_filing {
    struct filing by_person, capacities, by_kind, by_role, by_post;
};

static void file_seat(const struct authority_book *book, struct people_filing *filing, size_t index)
{
    const struct seat *seat = &book->seats[index];
    struct dated days = days_of(book->rows->appointments[index].span, index);
    filing_add(&filing->by_person, seat->person, days);
    days = days_of_seat(book, seat, days);
    filing_add(&filing->capacities, seat->person, days);
    if (!to_post(seat->kind))
        filing_add(&filing->by_kind, (int32_t)seat->kind, days);
    filing_add(&filing->by_role, seat->role, days);
    filing_add(&filing->by_post, seat->post, days);
}

static void open_rows_of_persons(struct authority_book *book, struct arena *arena)
{
    const struct register_rows *rows = book->rows;
    struct filing employments = {.arena = arena}, qualifications = {.arena = arena};
    for (size_t i = 0; i < rows->employment_count; i++) {
        ensure(rows->employments[i].agreement < (int32_t)rows->agreement_count);
        filing_add(&employments, rows->employments[i].person,
                   days_of(rows->employments[i].span, i));
    }
    for (size_t i = 0; i < rows->qualification_count; i++)
        filing_add(&qualifications, rows->qualifications[i].person,
                   days_of(rows->qualifications[i].span, i));
    book->employments = filing_done(&employments, rows->person_count);
    book->qualifications = filing_done(&qualifications, rows->person_count);
}

static void open_posts(struct authority_book *book, struct arena *arena)
{
    struct filing ranked = {.arena = arena};
    for (size_t i = 0; i < book->rows->post_count; i++) {
        const struct post *post = &book->rows->posts[i];
        ensure(post->role < (int32_t)book->role_count);
        ensure(post->unit < (int32_t)book->rows->unit_count);
        if (post->role >= 0 && book->ranks[post->role] > 0)
            filing_add(&ranked, post->unit, days_of(post->span, i));
    }
    for (size_t i = 0; i < book->rows->unit_count; i++)
        ensure(book->rows->units[i].parent < (int32_t)book->rows->unit_count);
    book->posts_of_unit = filing_done(&ranked, book->rows->unit_count);
}

void open_people(struct authority_book *book, struct arena *arena)
{
    const struct register_rows *rows = book->rows;
    struct seat *seats = arena_new_many(arena, rows->appointment_count, struct seat);
    struct people_filing filing = {
        {.arena = arena}, {.arena = arena}, {.arena = arena}, {.arena = arena}, {.arena = arena}};
    open_ranks(book, arena);
    book->seats = seats;
    for (size_t i = 0; i < rows->appointment_count; i++) {
        seats[i] = seat_of(book, &rows->appointments[i]);
        file_seat(book, &filing, i);
    }
    book->appointments = filing_done(&filing.by_person, rows->person_count);
    book->seats_of_person = filing_done(&filing.capacities, rows->person_count);
    book->offices = filing_done(&filing.by_kind, APPOINTMENT_KINDS);
    book->holders = filing_done(&filing.by_role, book->role_count);
    book->role_held = filing_merged(&filing.by_role, book->role_count);
    book->post_held = filing_merged(&filing.by_post, rows->post_count);
    book->person_held = filing_merged(&filing.by_person, rows->person_count);
    open_rows_of_persons(book, arena);
    open_posts(book, arena);
}
