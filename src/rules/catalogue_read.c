/* catalogue_read: the rows of beslutstyper.csv. A row is a decision type under one version of the
 * law; the rows of a type stand together and follow each other in time. Must not know who asks. */
#include "book.h"

enum column {
    COLUMN_CODE,
    COLUMN_NAME,
    COLUMN_FROM,
    COLUMN_TO,
    COLUMN_PROVISIONS,
    COLUMN_SOURCES,
    COLUMN_CEILING,
    COLUMN_WEIGHTY,
    COLUMN_URGENT,
    COLUMN_BY_LAW,
    COLUMN_UNSETTLED,
    COLUMN_MARK,
    COLUMN_DEGREE,
    COLUMN_APPEALABLE,
    COLUMN_PROTECTIVE,
    COLUMN_WORDS,
    COLUMN_PATTERN,
    COLUMN_NOTE,
    COLUMNS
};

static const char *const headers[COLUMNS] = {
    [COLUMN_CODE] = "kod",
    [COLUMN_NAME] = "namn",
    [COLUMN_FROM] = "gäller från",
    [COLUMN_TO] = "gäller till",
    [COLUMN_PROVISIONS] = "lagrum",
    [COLUMN_SOURCES] = "källa",
    [COLUMN_CEILING] = "tak",
    [COLUMN_WEIGHTY] = "större vikt",
    [COLUMN_URGENT] = "brådska",
    [COLUMN_BY_LAW] = "lagen själv",
    [COLUMN_UNSETTLED] = "oklart för",
    [COLUMN_MARK] = "märke",
    [COLUMN_DEGREE] = "examen",
    [COLUMN_APPEALABLE] = "överklagas",
    [COLUMN_PROTECTIVE] = "skyddande",
    [COLUMN_WORDS] = "söks med",
    [COLUMN_PATTERN] = "tidslinje",
    [COLUMN_NOTE] = "not",
};

static const struct text nothing = {0};

static bool has_room(struct law_table *table, size_t count, size_t limit)
{
    reader_cell(table->reader, table->cells[COLUMN_CODE]);
    return book_has_room(table->reader, count, limit);
}

