/* register_people: the files about people: persons, employments, qualifications and appointments. Must
 * not judge what they may do. */
#include "register_part.h"

enum { PERSON = COLUMN_OWN };

enum { PERSON_NAME = COLUMN_OWN + 1 };
static const char *const person_columns[] = {REGISTER_DATED, "person", "name"};

static bool take_person(struct register_reader *reader)
{
    struct register_rows *rows = reader->rows;
    struct person person;
    if (!register_take_key(reader, PERSON, &person.key) ||
        !register_take_span(reader, &person.span))
        return false;
    person.name = register_text(reader, PERSON_NAME);
    index_set(reader->keys[KEYS_PERSON], person.key, (int32_t)rows->person_count, reader->line);
    REGISTER_APPEND(reader, rows->persons, rows->person_count, person);
    return true;
}

static bool take_person_of(struct register_reader *reader, int32_t *person_out)
{
    return register_need(reader, PERSON) &&
           register_take_row(reader, PERSON, KEYS_PERSON, person_out);
}

enum { EMPLOYMENT_FORM = COLUMN_OWN + 1, EMPLOYMENT_AGREEMENT };
static const char *const employment_columns[] = {REGISTER_DATED, "person", "form", "agreement"};

static bool take_employment(struct register_reader *reader)
{
    static const char *const forms[] = {"anställd", "anställd i annan kommun", "förtroendevald",
                                        "konsult"};
    struct register_rows *rows = reader->rows;
    struct employment employment = {.agreement = -1};
    int32_t form;
    if (!take_person_of(reader, &employment.person) ||
        !register_take_word(reader, EMPLOYMENT_FORM, forms, 4, &form) ||
        !register_take_span(reader, &employment.span))
        return false;
    employment.form = (enum employment_form)(form + 1); /* an empty cell: not known */
    if (employment.form != FORM_EMPLOYED_ELSEWHERE)
        register_note_unused(reader, EMPLOYMENT_AGREEMENT);
    else if (!register_take_row(reader, EMPLOYMENT_AGREEMENT, KEYS_AGREEMENT,
                                &employment.agreement))
        return false;
    REGISTER_APPEND(reader, rows->employments, rows->employment_count, employment);
    return true;
}

enum { QUALIFICATION = COLUMN_OWN + 1 };
static const char *const qualification_columns[] = {REGISTER_DATED, "person", "qualification"};

static bool take_qualification(struct register_reader *reader)
{
    static const char *const kinds[] = {"socionomexamen", "annan relevant examen",
                                        "utländsk examen", "saknas"};
    struct register_rows *rows = reader->rows;
    struct qualification qualification;
    int32_t kind;
    if (!take_person_of(reader, &qualification.person) || !register_need(reader, QUALIFICATION) ||
        !register_take_word(reader, QUALIFICATION, kinds, 4, &kind) ||
        !register_take_span(reader, &qualification.span))
        return false;
    qualification.kind = (enum qualification_kind)kind;
    REGISTER_APPEND(reader, rows->qualifications, rows->qualification_count, qualification);
    return true;
}

enum { KIND = COLUMN_OWN + 1, POST, BODY, TYPES, DECIDED, PARAGRAPH };
static const char *const appointment_columns[] = {REGISTER_DATED, "person", "kind",    "post",
                                                  "body",         "types",  "decided", "paragraph"};

/* In the order of enum appointment_kind. */
static const char *const appointment_kinds[APPOINTMENT_KINDS] = {"tjänst",
                                                                 "tf",
                                                                 "vikarie",
                                                                 "ordförande",
                                                                 "vice ordförande",
                                                                 "andre vice ordförande",
                                                                 "ledamot",
                                                                 "ersättare",
                                                                 "förordnad ledamot",
                                                                 "förordnad tjänsteman"};

/* A post, or a seat in a body: what belongs to the other is said and passed over. */
static bool take_place(struct register_reader *reader, struct appointment *appointment)
{
    appointment->post = appointment->body = -1;
    if (appointment->kind > APPOINTED_SUBSTITUTE) {
        register_note_unused(reader, POST);
        return register_take_row(reader, BODY, KEYS_BODY, &appointment->body);
    }
    register_note_unused(reader, BODY);
    return register_need(reader, POST) &&
           register_take_row(reader, POST, KEYS_POST, &appointment->post);
}

static bool take_appointment(struct register_reader *reader)
{
    struct register_rows *rows = reader->rows;
    struct appointment appointment;
    struct register_types types;
    int32_t kind;
    if (!take_person_of(reader, &appointment.person) || !register_need(reader, KIND) ||
        !register_take_word(reader, KIND, appointment_kinds, APPOINTMENT_KINDS, &kind))
        return false;
    appointment.kind = (enum appointment_kind)kind;
    if (!take_place(reader, &appointment) || !register_take_types(reader, TYPES, &types) ||
        !register_take_day(reader, DECIDED, DAY_NONE, &appointment.decided) ||
        !register_take_span(reader, &appointment.span))
        return false;
    appointment.types = types.items;
    appointment.type_count = types.all ? 0 : types.count;
    appointment.paragraph = register_text(reader, PARAGRAPH);
    REGISTER_APPEND(reader, rows->appointments, rows->appointment_count, appointment);
    return true;
}

#define COLUMNS(list) (list), sizeof(list) / sizeof *(list)

const struct register_table
    register_persons_table = {"persons", COLUMNS(person_columns), 1, KEYS_PERSON, take_person,
                              NULL},
    register_employments_table =
        {"employments", COLUMNS(employment_columns), 2, KEYS_NONE, take_employment, NULL},
    register_qualifications_table =
        {"qualifications", COLUMNS(qualification_columns), 2, KEYS_NONE, take_qualification, NULL},
    register_appointments_table = {
        "appointments", COLUMNS(appointment_columns), 2, KEYS_NONE, take_appointment, NULL};
