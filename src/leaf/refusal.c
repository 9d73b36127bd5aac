/* refusal: the text keys of what is not accepted. Must not know any format. */
#include "refusal.h"

static const char *const keys[REFUSAL_KIND_COUNT] = {
    [REFUSAL_TOO_LARGE] = "leaf.too-large",
    [REFUSAL_FIELD] = "leaf.field",
    [REFUSAL_HEX] = "leaf.hex",
    [REFUSAL_NAME] = "leaf.name",
    [REFUSAL_NUMBER] = "leaf.number",
    [REFUSAL_BUCKET] = "leaf.bucket",
    [REFUSAL_MOMENT] = "leaf.moment",
    [REFUSAL_DAY] = "leaf.day",
    [REFUSAL_ORIGIN] = "leaf.origin",
    [REFUSAL_SENTENCE] = "leaf.sentence",
    [REFUSAL_LIST] = "leaf.list",
    [REFUSAL_VERSION] = "leaf.version",
    [REFUSAL_END] = "leaf.end",
    [REFUSAL_PART_HASH] = "leaf.part-hash",
    [REFUSAL_PART_SIZE] = "leaf.part-size",
    [REFUSAL_PART_KEY] = "leaf.part-key",
    [REFUSAL_PART_LENGTH] = "leaf.part-length",
    [REFUSAL_PART_PADDING] = "leaf.part-padding",
    [REFUSAL_PART_COMMITMENT] = "leaf.part-commitment",
};

const char *refusal_key(enum refusal_kind kind)
{
    ensure(kind > REFUSAL_NONE && kind < REFUSAL_KIND_COUNT && keys[kind]);
    return keys[kind];
}
