/* weigh: what the judge says of a fact or a decision that is about to be written into a case. Must not know any
 * rule, and never keeps a fact out: only a decision that is not yet taken can be stopped, by a gate of the
 * municipality's own. */
#include "part.h"

#include <string.h>

enum { WORDS_MOST = 64 };

struct weighing {
    struct engine *engine;
    struct inputs *inputs;
    const struct said *said;
    size_t said_count;
    struct proposal_ask ask;
    struct proposal_word words[WORDS_MOST];
};

static struct said answer_to(const struct weighing *weighing, const char *name)
{
    for (size_t i = 0; i < weighing->said_count; i++)
        if (strcmp(weighing->said[i].input->name, name) == 0)
            return weighing->said[i];
    return (struct said){0};
}

static struct text word_of(const struct weighing *weighing, const char *name)
{
    struct said said = answer_to(weighing, name);
    return said.count ? said.items[0] : (struct text){0};
}

static void add_word(struct weighing *weighing, int attribute, struct text value)
{
    if (weighing->ask.word_count < WORDS_MOST)
        weighing->words[weighing->ask.word_count++] = (struct proposal_word){attribute, value};
}

static void add_facts(struct weighing *weighing)
{
    struct said facts = answer_to(weighing, "fact");
    for (size_t i = 0; i < facts.count; i++) {
        struct text value = facts.items[i];
        struct text name = text_cut(&value, '=');
        add_word(weighing, vocabulary_attribute(name), value);
    }
}

/* A person of the register, an organ of it, or a role of the vocabulary. */
static void add_decider(struct weighing *weighing, const struct register_rows *rows)
{
    struct text by = word_of(weighing, "by");
    if (!by.size)
        return;
    int32_t role = vocabulary_enum_value(ENUM_ROLE, by);
    int32_t person = register_person(rows, by), body = register_body(rows, by);
    if (person >= 0) {
        role = person_timeline_role(rows, person, weighing->ask.day);
        weighing->ask.decider = by;
        weighing->ask.decider_role = role;
        add_word(weighing, ATTRIBUTE_DECIDER, by);
    } else if (body >= 0) {
        role = body_timeline_role(rows, body);
    }
    if (role >= 0)
        add_word(weighing, ATTRIBUTE_DECIDED_BY,
                 text_of(vocabulary_enum_value_name(ENUM_ROLE, role)));
    else
        inputs_refuse(weighing->inputs, "problem.input-decider", answer_to(weighing, "by").input,
                      by, (struct text){0});
}

static void add_what(struct weighing *weighing)
{
    const struct catalogue *catalogue = rulebook_catalogue(weighing->engine->rules);
    struct text kind = word_of(weighing, "kind"), decision = word_of(weighing, "decision");
    weighing->ask.event = word_of(weighing, "object");
    weighing->ask.kind = kind.size ? vocabulary_kind(kind) : -1;
    weighing->ask.type = decision.size ? catalogue_find(catalogue, decision) : -1;
    if (kind.size && weighing->ask.kind < 0)
        inputs_refuse(weighing->inputs, "problem.input-kind", answer_to(weighing, "kind").input,
                      kind, text_of(vocabulary_nearest_kind(kind)));
    if (decision.size && weighing->ask.type < 0)
        inputs_refuse(weighing->inputs, "problem.input-decision",
                      answer_to(weighing, "decision").input, decision,
                      catalogue_type(catalogue, catalogue_nearest(catalogue, decision))->code);
    if (!kind.size && !decision.size && !weighing->ask.event.size)
        inputs_refuse(weighing->inputs, "problem.input-what", NULL, TEXT_LITERAL("decision"),
                      (struct text){0});
}

static void add_when(struct weighing *weighing)
{
    if (!day_parse(word_of(weighing, "date"), &weighing->ask.day))
        weighing->ask.day = DAY_NONE;
    if (!minute_parse(word_of(weighing, "time"), &weighing->ask.minute))
        weighing->ask.minute = -1;
}

/* Each finding that the event brings, once, as a line of the verdict. */
static void write_findings(struct arena *arena, const struct proposal *proposal,
                           struct weighed *weighed)
{
    struct builder verdict;
    builder_init(&verdict, arena);
    size_t all = proposal->line_count + proposal->change_count;
    for (size_t i = 0; i < all; i++) {
        const struct finding *finding = i < proposal->line_count
                                            ? proposal->lines[i].finding
                                            : proposal->changes[i - proposal->line_count].after;
        bool created = i < proposal->line_count ||
                       proposal->changes[i - proposal->line_count].kind == CHANGE_CREATED;
        if (!finding || !created || !finding_is_broken(finding))
            continue;
        weighed->faults += finding->status == STATUS_FAULT;
        weighed->doubts += finding->status == STATUS_DOUBT;
        findings_json_add(&verdict, LANGUAGE_SV, proposal->proposed->dossier, finding);
    }
    weighed->verdict = builder_text(&verdict);
}

static struct fault *judge(struct weighing *weighing, struct text key,
                           const struct authority_book *authority, struct weighed *weighed)
{
    struct inputs *inputs = weighing->inputs;
    struct arena *arena = inputs->arena;
    struct proposed *proposed = arena_new(arena, struct proposed);
    struct problem problem = {0};
    TRY(engine_case(weighing->engine, arena, key, &weighing->ask.case_line));
    weighing->ask.words = weighing->words;
    if (!proposal_read(arena, weighing->engine->rules, &weighing->ask, proposed, &problem)) {
        inputs->problems = arena_room(arena, inputs->problems, inputs->problem_count,
                                      &inputs->problem_room, sizeof *inputs->problems);
        inputs->problems[inputs->problem_count++] = problem;
        return NULL;
    }
    struct proposal *proposal = arena_new(arena, struct proposal);
    proposal_judge(arena, weighing->engine->rules, authority, proposed, proposal);
    weighed->proposal = proposal;
    weighed->object = proposed->object;
    write_findings(arena, proposal, weighed);
    return NULL;
}

struct fault *weigh(struct engine *engine, struct inputs *inputs, const struct said *said,
                    size_t said_count, struct weighed *weighed_out)
{
    const struct authority_book *authority;
    struct weighing weighing = {engine, inputs, said, said_count, .ask = {.decider_role = -1}};
    *weighed_out = (struct weighed){0};
    TRY(engine_people(engine, inputs->arena, &authority));
    add_when(&weighing);
    add_what(&weighing);
    add_facts(&weighing);
    add_decider(&weighing, authority_register(authority));
    return inputs->problem_count ? NULL
                                 : judge(&weighing, said[0].items[0], authority, weighed_out);
}
