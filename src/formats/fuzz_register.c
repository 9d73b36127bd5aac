/* fuzz_register: any bytes as a register: a workbook, or else files divided by lines "@name". What is
 * read keeps every promise of register.h, and orders that are written are read back as the same. */
#include "test_catalogue.h"

#include "register_file.h"
#include "sheet.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST_FILES = 20 };

struct input {
    struct register_file files[MOST_FILES];
    size_t count;
};

static void check_problems(struct register_problems problems)
{
    for (size_t i = 0; i < problems.count; i++) {
        const struct problem *problem = &problems.items[i].problem;
        ensure(problem->key && problem->argument_count <= PROBLEM_ARGUMENTS);
        for (size_t j = 0; j < problem->argument_count; j++)
            ensure(text_utf8_fault(problem->arguments[j]) == problem->arguments[j].size);
    }
}

static void check_index(int32_t index, size_t count)
{
    ensure(index >= -1 && (index < 0 || (size_t)index < count));
}

static void check_days(int32_t from, int32_t to, int32_t known_from)
{
    ensure(DAY_FIRST <= from && from <= to && to <= DAY_LAST && known_from >= DAY_FIRST);
}

static void check_span(struct span span)
{
    check_days(span.from, span.to, span.known_from);
}

static void check_types(const int32_t *types, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ensure(types[i] >= 0 && (size_t)types[i] < catalogue_count(test_catalogue()));
}

static void check_people(const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->person_count; i++)
        check_span(rows->persons[i].span);
    for (size_t i = 0; i < rows->employment_count; i++) {
        ensure(rows->employments[i].person >= 0);
        check_index(rows->employments[i].person, rows->person_count);
        check_index(rows->employments[i].agreement, rows->agreement_count);
    }
    for (size_t i = 0; i < rows->appointment_count; i++) {
        const struct appointment *appointment = &rows->appointments[i];
        bool has_post = appointment->kind <= APPOINTED_SUBSTITUTE;
        ensure(appointment->person >= 0 && (appointment->post >= 0) == has_post);
        check_index(appointment->person, rows->person_count);
        check_index(appointment->post, rows->post_count);
        check_index(appointment->body, rows->body_count);
        check_types(appointment->types, appointment->type_count);
        check_span(appointment->span);
    }
}

static void check_places(const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->unit_count; i++)
        check_index(rows->units[i].parent, rows->unit_count);
    for (size_t i = 0; i < rows->post_count; i++) {
        ensure(rows->posts[i].role >= 0);
        check_index(rows->posts[i].role, rows->roles->count);
        check_index(rows->posts[i].unit, rows->unit_count);
    }
    for (size_t i = 0; i < rows->body_count; i++)
        check_index(rows->bodies[i].parent, rows->body_count);
    for (size_t i = 0; i < rows->meeting_count; i++) {
        ensure(rows->meetings[i].body >= 0 && rows->meetings[i].day != DAY_NONE);
        check_index(rows->meetings[i].body, rows->body_count);
    }
}

static void check_line(const struct register_rows *rows, const struct order_line *line)
{
    int32_t step = 0;
    ensure(line->order >= 0);
    check_index(line->order, rows->order_count);
    check_index(line->unit, rows->unit_count);
    check_types(line->types, line->type_count);
    check_days(line->valid_from, line->valid_to, line->known_from);
    for (size_t i = 0; i < line->delegate_count; i++) {
        const struct delegate *delegate = &line->delegates[i];
        bool by_role = delegate->how <= DELEGATE_OR_HIGHER;
        ensure(delegate->step == step || delegate->step == step + 1);
        step = delegate->step;
        ensure((delegate->role >= 0) == by_role &&
               (delegate->post >= 0) == (delegate->how == DELEGATE_POST) &&
               (delegate->person >= 0) == (delegate->how == DELEGATE_PERSON) &&
               (by_role || (delegate->body >= 0) == (delegate->how == DELEGATE_BODY)));
        check_index(delegate->role, rows->roles->count);
        check_index(delegate->post, rows->post_count);
        check_index(delegate->person, rows->person_count);
        check_index(delegate->body, rows->body_count);
    }
    for (size_t i = 0; i < line->condition_count; i++)
        check_index(line->conditions[i].role, rows->roles->count);
}

