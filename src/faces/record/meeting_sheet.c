/* meeting_sheet: the case sheet of one item, sorted by what a reader must see first: what comes too late, what
 * is lacking, who may, the times, and then what was checked and what was not. Must not judge: the sheet does. */
#include "meeting.h"

#include "meeting_html.h"

struct sheet_rows {
    const struct meeting_page *page;
    struct text item;
};

static struct text cell(const struct sheet_rows *rows, size_t row, const char *column)
{
    return record_named(&rows->page->sheet, row, column);
}

static bool is_of(const struct sheet_rows *rows, size_t row, const char *part, const char *verdict)
{
    return text_equal(cell(rows, row, "item"), rows->item) &&
           (!part || text_is(cell(rows, row, "part"), part)) &&
           (!verdict || text_is(cell(rows, row, "verdict"), verdict));
}

static bool is_lacking(const struct sheet_rows *rows, size_t row)
{
    return !is_of(rows, row, "who", NULL) &&
           (is_of(rows, row, NULL, "lacking") || is_of(rows, row, NULL, "doubtful") ||
            is_of(rows, row, "gate", NULL) || is_of(rows, row, "item", NULL));
}

/* The same is asked of several parties: then it is said once. */
static bool says_same(const struct sheet_rows *rows, size_t row, size_t other)
{
    static const char *const columns[] = {"part", "verdict", "what", "law", "next", "due"};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (!text_equal(cell(rows, row, columns[i]), cell(rows, other, columns[i])))
            return false;
    return true;
}

static struct text joined(const struct sheet_rows *rows, struct text one, struct text other)
{
    struct builder out;
    builder_init(&out, rows->page->visit->arena);
    builder_add(&out, one);
    builder_add_string(&out, one.size && other.size ? ", " : "");
    builder_add(&out, other);
    return builder_text(&out);
}

static void add_lacks(const struct sheet_rows *rows, bool doubtful, struct meeting_html_lack *lacks,
                      size_t *count)
{
    size_t last = rows->page->sheet.row_count;
    for (size_t i = 0; i < rows->page->sheet.row_count; i++) {
        if (!is_of(rows, i, NULL, NULL) || !is_lacking(rows, i) ||
            is_of(rows, i, NULL, "doubtful") != doubtful)
            continue;
        bool again = last < i && says_same(rows, last, i);
        last = i;
        if (again)
            lacks[*count - 1].concerns =
                joined(rows, lacks[*count - 1].concerns, cell(rows, i, "concerns"));
        else
            lacks[(*count)++] = (struct meeting_html_lack){.what = cell(rows, i, "what"),
                                                           .is_doubtful = doubtful,
                                                           .concerns = cell(rows, i, "concerns"),
                                                           .next = cell(rows, i, "next"),
                                                           .law = cell(rows, i, "law")};
    }
}

/* What is certain comes first. */
static struct meeting_html_lacks lacks_of(const struct sheet_rows *rows)
{
    size_t count = 0, most = rows->page->sheet.row_count;
    struct meeting_html_lack *lacks =
        arena_new_many(rows->page->visit->arena, most + 1, struct meeting_html_lack);
    add_lacks(rows, false, lacks, &count);
    add_lacks(rows, true, lacks, &count);
    return (struct meeting_html_lacks){lacks, count};
}

/* "vårdnadshavare vh1 (mor): Parten underrättas om beslutet" */
static struct text duty_words(const struct sheet_rows *rows, size_t row)
{
    struct text party = cell(rows, row, "concerns");
    struct builder out;
    builder_init(&out, rows->page->visit->arena);
    builder_add(&out, party);
    builder_add_string(&out, party.size ? ": " : "");
    builder_add(&out, cell(rows, row, "what"));
    return builder_text(&out);
}

static struct text late_limit_words(const struct sheet_rows *rows, size_t row)
{
    const struct visit *visit = rows->page->visit;
    return say_filled(visit, "web.meeting.late-by", duty_words(rows, row),
                      names_day(visit, cell(rows, row, "due")));
}

/* "Uppföljning inleds när vården upphört (barn barn1, barn barn2)" */
static struct text limit_duty(const struct sheet_rows *rows, size_t row, struct text parties)
{
    struct builder out;
    builder_init(&out, rows->page->visit->arena);
    builder_add(&out, cell(rows, row, "what"));
    if (parties.size) {
        builder_add_string(&out, " (");
        builder_add(&out, parties);
        builder_add_char(&out, ')');
    }
    return builder_text(&out);
}

