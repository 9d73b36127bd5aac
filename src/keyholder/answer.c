/* answer: the text keys. Must not know the sentences. */
#include "answer.h"

#include "base/base.h"

static const char *const keys[] = {
    [ANSWER_YES] = "keyholder.yes",
    [ANSWER_NO_CHECKPOINT] = "keyholder.no-checkpoint",
    [ANSWER_OTHER_LOG] = "keyholder.other-log",
    [ANSWER_OLDER] = "keyholder.older",
    [ANSWER_FORK] = "keyholder.fork",
    [ANSWER_UNPROVEN] = "keyholder.unproven",
    [ANSWER_RECORD_PAST] = "keyholder.record-past",
    [ANSWER_NO_EPOCH] = "keyholder.no-epoch",
    [ANSWER_NEWEST_EPOCH] = "keyholder.newest-epoch",
    [ANSWER_EPOCHS_FULL] = "keyholder.epochs-full",
    [ANSWER_ALTERED] = "keyholder.altered",
};

const char *keyholder_answer_key(enum keyholder_answer answer)
{
    ensure(answer < ANSWER_COUNT);
    return keys[answer];
}
