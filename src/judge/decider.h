/* decider: what the files about who decided share. Inside this room only. */
#ifndef JUDGE_DECIDER_H
#define JUDGE_DECIDER_H

#include "part.h"

/* What the law says over every possible type, day and capacity of the decision. */
struct permissions {
    uint32_t seen; /* bit per enum permission */
    int32_t type, span;
    bool asked, answered;    /* the register, of the same event: once for all rules */
    struct authority answer; /* when answered */
};

static inline bool permissions_have(const struct permissions *permissions,
                                    enum permission permission)
{
    return (permissions->seen >> permission) & 1;
}

static inline bool permissions_only(const struct permissions *permissions, uint32_t allowed)
{
    return permissions->seen && !(permissions->seen & ~allowed);
}

static inline uint32_t permission_bit(enum permission permission)
{
    return UINT32_C(1) << permission;
}

const struct permissions *permissions_of(const struct trial *trial);

/* decider.c: who decided. decider_class.c: in which capacities can he have done so? Bits of enum decider_class; 0 = no
 * decider of ours. */
uint32_t decider_classes(const struct dossier *dossier, int32_t event);
int32_t decider_role(const struct dossier *dossier, int32_t event); /* ENUM_ROLE, -1 = not said */
const struct party *decider_party(const struct dossier *dossier, int32_t event); /* NULL */
/* Is it recorded why the board could not be awaited? NO only where the record is complete about it. */
enum answer urgency_recorded(const struct dossier *dossier, int32_t event);
/* decider_order.c: does the case's own delegation order grant it? */
enum verdict decider_order(const struct trial *trial, struct attempt *attempt);
/* decider_register.c: takes what the register says of the part that the rule tests into the attempt; false when it
 * says nothing. */
bool decider_by_register(struct trial *trial, struct attempt *attempt, struct decider_view *view);
/* The register's answer about the event; false when the day or the decider cannot be looked up. */
bool decider_answer(const struct trial *trial, struct decider_view *view);

#endif
