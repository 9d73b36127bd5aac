/* fuzz_catalogue: any bytes as a table of the law. A refusal must point into it with a sentence; a
 * table that is taken must keep what the authority relies on: spans of a type together and in
 * order, each with a source. */
#include "rules/rules.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char words[] = "händelse  beslut = decision\nhändelse  övervägande = consideration\n"
                            "uppgift  beslutstyp = decision_type\nuppgift  lagrum = lagrum\n"
                            "uppgift  åtgärd = measure\n";
static const char names[] = "härlett  omhändertagande av barn\n"
                            "betyder  beslut där beslutstyp är omedelbart omhändertagande\n";
static const char lvu[] =
    "lag | LVU | lagen\n6 § | verifierad | omhändertagande\n14 § | minne | umgänge\n";
static const char sol[] = "lag | SoL | lagen\n30:7 | läst en gång | tak\n";

enum { TABLE = 4, FILES };

static void check_problems(const struct rule_problems *problems, struct text name)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct rule_problem *problem = &problems->items[i];
        struct text sentence = text_of(problem->sentence);
        ensure(text_equal(problem->source, name));
        ensure(problem->line >= 1 && problem->column >= 1 && sentence.size > 0);
        ensure(text_utf8_fault(sentence) == sentence.size);
    }
}

static void check_type(const struct catalogue *catalogue, int32_t index)
{
    const struct decision_type *type = catalogue_type(catalogue, index);
    int32_t before = DAY_FIRST - 1;
    ensure(catalogue_find(catalogue, type->code) == index && type->name.size > 0);
    ensure(type->span_count >= 1);
    for (int32_t i = 0; i < type->span_count; i++) {
        const struct ceiling_span *span = catalogue_span(catalogue, type->first_span + i);
        ensure(span->type == index && span->source_count > 0);
        ensure(span->valid_from > before && span->valid_from <= span->valid_to);
        ensure(catalogue_on(catalogue, index, span->valid_from) == span);
        ensure(catalogue_on(catalogue, index, span->valid_to) == span);
        for (int decider = 0; decider < DECIDER_CLASSES; decider++)
            ensure(span_permits(span, (enum decider_class)decider) <= MAY_UNKNOWN);
        before = span->valid_to;
    }
    for (size_t i = 0; i < type->word_count; i++)
        ensure(strlen(type->words[i].bytes) <= type->words[i].size);
    ensure(!type->pattern || type->pattern->count > 0);
}

/* A table that begins with a year is one of amounts. */
static const char *name_of(struct text text)
{
    return text_starts(text, "år;") ? "basbelopp.csv" : "beslutstyper.csv";
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text text = {(const char *)bytes, size};
    const struct rule_source files[FILES] = {{TEXT_LITERAL("ordlista"), TEXT_LITERAL(words)},
                                             {TEXT_LITERAL("begrepp/barn"), TEXT_LITERAL(names)},
                                             {TEXT_LITERAL("lvu-1990/sources"), TEXT_LITERAL(lvu)},
                                             {TEXT_LITERAL("sol-2025/sources"), TEXT_LITERAL(sol)},
                                             [TABLE] = {text_of(name_of(text)), text}};
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(arena, files, FILES, &problems);
    ensure((book == NULL) == (problems.count > 0));
    check_problems(&problems, files[TABLE].name);
    for (size_t i = 0; book && i < catalogue_count(rulebook_catalogue(book)); i++)
        check_type(rulebook_catalogue(book), (int32_t)i);
    for (int32_t year = 1950; book && year < 2200; year++)
        ensure(catalogue_base_amount_ore(rulebook_catalogue(book), year) != 0);
    arena_close(arena);
    return 0;
}
