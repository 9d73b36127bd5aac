/* jourkort_words: the pieces of the card in words, the same for paper and page. Must compute
 * nothing. */
#include "jourkort_part.h"

static const struct text none = {"", 0};

static bool same_provision(const struct lagrum *a, const struct lagrum *b)
{
    return a->act == b->act && a->chapter == b->chapter && a->chapter_letter == b->chapter_letter &&
           a->section == b->section && a->section_letter == b->section_letter;
}

/* Each section once, without its paragraphs. */
static struct text provisions_of(struct arena *arena, const struct ceiling_span *span)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; span && i < span->provision_count; i++) {
        bool again = false;
        for (size_t earlier = 0; earlier < i; earlier++)
            again |= same_provision(&span->provisions[i], &span->provisions[earlier]);
        if (again)
            continue;
        builder_add_string(&out, out.size ? ", " : "");
        builder_add_lagrum(&out, &span->provisions[i]);
    }
    return builder_text(&out);
}

/* The decisions of the night have short names of their own, as they are said on the telephone. */
static struct text short_name(struct arena *arena, const struct authority_view *view, int32_t type)
{
    struct builder key;
    builder_init(&key, arena);
    builder_add_string(&key, "jourkort.short.");
    builder_add(&key, catalogue_type(view->catalogue, type)->code);
    const char *name = builder_string(&key);
    return words_has(name) ? text_of(words_text(view->language, name))
                           : name_type(arena, view->catalogue, type);
}

struct text card_type(struct arena *arena, const struct authority_view *view, int32_t type,
                      int32_t day)
{
    struct builder out;
    struct text law = provisions_of(arena, catalogue_on(view->catalogue, type, day));
    builder_init(&out, arena);
    builder_add(&out, short_name(arena, view, type));
    if (law.size) {
        builder_add_string(&out, " (");
        builder_add(&out, law);
        builder_add_char(&out, ')');
    }
    return builder_text(&out);
}

struct text card_days_words(struct arena *arena, enum language language, int32_t from, int32_t to)
{
    struct builder out;
    builder_init(&out, arena);
    say_day(&out, language, from, from == to ? DAY_NONE : to);
    if (from != to) {
        builder_add_string(&out, " – ");
        say_day(&out, language, to, DAY_NONE);
    }
    return builder_text(&out);
}

static void add_questions(struct builder *out, enum language language, uint32_t missing)
{
    bool first = true;
    for (int fact = 0; fact < FACT_COUNT; fact++) {
        if (!(missing >> fact & 1))
            continue;
        builder_add_string(out, first ? " " : "; ");
        builder_add(out, fact_question(out->arena, language, (enum authority_fact)fact));
        first = false;
    }
}

/* "ons 25/11, ons 9/12" */
static struct text meeting_days(struct arena *arena, const struct authority_view *view,
                                const struct decider_group *group)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add(&out, card_meeting(arena, view, group->meeting));
    for (size_t i = 0; i < group->later_count; i++) {
        builder_add_string(&out, ", ");
        builder_add(&out, card_meeting(arena, view, group->later[i]));
    }
    return builder_text(&out);
}

struct text card_label(struct arena *arena, const struct authority_view *view,
                       const struct decider_group *group)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add(&out, group->office);
    if (group->body >= 0 && group->meeting >= 0)
        say_with(&out, view->language, "jourkort.meets", meeting_days(arena, view, group), none);
    return builder_text(&out);
}

static bool said_together(const struct decider_group *a, const struct decider_group *b)
{
    return a->when == b->when && (a->when != WHEN_ASKED || a->missing == b->missing);
}

/* Those who come in for the ones just named. */
static bool stands_in(const struct decider_group *first, const struct decider_group *next)
{
    return (first->when == WHEN_NOW && next->when == WHEN_ABSENT) ||
           (first->when == WHEN_URGENT && next->when == WHEN_URGENT_ABSENT);
}

static struct text when_words(struct arena *arena, const struct authority_view *view,
                              const struct decider_group *group)
{
    static const char *const keys[] = {[WHEN_NOW] = "jourkort.when.now",
                                       [WHEN_URGENT] = "jourkort.when.urgent",
                                       [WHEN_ABSENT] = "jourkort.when.absent",
                                       [WHEN_URGENT_ABSENT] = "jourkort.when.urgent-absent",
                                       [WHEN_ASKED] = "jourkort.when.asked"};
    struct builder out;
    builder_init(&out, arena);
    say(&out, view->language, keys[group->when]);
    if (group->when == WHEN_ASKED)
        add_questions(&out, view->language, group->missing);
    return builder_text(&out);
}