static void check_orders(const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->order_count; i++) {
        check_index(rows->orders[i].body, rows->body_count);
        check_index(rows->orders[i].replaces, rows->order_count);
    }
    for (size_t i = 0; i < rows->row_count; i++)
        check_line(rows, &rows->rows[i]);
    for (size_t i = 0; i < rows->subdelegation_count; i++) {
        const struct subdelegation *passed = &rows->subdelegations[i];
        ensure(passed->row >= 0 && passed->from >= 0);
        ensure((passed->role >= 0) + (passed->post >= 0) + (passed->person >= 0) == 1);
        check_index(passed->row, rows->row_count);
        check_index(passed->role, rows->roles->count);
        check_index(passed->post, rows->post_count);
        check_index(passed->person, rows->person_count);
    }
}

static void check_register(struct register_problems problems, const struct register_rows *rows)
{
    check_problems(problems);
    check_people(rows);
    check_places(rows);
    check_orders(rows);
}

/* The files of the text, with room left for two more; those beyond it are not read. */
static void split(struct text all, struct input *input)
{
    input->count = 0;
    while (all.size) {
        struct text line = text_cut(&all, '\n');
        if (text_starts(line, "@") && input->count < MOST_FILES - 2)
            input->files[input->count++] = (struct register_file){text_after(line, 1), {"", 0}};
        else if (input->count > 0) {
            struct text *bytes = &input->files[input->count - 1].bytes;
            if (bytes->size == 0)
                bytes->bytes = line.bytes;
            bytes->size = (size_t)(line.bytes + line.size - bytes->bytes) + (all.size > 0);
        }
    }
}

static bool is_written(struct text name)
{
    struct arena *arena = arena_open(256);
    const char *copy = text_copy(arena, name);
    bool written = strcasestr(copy, "order") != NULL;
    arena_close(arena);
    return written;
}

/* The same files, but orders and their rows as they were written. */
static void rewrite(struct arena *arena, const struct input *input,
                    const struct register_rows *rows, struct input *input_out)
{
    struct builder orders, order_rows;
    builder_init(&orders, arena);
    builder_init(&order_rows, arena);
    register_write_orders(&orders, &order_rows, rows, test_catalogue());
    input_out->count = 0;
    input_out->files[input_out->count++] =
        (struct register_file){TEXT_LITERAL("orders"), builder_text(&orders)};
    input_out->files[input_out->count++] =
        (struct register_file){TEXT_LITERAL("order_rows"), builder_text(&order_rows)};
    for (size_t i = 0; i < input->count && input_out->count < MOST_FILES; i++)
        if (!is_written(input->files[i].name))
            input_out->files[input_out->count++] = input->files[i];
}

static void check_told_nothing(struct register_problems problems)
{
    for (size_t i = 0; i < problems.count; i++)
        ensure(!text_is(problems.items[i].file, "orders") &&
               !text_is(problems.items[i].file, "order_rows"));
}

static void read_files(struct arena *arena, struct text bytes)
{
    struct input first, second, third;
    struct register_rows rows, again;
    split(bytes, &first);
    check_register(register_read(arena, first.files, first.count, test_catalogue(), &rows), &rows);
    if (rows.order_count == 0)
        return;
    rewrite(arena, &first, &rows, &second);
    struct register_problems problems =
        register_read(arena, second.files, second.count, test_catalogue(), &again);
    check_told_nothing(problems);
    rewrite(arena, &second, &again, &third);
    ensure(text_equal(second.files[0].bytes, third.files[0].bytes));
    ensure(text_equal(second.files[1].bytes, third.files[1].bytes));
}

static void read_workbook(struct arena *arena, struct text bytes)
{
    struct register_rows rows;
    struct register_problems problems;
    struct problem problem;
    if (register_read_workbook(arena, bytes, test_catalogue(), &rows, &problems, &problem))
        check_register(problems, &rows);
    else
        ensure(problem.key);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text bytes = {(const char *)data, size};
    if (sheet_is_workbook(bytes))
        read_workbook(arena, bytes);
    else
        read_files(arena, bytes);
    arena_close(arena);
    return 0;
}
