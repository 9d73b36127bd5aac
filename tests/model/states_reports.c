/* states_reports: what may be done to a deviation, to a measure and to a lex Sarah matter, and where it leads, by
 * hand; and what must be done before some of it, so that only the state decides. Left out is what says the same twice
 * when it is done twice (a link, an affair), and what changes who may see the thing: the walks do those. */
#include "states_do.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define DAY_LATE "2026-12-01"
#define CHECKSUM "a.pdf=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const char *named(struct scene *scene, const char *thing, struct text key)
{
    return scene_word(scene, thing, text_copy(scene->arena, key));
}

static void judge_first(struct scene *scene, struct text key)
{
    (void)scene_do(scene, "judge-lexsarah",
                   WORDS(named(scene, "deviation", key), "lexsarah=nej",
                         "why=Ingen har kommit till skada.", "by=fa"));
}

/* n reported, r received, a assessed, c closed, o opened again. A good example is closed without lex Sarah, and with
 * an exception without the rest. */
const struct model deviation_model = {
    .thing = "deviation",
    .states = " nraco",
    .names = {"", "reported", "received", "assessed", "closed", "reopened"},
    .actions = {{"report-deviation", " ", 'n',
                 .words = {{"kind", "gott exempel"},
                           {"unit", "barn"},
                           {"happening", "Ett möte hölls i tid (%)."},
                           {"about_child", "nej"},
                           {"channel", "papper"},
                           {"arrived", "2026-05-01"},
                           {"late_why", "Kom med posten."}},
                 .refused = "problem.input-there"},
                {"add-to-report", "nraco", 0, .words = {{"words", "Det var två möten (%)."}}},
                {"name-case", "nraco", 0, .words = {{"case", "C-%"}}},
                {"sort-report", "nr", 'r',
                 .words = {{"is_concern", "nej"},
                           {"is_appeal", "nej"},
                           {"is_application", "nej"},
                           {"is_disclosure", "nej"},
                           {"is_damages", "nej"},
                           {"reading", "Läst %."}}},
                {"acknowledge-report", "nrao", 0, .words = {{"words", "Tack (%)."}}},
                {"move-deviation", "nrao", 0,
                 .words = {{"unit", "barn"}, {"why", "Hände på enheten %."}}},
                {"assess-deviation", "rao", 'a',
                 .words = {{"definition", "ringa"},
                           {"severity", "ringa"},
                           {"departs_why", "Ingen avviker (%)."},
                           {"by", "fa"}}},
                {"judge-lexsarah", "rao", 0,
                 .words = {{"lexsarah", "nej"},
                           {"why", "Ingen kom till skada (%)."},
                           {"by", "fa"}}},
                {"second-lexsarah", "rao", 0,
                 .words = {{"agrees", "ja"},
                           {"why", "Jag bedömer likadant (%)."},
                           {"by", "fa"},
                           {"alone", "Det finns ingen annan."}},
                 .prepare = judge_first},
                {"assign-deviation", "nrao", 0, .words = {{"post", "utredare"}, {"from", "#"}}},
                {"park-deviation", "rao", 0,
                 .words = {{"until", "#"}, {"why", "Väntar på en lista."}}},
                {"group-deviation", "nraco", 0, .words = {{"series", "serie %"}}},
                {"note-deviation", "rao", 0,
                 .words = {{"says", "vet inte"}, {"words", "Varför (%)."}, {"source", "Samtal"}}},
                {"tell-message", "nraco", 0,
                 .words = {{"direction", "till den som rapporterade"}, {"words", "Vi läser (%)."}}},
                {"find-factor", "rao", 0,
                 .words = {{"factor", "bevakning"}, {"factor_words", "Så här (%)."}}},
                {"remedy-at-once", "nrao", 0,
                 .words = {{"words", "Gjort (%)."}, {"date", "2026-05-02"}}},
                {"invite-reply", "rao", 0,
                 .words = {{"person", "fa"},
                           {"date", "2026-05-02"},
                           {"words", "Du kan svara (%)."}}},
                {"refrain-from-measure", "rao", 0, .words = {{"why", "Ingen åtgärd behövs (%)."}}},
                {"give-feedback", "nraco", 0,
                 .words = {{"stage", "slut"}, {"date", "2026-06-01"}, {"words", "Tack (%)."}}},
                {"close-deviation", "rao", 'c',
                 .words = {{"date", "2026-06-01"},
                           {"conclusion", "Mötena hölls i tid (%)."},
                           {"routine", "vet inte"},
                           {"exception", "Ett gott exempel, inget mer."}}},
                {"reopen-deviation", "c", 'o', .words = {{"why", "Det hände igen (%)."}}}},
    .action_count = 21};

