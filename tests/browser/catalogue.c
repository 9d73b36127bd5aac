/* catalogue: writes pages that show every piece of src/html with long Swedish texts, errors and empty lists, for the
 * tests in a browser. Usage: catalogue FOLDER  writes NAME.LANGUAGE.html and assets/ there. */
#include "html/html.h"

#include "catalogue_answers_html.h"
#include "catalogue_case_html.h"
#include "catalogue_form_html.h"
#include "catalogue_list_html.h"
#include "catalogue_receipt_html.h"

#include <stdio.h>

#define T TEXT_LITERAL

static const char *folder;

static void write_file(struct arena *arena, struct text name, struct text bytes)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, folder);
    builder_add(&path, name);
    FILE *file = fopen(builder_string(&path), "wb");
    ensure(file && fwrite(bytes.bytes, 1, bytes.size, file) == bytes.size && fclose(file) == 0);
}

static const struct layout_html_link places[] = {{T("/"), false, T("Idag")},
                                                 {T("/deadlines"), true, T("Frister")},
                                                 {T("/cases"), false, T("Ärenden")},
                                                 {T("/order"), false, T("Delegationsordning")},
                                                 {T("/meetings"), false, T("Sammanträden")},
                                                 {T("/ledger"), false, T("Liggaren")}};

static struct layout_html frame(bool has_errors)
{
    return (struct layout_html){.has_errors = has_errors,
                                .organisation = T("Exempelkommunens individ- och familjenämnd"),
                                .token = T("0123456789abcdef"),
                                .user = T("Handläggare A"),
                                .navigation = {places, 6},
                                .other_language_url = T("?language=en"),
                                .version = T("0.2.0")};
}

static const struct error_summary_html_error errors[] = {
    {T("opened"), T("Ange dagen för beslutet som år, månad och dag, till exempel 2026-11-24")},
    {T("born"), T("Månaden i födelsedatumet är 13; skriv ett tal mellan 1 och 12")},
    {T("kind"), T("Välj vad beslutet gäller")},
    {T("reason"),
     T("Skäl saknas: ett beslut som går någon emot ska motiveras (32 § förvaltningslagen)")},
    {T("basis"), T("Filen är 14 MB; högst 10 MB kan tas emot")},
    {{NULL, 0},
     T("Ärendet har ändrats av någon annan medan formuläret var öppet. Läs det nya innan du "
       "fortsätter.")}};
static const struct field_choice_html_option kinds[] = {
    {T("lvu-6"), false, T("Omedelbart omhändertagande"),
     T("6 § lagen (1990:52) med särskilda bestämmelser om vård av unga")},
    {T("lvu-11"), false, T("Hur vården ordnas och var den unge ska vistas under vårdtiden"),
     T("11 § LVU")},
    {T("other"), false, T("Något annat"), {NULL, 0}}};
static const struct field_checks_html_option heard[] = {
    {T("child"), true, T("Barnet eller den unge"), T("Har rätt att yttra sig oavsett ålder")},
    {T("guardian-1"), false, T("Vårdnadshavare 1"), {NULL, 0}},
    {T("guardian-2"),
     false,
     T("Vårdnadshavare 2, som bor på annan ort och inte har kunnat nås på telefon"),
     {NULL, 0}}};
static const struct field_select_html_option units[] = {
    {T("1"), false, T("Mottagning")},
    {T("2"), true, T("Barn- och familjeenheten, utredning och uppföljning av placeringar")}};

static struct field_choice_html kind_field(bool is_wrong)
{
    struct field_choice_html field = {.options = {kinds, 3}};
    if (is_wrong)
        field.error = errors[2].message;
    return field;
}

static void write_form(struct html *out, bool is_wrong)
{
    struct text reason = TEXT_LITERAL(
        "Den 23 november ringde skolan.\n\n  - Barnet berättade <om> \"kvällen\" & natten.");
    struct text none = {NULL, 0};
    struct catalogue_form_html data = {
        .page = frame(is_wrong),
        .summary = {{errors, is_wrong ? 6 : 0}},
        .reference = {.value = T("SN 2026/0132")},
        .opened = {.value = is_wrong ? TEXT_LITERAL("2026-13-01") : none,
                   .error = is_wrong ? errors[0].message : none},
        .born = {.year = T("2014"),
                 .month = is_wrong ? T("13") : T("12"),
                 .day = T("2"),
                 .error = is_wrong ? errors[1].message : none},
        .kind = kind_field(is_wrong),
        .heard = {.options = {heard, 3}},
        .unit = {.options = {units, 2}},
        .reason = {.value = is_wrong ? none : reason, .error = is_wrong ? errors[3].message : none},
        .basis = {.error = is_wrong ? errors[4].message : none}};
    catalogue_form_html_write(out, &data);
}

