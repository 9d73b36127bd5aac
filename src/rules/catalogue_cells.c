/* catalogue_cells: what a cell of a table of the law may hold: closed words, days, provisions,
 * phrases. Must not know which column it stands in. */
#include "book.h"

enum { CELL_ITEMS = 64 };

static const struct text nothing = {0};

bool cell_ceiling(struct law_table *table, size_t column, enum ceiling *ceiling_out)
{
    static const char *const words[] = {[CEILING_BOARD] = "N",
                                        [CEILING_COMMITTEE] = "U",
                                        [CEILING_EMPLOYEE] = "T",
                                        [CEILING_UNKNOWN] = "?"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_is(table->cells[column], words[i])) {
            *ceiling_out = (enum ceiling)i;
            return true;
        }
    table_problem(table, column,
                  "'{1}' är inget tak: skriv N (bara nämnden), U (högst utskott), T (tjänsteman) "
                  "eller ? (inte läst).",
                  table->cells[column]);
    return false;
}

bool cell_urgent(struct law_table *table, size_t column, enum urgent_rule *urgent_out)
{
    static const char *const words[] = {[URGENT_NONE] = "",
                                        [URGENT_STATUTE] = "O",
                                        [URGENT_MANDATE] = "KL39",
                                        [URGENT_FORBIDDEN] = "nej"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_is(table->cells[column], words[i])) {
            *urgent_out = (enum urgent_rule)i;
            return true;
        }
    table_problem(table, column,
                  "'{1}' är ingen regel för brådska: skriv O (lagens egen regel), KL39 (uppdrag "
                  "enligt KL 6:39), nej (aldrig en ensam ledamot) eller inget.",
                  table->cells[column]);
    return false;
}

/* The next item of a cell whose items are separated by commas; false at the end. */
static bool next_item(struct law_table *table, size_t column, struct text *rest, size_t *count,
                      struct text *item_out)
{
    if (rest->size == 0)
        return false;
    *item_out = text_trim(text_cut(rest, ','));
    if ((*count)++ < CELL_ITEMS)
        return true;
    table_problem(table, column, "Här står fler än programmet rymmer: ta bort några.", nothing);
    return false;
}

static void item_problem(struct law_table *table, struct text item, const char *sentence)
{
    reader_cell(table->reader, item);
    reader_problem(table->reader, sentence, item, nothing);
}

static uint32_t class_bits(struct text word)
{
    static const struct {
        const char *word;
        uint32_t bits;
    } classes[] = {{"utskott", 1u << CLASS_COMMITTEE},
                   {"ordförande", 1u << CLASS_CHAIR},
                   {"förordnad ledamot", 1u << CLASS_APPOINTED_MEMBER},
                   {"ledamot", 1u << CLASS_MEMBER},
                   {"anställd", 1u << CLASS_EMPLOYEE},
                   {"förordnad tjänsteman", 1u << CLASS_APPOINTED_OFFICIAL},
                   {"konsult", 1u << CLASS_CONTRACTOR},
                   {"alla", (1u << DECIDER_CLASSES) - 1}};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (text_is(word, classes[i].word))
            return classes[i].bits;
    return 0;
}

bool cell_classes(struct law_table *table, size_t column, uint32_t *bits_out)
{
    struct text rest = table->cells[column], item;
    size_t count = 0;
    *bits_out = 0;
    while (next_item(table, column, &rest, &count, &item)) {
        uint32_t bits = class_bits(item);
        if (!bits) {
            item_problem(table, item,
                         "'{1}' är ingen beslutsfattare: skriv utskott, ordförande, förordnad "
                         "ledamot, ledamot, anställd, förordnad tjänsteman, konsult eller alla.");
            return false;
        }
        *bits_out |= bits;
    }
    return !table->reader->failed;
}

bool cell_flag(struct law_table *table, size_t column, const char *yes, bool *flag_out)
{
    *flag_out = text_is(table->cells[column], yes);
    if (*flag_out || table->cells[column].size == 0)
        return true;
    reader_cell(table->reader, table->cells[column]);
    reader_problem(table->reader, "Här står '{1}': skriv '{2}' eller inget.", table->cells[column],
                   text_of(yes));
    return false;
}

bool cell_day(struct law_table *table, size_t column, int32_t open, int32_t *day_out)
{
    *day_out = open;
    if (table->cells[column].size == 0 || day_parse(table->cells[column], day_out))
        return true;
    table_problem(table, column,
                  "'{1}' är ingen dag: skriv den som 2025-07-01, eller lämna tomt när det inte "
                  "finns någon gräns.",
                  table->cells[column]);
    return false;
}

bool cell_mark(struct law_table *table, size_t column, enum mark *mark_out)
{
    if (mark_find(table->cells[column], mark_out))
        return true;
    table_problem(table, column,
                  "'{1}' är inget märke: skriv verifierad, läst en gång, tolkning eller minne.",
                  table->cells[column]);
    return false;
}

bool cell_provisions(struct law_table *table, size_t column, struct ceiling_span *span)
{
    struct text rest = table->cells[column], item;
    struct lagrum provisions[CELL_ITEMS];
    size_t count = 0;
    while (next_item(table, column, &rest, &count, &item))
        if (!lagrum_parse(item, &provisions[count - 1])) {
            item_problem(table, item,
                         "'{1}' är inget lagrum: skriv det som '14 § andra stycket LVU' eller '22 "
                         "kap. 2 § SoL', med komma mellan flera.");
            return false;
        }
    span->provisions = reader_keep(table->reader, provisions, count, sizeof *provisions);
    span->provision_count = count;
    return !table->reader->failed;
}

bool cell_sources(struct rulebook *book, struct law_table *table, size_t column,
                  struct ceiling_span *span)
{
    struct text rest = table->cells[column], item;
    struct law_source sources[CELL_ITEMS];
    size_t count = 0;
    while (next_item(table, column, &rest, &count, &item)) {
        struct text place = item, law = text_cut(&place, ' ');
        const struct law_source *source = source_find(book, law, text_trim(place));
        if (!source) {
            item_problem(table, item,
                         "'{1}' finns inte bland lagrummen: skriv källan som 'lvu-1990 14 §' och "
                         "lägg till raden i lagens fil sources.");
            return false;
        }
        sources[count - 1] = *source;
    }
    if (count == 0)
        table_problem(table, column, "Källan saknas: skriv den som 'lvu-1990 14 §, sol-2025 30:7'.",
                      nothing);
    span->sources = reader_keep(table->reader, sources, count, sizeof *sources);
    span->source_count = count;
    return !table->reader->failed;
}
