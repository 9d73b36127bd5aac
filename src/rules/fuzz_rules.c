/* fuzz_rules: any bytes as a file of rules, beside a small ordlista and one law. Every problem points into the file and
 * says something; a book without problems answers for all its rules. */
#include "rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char words[] = "händelse  utredning inledd = investigation_opened\n"
                            "händelse  utredning avslutad = investigation_closed\n"
                            "händelse  utredning förlängd = investigation_extended\n"
                            "händelse  beslut = decision\n"
                            "uppgift   utredningens slag = investigation_type\n"
                            "uppgift   beslutstyp = decision_type\n"
                            "uppgift   lagrum = lagrum\n"
                            "uppgift   ny sista dag = until\n"
                            "uppgift   skäl = reasons\n";
static const char provisions[] = "lag | L | lagen (2000:1) om prov\n7 § | verifierad | något ska ske | adress\n";

static void look_at_problems(const struct rule_problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct rule_problem *problem = &problems->items[i];
        ensure(problem->line >= 0 && problem->column >= 0);
        ensure(problem->sentence[0] != '\0');
    }
}

static void look_at_book(const struct rulebook *book)
{
    for (size_t i = 0; i < rulebook_duty_count(book); i++) {
        const struct duty *duty = rulebook_duty(book, i);
        ensure(duty->trigger.count > 0 && duty->fulfilments.count > 0 && duty->example_count > 0);
        ensure(rulebook_find_rule(book, duty->rule.id) != NULL);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 64 * 1024)
        return 0;
    struct arena *arena = arena_open(1 << 20);
    const struct rule_source sources[] = {
        {TEXT_LITERAL("ordlista"), text_of(words)},
        {TEXT_LITERAL("lag-2000/sources"), text_of(provisions)},
        {TEXT_LITERAL("lag-2000/regel"), {(const char *)data, size}}, /* read where it lies */
        {TEXT_LITERAL("lag-2000/frist-1"),
         TEXT_LITERAL("frist frist-1\nrubrik \"x\"\nkälla lag-2000 7 §\ntid 1 vecka räknat från beslutet\n"
                      "flyttas till vardag\nexempel 2019-04-12 ger 2019-04-23\n")},
    };
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(arena, sources, 4, &problems);
    ensure((book == NULL) == (problems.count > 0));
    look_at_problems(&problems);
    if (book)
        look_at_book(book);
    arena_close(arena);
    return 0;
}
