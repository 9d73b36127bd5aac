/* text_head: the first lines of the text report: what was read, judged as of which day, by which rulebook, and that
 * what was not tested stands last. Must know no finding. */
#include "part.h"

enum { HEAD_HANG = 13, HASH_SHORT = 12 };

static void add_field(struct builder *out, enum language language, const char *key,
                      struct text value)
{
    struct builder lead;

    builder_init(&lead, out->arena);
    paper_left(&lead, text_of(words_text(language, key)), HEAD_HANG);
    paper_paragraph(out, builder_text(&lead), HEAD_HANG, value);
}

static void add_files(struct builder *out, enum language language, const struct report_head *head)
{
    struct builder names;

    builder_init(&names, out->arena);
    for (size_t index = 0; index < head->file_count; index++) {
        if (index)
            builder_add_string(&names, ", ");
        builder_add(&names, paper_clean(out->arena, text_of(head->files[index].name)));
    }
    if (names.size)
        add_field(out, language, "report.head.files", builder_text(&names));
}

static void add_rulebook(struct builder *out, enum language language,
                         const struct report_head *head)
{
    struct builder line;

    builder_init(&line, out->arena);
    if (head->rulebook_hash) {
        struct text hash = text_of(head->rulebook_hash);
        hash.size = hash.size < HASH_SHORT ? hash.size : HASH_SHORT;
        builder_add(&line, hash);
    }
    if (line.size && head->rulebook)
        builder_add_string(&line, ", ");
    if (head->rulebook)
        words_add_count(&line, language, "report.head.rules",
                        (int64_t)rulebook_rule_count(head->rulebook));
    if (line.size)
        add_field(out, language, "report.head.rulebook", builder_text(&line));
}

void text_head(struct builder *out, enum language language, const struct report_head *head)
{
    bool own_day = head->as_of == DAY_NONE;

    paper_heading(out, text_of(words_text(language, "report.title")), '=');
    add_files(out, language, head);
    add_field(out, language, "report.head.as-of",
              own_day ? text_of(words_text(language, "report.head.as-of-own"))
                      : day_words(out->arena, head->as_of));
    add_rulebook(out, language, head);
    if (head->program_version)
        add_field(out, language, "report.head.program", text_of(head->program_version));
    builder_add_char(out, '\n');
    paper_paragraph(out, TEXT_LITERAL(""), 0, text_of(words_text(language, "report.scope")));
    builder_add_char(out, '\n');
}