static struct text limit_words(const struct sheet_rows *rows, size_t row, struct text parties)
{
    const struct visit *visit = rows->page->visit;
    struct text due = cell(rows, row, "due");
    struct builder key;
    builder_init(&key, visit->arena);
    builder_add_string(&key, "web.meeting.limit-");
    builder_add(&key, due.size ? cell(rows, row, "verdict") : TEXT_LITERAL("unknown"));
    return say_filled(visit, builder_string(&key), limit_duty(rows, row, parties),
                      names_day(visit, due));
}

static bool is_limit(const struct sheet_rows *rows, size_t row)
{
    return is_of(rows, row, "limit", NULL) && !is_of(rows, row, NULL, "late");
}

/* One line for all parties whose limit it is. */
static struct meeting_html_limits limits_of(const struct sheet_rows *rows)
{
    size_t count = 0, most = rows->page->sheet.row_count;
    struct meeting_html_limit *limits =
        arena_new_many(rows->page->visit->arena, most + 1, struct meeting_html_limit);
    for (size_t i = 0, next; i < most; i = next) {
        struct text parties = cell(rows, i, "concerns");
        next = i + 1;
        if (!is_limit(rows, i))
            continue;
        for (; next < most && is_limit(rows, next) && says_same(rows, i, next); next++)
            parties = joined(rows, parties, cell(rows, next, "concerns"));
        limits[count++].text = limit_words(rows, i, parties);
    }
    return (struct meeting_html_limits){limits, count};
}

static struct text who_words(const struct sheet_rows *rows, size_t row)
{
    const struct visit *visit = rows->page->visit;
    struct text due = cell(rows, row, "due"), what = cell(rows, row, "what");
    bool is_sure = is_of(rows, row, NULL, "may");
    if (is_of(rows, row, NULL, "lacking"))
        return what;
    if (due.size)
        return say_filled(visit, is_sure ? "web.meeting.may-next" : "web.meeting.perhaps-next",
                          what, names_day(visit, due));
    return say_filled(visit, is_sure ? "web.meeting.may" : "web.meeting.perhaps", what, due);
}

static struct text unknown_words(const struct sheet_rows *rows, size_t row)
{
    struct builder out;
    builder_init(&out, rows->page->visit->arena);
    builder_add(&out, duty_words(rows, row));
    builder_add_string(&out, ". ");
    builder_add(&out, cell(rows, row, "next"));
    return builder_text(&out);
}

static bool is_unknown(const struct sheet_rows *rows, size_t row)
{
    return is_of(rows, row, NULL, "unknown") && !is_of(rows, row, "limit", NULL) &&
           !is_of(rows, row, "item", NULL);
}

static struct text plain_words(const struct sheet_rows *rows, size_t row)
{
    return cell(rows, row, "what");
}

/* The words of each row that fits, into the list of the item. */
#define FILL(list, entry, fits, words)                                                             \
    do {                                                                                           \
        struct meeting_html_##entry *items_made = arena_new_many(                                  \
            rows.page->visit->arena, rows.page->sheet.row_count + 1, struct meeting_html_##entry); \
        size_t made = 0;                                                                           \
        for (size_t i = 0; i < rows.page->sheet.row_count; i++)                                    \
            if (fits)                                                                              \
                items_made[made++].text = words(&rows, i);                                         \
        told->list.items = items_made;                                                             \
        told->list.count = made;                                                                   \
    } while (0)

void meeting_sheet(const struct meeting_page *page, struct text item,
                   struct meeting_html_matter *told)
{
    const struct sheet_rows rows = {page, item};
    told->lacks = lacks_of(&rows);
    FILL(lates, late, is_of(&rows, i, "limit", "late"), late_limit_words);
    FILL(whos, who, is_of(&rows, i, "who", NULL), who_words);
    told->limits = limits_of(&rows);
    FILL(unknowns, unknown, is_of(&rows, i, NULL, NULL) && is_unknown(&rows, i), unknown_words);
    FILL(unchecks, uncheck, is_of(&rows, i, NULL, "not-checked"), plain_words);
    FILL(checks, check, is_of(&rows, i, NULL, "held"), plain_words);
}
