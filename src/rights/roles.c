/* roles: the words of roles, as the event right-given has them. */
#include "rights.h"

static const char *const words[] = {[AS_CASEWORKER] = "handläggare",
                                    [AS_HEAD] = "enhetschef",
                                    [AS_DELEGATE] = "delegat",
                                    [AS_QUALITY] = "kvalitetsutvecklare",
                                    [AS_SECRETARY] = "nämndsekreterare",
                                    [AS_MEMBER] = "ledamot",
                                    [AS_DIRECTOR] = "socialchef",
                                    [AS_ADMINISTRATOR] = "administratör",
                                    [AS_AUDITOR] = "revisor",
                                    [AS_ON_CALL] = "jourhavande",
                                    [AS_INVESTIGATOR] = "extern utredare",
                                    [AS_HR] = "HR",
                                    [AS_PRESS] = "press",
                                    [AS_OTHER_STAFF] = "övrig personal"};
_Static_assert(sizeof words / sizeof *words == RIGHT_ROLES, "a word for each");

const char *role_word(enum right_role role)
{
    ensure(role < RIGHT_ROLES);
    return words[role];
}
