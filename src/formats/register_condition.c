/* register_condition: the words for conditions of a row: "högst 0,5 basbelopp", "samråd socialchef".
 * What is not such words is a condition all the same, which only a person can read. Must not judge
 * whether one is met. */
#include "register_part.h"

#include "list_day.h"
#include "mapping_fold.h"
#include "register_words.h"

#include <string.h>

enum {
    MONTH_DAYS = 31,
    MOST_DIGITS = 15,
    ORE_PLACES = 2,
    BASE_PLACES = 3,
    MOST_MONTHS = 1200,
    MOST_DAYS = 1000000
};

/* The first word and what follows it. */
static struct text take_word(struct text *rest)
{
    struct text word = text_cut(rest, ' ');
    *rest = text_trim(*rest);
    return word;
}

static bool is_word(struct text written, const char *word)
{
    struct folded folded = mapping_fold(text_of(word));
    return mapping_folds_to(written, (struct text){folded.bytes, folded.size});
}

/* Takes "20 000,50" from the front as a whole number of the smallest parts; blanks may stand between thousands. */
static bool take_number(struct text *rest, int places, int64_t *number_out)
{
    int digits = 0, decimals = -1;
    *number_out = 0;
    for (; rest->size; *rest = text_after(*rest, 1)) {
        char byte = rest->bytes[0];
        bool hard = text_starts(*rest, "\xC2\xA0");
        if (byte == ',' && decimals < 0 && digits) {
            decimals = 0;
        } else if (byte >= '0' && byte <= '9') {
            if (++digits > MOST_DIGITS || decimals == places)
                return false;
            decimals += decimals >= 0;
            *number_out = *number_out * 10 + (byte - '0');
        } else if (hard) {
            *rest = text_after(*rest, 1);
        } else if (byte != ' ') {
            break;
        }
    }
    for (int place = decimals < 0 ? 0 : decimals; place < places; place++)
        *number_out *= 10;
    return digits > 0 && decimals != 0;
}

struct measure {
    const char *unit;
    enum condition_kind most, over; /* CONDITION_OTHER: not written so */
    int places;
    int64_t factor;
};

static const struct measure measures[] = {
    {"kr", CONDITION_AMOUNT_MAX, CONDITION_AMOUNT_OVER, ORE_PLACES, 1},
    {"kronor", CONDITION_AMOUNT_MAX, CONDITION_AMOUNT_OVER, ORE_PLACES, 1},
    {"basbelopp", CONDITION_BASE_MAX, CONDITION_BASE_OVER, BASE_PLACES, 1},
    {"prisbasbelopp", CONDITION_BASE_MAX, CONDITION_BASE_OVER, BASE_PLACES, 1},
    {"dag", CONDITION_DURATION_MAX, CONDITION_OTHER, 0, 1},
    {"dagar", CONDITION_DURATION_MAX, CONDITION_OTHER, 0, 1},
    {"månad", CONDITION_DURATION_MAX, CONDITION_OTHER, 0, MONTH_DAYS},
    {"månader", CONDITION_DURATION_MAX, CONDITION_OTHER, 0, MONTH_DAYS},
};

static bool read_measure(struct text rest, bool is_most, struct order_condition *condition)
{
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        struct text unit = rest;
        int64_t number;
        if (!take_number(&unit, measures[i].places, &number) || !is_word(unit, measures[i].unit))
            continue;
        condition->kind = is_most ? measures[i].most : measures[i].over;
        condition->number = number * measures[i].factor;
        bool too_long = condition->kind == CONDITION_DURATION_MAX && condition->number > MOST_DAYS;
        return condition->kind != CONDITION_OTHER && !too_long;
    }
    return false;
}

/* "08:00-17:00" */
static bool read_hours(struct text written, struct order_condition *condition)
{
    int32_t opens, closes;
    struct text first = text_cut(&written, '-');
    if (!list_clock_read(first, &opens) || !list_clock_read(written, &closes) || opens >= closes)
        return false;
    condition->kind = CONDITION_OFF_HOURS;
    condition->number = (int64_t)opens * 1440 + closes;
    return true;
}

/* "6 månader" */
static bool read_months(struct text written, struct order_condition *condition)
{
    if (!take_number(&written, 0, &condition->number) || condition->number > MOST_MONTHS ||
        (!is_word(written, "månad") && !is_word(written, "månader")))
        return false;
    condition->kind = CONDITION_EMPLOYED_MONTHS;
    return true;
}

/* "", "socialchef" or "med socialchef". */
static bool read_consulted(struct register_reader *reader, size_t column, struct text written,
                           struct order_condition *condition)
{
    struct text rest = written;
    if (is_word(take_word(&rest), "med") && register_role_of(reader, written) < 0)
        written = rest;
    if (written.size && !register_find_role(reader, column, written, &condition->role))
        return false;
    condition->kind = CONDITION_CONSULTED;
    return true;
}

static bool read_plain(struct text written, struct order_condition *condition)
{
    for (int kind = 0; kind < CONDITION_KINDS; kind++)
        if (register_conditions[kind] && is_word(written, register_conditions[kind])) {
            condition->kind = (enum condition_kind)kind;
            return true;
        }
    return false;
}

/* What begins like one of our words and is not readable is told: it may be a slip. */
static bool tell_unreadable(struct register_reader *reader, size_t column, struct text written)
{
    return !register_note(reader, column, "problem.register-condition", written);
}

static bool read_condition(struct register_reader *reader, size_t column, struct text written,
                           struct order_condition *condition)
{
    struct text rest = written;
    struct text word = take_word(&rest);
    bool most = is_word(word, "högst");
    if (read_plain(written, condition))
        return true;
    if (is_word(word, "samråd"))
        return read_consulted(reader, column, rest, condition);
    if (most || is_word(word, "över"))
        return read_measure(rest, most, condition) || tell_unreadable(reader, column, written);
    if (is_word(word, "anställd"))
        return read_months(rest, condition) || tell_unreadable(reader, column, written);
    if (is_word(word, "utanför") && is_word(take_word(&rest), "kontorstid"))
        return read_hours(rest, condition) || tell_unreadable(reader, column, written);
    return false;
}

/* A condition has no room for words: they stand with the row's terms. */
static void add_terms(struct register_reader *reader, struct order_line *line, struct text words)
{
    if (line->terms.size && memmem(line->terms.bytes, line->terms.size, words.bytes, words.size))
        return;
    struct builder terms;
    builder_init(&terms, reader->arena);
    builder_add(&terms, line->terms);
    builder_add_string(&terms, line->terms.size ? "; " : "");
    builder_add(&terms, words);
    line->terms = builder_text(&terms);
}

bool register_take_conditions(struct register_reader *reader, size_t column,
                              struct order_line *line)
{
    struct text rest = register_cell(reader, column), piece;
    size_t count;
    if (!register_count_pieces(reader, column, &count))
        return false;
    struct order_condition *conditions =
        arena_new_many(reader->arena, count, struct order_condition);
    reader->keeps_row = true;
    while (register_next_piece(&rest, &piece)) {
        struct order_condition *condition = &conditions[line->condition_count++];
        *condition = (struct order_condition){CONDITION_OTHER, -1, 0};
        if (read_condition(reader, column, piece, condition))
            continue;
        *condition = (struct order_condition){CONDITION_OTHER, -1, 0};
        add_terms(reader, line, piece);
    }
    reader->keeps_row = false;
    line->conditions = conditions;
    return true;
}
