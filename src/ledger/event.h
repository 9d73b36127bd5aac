/* event: what is appended, by whom, and what the ledger answers. A part of ledger.h, which is to be included. */
#ifndef LEDGER_EVENT_H
#define LEDGER_EVENT_H

#include "keyholder/keyholder.h"
#include "leaf/leaf.h"

/* Who acts: a pseudonym drawn by chance, and the role it acts in. */
struct ledger_actor {
    struct leaf_id id;
    struct text capacity;
};

/* A part of an event, before it is sealed. unit is what is erased together: one that is new gets a key of its own. */
struct ledger_part {
    struct text class;
    struct leaf_id unit; /* of class "public": set by the ledger */
    struct text text;
};

struct ledger_event {
    struct leaf_id stream;
    struct text kind;
    const struct ledger_actor *actor; /* NULL = whoever began the ledger */
    bool has_effective, has_cause, has_correlation;
    struct moment effective; /* else when it is recorded */
    bool by_day;             /* recorded with the day alone */
    uint64_t cause;
    struct leaf_id correlation;
    const struct digest *policy; /* NULL = the one in force; a new one is adopted first */
    const struct ledger_part *parts;
    size_t part_count;
};

/* Why the ledger says no. */
enum ledger_refusal {
    LEDGER_DONE,
    LEDGER_NO_ENTRY,
    LEDGER_NOT_SIGNED, /* the entry is there, but no checkpoint reaches it yet */
    LEDGER_NO_UNIT,
    LEDGER_NO_PART,
    LEDGER_HELD,
    LEDGER_NOT_HELD,
    LEDGER_ERASED,
    LEDGER_OTHER_UNIT, /* the unit is of another stream or class */
    LEDGER_TOO_LARGE,  /* more than an entry or a part holds */
    LEDGER_WORDS,      /* a ground or a decision that an entry cannot say */
    LEDGER_OTHER_LOG,  /* the folder has another ledger, or a later state of this one */
    LEDGER_KEYHOLDER,  /* the keyholder says no: keys has its answer */
    LEDGER_NO_KEYS,    /* opened for reading */
    LEDGER_STAMPED,    /* the checkpoint has a time stamp, and that one stays */
    LEDGER_REFUSAL_COUNT
};

struct ledger_answer {
    enum ledger_refusal refusal;
    uint64_t first, size; /* of what was appended the first number; the ledger's size now */
    enum keyholder_answer keys;
    bool
        lingers; /* what was erased stands in the log, or in a server's files, until others are done */
    size_t unit; /* of an erasure or a hold that is refused: which of its units, counted from 0 */
};

/* The text key of the sentence; not for LEDGER_DONE. */
const char *ledger_refusal_key(enum ledger_refusal refusal);

#endif
