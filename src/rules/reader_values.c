/* reader_values: days and periods on a line, its end, and what is said of a whole frist or plikt. */
#include "reader.h"

#include <string.h>

bool reader_day(struct reader *reader, int32_t *day_out)
{
    const struct token *token = reader_peek(reader);
    if (token && day_parse(token->text, day_out)) {
        reader->at++;
        return true;
    }
    reader_problem(reader, "Här väntades en dag: skriv den som 2026-01-31.", (struct text){0},
                   (struct text){0});
    return false;
}

static bool unit_of(struct text word, int32_t number, struct period *period_out)
{
    static const struct {
        const char *one, *many;
        struct period period;
    } units[] = {{"dag", "dagar", {0, 1}},
                 {"vecka", "veckor", {0, 7}},
                 {"månad", "månader", {1, 0}},
                 {"år", "år", {12, 0}}};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (text_is(word, units[i].one) || text_is(word, units[i].many)) {
            period_out->months += units[i].period.months * number;
            period_out->days += units[i].period.days * number;
            return true;
        }
    return false;
}

bool reader_period(struct reader *reader, struct period *period_out)
{
    *period_out = (struct period){0, 0};
    do {
        const struct token *number = reader_peek(reader);
        int32_t count;
        if (!number || !text_to_number(number->text, &count) || count > 1000 ||
            reader->at + 1 >= reader->count ||
            !unit_of(reader->tokens[reader->at + 1].text, count, period_out)) {
            reader_problem(reader,
                           "Här väntades en tid: skriv till exempel '14 dagar', '1 vecka' eller '4 "
                           "månader och 1 dag'.",
                           (struct text){0}, (struct text){0});
            return false;
        }
        reader->at += 2;
    } while (reader->at + 1 < reader->count &&
             text_to_number(reader->tokens[reader->at + 1].text, &(int32_t){0}) &&
             reader_accept(reader, "och"));
    return true;
}

void reader_end(struct reader *reader)
{
    if (!reader->failed && !reader_at_end(reader))
        reader_problem(reader,
                       "Raden fortsätter med '{1}' som inte väntades här: ta bort det eller skriv "
                       "det på en egen rad.",
                       reader_peek(reader)->text, (struct text){0});
}

void reader_twice(struct reader *reader, const char *line)
{
    reader->at = 0;
    reader_problem(reader, "Raden '{1}' står två gånger: behåll den som gäller.", text_of(line),
                   (struct text){0});
}

void reader_back(struct reader *reader, int32_t first_line)
{
    reader->line = first_line;
    reader->raw.size = 0;
    reader->count = reader->at = 0;
    reader->failed = false;
}

bool reader_name(struct reader *reader, struct text id, const char *sort)
{
    struct text file = reader->source;
    text_cut(&file, '/');
    if (text_equal(file, id))
        return true;
    bool rule = text_is(text_of(sort), "Regeln");
    reader_problem(reader,
                   rule ? "Regeln heter '{1}' men filen '{2}': namnen ska vara lika."
                        : "Fristen heter '{1}' men filen '{2}': namnen ska vara lika.",
                   id, file);
    return false;
}

void *reader_keep(struct reader *reader, const void *items, size_t count, size_t size)
{
    void *kept = arena_allocate_many(reader->arena, count, size);
    if (count)
        memcpy(kept, items, count * size);
    return kept;
}
