/* limits: which events may put a limit off, and for which limits a body has to meet: asked of the rulebook and of the
 * register when a view is, so that it is never stale. Must not know any rule, nor what a view makes of it. */
#include "limits.h"

#include "os/os.h"

struct asked {
    struct arena *arena;
    const struct rulebook *rules;
    const struct authority_book *authority;
    int32_t from;
    struct waits *waits;
    struct builder *out;
    bool first;
};

static void add_pair(struct asked *known, struct text rule, const char *name, struct text value)
{
    builder_add_string(known->out, known->first ? "{\"rule\":" : ",{\"rule\":");
    known->first = false;
    json_add_string(known->out, rule);
    builder_add_string(known->out, ",\"");
    builder_add_string(known->out, name);
    builder_add_string(known->out, "\":");
    json_add_string(known->out, value);
    builder_add_char(known->out, '}');
}

static void add_sittings(struct asked *known, const struct duty *duty)
{
    const struct register_rows *rows = authority_register(known->authority);
    bool *bodies = arena_new_many(known->arena, rows->body_count, bool);
    if (!waits_for_body(known->waits, duty, bodies))
        return;
    add_pair(known, duty->rule.id, "day", TEXT_LITERAL(""));
    for (size_t i = 0; i < rows->meeting_count; i++) {
        const struct meeting *meeting = &rows->meetings[i];
        if (meeting->body < 0 || !bodies[meeting->body] || meeting->day < known->from)
            continue;
        add_pair(known, duty->rule.id, "day", day_words(known->arena, meeting->day));
    }
}

static void add_extensions(struct asked *known, const struct duty *duty)
{
    for (size_t i = 0; i < duty->extensions.count; i++) {
        const struct pattern *pattern = &duty->extensions.items[i].pattern;
        for (size_t j = 0; j < pattern->count; j++)
            add_pair(known, duty->rule.id, "kind",
                     text_of(vocabulary_kind_name(pattern->alternatives[j].kind)));
    }
}

static void add_list(struct asked *known, const char *name,
                     void (*add)(struct asked *known, const struct duty *duty))
{
    builder_add_string(known->out, name);
    known->first = true;
    for (size_t i = 0; add && i < rulebook_duty_count(known->rules); i++)
        add(known, rulebook_duty(known->rules, i));
    builder_add_char(known->out, ']');
}

struct fault *limits_known(struct engine *engine, struct arena *arena, int32_t from,
                           struct text *known_out)
{
    struct builder out;
    struct asked known = {.arena = arena, .rules = engine->rules, .from = from, .out = &out};
    builder_init(&out, arena);
    TRY(engine_people(engine, arena, &known.authority));
    if (from != DAY_NONE)
        known.waits = waits_open(arena, engine->rules, known.authority, from);
    bool sits = from != DAY_NONE && people_for_judge(known.authority);
    builder_add_string(&out, "{\"today\":\"");
    builder_add_day(&out, clock_today());
    add_list(&known, "\",\"puts_off\":[", add_extensions);
    add_list(&known, ",\"sits\":[", sits ? add_sittings : NULL);
    builder_add_char(&out, '}');
    *known_out = builder_text(&out);
    return NULL;
}
