/* role: the words for posts and bodies that delegation orders use, with synonyms and rank. The table comes from
 * imports/roller.csv and may be extended by a municipality's own roles.csv. */
#ifndef REGISTER_ROLE_H
#define REGISTER_ROLE_H

#include "base/base.h"

enum role_kind {
    ROLE_OFFICIAL,
    ROLE_HEAD, /* förvaltningschef: the official who may pass delegation on (kl-2017 7:6) */
    ROLE_BOARD,
    ROLE_COMMITTEE,
    ROLE_PRESIDIUM,
    ROLE_CHAIR,
    ROLE_VICE_CHAIR,
    ROLE_SECOND_VICE_CHAIR,
    ROLE_MEMBER,
    ROLE_SUBSTITUTE_MEMBER,
    ROLE_APPOINTED_MEMBER,
    ROLE_COMMITTEE_CHAIR,
    ROLE_ORIGINAL, /* relative: whoever took the decision that this one is about */
    ROLE_SUPERIOR, /* relative: the nearest higher post */
    ROLE_CONTRACTOR,
    ROLE_KINDS
};

struct role {
    struct text key; /* "enhetschef", as shown */
    enum role_kind kind;
    int32_t
        rank; /* of officials: 10 caseworker, 20 senior, 30 first line, 40 middle, 50 head; 0 = not known */
    int32_t timeline;            /* value of ENUM_ROLE that case timelines use, -1 = none */
    const struct text *synonyms; /* folded to small letters, single blanks */
    size_t synonym_count;
    bool out_of_hours; /* socialjour */
};

struct role_table {
    const struct role *items;
    size_t count;
};

/* Officials of every kind that hold a post: ROLE_OFFICIAL, ROLE_HEAD. */
bool role_is_official(const struct role *role);

/* Index of the role with this key or synonym (letters folded, abbreviation dots and plural or definite endings as the
 * synonyms list them); -1 = none. */
int32_t role_find(const struct role_table *roles, struct text written);

/* The first role that case timelines call so (ENUM_ROLE); -1 = none. */
int32_t role_of_timeline(const struct role_table *roles, int32_t timeline);

/* The nearest key to a misspelt word; -1 when none is near. */
int32_t role_nearest(const struct role_table *roles, struct text written);

#endif
