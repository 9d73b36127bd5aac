/* judge: holds what a writer was told (its lines on standard input) against the ledger as it is: each acknowledged
 * entry stands where it was said to, none stands there twice, and nothing was signed that is not there. Prints "lost N
 * twice N signed and gone N of N". Must not mend anything.
 * Usage: failover-judge ADDRESS <LINES */
#include "ledger/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 100000 };

struct judgement {
    uint64_t numbers[MOST]; /* of each count: the number it was said to have, plus one */
    unsigned seen[MOST];
    uint64_t acknowledged, lost, twice, not_there;
};

static uint64_t count_of(const struct leaf_id *id)
{
    uint64_t count = 0;
    for (size_t i = 8; i < LEAF_ID_SIZE; i++)
        count = count << 8 | id->bytes[i];
    return count;
}

static void hear(struct judgement *judgement, uint64_t size)
{
    char line[200];
    while (fgets(line, sizeof line, stdin)) {
        char *rest = strchr(line, ' ');
        uint64_t first = rest ? strtoull(rest, &rest, 10) : 0;
        if (strncmp(line, "acknowledged ", 13) == 0) {
            ensure(first < MOST);
            judgement->numbers[first] = strtoull(rest, NULL, 10) + 1;
            judgement->acknowledged++;
        } else if (strncmp(line, "signed ", 7) == 0 && first > size) {
            judgement->not_there++;
        }
    }
}

static void look(struct judgement *judgement, const struct ledger *ledger, uint64_t size)
{
    struct arena *arena = arena_open(0);
    for (uint64_t number = 0; number < size; number++) {
        struct text bytes;
        struct ledger_answer answer;
        struct leaf leaf;
        struct refusal refusal;
        arena_reset(arena);
        ensure(!ledger_entry(ledger, arena, number, &bytes, &answer));
        ensure(answer.refusal == LEDGER_DONE && leaf_parse(arena, bytes, &leaf, &refusal));
        if (!leaf.has_correlation)
            continue;
        uint64_t count = count_of(&leaf.correlation);
        ensure(count < MOST);
        judgement->twice += judgement->seen[count]++ > 0;
        if (judgement->numbers[count] == number + 1)
            judgement->numbers[count] = 0;
    }
    for (size_t i = 0; i < MOST; i++)
        judgement->lost += judgement->numbers[i] > 0;
    arena_close(arena);
}

int main(int argument_count, char **arguments)
{
    struct arena *arena = arena_open(0);
    struct judgement *judgement = arena_new(arena, struct judgement);
    struct ledger *ledger;
    uint64_t size;
    if (argument_count != 2)
        return 2;
    struct fault *fault = ledger_read(arena, arguments[1], NULL, &ledger);
    if (!fault)
        fault = ledger_size(ledger, arena, &size);
    if (fault) {
        printf("%s %s\n", fault->key, fault->detail);
        return 2;
    }
    hear(judgement, size);
    look(judgement, ledger, size);
    printf("lost %llu twice %llu signed and gone %llu of %llu\n",
           (unsigned long long)judgement->lost, (unsigned long long)judgement->twice,
           (unsigned long long)judgement->not_there, (unsigned long long)judgement->acknowledged);
    bool good = judgement->acknowledged > 0 &&
                judgement->lost + judgement->twice + judgement->not_there == 0;
    ledger_close(ledger);
    arena_close(arena);
    return good ? 0 : 1;
}
