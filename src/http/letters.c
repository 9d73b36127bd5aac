/* letters: which bytes may stand where in HTTP, and lists of fields. See part.h. */
#include "part.h"

#include <string.h>

bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
}

bool is_token_letter(char c)
{
    return is_letter_or_digit(c) || (c && strchr("!#$%&'*+-.^_`|~", c));
}

bool is_token(struct text text)
{
    size_t i = 0;
    while (i < text.size && is_token_letter(text.bytes[i]))
        i++;
    return i > 0 && i == text.size;
}

int hex_pair(struct text rest)
{
    int high = rest.size >= 2 ? hex_digit(rest.bytes[0]) : -1;
    int low = high >= 0 ? hex_digit(rest.bytes[1]) : -1;
    return low >= 0 ? high * 16 + low : -1;
}

struct text in_small_letters(struct arena *arena, struct text text)
{
    char *copy = text_copy(arena, text);
    for (size_t i = 0; i < text.size; i++)
        copy[i] = letter_small(0, copy[i]);
    return (struct text){copy, text.size};
}

bool is_http_word(struct text a, const char *word)
{
    size_t i = 0;
    while (i < a.size && word[i] && letter_small(0, a.bytes[i]) == letter_small(0, word[i]))
        i++;
    return i == a.size && !word[i];
}

bool has_control(struct text text, const char *spared)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.bytes[i];
        bool is_control = (unsigned char)c < 0x20 || c == 0x7F;
        if (is_control && (!c || !strchr(spared, c)))
            return true;
    }
    return false;
}

bool is_among(const char *const *items, size_t count, struct text word)
{
    for (size_t i = 0; i < count; i++)
        if (text_is(word, items[i]))
            return true;
    return false;
}

void add_field(struct field_list *list, struct text name, struct text value)
{
    list->items =
        arena_room(list->arena, list->items, list->count, &list->room, sizeof *list->items);
    list->items[list->count++] = (struct http_field){name, value};
}

struct http_fields fields_of(const struct field_list *list)
{
    return (struct http_fields){list->items, list->count};
}

size_t http_count(const struct http_fields *fields, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < fields->count; i++)
        count += text_is(fields->items[i].name, name);
    return count;
}

bool http_find(const struct http_fields *fields, const char *name, struct text *value_out)
{
    for (size_t i = 0; i < fields->count; i++)
        if (text_is(fields->items[i].name, name)) {
            *value_out = fields->items[i].value;
            return true;
        }
    return false;
}
