/* names: see names.h. Must not know any page. */
#include "names.h"

#include "table.h"

struct naming {
    const struct visit *visit;
    struct record_names *names;
};

static struct record_name name_of(struct arena *arena, struct text key, struct text name)
{
    return (struct record_name){.key = text_kept(arena, key),
                                .name = text_kept(arena, name.size ? name : key)};
}

/* The register lives no longer than the question. */
static struct fault *know(void *context, struct engine *engine, struct arena *arena)
{
    struct naming *naming = context;
    struct record_names *names = naming->names;
    const struct authority_book *book;
    TRY(engine_people(engine, arena, &book));
    const struct register_rows *rows = authority_register(book);
    names->persons = arena_new_many(arena, rows->person_count + 1, struct record_name);
    names->bodies = arena_new_many(arena, rows->body_count + 1, struct record_name);
    names->units = arena_new_many(arena, rows->unit_count + 1, struct record_name);
    for (size_t i = 0; i < rows->unit_count; i++)
        names->units[names->unit_count++] = name_of(arena, rows->units[i].key, rows->units[i].name);
    for (size_t i = 0; i < rows->person_count; i++)
        names->persons[names->person_count++] =
            name_of(arena, rows->persons[i].key, rows->persons[i].name);
    for (size_t i = 0; i < rows->body_count; i++) {
        struct record_name *body = &names->bodies[names->body_count++];
        *body = name_of(arena, rows->bodies[i].key, rows->bodies[i].name);
        body->is_board = rows->bodies[i].kind == BODY_BOARD;
        body->seats = rows->bodies[i].seats;
    }
    return NULL;
}

struct fault *names_know(const struct visit *visit, struct record_names *names_out)
{
    struct naming naming = {visit, names_out};
    *names_out = (struct record_names){0};
    return crew_read(visit->web->setup->crew, visit->arena, know, &naming);
}

static const struct record_name *find(const struct record_name *items, size_t count,
                                      struct text key)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(items[i].key, key))
            return &items[i];
    return NULL;
}

struct fault *names_for_her(const struct visit *visit, struct record_names *names_out)
{
    struct known_person known;
    *names_out = (struct record_names){0};
    TRY(visit_know(visit, &known));
    return may_ever(&known, "people", false) ? names_know(visit, names_out) : NULL;
}

struct text names_person(const struct record_names *names, struct text key)
{
    const struct record_name *person = find(names->persons, names->person_count, key);
    return person ? person->name : key;
}

const struct record_name *names_body(const struct record_names *names, struct text key)
{
    return find(names->bodies, names->body_count, key);
}

struct text names_body_name(const struct record_names *names, struct text key)
{
    const struct record_name *body = names_body(names, key);
    return body ? body->name : key;
}

struct text names_unit(const struct record_names *names, struct text key)
{
    const struct record_name *unit = find(names->units, names->unit_count, key);
    return unit ? unit->name : key;
}

struct text names_decider(const struct record_names *names, struct text word)
{
    const struct record_name *body = names_body(names, word);
    return body ? body->name : names_person(names, word);
}

struct text names_persons(const struct visit *visit, const struct record_names *names,
                          struct text keys)
{
    struct builder out;
    builder_init(&out, visit->arena);
    while (keys.size) {
        builder_add_string(&out, out.size ? ", " : "");
        builder_add(&out, names_person(names, text_trim(text_cut(&keys, ','))));
    }
    return builder_text(&out);
}

struct text names_decision(const struct visit *visit, struct text code)
{
    const struct catalogue *catalogue = rulebook_catalogue(visit->web->setup->rules);
    int32_t type = catalogue_find(catalogue, code);
    return type < 0 ? code : catalogue_type(catalogue, type)->name;
}

struct text names_day(const struct visit *visit, struct text day)
{
    enum { DAY_LETTERS = 10 }; /* a time of the ledger begins with its day */
    struct builder out;
    int32_t number;
    struct text letters = {day.bytes, day.size < DAY_LETTERS ? day.size : DAY_LETTERS};
    if (!day_parse(letters, &number))
        return day;
    builder_init(&out, visit->arena);
    authority_day(&out, visit->language, number);
    return builder_text(&out);
}

struct field_select_html names_body_field(struct visit *visit, const struct record_names *names,
                                          const char *name, struct text value)
{
    struct field_select_html_option *options =
        arena_new_many(visit->arena, names->body_count + 1, struct field_select_html_option);
    for (size_t i = 0; i < names->body_count; i++)
        options[i] = (struct field_select_html_option){
            names->bodies[i].key, text_equal(names->bodies[i].key, value), names->bodies[i].name};
    return (struct field_select_html){.name = text_of(name),
                                      .label = visit_title(visit, "column", text_of(name)),
                                      .options = {options, names->body_count}};
}
