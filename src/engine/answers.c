/* answers: what is said of a finding must be said of one that the case has: one that came with an event, or one that
 * the judge finds in the case as it is today. Must not know any rule, nor what an answer is. */
#include "way.h"

#include "os/os.h"

/* Findings of the case as it is, a line of JSON each; a case that cannot be read has none but those of its events. */
static struct fault *find_now(struct way *way, struct text *lines_out)
{
    struct dossier dossier = {0};
    struct problem problem;
    struct findings findings;
    struct builder lines;
    const struct authority_book *authority;
    builder_init(&lines, way->arena);
    TRY(engine_people(way->engine, way->arena, &authority));
    if (!way->folded.event_count ||
        !timeline_parse(way->arena, way->folded.line, 0, &dossier, &problem) ||
        dossier_place_now(&dossier, clock_today()) >= 0)
        return NULL;
    judge_with_register(way->engine->rules, people_for_judge(authority), &dossier, way->arena,
                        &findings);
    for (size_t i = 0; i < findings.count; i++)
        if (finding_is_broken(&findings.items[i]))
            findings_json_add(&lines, LANGUAGE_SV, &dossier, &findings.items[i]);
    *lines_out = fold_move_findings(way->arena, builder_text(&lines), way->folded.number_at,
                                    way->folded.event_count);
    return NULL;
}

/* "6 WRONG_DECIDER", under the finding's own code alone. */
static bool name_finding(struct arena *arena, struct text line, struct builder *name)
{
    struct json_node *finding = object_read(arena, line);
    builder_init(name, arena);
    if (object_member(arena, finding, "specific").size)
        return false;
    builder_add(name, object_member(arena, finding, "event"));
    builder_add_char(name, ' ');
    builder_add(name, object_member(arena, finding, "code"));
    return true;
}

static bool was_named(struct text names, struct text name)
{
    while (names.size)
        if (text_equal(text_trim(text_cut(&names, ',')), name))
            return true;
    return false;
}

/* Each once, with ", " between. */
static void add_names(struct arena *arena, struct text lines, struct builder *names)
{
    while (lines.size) {
        struct builder name;
        if (!name_finding(arena, text_cut(&lines, '\n'), &name) ||
            was_named(builder_text(names), builder_text(&name)))
            continue;
        builder_add_string(names, names->size ? ", " : "");
        builder_add(names, builder_text(&name));
    }
}

/* The lines of that name. */
static struct text lines_of(struct arena *arena, struct text lines, struct text asked)
{
    struct builder found, name;
    builder_init(&found, arena);
    while (lines.size) {
        struct text line = text_cut(&lines, '\n');
        if (!name_finding(arena, line, &name) || !text_equal(builder_text(&name), asked))
            continue;
        builder_add(&found, line);
        builder_add_char(&found, '\n');
    }
    return builder_text(&found);
}

/* The number as findings have it: "06" is 6. */
static struct text asked_for(const struct way *way)
{
    struct builder asked;
    int32_t number = -1;
    struct said event = way_said(way, "event"), code = way_said(way, "code");
    builder_init(&asked, way->arena);
    if (text_to_number(event.items[0], &number))
        builder_add_number(&asked, number);
    builder_add_char(&asked, ' ');
    builder_add(&asked, code.items[0]);
    return builder_text(&asked);
}

struct fault *way_judge_answer(struct way *way)
{
    struct text brought, now = {0}, asked = asked_for(way);
    struct builder names;
    builder_init(&names, way->arena);
    TRY(happened_verdicts(way->engine, way->arena, &way->thing.stream, way->place, &brought));
    add_names(way->arena, brought, &names);
    if (was_named(builder_text(&names), asked))
        return NULL;
    TRY(find_now(way, &now));
    add_names(way->arena, now, &names);
    if (was_named(builder_text(&names), asked))
        way->weighed.verdict = lines_of(way->arena, now, asked);
    else
        inputs_refuse(&way->inputs,
                      names.size ? "problem.input-finding" : "problem.input-no-finding",
                      way_said(way, "code").input, asked, builder_text(&names));
    return NULL;
}
