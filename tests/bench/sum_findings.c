/* sum-findings: adds up what reda has found (--findings FILE), so that the order does not matter:
 * FNV-1a of "case|code|event|status" of each line with one of the codes; a finer code that is told under its coarser
 * one too counts there only where that says nothing itself. Knows how reda writes a finding: these four first, with
 * date before status, and a case's findings together. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t add_bytes(uint64_t sum, const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        sum = (sum ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
    return sum;
}

/* Adds what stands between the name and the end mark; answers the place behind it, or NULL. */
static const char *add_field(uint64_t *sum, const char *at, const char *name, char end,
                             const char *after)
{
    const char *start = at ? strstr(at, name) : NULL;
    const char *stop = start ? strchr(start + strlen(name), end) : NULL;
    if (!stop)
        return NULL;
    start += strlen(name);
    *sum = add_bytes(*sum, start, (size_t)(stop - start));
    *sum = add_bytes(*sum, after, strlen(after));
    return stop;
}

static bool is_asked(const char *line, char **codes, int count)
{
    const char *code = strstr(line, "\"code\":\"");
    size_t size = code ? strcspn(code + 8, "\"") : 0;
    for (int i = 0; i < count; i++)
        if (strlen(codes[i]) == size && memcmp(codes[i], code + 8, size) == 0)
            return true;
    return false;
}

enum { OF_A_CASE = 4096 };

/* A line that counts: where it stands (case, code, event) and what it adds. */
struct told {
    uint64_t where, sum;
    bool repeated; /* a finer code under its coarser one */
};

static bool is_said_itself(const struct told *told, size_t count, uint64_t where)
{
    for (size_t i = 0; i < count; i++)
        if (told[i].where == where && !told[i].repeated)
            return true;
    return false;
}

/* All of one case. */
static void add_case(const struct told *told, size_t count, uint64_t *sum, long *asked)
{
    for (size_t i = 0; i < count; i++)
        if (!told[i].repeated || !is_said_itself(told, count, told[i].where)) {
            *sum += told[i].sum;
            ++*asked;
        }
}

/* false when it is no finding. */
static bool read_line(const char *line, uint64_t *case_out, struct told *told_out)
{
    uint64_t one = UINT64_C(14695981039346656037);
    const char *at = add_field(&one, line, "{\"case\":\"", '"', "|");
    *case_out = one;
    at = add_field(&one, at, "\"code\":\"", '"', "|");
    at = add_field(&one, at, "\"event\":", ',', "|");
    told_out->where = one;
    told_out->repeated = strstr(line, "\"specific\":\"") != NULL;
    at = add_field(&one, at, "\"status\":\"", '"', "");
    told_out->sum = one;
    return at;
}

int main(int count, char **words)
{
    static struct told told[OF_A_CASE];
    FILE *file = count > 2 ? fopen(words[1], "r") : NULL;
    char *line = NULL;
    size_t room = 0, held = 0;
    uint64_t sum = 0, last_case = 0, of_case;
    long lines = 0, asked = 0;
    if (!file) {
        fprintf(stderr, "usage: sum-findings FINDINGS.jsonl CODE...\n");
        return 2;
    }
    for (; getline(&line, &room, file) > 0; lines++) {
        struct told one;
        if (!is_asked(line, words + 2, count - 2))
            continue;
        if (!read_line(line, &of_case, &one)) {
            fprintf(stderr, "line %ld is no finding\n", lines + 1);
            return 1;
        }
        if (of_case != last_case || held == OF_A_CASE) {
            add_case(told, held, &sum, &asked);
            held = 0;
        }
        last_case = of_case;
        told[held++] = one;
    }
    add_case(told, held, &sum, &asked);
    printf("findings %ld\nsum %016llx\n", asked, (unsigned long long)sum);
    free(line);
    fclose(file);
    return 0;
}
