/* test_rights_table: what the table may never say, and how much it says: a cell that is widened, whichever, is found;
 * a door without a row, a row without a door, and a view that would tell of many cases are found too. */
#include "rights/rights.h"

#include "features/features.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* What the table may never say, and how much it says: widening any cell breaks one of them. */
static const char *table_wrong(const struct right_row *rows, size_t count)
{
    /* Yes:es of each role, as they were weighed. Whoever changes the table changes the number, and says why.
     * How far the ledger is signed, and proofs, are for those who control, lead, run and audit. What somebody has
     * recorded is hers alone to read. All who work there report deviations, and follow what they have reported; heads,
     * quality and the director handle them, the auditor reads. */
    static const int weighed[RIGHT_ROLES] = {
        [AS_CASEWORKER] = 143, [AS_HEAD] = 236,     [AS_DELEGATE] = 102,    [AS_QUALITY] = 249,
        [AS_SECRETARY] = 113,  [AS_MEMBER] = 68,    [AS_DIRECTOR] = 278,    [AS_ADMINISTRATOR] = 45,
        [AS_AUDITOR] = 121,    [AS_ON_CALL] = 73,   [AS_INVESTIGATOR] = 13, [AS_HR] = 0,
        [AS_PRESS] = 0,        [AS_OTHER_STAFF] = 0};
    int found[RIGHT_ROLES] = {0};
    for (size_t i = 0; i < count; i++)
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int tie = 0; tie < TIES; tie++) {
                if (!(rows[i].ties[role] >> tie & 1))
                    continue;
                found[role]++;
                bool is_case = rows[i].thing == RIGHT_CASE;
                if (role >= AS_HR)
                    return "HR, press or other staff have something";
                if (role == AS_INVESTIGATOR && (tie != TIE_OWN || rows[i].is_action))
                    return "an investigator from outside has more than to read one case";
                if (role == AS_ADMINISTRATOR && is_case && tie != TIE_HOUSE)
                    return "an administrator sees a case";
                if (role == AS_MEMBER &&
                    (rows[i].is_action || (is_case && tie != TIE_MEETING && tie != TIE_OWN)))
                    return "a member sees more than the agenda";
                if (role == AS_AUDITOR && rows[i].is_action &&
                    strcmp(rows[i].name, "run-control") != 0)
                    return "an auditor changes something";
                if (is_case && tie == TIE_NONE)
                    return "a case is everybody's";
            }
    for (int role = 0; role < RIGHT_ROLES; role++)
        if (found[role] != weighed[role]) {
            static char words[96];
            snprintf(words, sizeof words, "%s has %d yes:es, weighed were %d",
                     role_word((enum right_role)role), found[role], weighed[role]);
            return words;
        }
    return NULL;
}

static void a_widened_cell_is_found(void **state)
{
    (void)state;
    size_t count, planted = 0;
    const struct right_row *rows = rights_table(&count);
    static struct right_row copy[256];
    const char *wrong = table_wrong(rows, count);
    if (wrong)
        fail_msg("%s", wrong);
    for (size_t i = 0; i < count; i++)
        for (int role = 0; role < RIGHT_ROLES; role++)
            for (int tie = 0; tie < TIES; tie++) {
                memcpy(copy, rows, count * sizeof *rows);
                copy[i].ties[role] = (uint8_t)(copy[i].ties[role] | 1 << tie);
                if (copy[i].ties[role] == rows[i].ties[role])
                    continue;
                planted++;
                if (!table_wrong(copy, count))
                    fail_msg("%s for %s, tie %d: nobody notices", rows[i].name,
                             role_word((enum right_role)role), tie);
            }
    assert_true(planted > 5000);
}

/* Doors without a row, and rows without a door. */
static void the_table_is_held_against_the_features(void **state)
{
    (void)state;
    const char *lack = rights_lack(features);
    if (lack)
        fail_msg("%s", lack);
    static const struct action unknown = {.name = "unlock-all"},
                               *const unknowns[] = {&unknown, NULL}, *const no_actions[] = {NULL};
    static const struct field gives[] = {{"case_key", VALUE_TEXT, false}};
    static const struct statement statement = {.gives = gives, .give_count = 1};
    static const struct view stray = {.name = "unseen", .statement = &statement, .personal = true},
                             *const strays[] = {&stray, NULL},
                             leaking = {.name = "timeline",
                                        .statement = &statement,
                                        .personal = true},
                             *const leaks[] = {&leaking, NULL}, *const no_views[] = {NULL};
    static const struct feature one = {.actions = unknowns, .views = no_views},
                                two = {.actions = no_actions, .views = strays},
                                three = {.actions = no_actions, .views = leaks};
    const struct feature *with_one[] = {&one, NULL}, *with_two[] = {&two, NULL},
                         *with_three[] = {&three, NULL}, *none[] = {NULL};
    assert_string_equal(rights_lack(with_one), "unlock-all");
    assert_string_equal(rights_lack(with_two), "unseen");
    assert_string_equal(rights_lack(with_three),
                        "timeline"); /* of many cases, and leaves no rows out */
    assert_string_equal(rights_lack(none), "register-role"); /* a row without an action */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_widened_cell_is_found),
                                       cmocka_unit_test(the_table_is_held_against_the_features)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
