/* remarks: what does not fit together in the register, for its keeper. Every remark points at a row; none hides one. */
#include "part.h"

/* A row whose last day is before its first holds on no day. */
static void remark_if_backwards(struct remarks *remarks, const char *file, size_t row,
                                struct span span, struct text name)
{
    if (span.from > span.to)
        remark(remarks, file, row, "register.backwards", name, (struct text){"", 0});
}

static void remark_backwards(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->person_count; i++)
        remark_if_backwards(remarks, "persons", i, rows->persons[i].span, rows->persons[i].key);
    for (size_t i = 0; i < rows->unit_count; i++)
        remark_if_backwards(remarks, "units", i, rows->units[i].span, rows->units[i].key);
    for (size_t i = 0; i < rows->post_count; i++)
        remark_if_backwards(remarks, "posts", i, rows->posts[i].span, rows->posts[i].key);
    for (size_t i = 0; i < rows->body_count; i++)
        remark_if_backwards(remarks, "bodies", i, rows->bodies[i].span, rows->bodies[i].key);
    for (size_t i = 0; i < rows->agreement_count; i++)
        remark_if_backwards(remarks, "agreements", i, rows->agreements[i].span,
                            rows->agreements[i].key);
}

/* The rows about a person are named by the person. */
static void remark_backwards_of_persons(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->employment_count; i++)
        remark_if_backwards(remarks, "employments", i, rows->employments[i].span,
                            key_of_person(rows, rows->employments[i].person));
    for (size_t i = 0; i < rows->qualification_count; i++)
        remark_if_backwards(remarks, "qualifications", i, rows->qualifications[i].span,
                            key_of_person(rows, rows->qualifications[i].person));
    for (size_t i = 0; i < rows->appointment_count; i++)
        remark_if_backwards(remarks, "appointments", i, rows->appointments[i].span,
                            key_of_person(rows, rows->appointments[i].person));
}

/* From every unit upwards: one that comes back to itself stands in a loop. */
static void remark_unit_loops(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->unit_count; i++) {
        int32_t above = rows->units[i].parent;
        for (size_t steps = 0; above >= 0 && steps < rows->unit_count; steps++) {
            if (above == (int32_t)i) {
                remark(remarks, "units", i, "register.unit-loop", rows->units[i].key,
                       rows->units[rows->units[i].parent].key);
                break;
            }
            above = rows->units[above].parent;
        }
    }
}

static void remark_posts(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->post_count; i++) {
        const struct post *post = &rows->posts[i];
        if (post->unit >= 0 && !span_inside(post->span, rows->units[post->unit].span))
            remark(remarks, "posts", i, "register.unit-ended", post->key,
                   rows->units[post->unit].key);
    }
}

size_t register_remarks(struct arena *arena, const struct register_rows *rows,
                        const struct register_remark **remarks_out)
{
    struct remarks remarks = {.arena = arena, .rows = rows};
    remark_backwards(&remarks);
    remark_backwards_of_persons(&remarks);
    remark_unit_loops(&remarks);
    remark_posts(&remarks);
    remark_people(&remarks);
    remark_bodies(&remarks);
    remark_orders(&remarks);
    *remarks_out = remarks.items;
    return remarks.count;
}
