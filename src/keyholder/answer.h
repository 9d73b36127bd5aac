/* answer: what the keyholder says to a request that it could consider. Plain data; the sentence that a person reads,
 * with what to do, has the key in po/keyholder. */
#ifndef KEYHOLDER_ANSWER_H
#define KEYHOLDER_ANSWER_H

enum keyholder_answer {
    ANSWER_YES,
    ANSWER_NO_CHECKPOINT, /* the text is not one */
    ANSWER_OTHER_LOG,
    ANSWER_OLDER,       /* fewer entries than what was last signed */
    ANSWER_FORK,        /* as many, but not the same */
    ANSWER_UNPROVEN,    /* the proof does not lead there */
    ANSWER_RECORD_PAST, /* the lock record itself has been put back while the keyholder ran */
    ANSWER_NO_EPOCH,    /* destroyed, or never begun */
    ANSWER_NEWEST_EPOCH,
    ANSWER_EPOCHS_FULL,
    ANSWER_ALTERED, /* the wrapped key is not one of that unit and epoch */
    ANSWER_COUNT
};

/* "keyholder.<what>". */
const char *keyholder_answer_key(enum keyholder_answer answer);

#endif
