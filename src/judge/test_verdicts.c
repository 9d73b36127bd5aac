/* test_verdicts: every shape of a duty, shown by examples in the rule language itself. Each row is a duty and what it
 * says of small cases at its edges; the room's own checker of examples tries them. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define END "annars KOD \"Fel.\"\n"

static const struct {
    const char *why, *rule;
} rows[] = {
    // clang-format off
    {"in time, late, absent, running, unknown",
     "plikt a\nnär beslut\nska placering\ninom vecka\n" END
     "exempel håller  2026-02-02 beslut; 2026-02-09 placering\n"
     "exempel brister 2026-02-02 beslut; 2026-02-10 placering\n"
     "exempel håller  2026-01-29 beslut; 2026-02-05 placering\n"
     "exempel löper   2026-02-02 beslut; prövas 2026-02-09; akten komplett\n"
     "exempel brister 2026-02-02 beslut; prövas 2026-02-10; akten komplett\n"
     "exempel brister 2026-02-02 beslut; prövas 2026-02-10; komplett om placering\n"
     "exempel okänt   2026-02-02 beslut; prövas 2026-02-10; komplett om beslut\n"
     "exempel okänt   2026-02-02 beslut; prövas 2026-02-10\n"
     "exempel berörs inte 2026-02-02 placering; prövas 2026-02-10; akten komplett\n"
     "exempel brister 2026-02-02 placering; 2026-02-03 beslut; prövas 2026-02-11; akten komplett\n"},
    {"the last day moves to a weekday",
     "plikt a\nnär beslut\nska placering\ninom vecka\n" END
     "exempel håller  2026-03-27 beslut; 2026-04-07 placering\n"   /* Good Friday, Easter */
     "exempel brister 2026-03-27 beslut; 2026-04-08 placering\n"},
    {"a limit that does not move",
     "plikt a\nnär beslut\nska placering\ninom stilla\n" END
     "exempel håller  2026-02-05 beslut; 2026-02-15 placering\n"
     "exempel brister 2026-02-05 beslut; 2026-02-16 placering\n"},
    {"a limit that perhaps moves is a doubt between both days",
     "plikt a\nnär beslut\nska placering\ninom kanske\n" END
     "exempel håller   2026-01-24 beslut; 2026-02-07 placering\n"
     "exempel tveksamt 2026-01-24 beslut; 2026-02-09 placering\n"
     "exempel brister  2026-01-24 beslut; 2026-02-10 placering\n"
     "exempel löper    2026-01-24 beslut; prövas 2026-02-09; akten komplett\n"
     "exempel brister  2026-01-24 beslut; prövas 2026-02-10; akten komplett\n"},
    {"uncertain days: certain on all of them, or unknown",
     "plikt a\nnär beslut\nska placering\ninom vecka\n" END
     "exempel håller  2026-02-02 beslut; mellan 2026-02-02 och 2026-02-09 placering\n"
     "exempel okänt   2026-02-02 beslut; mellan 2026-02-02 och 2026-02-10 placering\n"
     "exempel brister 2026-02-02 beslut; mellan 2026-02-10 och 2026-02-20 placering\n"
     "exempel okänt   2026-02-02 beslut; okänd dag placering\n"
     "exempel håller  mellan 2026-02-02 och 2026-02-06 beslut; 2026-02-09 placering\n"
     "exempel okänt   mellan 2026-02-02 och 2026-02-06 beslut; 2026-02-10 placering\n"
     "exempel brister mellan 2026-02-02 och 2026-02-06 beslut; 2026-02-17 placering\n"
     "exempel okänt   mellan 2026-02-02 och 2026-02-06 beslut; prövas 2026-02-10; akten komplett\n"
     "exempel brister mellan 2026-02-02 och 2026-02-06 beslut; prövas 2026-02-14; akten komplett\n"
     "exempel okänt   okänd dag beslut; prövas 2026-02-10; akten komplett\n"},
    {"written distances need no day",
     "plikt a\nnär beslut\nska placering\ninom stilla\n" END
     "exempel håller  okänd dag beslut; exakt 10 dagar efter 1 placering\n"
     "exempel brister okänd dag beslut; exakt 11 dagar efter 1 placering\n"
     "exempel brister okänd dag beslut; minst 11 dagar efter 1 placering\n"
     "exempel håller  okänd dag beslut; högst 10 dagar efter 1 placering\n"
     "exempel okänt   okänd dag beslut; minst 10 dagar efter 1 placering\n"
     "exempel okänt   okänd dag beslut; högst 11 dagar efter 1 placering\n"
     "exempel okänt   okänd dag beslut; ungefär 20 dagar efter 1 placering\n"
     "exempel brister okänd dag beslut; minst 6 dagar efter 1 journalanteckning; minst 5 dagar efter 2 placering\n"},
    {"months in a chain are never longer than they can be",
     "plikt a\nnär beslut\nska placering\ninom manad\n" END
     "exempel tveksamt okänd dag beslut; minst 1 månad och 1 dag efter 1 placering\n"
     "exempel brister  okänd dag beslut; minst 1 månad och 9 dagar efter 1 placering\n"
     "exempel håller   okänd dag beslut; högst 1 månad efter 1 placering\n"
     "exempel håller   okänd dag beslut; exakt 14 dagar efter 1 journalanteckning; "
     "exakt 13 dagar efter 2 placering\n"},
    {"months in a chain may be shorter than their sum",
     "plikt a\nnär beslut\nska placering\ninom kvartal\n" END
     "exempel brister  okänd dag beslut; minst 3 månader och 1 dag efter 1 placering\n"
     "exempel okänt    okänd dag beslut; minst 1 månad efter 1 journalanteckning; "
     "minst 2 månader och 1 dag efter 2 placering\n"
     "exempel brister  okänd dag beslut; minst 1 månad efter 1 journalanteckning; "
     "minst 2 månader och 4 dagar efter 2 placering\n"},
    {"steps that must come first",
     "plikt a\nnär beslut\nska inkommet till domstol, om detta\nkräver underställning skickad, om detta\ninom "
     "vecka\n" END
     "exempel håller  2026-02-02 beslut; 2026-02-09 inkommet till domstol som rör 1\n"
     "exempel brister 2026-02-02 beslut; 2026-02-10 underställning skickad som rör 1\n"
     "exempel okänt   2026-02-02 beslut; 2026-02-05 underställning skickad som rör 1; prövas 2026-03-02\n"
     "exempel brister 2026-02-02 beslut; prövas 2026-03-02; komplett om underställning skickad\n"
     "exempel brister 2026-02-02 beslut; prövas 2026-03-02; komplett om inkommet till domstol\n"
     "exempel okänt   2026-02-02 beslut; mellan 2026-02-05 och 2026-02-12 underställning skickad som rör 1; "
     "prövas 2026-03-02\n"},
    {"evidence that it had been done",
     "plikt a\nnär beslut\nska inkommet till domstol\nvisas av domstolens beslut, om detta\ninom vecka\n" END
     "exempel håller  2026-02-02 beslut; 2026-02-08 domstolens beslut som rör 1; prövas 2026-03-02; akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-02-12 domstolens beslut som rör 1; prövas 2026-03-02; akten komplett\n"
     "exempel okänt   2026-02-02 beslut; mellan 2026-02-08 och 2026-02-12 domstolens beslut som rör 1; "
     "prövas 2026-03-02; akten komplett\n"
     "exempel okänt   2026-02-02 beslut; okänd dag domstolens beslut som rör 1; prövas 2026-03-02; akten komplett\n"},
    {"what ends the duty",
     "plikt a\nnär beslut\nska placering\nupphör vid ärende avslutat\ninom vecka\n" END
     "exempel håller  2026-02-02 beslut; 2026-02-09 ärende avslutat; prövas 2026-03-02; akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-02-10 ärende avslutat; prövas 2026-03-02; akten komplett\n"
     "exempel okänt   2026-02-02 beslut; mellan 2026-02-09 och 2026-02-10 ärende avslutat; prövas 2026-03-02; "
     "akten komplett\n"},
    {"the decision says its own end",
     "plikt a\nnär beslut\nska placering\nupphör med gäller till\ninom vecka\n" END
     "exempel håller  2026-02-02 beslut där gäller till är 2026-02-09; prövas 2026-03-02; akten komplett\n"
     "exempel brister 2026-02-02 beslut där gäller till är 2026-02-10; prövas 2026-03-02; akten komplett\n"
     "exempel okänt   mellan 2026-02-02 och 2026-02-04 beslut där gäller till är 2026-02-10; "
     "prövas 2026-03-02; akten komplett\n"},
    {"extensions, one after the other",
     "plikt a\nnär utredning inledd\nska utredning avslutad\nförlängs till dagen i utredning förlängd\ninom "
     "vecka\n" END
     "exempel håller  2026-02-02 utredning inledd; "
     "2026-02-09 utredning förlängd där ny sista dag är 2026-02-20; 2026-02-20 utredning avslutad\n"
     "exempel brister 2026-02-02 utredning inledd; "
     "2026-02-09 utredning förlängd där ny sista dag är 2026-02-20; 2026-02-23 utredning avslutad; akten komplett\n"
     "exempel okänt   2026-02-02 utredning inledd; "
     "2026-02-09 utredning förlängd där ny sista dag är 2026-02-20; 2026-02-23 utredning avslutad\n"
     "exempel brister 2026-02-02 utredning inledd; "
     "2026-02-10 utredning förlängd där ny sista dag är 2026-02-20; 2026-02-20 utredning avslutad; akten komplett\n"
     "exempel håller  2026-02-02 utredning inledd; "
     "2026-02-05 utredning förlängd där ny sista dag är 2026-02-20; "
     "2026-02-19 utredning förlängd där ny sista dag är 2026-03-20; 2026-03-20 utredning avslutad\n"
     "exempel brister 2026-02-02 utredning inledd; "
     "2026-02-05 utredning förlängd där ny sista dag är 2026-02-20; "
     "2026-02-23 utredning förlängd där ny sista dag är 2026-03-20; 2026-03-20 utredning avslutad; akten komplett\n"
     "exempel tveksamt 2026-02-02 utredning inledd; "
     "2026-02-05 utredning förlängd där ny sista dag är 2026-02-21; 2026-02-23 utredning avslutad; akten komplett\n"
     "exempel okänt   2026-02-02 utredning inledd; 2026-02-05 utredning förlängd; "
     "2026-02-20 utredning avslutad; akten komplett\n"
     "exempel okänt   2026-02-02 utredning inledd; "
     "mellan 2026-02-05 och 2026-02-12 utredning förlängd där ny sista dag är 2026-02-20; "
     "2026-02-20 utredning avslutad; akten komplett\n"
     "exempel brister 2026-02-02 utredning inledd; "
     "2026-02-05 utredning förlängd där ny sista dag är 2026-02-06; 2026-02-10 utredning avslutad; akten komplett\n"
     "exempel löper   2026-02-02 utredning inledd; "
     "2026-02-05 utredning förlängd där ny sista dag är 2026-02-20; prövas 2026-02-20; akten komplett\n"
     "exempel okänt   2026-02-02 utredning inledd; 2026-02-10 utredning avslutad\n"
     "exempel brister 2026-02-02 utredning inledd; 2026-02-10 utredning avslutad; komplett om utredning förlängd\n"},
    {"exceptions: seen, to be excluded, and doubtful",
     "plikt a\nnär beslut\nska placering\ninte om ärende avslutat, när som helst\n   eller journalanteckning, "
     "annars okänt\ninom vecka\n" END
     "exempel berörs inte 2026-02-02 beslut; 2026-02-03 ärende avslutat; 2026-02-10 placering; akten komplett\n"
     "exempel berörs inte 2026-02-02 beslut; 2026-02-03 journalanteckning; 2026-02-10 placering; akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-02-10 placering; komplett om journalanteckning\n"
     "exempel okänt   2026-02-02 beslut; 2026-02-10 placering; komplett om placering och ärende avslutat\n"
     "exempel håller  2026-02-02 beslut; 2026-02-09 placering\n"},
    {"an exception that leaves a doubt",
     "plikt a\nnär beslut\nska placering\ninte om journalanteckning, annars tveksamt\ninom vecka\n" END
     "exempel tveksamt 2026-02-02 beslut; 2026-02-10 placering\n"
     "exempel brister 2026-02-02 beslut; 2026-02-10 placering; komplett om journalanteckning\n"},
    {"while something is going on",
     "plikt a\nnär beslut\nska omprövning\ninte om pågår placering tills placering avslutad\ninom vecka\n" END
     "exempel berörs inte 2026-01-02 placering; 2026-02-02 beslut; prövas 2026-03-02; akten komplett\n"
     "exempel brister 2026-01-02 placering; 2026-01-20 placering avslutad; 2026-02-02 beslut; "
     "prövas 2026-03-02; akten komplett\n"
     "exempel berörs inte 2026-01-02 placering; 2026-02-02 beslut; 2026-02-04 placering avslutad; "
     "prövas 2026-03-02; akten komplett\n"
     "exempel berörs inte 2026-01-02 placering; 2026-01-20 placering avslutad; 2026-01-25 placering; "
     "2026-02-02 beslut; prövas 2026-03-02; akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-02-03 placering; prövas 2026-03-02; akten komplett\n"},
    {"counted from another event, and only if something was",
     "plikt a\nnär placering\nräknat från utredning avslutad, dessförinnan, den sista\nbara om övervägande, "
     "dessförinnan\nska omprövning\ninom vecka\n" END
     "exempel brister 2026-01-05 övervägande; 2026-01-12 utredning avslutad; 2026-02-02 utredning avslutad; "
     "2026-02-03 placering; prövas 2026-02-10; akten komplett\n"
     "exempel löper   2026-01-05 övervägande; 2026-01-12 utredning avslutad; 2026-02-02 utredning avslutad; "
     "2026-02-03 placering; prövas 2026-02-09; akten komplett\n"
     "exempel berörs inte 2026-01-05 övervägande; 2026-02-03 placering; prövas 2026-03-10; akten komplett\n"
     "exempel berörs inte 2026-01-12 utredning avslutad; 2026-02-03 placering; prövas 2026-03-10; akten komplett\n"
     "exempel okänt   2026-01-05 övervägande; mellan 2026-01-10 och 2026-02-03 utredning avslutad; "
     "2026-01-12 utredning avslutad; 2026-02-03 placering; prövas 2026-02-05; akten komplett\n"
     "exempel brister 2026-01-05 övervägande; mellan 2026-01-10 och 2026-02-03 utredning avslutad; "
     "2026-01-12 utredning avslutad; 2026-02-03 placering; prövas 2026-02-11; akten komplett\n"
     "exempel brister 2026-01-05 övervägande; mellan 2026-01-10 och 2026-02-03 utredning avslutad; "
     "mellan 2026-01-12 och 2026-02-03 utredning avslutad; 2026-02-03 placering; prövas 2026-02-11; akten komplett\n"
     "exempel okänt   2026-01-05 övervägande; mellan 2026-01-10 och 2026-02-03 utredning avslutad; "
     "mellan 2026-01-12 och 2026-01-25 utredning avslutad; 2026-02-03 placering; minst 10 dagar efter 3 omprövning; "
     "akten komplett\n"},
    {"what must not follow",
     "plikt a\nnär utredning avslutad\nska inte utredning inledd, samma fråga\ninte om orosanmälan "
     "inkommen\ninom stilla\n" END
     "exempel brister 2026-02-02 utredning avslutad; 2026-02-12 utredning inledd\n"
     "exempel håller  2026-02-02 utredning avslutad; 2026-02-13 utredning inledd\n"
     "exempel håller  2026-02-02 utredning avslutad; 2026-02-05 orosanmälan inkommen; 2026-02-12 utredning inledd\n"
     "exempel brister 2026-02-02 utredning avslutad; 2026-02-12 utredning inledd; 2026-02-13 orosanmälan inkommen\n"
     "exempel okänt   2026-02-02 utredning avslutad; mellan 2026-02-12 och 2026-02-13 utredning inledd\n"
     "exempel brister 2026-02-02 utredning avslutad; 2026-02-12 utredning inledd; 2026-02-12 orosanmälan inkommen\n"
     "exempel håller  2026-02-02 utredning avslutad; 2026-02-12 orosanmälan inkommen; 2026-02-12 utredning inledd\n"
     "exempel håller  2026-02-02 utredning avslutad; prövas 2026-03-01\n"
     "exempel håller  2026-02-01 utredning inledd; 2026-02-02 utredning avslutad; prövas 2026-03-01\n"},
    {"a duty that comes back",
     "plikt a\nnär beslut\nska övervägande\nåterkommer\nupphör vid ärende avslutat\ninom manad\n" END
     "exempel löper   2026-02-02 beslut; 2026-03-02 övervägande; 2026-04-02 övervägande; prövas 2026-05-04; "
     "akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-03-02 övervägande; 2026-04-07 övervägande; prövas 2026-05-04; "
     "akten komplett\n"
     "exempel okänt   2026-02-02 beslut; 2026-03-02 övervägande; 2026-04-07 övervägande; prövas 2026-05-04\n"
     "exempel brister 2026-02-02 beslut; 2026-02-10 övervägande; 2026-03-02 övervägande; prövas 2026-04-03; "
     "akten komplett\n"
     "exempel löper   2026-02-02 beslut; 2026-02-10 övervägande; 2026-03-02 övervägande; prövas 2026-04-02; "
     "akten komplett\n"
     "exempel håller  2026-02-02 beslut; 2026-03-02 övervägande; 2026-04-02 ärende avslutat; "
     "prövas 2026-09-02; akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-03-02 övervägande; 2026-04-07 ärende avslutat; "
     "prövas 2026-09-02; akten komplett\n"
     "exempel brister 2026-02-02 beslut; prövas 2026-03-03; komplett om övervägande\n"
     "exempel okänt   2026-02-02 beslut; mellan 2026-02-20 och 2026-03-10 övervägande; prövas 2026-03-20; "
     "akten komplett\n"
     "exempel okänt   2026-02-02 beslut; 2026-02-20 övervägande; okänd dag övervägande; prövas 2026-04-20; "
     "akten komplett\n"},
    {"a review that may lie in the period though it stands elsewhere",
     "plikt a\nnär beslut\nska övervägande där åtgärd är vård\nåterkommer\ninom manad\n" END
     "exempel okänt   2026-02-02 beslut; 2026-03-10 övervägande där åtgärd är vård; "
     "mellan 2026-02-20 och 2026-03-20 övervägande där åtgärd är vård; prövas 2026-03-25; akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-03-10 övervägande där åtgärd är vård; "
     "mellan 2026-03-05 och 2026-03-20 övervägande där åtgärd är vård; prövas 2026-03-25; akten komplett\n"
     "exempel brister 2026-02-02 beslut; mellan 2026-02-10 och 2026-02-20 övervägande där åtgärd är vård; "
     "2026-02-12 övervägande där åtgärd är vård; prövas 2026-03-25; akten komplett\n"
     "exempel okänt   2026-02-02 beslut; 2026-02-20 övervägande; prövas 2026-03-10; komplett om övervägande\n"
     "exempel löper   2026-02-02 beslut; 2026-02-20 övervägande; prövas 2026-03-02; komplett om övervägande\n"
     "exempel brister 2026-02-02 beslut; 2026-03-05 övervägande; prövas 2026-03-10; komplett om övervägande\n"},
    {"one review that fits two words of the duty counts once",
     "plikt a\nnär beslut\nska övervägande där åtgärd är vård\n   eller övervägande där åtgärd "
     "saknas\nåterkommer\ninom manad\nfullständigt om övervägande\n" END
     "exempel löper   2026-02-02 beslut; 2026-03-02 övervägande; prövas 2026-04-02; komplett om övervägande\n"
     "exempel löper   2026-02-02 beslut; 2026-03-02 övervägande där åtgärd är vård; prövas 2026-04-02; "
     "komplett om övervägande\n"
     "exempel brister 2026-02-02 beslut; 2026-03-02 övervägande där åtgärd är bistånd; prövas 2026-03-03; "
     "komplett om övervägande\n"},
    {"a first period of its own",
     "plikt a\nnär beslut\nska övervägande\nåterkommer inom vecka\ninom manad\n" END
     "exempel löper   2026-02-02 beslut; 2026-03-02 övervägande; prövas 2026-03-09; akten komplett\n"
     "exempel brister 2026-02-02 beslut; 2026-03-02 övervägande; prövas 2026-03-10; akten komplett\n"},
    {"tried in complete records only",
     "plikt a\nnär beslut\nska placering\ninom vecka\nprövas bara i fullständig akt\n" END
     "exempel berörs inte 2026-02-02 beslut; 2026-02-10 placering\n"
     "exempel brister 2026-02-02 beslut; 2026-02-10 placering; komplett om placering\n"},
    {"completeness of one set or another",
     "plikt a\nnär beslut\nska placering\ninom vecka\nfullständigt om placering och verkställighet\n   eller "
     "journalanteckning\n" END
     "exempel okänt   2026-02-02 beslut; prövas 2026-02-10; komplett om placering\n"
     "exempel brister 2026-02-02 beslut; prövas 2026-02-10; komplett om placering och verkställighet\n"
     "exempel brister 2026-02-02 beslut; prövas 2026-02-10; komplett om journalanteckning\n"},
    {"over the night between two acts: the same start",
     "plikt a\ngäller till 2026-12-31\nnär beslut\nska placering\ninom gammal\nlöper över 2027-01-01 till ny; "
     "källa testlag 2 §\n" END
     "exempel brister  2026-12-21 beslut; 2026-12-29 placering\n"          /* T2: ran out before the night */
     "exempel håller   2026-12-28 beslut; 2027-01-04 placering\n"
     "exempel tveksamt 2026-12-28 beslut; 2027-01-05 placering\n"          /* T4: late under one */
     "exempel tveksamt 2026-12-28 beslut; 2027-01-11 placering\n"
     "exempel brister  2026-12-28 beslut; 2027-01-12 placering\n"          /* T4: late under both */
     "exempel löper    2026-12-28 beslut; prövas 2027-01-04; akten komplett\n"
     "exempel tveksamt 2026-12-28 beslut; prövas 2027-01-05; akten komplett\n"
     "exempel brister  2026-12-28 beslut; prövas 2027-01-12; akten komplett\n"
     "exempel okänt    2026-12-28 beslut; prövas 2027-01-12\n"
     "exempel berörs inte 2027-01-04 beslut; prövas 2027-02-12; akten komplett\n"},
    {"over the night: another start",
     "plikt a\ngäller till 2026-12-31\nnär beslut\nska placering\ninom gammal\n"
     "löper över 2027-01-01 till ny räknat från vården påbörjad, när som helst; källa testlag 2 §\n" END
     "exempel håller   2026-12-28 beslut; 2026-12-28 vården påbörjad; 2027-01-04 placering\n"
     "exempel tveksamt 2026-12-28 beslut; 2026-12-28 vården påbörjad; 2027-01-08 placering\n"
     "exempel brister  2026-12-28 beslut; 2026-12-28 vården påbörjad; 2027-01-12 placering\n"
     "exempel tveksamt 2026-12-28 beslut; 2027-01-04 vården påbörjad; 2027-01-18 placering\n"
     "exempel tveksamt 2026-12-28 beslut; 2027-01-05 placering\n"          /* when care began is not written */
     "exempel löper    2026-12-28 beslut; 2027-01-04 vården påbörjad; prövas 2027-01-04; akten komplett\n"},
    // clang-format on
};

