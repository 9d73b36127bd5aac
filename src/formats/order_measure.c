/* order_measure: limits in a condition: kronor, basbelopp, days and months, with the words that
 * say on which side. */
#include "order_condition.h"

#include "order_number.h"

static const char *const most[] = {"max",
                                   "maximalt",
                                   "högst",
                                   "längst",
                                   "under högst",
                                   "upp till",
                                   "upp till och med",
                                   "t o m",
                                   "t.o.m.",
                                   "till och med",
                                   "intill",
                                   "till",
                                   "under",
                                   "inte över",
                                   "ej över",
                                   "inte överstiger",
                                   "inte överstigande",
                                   "ej överstiger",
                                   "ej överstigande",
                                   "om högst",
                                   "understigande",
                                   "som understiger",
                                   "understiger",
                                   "lägre än",
                                   "mindre än",
                                   "inte överskrider",
                                   "ej överskrider",
                                   "ett belopp av",
                                   "till ett belopp av",
                                   "<",
                                   NULL};
static const char *const over[] = {
    "över",        "överstigande",  "som överstiger", "överstiger", "mer än", "mera än",
    "överskrider", "överskridande", "utöver",         ">",          NULL};
static const char *const between[] = {"mellan", "från", NULL};
static const char *const fillers[] = {"en tid av", "en tid om", "belopp om", "belopp av",
                                      "på",        "om",        "minst",     NULL};

enum side { SIDE_NONE, SIDE_MOST, SIDE_OVER };
enum measure_unit { UNIT_NONE, UNIT_KRONOR, UNIT_BASE, UNIT_DAYS, UNIT_YEARS, UNIT_EMPLOYMENT };

/* A number with what stands around it. */
struct measure {
    size_t at, size; /* all of it */
    int64_t value;   /* öre, thousandths or days */
    enum measure_unit unit;
    enum side side;
};

static const struct {
    const char *word;
    enum measure_unit unit;
    int64_t factor; /* of a thousandth, over 1000 */
} units[] = {
    {"tkr", UNIT_KRONOR, 100000},
    {"kr", UNIT_KRONOR, 100},
    {"kronor", UNIT_KRONOR, 100},
    {":-", UNIT_KRONOR, 100},
    {"prisbasbelopp*", UNIT_BASE, 1000},
    {"basbelopp*", UNIT_BASE, 1000},
    {"pbb", UNIT_BASE, 1000},
    {"% av ett basbelopp*", UNIT_BASE, 10},
    {"% av ett prisbasbelopp*", UNIT_BASE, 10},
    {"% av basbelopp*", UNIT_BASE, 10},
    {"% av prisbasbelopp*", UNIT_BASE, 10},
    {"procent av basbelopp*", UNIT_BASE, 10},
    {"procent av prisbasbelopp*", UNIT_BASE, 10},
    {"procent av ett basbelopp*", UNIT_BASE, 10},
    {"procent av ett prisbasbelopp*", UNIT_BASE, 10},
    {"månaders anställning*", UNIT_EMPLOYMENT, 1},
    {"månaders sammanhängande anställning*", UNIT_EMPLOYMENT, 1},
    {"dag", UNIT_DAYS, 1},
    {"dagar", UNIT_DAYS, 1},
    {"dygn", UNIT_DAYS, 1},
    {"vecka", UNIT_DAYS, 7},
    {"veckor", UNIT_DAYS, 7},
    {"månad", UNIT_DAYS, 31},
    {"månader", UNIT_DAYS, 31},
    {"mån", UNIT_DAYS, 31},
    {"år", UNIT_YEARS, 366},
};

/* What stands before a place, without blanks at its end. */
static struct text before(struct text folded, size_t at)
{
    while (at && folded.bytes[at - 1] == ' ')
        at--;
    return (struct text){folded.bytes, at};
}

/* Bytes of the phrase at the end of the text, as whole words. */
static size_t ends_with(struct text text, const char *phrase)
{
    struct text wanted = text_of(phrase);
    if (text.size < wanted.size || !text_is(text_after(text, text.size - wanted.size), phrase))
        return 0;
    size_t at = text.size - wanted.size;
    bool word = order_is_letter(wanted.bytes[0]);
    return at == 0 || !word || text.bytes[at - 1] == ' ' || text.bytes[at - 1] == '(' ? wanted.size
                                                                                      : 0;
}

static size_t ends_with_any(struct text text, const char *const *phrases)
{
    size_t longest = 0;
    for (; *phrases; phrases++) {
        size_t size = ends_with(text, *phrases);
        longest = size > longest ? size : longest;
    }
    return longest;
}

static size_t take_unit(struct text rest, int64_t thousandths, struct measure *measure)
{
    size_t blanks = 0;
    while (blanks < rest.size && rest.bytes[blanks] == ' ')
        blanks++;
    struct text folded = text_after(rest, blanks);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t size = order_takes(folded, units[i].word);
        if (size == 0)
            continue;
        measure->unit = units[i].unit;
        measure->value = thousandths * units[i].factor / 1000;
        return blanks + size;
    }
    return 0;
}

