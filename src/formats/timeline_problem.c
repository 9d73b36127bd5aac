/* timeline_problem: the place, reason and remedy of what cannot be used. Texts are copied, since the JSON they come
 * from is gone when somebody reads them. Must not decide what is wrong. */
#include "timeline_part.h"

enum { SHOWN_BYTES = 80, SHOWN_LIST_BYTES = 1500 };

static struct text clip(struct text whole, size_t limit)
{
    if (whole.size <= limit)
        return whole;
    while (limit > 0 && ((unsigned char)whole.bytes[limit] & 0xC0) == 0x80)
        limit--;
    return (struct text){whole.bytes, limit};
}

struct text timeline_clip(struct text long_text)
{
    return clip(long_text, SHOWN_BYTES);
}

static void add_index(struct builder *builder, int64_t index)
{
    builder_add_char(builder, '[');
    builder_add_number(builder, index);
    builder_add_char(builder, ']');
}

static void add_step(struct builder *builder, struct text step)
{
    if (builder->size)
        builder_add_char(builder, '.');
    builder_add(builder, timeline_clip(step));
}

struct text timeline_place(const struct timeline_reader *reader)
{
    struct builder builder;
    builder_init(&builder, reader->arena);
    if (reader->list) {
        builder_add_string(&builder, reader->list);
        add_index(&builder, (int64_t)reader->list_index);
    }
    if (reader->group)
        add_step(&builder, text_of(reader->group));
    if (reader->field.size)
        add_step(&builder, reader->field);
    if (reader->item >= 0)
        add_index(&builder, reader->item);
    return builder_text(&builder);
}

struct problem timeline_contradiction(struct arena *arena, const struct dossier *dossier, int event,
                                      int64_t line)
{
    struct timeline_reader at = {
        .arena = arena, .list = "events", .list_index = (size_t)event, .item = -1};
    return (struct problem){.line = line,
                            .place = timeline_place(&at),
                            .key = "problem.days-contradict",
                            .arguments = {dossier->id},
                            .argument_count = 1};
}

static void add_argument(struct timeline_reader *reader, struct text argument)
{
    struct text shown = clip(argument, SHOWN_LIST_BYTES);
    struct problem *problem = reader->problem;
    ensure(problem->argument_count < PROBLEM_ARGUMENTS);
    problem->arguments[problem->argument_count++] = text_kept(reader->arena, shown);
}

bool timeline_refuse_about(struct timeline_reader *reader, const char *key, struct text first,
                           struct text second)
{
    struct problem *problem = reader->problem;
    problem->key = key;
    problem->place = timeline_place(reader);
    if (first.bytes)
        add_argument(reader, timeline_clip(first));
    if (second.bytes)
        add_argument(reader, second);
    return false;
}

bool timeline_refuse(struct timeline_reader *reader, const char *key)
{
    return timeline_refuse_about(reader, key, (struct text){0}, (struct text){0});
}

bool timeline_refuse_number(struct timeline_reader *reader, const char *key, int64_t number)
{
    struct builder builder;
    builder_init(&builder, reader->arena);
    builder_add_number(&builder, number);
    return timeline_refuse_about(reader, key, builder_text(&builder), (struct text){0});
}

bool timeline_refuse_field(struct timeline_reader *reader, const struct field *field,
                           const char *key)
{
    reader->field = field->name;
    return timeline_refuse_about(reader, key, field->name, (struct text){0});
}

bool timeline_refuse_missing(struct timeline_reader *reader, const struct field *field)
{
    reader->field = (struct text){0};
    return timeline_refuse_about(reader, "problem.missing-field", field->name, (struct text){0});
}

bool timeline_refuse_word(struct timeline_reader *reader, const char *key, const char *list_key,
                          struct text word, const char *nearest, struct text all)
{
    if (nearest)
        return timeline_refuse_about(reader, key, word, text_of(nearest));
    return timeline_refuse_about(reader, list_key, word, all);
}
