/* register_words: the words of docs/register.md that are both read and written. */
#include "register_words.h"

#include "register/register.h"

#include <stddef.h>

const char *const register_scopes[] = {"", "egen enhet", "eget område"};
const char *const register_heads[] = {"", "lägst ", "post:", "person:", "organ:"};
const char *const register_rules[] = {
    "brådskande",       "överordnad ersätter",      "ensam funktion",
    "vidaredelegation", "anmäls nästa sammanträde", "övrigt"};
const char *const register_outcomes[] = {"bifall", "avslag"};
const char *const register_conditions[CONDITION_KINDS] = {
    [CONDITION_URGENT] = "brådskande",       [CONDITION_ASSIGNED] = "tilldelat ärende",
    [CONDITION_CONSENT] = "samtycke finns",  [CONDITION_GUIDELINES] = "inom riktlinjer",
    [CONDITION_DOCUMENT] = "underlag finns", [CONDITION_OTHER] = "övrigt villkor"};
