/* field: which letters and numbers may stand in a field. Must not know which fields there are. */
#include "field.h"

#include <string.h>

bool leaf_id_equal(const struct leaf_id *a, const struct leaf_id *b)
{
    return memcmp(a->bytes, b->bytes, LEAF_ID_SIZE) == 0;
}

bool leaf_name_check(struct text name)
{
    if (name.size == 0 || name.size > LEAF_NAME_MOST)
        return false;
    for (size_t i = 0; i < name.size; i++) {
        char letter = name.bytes[i];
        if (!(letter >= 'a' && letter <= 'z') && !(letter >= '0' && letter <= '9') && letter != '-')
            return false;
    }
    return true;
}

bool leaf_tenant_check(struct text tenant)
{
    for (size_t i = 0; i < tenant.size; i++) {
        char letter = tenant.bytes[i];
        if (letter <= ' ' || letter > '~' || letter == '+' || letter == '"' || letter == '\\')
            return false;
    }
    return tenant.size > 0;
}

bool leaf_sentence_check(struct text sentence)
{
    if (sentence.size == 0 || sentence.size > LEAF_SENTENCE_MOST)
        return false;
    for (size_t i = 0; i < sentence.size; i++) {
        unsigned char letter = (unsigned char)sentence.bytes[i];
        if (letter < 0x20 || letter == 0x7F || letter == '"' || letter == '\\')
            return false;
    }
    return text_utf8_fault(sentence) == sentence.size;
}

bool leaf_bucket_check(uint64_t bucket)
{
    uint64_t good = LEAF_BUCKET_LEAST;
    while (good < bucket && good < LEAF_BUCKET_MOST)
        good *= 4;
    return good == bucket;
}
