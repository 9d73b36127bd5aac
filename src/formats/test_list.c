/* Lists to cases: what each kind of row becomes, and which rows must be told instead of judged. */
#include "test_list_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { INVESTIGATIONS, REPORTS, PLACEMENTS, HAPPENINGS };

struct example {
    const char *name;
    size_t mapping;
    const char *list;
    const char *expected;
};

#define HEAD "Dnr;Inledd;Avslutad;Förlängd till;Förlängningsbeslut;Slag;Orsak\n"
#define COMPLETE " +investigation_extended +investigation_closed"
#define OPENED(day) "; investigation_opened " day " investigation_type=barn"
#define SMALL "Dnr;Inledd;Avslutad\n"
#define ROW_HEAD "Dnr;Datum;Händelse;T o m\n"
#define REPORT_HEAD "Dnr;Inkommen;Tid;Skyddsbedömning;Beslut;Beslutsdatum\n"
#define REPORT_COMPLETE " +protection_assessment +investigation_not_opened +investigation_opened"

static const struct example examples[] = {
    {"closed", INVESTIGATIONS, HEAD "A1;2026-01-10;2026-05-01;;;;\n",
     "A1" COMPLETE OPENED("2026-01-10") "; investigation_closed 2026-05-01\n"},
    {"still open", INVESTIGATIONS, HEAD "A1;2026-01-10;;;;;\n",
     "A1" COMPLETE OPENED("2026-01-10") "\n"},
    {"no column for extensions: their absence proves nothing", INVESTIGATIONS,
     SMALL "A1;2026-01-10;\n", "A1 +investigation_closed" OPENED("2026-01-10") "\n"},
    {"extended by a decision with a day", INVESTIGATIONS,
     HEAD "A1;2026-01-10;2026-06-01;2026-06-10;2026-05-05;barn;polisutredning\n",
     "A1" COMPLETE OPENED("2026-01-10") "; investigation_extended 2026-05-05 until=2026-06-10 "
                                        "extension_reason=väntar på polis eller åklagare; "
                                        "investigation_closed 2026-06-01\n"},
    {"events stand in order of time", INVESTIGATIONS,
     HEAD "A1;2026-01-10;2026-05-01;2026-06-10;2026-05-05;;\n",
     "A1" COMPLETE OPENED("2026-01-10") "; investigation_closed 2026-05-01; "
                                        "investigation_extended 2026-05-05 until=2026-06-10\n"},
    {"extended, nobody says when", INVESTIGATIONS, HEAD "A1;2026-01-10;2026-06-01;2026-06-10;;;\n",
     "A1" COMPLETE OPENED(
         "2026-01-10") "; investigation_extended ?[2026-01-10..2026-06-10] until=2026-06-10; "
                       "investigation_closed 2026-06-01\n"},
    {"extension decided, until when is not said", INVESTIGATIONS,
     HEAD "A1;2026-01-10;;;2026-05-05;;\n",
     "A1" COMPLETE OPENED("2026-01-10") "; investigation_extended 2026-05-05\n"},
    {"the opening day is missing", INVESTIGATIONS, HEAD "A1;;2026-05-01;;;;\n",
     "A1" COMPLETE OPENED("?") "; investigation_closed 2026-05-01\n"},
    {"an unknown reason says nothing", INVESTIGATIONS,
     HEAD "A1;2026-01-10;;2026-06-10;2026-05-05;;sommaren\n",
     "A1" COMPLETE OPENED("2026-01-10") "; investigation_extended 2026-05-05 until=2026-06-10\n"},
    {"another kind of investigation", INVESTIGATIONS,
     HEAD "A1;2026-01-10;;;;Familjehemsutredning;\n",
     "A1" COMPLETE "; investigation_opened 2026-01-10 investigation_type=hem\n"},
    {"rows of another list", INVESTIGATIONS,
     HEAD "A1;2026-01-10;;;;Vuxen;\nSumma;1;;;;;\nA2;2026-01-10;;;;;\n",
     "A2" COMPLETE OPENED("2026-01-10") "\n"},
    {"the same number again", INVESTIGATIONS,
     SMALL "A1;2026-01-10;\n\nA1;2026-02-10;\n;2026-03-10;\n",
     "A1 +investigation_closed" OPENED("2026-01-10") "\nA1 (rad 4) +investigation_closed" OPENED(
         "2026-02-10") "\n"
                       "rad 5 +investigation_closed" OPENED("2026-03-10") "\n"},
    {"days as people write them", INVESTIGATIONS,
     SMALL "A1;20260110;10/1 2026\nA2;10.1.2026;2026-01-10 "
           "14:05:00\nA3;2026-1-5;2026-01-10T00:00:00+01:00\nA4; 2026/01/10 ;-\n",
     "A1 +investigation_closed" OPENED(
         "2026-01-10") "; investigation_closed 2026-01-10\n"
                       "A2 +investigation_closed" OPENED(
                           "2026-01-10") "; investigation_closed 2026-01-10\n"
                                         "A3 +investigation_closed" OPENED(
                                             "2026-01-05") "; investigation_closed 2026-01-10\n"
                                                           "A4 +investigation_closed" OPENED(
                                                               "2026-01-10") "\n"},
    {"hard blanks and empty words", INVESTIGATIONS,
     SMALL "\xC2\xA0"
           "A1 ;2026-01-10\xC2\xA0;NULL\nA2;2026-01-10;9999-12-31\n",
     "A1 +investigation_closed" OPENED("2026-01-10") "\nA2 +investigation_closed" OPENED(
         "2026-01-10") "\n"},
    {"titles above the header", INVESTIGATIONS,
     "Lista över utredningar\nUttag 2026-11-20\n\n" SMALL "A1;2026-01-10;\n",
     "A1 +investigation_closed" OPENED("2026-01-10") "\n"},
    {"notes beside the table", INVESTIGATIONS,
     "Dnr;Inledd;Avslutad;Handläggare\nA1;2026-01-10;;X\n;;;bara text\n",
     "A1 +investigation_closed" OPENED("2026-01-10") "\n"},
    /* rows that are told; the next is judged */
    {"an impossible day", INVESTIGATIONS, SMALL "A1;2026-02-30;\nA2;2026-01-10;\n",
     "!2 problem.list-no-such-day kolumn B {Inledd} {2026-02-30}\nA2 +investigation_closed" OPENED(
         "2026-01-10") "\n"},
    {"a year by mistake", INVESTIGATIONS, SMALL "A1;0206-01-10;\n",
     "!2 problem.list-no-such-day kolumn B {Inledd} {0206-01-10}\n"},
    {"a day in no form", INVESTIGATIONS, SMALL "A1;jan 2026;\n",
     "!2 problem.list-day kolumn B {Inledd} {jan 2026} {åååå-m-d, ååååmmdd, d/m åååå, d.m.åååå, "
     "åååå/m/d}\n"},
    {"an American day", INVESTIGATIONS, SMALL "A1;01/31/2026;\n",
     "!2 problem.list-day kolumn B {Inledd} {01/31/2026} {åååå-m-d, ååååmmdd, d/m åååå, d.m.åååå, "
     "åååå/m/d}\n"},
    {"a time of another zone", INVESTIGATIONS, SMALL "A1;2026-01-10T23:30:00Z;\n",
     "!2 problem.list-time-zone kolumn B {Inledd} {2026-01-10T23:30:00Z}\n"},
    {"closed before it was opened", INVESTIGATIONS, SMALL "A1;2026-02-10;2026-01-10\n",
     "!2 problem.list-order kolumn C {Avslutad} {2026-01-10} {Inledd} {2026-02-10}\n"},
    {"an unknown kind of investigation", INVESTIGATIONS, HEAD "A1;2026-01-10;;;;släkt;\n",
     "!2 problem.list-word kolumn F {Slag} {släkt} {barn, hem, umgänge, flytt, upphörande av "
     "vård}\n"},
    {"a cell too many", INVESTIGATIONS, SMALL "A1;x;2026-01-10;2026-02-10\n",
     "!2 problem.list-extra-cell kolumn D {2026-02-10}\n"},
    {"a broken line", INVESTIGATIONS, SMALL "A1;\"2026;\nA2;2026-01-10;\n",
     "!2 problem.csv-quote-open kolumn B\nA2 +investigation_closed" OPENED("2026-01-10") "\n"},
    /* lists that cannot be used */
    {"nothing", INVESTIGATIONS, "\n\n", "!0 problem.list-empty\n"},
    {"two columns with one name", INVESTIGATIONS, "Dnr;Inledd;Avslutad;INLEDD\n",
     "!1 problem.list-header-twice kolumn D {INLEDD}\n"},
    /* reports of concern */
    {"a report", REPORTS, REPORT_HEAD "B1;2026-03-02;14:05;2026-03-02;inleds;2026-03-10\n",
     "B1" REPORT_COMPLETE
     "; report_received 2026-03-02@845 subject=barn; protection_assessment 2026-03-02; "
     "investigation_opened 2026-03-10 investigation_type=barn\n"},
    {"no investigation", REPORTS,
     REPORT_HEAD "B1;2026-03-02 08:30;;2026-03-03;Inleds ej;2026-03-10\n",
     "B1" REPORT_COMPLETE
     "; report_received 2026-03-02@510 subject=barn; protection_assessment 2026-03-03; "
     "investigation_not_opened 2026-03-10\n"},
    {"midnight is no time of day", REPORTS, REPORT_HEAD "B1;2026-03-02 00:00:00;;;pågår;\n",
     "B1" REPORT_COMPLETE "; report_received 2026-03-02 subject=barn\n"},
    {"nothing decided yet", REPORTS, REPORT_HEAD "B1;2026-03-02;;;pågår;\n",
     "B1" REPORT_COMPLETE "; report_received 2026-03-02 subject=barn\n"},
    {"decided, nobody says when", REPORTS, REPORT_HEAD "B1;2026-03-02;;;ja;\n",
     "B1" REPORT_COMPLETE "; report_received 2026-03-02 subject=barn; "
     "investigation_opened ?[2026-03-02..?] investigation_type=barn\n"},
    {"a day of decision but no decision", REPORTS, REPORT_HEAD "B1;2026-03-02;;;;2026-03-10\n",
     "!2 problem.list-loose-day kolumn F {Beslutsdatum} {2026-03-10}\n"},
    {"a time that is none", REPORTS, REPORT_HEAD "B1;2026-03-02;25:00;;;\n",
     "!2 problem.list-clock kolumn C {Tid} {25:00}\n"},
    /* placements */
    {"considered once", PLACEMENTS,
     "Dnr;Placerad;Avslutad;Senaste "
     "övervägande;Placeringsform\nC1;2025-09-01;;2026-02-20;Jourhem\n",
     "C1 +placement_ended; placement 2025-09-01 placement_form=jourhem; "
     "consideration 2026-02-20 measure=frivillig placering +consideration\n"},
    {"never considered", PLACEMENTS,
     "Dnr;Placerad;Avslutad;Senaste "
     "övervägande;Lagrum\nC1;2025-09-01;2026-01-02;;SoL\nC2;2025-09-01;;;LVU\n",
     "C1 +placement_ended; placement 2025-09-01 +consideration; placement_ended 2026-01-02\n"},
    /* a row an event */
    {"rows of one number are one case, in order of time, the same row once", HAPPENINGS,
     ROW_HEAD "D1;2026-02-01;Avslutad;\nD2;2026-01-05;Anmälan;\nD1;2026-01-10;Inledd;\n"
              "D1;2026-01-20;Förlängning;2026-06-10\nD1;2026-01-10;Inledd;\n",
     "D1" OPENED("2026-01-10") "; investigation_extended 2026-01-20 until=2026-06-10"
                               "; investigation_closed 2026-02-01\n"
                               "D2; report_received 2026-01-05 subject=barn\n"},
    {"what the mapping has no word for tells of nothing", HAPPENINGS,
     ROW_HEAD "D1;2026-01-10;Inledd;\nD1;2026-01-11;Hembesök;\n", "D1" OPENED("2026-01-10") "\n"},
    {"a case with a row that cannot be used is not given", HAPPENINGS,
     ROW_HEAD "D1;2026-01-10;Inledd;\nD1;2026-13-11;Avslutad;\nD2;2026-01-10;Inledd;\n",
     "!3 problem.list-no-such-day kolumn B {Datum} {2026-13-11}\n"
     "!2 problem.list-case-lacks-row {D1} {3}\nD2" OPENED("2026-01-10") "\n"},
    {"rows without a number are cases of their own", HAPPENINGS,
     ROW_HEAD ";2026-01-10;Inledd;\n;2026-01-11;Inledd;\n",
     "rad 2" OPENED("2026-01-10") "\nrad 3" OPENED("2026-01-11") "\n"},
};

static void every_example(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct arena *arena = arena_open(0);
        const struct mapping *mapping = list_shipped_mapping(arena, examples[i].mapping);
        const char *found = list_dump(arena, mapping, text_of(examples[i].list), SHEET_CSV);
        if (strcmp(found, examples[i].expected) != 0)
            fail_msg("%s:\n%sexpected\n%s", examples[i].name, found, examples[i].expected);
        arena_close(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_example)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
