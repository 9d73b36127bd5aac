/* text_unchecked: what the report does not say anything about, from what Reda is and from this very run, and the files
 * and the rulebook it rests on. Must know no single case. */
#include "part.h"

struct text phrase_columns(struct arena *arena, enum language language,
                           const struct report_file *file)
{
    struct builder names, line;
    struct text arguments[2];

    builder_init(&names, arena);
    for (size_t index = 0; index < file->unused_column_count; index++) {
        builder_add_string(&names, index ? ", " : "");
        builder_add(&names, paper_clean(arena, file->unused_columns[index]));
    }
    arguments[0] = paper_clean(arena, text_of(file->name));
    arguments[1] = builder_text(&names);
    builder_init(&line, arena);
    if (file->unused_column_count)
        words_add(&line, language, "report.unchecked.columns", arguments, 2);
    return builder_text(&line);
}

const char *unchecked_key(size_t index)
{
    static const char *const keys[] = {
        "report.unchecked.decider",    "report.unchecked.basis",   "report.unchecked.content",
        "report.unchecked.parties",    "report.unchecked.secrecy", "report.unchecked.documents",
        "report.unchecked.promptness", "report.unchecked.courts",
    };

    return index < sizeof keys / sizeof keys[0] ? keys[index] : NULL;
}

static struct text counted(struct arena *arena, enum language language, const char *key,
                           int64_t number)
{
    struct builder line;

    builder_init(&line, arena);
    words_add_count(&line, language, key, number);
    return builder_text(&line);
}

/* Which gaps there are, and why, is more than a report can hold: the page of the coverage does. */
size_t report_unchecked(struct arena *arena, enum language language, const struct report_head *head,
                        const struct report_counts *counts, const struct text **items_out)
{
    enum { OWN = 16 };
    struct text *items = arena_new_many(arena, OWN + head->file_count, struct text);
    size_t count = 0;

    for (; unchecked_key(count); count++)
        items[count] = text_of(words_text(language, unchecked_key(count)));
    if (counts->problems)
        items[count++] = counted(arena, language, "report.unchecked.problems", counts->problems);
    for (size_t index = 0; index < head->file_count; index++) {
        struct text columns = phrase_columns(arena, language, &head->files[index]);
        if (columns.size)
            items[count++] = columns;
    }
    if (head->rulebook && rulebook_gap_count(head->rulebook))
        items[count++] = counted(
            arena, language, head->on_page ? "report.unchecked.gaps.page" : "report.unchecked.gaps",
            (int64_t)rulebook_gap_count(head->rulebook));
    *items_out = items;
    return count;
}

void text_unchecked(struct builder *out, enum language language, const struct report_head *head,
                    const struct report_counts *counts)
{
    const struct text *items;
    size_t count = report_unchecked(out->arena, language, head, counts, &items);

    paper_heading(out, text_of(words_text(language, "report.tail.unchecked-title")), '=');
    for (size_t index = 0; index < count; index++)
        paper_paragraph(out, TEXT_LITERAL("  - "), FIELD_INDENT, items[index]);
    builder_add_char(out, '\n');
}

static void add_file(struct builder *out, enum language language, const struct report_file *file)
{
    struct builder line;

    builder_init(&line, out->arena);
    builder_add(&line, paper_clean(out->arena, text_of(file->name)));
    builder_add_string(&line, ": ");
    words_add_count(&line, language, "report.tail.file-cases", file->cases);
    if (file->mapping) {
        struct text mapping = paper_clean(out->arena, text_of(file->mapping));
        builder_add_string(&line, ", ");
        words_add(&line, language, "report.tail.file-mapping", &mapping, 1);
    }
    if (file->size_bytes) {
        builder_add_string(&line, ", ");
        words_add_count(&line, language, "report.tail.file-bytes", file->size_bytes);
    }
    if (file->sha256) {
        builder_add_string(&line, "\nsha256 ");
        builder_add_string(&line, file->sha256);
    }
    paper_paragraph(out, TEXT_LITERAL("  "), FIELD_INDENT, builder_text(&line));
}

static void add_marks(struct builder *out, enum language language)
{
    struct text names[] = {
        text_of(words_text(language, "mark.verified")),
        text_of(words_text(language, "mark.verified-once")),
        text_of(words_text(language, "mark.interpretation")),
        text_of(words_text(language, "mark.memory")),
    };
    struct builder line;

    builder_init(&line, out->arena);
    words_add(&line, language, "report.tail.marks", names, 4);
    paper_paragraph(out, TEXT_LITERAL("  "), 2, builder_text(&line));
}

void text_sources(struct builder *out, enum language language, const struct report_head *head)
{
    paper_heading(out, text_of(words_text(language, "report.tail.source-title")), '=');
    for (size_t index = 0; index < head->file_count; index++)
        add_file(out, language, &head->files[index]);
    if (head->rulebook_hash) {
        struct builder line;

        builder_init(&line, out->arena);
        builder_add_string(&line, words_text(language, "report.head.rulebook"));
        builder_add_string(&line, ": ");
        builder_add_string(&line, head->rulebook_hash);
        paper_paragraph(out, TEXT_LITERAL("  "), FIELD_INDENT, builder_text(&line));
    }
    add_marks(out, language);
}
