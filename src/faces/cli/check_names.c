/* check_names: decisions, persons, roles, bodies and units by key or name as a person types them;
 * of a misspelt one the nearest. Must not know what is asked. */
#include "check_part.h"

#include "desk/desk.h"

enum { NEAR = 3, LISTED = 8 };

/* "lvu-placering (Hur vården ordnas)" of those that hold the words, as many as fit. */
static const char *listed(struct cli *cli, const struct catalogue *catalogue, struct text written)
{
    int32_t types[LISTED];
    struct builder list;
    size_t found = types_with(cli->arena, catalogue, written, DAY_LAST, types, LISTED);
    builder_init(&list, cli->arena);
    for (size_t i = 0; i < found; i++) {
        const struct decision_type *type = catalogue_type(catalogue, types[i]);
        builder_add_string(&list, i ? ", " : "");
        builder_add(&list, type->code);
        builder_add_string(&list, " (");
        builder_add(&list, type->name);
        builder_add_char(&list, ')');
    }
    return found ? builder_string(&list) : NULL;
}

static const char *near_type(struct cli *cli, const struct catalogue *catalogue,
                             struct text written)
{
    const char *with = listed(cli, catalogue, written);
    int32_t near = with ? -1 : catalogue_nearest(catalogue, written);
    if (near < 0)
        return with;
    return listed(cli, catalogue, catalogue_type(catalogue, near)->code);
}

int32_t question_known_type(struct cli *cli, const struct catalogue *catalogue, const char *written)
{
    return type_known(cli->arena, catalogue, text_of(written));
}

int32_t question_type(struct cli *cli, const char *command, const struct catalogue *catalogue,
                      const char *written)
{
    int32_t type = type_written(cli->arena, catalogue, text_of(written));
    if (type < 0)
        cli_refuse(cli, command, "cli.unknown-decision", written, NULL,
                   near_type(cli, catalogue, text_trim(text_of(written))));
    return type;
}

static struct text person_word(const void *list, size_t index)
{
    const struct register_rows *rows = list;
    return rows->persons[index].name.size ? rows->persons[index].name : rows->persons[index].key;
}

static const char *near_decider(struct cli *cli, const struct register_rows *rows,
                                struct text written)
{
    struct known_words persons = {person_word, rows, rows->person_count};
    const char *near = nearest_words(cli->arena, written, persons, NEAR);
    int32_t role = near ? -1 : role_nearest(rows->roles, written);
    return role < 0 ? near : cli_word(cli, rows->roles->items[role].key);
}

bool question_by(struct cli *cli, struct question *question, const char *written)
{
    const struct register_rows *rows = question->view.rows;
    if (decider_written(cli->arena, rows, text_of(written), &question->asked.request))
        return true;
    cli_refuse(cli, question->command,
               question->opened.path ? "cli.unknown-decider" : "cli.unknown-role", written, NULL,
               near_decider(cli, rows, text_trim(text_of(written))));
    return false;
}

int32_t question_person(struct cli *cli, const struct question *question, const char *written)
{
    const struct register_rows *rows = question->view.rows;
    struct text text = text_trim(text_of(written));
    int32_t person = person_written(cli->arena, rows, text);
    struct known_words known = {person_word, rows, rows->person_count};
    if (person < 0)
        cli_refuse(cli, question->command, "cli.unknown-person", written, NULL,
                   nearest_words(cli->arena, text, known, NEAR));
    return person;
}

static struct text unit_word(const void *list, size_t index)
{
    const struct register_rows *rows = list;
    return rows->units[index].name.size ? rows->units[index].name : rows->units[index].key;
}

int32_t question_unit(struct cli *cli, const struct question *question, const char *written)
{
    const struct register_rows *rows = question->view.rows;
    struct text text = text_trim(text_of(written));
    int32_t unit = register_unit(rows, text);
    for (size_t i = 0; i < rows->unit_count && unit < 0; i++)
        if (is_same_word(cli->arena, rows->units[i].name, text))
            unit = (int32_t)i;
    struct known_words known = {unit_word, rows, rows->unit_count};
    if (unit < 0)
        cli_refuse(cli, question->command, "cli.unknown-unit", written, NULL,
                   nearest_words(cli->arena, text, known, NEAR));
    return unit;
}
