/* register_places: the files about where people stand: units, posts, agreements, bodies and their
 * meetings. Must not judge whether they fit together. */
#include "register_part.h"

#define COLUMNS(list) (list), sizeof(list) / sizeof *(list)

enum { UNIT = COLUMN_OWN, UNIT_NAME, UNIT_PARENT };
static const char *const unit_columns[] = {REGISTER_DATED, "unit", "name", "parent"};

static bool take_unit(struct register_reader *reader)
{
    struct register_rows *rows = reader->rows;
    struct unit unit = {.parent = -1};
    if (!register_take_key(reader, UNIT, &unit.key) || !register_take_span(reader, &unit.span))
        return false;
    unit.name = register_text(reader, UNIT_NAME);
    register_look_later(reader, UNIT_PARENT, rows->unit_count);
    index_set(reader->keys[KEYS_UNIT], unit.key, (int32_t)rows->unit_count, reader->line);
    REGISTER_APPEND(reader, rows->units, rows->unit_count, unit);
    return true;
}

static void finish_units(struct register_reader *reader)
{
    for (size_t i = 0; i < reader->later_count; i++)
        reader->rows->units[reader->later[i].row].parent =
            register_found_later(reader, UNIT_PARENT, i);
}

enum { POST = COLUMN_OWN, POST_ROLE, POST_UNIT, POST_TITLE };
static const char *const post_columns[] = {REGISTER_DATED, "post", "role", "unit", "title"};

static bool take_post(struct register_reader *reader)
{
    struct register_rows *rows = reader->rows;
    struct post post;
    if (!register_take_key(reader, POST, &post.key) || !register_need(reader, POST_ROLE) ||
        !register_find_role(reader, POST_ROLE, register_cell(reader, POST_ROLE), &post.role) ||
        !register_take_row(reader, POST_UNIT, KEYS_UNIT, &post.unit) ||
        !register_take_span(reader, &post.span))
        return false;
    post.title = register_text(reader, POST_TITLE);
    index_set(reader->keys[KEYS_POST], post.key, (int32_t)rows->post_count, reader->line);
    REGISTER_APPEND(reader, rows->posts, rows->post_count, post);
    return true;
}

enum { AGREEMENT = COLUMN_OWN, AGREEMENT_PARTY, AGREEMENT_DECIDING, AGREEMENT_TYPES };
static const char *const agreement_columns[] = {REGISTER_DATED, "agreement", "party", "deciding",
                                                "types"};

static bool take_agreement(struct register_reader *reader)
{
    static const char *const flags[] = {"nej", "ja"};
    struct register_rows *rows = reader->rows;
    struct agreement agreement;
    struct register_types types;
    int32_t deciding;
    if (!register_take_key(reader, AGREEMENT, &agreement.key) ||
        !register_take_word(reader, AGREEMENT_DECIDING, flags, 2, &deciding) ||
        !register_take_types(reader, AGREEMENT_TYPES, &types) ||
        !register_take_span(reader, &agreement.span))
        return false;
    agreement.deciding = (int8_t)deciding;
    agreement.party = register_text(reader, AGREEMENT_PARTY);
    agreement.types = types.items;
    agreement.type_count = types.all ? 0 : types.count;
    index_set(reader->keys[KEYS_AGREEMENT], agreement.key, (int32_t)rows->agreement_count,
              reader->line);
    REGISTER_APPEND(reader, rows->agreements, rows->agreement_count, agreement);
    return true;
}

enum { BODY = COLUMN_OWN, BODY_KIND, BODY_NAME, BODY_CAPACITY, BODY_PARENT, BODY_SEATS };
static const char *const body_columns[] = {REGISTER_DATED, "body",   "kind", "name",
                                           "capacity",     "parent", "seats"};

static bool take_body(struct register_reader *reader)
{
    static const char *const kinds[] = {"nämnd", "utskott", "presidium"};
    struct register_rows *rows = reader->rows;
    struct body body = {.parent = -1};
    int32_t kind;
    if (!register_take_key(reader, BODY, &body.key) || !register_need(reader, BODY_KIND) ||
        !register_take_word(reader, BODY_KIND, kinds, 3, &kind) ||
        !register_take_number(reader, BODY_SEATS, &body.seats) ||
        !register_take_span(reader, &body.span))
        return false;
    body.kind = (enum body_kind)kind;
    body.name = register_text(reader, BODY_NAME);
    body.capacity = register_text(reader, BODY_CAPACITY);
    register_look_later(reader, BODY_PARENT, rows->body_count);
    index_set(reader->keys[KEYS_BODY], body.key, (int32_t)rows->body_count, reader->line);
    REGISTER_APPEND(reader, rows->bodies, rows->body_count, body);
    return true;
}

static void finish_bodies(struct register_reader *reader)
{
    for (size_t i = 0; i < reader->later_count; i++)
        reader->rows->bodies[reader->later[i].row].parent =
            register_found_later(reader, BODY_PARENT, i);
}

enum { MEETING_BODY = COLUMN_OWN, DATE, TIME, PRESENT, FIRST_PARAGRAPH, LAST_PARAGRAPH };
static const char *const meeting_columns[] = {
    REGISTER_DATED, "body", "date", "time", "present", "first_paragraph", "last_paragraph"};

static bool take_meeting(struct register_reader *reader)
{
    struct register_rows *rows = reader->rows;
    struct meeting meeting;
    struct span span;
    if (!register_need(reader, MEETING_BODY) || !register_need(reader, DATE) ||
        !register_take_row(reader, MEETING_BODY, KEYS_BODY, &meeting.body) ||
        !register_take_day(reader, DATE, DAY_NONE, &meeting.day) ||
        !register_take_minute(reader, TIME, &meeting.minute) ||
        !register_take_number(reader, PRESENT, &meeting.present) ||
        !register_take_number(reader, FIRST_PARAGRAPH, &meeting.first_paragraph) ||
        !register_take_number(reader, LAST_PARAGRAPH, &meeting.last_paragraph) ||
        !register_take_span(reader, &span))
        return false;
    register_note_unused(reader, COLUMN_FROM); /* a meeting has one day */
    register_note_unused(reader, COLUMN_TO);
    meeting.known_from = span.known_from;
    REGISTER_APPEND(reader, rows->meetings, rows->meeting_count, meeting);
    return true;
}

const struct register_table
    register_units_table = {"units", COLUMNS(unit_columns), 1, KEYS_UNIT, take_unit, finish_units},
    register_posts_table = {"posts", COLUMNS(post_columns), 2, KEYS_POST, take_post, NULL},
    register_agreements_table =
        {"agreements", COLUMNS(agreement_columns), 1, KEYS_AGREEMENT, take_agreement, NULL},
    register_bodies_table = {"bodies",  COLUMNS(body_columns), 2, KEYS_BODY,
                             take_body, finish_bodies},
    register_meetings_table = {"meetings", COLUMNS(meeting_columns), 2, KEYS_NONE, take_meeting,
                               NULL};