/* "högst ett år" is a time, "barn under 15 år" and "upp till 20 år" are ages. */
static bool is_age(const struct measure *measure, struct text word)
{
    enum { YEARS = 3 * 366 };
    if (measure->unit == UNIT_YEARS)
        return measure->value > YEARS;
    return measure->unit == UNIT_DAYS && (text_is(word, "under") || text_is(word, "till"));
}

/* The words before a number, from the last backwards. */
static void take_side(struct text folded, struct measure *measure)
{
    struct text front = before(folded, measure->at);
    for (size_t filler; (filler = ends_with_any(front, fillers)) > 0;)
        front = before(front, front.size - filler);
    size_t size = ends_with_any(front, over), most_size = ends_with_any(front, most);
    measure->side = most_size > size ? SIDE_MOST : size ? SIDE_OVER : SIDE_NONE;
    size = most_size > size ? most_size : size;
    if (is_age(measure, text_after(front, front.size - size)))
        measure->side = SIDE_NONE;
    else if (size) {
        size_t end = measure->at + measure->size;
        measure->at = front.size - size;
        measure->size = end - measure->at;
    }
}

static void add(struct order_piece *piece, const struct measure *measure)
{
    bool least = measure->side == SIDE_OVER;
    enum condition_kind kind = CONDITION_OTHER;
    if (measure->unit == UNIT_KRONOR)
        kind = least ? CONDITION_AMOUNT_OVER : CONDITION_AMOUNT_MAX;
    else if (measure->unit == UNIT_BASE)
        kind = least ? CONDITION_BASE_OVER : CONDITION_BASE_MAX;
    else if (measure->unit == UNIT_EMPLOYMENT)
        kind = CONDITION_EMPLOYED_MONTHS;
    else if (!least)
        kind = CONDITION_DURATION_MAX;
    if (kind == CONDITION_OTHER)
        return; /* "längre än fyra månader": stays for a person */
    order_piece_blank(piece, measure->at, measure->size);
    order_condition_add(piece->draft, kind, -1, measure->value);
}

/* "5 001 - 20 000 kr": the first number is a lower limit. */
static size_t take_range(struct text folded, size_t at, int64_t *lower_out)
{
    size_t size = order_number_take(text_after(folded, at), lower_out);
    struct text rest = text_trim(text_after(folded, at + size));
    size_t joint = order_takes(rest, "-") + order_takes(rest, "till") + order_takes(rest, "och");
    struct measure ignored;
    struct measure *none = &ignored;
    if (size == 0 || joint == 0 || take_unit(rest, 0, none))
        return 0;
    rest = text_trim(text_after(rest, joint));
    return order_number_take(rest, &(int64_t){0}) ? (size_t)(rest.bytes - folded.bytes) - at : 0;
}

/* A number at a place with its unit; false when it is none of ours. */
static bool take_measure(struct order_piece *piece, size_t at)
{
    struct text folded = order_piece_text(piece);
    int64_t lower = -1, value;
    size_t range = take_range(folded, at, &lower), number = at + range;
    size_t size = order_number_take(text_after(folded, number), &value);
    struct measure measure = {.at = number};
    size_t unit = size ? take_unit(text_after(folded, number + size), value, &measure) : 0;
    if (unit == 0)
        return false;
    measure.size = size + unit;
    if (range && (measure.unit == UNIT_KRONOR || measure.unit == UNIT_BASE)) {
        struct measure from = {.side = SIDE_OVER};
        take_unit(text_after(folded, number + size), lower, &from);
        size_t word = ends_with_any(before(folded, at), between);
        from.at = word ? before(folded, at).size - word : at;
        from.size = number - from.at;
        from.value -= 1; /* the lower limit itself is within */
        add(piece, &from);
        measure.side = SIDE_MOST;
    } else {
        take_side(folded, &measure);
    }
    struct text front = before(folded, measure.at);
    struct text after = text_trim(text_after(folded, measure.at + measure.size));
    bool alone = front.size == 0 && after.size == 0;
    if (measure.side == SIDE_NONE && measure.unit != UNIT_EMPLOYMENT && !alone)
        return false;
    add(piece, &measure);
    return true;
}

void order_measures_read(struct order_piece *piece)
{
    order_employment_read(piece);
    for (size_t at = 0; at < piece->size; at++) {
        bool begins = piece->bytes[at] != ' ' &&
                      (at == 0 || piece->bytes[at - 1] == ' ' || piece->bytes[at - 1] == '(' ||
                       piece->bytes[at - 1] == '<' || piece->bytes[at - 1] == '>');
        if (begins)
            take_measure(piece, at);
    }
}
