/* check_names: decisions, persons, roles, bodies and units by key or name as a person types them;
 * of a misspelt one the nearest. Must not know what is asked. */
#include "check_part.h"

#include "nearest.h"

enum { NEAR = 3, LISTED = 8 };

struct text small_letters(struct arena *arena, struct text text)
{
    char *bytes = text_copy(arena, text);
    for (size_t i = 0; i < text.size; i++)
        bytes[i] = letter_small(i ? text.bytes[i - 1] : 0, text.bytes[i]);
    return (struct text){bytes, text.size};
}

bool is_same_word(struct arena *arena, struct text a, struct text b)
{
    return a.size == b.size && a.size &&
           text_equal(small_letters(arena, a), small_letters(arena, b));
}

static bool has_piece(struct text whole, struct text piece)
{
    for (size_t at = 0; at + piece.size <= whole.size; at++)
        if (text_equal((struct text){whole.bytes + at, piece.size}, piece))
            return true;
    return false;
}

/* A phrase that orders use for the decision. */
static bool has_phrase(const struct decision_type *type, struct text phrase)
{
    for (size_t i = 0; i < type->word_count; i++)
        if (text_equal(type->words[i], phrase))
            return true;
    return false;
}

/* The one type that orders call so; -1 = none, or several. */
static int32_t type_called(struct cli *cli, const struct catalogue *catalogue, struct text written)
{
    struct text phrase = small_letters(cli->arena, written);
    int32_t called = -1;
    for (size_t i = 0; i < catalogue_count(catalogue); i++)
        if (has_phrase(catalogue_type(catalogue, (int32_t)i), phrase)) {
            if (called >= 0)
                return -1;
            called = (int32_t)i;
        }
    return called;
}

/* "lvu-placering (Hur vården ordnas)" of those that hold the words, as many as fit. */
static const char *types_with(struct cli *cli, const struct catalogue *catalogue,
                              struct text written)
{
    struct text wanted = small_letters(cli->arena, written);
    struct builder list;
    size_t found = 0;
    builder_init(&list, cli->arena);
    for (size_t i = 0; i < catalogue_count(catalogue) && found < LISTED && wanted.size > 2; i++) {
        const struct decision_type *type = catalogue_type(catalogue, (int32_t)i);
        if (!has_piece(type->code, wanted) && !has_phrase(type, wanted) &&
            !has_piece(small_letters(cli->arena, type->name), wanted))
            continue;
        builder_add_string(&list, found++ ? ", " : "");
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
    const char *with = types_with(cli, catalogue, written);
    int32_t near = with ? -1 : catalogue_nearest(catalogue, written);
    if (near < 0)
        return with;
    return types_with(cli, catalogue, catalogue_type(catalogue, near)->code);
}

int32_t question_known_type(struct cli *cli, const struct catalogue *catalogue, const char *written)
{
    struct text text = text_trim(text_of(written));
    int32_t type = catalogue_find(catalogue, text);
    for (size_t i = 0; i < catalogue_count(catalogue) && type < 0; i++)
        if (is_same_word(cli->arena, catalogue_type(catalogue, (int32_t)i)->name, text))
            type = (int32_t)i;
    return type;
}

int32_t question_type(struct cli *cli, const char *command, const struct catalogue *catalogue,
                      const char *written)
{
    struct text text = text_trim(text_of(written));
    int32_t type = question_known_type(cli, catalogue, written);
    if (type < 0)
        type = type_called(cli, catalogue, text);
    if (type >= 0)
        return type;
    cli_refuse(cli, command, "cli.unknown-decision", written, NULL,
               near_type(cli, catalogue, text));
    return -1;
}

static int32_t person_of(struct cli *cli, const struct register_rows *rows, struct text written)
{
    int32_t person = register_person(rows, written);
    for (size_t i = 0; i < rows->person_count && person < 0; i++)
        if (is_same_word(cli->arena, rows->persons[i].name, written))
            person = (int32_t)i;
    return person;
}

static int32_t body_of(struct cli *cli, const struct register_rows *rows, struct text written)
{
    int32_t body = register_body(rows, written);
    for (size_t i = 0; i < rows->body_count && body < 0; i++)
        if (is_same_word(cli->arena, rows->bodies[i].name, written) ||
            is_same_word(cli->arena, rows->bodies[i].capacity, written))
            body = (int32_t)i;
    return body;
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
    struct authority_request *request = &question->asked.request;
    struct text text = text_trim(text_of(written));
    request->person = person_of(cli, rows, text);
    if (request->person < 0)
        request->body = body_of(cli, rows, text);
    if (request->person < 0 && request->body < 0)
        request->role = role_find(rows->roles, text);
    if (request->person >= 0 || request->body >= 0 || request->role >= 0)
        return true;
    cli_refuse(cli, question->command,
               question->opened.path ? "cli.unknown-decider" : "cli.unknown-role", written, NULL,
               near_decider(cli, rows, text));
    return false;
}

int32_t question_person(struct cli *cli, const struct question *question, const char *written)
{
    const struct register_rows *rows = question->view.rows;
    struct text text = text_trim(text_of(written));
    int32_t person = person_of(cli, rows, text);
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