/* p planned, d done, j judged, o opened again, w withdrawn */
const struct model measure_model = {
    .thing = "measure",
    .states = " pdjow",
    .names = {"", "planned", "done", "judged", "reopened", "withdrawn"},
    .actions = {{"plan-measure", " ", 'p',
                 .words = {{"kind", "förbättring"},
                           {"measure_text", "En lathund (%)."},
                           {"owner_post", "utredare"},
                           {"due", "2026-09-01"}},
                 .refused = "problem.input-there"},
                {"change-measure", "po", 0, .words = {{"due", "#"}, {"why", "Hinns inte (%)."}}},
                {"do-measure", "po", 'd',
                 .words = {{"date", "2026-08-01"}, {"by", "fa"}, {"words", "Klar (%)."}}},
                {"judge-effect", "dj", 'j',
                 .words = {{"date", DAY_LATE},
                           {"by", "fa"},
                           {"effect", "ingen effekt"},
                           {"why", "Lika många är sena (%)."},
                           {"alone", "Det finns ingen annan."}}},
                {"reopen-measure", "dj", 'o', .words = {{"why", "Den hjälpte inte (%)."}}},
                {"withdraw-measure", "po", 'w', .words = {{"why", "Den behövs inte (%)."}}}},
    .action_count = 6};

static void appoint(struct scene *scene, struct text key)
{
    (void)scene_do(scene, "appoint-investigator",
                   WORDS(named(scene, "case", key), "person=fa", "from=2026-10-02",
                         "declaration=Jag är inte berörd."));
}

static void write_all(struct scene *scene, struct text key)
{
    static const char *const parts[] = {"vad som hände",
                                        "följder, faktiska och möjliga",
                                        "orsaker",
                                        "har det hänt förut",
                                        "kan det hända igen",
                                        "åtgärder"};
    appoint(scene, key);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        (void)scene_do(scene, "investigate-lexsarah",
                       WORDS(named(scene, "case", key), scene_word(scene, "investigated", parts[i]),
                             "says=vet inte", "words=Det är inte känt.", "source=Utredaren"));
}

static void conclude(struct scene *scene, struct text key)
{
    write_all(scene, key);
    (void)scene_do(scene, "conclude-lexsarah",
                   WORDS(named(scene, "case", key), "date=2026-10-20", "assessment=missförhållande",
                         "why=Följden var inte allvarlig."));
}

static void settle_all(struct scene *scene, struct text key)
{
    const char *of = named(scene, "case", key);
    conclude(scene, key);
    (void)scene_do(scene, "settle-lexsarah",
                   WORDS(of, "decision=lex-sarah-allvarligt", "date=2026-10-21", "by=utskott",
                         "why=Följden var inte allvarlig."));
    (void)scene_do(scene, "tell-lexsarah",
                   WORDS(of, "date=2026-10-22", "told=den enskilde", "informed=avstår",
                         "words=Vill inte veta."));
    (void)scene_do(scene, "tell-lexsarah",
                   WORDS(of, "date=2026-10-22", "told=den som rapporterade", "informed=informerad",
                         "words=Tack."));
}

