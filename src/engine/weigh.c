/* weigh: what is to be recorded or decided as an event of its case, and of a decision that is about to be taken what
 * the judge says of it. Must not know any rule, and never keeps a fact out: only a decision that is not yet taken can
 * be stopped, by a gate of the municipality's own. */
#include "way.h"

enum { WORDS_MOST = 64 };

struct weighing {
    struct way *way;
    struct inputs *inputs;
    const struct folded_case *folded;
    const struct authority_book *authority;
    struct proposal_ask ask;
    struct proposal_word words[WORDS_MOST];
};

static struct said answer_to(const struct weighing *weighing, const char *name)
{
    return way_said(weighing->way, name);
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

/* What names other events does so by their numbers; the judge reads places. */
static void add_facts(struct weighing *weighing)
{
    struct said facts = answer_to(weighing, "fact");
    for (size_t i = 0; i < facts.count; i++) {
        struct text value = facts.items[i];
        struct text name = text_cut(&value, '=');
        int attribute = vocabulary_attribute(name);
        add_word(weighing, attribute,
                 fold_move_words(weighing->way->arena, attribute, value, weighing->folded->place_of,
                                 weighing->folded->event_count));
    }
}

/* The role of a party of the case, -1 when it has none of the name. */
static int32_t party_role(const struct weighing *weighing, struct text ref)
{
    struct dossier dossier;
    struct problem problem;
    if (!weighing->folded->event_count ||
        !timeline_parse(weighing->way->arena, weighing->folded->line, 0, &dossier, &problem))
        return -1;
    for (size_t i = 0; i < dossier.party_count; i++)
        if (text_equal(dossier.parties[i].ref, ref))
            return dossier.parties[i].role;
    return -1;
}

static void name_decider(struct weighing *weighing, struct text by, int32_t role)
{
    weighing->ask.decider = by;
    weighing->ask.decider_role = role;
    add_word(weighing, ATTRIBUTE_DECIDER, by);
}

/* A person or an organ of the register, somebody of the case, or a role of the vocabulary. */
static void add_decider(struct weighing *weighing)
{
    const struct register_rows *rows = authority_register(weighing->authority);
    struct text by = word_of(weighing, "by");
    if (!by.size)
        return;
    int32_t role = vocabulary_enum_value(ENUM_ROLE, by), of_party;
    int32_t person = register_person(rows, by), body = register_body(rows, by);
    if (person >= 0) {
        role = person_timeline_role(rows, person, weighing->ask.day);
        if (role < 0 && weighing->ask.happened)
            role = ROLE_TJANSTEMAN; /* no post that day: of that the register is asked */
        name_decider(weighing, by, role);
    } else if (body >= 0) {
        role = body_timeline_role(rows, body);
    } else if (role < 0 && (of_party = party_role(weighing, by)) >= 0) {
        role = of_party;
        name_decider(weighing, by, role);
    }
    if (role >= 0)
        add_word(weighing, ATTRIBUTE_DECIDED_BY,
                 text_of(vocabulary_enum_value_name(ENUM_ROLE, role)));
    else
        inputs_refuse(weighing->inputs, "problem.input-decider", answer_to(weighing, "by").input,
                      by, (struct text){0});
}

/* Do cases have words for the decision, and for whoever took it? */
static bool has_words(const struct pattern *pattern)
{
    for (size_t i = 0; pattern && i < pattern->count; i++)
        if (vocabulary_kind_allows(pattern->alternatives[i].kind, ATTRIBUTE_DECIDED_BY))
            return true;
    return false;
}

/* What has been decided can be told also where no case has words for it: as the catalogue calls it. */
static void name_type(struct weighing *weighing)
{
    const struct decision_type *type =
        catalogue_type(rulebook_catalogue(weighing->way->engine->rules), weighing->ask.type);
    if (!weighing->ask.happened || has_words(type->pattern))
        return;
    weighing->ask.type = -1;
    weighing->ask.kind = KIND_DECISION;
    add_word(weighing, ATTRIBUTE_TEXT, type->code);
}

/* Nothing may be near a word that was mistyped altogether. */
static void refuse_kind(struct weighing *weighing, struct text kind)
{
    const char *near = vocabulary_nearest_kind(kind);
    inputs_refuse(weighing->inputs, near ? "problem.input-kind" : "problem.input-no-kind",
                  answer_to(weighing, "kind").input, kind, text_of(near ? near : ""));
}

/* A decision that the catalogue does not have, by the word that cases have for it. */
static bool is_case_word(struct weighing *weighing, struct text decision)
{
    if (vocabulary_enum_value(ENUM_DECISION_TYPE, decision) < 0)
        return false;
    weighing->ask.kind = KIND_DECISION;
    add_word(weighing, ATTRIBUTE_DECISION_TYPE, decision);
    return true;
}

static void add_what(struct weighing *weighing)
{
    const struct catalogue *catalogue = rulebook_catalogue(weighing->way->engine->rules);
    struct text kind = word_of(weighing, "kind"), decision = word_of(weighing, "decision");
    struct text object = word_of(weighing, "object");
    if (!kind.size && weighing->way->deed->action->tells)
        kind = text_of(weighing->way->deed->action->tells);
    if (object.size)
        weighing->ask.event =
            fold_move_refs(weighing->way->arena, object, weighing->folded->place_of,
                           weighing->folded->event_count);
    weighing->ask.kind = kind.size ? vocabulary_kind(kind) : -1;
    weighing->ask.type = decision.size ? catalogue_find(catalogue, decision) : -1;
    if (kind.size && weighing->ask.kind < 0)
        refuse_kind(weighing, kind);
    if (decision.size && weighing->ask.type < 0 && is_case_word(weighing, decision))
        return;
    if (decision.size && weighing->ask.type < 0)
        inputs_refuse_decision(weighing->inputs, answer_to(weighing, "decision").input, decision);
    if (weighing->ask.type >= 0)
        name_type(weighing);
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

/* Each finding that the decision would bring, once, as a line of the verdict. */
static void write_findings(struct weighing *weighing, const struct proposal *proposal)
{
    struct way *way = weighing->way;
    struct builder verdict;
    builder_init(&verdict, way->arena);
    size_t all = proposal->line_count + proposal->change_count;
    for (size_t i = 0; i < all; i++) {
        const struct finding *finding = i < proposal->line_count
                                            ? proposal->lines[i].finding
                                            : proposal->changes[i - proposal->line_count].after;
        bool created = i < proposal->line_count ||
                       proposal->changes[i - proposal->line_count].kind == CHANGE_CREATED;
        if (finding && created && finding_is_broken(finding))
            way_finds(way, &verdict, proposal->proposed->dossier, finding);
    }
    way->weighed.verdict =
        fold_move_findings(way->arena, builder_text(&verdict), weighing->folded->number_at,
                           weighing->folded->event_count);
}

static void judge(struct weighing *weighing)
{
    struct way *way = weighing->way;
    const struct rulebook *rules = way->engine->rules;
    struct proposed *proposed = arena_new(way->arena, struct proposed);
    struct problem problem = {0};
    weighing->ask.case_line = weighing->folded->line;
    weighing->ask.words = weighing->words;
    if (!proposal_read(way->arena, rules, &weighing->ask, proposed, &problem)) {
        inputs_add(weighing->inputs, problem);
        return;
    }
    way->weighed.object = fold_move_refs(way->arena, proposed->object, weighing->folded->number_at,
                                         weighing->folded->event_count);
    if (way->deed->action->judged != JUDGED_DECIDE)
        return;
    struct proposal *proposal = arena_new(way->arena, struct proposal);
    proposal_judge(way->arena, rules, people_for_judge(weighing->authority), proposed, proposal);
    way->weighed.proposal = proposal;
    write_findings(weighing, proposal);
}

/* A fact that is told whole, in the words of the format, is kept as it is. */
static bool is_whole(const struct weighing *weighing)
{
    static const char *const words[] = {"kind", "decision", "date", "time", "by", "fact"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (answer_to(weighing, words[i]).count)
            return false;
    return answer_to(weighing, "object").count &&
           weighing->way->deed->action->judged == JUDGED_FACT;
}

struct fault *weigh(struct way *way)
{
    struct weighing *weighing = arena_new(way->arena, struct weighing);
    *weighing = (struct weighing){
        .way = way, .inputs = &way->inputs, .folded = &way->folded, .ask = {.decider_role = -1}};
    weighing->ask.happened = way->deed->action->judged == JUDGED_FACT;
    if (is_whole(weighing))
        return NULL;
    TRY(engine_people(way->engine, way->arena, &weighing->authority));
    add_when(weighing);
    add_what(weighing);
    add_facts(weighing);
    add_decider(weighing);
    if (!way->inputs.problem_count)
        judge(weighing);
    return NULL;
}
