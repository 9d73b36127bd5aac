/* naive-sum: the answers that the naive evaluator of tests/reference gives to the requests of make-workload, summed up
 * as check-speed sums its own. Slow on purpose: it walks all rows for each request.
 * Usage: naive-sum FOLDER VERDICTS */
#include "../../reference/authority/naive.h"
#include "rooms.h"

int main(int count, char **words)
{
    if (count != 3)
        stop("usage", "naive-sum FOLDER VERDICTS");
    struct arena *arena = arena_open(0);
    const struct catalogue *catalogue = rulebook_catalogue(read_law(arena, words[1]));
    const struct register_rows *rows = read_people(arena, words[1], "register/", catalogue);
    struct requests asked = read_requests(words[1]);
    struct authority_request *requests = make_requests(catalogue, rows, &asked);
    char *verdicts = malloc(asked.count + 1);
    uint64_t sum = SUM_START;
    double start = seconds();
    for (size_t i = 0; i < asked.count; i++) {
        struct authority answer = naive_check(catalogue, rows, &requests[i]);
        sum = add_answer(sum, (int)answer.verdict, answer.row, answer.appointment, answer.step,
                         answer.subdelegation);
        verdicts[i] = (char)('0' + (answer.verdict == AUTHORITY_YES));
    }
    double took = seconds() - start;
    write_verdicts(words[2], verdicts, asked.count);
    printf("checks %zu\nsum %016llx\nchecks_per_second %.0f\n", asked.count,
           (unsigned long long)sum, (double)asked.count / took);
    arena_close(arena);
    return 0;
}
