/* timeline_order: the rows of the local delegation order that matter in a case. Must not know who may decide. */
#include "timeline_part.h"

enum order_field {
    ORDER_ROLE,
    ORDER_DECISION_TYPE,
    ORDER_KIND,
    ORDER_MEASURE,
    ORDER_CONDITION,
    ORDER_FROM,
    ORDER_UNTIL
};

static const struct field order_fields[] = {
    [ORDER_ROLE] = FIELD("role", timeline_enum, order_row, role, ENUM_ROLE),
    [ORDER_DECISION_TYPE] =
        FIELD("decision_type", timeline_enum, order_row, decision_type, ENUM_DECISION_TYPE),
    [ORDER_KIND] = FIELD("kind", timeline_kind, order_row, kind, 0),
    [ORDER_MEASURE] = FIELD("measure", timeline_enum, order_row, measure, ENUM_MEASURE),
    [ORDER_CONDITION] = FIELD("condition", timeline_enum, order_row, condition, ENUM_CONDITION),
    [ORDER_FROM] = FIELD("valid_from", timeline_date, order_row, valid_from, 0),
    [ORDER_UNTIL] = FIELD("valid_until", timeline_date, order_row, valid_until, 0),
};
enum { ORDER_FIELD_COUNT = sizeof order_fields / sizeof *order_fields };

static const struct order_row silent = {
    .role = -1,
    .decision_type = -1,
    .kind = -1,
    .measure = -1,
    .condition = -1,
    .valid_from = DAY_NONE,
    .valid_until = DAY_NONE,
};

static bool read_row(struct timeline_reader *reader, struct json_node *record,
                     struct order_row *row)
{
    uint32_t seen;
    reader->field = (struct text){0};
    *row = silent;
    if (!json_is(record, JSON_KIND_RECORD))
        return timeline_refuse(reader, "problem.record-expected");
    if (!timeline_fields(reader, record, order_fields, ORDER_FIELD_COUNT, row, &seen))
        return false;
    if (!(seen & SEEN(ORDER_ROLE)))
        return timeline_refuse_missing(reader, &order_fields[ORDER_ROLE]);
    if (!(seen & (SEEN(ORDER_DECISION_TYPE) | SEEN(ORDER_KIND))))
        return timeline_refuse(reader, "problem.order-without-decision");
    return true;
}

bool timeline_order_rows(struct timeline_reader *reader, struct json_node *list,
                         struct dossier *dossier)
{
    reader->field = TEXT_LITERAL("delegation_order");
    if (!timeline_is_list(reader, list, TIMELINE_LIST_LIMIT))
        return false;
    size_t count = json_count(list);
    struct order_row *rows = arena_new_many(reader->arena, count, struct order_row);
    reader->list = "delegation_order";
    reader->list_index = 0;
    JSON_EACH(record, list)
    {
        if (!read_row(reader, record, &rows[reader->list_index]))
            return false;
        reader->list_index++;
    }
    reader->list = NULL;
    dossier->order_rows = rows;
    dossier->order_row_count = count;
    return true;
}
