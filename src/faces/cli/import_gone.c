/* import_gone: rows of the register that the database has and the files that are read have not. Somebody who is gone
 * from a file may have left, or be forgotten: it is told with what to do, and nobody is ended. A file that is not
 * read says nothing of its rows. Must not know why a row is gone. */
#include "import_part.h"

enum { NAMES = 5 };

/* The columns that name a row of the file, and what ends one. */
struct gone_plan {
    const char *file, *ends;
    const char *names[NAMES];
};

static const struct gone_plan plans[] = {
    {"persons", "leave", {"person"}},
    {"roles", "register-role", {"role"}},
    {"units", "register-unit", {"unit"}},
    {"agreements", "register-agreement", {"agreement"}},
    {"posts", "register-post", {"post"}},
    {"bodies", "register-body", {"body"}},
    {"employments", "employ", {"person", "form", "valid_from"}},
    {"qualifications", "qualify", {"person", "qualification", "valid_from"}},
    {"appointments", "appoint", {"person", "kind", "post", "body", "valid_from"}},
    {"meetings", "cancel-meeting", {"body", "date"}},
    {"orders", "revoke-order", {"order"}},
    {"order_rows", "revoke-row", {"order", "row"}},
    {"subdelegations", "end-subdelegation", {"order", "row", "from", "to", "valid_from"}}};

/* The cells that name a row, one after another. */
static struct text name_of(struct arena *arena, const struct gone_plan *plan,
                           const struct import_table *table, size_t row, char between)
{
    struct builder name;
    builder_init(&name, arena);
    for (size_t i = 0; i < NAMES && plan->names[i]; i++) {
        if (i)
            builder_add_char(&name, between);
        builder_add(&name, import_cell(table, row, plan->names[i]));
    }
    return builder_text(&name);
}

/* What Reda knows to have ended is not missed; nor is a meeting that has been. */
static bool is_over(const struct importing *importing, const struct import_table *table, size_t row)
{
    int32_t day;
    return import_cell(table, row, "valid_to").size ||
           (day_parse(import_cell(table, row, "date"), &day) && day < importing->today);
}

/* The persons that are gone, and whether one of them is. */
struct gone {
    struct text *people;
    size_t count, room;
};

static bool is_of_somebody_gone(const struct gone *gone, struct text person)
{
    for (size_t i = 0; i < gone->count; i++)
        if (text_equal(gone->people[i], person))
            return true;
    return false;
}

/* What a person had is gone with the person, who is told once, and not at all when Reda knows that they have left:
 * that is why those are noted too. */
static void note(struct importing *importing, const struct gone_plan *plan,
                 const struct import_table *there, size_t row, struct gone *gone)
{
    struct arena *arena = importing->cli->arena;
    struct text person = import_cell(there, row, "person");
    if (person.size && is_of_somebody_gone(gone, person))
        return;
    if (plan == &plans[0]) {
        gone->people =
            arena_room(arena, gone->people, gone->count, &gone->room, sizeof *gone->people);
        gone->people[gone->count++] = person;
    }
    if (is_over(importing, there, row))
        return;
    outcome_add(&importing->outcomes,
                (struct row_outcome){.file = import_place(importing, plan->file),
                                     .name = name_of(arena, plan, there, row, ' '),
                                     .fate = FATE_GONE,
                                     .problem = {.key = "import.gone-row",
                                                 .arguments = {text_of(plan->ends)},
                                                 .argument_count = 1}});
}

static void find_gone(struct importing *importing, const struct gone_plan *plan,
                      const struct import_table *there, const struct import_table *here,
                      struct gone *gone)
{
    struct arena *arena = importing->cli->arena;
    struct id_set names;
    id_set_open(&names);
    for (size_t i = 0; i < here->row_count; i++)
        id_set_add(&names, id_set_sum(name_of(arena, plan, here, i, '|')));
    for (size_t i = 0; i < there->row_count; i++)
        if (id_set_add(&names, id_set_sum(name_of(arena, plan, there, i, '|'))))
            note(importing, plan, there, i, gone);
    id_set_close(&names);
}

struct fault *import_find_gone(struct importing *importing)
{
    const struct register_file *files;
    size_t count;
    struct gone gone = {0};
    TRY(engine_register(importing->engine, importing->cli->arena, &files, &count));
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        const struct import_table *here = import_find(importing, plans[i].file);
        for (size_t j = 0; here && j < count; j++) {
            struct import_table there;
            if (!text_is(files[j].name, plans[i].file))
                continue;
            import_read_table(importing->cli, &files[j], &there);
            find_gone(importing, &plans[i], &there, here, &gone);
        }
    }
    return NULL;
}