static bool shows_itself(const char *why, const char *rule)
{
    const char *rules[] = {rule, NULL};
    struct scene scene = scene_open(rules);
    if (!scene.book)
        fail_msg("%s: %s", why, scene.trouble);
    struct builder report;
    builder_init(&report, scene.arena);
    size_t passed = 0, failed = 0;
    bool shown = judge_check_examples(scene.book, &report, &passed, &failed);
    if (!shown)
        print_message("%s: %s", why, builder_string(&report));
    assert_int_equal(passed + failed, scene.duty->example_count + SCENE_CLOCKS);
    scene_close(&scene);
    return shown;
}

static void the_language_shows_its_own_verdicts(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        wrong += !shows_itself(rows[i].why, rows[i].rule);
    assert_int_equal(wrong, 0);
}

/* The checker itself: a wrong expectation is told with rule, line, both verdicts and the words of the example. */
static void a_wrong_example_is_told(void **state)
{
    (void)state;
    const char *rules[] = {
        "plikt a\nnär beslut\nska placering\ninom vecka\n" END
        "exempel håller 2026-02-02 beslut; 2026-02-10 placering\n"
        "exempel brister 2026-02-02 beslut; 2026-02-10 placering\n"
        "exempel håller 2026-02-02 beslut; exakt 1000 år efter 1 journalanteckning; "
        "exakt 1000 år efter 2 "
        "journalanteckning; exakt 1000 år efter 3 journalanteckning; "
        "exakt 1000 år efter 4 journalanteckning; "
        "exakt 1000 år efter 5 journalanteckning; exakt 1000 år efter 6 journalanteckning; "
        "exakt 1000 år efter 7 "
        "journalanteckning; exakt 1000 år efter 8 placering\n",
        NULL};
    struct scene scene = scene_open(rules);
    if (!scene.book)
        fail_msg("%s", scene.trouble);
    struct builder report;
    size_t passed, failed;
    builder_init(&report, scene.arena);
    assert_false(judge_check_examples(scene.book, &report, &passed, &failed));
    const char *told = builder_string(&report);
    assert_non_null(strstr(
        told, "a:7: väntat håller, blev brister: 2026-02-02 beslut; 2026-02-10 placering\n"));
    assert_non_null(strstr(told, "a:9: väntat håller, blev brister: 2026-02-02 beslut; "
                                 "exakt 1000 år")); /* year 9999 is the end */
    assert_int_equal(failed, 2);
    assert_int_equal(failed + passed, 3 + SCENE_CLOCKS);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_language_shows_its_own_verdicts),
        cmocka_unit_test(a_wrong_example_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