size_t card_line(struct builder *out, const struct authority_view *view, const struct card_row *row,
                 size_t index)
{
    const struct decider_group *first = &row->groups[index];
    builder_add(out, when_words(out->arena, view, first));
    builder_add_string(out, ": ");
    for (size_t n = 0; index < row->group_count && said_together(first, &row->groups[index]); n++) {
        builder_add_string(out, n ? "; " : "");
        builder_add(out, card_label(out->arena, view, &row->groups[index++]));
    }
    for (size_t n = 0; index < row->group_count && stands_in(first, &row->groups[index]); n++) {
        builder_add_string(out, "; ");
        if (n == 0)
            say(out, view->language, "jourkort.stands-in");
        builder_add(out, card_label(out->arena, view, &row->groups[index++]));
    }
    return index;
}

struct text card_validity(struct arena *arena, const struct authority_view *view, int32_t seat)
{
    const struct appointment *held = &view->rows->appointments[seat];
    struct builder out, decided;
    builder_init(&out, arena);
    builder_init(&decided, arena);
    say_span(&out, view->language, held->span.from, held->span.to);
    if (out.size == 0)
        say(&out, view->language, "jourkort.no-end");
    if (held->decided != DAY_NONE)
        builder_add_day(&decided, held->decided);
    builder_add_string(&decided, decided.size && held->paragraph.size ? " " : "");
    builder_add(&decided, paper_clean(arena, held->paragraph));
    if (decided.size)
        say_with(&out, view->language, "jourkort.decided", builder_text(&decided), none);
    return builder_text(&out);
}

struct text card_limits(struct arena *arena, const struct authority_view *view, int32_t seat)
{
    const struct appointment *held = &view->rows->appointments[seat];
    struct builder types, out;
    builder_init(&types, arena);
    builder_init(&out, arena);
    for (size_t i = 0; i < held->type_count; i++) {
        builder_add_string(&types, i ? "; " : "");
        builder_add(&types, name_type(arena, view->catalogue, held->types[i]));
    }
    if (types.size)
        say_with(&out, view->language, "jourkort.only-types", builder_text(&types), none);
    return builder_text(&out);
}

struct text card_column_title(struct arena *arena, const struct card_column *column)
{
    struct builder out;
    builder_init(&out, arena);
    for (size_t i = 0; i < column->count; i++) {
        const struct law_source *source = &column->clocks[i]->source;
        bool again = i && text_equal(source->name, column->clocks[i - 1]->source.name);
        builder_add_string(&out, i ? ", " : "");
        if (!again) {
            builder_add(&out, paper_clean(arena, source->name.size ? source->name : source->law));
            builder_add_char(&out, ' ');
        }
        builder_add(&out, paper_clean(arena, source->place));
    }
    return builder_text(&out);
}

struct text card_day(struct arena *arena, enum language language, int32_t day)
{
    static const char *const keys[] = {"weekday.short.monday",    "weekday.short.tuesday",
                                       "weekday.short.wednesday", "weekday.short.thursday",
                                       "weekday.short.friday",    "weekday.short.saturday",
                                       "weekday.short.sunday"};
    struct builder out;
    builder_init(&out, arena);
    if (day == DAY_NONE)
        return none;
    say(&out, language, keys[day_weekday(day)]);
    builder_add_char(&out, ' ');
    say_short_day(&out, day, false);
    return builder_text(&out);
}

struct text card_meeting(struct arena *arena, const struct authority_view *view, int32_t meeting)
{
    if (meeting < 0)
        return text_of(words_text(view->language, "jourkort.no-meeting"));
    return card_day(arena, view->language, view->rows->meetings[meeting].day);
}

const char *card_write_key(size_t index)
{
    static const char *const keys[] = {"jourkort.write.who", "jourkort.write.why",
                                       "jourkort.write.reasons", "jourkort.write.report"};
    return index < sizeof keys / sizeof *keys ? keys[index] : NULL;
}
