/* test_list_text: a list as text, a line for each case or problem, so that a test can say what it expects. */
#ifndef FORMATS_TEST_LIST_TEXT_H
#define FORMATS_TEST_LIST_TEXT_H

#include "list.h"
#include "test_sheet.h"

static inline void case_add_day(struct builder *out, int32_t day)
{
    if (day == DAY_NONE)
        builder_add_char(out, '?');
    else
        builder_add_day(out, day);
}

static inline void case_add_value(struct builder *out, const struct attribute_value *value)
{
    builder_add_char(out, ' ');
    builder_add_string(out, vocabulary_attribute_name(value->attribute));
    builder_add_char(out, '=');
    enum attribute_type type = vocabulary_attribute_type(value->attribute);
    if (type == TYPE_DATE)
        builder_add_day(out, value->as.number);
    else if (type == TYPE_ENUM)
        builder_add_string(out, vocabulary_enum_value_name(
                                    vocabulary_attribute_enum(value->attribute), value->as.number));
    else if (type == TYPE_TEXT)
        builder_add(out, value->as.text);
    else
        builder_add_number(out, value->as.number);
}

static inline void case_add_complete(struct builder *out, const struct word_set *set)
{
    for (int kind = 0; kind < KIND_COUNT; kind++)
        if (word_set_has(set, kind)) {
            builder_add_string(out, " +");
            builder_add_string(out, vocabulary_kind_name(kind));
        }
}

static inline void case_add_event(struct builder *out, const struct event *event)
{
    builder_add_string(out, "; ");
    builder_add_string(out, vocabulary_kind_name(event->kind));
    builder_add_char(out, ' ');
    case_add_day(out, event->date);
    if (event->minute >= 0) {
        builder_add_char(out, '@');
        builder_add_number(out, event->minute);
    }
    if (event->not_before != DAY_NONE || event->not_after != DAY_NONE) {
        builder_add_char(out, '[');
        case_add_day(out, event->not_before);
        builder_add_string(out, "..");
        case_add_day(out, event->not_after);
        builder_add_char(out, ']');
    }
    for (size_t i = 0; i < event->value_count; i++)
        case_add_value(out, &event->values[i]);
    case_add_complete(out, &event->kinds_complete);
}

/* "2026-0001; investigation_opened 2026-01-10 ...\n" */
static inline void case_add(struct builder *out, const struct dossier *dossier)
{
    builder_add(out, dossier->id);
    case_add_complete(out, &dossier->kinds_complete);
    for (size_t i = 0; i < dossier->event_count; i++)
        case_add_event(out, &dossier->events[i]);
    builder_add_char(out, '\n');
}

static inline void list_add_problem(struct builder *out, const struct problem *problem)
{
    dump_problem(out, problem);
    out->size--;
    for (size_t i = 0; i < problem->argument_count; i++) {
        builder_add_string(out, " {");
        builder_add(out, problem->arguments[i]);
        builder_add_char(out, '}');
    }
    builder_add_char(out, '\n');
}

static inline const struct mapping *list_shipped_mapping(struct arena *arena, size_t index)
{
    size_t count;
    const struct mapping *mapping;
    struct problem problem;
    ensure(mapping_parse(arena, mapping_shipped(&count)[index].text, &mapping, &problem));
    return mapping;
}

static inline void list_add_cases(struct builder *out, struct list *list, struct arena *arena)
{
    struct dossier dossier;
    struct problem problem;
    for (;;) {
        enum list_step step = list_next(list, arena, &dossier, &problem);
        if (step == LIST_END)
            return;
        if (step == LIST_CASE)
            case_add(out, &dossier);
        else
            list_add_problem(out, &problem);
    }
}

static inline const char *list_dump(struct arena *arena, const struct mapping *mapping,
                                    struct text bytes, enum sheet_format format)
{
    struct builder out;
    struct sheet *sheet;
    struct list *list;
    struct problem problem;
    builder_init(&out, arena);
    ensure(sheet_open(arena, bytes, format, &sheet, &problem));
    if (list_open(arena, mapping, sheet, &list, &problem))
        list_add_cases(&out, list, arena);
    else
        list_add_problem(&out, &problem);
    sheet_close(sheet);
    return builder_string(&out);
}

#endif
