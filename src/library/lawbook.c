/* lawbook: the law from source texts: problems, decision types, versions, provisions. Must know no register. */
#include "part.h"

struct reda_lawbook *reda_lawbook_open(const struct reda_file *files, size_t count)
{
    if (!files)
        count = 0;
    struct arena *arena = arena_open(0);
    struct reda_lawbook *lawbook = arena_new(arena, struct reda_lawbook);
    struct rule_source *sources = arena_new_many(arena, count, struct rule_source);
    for (size_t i = 0; i < count; i++)
        sources[i] = (struct rule_source){library_name(arena, files[i].name),
                                          library_copy(arena, files[i].bytes)};
    lawbook->arena = arena;
    lawbook->book = rulebook_compile(arena, sources, count, &lawbook->problems);
    if (lawbook->book)
        lawbook->catalogue = rulebook_catalogue(lawbook->book);
    return lawbook;
}

void reda_lawbook_close(struct reda_lawbook *lawbook)
{
    if (lawbook)
        arena_close(lawbook->arena);
}

bool reda_lawbook_usable(const struct reda_lawbook *lawbook)
{
    return lawbook && lawbook->book;
}

size_t reda_lawbook_problem_count(const struct reda_lawbook *lawbook)
{
    return lawbook ? lawbook->problems.count : 0;
}

bool reda_lawbook_problem_at(const struct reda_lawbook *lawbook, size_t index,
                             struct reda_problem *problem_out)
{
    if (index >= reda_lawbook_problem_count(lawbook))
        return false;
    const struct rule_problem *problem = &lawbook->problems.items[index];
    *problem_out = (struct reda_problem){.file = handed(problem->source),
                                         .line = problem->line,
                                         .column = problem->column,
                                         .sentence = reda_text_of(problem->sentence),
                                         .lost = true};
    return true;
}

int32_t reda_type_count(const struct reda_lawbook *lawbook)
{
    return reda_lawbook_usable(lawbook) ? (int32_t)catalogue_count(lawbook->catalogue) : 0;
}

int32_t reda_type_find(const struct reda_lawbook *lawbook, struct reda_text code)
{
    return reda_lawbook_usable(lawbook) ? catalogue_find(lawbook->catalogue, taken(code)) : -1;
}

static const struct decision_type *type_at(const struct reda_lawbook *lawbook, int32_t type)
{
    bool known = is_row(type, (size_t)reda_type_count(lawbook));
    return known ? catalogue_type(lawbook->catalogue, type) : NULL;
}

struct reda_text reda_type_code(const struct reda_lawbook *lawbook, int32_t type)
{
    const struct decision_type *found = type_at(lawbook, type);
    return found ? handed(found->code) : (struct reda_text){0};
}

struct reda_text reda_type_name(const struct reda_lawbook *lawbook, int32_t type)
{
    const struct decision_type *found = type_at(lawbook, type);
    return found ? handed(found->name) : (struct reda_text){0};
}

/* Spans stand type by type, the last type's last. */
static const struct ceiling_span *span_at(const struct reda_lawbook *lawbook, int32_t span)
{
    const struct decision_type *last = type_at(lawbook, reda_type_count(lawbook) - 1);
    bool known = last && span >= 0 && span < last->first_span + last->span_count;
    return known ? catalogue_span(lawbook->catalogue, span) : NULL;
}

bool reda_span_at(const struct reda_lawbook *lawbook, int32_t span, struct reda_span *span_out)
{
    const struct ceiling_span *found = span_at(lawbook, span);
    if (!found)
        return false;
    *span_out = (struct reda_span){found->type, found->valid_from, found->valid_to,
                                   found->source_count, handed(found->note)};
    return true;
}

struct reda_source library_source(const struct law_source *source)
{
    return (struct reda_source){.act = handed(source->law),
                                .law = handed(source->name),
                                .title = handed(source->title),
                                .place = handed(source->place),
                                .says = handed(source->says),
                                .url = handed(source->url),
                                .mark = (enum reda_mark)source->mark};
}

bool reda_source_at(const struct reda_lawbook *lawbook, int32_t span, size_t index,
                    struct reda_source *source_out)
{
    const struct ceiling_span *found = span_at(lawbook, span);
    if (!found || index >= found->source_count)
        return false;
    *source_out = library_source(&found->sources[index]);
    return true;
}
