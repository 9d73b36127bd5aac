/* routes: the one table of places. A new page is a row here, a file of its own, its template and its texts. */
#include "places.h"

#include "faces/open/open.h"
#include "faces/record/record.h"

static const char *const decide_words[] = {
    "beslut",      "sok",    "vem",       "dag",      "tid",        "ordning",  "bradska",
    "franvarande", "samrad", "tilldelat", "samtycke", "riktlinjer", "underlag", "storre-vikt",
    "jav",         "enhet",  "belopp",    "utfall",   "langd",      NULL};

static const char *const sign_in_words[] = {"till", NULL};
static const char *const limits_words[] = {"inom", NULL};
static const char *const control_words[] = {"kontroll", "korning", "sida", "svar",
                                            "slag",     "regel",   "som",  NULL};
static const char *const case_words[] = {"arende", "som", NULL};
static const char *const reads_words[] = {"arende", NULL};
static const char *const why_words[] = {"arende", "regel", "handelse", "vem", "som", NULL};

static const char *const meetings_words[] = {"body", "from", "to", NULL};
static const char *const meeting_words[] = {"mote", NULL};
static const char *const receipt_words[] = {"nr", "arende", NULL};
static const char *const sessions_words[] = {"avslutat", "bytt", NULL};
static const char *const drafts_words[] = {"kasta", "kastat", NULL};
static const char *const log_words[] = {"fore", NULL};
static const char *const ledger_words[] = {"post", "som", NULL};

static const char *const taking_words[] = {"order", "row", "last_day", NULL};

static const char *const orders_words[] = {"dag", "sok", "order", "punkt", NULL};

static const char *const compare_words[] = {"fran", "till", NULL};

static const char *const draft_words[] = {"order", "sida", "visa", "sparad", "borttagen", NULL};
static const char *const draft_row_words[] = {"order", "punkt", NULL};

static const char *const delegated_words[] = {"mote", "from", "to", "som", NULL};
static const char *const card_words[] = {"fran", "till", NULL};

static const struct route routes[] = {
    {"/", false, false, show_home, NULL, "web.nav.home", false, false, false},
    {"/far-jag-besluta", false, false, show_decide, decide_words, "web.nav.decide", false, false,
     false},
    {"/utredningstider", true, true, show_list, NULL, "web.nav.list", false, false, false},
    {"/utredningstider/exempel", false, false, show_list_sample, NULL, NULL, false, false, false},
    {"/delegationsordning/granska", true, true, show_order, NULL, "web.nav.order", false, false,
     false},
    {"/delegationsordning/exempel", false, false, show_order_sample, NULL, NULL, false, false,
     false},
    {"/start", false, false, show_start, NULL, "web.nav.start", .is_record = true,
     .is_signed = true},
    {"/sammantraden", false, false, show_meetings, meetings_words, "web.nav.meetings",
     .is_record = true, .is_signed = true},
    {"/sammantraden/mote", false, false, show_meeting, meeting_words, NULL, .is_record = true,
     .is_signed = true},
    {"/sammantraden/anmalan", false, false, show_delegated, delegated_words, NULL,
     .is_record = true, .is_signed = true},
    {"/jourkort", false, false, show_card, card_words, NULL, .is_record = true, .is_signed = true},
    {"/delegationsordning", false, false, show_orders, orders_words, "web.nav.orders",
     .is_record = true, .is_signed = true},
    {"/delegationsordning/jamfor", false, false, show_compare, compare_words, NULL,
     .is_record = true, .is_signed = true},
    {"/delegationsordning/utkast", true, false, show_draft, draft_words, NULL, .is_record = true,
     .is_signed = true},
    {"/delegationsordning/utkast/punkt", true, false, show_draft_row, draft_row_words, NULL,
     .is_record = true, .is_signed = true},
    {"/delegationsordning/aterta", false, false, show_taking, taking_words, NULL, .is_record = true,
     .is_signed = true},
    {"/logga-in", true, false, show_sign_in, sign_in_words, "web.nav.in", .is_record = true},
    {"/logga-in/forsta", true, false, show_first_in, NULL, NULL, .is_record = true},
    {"/logga-ut", true, false, show_sign_out, NULL, NULL, .is_record = true},
    {"/arende", false, false, show_case, case_words, NULL, .is_record = true, .is_signed = true},
    {"/varfor", false, false, show_why, why_words, NULL, .is_record = true, .is_signed = true},
    {"/min-logg", false, false, show_own_log, log_words, NULL, .is_record = true,
     .is_signed = true},
    {"/frister", false, false, show_limits, limits_words, NULL, .is_record = true,
     .is_signed = true},
    {"/kontroll", false, false, show_control, control_words, NULL, .is_record = true,
     .is_signed = true},
    {"/arende/lasare", false, false, show_case_reads, reads_words, NULL, .is_record = true,
     .is_signed = true},
    {"/vy/*", true, false, show_view, NULL, NULL, true, true, true},
    {"/gor/*", true, false, show_act, NULL, NULL, true, true, true},
    {"/kvitto", false, false, show_receipt, receipt_words, NULL, .is_record = true,
     .is_signed = true},
    {"/mina-utkast", true, false, show_drafts, drafts_words, NULL, .is_record = true,
     .is_signed = true},
    {"/mina-inloggningar", true, false, show_sessions, sessions_words, NULL, .is_record = true,
     .is_signed = true},
    {"/mina-inloggningar/losenord", true, false, show_password, NULL, NULL, .is_record = true,
     .is_signed = true},
    {"/mina-inloggningar/kodapp", true, false, show_authenticator, NULL, NULL, .is_record = true,
     .is_signed = true},
    {"/liggaren", true, false, show_ledger, ledger_words, NULL, .is_record = true,
     .is_signed = true},
    {"/importera", true, true, show_import, NULL, NULL, .is_record = true, .is_signed = true},
    {"/importera/ordning", true, true, show_import_order, NULL, NULL, .is_record = true,
     .is_signed = true},
    {"/halsa", false, false, show_health, NULL, NULL, false, false, false},
    {"/tillganglighet", false, false, show_accessibility, NULL, NULL, false, false, false},
    {"/vad-loggas", false, false, show_logged, NULL, NULL, false, false, false},
};

const struct route *routes_all(size_t *count_out)
{
    *count_out = sizeof routes / sizeof *routes;
    return routes;
}
