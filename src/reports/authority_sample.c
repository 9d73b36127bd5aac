/* authority_sample: see authority_sample.h. */
#include "authority_sample.h"

#include "formats/formats.h"

#define LAW(code, name, provision, source, rest) \
    code ";" name ";2002-01-01;;" provision ";testlag " source ";" rest "\n"

/* The last piece begins with the ceiling. */
/* clang-format off */
static const char law_types[] =
    "kod;namn;gäller från;gäller till;lagrum;källa;tak;större vikt;brådska;lagen själv;"
    "oklart för;märke;examen;överklagas;skyddande;söks med;tidslinje;not\n"
    LAW("lvu-omhandertagande", "Omedelbart omhändertagande", "6 § LVU", "6 §", "U;;O;;;verifierad;;;ja;;;")
    LAW("sol-inleda-utredning", "Inleda utredning", "14 kap. 2 § SoL", "2 §", "T;prövas;;;;verifierad;ja;;;;;")
    LAW("sol-ekonomi-ovrigt", "Bistånd i övrigt", "12 kap. 1 § SoL", "2 §", "T;;;;;verifierad;;;;;;")
    LAW("lvu-vistelseort", "Hemlig vistelseort", "14 § LVU", "6 §", "N;;KL39;;utskott;verifierad;;;;;;")
    LAW("sol-familjehem", "Vård i familjehem", "22 kap. 2 § SoL", "2 §", "U;;;;;verifierad;;;;;;")
    LAW("lvu-ansokan-vard", "Ansöka om vård", "4 § LVU", "6 §", "U;;;;;tolkning;;;;;;");
/* clang-format on */

static const char law_sources[] = "lag | TL | testlagen (2000:1)\n"
                                  "2 § | verifierad | ett skall | https://exempel.se\n"
                                  "6 § | verifierad | ett annat | https://exempel.se\n";

static const struct catalogue *law_of(struct arena *arena)
{
    const struct rule_source files[] = {
        {TEXT_LITERAL("ordlista"), TEXT_LITERAL("händelse  beslut = decision\n")},
        {TEXT_LITERAL("testlag/sources"), {law_sources, sizeof law_sources - 1}},
        {TEXT_LITERAL("beslutstyper.csv"), {law_types, sizeof law_types - 1}},
    };
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(arena, files, 3, &problems);
    ensure(book);
    return rulebook_catalogue(book);
}

static const struct register_file files[] = {
    {TEXT_LITERAL("persons"), TEXT_LITERAL("person;name\nh;Handläggare A\nc;Chef A\no;Ledamot A\n"
                                           "f;Ledamot B\n")},
    {TEXT_LITERAL("units"), TEXT_LITERAL("unit;name\nbarn;Barn och unga\n")},
    {TEXT_LITERAL("posts"),
     TEXT_LITERAL("post;role;unit\nsek;socialsekreterare;barn\nec;enhetschef;barn\n")},
    {TEXT_LITERAL("bodies"), TEXT_LITERAL("body;name;kind;parent;seats\nsn;Socialnämnden;nämnd;;5\n"
                                          "su;Socialutskottet;utskott;sn;3\n")},
    {TEXT_LITERAL("appointments"),
     TEXT_LITERAL("person;kind;post;body;types;decided;paragraph;valid_from;valid_to\n"
                  "h;tjänst;sek;;;;;2024-01-01;\n"
                  "c;tjänst;ec;;;;;2024-01-01;2026-12-21\n"
                  "o;ordförande;;sn;;;§ 3;2023-01-16;2026-12-31\n"
                  "f;förordnad ledamot;;sn;;2026-01-19;§ 7;2026-01-19;2026-10-31\n")},
    {TEXT_LITERAL("meetings"),
     TEXT_LITERAL("body;date;time\nsu;2026-12-03;13:00\nsn;2026-12-15;\n")},
    {TEXT_LITERAL("orders"),
     TEXT_LITERAL("order;title;body;adopted;paragraph;valid_from\n"
                  "do;Delegationsordning 2026;sn;2025-12-15;§ 90;2026-01-01\n")},
    {TEXT_LITERAL("order_rows"),
     TEXT_LITERAL(
         "order;row;types;outcome;delegates;deputies;conditions;decision;law;who;deputy;terms\n"
         "do;1.1;sol-inleda-utredning;;socialsekreterare;;;Inleda utredning;14:2 SoL;Soc.sekr;;\n"
         "do;2.1;sol-ekonomi-ovrigt;bifall;enhetschef;socialsekreterare;högst 20000 kr;Övrigt "
         "bistånd;;Enhetschef;;Högst 20 000 kr\n"
         "do;4.1;lvu-omhandertagande;;organ:su;;;Omhändertagande;6 § LVU;Utskottet;;\n"
         "do;5.1;sol-familjehem;;enhetschef;;;Placera i familjehem;22:2 SoL;EC;;\n")},
};

void authority_sample_init(struct authority_sample *sample, struct arena *arena)
{
    const struct catalogue *catalogue = law_of(arena);
    *sample = (struct authority_sample){.arena = arena};
    struct register_problems problems =
        register_read(arena, files, sizeof files / sizeof *files, catalogue, &sample->rows);
    ensure(problems.count == 0);
    sample->view = (struct authority_view){.language = LANGUAGE_SV,
                                           .rows = &sample->rows,
                                           .catalogue = catalogue,
                                           .has_register = true,
                                           .known_on = DAY_LAST};
}

void authority_sample_ask(struct authority_sample *sample, int32_t type, int32_t person,
                          int32_t body)
{
    int32_t day;
    ensure(day_parse(TEXT_LITERAL("2026-11-26"), &day));
    sample->asked = (struct authority_case){.request = authority_ask(type, day),
                                            .candidates = sample->candidates};
    sample->asked.request.person = person;
    sample->asked.request.body = body;
}

struct authority authority_sample_answer(enum authority_verdict verdict,
                                         enum authority_reason reason, enum decider_class decider)
{
    return (struct authority){.verdict = verdict,
                              .reason = reason,
                              .decider = decider,
                              .span = 0,
                              .appointment = -1,
                              .row = -1,
                              .subdelegation = -1,
                              .condition = -1,
                              .meeting = -1,
                              .degree = NOT_KNOWN};
}

void authority_sample_candidate(struct authority_sample *sample, int32_t person, int32_t body,
                                struct authority answer, int32_t next_meeting)
{
    ensure(sample->asked.candidate_count < sizeof sample->candidates / sizeof *sample->candidates);
    sample->candidates[sample->asked.candidate_count++] =
        (struct authority_candidate){person, body, answer, next_meeting};
}
