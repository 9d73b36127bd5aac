/* window: which rows of an answer are wanted. */
#include "part.h"

static bool take(struct call *call, struct given_words *given, const char *name, size_t most,
                 size_t *number)
{
    int32_t read;
    struct text written = given_take(given, name);
    if (!written.size)
        return true;
    if (!text_to_number(written, &read) || read < 0 || (size_t)read > most) {
        answer_problem(call, 400, "filter", answer_words(call, "api.window", text_of(name)));
        return false;
    }
    *number = (size_t)read;
    return true;
}

bool window_take(struct call *call, struct given_words *given, struct window *window_out)
{
    *window_out = (struct window){0, ROWS_USUAL};
    return take(call, given, "$skip", INT32_MAX, &window_out->skip) &&
           take(call, given, "$top", ROWS_MOST, &window_out->top);
}
