/* number: whole numbers to 64 bits, exactly; others are only shown to be numbers. Must not round. */
#include "part.h"

/* At least one. */
static bool pass_digits(struct json_reader *reader)
{
    if (!is_digit(*reader->at))
        return json_refuse(reader, reader->at);
    while (is_digit(*reader->at))
        reader->at++;
    return true;
}

/* Counted below zero, where there is room for one more. great_out: it is beyond 64 bits. */
static int64_t pass_whole(struct json_reader *reader, bool *great_out)
{
    int64_t number = 0;
    *great_out = false;
    for (; is_digit(*reader->at); reader->at++)
        *great_out |= __builtin_mul_overflow(number, 10, &number) ||
                      __builtin_sub_overflow(number, *reader->at - '0', &number);
    return number;
}

static bool pass_rest(struct json_reader *reader)
{
    if (*reader->at == '.') {
        reader->at++;
        if (!pass_digits(reader))
            return false;
    }
    if (*reader->at != 'e' && *reader->at != 'E')
        return true;
    reader->at++;
    if (*reader->at == '+' || *reader->at == '-')
        reader->at++;
    return pass_digits(reader);
}

bool json_read_number(struct json_reader *reader, struct json_node *node)
{
    char *start = reader->at;
    bool below = *start == '-', great;
    reader->at += below;
    char first = *reader->at;
    if (!is_digit(first))
        return json_refuse(reader, reader->at);
    int64_t number = pass_whole(reader, &great);
    if (first == '0' && reader->at - start - below > 1) /* no zeros before a number */
        return json_refuse(reader, start + below + 1);
    if (*reader->at == '.' || *reader->at == 'e' || *reader->at == 'E') {
        node->kind = JSON_KIND_REAL;
        bool whole = pass_rest(reader);
        node->as.text = (struct text){start, (size_t)(reader->at - start)};
        return whole;
    }
    great |= !below && number == INT64_MIN;
    node->as.integer = below || great ? number : -number;
    return !great || json_refuse(reader, reader->at - 1);
}
