/* authority_around: everybody to turn to: those who may on the day, and the bodies that may when
 * they meet next. A body that does not sit tonight is still whom to send the question to. Must not
 * judge: it asks. */
#include "authority_text.h"

/* The body's answer on the day of its next meeting, when only the meeting was wanting. false = it
 * is no candidate. */
static bool ask_next(const struct authority_book *book, const struct authority_request *request,
                     int32_t body, struct authority_candidate *candidate_out)
{
    struct authority_request asked = *request;
    asked.person = asked.role = -1;
    asked.body = body;
    struct authority answer = authority_check(book, &asked);
    int32_t next = authority_next_meeting(book, body, request->day, request->minute);
    if (answer.verdict != AUTHORITY_UNSETTLED || answer.reason != REASON_NO_MEETING || next < 0)
        return false;
    const struct meeting *meeting = &authority_register(book)->meetings[next];
    asked.day = meeting->day;
    asked.minute = meeting->minute;
    answer = authority_check(book, &asked);
    *candidate_out = (struct authority_candidate){-1, body, answer, next};
    return answer.verdict >= AUTHORITY_UNKNOWN && answer.reason != REASON_LAW_NOT_READ;
}

size_t authority_around(struct arena *arena, const struct authority_book *book,
                        const struct authority_request *request,
                        const struct authority_candidate **candidates_out)
{
    const struct authority_candidate *today;
    size_t today_count = authority_who(book, arena, request, &today), count = 0;
    size_t bodies = authority_register(book)->body_count;
    struct authority_candidate *all =
        arena_new_many(arena, today_count + bodies + 1, struct authority_candidate);
    for (size_t i = 0; i < today_count && today[i].answer.verdict == AUTHORITY_YES; i++)
        all[count++] = today[i];
    size_t certain = count;
    for (int32_t body = 0; (size_t)body < bodies; body++)
        if (ask_next(book, request, body, &all[count]))
            count++;
    for (size_t i = certain; i < today_count; i++)
        all[count++] = today[i];
    *candidates_out = all;
    return count;
}