/* o a case like any other, l with a report, c closed */
const struct model lexsarah_model = {.thing = "case",
                                     .states = " olc",
                                     .names = {"", "", "lexsarah-open", "lexsarah-closed"},
                                     .actions =
                                         {{"open-case", " ", 'o', .words = {{"domain", "OTHER"}},
                                           .refused = "problem.input-there"},
                                          {"receive-lexsarah", "o", 'l',
                                           .words = {{"date", "2026-10-02"},
                                                     {"receiver", "fa"},
                                                     {"statute", "SoL"},
                                                     {"insight", "2026-10-02"},
                                                     {"happening", "En insats uteblev (%)."}},
                                           .refused = "problem.lacks-new-case"},
                                          {"remedy-lexsarah", "l", 0,
                                           .words = {{"date", "2026-10-02"},
                                                     {"remedied", "verksamheten"},
                                                     {"words", "Gjort (%)."}}},
                                          {"appoint-investigator", "l", 0,
                                           .words = {{"person", "fa"},
                                                     {"from", "2026-10-02"},
                                                     {"declaration", "Jag är inte berörd (%)."}}},
                                          {"investigate-lexsarah", "l", 0,
                                           .words = {{"investigated", "orsaker"},
                                                     {"says", "vet inte"},
                                                     {"words", "Okänt (%)."},
                                                     {"source", "Utredaren"}},
                                           .prepare = appoint},
                                          {"conclude-lexsarah", "l", 0,
                                           .words = {{"date", "2026-10-20"},
                                                     {"assessment", "missförhållande"},
                                                     {"why", "Följden var inte allvarlig (%)."}},
                                           .prepare = write_all},
                                          {"decide-lexsarah", "l", 0,
                                           .words = {{"decision", "lex-sarah-anmalan"},
                                                     {"date", "2026-10-21"},
                                                     {"by", "utskott"},
                                                     {"why", "Det var allvarligt (%)."}}},
                                          {"settle-lexsarah", "l", 0,
                                           .words = {{"decision", "lex-sarah-allvarligt"},
                                                     {"date", "2026-10-21"},
                                                     {"by", "utskott"},
                                                     {"why", "Det var inte allvarligt (%)."}},
                                           .prepare = conclude},
                                          {"notify-ivo", "l", 0,
                                           .words = {{"date", "2026-10-22"},
                                                     {"notice", "%"},
                                                     {"answers", "1. Händelsen."},
                                                     {"document", CHECKSUM}}},
                                          {"tell-lexsarah", "lc", 0,
                                           .words = {{"date", "2026-10-23"},
                                                     {"told", "nämnden"},
                                                     {"informed", "informerad"},
                                                     {"words", "Berättat (%)."}}},
                                          {"offer-support", "lc", 0,
                                           .words = {{"date", "2026-10-05"},
                                                     {"offered_to", "personalgrupp"},
                                                     {"offer", "erbjudet"},
                                                     {"support_by", "Vårdcentral %"}}},
                                          {"inform-board", "lc", 0,
                                           .words = {{"meeting", "SN-6"},
                                                     {"document", CHECKSUM},
                                                     {"paragraph", "§ %"},
                                                     {"outcome", "tar del av"}}},
                                          {"close-lexsarah", "l", 'c',
                                           .words = {{"date", DAY_LATE}, {"words", "Klart (%)."}},
                                           .prepare = settle_all}},
                                     .action_count = 13};

void states_reports_ground(struct scene *scene)
{
    (void)scene_do(scene, "register-unit", WORDS("unit=barn"));
    (void)scene_do(scene, "plan-meeting", WORDS("meeting=SN-6", "body=SN", "date=2026-11-16"));
    DO(scene, "register-post", "post=utredare", "role=utredare");
    DO(scene, "register-factor", "factor=bevakning", "name=Bevakning");
}
