/* rooms: a made-up municipality read by Reda's own rooms, for the programs that reda.h does not serve yet: the naive
 * evaluator, order analysis and the impact of a change. */
#ifndef BENCH_ROOMS_H
#define BENCH_ROOMS_H

#include "authority/authority.h"
#include "formats/formats.h"

#include "workload.h"

static inline struct text text_file(const char *folder, const char *part, const char *name,
                                    const char *ending)
{
    struct text whole;
    whole.bytes = whole_file(folder, part, name, ending, &whole.size);
    return whole;
}

static inline const struct rulebook *read_law(struct arena *arena, const char *folder)
{
    struct rule_source files[LAW_FILES];
    struct rule_problems problems;
    for (int i = 0; i < LAW_FILES; i++)
        files[i] = (struct rule_source){text_of(law_names[i]),
                                        text_file(folder, "law/", law_names[i], "")};
    const struct rulebook *book = rulebook_compile(arena, files, LAW_FILES, &problems);
    if (!book)
        stop("the law", problems.items[0].sentence);
    return book;
}

/* part: "register/" or another folder of that form. */
static inline const struct register_rows *read_people(struct arena *arena, const char *folder,
                                                      const char *part,
                                                      const struct catalogue *catalogue)
{
    struct register_file files[REGISTER_FILES];
    struct register_rows *rows = arena_new(arena, struct register_rows);
    for (int i = 0; i < REGISTER_FILES; i++)
        files[i] = (struct register_file){text_of(register_names[i]),
                                          text_file(folder, part, register_names[i], ".csv")};
    struct register_problems problems =
        register_read(arena, files, REGISTER_FILES, catalogue, rows);
    if (problems.count)
        stop("the register", problems.items[0].problem.key);
    return rows;
}

static inline int32_t find_type(const void *catalogue, const char *key)
{
    return catalogue_find(catalogue, text_of(key));
}

static inline int32_t find_person(const void *rows, const char *key)
{
    return register_person(rows, text_of(key));
}

static inline int32_t find_unit(const void *rows, const char *key)
{
    return register_unit(rows, text_of(key));
}

static inline struct authority_request *make_requests(const struct catalogue *catalogue,
                                                      const struct register_rows *rows,
                                                      const struct requests *asked)
{
    int32_t types[WORKLOAD_TYPES], persons[WORKLOAD_PERSONS], units[WORKLOAD_UNITS];
    struct authority_request *requests = malloc(asked->count * sizeof *requests);
    find_keys(catalogue, find_type, 't', types, WORKLOAD_TYPES);
    find_keys(rows, find_person, 'p', persons, WORKLOAD_PERSONS);
    find_keys(rows, find_unit, 'u', units, WORKLOAD_UNITS);
    for (size_t i = 0; requests && i < asked->count; i++) {
        const struct asked *one = &asked->items[i];
        requests[i] = authority_ask(types[one->type], one->day);
        requests[i].person = persons[one->person];
        requests[i].unit = units[one->unit];
        requests[i].amount_ore = one->amount_ore;
    }
    return requests;
}

#endif
