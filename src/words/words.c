/* words: finds the text of a key and fills its placeholders. Must not know what the texts are about. */
#include "words.h"

#include "tables.h"

#include <string.h>

bool language_find(struct text word, enum language *language_out)
{
    if (text_is(word, "sv"))
        *language_out = LANGUAGE_SV;
    else if (text_is(word, "en"))
        *language_out = LANGUAGE_EN;
    else
        return false;
    return true;
}

/* FNV-1a: the same as in tools/make-words. */
static uint32_t words_hash(const char *key)
{
    uint32_t value = UINT32_C(2166136261);
    for (; *key; key++)
        value = (uint32_t)((uint64_t)(value ^ (unsigned char)*key) * UINT32_C(16777619));
    return value;
}

static const struct words_row *find_row(const char *key)
{
    size_t at = words_hash(key) & (words_slot_count - 1);
    while (words_slots[at]) {
        const struct words_row *row = &words_rows[words_slots[at] - 1];
        if (strcmp(row->key, key) == 0)
            return row;
        at = (at + 1) & (words_slot_count - 1);
    }
    return NULL;
}

const char *words_text(enum language language, const char *key)
{
    const struct words_row *row = find_row(key);
    if (!row)
        ensure_broken(key, "po/*.sv.po lacks this key", 0);
    const char *text = row->texts[language];
    return text ? text : row->texts[LANGUAGE_SV];
}

bool words_has(const char *key)
{
    return find_row(key) != NULL;
}

static bool is_placeholder(const char *at)
{
    return at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
}

void words_add(struct builder *builder, enum language language, const char *key,
               const struct text *arguments, size_t count)
{
    const char *start = words_text(language, key);
    for (const char *at = strchr(start, '{'); at; at = strchr(at, '{')) {
        if (!is_placeholder(at)) {
            at++;
            continue;
        }
        size_t index = (size_t)(at[1] - '1');
        ensure(index < count);
        builder_add(builder, (struct text){start, (size_t)(at - start)});
        builder_add(builder, arguments[index]);
        start = at += 3;
    }
    builder_add_string(builder, start);
}

void words_add_count(struct builder *builder, enum language language, const char *key,
                     int64_t number)
{
    char form[128];
    size_t size = strlen(key);
    const char *ending = number == 1 ? ".one" : ".many";
    ensure(size + sizeof ".many" <= sizeof form);
    memcpy(form, key, size);
    memcpy(form + size, ending, strlen(ending) + 1);

    struct builder digits;
    builder_init(&digits, builder->arena);
    builder_add_number(&digits, number);
    words_add(builder, language, form, &(struct text){digits.bytes, digits.size}, 1);
}

void fault_say(struct builder *builder, enum language language, const struct fault *fault)
{
    struct text arguments[] = {text_of(fault->subject), text_of(fault->detail)};
    words_add(builder, language, words_has(fault->key) ? fault->key : "fault.other", arguments, 2);
}
