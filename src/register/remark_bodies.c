/* remark_bodies: seats and meetings that do not fit together. */
#include "part.h"

static bool is_seat(enum appointment_kind kind)
{
    return kind >= APPOINTED_CHAIR && kind <= APPOINTED_SUBSTITUTE_MEMBER;
}

/* Has the person a seat of that body on some day of the span? A seat without body counts in every body. */
static bool sits(const struct register_rows *rows, int32_t person, int32_t body, struct span span)
{
    for (size_t i = 0; i < rows->appointment_count; i++) {
        const struct appointment *seat = &rows->appointments[i];
        if (seat->person == person && is_seat(seat->kind) &&
            (seat->body == body || seat->body < 0) && spans_meet(seat->span, span))
            return true;
    }
    return false;
}

/* law: kl-2017 6:42 */
/* Committees are elected among the members and substitutes of the board. */
static void remark_chair(struct remarks *remarks, size_t index)
{
    const struct register_rows *rows = remarks->rows;
    const struct appointment *chair = &rows->appointments[index];
    int32_t board = chair->body < 0 ? -1 : rows->bodies[chair->body].parent;
    if (chair->kind == APPOINTED_CHAIR && board >= 0 &&
        !sits(rows, chair->person, board, chair->span))
        remark(remarks, "appointments", index, "register.chair-no-member",
               key_of_person(rows, chair->person), rows->bodies[board].key);
}

static void remark_two_chairs(struct remarks *remarks, size_t index)
{
    const struct register_rows *rows = remarks->rows;
    const struct appointment *later = &rows->appointments[index];
    if (later->kind != APPOINTED_CHAIR || later->body < 0)
        return;
    for (size_t i = 0; i < index; i++) {
        const struct appointment *first = &rows->appointments[i];
        if (first->kind != APPOINTED_CHAIR || first->body != later->body ||
            first->person == later->person || !spans_meet(first->span, later->span))
            continue;
        remark(remarks, "appointments", index, "register.two-chairs",
               key_of_person(rows, later->person), rows->bodies[later->body].key);
        return;
    }
}

/* law: lvu-1990 6 § */
/* law: kl-2017 6:39 */
/* Whom the board appoints is one of its members. */
static void remark_appointed(struct remarks *remarks, size_t index)
{
    const struct register_rows *rows = remarks->rows;
    const struct appointment *appointed = &rows->appointments[index];
    if (appointed->kind != APPOINTED_SPECIALLY || appointed->body < 0 ||
        sits(rows, appointed->person, appointed->body, appointed->span))
        return;
    remark(remarks, "appointments", index, "register.appointed-no-member",
           key_of_person(rows, appointed->person), rows->bodies[appointed->body].key);
}

static void remark_body_ended(struct remarks *remarks, size_t index)
{
    const struct register_rows *rows = remarks->rows;
    const struct appointment *seat = &rows->appointments[index];
    if (seat->body < 0 || remark_on_post(seat) ||
        span_inside(seat->span, rows->bodies[seat->body].span))
        return;
    remark(remarks, "appointments", index, "register.body-ended", key_of_person(rows, seat->person),
           rows->bodies[seat->body].key);
}

static void remark_meetings(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->meeting_count; i++) {
        const struct meeting *meeting = &rows->meetings[i];
        if (meeting->body < 0)
            continue;
        const struct body *body = &rows->bodies[meeting->body];
        if (!span_holds(body->span, meeting->day))
            remark(remarks, "meetings", i, "register.meeting-outside", body->key,
                   (struct text){"", 0});
        if (body->seats >= 0 && meeting->present > body->seats)
            remark(remarks, "meetings", i, "register.too-many-present", body->key,
                   (struct text){"", 0});
    }
}

static void remark_committees(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->body_count; i++)
        if (rows->bodies[i].kind != BODY_BOARD && rows->bodies[i].parent < 0)
            remark(remarks, "bodies", i, "register.no-board", rows->bodies[i].key,
                   (struct text){"", 0});
}

void remark_bodies(struct remarks *remarks)
{
    remark_committees(remarks);
    for (size_t i = 0; i < remarks->rows->appointment_count; i++) {
        remark_body_ended(remarks, i);
        remark_chair(remarks, i);
        remark_two_chairs(remarks, i);
        remark_appointed(remarks, i);
    }
    remark_meetings(remarks);
}
