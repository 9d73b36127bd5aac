/* test: VILLKOR, the tests that an event's attributes must pass. Must not know which rule they belong to. */
#include "book.h"

enum { TEST_LIMIT = 12, VALUE_WORDS = 10 };

static const struct text nothing = {0};

/* The longest run of tokens from here that is a word of the enumeration. */
static int32_t longest_value(struct reader *reader, int enumeration)
{
    size_t left = reader->count - reader->at;
    for (size_t size = left < VALUE_WORDS ? left : VALUE_WORDS; size > 0; size--) {
        int value = vocabulary_enum_value(enumeration,
                                          reader_span(reader, reader->at, reader->at + size - 1));
        if (value >= 0) {
            reader->at += size;
            return value;
        }
    }
    return -1;
}

int32_t value_parse(struct reader *reader, int enumeration)
{
    int32_t value = longest_value(reader, enumeration);
    if (value >= 0)
        return value;
    const struct token *token = reader_peek(reader);
    struct text word = token ? token->text : TEXT_LITERAL("");
    const char *near = token ? vocabulary_nearest_value(enumeration, word) : NULL;
    reader_problem(reader,
                   near ? "'{1}' är inget värde för uppgiften: menas '{2}'?"
                        : "Här väntades ett värde för uppgiften.",
                   word, near ? text_of(near) : nothing);
    return -1;
}

static bool bool_parse(struct reader *reader, struct word_set *set)
{
    if (reader_accept(reader, "ja"))
        word_set_add(set, 1);
    else if (reader_accept(reader, "nej"))
        word_set_add(set, 0);
    else {
        reader_problem(reader, "Skriv 'är ja' eller 'är nej' för den uppgiften.", nothing, nothing);
        return false;
    }
    return true;
}

/* "VÄRDE eller VÄRDE": the enumeration says which words may stand here; -1 = ja/nej. */
static bool set_parse(struct reader *reader, int enumeration, struct word_set *set)
{
    do {
        if (enumeration < 0) {
            if (!bool_parse(reader, set))
                return false;
            continue;
        }
        int32_t value = value_parse(reader, enumeration);
        if (value < 0)
            return false;
        word_set_add(set, value);
    } while (reader_accept(reader, "eller"));
    return true;
}

bool provision_parse(struct reader *reader, struct lagrum *lagrum_out)
{
    size_t left = reader->count - reader->at;
    for (size_t size = left < VALUE_WORDS ? left : VALUE_WORDS; size > 0; size--)
        if (lagrum_parse(reader_span(reader, reader->at, reader->at + size - 1), lagrum_out)) {
            reader->at += size;
            return true;
        }
    reader_problem(reader, "Skriv lagrummet som '14 § LVU' eller '20 kap. 2 § SoL'.", nothing,
                   nothing);
    return false;
}

/* After "lagrum": "i LVU eller LUO", "är 14 § LVU". */
static bool provision_test(struct reader *reader, struct test *test)
{
    if (reader_accept(reader, "är")) {
        test->kind = TEST_PROVISION;
        return provision_parse(reader, &test->provision);
    }
    if (!reader_accept(reader, "i")) {
        reader_problem(reader, "Skriv 'lagrum i LVU' eller 'lagrum är 14 § LVU'.", nothing,
                       nothing);
        return false;
    }
    test->kind = TEST_ACT;
    do {
        const struct token *token = reader_peek(reader);
        int act = token ? act_find(token->text) : -1;
        if (act < 0) {
            reader_problem(
                reader,
                "Lagen ska skrivas SoL, LVU, LUO, LVM, LSS, KL, FL, FB, OSL, LPS eller SoF.",
                nothing, nothing);
            return false;
        }
        word_set_add(&test->set, act);
        reader->at++;
    } while (reader_accept(reader, "eller"));
    return true;
}

int enumeration_of(int32_t attribute)
{
    return value_is_person(vocabulary_attribute_type(attribute))
               ? ENUM_ROLE
               : vocabulary_attribute_enum(attribute);
}

static bool has_values(int32_t attribute)
{
    return enumeration_of(attribute) >= 0 || vocabulary_attribute_type(attribute) == TYPE_BOOL;
}

/* "verkan från är före dagen": the date that is written lies before the event. */
static bool day_test(struct reader *reader, struct test *test)
{
    test->kind = TEST_DAY_BEFORE;
    if (vocabulary_attribute_type(test->attribute) == TYPE_DATE)
        return true;
    reader_problem(reader, "Bara en uppgift som är en dag kan ligga före dagen.", nothing, nothing);
    return false;
}

/* "är", "är inte", "innehåller", "innehåller inte": how a set of values is held against the attribute. */
static bool set_test(struct reader *reader, struct test *test)
{
    static const struct {
        const char *words;
        enum test_kind kind;
    } sorts[] = {{"är inte", TEST_NONE_OF},
                 {"är", TEST_ANY_OF},
                 {"innehåller inte", TEST_LACKS},
                 {"innehåller", TEST_CONTAINS}};
    for (size_t i = 0; i < sizeof sorts / sizeof sorts[0]; i++)
        if (reader_accept(reader, sorts[i].words)) {
            test->kind = sorts[i].kind;
            return set_parse(reader, enumeration_of(test->attribute), &test->set);
        }
    reader_problem(reader,
                   "Här väntades 'är', 'är inte', 'innehåller', 'innehåller inte', 'anges' eller "
                   "'saknas'.",
                   nothing, nothing);
    return false;
}

