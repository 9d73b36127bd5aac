/* list_judge: see list_judge.h. Rows are few beside lines of whole cases, so one thread does it. */
#include "desk.h"

enum { PAGE_FULL = 256 * 1024 };

void mappings_add(struct mappings *mappings, const char *name, const struct mapping *mapping,
                  struct text text)
{
    mappings->texts[mappings->count] = text;
    mappings->names[mappings->count] = name;
    mappings->items[mappings->count++] = mapping;
}

static struct mappings parse_all(struct arena *arena, const struct mapping_source *shipped,
                                 size_t count, const char *word)
{
    struct mappings mappings = {arena_new_many(arena, count + 1, const struct mapping *),
                                arena_new_many(arena, count + 1, const char *),
                                arena_new_many(arena, count + 1, struct text), 0};
    for (size_t i = 0; i < count; i++) {
        const struct mapping *mapping;
        struct problem problem;
        if (word && !text_is(shipped[i].name, word))
            continue;
        bool is_whole = mapping_parse(arena, shipped[i].text, &mapping, &problem);
        ensure(is_whole); /* ours, and tested where it is built in */
        mappings_add(&mappings, text_copy(arena, shipped[i].name), mapping, shipped[i].text);
    }
    return mappings;
}

struct mappings mappings_shipped(struct arena *arena, const char *word)
{
    size_t count;
    const struct mapping_source *shipped = mapping_shipped(&count);
    return parse_all(arena, shipped, count, word);
}

struct mappings mappings_of_registers(struct arena *arena, const char *word)
{
    size_t count;
    const struct mapping_source *shipped = mapping_shipped_registers(&count);
    return parse_all(arena, shipped, count, word);
}

const char *mappings_name(const struct mappings *mappings, const struct mapping *mapping)
{
    for (size_t i = 0; i < mappings->count; i++)
        if (mappings->items[i] == mapping)
            return mappings->names[i];
    return NULL;
}

static struct fault *hand_over(const struct list_judging *judging, bool at_end)
{
    const struct page *page = judging->page;
    bool full = page->report.size + page->findings.size + page->told.size >= PAGE_FULL;
    if (!judging->take || (!at_end && !full))
        return NULL;
    TRY(judging->take(judging->context, judging->arena, judging->page));
    page_clear(judging->page);
    return NULL;
}

static struct fault *judge_rows(const struct list_judging *judging, struct arena *scratch,
                                struct list *list)
{
    for (;;) {
        struct dossier dossier;
        struct problem problem = {0};
        arena_reset(scratch);
        switch (list_next(list, scratch, &dossier, &problem)) {
        case LIST_CASE:
            judging_case(judging->plan, judging->day, judging->file, 0, scratch, &dossier,
                         judging->page);
            break;
        case LIST_PROBLEM:
            judging_problem(judging->plan, judging->file, &problem, scratch, judging->page);
            break;
        case LIST_END:
            return NULL;
        }
        TRY(hand_over(judging, false));
    }
}

/* Its words must outlive the list. */
static void describe(const struct list_judging *judging, const struct list *list,
                     struct list_reading *reading)
{
    const struct text *ignored, *absent;
    reading->ignored_count = list_ignored_columns(list, &ignored);
    reading->absent_count = list_absent_columns(list, &absent);
    struct text *ignored_kept = arena_new_many(judging->arena, reading->ignored_count, struct text);
    struct text *absent_kept = arena_new_many(judging->arena, reading->absent_count, struct text);
    for (size_t i = 0; i < reading->ignored_count; i++)
        ignored_kept[i] = text_kept(judging->arena, ignored[i]);
    for (size_t i = 0; i < reading->absent_count; i++)
        absent_kept[i] = text_kept(judging->arena, absent[i]);
    reading->ignored = ignored_kept;
    reading->absent = absent_kept;
    reading->used_count = list_used_columns(list, judging->arena, &reading->used);
    reading->mapping = mappings_name(judging->mappings, list_mapping(list));
}

struct fault *list_judge(const struct list_judging *judging, struct text bytes,
                         enum sheet_format format, struct list_reading *reading_out)
{
    const struct mappings *mappings = judging->mappings;
    struct problem problem = {0};
    struct sheet *sheet = NULL;
    struct list *list;
    struct fault *fault = NULL;
    struct arena *scratch = arena_open(0);
    *reading_out = (struct list_reading){.mapping = NULL};
    bool is_open =
        sheet_open(judging->arena, bytes, format, &sheet, &problem) &&
        list_open_best(judging->arena, mappings->items, mappings->count, sheet, &list, &problem);
    if (is_open) {
        fault = judge_rows(judging, scratch, list);
        describe(judging, list, reading_out);
    } else {
        judging_problem(judging->plan, judging->file, &problem, scratch, judging->page);
    }
    sheet_close(sheet);
    arena_close(scratch);
    return fault ? fault : hand_over(judging, true);
}
