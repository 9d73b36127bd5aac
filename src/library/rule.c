/* rule: what cases are held against, by number and by id. Must not try a rule. */
#include "part.h"

int32_t reda_rule_count(const struct reda_lawbook *lawbook)
{
    return reda_lawbook_usable(lawbook) ? (int32_t)rulebook_rule_count(lawbook->book) : 0;
}

int32_t library_rule_number(const struct reda_lawbook *lawbook, const struct rule *rule)
{
    for (int32_t i = 0; rule && i < reda_rule_count(lawbook); i++)
        if (rulebook_rule(lawbook->book, (size_t)i) == rule)
            return i;
    return -1;
}

int32_t reda_rule_find(const struct reda_lawbook *lawbook, struct reda_text id)
{
    return reda_lawbook_usable(lawbook)
               ? library_rule_number(lawbook, rulebook_find_rule(lawbook->book, taken(id)))
               : -1;
}

static const struct rule *rule_at(const struct reda_lawbook *lawbook, int32_t rule)
{
    bool known = is_row(rule, (size_t)reda_rule_count(lawbook));
    return known ? rulebook_rule(lawbook->book, (size_t)rule) : NULL;
}

bool reda_rule_at(const struct reda_lawbook *lawbook, int32_t rule, struct reda_rule *rule_out)
{
    const struct rule *found = rule_at(lawbook, rule);
    if (!found)
        return false;
    *rule_out = (struct reda_rule){.id = handed(found->id),
                                   .code = handed(found->code),
                                   .family = handed(found->family),
                                   .title = handed(found->title),
                                   .sentence = handed(found->sentence),
                                   .written = handed(found->text),
                                   .sort = (enum reda_sort)found->sort,
                                   .strength = (enum reda_strength)found->strength,
                                   .reason = handed(found->strength_reason),
                                   .from = found->valid_from,
                                   .to = found->valid_to,
                                   .clock = library_clock_number(lawbook, found->clock),
                                   .source_count = found->source_count};
    return true;
}

bool reda_rule_source_at(const struct reda_lawbook *lawbook, int32_t rule, size_t index,
                         struct reda_source *source_out)
{
    const struct rule *found = rule_at(lawbook, rule);
    if (!found || index >= found->source_count)
        return false;
    *source_out = library_source(&found->sources[index]);
    return true;
}
