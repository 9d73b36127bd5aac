/* requirements: reads law/krav.csv, what the law asks and which rules answer for it. Must not know those rules:
 * they are read later. */
#include "book.h"

enum { MOST_PATTERNS = 40 };

enum column {
    COLUMN_ID,
    COLUMN_AREA,
    COLUMN_NOW,
    COLUMN_BEFORE,
    COLUMN_2027,
    COLUMN_SAYS,
    COLUMN_RULES,
    COLUMN_WHY,
    COLUMN_REMARK,
    COLUMNS
};

static const char *const headers[COLUMNS] = {
    [COLUMN_ID] = "krav",           [COLUMN_AREA] = "område",
    [COLUMN_NOW] = "lagrum",        [COLUMN_BEFORE] = "äldre lagrum",
    [COLUMN_2027] = "från 2027",    [COLUMN_SAYS] = "vad som ska gälla",
    [COLUMN_RULES] = "regler",      [COLUMN_WHY] = "utan regel",
    [COLUMN_REMARK] = "anmärkning",
};

static const char *const reasons[NO_RULE_COUNT] = {
    [HAS_RULE] = "",          [RULE_TO_COME] = "regel skrivs",      [NO_NUMBER] = "inget tal",
    [NOT_SEEN] = "syns inte", [A_JUDGEMENT] = "avvägning",          [ANOTHERS_DUTY] = "annans sak",
    [NOT_READ] = "oläst",     [OUTSIDE_THE_CASE] = "utanför akten",
};

const char *no_rule_name(enum no_rule why)
{
    return reasons[why];
}

static bool id_is_new(const struct rulebook *book, struct law_table *table)
{
    struct text id = table->cells[COLUMN_ID];
    if (!names_rules(id, false)) {
        table_problem(table, COLUMN_ID,
                      "Kravet '{1}' ska ha ett namn av små bokstäver a-z, siffror och bindestreck.",
                      id);
        return false;
    }
    for (size_t i = 0; i < book->requirement_count; i++)
        if (text_equal(book->requirements[i].id, id)) {
            table_problem(table, COLUMN_ID,
                          "Kravet '{1}' står redan i tabellen: ge det ett eget namn.", id);
            return false;
        }
    return true;
}

static bool patterns_read(struct law_table *table, struct requirement *requirement)
{
    struct text rest = table->cells[COLUMN_RULES], found[MOST_PATTERNS];
    size_t count = 0;
    while (rest.size) {
        struct text item = text_trim(text_cut(&rest, ','));
        if (count < MOST_PATTERNS && names_rules(item, true)) {
            found[count++] = item;
            continue;
        }
        table_problem(table, COLUMN_RULES,
                      "'{1}' är inget mönster för regelnamn: skriv som 'sol-20-2-*', med komma "
                      "mellan.",
                      item);
        return false;
    }
    requirement->patterns = reader_keep(table->reader, found, count, sizeof *found);
    requirement->pattern_count = count;
    return true;
}

static bool why_read(struct law_table *table, struct requirement *requirement)
{
    struct text word = table->cells[COLUMN_WHY];
    for (size_t i = 0; i < NO_RULE_COUNT; i++)
        if (text_is(word, reasons[i])) {
            requirement->why = (enum no_rule)i;
            return true;
        }
    table_problem(table, COLUMN_WHY,
                  "'{1}' är inget av skälen: skriv regel skrivs, inget tal, syns inte, avvägning, "
                  "annans sak, oläst, utanför akten eller inget.",
                  word);
    return false;
}

/* Either rules, or the reason why not and a sentence that says it. */
static bool is_whole(struct law_table *table, const struct requirement *row)
{
    if (!row->area.size || !row->says.size ||
        !(row->now.size || row->before.size || row->from_2027.size))
        table_problem(table, COLUMN_ID,
                      "Kravet '{1}' saknar område, lagrum eller vad som ska gälla.", row->id);
    else if ((row->pattern_count > 0) == (row->why != HAS_RULE))
        table_problem(table, COLUMN_RULES,
                      "Kravet '{1}' ska ha antingen regler eller ett skäl i kolumnen 'utan regel'.",
                      row->id);
    else if (row->why > RULE_TO_COME && row->remark.size == 0)
        table_problem(table, COLUMN_REMARK,
                      "Kravet '{1}' har ingen regel: skriv i anmärkningen varför.", row->id);
    return !table->reader->failed;
}

static struct text first_of(struct text a, struct text b, struct text c)
{
    return a.size ? a : b.size ? b : c;
}

/* What has no rule is a gap, but for what is no case's matter. */
static void add_gap(struct rulebook *book, struct reader *reader, const struct requirement *row)
{
    if (row->why == HAS_RULE || row->why == OUTSIDE_THE_CASE ||
        !book_has_room(reader, book->gap_count, BOOK_GAPS))
        return;
    book->gaps[book->gap_count++] =
        (struct law_gap){first_of(row->now, row->from_2027, row->before),
                         row->remark.size ? row->remark : row->says};
}

void requirements_read(struct rulebook *book, struct reader *reader)
{
    struct law_table table;
    if (!table_open(&table, reader, headers, COLUMNS))
        return;
    while (table_row(&table)) {
        struct requirement row = {.id = table.cells[COLUMN_ID],
                                  .area = table.cells[COLUMN_AREA],
                                  .now = table.cells[COLUMN_NOW],
                                  .before = table.cells[COLUMN_BEFORE],
                                  .from_2027 = table.cells[COLUMN_2027],
                                  .says = table.cells[COLUMN_SAYS],
                                  .remark = table.cells[COLUMN_REMARK],
                                  .line = reader->line};
        if (!id_is_new(book, &table) || !patterns_read(&table, &row) || !why_read(&table, &row) ||
            !is_whole(&table, &row) ||
            !book_has_room(reader, book->requirement_count, BOOK_REQUIREMENTS))
            continue;
        book->requirements[book->requirement_count++] = row;
        add_gap(book, reader, &row);
    }
}
