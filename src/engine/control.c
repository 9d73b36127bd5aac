/* control: all that has been recorded, or the cases that the action says, judged one case at a time against the order
 * of each day. The findings become the verdict of one event, how many they are its object: what was known when can be
 * shown afterwards. Must not know any rule, and changes nothing that it looks at. */
#include "control.h"

#include "crypt/crypt.h"
#include "os/os.h"

static struct text word_of(const struct way *way, const char *name)
{
    struct said said = way_said(way, name);
    return said.count ? said.items[0] : (struct text){0};
}

/* A type of the catalogue, or the word that cases have for a decision. */
static void read_type(struct way *way, struct control *control)
{
    const struct catalogue *catalogue = rulebook_catalogue(way->engine->rules);
    struct text decision = word_of(way, "decision");
    if (!decision.size)
        return;
    control->type = catalogue_find(catalogue, decision);
    if (control->type < 0)
        control->word = vocabulary_enum_value(ENUM_DECISION_TYPE, decision);
    if (control->type < 0 && control->word < 0)
        inputs_refuse_decision(&way->inputs, way_said(way, "decision").input, decision);
}

static void read_days(struct way *way, struct control *control)
{
    day_parse(word_of(way, "from"), &control->from);
    day_parse(word_of(way, "to"), &control->to);
    if (!day_parse(word_of(way, "as_of"), &control->as_of))
        control->as_of = clock_today();
    if (control->to < control->from)
        inputs_refuse(&way->inputs, "problem.input-period", way_said(way, "to").input,
                      word_of(way, "to"), word_of(way, "from"));
}

static struct fault *judge_all(struct way *way, struct control *control)
{
    struct leaf_id *streams;
    size_t count;
    struct fault *fault = NULL;
    struct arena *scratch = arena_open(0);
    fault = among_streams(way, &streams, &count);
    for (size_t i = 0; i < count && !fault; i++) {
        struct fold fold = {.arena = scratch};
        struct folded_case folded;
        fault = fold_stream(way->engine, &fold, &streams[i]);
        fold_write_case(&fold, &folded);
        if (!fault)
            control_case(control, scratch, &folded);
        fault = fault_copy(way->arena, fault);
        arena_reset(scratch);
    }
    arena_close(scratch);
    return fault;
}

static void add_number(struct builder *object, const char *name, size_t number)
{
    builder_add_string(object, ",\"");
    builder_add_string(object, name);
    builder_add_string(object, "\":");
    builder_add_number(object, (int64_t)number);
}

static void add_counts(struct builder *object, const struct control *control)
{
    builder_add_string(object, ",\"counts\":[");
    for (size_t i = 0; i < control->count; i++) {
        const struct control_count *count = &control->counts[i];
        builder_add_string(object, i ? ",{\"rule\":" : "{\"rule\":");
        json_add_string(object, count->rule->id);
        builder_add_string(object, ",\"status\":\"");
        builder_add_string(object, status_name(count->status));
        builder_add_char(object, '"');
        add_number(object, "count", count->count);
        builder_add_char(object, '}');
    }
    builder_add_char(object, ']');
}

/* What was looked at, by which law, and how many findings it gave. */
static struct text write_object(const struct way *way, const struct control *control)
{
    struct builder object;
    builder_init(&object, way->arena);
    builder_add_string(&object, "{\"rulebook\":\"");
    hex_write(&object, digest_text(&way->engine->policy));
    builder_add_string(&object, "\",\"as_of\":\"");
    builder_add_day(&object, control->as_of);
    builder_add_char(&object, '"');
    add_number(&object, "cases", control->cases);
    add_number(&object, "unread", control->unread);
    add_number(&object, "events", control->events);
    add_number(&object, "decisions", control->decisions);
    add_number(&object, "checked", control->checked);
    add_counts(&object, control);
    builder_add_char(&object, '}');
    return builder_text(&object);
}

struct fault *control_all(struct way *way)
{
    struct control control = {
        .rules = way->engine->rules, .type = -1, .word = -1, .arena = way->arena};
    read_days(way, &control);
    read_type(way, &control);
    if (way->inputs.problem_count)
        return NULL;
    TRY(engine_people(way->engine, way->arena, &control.authority));
    control.authority = people_for_judge(control.authority);
    builder_init(&control.verdict, way->arena);
    TRY(judge_all(way, &control));
    way->weighed.object = write_object(way, &control);
    way->weighed.verdict = builder_text(&control.verdict);
    for (size_t i = 0; i < control.count; i++) {
        const struct control_count *count = &control.counts[i];
        way->weighed.faults += count->status == STATUS_FAULT ? count->count : 0;
        way->weighed.doubts += count->status == STATUS_DOUBT ? count->count : 0;
    }
    return NULL;
}
