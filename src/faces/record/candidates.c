/* candidates: see candidates.h. Must not judge. */
#include "candidates.h"

enum { NAMES_SHOWN = 4 };

static struct text name_of(const struct register_rows *rows,
                           const struct authority_candidate *candidate)
{
    struct text name, key;
    if (candidate->body >= 0) {
        name = rows->bodies[candidate->body].name;
        key = rows->bodies[candidate->body].key;
    } else {
        name = rows->persons[candidate->person].name;
        key = rows->persons[candidate->person].key;
    }
    return name.size ? name : key;
}

static bool is_among(const struct authority_candidate *candidate, const struct candidates *others)
{
    for (size_t i = 0; others && i < others->count; i++)
        if (others->items[i].person == candidate->person &&
            others->items[i].body == candidate->body)
            return true;
    return false;
}

static bool any_certain(const struct candidates *candidates)
{
    bool certain = false;
    for (size_t i = 0; i < candidates->count; i++)
        certain |= candidates->items[i].answer.verdict == AUTHORITY_YES;
    return certain;
}

struct text candidates_words(const struct visit *visit, const struct register_rows *rows,
                             const struct candidates *candidates, const struct candidates *without)
{
    struct builder out;
    size_t named = 0, left = 0;
    bool certain = any_certain(candidates);
    builder_init(&out, visit->arena);
    for (size_t i = 0; i < candidates->count; i++) {
        const struct authority_candidate *one = &candidates->items[i];
        if ((certain && one->answer.verdict != AUTHORITY_YES) || is_among(one, without))
            continue;
        left += named == NAMES_SHOWN;
        if (named == NAMES_SHOWN)
            continue;
        builder_add_string(&out, named++ ? ", " : "");
        builder_add(&out, name_of(rows, one));
    }
    if (!named)
        return say_text(visit, without ? "web.taking.nobody-alone" : "web.taking.nobody");
    if (left)
        builder_add(&out,
                    say_filled(visit, "web.taking.more", number_words(visit->arena, (int64_t)left),
                               (struct text){"", 0}));
    return certain
               ? builder_text(&out)
               : say_filled(visit, "web.taking.perhaps", builder_text(&out), (struct text){"", 0});
}
