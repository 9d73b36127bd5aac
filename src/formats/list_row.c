/* list_row: what the cells of a row say as events of a case. Must not judge: an impossible row is told, a
 * late one is not. */
#include "list_part.h"

#include "mapping_reader.h"
#include "sheet_problem.h"

static const struct reading *reading_of(const struct row *row, int32_t column)
{
    return column >= 0 && row->readings[column].given ? &row->readings[column] : NULL;
}

static bool has_happened(const struct row *row, const struct mapping_event *event)
{
    bool any = event->any_count == 0;
    for (size_t i = 0; i < event->any_count && !any; i++)
        any = row->readings[event->any[i]].given;
    if (!any || event->choice_column < 0)
        return any;
    const struct reading *choice = reading_of(row, event->choice_column);
    return choice && text_equal(choice->word, event->choice);
}

/* true when the event takes something from a column. */
static bool uses(const struct mapping_event *event, int32_t column)
{
    bool used = event->day == column || event->clock == column || event->earliest == column ||
                event->latest == column;
    for (size_t i = 0; i < event->any_count; i++)
        used |= event->any[i] == column;
    for (size_t i = 0; i < event->fact_count; i++)
        used |= event->facts[i].column == column;
    return used;
}

/* A day that some events could use, but none that the row tells of: passing it over could make a kept limit
 * look broken. */
static bool is_loose(const struct row *row, int32_t column)
{
    const struct mapping *mapping = row->list->mapping;
    bool wanted = false;
    for (size_t i = 0; i < mapping->event_count; i++) {
        bool used = uses(&mapping->events[i], column);
        if (used && has_happened(row, &mapping->events[i]))
            return false;
        wanted |= used;
    }
    return wanted;
}

static bool check_loose_days(struct row *row)
{
    const struct mapping *mapping = row->list->mapping;
    for (size_t i = 0; i < mapping->column_count; i++)
        if (row->readings[i].given && row->readings[i].day != DAY_NONE && is_loose(row, (int32_t)i))
            return list_refuse(row, i, "problem.list-loose-day");
    return true;
}

static bool value_of_text(struct row *row, const struct mapping_fact *fact,
                          struct attribute_value *value_out)
{
    const struct reading *reading = &row->readings[fact->column];
    return mapping_value(row->arena, row->list->mapping, fact->attribute, reading->word,
                         value_out) ||
           list_refuse(row, (size_t)fact->column, "problem.list-value");
}

/* false with a problem; *known_out tells whether the row says anything. */
static bool take_value(struct row *row, const struct mapping_fact *fact,
                       struct attribute_value *value_out, bool *known_out)
{
    const struct reading *reading = reading_of(row, fact->column);
    *value_out = fact->constant;
    *known_out = fact->constant.attribute != UINT8_MAX;
    if (!reading)
        return true;
    *known_out = true;
    enum column_type type = row->list->mapping->columns[fact->column].type;
    if (type == COLUMN_TEXT)
        return value_of_text(row, fact, value_out);
    if (type == COLUMN_WORD) {
        *known_out = reading->word.size > 0;
        return !*known_out || value_of_text(row, fact, value_out);
    }
    *value_out = (struct attribute_value){.attribute = (uint8_t)fact->attribute};
    value_out->as.number = reading->day != DAY_NONE ? reading->day : reading->number;
    return true;
}

static bool take_facts(struct row *row, const struct mapping_event *rule, struct event *event)
{
    struct attribute_value *values =
        arena_new_many(row->arena, rule->fact_count, struct attribute_value);
    for (size_t i = 0; i < rule->fact_count; i++) {
        bool known;
        if (!take_value(row, &rule->facts[i], &values[event->value_count], &known))
            return false;
        if (known && !word_set_has(&event->present, rule->facts[i].attribute)) {
            word_set_add(&event->present, rule->facts[i].attribute);
            event->value_count++;
        }
    }
    event->values = values;
    return true;
}

static int32_t day_of(const struct row *row, int32_t column)
{
    const struct reading *reading = reading_of(row, column);
    return reading ? reading->day : DAY_NONE;
}

static int32_t minute_of(const struct row *row, const struct mapping_event *rule)
{
    const struct reading *clock = reading_of(row, rule->clock), *day = reading_of(row, rule->day);
    if (!day)
        return -1;
    return clock ? clock->minute : day->minute;
}

static void take_days(const struct row *row, const struct mapping_event *rule, struct event *event)
{
    event->date = day_of(row, rule->day);
    event->minute = (int16_t)minute_of(row, rule);
    if (event->date != DAY_NONE)
        return;
    event->not_before = day_of(row, rule->earliest);
    event->not_after = day_of(row, rule->latest);
}

static bool condition_holds(bool present, struct condition condition)
{
    return condition.column < 0 || present == condition.wanted;
}

static bool build_event(struct row *row, const struct mapping_event *rule, struct event *event)
{
    *event = (struct event){.kind = (uint8_t)rule->kind,
                            .minute = -1,
                            .date = DAY_NONE,
                            .not_before = DAY_NONE,
                            .not_after = DAY_NONE,
                            .after = -1,
                            .before = -1};
    take_days(row, rule, event);
    for (size_t i = 0; i < rule->complete_count; i++) {
        struct condition condition = rule->completes[i].condition;
        if (condition_holds(reading_of(row, condition.column) != NULL, condition))
            word_set_add(&event->kinds_complete, rule->completes[i].kind);
    }
    return take_facts(row, rule, event);
}

/* Where an event belongs in time: its day, else the first day it can have, else with the one before it. */
static int32_t order_key(const struct event *event, int32_t before)
{
    if (event->date != DAY_NONE)
        return event->date;
    return event->not_before != DAY_NONE ? event->not_before : before;
}

/* Sorted in time, events of one day in the order of the mapping. */
void list_insert_event(struct event *events, int32_t *keys, size_t count, struct event event)
{
    int32_t key = order_key(&event, count ? keys[count - 1] : DAY_FIRST);
    size_t at = count;
    for (; at > 0 && keys[at - 1] > key; at--) {
        events[at] = events[at - 1];
        keys[at] = keys[at - 1];
    }
    events[at] = event;
    keys[at] = key;
}

bool list_build_events(struct row *row, struct dossier *dossier_out)
{
    const struct mapping *mapping = row->list->mapping;
    int32_t keys[MAPPING_EVENTS];
    dossier_out->events = arena_new_many(row->arena, mapping->event_count, struct event);
    for (size_t i = 0; i < mapping->event_count; i++) {
        struct event event;
        if (!has_happened(row, &mapping->events[i]))
            continue;
        if (!build_event(row, &mapping->events[i], &event))
            return false;
        list_insert_event(dossier_out->events, keys, dossier_out->event_count++, event);
    }
    /* A row that tells of nothing, in a list where each tells of one thing, tells of something that is not wanted. */
    return (mapping->gathers && !dossier_out->event_count) || check_loose_days(row);
}
