/* test_register: a register from one text, and back to one text, so that a test can say what it
 * expects in a few lines. */
#ifndef FORMATS_TEST_REGISTER_H
#define FORMATS_TEST_REGISTER_H

#include "register_file.h"
#include "test_catalogue.h"
#include "test_sheet.h"

enum { TEST_FILES = 16 };

/* "@persons\n...@posts\n...": each file after its name. */
static inline size_t split_files(struct text all, struct register_file *files)
{
    size_t count = 0;
    while (all.size) {
        struct text rest = all, line = text_cut(&rest, '\n');
        if (text_starts(line, "@")) {
            ensure(count < TEST_FILES);
            files[count++] = (struct register_file){text_after(line, 1), {rest.bytes, 0}};
        } else {
            ensure(count > 0);
            files[count - 1].bytes.size =
                (size_t)(line.bytes + line.size - files[count - 1].bytes.bytes) +
                (rest.bytes > line.bytes + line.size);
        }
        all = rest;
    }
    return count;
}

/* "posts 3 kolumn B problem.register-role-near(role,enhetschäf,enhetschef)\n"; a ! before it when the
 * row is left out. */
static inline void dump_told(struct builder *out, const struct register_problem *told)
{
    const struct problem *problem = &told->problem;
    say_problem(out->arena, problem);
    builder_add_string(out, told->lost ? "!" : "?");
    builder_add(out, told->file);
    builder_add_char(out, ' ');
    builder_add_number(out, problem->line);
    builder_add_string(out, problem->place.size ? " " : "");
    builder_add(out, problem->place);
    ensure(text_starts(text_of(problem->key), "problem."));
    builder_add_char(out, ' ');
    builder_add_string(out, problem->key + 8);
    for (size_t i = 0; i < problem->argument_count; i++) {
        builder_add_string(out, i ? "," : "(");
        builder_add(out, problem->arguments[i]);
    }
    builder_add_string(out, problem->argument_count ? ")\n" : "\n");
}

static inline void dump_days(struct builder *out, int32_t from, int32_t to, int32_t known_from)
{
    if (from != DAY_FIRST || to != DAY_LAST) {
        builder_add_char(out, ' ');
        builder_add_day(out, from);
        builder_add_string(out, "..");
        builder_add_day(out, to);
    }
    if (known_from != DAY_FIRST) {
        builder_add_string(out, " known ");
        builder_add_day(out, known_from);
    }
    builder_add_char(out, '\n');
}

static inline void dump_field(struct builder *out, struct text text)
{
    builder_add_char(out, '|');
    builder_add(out, text);
}

static inline void dump_count(struct builder *out, int64_t number)
{
    builder_add_char(out, '|');
    if (number != -1)
        builder_add_number(out, number);
}

static inline void dump_day(struct builder *out, int32_t day)
{
    builder_add_char(out, '|');
    if (day != DAY_NONE)
        builder_add_day(out, day);
}

/* Codes; all of them in a row of an order is "*". */
static inline void dump_types(struct builder *out, const int32_t *types, size_t count)
{
    const struct catalogue *catalogue = test_catalogue();
    builder_add_char(out, '|');
    if (count && count == catalogue_count(catalogue))
        builder_add_char(out, '*');
    for (size_t i = 0; count < catalogue_count(catalogue) && i < count; i++) {
        builder_add_string(out, i ? "," : "");
        builder_add(out, catalogue_type(catalogue, types[i])->code);
    }
}

/* Roles are told by name: their numbers change when the shipped list does. */
static inline void dump_role(struct builder *out, const struct register_rows *rows, int32_t role)
{
    dump_field(out, role < 0 ? (struct text){"", 0} : rows->roles->items[role].key);
}

/* how, scope, step, role, post, person, body */
static inline void dump_delegate(struct builder *out, const struct register_rows *rows,
                                 const struct delegate *delegate)
{
    builder_add_string(out, "  delegate ");
    builder_add_number(out, (int32_t)delegate->how);
    dump_count(out, (int32_t)delegate->scope);
    dump_count(out, delegate->step);
    dump_role(out, rows, delegate->role);
    dump_count(out, delegate->post);
    dump_count(out, delegate->person);
    dump_count(out, delegate->body);
    builder_add_char(out, '\n');
}

/* order, key, rule, types, outcome, unit, subdelegable, then as written */
static inline void dump_line(struct builder *out, const struct register_rows *rows,
                             const struct order_line *line)
{
    builder_add_string(out, "row ");
    builder_add_number(out, line->order);
    dump_field(out, line->key);
    dump_count(out, line->rule);
    dump_types(out, line->types, line->type_count);
    dump_count(out, line->outcome);
    dump_count(out, line->unit);
    dump_count(out, line->subdelegable);
    dump_field(out, line->decision);
    dump_field(out, line->law);
    dump_field(out, line->who);
    dump_field(out, line->deputy);
    dump_field(out, line->terms);
    dump_days(out, line->valid_from, line->valid_to, line->known_from);
    for (size_t i = 0; i < line->delegate_count; i++)
        dump_delegate(out, rows, &line->delegates[i]);
    for (size_t i = 0; i < line->condition_count; i++) {
        builder_add_string(out, "  condition ");
        builder_add_number(out, line->conditions[i].kind);
        dump_role(out, rows, line->conditions[i].role);
        dump_count(out, line->conditions[i].number);
        builder_add_char(out, '\n');
    }
}

