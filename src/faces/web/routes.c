/* routes: the one table of places. A new page is a row here, a file of its own, its template and its texts. */
#include "part.h"

static const char *const decide_words[] = {
    "beslut",      "sok",    "vem",       "dag",      "tid",        "ordning",  "bradska",
    "franvarande", "samrad", "tilldelat", "samtycke", "riktlinjer", "underlag", "storre-vikt",
    "jav",         "enhet",  "belopp",    "utfall",   "langd",      NULL};

static const struct route routes[] = {
    {"/", false, false, show_home, NULL, "web.nav.home"},
    {"/far-jag-besluta", false, false, show_decide, decide_words, "web.nav.decide"},
    {"/utredningstider", true, true, show_list, NULL, "web.nav.list"},
    {"/utredningstider/exempel", false, false, show_list_sample, NULL, NULL},
    {"/delegationsordning/granska", true, true, show_order, NULL, "web.nav.order"},
    {"/delegationsordning/exempel", false, false, show_order_sample, NULL, NULL},
    {"/halsa", false, false, show_health, NULL, NULL},
    {"/tillganglighet", false, false, show_accessibility, NULL, NULL},
    {"/vad-loggas", false, false, show_logged, NULL, NULL},
};

const struct route *routes_all(size_t *count_out)
{
    *count_out = sizeof routes / sizeof *routes;
    return routes;
}
