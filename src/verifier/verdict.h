/* verdict: what a verifier found, as plain data: remarks that name the entry, the field and the file, and how it ends.
 * The sentences have their keys in po/verifier; those of tlog and leaf say why in detail. */
#ifndef VERIFIER_VERDICT_H
#define VERIFIER_VERDICT_H

#include "base/base.h"

/* Of docs/ledger.md. */
enum verdict_code {
    VERDICT_INTACT = 0,
    VERDICT_ERASURES = 10,
    VERDICT_INCONSISTENT = 11,
    VERDICT_ALTERED = 12,
    VERDICT_UNDECIDED = 14
};

enum remark_kind {
    REMARK_NONE,
    REMARK_POLICY_MISSING,
    REMARK_POLICY_UNREADABLE, /* why, line */
    REMARK_POLICY_DIFFERS,    /* from the one that is trusted */
    REMARK_CHECKPOINT_MISSING,
    REMARK_CHECKPOINT_FALSE,     /* why, line: nobody signed this */
    REMARK_CHECKPOINT_UNTRUSTED, /* why: not by those whom the policy asks for */
    REMARK_CHECKPOINT_NAME,      /* kept under another size: expected the name's, found its own */
    REMARK_ORIGIN_OTHER,
    REMARK_ROLLBACK, /* expected the size that was signed, found the ledger's */
    REMARK_FORK,     /* two of one size: expected, found */
    REMARK_HISTORY,  /* the entries do not begin with what was signed: expected, found are roots */
    REMARK_TILE_MISSING,
    REMARK_TILE_DIFFERS, /* from what the entries make; entry is the first below the first false hash */
    REMARK_BUNDLE_MISSING,   /* entry is the first in it */
    REMARK_BUNDLE_BROKEN,    /* entry is where reading stopped */
    REMARK_ENTRY_DIFFERS,    /* expected, found are hashes */
    REMARK_ROOT_DIFFERS,     /* neither entries nor tiles make what was signed */
    REMARK_ENTRY_UNREADABLE, /* why, field: it was signed so */
    REMARK_TENANT,
    REMARK_CAUSE,    /* it names itself or a later entry */
    REMARK_SEQUENCE, /* expected, found */
    REMARK_POLICY_UNKNOWN,
    REMARK_ROLE_LACKING,
    REMARK_BEGUN,          /* the first entry does not begin the ledger, or a later one does */
    REMARK_ACT_PART,       /* the ledger's own entry must have one public part */
    REMARK_ACT_UNREADABLE, /* why, field */
    REMARK_PART_MISSING,
    REMARK_PART_ALTERED,    /* why */
    REMARK_STAMP_FALSE,     /* why: no time stamp of that state */
    REMARK_STAMP_UNTRUSTED, /* why: not by whom it should be */
    REMARK_STAMP_STRAY,     /* beside no state that can be used */
    REMARK_KIND_COUNT,
    REMARK_ENTRY_FIRST = REMARK_TENANT, /* what entries say against each other */
    REMARK_ENTRY_LAST = REMARK_ACT_PART
};

#define REMARK_NO_ENTRY UINT64_MAX

struct remark {
    enum remark_kind kind;
    uint64_t entry;    /* its number, from 0, or REMARK_NO_ENTRY */
    const char *field; /* of the entry; "" when none */
    size_t part;       /* which sealed part, from 1; 0 when none */
    struct text path;  /* the file, by docs/ledger.md; empty when none */
    const char *why;   /* a text key of tlog or leaf; NULL when the kind says it all */
    size_t line;       /* in the file; 0 when none */
    struct text expected, found;
};

enum { VERDICT_REMARKS_MOST = 1000 };

struct verdict {
    struct arena *arena;
    struct remark *remarks;
    size_t count, left_out;           /* left_out: more than are kept */
    struct text origin;               /* of the checkpoint that was verified */
    uint64_t size;                    /* its entries */
    uint64_t entries, streams, parts; /* that were read */
    uint64_t erasures, erased;        /* entries that erase; parts that are gone by them */
    uint64_t checkpoints;             /* that hold */
    uint64_t stamps, stamps_good; /* time stamps there are; those that a trusted authority gave */
    uint64_t stamped_size;        /* of the good ones the newest: of what size, */
    int64_t stamped_second;       /* and when at the latest it was there, since 1970 */
    bool
        rooted; /* the entries, or else the tiles, make what was signed: what entries say was signed too */
    bool seen[REMARK_KIND_COUNT];
};

void verdict_init(struct verdict *verdict, struct arena *arena);

/* Copies the texts. Above VERDICT_REMARKS_MOST it is only counted. */
void verdict_add(struct verdict *verdict, const struct remark *remark);

/* The gravest of the remarks; without any, whether something was erased. What entries that nobody signed say against
 * each other is no contradiction of the ledger's, and does not count. */
enum verdict_code verdict_code(const struct verdict *verdict);

/* What one kind of remark ends with. */
enum verdict_code remark_code(enum remark_kind kind);

/* The text key: "verifier.<what>". Not for REMARK_NONE. */
const char *remark_key(enum remark_kind kind);

#endif
