/* order_sheet: see order_sheet.h. Must not judge: the desk does. */
#include "order_sheet.h"

enum { YEAR_MONTHS = 12 };

struct analysing {
    const struct visit *visit;
    const struct order_draft *draft, *older;
    struct order_told *told;
    struct order_sheet sheet;
    struct register_rows rows, older_rows;
};

static struct text kept(const struct analysing *analysing, struct text text)
{
    return text_kept(analysing->visit->arena, text);
}

static void keep_items(struct analysing *analysing)
{
    struct order_told *told = analysing->told;
    const struct order_item *items;
    told->item_count = order_sheet_items(analysing->visit->arena, &analysing->sheet, &items);
    told->items = arena_new_many(analysing->visit->arena, told->item_count + 1, struct order_item);
    for (size_t i = 0; i < told->item_count; i++) {
        struct order_item *item = &told->items[i];
        *item = items[i];
        item->title = kept(analysing, items[i].title);
        item->subject = kept(analysing, items[i].subject);
        item->types = kept(analysing, items[i].types);
        item->row = kept(analysing, items[i].row);
        item->says = kept(analysing, items[i].says);
        item->law = kept(analysing, items[i].law);
        item->remedy = kept(analysing, items[i].remedy);
    }
}

static struct text *keep_texts(struct analysing *analysing, const struct text *texts, size_t count)
{
    struct text *all = arena_new_many(analysing->visit->arena, count + 1, struct text);
    for (size_t i = 0; i < count; i++)
        all[i] = kept(analysing, texts[i]);
    return all;
}

static void keep_brief(struct analysing *analysing)
{
    struct order_brief brief = order_sheet_brief(analysing->visit->arena, &analysing->sheet);
    analysing->told->brief =
        (struct order_brief){kept(analysing, brief.certain), kept(analysing, brief.uncertain),
                             kept(analysing, brief.about), kept(analysing, brief.against)};
}

static void keep_problems(struct analysing *analysing, const struct register_problems *problems)
{
    struct order_told *told = analysing->told;
    told->problems = arena_new_many(analysing->visit->arena, problems->count + 1, struct text);
    for (size_t i = 0; i < problems->count; i++) {
        struct builder out;
        if (!text_is(problems->items[i].file, "order_rows"))
            continue;
        builder_init(&out, analysing->visit->arena);
        report_problem_line(&out, analysing->visit->language,
                            say_key(analysing->visit, "web.order.the-table"),
                            &problems->items[i].problem);
        told->problems[told->problem_count++] = text_trim(builder_text(&out));
    }
}

static void fill_sheet(struct analysing *analysing)
{
    const struct visit *visit = analysing->visit;
    const struct rulebook *rules = visit->web->setup->rules;
    const struct register_rows *rows = &analysing->rows;
    int32_t from = analysing->draft->valid_from;
    analysing->sheet = (struct order_sheet){
        .view = {.language = visit->language,
                 .rows = rows,
                 .catalogue = rulebook_catalogue(rules),
                 .has_register = rows->appointment_count + rows->meeting_count > 0,
                 .known_on = DAY_LAST,
                 .on_page = true},
        .book = rules,
        .file = text_copy(visit->arena, analysing->draft->title.size ? analysing->draft->title
                                                                     : analysing->draft->key),
        .from = from,
        .to = day_add(from, (struct period){YEAR_MONTHS, -1}, NULL),
        .fates = {.taken = (int64_t)rows->row_count},
        .against = analysing->older ? text_copy(visit->arena, analysing->older->title.size
                                                                  ? analysing->older->title
                                                                  : analysing->older->key)
                                    : NULL,
        .older = &analysing->older_rows};
    order_sheet_fill(visit->arena, &analysing->sheet);
}

static struct fault *tell(void *context, struct engine *engine, struct arena *arena)
{
    struct analysing *analysing = context;
    struct order_told *told = analysing->told;
    const struct catalogue *catalogue = rulebook_catalogue(analysing->visit->web->setup->rules);
    const struct register_file *files;
    const struct text *texts;
    size_t count;
    TRY(engine_register(engine, arena, &files, &count));
    struct register_problems problems =
        order_draft_read(arena, files, count, catalogue, analysing->draft, &analysing->rows);
    keep_problems(analysing, &problems);
    if (analysing->older)
        order_draft_read(arena, files, count, catalogue, analysing->older, &analysing->older_rows);
    fill_sheet(analysing);
    keep_brief(analysing);
    keep_items(analysing);
    told->checked = kept(analysing, order_sheet_checked(&analysing->sheet));
    told->unchecked_count = order_sheet_unchecked(arena, &analysing->sheet, &texts);
    told->unchecked = keep_texts(analysing, texts, told->unchecked_count);
    told->change_count = order_sheet_changes(arena, &analysing->sheet, &texts);
    told->changes = keep_texts(analysing, texts, told->change_count);
    return NULL;
}

struct fault *order_tell(const struct visit *visit, const struct order_draft *draft,
                         const struct order_draft *older, struct order_told *told_out)
{
    struct analysing analysing = {.visit = visit, .draft = draft, .older = older, .told = told_out};
    *told_out = (struct order_told){0};
    return crew_read(visit->web->setup->crew, visit->arena, tell, &analysing);
}
