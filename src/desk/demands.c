/* demands: see demands.h. */
#include "desk.h"

/* Which kind of case decisions of a law stand in; NULL = none of a child. */
static const char *domain_of(struct text code)
{
    static const char *const domains[][2] = {
        {"lvu-", "LVU"}, {"lps-", "SOL_CHILD"}, {"sol-", "SOL_CHILD"}};
    for (size_t i = 0; i < sizeof domains / sizeof *domains; i++)
        if (text_starts(code, domains[i][0]))
            return domains[i][1];
    return NULL;
}

/* One child, one guardian, a note of the day: nothing more is known. */
static struct text case_line(struct arena *arena, const char *domain, int32_t day)
{
    struct builder line;
    builder_init(&line, arena);
    builder_add_string(
        &line, "{\"format\":\"case-timeline/1\",\"id\":\"-\",\"authority\":\"-\",\"domain\":\"");
    builder_add_string(&line, domain);
    builder_add_string(&line,
                       "\",\"parties\":[{\"ref\":\"barn1\",\"role\":\"barn\"},{\"ref\":\"vh1\","
                       "\"role\":\"vårdnadshavare\",\"custody_of\":[\"barn1\"]}],"
                       "\"events\":[{\"kind\":\"note\",\"date\":\"");
    builder_add_day(&line, day);
    builder_add_string(&line, "\"}]}");
    return builder_text(&line);
}

bool demands_of(struct arena *arena, const struct rulebook *book,
                const struct authority_book *authority, const struct role_table *roles,
                const struct demands_ask *ask, struct proposal *proposal_out)
{
    const struct decision_type *type = catalogue_type(rulebook_catalogue(book), ask->type);
    const char *domain = domain_of(type->code);
    int32_t role = ask->role >= 0 ? roles->items[ask->role].timeline : -1;
    struct proposal_word words[2];
    struct proposed *proposed = arena_new(arena, struct proposed);
    struct problem problem;
    struct proposal_ask asked = {.kind = -1,
                                 .type = ask->type,
                                 .line = 1,
                                 .words = words,
                                 .day = ask->day,
                                 .minute = ask->minute,
                                 .decider_role = -1};
    if (!domain)
        return false;
    asked.case_line = case_line(arena, domain, ask->day);
    if (role >= 0)
        words[asked.word_count++] = (struct proposal_word){
            ATTRIBUTE_DECIDED_BY, text_of(vocabulary_enum_value_name(ENUM_ROLE, role))};
    if (ask->urgent)
        words[asked.word_count++] =
            (struct proposal_word){ATTRIBUTE_URGENCY_REASON, TEXT_LITERAL("-")};
    if (!proposal_read(arena, book, &asked, proposed, &problem))
        return false;
    proposal_judge(arena, book, authority, proposed, proposal_out);
    return true;
}
