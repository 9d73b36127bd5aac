/* authority_names: persons, bodies, offices and decisions by the names that the municipality uses,
 * made harmless for a terminal. Must know no verdict. */
#include "authority_part.h"

static struct text clean_or(struct arena *arena, struct text name, struct text key)
{
    return paper_clean(arena, name.size ? name : key);
}

struct text name_person(struct arena *arena, const struct register_rows *rows, int32_t person)
{
    if (person < 0 || (size_t)person >= rows->person_count)
        return TEXT_LITERAL("");
    return clean_or(arena, rows->persons[person].name, rows->persons[person].key);
}

/* A body with a capacity is called by it: "kommunstyrelsen som socialnämnd". */
struct text name_body(struct arena *arena, const struct register_rows *rows, int32_t body)
{
    if (body < 0 || (size_t)body >= rows->body_count)
        return TEXT_LITERAL("");
    const struct body *named = &rows->bodies[body];
    return clean_or(arena, named->capacity.size ? named->capacity : named->name, named->key);
}

struct text name_unit(struct arena *arena, const struct register_rows *rows, int32_t unit)
{
    if (unit < 0 || (size_t)unit >= rows->unit_count)
        return TEXT_LITERAL("");
    return clean_or(arena, rows->units[unit].name, rows->units[unit].key);
}

struct text name_role(struct arena *arena, const struct register_rows *rows, int32_t role)
{
    if (role < 0 || (size_t)role >= rows->roles->count)
        return TEXT_LITERAL("");
    return paper_clean(arena, rows->roles->items[role].key);
}

struct text name_post(struct arena *arena, const struct register_rows *rows, int32_t post)
{
    return clean_or(arena, rows->posts[post].title, rows->posts[post].key);
}

struct text name_type(struct arena *arena, const struct catalogue *catalogue, int32_t type)
{
    if (type < 0 || (size_t)type >= catalogue_count(catalogue))
        return TEXT_LITERAL("");
    const struct decision_type *named = catalogue_type(catalogue, type);
    return clean_or(arena, named->name, named->code);
}

/* "enhetschef", with "tf." or "vikarierande" before it. */
static struct text post_office(struct arena *arena, const struct authority_view *view,
                               const struct appointment *appointment)
{
    static const char *const keys[] = {[APPOINTED_POST] = "authority.office.post",
                                       [APPOINTED_ACTING] = "authority.office.acting",
                                       [APPOINTED_SUBSTITUTE] = "authority.office.substitute"};
    struct builder out;
    builder_init(&out, arena);
    if (appointment->post < 0)
        return text_of(name_class(view->language, CLASS_EMPLOYEE));
    const struct post *post = &view->rows->posts[appointment->post];
    struct text role = name_role(arena, view->rows, post->role);
    say_with(&out, view->language, keys[appointment->kind],
             role.size ? role : clean_or(arena, post->title, post->key), (struct text){"", 0});
    return builder_text(&out);
}

static struct text seat_office(struct arena *arena, const struct authority_view *view,
                               const struct appointment *appointment)
{
    static const char *const keys[APPOINTMENT_KINDS] = {
        [APPOINTED_CHAIR] = "authority.office.chair",
        [APPOINTED_VICE_CHAIR] = "authority.office.vice-chair",
        [APPOINTED_SECOND_VICE_CHAIR] = "authority.office.second-vice-chair",
        [APPOINTED_MEMBER] = "authority.office.member",
        [APPOINTED_SUBSTITUTE_MEMBER] = "authority.office.substitute-member",
        [APPOINTED_SPECIALLY] = "authority.office.specially",
        [APPOINTED_OFFICIAL] = "authority.office.official",
    };
    struct builder out;
    builder_init(&out, arena);
    say(&out, view->language, keys[appointment->kind]);
    bool committee =
        appointment->body >= 0 && view->rows->bodies[appointment->body].kind != BODY_BOARD;
    if (committee) /* the chair of a committee is not the chair of the board */
        say_with(&out, view->language, "authority.office.of-body",
                 name_body(arena, view->rows, appointment->body), (struct text){"", 0});
    return builder_text(&out);
}

struct text name_office(struct arena *arena, const struct authority_view *view, int32_t appointment,
                        enum decider_class decider)
{
    if (appointment < 0 || (size_t)appointment >= view->rows->appointment_count)
        return text_of(name_class(view->language, decider));
    const struct appointment *held = &view->rows->appointments[appointment];
    return held->kind <= APPOINTED_SUBSTITUTE ? post_office(arena, view, held)
                                              : seat_office(arena, view, held);
}

/* An official role is called as it was asked for; of the elected only the class is known. */
struct text name_decider(struct arena *arena, const struct authority_view *view,
                         const struct authority_request *request, const struct authority *answer)
{
    bool official =
        request->role >= 0 && role_is_official(&view->rows->roles->items[request->role]);
    if (answer->appointment < 0 && request->body >= 0)
        return name_body(arena, view->rows, request->body);
    if (answer->appointment < 0 && official)
        return name_role(arena, view->rows, request->role);
    return name_office(arena, view, answer->appointment, answer->decider);
}

struct text name_classes(struct arena *arena, enum language language, uint32_t bits)
{
    struct builder out;
    builder_init(&out, arena);
    for (int i = 0; i < DECIDER_CLASSES; i++) {
        bool last = !(bits >> i >> 1);
        if (!(bits >> i & 1))
            continue;
        if (out.size)
            say(&out, language, last ? "authority.or" : "authority.comma");
        builder_add_string(&out, name_class(language, (enum decider_class)i));
    }
    return builder_text(&out);
}

struct text name_asked(struct arena *arena, const struct authority_view *view,
                       const struct authority_request *request)
{
    if (request->person >= 0)
        return name_person(arena, view->rows, request->person);
    if (request->body >= 0)
        return name_body(arena, view->rows, request->body);
    return name_role(arena, view->rows, request->role);
}