static inline void dump_orders(struct builder *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->order_count; i++) {
        const struct order *order = &rows->orders[i];
        builder_add_string(out, "order ");
        builder_add(out, order->key);
        dump_field(out, order->title);
        dump_count(out, order->body);
        dump_day(out, order->adopted);
        dump_field(out, order->paragraph);
        dump_count(out, order->replaces);
        dump_days(out, order->valid_from, order->valid_to, order->known_from);
    }
    for (size_t i = 0; i < rows->row_count; i++)
        dump_line(out, rows, &rows->rows[i]);
}

static inline void dump_spanned(struct builder *out, struct span span)
{
    dump_days(out, span.from, span.to, span.known_from);
}

static inline void dump_people(struct builder *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->person_count; i++) {
        builder_add_string(out, "person ");
        builder_add(out, rows->persons[i].key);
        dump_field(out, rows->persons[i].name);
        dump_spanned(out, rows->persons[i].span);
    }
    for (size_t i = 0; i < rows->employment_count; i++) {
        const struct employment *employment = &rows->employments[i];
        builder_add_string(out, "employment ");
        builder_add_number(out, employment->person);
        dump_count(out, employment->form);
        dump_count(out, employment->agreement);
        dump_spanned(out, employment->span);
    }
    for (size_t i = 0; i < rows->qualification_count; i++) {
        builder_add_string(out, "qualification ");
        builder_add_number(out, rows->qualifications[i].person);
        dump_count(out, rows->qualifications[i].kind);
        dump_spanned(out, rows->qualifications[i].span);
    }
    for (size_t i = 0; i < rows->appointment_count; i++) {
        const struct appointment *appointment = &rows->appointments[i];
        builder_add_string(out, "appointment ");
        builder_add_number(out, appointment->person);
        dump_count(out, appointment->kind);
        dump_count(out, appointment->post);
        dump_count(out, appointment->body);
        dump_types(out, appointment->types, appointment->type_count);
        dump_day(out, appointment->decided);
        dump_field(out, appointment->paragraph);
        dump_spanned(out, appointment->span);
    }
}

static inline void dump_bodies(struct builder *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->body_count; i++) {
        const struct body *body = &rows->bodies[i];
        builder_add_string(out, "body ");
        builder_add(out, body->key);
        dump_field(out, body->name);
        dump_count(out, body->kind);
        dump_field(out, body->capacity);
        dump_count(out, body->parent);
        dump_count(out, body->seats);
        dump_spanned(out, body->span);
    }
    for (size_t i = 0; i < rows->meeting_count; i++) {
        const struct meeting *meeting = &rows->meetings[i];
        builder_add_string(out, "meeting ");
        builder_add_number(out, meeting->body);
        dump_day(out, meeting->day);
        dump_count(out, meeting->minute);
        dump_count(out, meeting->present);
        dump_count(out, meeting->first_paragraph);
        dump_count(out, meeting->last_paragraph);
        dump_days(out, DAY_FIRST, DAY_LAST, meeting->known_from);
    }
}

static inline void dump_places(struct builder *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->unit_count; i++) {
        builder_add_string(out, "unit ");
        builder_add(out, rows->units[i].key);
        dump_field(out, rows->units[i].name);
        dump_count(out, rows->units[i].parent);
        dump_spanned(out, rows->units[i].span);
    }
    for (size_t i = 0; i < rows->post_count; i++) {
        const struct post *post = &rows->posts[i];
        builder_add_string(out, "post ");
        builder_add(out, post->key);
        dump_field(out, rows->roles->items[post->role].key);
        dump_count(out, post->unit);
        dump_field(out, post->title);
        dump_spanned(out, post->span);
    }
    for (size_t i = 0; i < rows->agreement_count; i++) {
        const struct agreement *agreement = &rows->agreements[i];
        builder_add_string(out, "agreement ");
        builder_add(out, agreement->key);
        dump_field(out, agreement->party);
        dump_count(out, agreement->deciding);
        dump_types(out, agreement->types, agreement->type_count);
        dump_spanned(out, agreement->span);
    }
}

static inline void dump_passed(struct builder *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->subdelegation_count; i++) {
        const struct subdelegation *passed = &rows->subdelegations[i];
        builder_add_string(out, "subdelegation ");
        builder_add_number(out, passed->row);
        dump_role(out, rows, passed->from);
        dump_role(out, rows, passed->role);
        dump_count(out, passed->post);
        dump_count(out, passed->person);
        dump_spanned(out, passed->span);
    }
}

/* All of it; roles only when they are the municipality's own. */
static inline const char *dump_register(struct arena *arena, struct register_problems problems,
                                        const struct register_rows *rows)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < problems.count; i++)
        dump_told(&out, &problems.items[i]);
    dump_people(&out, rows);
    dump_places(&out, rows);
    dump_bodies(&out, rows);
    dump_orders(&out, rows);
    dump_passed(&out, rows);
    return builder_string(&out);
}

#endif
