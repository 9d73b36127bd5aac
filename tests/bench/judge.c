/* bench-judge: how fast does the judge alone work? Reads all cases into memory first; then only
 * judge_dossier is timed, on one thread, several times over. Prints what was judged, the median
 * speed, and the sum of all findings. */
#include "desk/embedded.h"
#include "formats/formats.h"
#include "rules/rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PASSES = 5 };

struct load {
    struct dossier *dossiers;
    size_t count, events;
};

static const struct rulebook *compiled(struct arena *arena)
{
    struct rule_source *sources = arena_new_many(arena, embedded_law_count, struct rule_source);
    struct rule_problems problems;
    for (size_t i = 0; i < embedded_law_count; i++)
        sources[i] = (struct rule_source){embedded_law[i].name, embedded_law[i].text};
    return rulebook_compile(arena, sources, embedded_law_count, &problems);
}

/* The whole file in memory. */
static struct text contents(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return (struct text){0};
    size_t size = (size_t)ftell(file);
    char *bytes = arena_allocate(arena, size + 1);
    rewind(file);
    size = fread(bytes, 1, size, file);
    fclose(file);
    return (struct text){bytes, size};
}

static bool read_cases(struct arena *arena, struct text whole, struct load *load_out)
{
    size_t lines = 0;
    for (size_t i = 0; i < whole.size; i++)
        lines += whole.bytes[i] == '\n';
    *load_out = (struct load){.dossiers = arena_new_many(arena, lines, struct dossier)};
    for (; load_out->count < lines; load_out->count++) {
        struct dossier *dossier = &load_out->dossiers[load_out->count];
        struct problem problem;
        struct text line = text_cut(&whole, '\n');
        if (!timeline_parse(arena, line, (int64_t)load_out->count + 1, dossier, &problem) ||
            dossier_place(dossier, DAY_NONE) >= 0)
            return false;
        load_out->events += dossier->event_count;
    }
    return true;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double one_pass(const struct rulebook *book, const struct load *load, struct arena *scratch)
{
    double start = seconds();
    for (size_t i = 0; i < load->count; i++) {
        struct findings findings;
        arena_reset(scratch);
        judge_dossier(book, &load->dossiers[i], scratch, &findings);
    }
    return seconds() - start;
}

static uint64_t add_words(uint64_t sum, struct text words)
{
    for (size_t i = 0; i < words.size; i++)
        sum = (sum ^ (unsigned char)words.bytes[i]) * UINT64_C(1099511628211);
    return sum;
}

static uint64_t sum_one(struct text id, const struct finding *finding, struct text code)
{
    char number[16];
    snprintf(number, sizeof number, "|%d|", finding->event);
    uint64_t one = add_words(UINT64_C(14695981039346656037), id);
    one = add_words(add_words(one, TEXT_LITERAL("|")), code);
    return add_words(add_words(one, text_of(number)), text_of(status_name(finding->status)));
}

static bool is_asked(struct text code, char **codes)
{
    while (*codes && !text_equal(code, text_of(*codes)))
        codes++;
    return *codes;
}

/* A finer code counts under its coarser one only where that says nothing itself. */
static bool is_said_itself(const struct findings *findings, const struct finding *finer)
{
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].event == finer->event &&
            text_equal(findings->items[i].rule->code, finer->rule->family))
            return true;
    return false;
}

/* FNV-1a of "case|code|event|status" of each finding with one of the codes, finer or coarser, added up: the order does
 * not matter. */
static uint64_t sum_all(const struct rulebook *book, const struct load *load, struct arena *scratch,
                        char **codes, size_t *count_out)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < load->count; i++) {
        struct findings findings;
        arena_reset(scratch);
        judge_dossier(book, &load->dossiers[i], scratch, &findings);
        for (size_t j = 0; j < findings.count; j++) {
            const struct finding *finding = &findings.items[j];
            const struct text told[] = {finding->rule->code, finding->rule->family};
            for (size_t k = 0; k < 2; k++)
                if (is_asked(told[k], codes) && !(k && is_said_itself(&findings, finding))) {
                    sum += sum_one(load->dossiers[i].id, finding, told[k]);
                    ++*count_out;
                }
        }
    }
    return sum;
}

static int by_size(const void *one, const void *other)
{
    double a, b;
    a = *(const double *)one;
    b = *(const double *)other;
    return (a > b) - (a < b);
}

int main(int count, char **words)
{
    struct arena *arena = arena_open(0), *scratch = arena_open(0);
    struct load load;
    double times[PASSES];
    size_t findings = 0;
    const struct rulebook *book = compiled(arena);
    if (count < 3 || !book || !read_cases(arena, contents(arena, words[1]), &load)) {
        fprintf(stderr, "usage: bench-judge CASES.jsonl CODE... (all of them usable)\n");
        return 2;
    }
    uint64_t sum = sum_all(book, &load, scratch, words + 2, &findings);
    for (int i = 0; i < PASSES; i++)
        times[i] = one_pass(book, &load, scratch);
    qsort(times, PASSES, sizeof *times, by_size);
    printf("cases %zu\nevents %zu\nfindings %zu\nsum %016llx\nevents_per_second %.0f\n", load.count,
           load.events, findings, (unsigned long long)sum, (double)load.events / times[PASSES / 2]);
    arena_close(scratch);
    arena_close(arena);
    return 0;
}
