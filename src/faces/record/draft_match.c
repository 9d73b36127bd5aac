/* draft_match: see draft_match.h. Must not know what any item lets whom do. */
#include "draft_match.h"

static size_t older_count(const struct draft_match *match)
{
    return match->older.answered.row_count;
}

struct text draft_match_cell(const struct draft_match *match, size_t row, const char *column)
{
    const struct draft_page *page = match->page;
    int at = record_column(page->lines.answered.view, column);
    return page->cells[row * draft_columns(page) + (size_t)at];
}

struct text draft_match_was(const struct draft_match *match, size_t row, const char *column)
{
    size_t like = match->like[row];
    return like < older_count(match) ? record_named(&match->older.answered, like, column)
                                     : (struct text){"", 0};
}

static void find(struct draft_match *match)
{
    size_t rows = match->page->row_count, older = older_count(match);
    struct arena *arena = match->page->base.visit->arena;
    match->like = arena_new_many(arena, rows + 1, size_t);
    match->is_gone = arena_new_many(arena, older + 1, bool);
    for (size_t i = 0; i < older; i++)
        match->is_gone[i] = true;
    for (size_t i = 0; i < rows; i++) {
        size_t j = 0;
        while (j < older &&
               !(match->is_gone[j] && text_equal(record_named(&match->older.answered, j, "row"),
                                                 draft_match_cell(match, i, "row"))))
            j++;
        match->like[i] = j;
        if (j < older)
            match->is_gone[j] = false;
    }
}

enum draft_change draft_match_change(const struct draft_match *match, size_t row)
{
    static const char *const columns[] = {"decision",   "types",        "delegates", "deputies",
                                          "conditions", "subdelegable", "rule",      "outcome",
                                          "unit",       "terms"};
    if (match->like[row] == older_count(match))
        return DRAFT_ADDED;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (!text_equal(draft_match_cell(match, row, columns[i]),
                        draft_match_was(match, row, columns[i])))
            return DRAFT_CHANGED;
    return DRAFT_UNCHANGED;
}

static void count(struct draft_match *match)
{
    for (size_t i = 0; i < match->page->row_count; i++)
        match->counts[draft_match_change(match, i)]++;
    for (size_t i = 0; i < older_count(match); i++)
        match->gone += match->is_gone[i];
}

struct fault *draft_match_make(const struct draft_page *page, struct draft_match *match_out)
{
    struct text now = orders_in_force(&page->base, page->base.today);
    *match_out = (struct draft_match){.page = page};
    if (now.size)
        TRY(orders_lines(&page->base, now, &match_out->older));
    find(match_out);
    count(match_out);
    return NULL;
}
