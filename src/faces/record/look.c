/* look: see look.h. Must not know any page. */
#include "look.h"

/* Does any role of hers see the register's persons? */
static struct fault *may_see_names(const struct visit *visit, struct engine *engine,
                                   struct arena *arena, bool *may_out)
{
    struct rights_source source = rights_of_engine(engine);
    const struct view *people =
        feature_view(crew_features(visit->web->setup->crew), TEXT_LITERAL("people"));
    struct known_person known;
    *may_out = false;
    if (!people)
        return NULL;
    TRY(rights_know(&source, arena, visit->session.person, clock_today(), &known));
    return rights_may_ask(&source, arena, &known, people, NULL, 0, may_out);
}

static void read_case(struct arena *arena, enum language language, struct text line,
                      struct look *look)
{
    struct problem problem;
    look->is_read = timeline_parse(arena, line, 0, &look->dossier, &problem);
    int contradictory = look->is_read ? dossier_place_now(&look->dossier, clock_today()) : -1;
    if (contradictory >= 0) {
        problem = timeline_contradiction(arena, &look->dossier, contradictory, 0);
        look->is_read = false;
    }
    if (!look->is_read)
        look->problem = report_given_problem(arena, language, &problem);
}

struct fault *look_at(const struct visit *visit, struct engine *engine, struct arena *arena,
                      struct text key, struct look *look_out)
{
    struct text line;
    const struct authority_book *authority;
    *look_out = (struct look){0};
    TRY(engine_people(engine, arena, &authority));
    look_out->authority = people_for_judge(authority);
    look_out->people = authority_register(authority);
    TRY(may_see_names(visit, engine, arena, &look_out->names));
    TRY(engine_case(engine, arena, key, &line, &look_out->number_at));
    if (line.size)
        read_case(arena, visit->language, text_trim(line), look_out);
    return NULL;
}

/* What the case says that somebody is; -1 = nothing. */
static int32_t role_in_case(const struct dossier *dossier, struct text key)
{
    for (size_t i = 0; i < dossier->party_count; i++)
        if (text_equal(dossier->parties[i].ref, key))
            return dossier->parties[i].role;
    return -1;
}

struct text look_person(const struct look *look, struct arena *arena, struct text key)
{
    int32_t person = register_person(look->people, key), body = register_body(look->people, key);
    int32_t role = role_in_case(&look->dossier, key);
    struct builder said;
    builder_init(&said, arena);
    if (body >= 0) {
        builder_add(&said, look->people->bodies[body].name);
        return builder_text(&said);
    }
    if (person >= 0 && look->names && look->people->persons[person].name.size) {
        builder_add(&said, look->people->persons[person].name);
        builder_add_string(&said, " (");
        builder_add(&said, key);
        builder_add_char(&said, ')');
    } else {
        builder_add(&said, key);
    }
    if (role >= 0) {
        builder_add_string(&said, ", ");
        builder_add_string(&said, vocabulary_enum_value_name(ENUM_ROLE, role));
    }
    return builder_text(&said);
}

int32_t look_event(const struct look *look, int32_t number)
{
    for (size_t i = 0; i < look->dossier.event_count; i++)
        if (look->number_at[i] == number)
            return (int32_t)i;
    return -1;
}

struct text look_status(const struct visit *visit, enum status status)
{
    return visit_title(visit, "status", text_of(status_name(status)));
}

struct text look_why_url(const struct visit *visit, const struct look *look,
                         const struct finding *finding)
{
    struct builder url = url_of(visit, "/varfor", (struct text){"", 0});
    url_key(visit, &url, TEXT_LITERAL("arende"), look->dossier.id);
    url_word(&url, TEXT_LITERAL("regel"), finding->rule->id);
    url_word(&url, TEXT_LITERAL("handelse"),
             number_words(visit->arena, look->number_at[finding->event]));
    if (finding->party >= 0)
        url_key(visit, &url, TEXT_LITERAL("vem"), look->dossier.parties[finding->party].ref);
    return builder_text(&url);
}