static void write_form_first(struct html *out)
{
    write_form(out, false);
}

static void write_form_again(struct html *out)
{
    write_form(out, true);
}

static void write_list(struct html *out)
{
    int32_t day = day_from_civil((struct civil){2026, 11, 24});
    const struct catalogue_list_html_row rows[] = {
        {.id = T("a1"),
         .case_name = T("SN 2026/0132"),
         .kind = T("fault"),
         .status = T("Brist"),
         .limit = day - 3,
         .what = T("underställning till förvaltningsrätten (7 § LVU)"),
         .who = T("Handläggare A"),
         .days = T("−3")},
        {.id = T("a2"),
         .case_name = T("SN 2026/0118"),
         .kind = T("doubt"),
         .status = T("Oklart rättsläge"),
         .limit = day,
         .what = T("övervägande av vård (13 § LVU)"),
         .who = T("Handläggare B, vikarie för Handläggare C"),
         .days = T("0")},
        {.id = T("a3"),
         .case_name = T("SN 2026/0117"),
         .kind = T("coming"),
         .status = T("Kommande"),
         .limit = day + 12,
         .what = T("utredningen avslutas (20 kap. 3 § socialtjänstlagen)"),
         .who = T("Handläggare A"),
         .days = T("12")},
        {.id = T("a4"),
         .case_name = T("SN 2026/0098"),
         .kind = T("unknown"),
         .status = T("Kan inte avgöras"),
         .limit = DAY_NONE,
         .what = T("dagen då vården började saknas"),
         .who = T("Ingen utsedd"),
         .days = T("okänt")}};
    struct catalogue_list_html data = {.page = frame(false),
                                       .total = 12345,
                                       .sought = T("<SN>"),
                                       .unit = {.options = {units, 2}},
                                       .by_case = {.url = T("?sort=case")},
                                       .by_limit = {.url = T("?sort=-limit"), .is_rising = true},
                                       .by_days = {.url = T("?sort=days")},
                                       .rows = {rows, 4},
                                       .paging = {.first = 51,
                                                  .last = 54,
                                                  .total = 12345,
                                                  .previous_url = T("?page=1"),
                                                  .next_url = T("?page=3")}};
    catalogue_list_html_write(out, &data);
}

static void write_answers(struct html *out)
{
    static const struct catalogue_answers_html_source sources[] = {
        {T("https://lagen.nu/1990:52#P7"),
         T("7 § lagen (1990:52) med särskilda bestämmelser om vård av unga")}};
    static const struct answers_html_answer answers[] = {
        {T("Ärendets beteckning"), T("SN 2026/0132"), T("/catalogue?at=reference")},
        {T("När fattades beslutet?"), T("2026-11-24"), T("/catalogue?at=opened")},
        {T("Vilka har fått yttra sig?"), T("Barnet eller den unge\nVårdnadshavare 1"),
         T("/catalogue?at=heard")},
        {T("Skäl för beslutet"),
         T("Den 23 november ringde skolan och berättade att barnet inte ville gå hem. Socialjouren "
           "träffade barnet samma kväll "
           "tillsammans med en lärare som barnet har förtroende för.\n\nVårdnadshavarna nåddes "
           "inte."),
         T("/catalogue?at=reason")},
        {T("Underlag"), {NULL, 0}, T("/catalogue?at=basis")}};
    struct catalogue_answers_html data = {
        .page = frame(false), .sources = {sources, 1}, .answers = {{answers, 5}}};
    catalogue_answers_html_write(out, &data);
}

static void write_receipt(struct html *out)
{
    struct catalogue_receipt_html data = {.page = frame(false), .number = T("104 512")};
    catalogue_receipt_html_write(out, &data);
}

