/* scene_law: a random catalogue of decision types, written as the law is written and compiled by the real compiler. */
#include "scene.h"

static const char sources[] = "lag | TL | testlagen (2000:1)\n"
                              "1 § | verifierad | vem som beslutar | https://exempel.se\n"
                              "2 § | tolkning | vem som kanske beslutar | https://exempel.se\n";

static const char base_amounts[] =
    "år;belopp;märke\n2025;58801;verifierad\n2026;59211;verifierad\n";

static const char head[] =
    "kod;namn;gäller från;gäller till;lagrum;källa;tak;större vikt;brådska;lagen själv;"
    "oklart för;märke;examen;överklagas;skyddande;söks med;tidslinje;not\n";

int64_t scene_base_ore(int32_t year)
{
    return year == 2025 ? 5880100 : year == 2026 ? 5921100 : -1;
}

static void add_cell(struct builder *builder, const char *words)
{
    builder_add_string(builder, words);
    builder_add_char(builder, ';');
}

/* Each word with the percentage, commas between. */
static void add_some(struct scene *scene, struct builder *builder, const char *const *words,
                     size_t count, int32_t percent)
{
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        if (!chance_percent(&scene->chance, percent))
            continue;
        if (any)
            builder_add_char(builder, ',');
        builder_add_string(builder, words[i]);
        any = true;
    }
    builder_add_char(builder, ';');
}

static void add_day_cell(struct builder *builder, int32_t day)
{
    if (day != DAY_FIRST && day != DAY_LAST)
        builder_add_day(builder, day);
    builder_add_char(builder, ';');
}

/* Columns tak .. oklart för: greater weight belongs to T, "nej" to the others, as the compiler demands. */
static void add_ceiling(struct scene *scene, struct builder *builder)
{
    static const char *const ceilings[] = {"N", "U", "T", "?"};
    static const char *const urgencies[] = {"", "O", "KL39", "nej"};
    static const char *const single[] = {"ordförande", "förordnad ledamot", "förordnad tjänsteman"};
    static const char *const classes[] = {"utskott", "ordförande", "förordnad ledamot",
                                          "ledamot", "anställd",   "förordnad tjänsteman",
                                          "konsult"};
    static const int32_t ceiling_weights[] = {20, 13, 60, 7}, urgency_weights[] = {40, 25, 25, 10};
    int32_t ceiling = chance_weighted(&scene->chance, ceiling_weights, 4);
    bool delegable = ceiling == 2;
    add_cell(builder, ceilings[ceiling]);
    add_cell(builder, delegable && chance_percent(&scene->chance, 30) ? "prövas" : "");
    add_cell(builder,
             urgencies[chance_weighted(&scene->chance, urgency_weights, delegable ? 3 : 4)]);
    add_some(scene, builder, single, 3, chance_percent(&scene->chance, 35) ? 40 : 0);
    add_some(scene, builder, classes, 7, chance_percent(&scene->chance, 50) ? 35 : 0);
}

static void add_row(struct scene *scene, struct builder *builder, int32_t type, struct span span,
                    bool degree)
{
    bool is_reading = chance_percent(&scene->chance, 6);
    builder_add_string(builder, "typ-");
    builder_add_number(builder, type);
    builder_add_string(builder, ";Typ ");
    builder_add_number(builder, type);
    builder_add_char(builder, ';');
    add_day_cell(builder, span.from);
    add_day_cell(builder, span.to);
    add_cell(builder, "6 § LVU");
    add_cell(builder, is_reading ? "testlag 2 §" : "testlag 1 §");
    add_ceiling(scene, builder);
    add_cell(builder, "verifierad");
    add_cell(builder, degree ? "ja" : "");
    builder_add_string(builder, ";;;;\n");
}

/* One to three versions that follow each other, now and then with a day or more between them that no law covers. */
static void add_type(struct scene *scene, struct builder *builder, int32_t type)
{
    int32_t versions = chance_between(&scene->chance, 1, 3);
    bool degree = chance_percent(&scene->chance, 40);
    int32_t from = DAY_FIRST;
    if (chance_percent(&scene->chance, 10))
        from = scene->days[0];
    for (int32_t i = 0; i < versions; i++) {
        bool is_last = i + 1 == versions;
        int32_t next = is_last ? DAY_LAST : scene->days[2 + 3 * i];
        struct span span = {from, is_last ? DAY_LAST : next - 1, DAY_FIRST};
        if (is_last && chance_percent(&scene->chance, 10))
            span.to = scene->days[SCENE_DAYS - 1];
        add_row(scene, builder, type, span, degree);
        from = next + chance_percent(&scene->chance, 15);
    }
}

static void choose_days(struct scene *scene)
{
    int32_t day = day_from_civil((struct civil){2024, 12, 1}) + chance_below(&scene->chance, 480);
    for (int32_t i = 0; i < SCENE_DAYS; i++) {
        scene->days[i] = day;
        day += chance_between(&scene->chance, 1, chance_percent(&scene->chance, 40) ? 3 : 90);
    }
}

void scene_make_law(struct scene *scene)
{
    struct builder builder;
    struct rule_problems problems;
    arena_reset(scene->law_arena);
    builder_init(&builder, scene->law_arena);
    builder_add_string(&builder, head);
    choose_days(scene);
    scene->type_count =
        scene->size == SCENE_TINY ? 2 : chance_between(&scene->chance, 3, SCENE_TYPES);
    for (int32_t i = 0; i < scene->type_count; i++)
        add_type(scene, &builder, i);
    scene->law_text = builder_text(&builder);
    struct rule_source files[] = {{TEXT_LITERAL("testlag/sources"), TEXT_LITERAL(sources)},
                                  {TEXT_LITERAL("basbelopp.csv"), TEXT_LITERAL(base_amounts)},
                                  {TEXT_LITERAL("beslutstyper.csv"), scene->law_text}};
    const struct rulebook *book = rulebook_compile(scene->law_arena, files, 3, &problems);
    if (!book)
        scene_bad_law(scene, &problems);
    scene->catalogue = rulebook_catalogue(book);
}