static bool is_code(struct text code)
{
    for (size_t i = 0; i < code.size; i++) {
        char c = code.bytes[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-')
            return false;
    }
    return code.size > 0 && code.bytes[0] != '-';
}

static bool flags_read(struct law_table *table, struct decision_type *type)
{
    bool degree, appealable, protective;
    if (!cell_flag(table, COLUMN_DEGREE, "ja", &degree) ||
        !cell_flag(table, COLUMN_APPEALABLE, "ja", &appealable) ||
        !cell_flag(table, COLUMN_PROTECTIVE, "ja", &protective))
        return false;
    type->needs_degree |= degree;
    type->appealable |= appealable;
    type->protective |= protective;
    return true;
}

/* The first row of a type says what it is called and how it is found. */
static struct decision_type *type_begin(struct rulebook *book, struct law_table *table)
{
    struct catalogue *catalogue = &book->catalogue;
    struct text code = table->cells[COLUMN_CODE];
    struct decision_type type = {.code = code,
                                 .name = table->cells[COLUMN_NAME],
                                 .first_span = (int32_t)catalogue->span_count};
    if (!is_code(code))
        table_problem(table, COLUMN_CODE,
                      "Koden '{1}' ska skrivas med små bokstäver a-z, siffror och bindestreck.",
                      code);
    else if (catalogue_find(catalogue, code) >= 0)
        table_problem(table, COLUMN_CODE,
                      "Raderna för '{1}' ska stå efter varandra: flytta hit de andra eller välj en "
                      "annan kod.",
                      code);
    else if (type.name.size == 0 && table->stumbled)
        table->reader->failed = true; /* its first row has been told of */
    else if (type.name.size == 0)
        table_problem(table, COLUMN_CODE,
                      "Beslutstypen '{1}' saknar namn: skriv det på typens första rad.", code);
    else if (cell_phrases(table, COLUMN_WORDS, &type) &&
             cell_pattern(book, table, COLUMN_PATTERN, &type.pattern) &&
             has_room(table, catalogue->type_count, CATALOGUE_TYPES)) {
        catalogue->types[catalogue->type_count] = type;
        return &catalogue->types[catalogue->type_count++];
    }
    return NULL;
}

/* On later rows what belongs to the type stands as on the first, or not at all. */
static bool type_goes_on(struct law_table *table, const struct decision_type *type)
{
    struct text name = table->cells[COLUMN_NAME];
    if (name.size && !text_equal(name, type->name)) {
        table_problem(table, COLUMN_NAME,
                      "Namnet är ett annat på typens första rad, '{1}': skriv lika eller inget.",
                      type->name);
        return false;
    }
    static const enum column once[] = {COLUMN_WORDS, COLUMN_PATTERN};
    for (size_t i = 0; i < sizeof once / sizeof *once; i++)
        if (table->cells[once[i]].size) {
            table_problem(table, once[i],
                          "Kolumnen '{1}' skrivs bara på typens första rad: flytta texten dit.",
                          text_of(headers[once[i]]));
            return false;
        }
    return true;
}

static struct decision_type *type_of_row(struct rulebook *book, struct law_table *table)
{
    struct catalogue *catalogue = &book->catalogue;
    struct decision_type *last =
        catalogue->type_count ? &catalogue->types[catalogue->type_count - 1] : NULL;
    if (!last || !text_equal(last->code, table->cells[COLUMN_CODE]))
        return type_begin(book, table);
    return type_goes_on(table, last) ? last : NULL;
}

static bool days_read(struct law_table *table, struct ceiling_span *span)
{
    if (!cell_day(table, COLUMN_FROM, DAY_FIRST, &span->valid_from) ||
        !cell_day(table, COLUMN_TO, DAY_LAST, &span->valid_to))
        return false;
    if (span->valid_from <= span->valid_to)
        return true;
    table_problem(table, COLUMN_TO, "Den sista dagen ligger före den första: byt plats på dem.",
                  nothing);
    return false;
}

/* A span is no surer than its sources; what rests on a reading or on memory forbids nobody for
 * certain. */
static void weaken(struct ceiling_span *span)
{
    for (size_t i = 0; i < span->source_count; i++)
        if (span->sources[i].mark > span->mark)
            span->mark = span->sources[i].mark;
    if (span->mark >= MARK_INTERPRETATION)
        span->unsettled = (UINT32_C(1) << DECIDER_CLASSES) - 1;
}

static bool law_read(struct rulebook *book, struct law_table *table, struct ceiling_span *span)
{
    const uint32_t singles = UINT32_C(1) << CLASS_CHAIR | UINT32_C(1) << CLASS_APPOINTED_MEMBER |
                             UINT32_C(1) << CLASS_APPOINTED_OFFICIAL;
    if (!cell_provisions(table, COLUMN_PROVISIONS, span) ||
        !cell_sources(book, table, COLUMN_SOURCES, span) ||
        !cell_ceiling(table, COLUMN_CEILING, &span->ceiling) ||
        !cell_flag(table, COLUMN_WEIGHTY, "prövas", &span->weighty) ||
        !cell_urgent(table, COLUMN_URGENT, &span->urgent) ||
        !cell_classes(table, COLUMN_BY_LAW, &span->by_law) ||
        !cell_classes(table, COLUMN_UNSETTLED, &span->unsettled) ||
        !cell_mark(table, COLUMN_MARK, &span->mark))
        return false;
    span->official_appointed = (span->by_law >> CLASS_APPOINTED_OFFICIAL) & 1;
    weaken(span);
    if (span->by_law & ~singles)
        table_problem(table, COLUMN_BY_LAW,
                      "Utan delegation får bara ordförande, förordnad ledamot eller förordnad "
                      "tjänsteman besluta: skriv någon av dem.",
                      nothing);
    else if (span->weighty && span->ceiling != CEILING_EMPLOYEE)
        table_problem(table, COLUMN_WEIGHTY,
                      "Större vikt prövas bara när taket är T: lämna tomt här.", nothing);
    else if (span->urgent == URGENT_FORBIDDEN && span->ceiling == CEILING_EMPLOYEE)
        table_problem(table, COLUMN_URGENT,
                      "Under taket T får också en ledamot besluta: 'nej' hör till N och U.",
                      nothing);
    return !table->reader->failed;
}

static bool follows(struct law_table *table, const struct catalogue *catalogue,
                    const struct decision_type *type, const struct ceiling_span *span)
{
    const struct ceiling_span *last =
        type->span_count ? &catalogue->spans[catalogue->span_count - 1] : NULL;
    if (!last || span->valid_from > last->valid_to)
        return true;
    table_problem(table, COLUMN_FROM,
                  "Raden börjar gälla innan raden ovanför har slutat gälla för '{1}': ändra "
                  "dagarna.",
                  type->code);
    return false;
}

static void read_row(struct rulebook *book, struct law_table *table)
{
    struct catalogue *catalogue = &book->catalogue;
    struct ceiling_span span = {.note = table->cells[COLUMN_NOTE]};
    struct decision_type *type = type_of_row(book, table);
    if (!type || !flags_read(table, type) || !days_read(table, &span) ||
        !law_read(book, table, &span) || !follows(table, catalogue, type, &span) ||
        !has_room(table, catalogue->span_count, CATALOGUE_SPANS))
        return;
    span.type = (int32_t)catalogue->type_count - 1;
    catalogue->spans[catalogue->span_count++] = span;
    type->span_count++;
}

void catalogue_read(struct rulebook *book, struct reader *reader)
{
    struct law_table table;
    if (!table_open(&table, reader, headers, COLUMNS))
        return;
    while (table_row(&table)) {
        read_row(book, &table);
        table.stumbled = reader->failed;
    }
}