static void write_case(struct html *out)
{
    static const struct timeline_html_bar bars[] = {
        {.from = T("3.0%"),
         .to = T("97.0%"),
         .width = T("94.0%"),
         .y = 180,
         .last_y = 184,
         .words_y = 173,
         .words_at = T("97.0%"),
         .anchor = T("end"),
         .kind = T("coming"),
         .ends = true,
         .says = T("2026-05-11 Utredning om barn inom fyra månader"),
         .day = 20584,
         .label = T("Utredning om barn inom fyra månader, eller den tid som bes…")},
        {.from = T("10.0%"),
         .to = T("20.0%"),
         .width = T("10.0%"),
         .y = 220,
         .last_y = 224,
         .words_y = 213,
         .words_at = T("10.0%"),
         .anchor = T("start"),
         .kind = T("fault"),
         .says = T("2026-02-02 Underställning inom en vecka"),
         .day = 20486,
         .label = T("Underställning inom en vecka från beslutet")}};
    static const struct timeline_html_tick ticks[] = {
        {.at = T("10.0%"), .label = T("2026-02")},
        {.at = T("60.0%"), .minor = true, .label = T("2026-04")}};
    static const struct timeline_html_mark marks[] = {
        {.at = T("10.0%"),
         .y = 110,
         .is_decision = true,
         .ring = T("fault"),
         .says = T("beslut: omedelbart omhändertagande 2026-01-26")},
        {.at = T("10.0%"), .y = 92, .is_other = true, .says = T("kontakt 2026-01-26")},
        {.at = T("40.0%"),
         .y = 110,
         .from = T("35.0%"),
         .to = T("45.0%"),
         .is_other = true,
         .ring = T("doubt"),
         .says = T("handling upprättad 2026-03")}};
    static const struct doors_html_way ways[] = {{T("/vy/cases"), T("Ärenden")},
                                                 {T("/vy/timeline"), T("Ett ärendes tidslinje")}};
    static const struct doors_html_deed deeds[] = {
        {T("/gor/register-event"), T("Registrera något som har hänt")},
        {T("/gor/join-affair"),
         T("För ett ärende till ett händelsekomplex som också andra nämnder har del i")}};
    static const struct doors_html_door doors[] = {
        {.is_daily = true, .title = T("Ärenden"), .ways = {ways, 2}, .deeds = {deeds, 2}},
        {.title = T("Frister"), .ways = {ways, 1}}};
    static const struct lines_html_line lines[] = {
        {T("En vecka från 2026-01-26: sista dagen är 2026-02-02.")},
        {T("Dagar som hoppades över: lördag 2026-05-09, söndag 2026-05-10.")}};
    struct catalogue_case_html data = {.page = frame(false),
                                       .lines = {{lines, 2}},
                                       .picture = {.height = 250,
                                                   .axis = 128,
                                                   .under = 134,
                                                   .month_y = 150,
                                                   .today = T("80.0%"),
                                                   .today_anchor = T("middle"),
                                                   .told = T("3 händelser och 2 frister"),
                                                   .bars = {bars, 2},
                                                   .ticks = {ticks, 2},
                                                   .marks = {marks, 3}},
                                       .doors = {{doors, 2}}};
    catalogue_case_html_write(out, &data);
}

static const struct {
    const char *name;
    void (*write)(struct html *);
} pages[] = {{"/form", write_form_first}, {"/form-errors", write_form_again},
             {"/list", write_list},       {"/answers", write_answers},
             {"/receipt", write_receipt}, {"/case", write_case}};

int main(int count, char **arguments)
{
    static const char *const languages[] = {".sv.html", ".en.html"};
    ensure(count == 2);
    folder = arguments[1];
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < 2 * sizeof pages / sizeof pages[0]; i++) {
        struct builder page, name;
        builder_init(&page, arena);
        builder_init(&name, arena);
        struct html out = html_into(&page, (uint32_t)i % 2);
        pages[i / 2].write(&out);
        ensure(!html_end(&out) && !out.refused);
        builder_add_string(&name, pages[i / 2].name);
        builder_add_string(&name, languages[i % 2]);
        write_file(arena, builder_text(&name), builder_text(&page));
    }
    for (size_t i = 0; i < html_asset_count; i++)
        write_file(arena, html_assets[i].address, html_assets[i].bytes);
    arena_close(arena);
    return 0;
}
