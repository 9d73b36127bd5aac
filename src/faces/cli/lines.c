/* lines: see lines.h. A repeated id is rare, so the whole block is then simply judged once more without it. */
#include "lines.h"

#include "input.h"

#include <string.h>

void lines_open(struct lines *lines)
{
    *lines = (struct lines){.arena = arena_open(0)};
    block_open(&lines->block);
    page_open(&lines->page);
}

void lines_close(struct lines *lines)
{
    page_close(&lines->page);
    block_close(&lines->block);
    arena_close(lines->arena);
}

/* No case is shorter than this: its format alone is a longer word. */
enum { SHORTEST_CASE = 16 };

/* Room for as many cases as the block can hold, none of them repeated. */
static void make_room(struct lines *lines)
{
    size_t wanted = lines->block.size / SHORTEST_CASE + 1;
    if (lines->case_room < wanted) {
        arena_reset(lines->arena);
        lines->sums = arena_new_many(lines->arena, wanted, uint64_t);
        lines->repeated = arena_new_many(lines->arena, wanted, bool);
        lines->case_room = wanted;
    }
    memset(lines->repeated, 0, lines->case_room * sizeof *lines->repeated);
}

static void problem_of_line(const struct plan *plan, const char *file, int64_t line,
                            const char *key, struct text argument, struct arena *scratch,
                            struct page *page)
{
    struct problem problem = {
        .line = line, .key = key, .arguments = {argument}, .argument_count = 1};
    judging_problem(plan, file, &problem, scratch, page);
}

static struct text limit_words(struct arena *scratch)
{
    struct builder words;
    builder_init(&words, scratch);
    builder_add_number(&words, TIMELINE_LINE_LIMIT / (1024 * 1024));
    return builder_text(&words);
}

static void judge_line(struct lines *lines, const struct plan *plan, const char *file,
                       struct text line, int64_t number, struct arena *scratch)
{
    struct dossier dossier;
    struct problem problem;
    arena_reset(scratch);
    if (line.size > TIMELINE_LINE_LIMIT) {
        problem_of_line(plan, file, number, "problem.line-too-long", limit_words(scratch), scratch,
                        &lines->page);
        return;
    }
    if (!timeline_parse(scratch, line, number, &dossier, &problem)) {
        judging_problem(plan, file, &problem, scratch, &lines->page);
        return;
    }
    size_t index = lines->case_count++;
    ensure(index < lines->case_room);
    lines->sums[index] = id_set_sum(dossier.id);
    if (lines->repeated[index])
        problem_of_line(plan, file, number, "problem.id-repeated", dossier.id, scratch,
                        &lines->page);
    else
        judging_case(plan, plan->as_of, file, number, scratch, &dossier, &lines->page);
}

void lines_judge_again(struct lines *lines, const struct plan *plan, const char *file,
                       struct arena *scratch)
{
    struct text rest = {lines->block.bytes, lines->block.size};
    int64_t number = lines->block.first_line;
    if (number == 1)
        rest = input_past_mark(rest);
    page_clear(&lines->page);
    lines->case_count = 0;
    for (; rest.size; number++) {
        struct text line = text_trim(text_cut(&rest, '\n'));
        if (line.size)
            judge_line(lines, plan, file, line, number, scratch);
    }
    if (lines->block.too_long)
        problem_of_line(plan, file, number, "problem.line-too-long", limit_words(scratch), scratch,
                        &lines->page);
}

void lines_judge(struct lines *lines, const struct plan *plan, const char *file,
                 struct arena *scratch)
{
    make_room(lines);
    lines_judge_again(lines, plan, file, scratch);
}

bool lines_mark_repeated(struct lines *lines, struct id_set *seen)
{
    bool any = false;
    for (size_t i = 0; i < lines->case_count; i++) {
        lines->repeated[i] = !id_set_add(seen, lines->sums[i]);
        any |= lines->repeated[i];
    }
    return any;
}
