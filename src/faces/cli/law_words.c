/* law_words: see law_words.h. */
#include "law_words.h"

const char *strength_words(enum language language, enum strength strength)
{
    return words_text(language, strength == STRENGTH_FAULT ? "report.strength.fault"
                                                           : "report.strength.warning");
}

const char *label_words(enum language language, enum authority_label label)
{
    static const char *const keys[] = {
        [LABEL_LAW] = "report.label.law",       [LABEL_REGULATION] = "report.label.regulation",
        [LABEL_ADVICE] = "report.label.advice", [LABEL_PRACTICE] = "report.label.practice",
        [LABEL_LOCAL] = "report.label.local",
    };
    return words_text(language, keys[label]);
}

const char *moving_words(enum language language, enum moving moving)
{
    static const char *const keys[] = {
        [MOVES_NOT] = "moving.not",
        [MOVES_TO_WEEKDAY] = "moving.to-weekday",
        [MOVES_PERHAPS] = "moving.perhaps",
    };
    return words_text(language, keys[moving]);
}

struct text bound_words(struct arena *arena, int32_t day)
{
    return day_words(arena, day > DAY_FIRST && day < DAY_LAST ? day : DAY_NONE);
}

struct text weekday_words(struct arena *arena, enum language language, int32_t day)
{
    static const char *const keys[] = {"weekday.monday",   "weekday.tuesday", "weekday.wednesday",
                                       "weekday.thursday", "weekday.friday",  "weekday.saturday",
                                       "weekday.sunday"};
    struct builder builder;
    builder_init(&builder, arena);
    builder_add_string(&builder, words_text(language, keys[day_weekday(day)]));
    builder_add_char(&builder, ' ');
    builder_add_day(&builder, day);
    return builder_text(&builder);
}

struct text validity_words(struct arena *arena, enum language language, int32_t valid_from,
                           int32_t valid_to)
{
    const struct text days[] = {bound_words(arena, valid_from), bound_words(arena, valid_to)};
    const char *key = days[0].size && days[1].size ? "validity.between"
                      : days[0].size               ? "validity.from"
                      : days[1].size               ? "validity.to"
                                                   : "validity.open";
    struct builder builder;
    builder_init(&builder, arena);
    words_add(&builder, language, key, days, 2);
    return builder_text(&builder);
}

static void add_source(struct builder *builder, const struct law_source *source)
{
    builder_add(builder, source->name.size ? source->name : source->law);
    builder_add_char(builder, ' ');
    builder_add(builder, source->place);
}

struct text source_words(struct arena *arena, const struct law_source *source)
{
    struct builder builder;
    builder_init(&builder, arena);
    add_source(&builder, source);
    return builder_text(&builder);
}

struct text sources_words(struct arena *arena, const struct rule *rule)
{
    struct builder builder;
    builder_init(&builder, arena);
    for (size_t i = 0; i < rule->source_count; i++) {
        if (i)
            builder_add_string(&builder, "; ");
        add_source(&builder, &rule->sources[i]);
    }
    return builder_text(&builder);
}

enum mark rule_mark(const struct rule *rule)
{
    enum mark weakest = MARK_VERIFIED;
    for (size_t i = 0; i < rule->source_count; i++)
        if (rule->sources[i].mark > weakest)
            weakest = rule->sources[i].mark;
    return weakest;
}
