/* table_paper: see table.h. Broad tables lie on their side; what is not there is a dash to whoever reads or listens. */
#include "table.h"

#include "words/words.h"

enum { UPRIGHT_COLUMNS = 5 };

static struct text foot_of(struct arena *arena, enum language language,
                           const struct report_paper *paper)
{
    struct builder foot;
    builder_init(&foot, arena);
    if (paper->from.size) {
        builder_add(&foot, paper->from);
        builder_add_string(&foot, " \xC2\xB7 ");
    }
    builder_add_string(&foot, words_text(language, "paper.made"));
    builder_add_char(&foot, ' ');
    builder_add(&foot, day_words(arena, paper->day));
    return builder_text(&foot);
}

static struct text count_of(struct arena *arena, enum language language, size_t rows)
{
    struct builder said;
    builder_init(&said, arena);
    words_add_count(&said, language, "paper.rows", (int64_t)rows);
    return builder_text(&said);
}

/* Codes of the program's own in words, as on a page. */
static const struct text *cells_of(struct arena *arena, enum language language,
                                   const struct report_table *table)
{
    struct text *cells = arena_new_many(arena, table->rows * table->columns + 1, struct text);
    for (size_t i = 0; i < table->rows * table->columns; i++) {
        struct text name = table->names[i % table->columns];
        cells[i] = report_cell(arena, language, text_copy(arena, name), table->cells[i]);
        if (!cells[i].size)
            cells[i] = TEXT_LITERAL("\xE2\x80\x93");
    }
    return cells;
}

struct pdf_document report_paper(struct arena *arena, enum language language,
                                 const struct report_paper *paper)
{
    return (struct pdf_document){.title = paper->title,
                                 .language = language == LANGUAGE_SV ? "sv" : "en",
                                 .foot = foot_of(arena, language, paper),
                                 .page = words_text(language, "paper.page"),
                                 .of = words_text(language, "paper.of"),
                                 .made = paper->day};
}

struct pdf_document report_table_paper(struct arena *arena, enum language language,
                                       const struct report_paper *paper,
                                       const struct report_table *table)
{
    struct pdf_document document = report_paper(arena, language, paper);
    struct pdf_block *blocks = arena_new_many(arena, 2, struct pdf_block);
    blocks[0] =
        (struct pdf_block){.kind = PDF_QUIET, .text = count_of(arena, language, table->rows)};
    blocks[1] = (struct pdf_block){.kind = PDF_TABLE,
                                   .table = {table->labels, cells_of(arena, language, table),
                                             table->numbers, table->columns, table->rows}};
    document.is_lying = table->columns > UPRIGHT_COLUMNS;
    document.blocks = blocks;
    document.count = 2;
    return document;
}