/* After the attribute: "är ...", "är inte ...", "innehåller ...", "anges", "anges inte", "saknas". */
static bool value_test(struct reader *reader, struct test *test)
{
    if (reader_accept(reader, "anges inte"))
        return test->kind = TEST_ABSENT, true;
    if (reader_accept(reader, "anges"))
        return test->kind = TEST_GIVEN, true;
    if (reader_accept(reader, "saknas"))
        return test->kind = TEST_SILENT, true;
    if (vocabulary_attribute_type(test->attribute) == TYPE_LAGRUM)
        return provision_test(reader, test);
    if (reader_accept(reader, "är före dagen"))
        return day_test(reader, test);
    if (has_values(test->attribute))
        return set_test(reader, test);
    reader_problem(reader, "Uppgiften har inga fasta värden: skriv 'anges' eller 'saknas'.",
                   nothing, nothing);
    return false;
}

/* "examen hos beslutande är nej": a fact of the person whom an attribute names. */
static bool party_test(struct rulebook *book, struct reader *reader, struct test *test)
{
    static const int enumerations[] = {
        [PARTY_DEGREE] = -1, [PARTY_ACTING] = -1, [PARTY_EMPLOYMENT] = ENUM_EMPLOYMENT};
    test->kind = TEST_PARTY;
    if (!lexicon_attribute(book, reader, &test->attribute) ||
        enumeration_of(test->attribute) != ENUM_ROLE) {
        reader_problem(reader, "Skriv vems uppgift det är: 'examen hos beslutande är nej'.",
                       nothing, nothing);
        return false;
    }
    if (!reader_accept(reader, "är")) {
        reader_problem(reader, "Här väntades 'är'.", nothing, nothing);
        return false;
    }
    return set_parse(reader, enumerations[test->number], &test->set);
}

static bool party_fact(struct reader *reader, struct test *test)
{
    static const char *const facts[] = {[PARTY_DEGREE] = "examen hos",
                                        [PARTY_ACTING] = "tillförordnad hos",
                                        [PARTY_EMPLOYMENT] = "anställning hos"};
    for (int fact = 0; fact < (int)(sizeof facts / sizeof facts[0]); fact++)
        if (reader_accept(reader, facts[fact])) {
            test->number = fact;
            return true;
        }
    return false;
}

static bool time_test(struct reader *reader, struct test *test)
{
    const struct token *token = reader_next(reader);
    test->kind = TEST_TIME_BEFORE;
    if (token && minute_parse(token->text, &test->number))
        return true;
    reader_problem(reader, "Skriv klockslaget som 'klockan före 15:00'.", nothing, nothing);
    return false;
}

static bool is_about(const struct pattern *pattern)
{
    for (size_t i = 0; i < pattern->count; i++)
        for (size_t j = 0; j < pattern->alternatives[i].test_count; j++)
            if (pattern->alternatives[i].tests[j].kind == TEST_ABOUT)
                return true;
    return false;
}

/* After "rör": what the event concerns, in one step. */
static bool about_test(struct rulebook *book, struct reader *reader, struct test *test)
{
    struct pattern *about = arena_new(reader->arena, struct pattern);
    size_t first = reader->at;
    test->kind = TEST_ABOUT;
    test->about = about;
    if (!name_parse(book, reader, about))
        return false;
    if (!is_about(about))
        return true;
    reader->at = first;
    reader_problem(reader,
                   "Det som rörs rör i sin tur något annat: 'rör' prövas bara i ett led. Skriv ett "
                   "begrepp utan 'rör'.",
                   nothing, nothing);
    return false;
}

static bool one_test(struct rulebook *book, struct reader *reader, struct test *test)
{
    *test = (struct test){.attribute = -1};
    if (reader_accept(reader, "området är")) {
        test->kind = TEST_DOMAIN;
        return set_parse(reader, ENUM_DOMAIN, &test->set);
    }
    if (reader_accept(reader, "klockan före"))
        return time_test(reader, test);
    if (reader_accept(reader, "uppgifterna rör någon annan än akten")) {
        test->kind = TEST_MISFILED;
        test->attribute = ATTRIBUTE_CONTAINS_DATA_ON;
        return true;
    }
    if (reader_accept(reader, "rör"))
        return about_test(book, reader, test);
    if (reader_accept(reader, "uppgifterna rör någon med skyddad identitet")) {
        test->kind = TEST_PROTECTED;
        return true;
    }
    if (party_fact(reader, test))
        return party_test(book, reader, test);
    if (lexicon_attribute(book, reader, &test->attribute))
        return value_test(reader, test);
    const struct token *token = reader_peek(reader);
    reader_problem(
        reader,
        "'{1}' är ingen uppgift i ordlistan: skriv till exempel 'där beslutstyp är placering'.",
        token ? token->text : nothing, nothing);
    return false;
}

bool tests_parse(struct rulebook *book, struct reader *reader, const struct test **tests_out,
                 size_t *count_out)
{
    struct test tests[TEST_LIMIT];
    size_t count = 0;
    do {
        if (count == TEST_LIMIT) {
            reader_problem(reader, "Villkoret har för många delar: bryt ut en del som härlett.",
                           nothing, nothing);
            return false;
        }
        if (!one_test(book, reader, &tests[count]))
            return false;
        count++;
    } while (reader_accept(reader, "och"));
    *tests_out = reader_keep(reader, tests, count, sizeof *tests);
    *count_out = count;
    return true;
}
